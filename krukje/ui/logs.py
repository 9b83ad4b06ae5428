"""What may stand in a log? That something went wrong and where; never who was there or what they typed."""

import logging
import re

# A query string holds what somebody searched for; a path keeps its place without it.
WORDS = re.compile(r"\?[^\s\"']*")
# The link of an invitation lets in whoever has it.
TOKEN = re.compile(r"(/uitnodiging/)[^/\s\"']+")
# How Python writes down who was on the other end of a connection.
VISITOR = re.compile(r"\('[\w.:%]+', \d+(?:, \d+, \d+)?\)")


class WithoutWords(logging.Filter):
    """Cuts words, keys and addresses out of log lines before anything is written."""

    def filter(self, record: logging.LogRecord) -> bool:
        line = WORDS.sub("", record.getMessage())
        line = TOKEN.sub(r"\1…", line)
        record.msg = VISITOR.sub("(…)", line)
        record.args = ()
        return True
