"""Does this folder hold a whole national set? Reads every file, checks every link between them.

facts/*.yaml  topics/<slug>.md  journey/<nn>-<slug>.md  contacts.yaml  search/despair.yaml
"""

from pathlib import Path

from krukje.inform.edition.blocks import contact_from, despair_from, fact_from, moment_from, topic_from
from krukje.inform.edition.files import Folder
from krukje.inform.edition.links import Links
from krukje.inform.edition.problems import BadContent, Finds, Problem
from krukje.inform.edition.shapes import NationalSet


def read_edition(path: Path) -> NationalSet:
    """Read the national set.

    :raises BadContent: with everything that is wrong, if anything is.
    """
    if not path.is_dir():
        raise BadContent((Problem(file=str(path), line=None, reason="deze map bestaat niet."),))
    found = Finds()
    folder = Folder(path, found)
    facts = [(record, fact_from(record, found)) for record in folder.records("facts/*.yaml")]
    contacts = [(record, contact_from(record, found)) for record in folder.records("contacts.yaml")]
    moments = [(page, moment_from(page, found)) for page in folder.pages("journey/*.md")]
    by_number = {moment.nr: moment.slug for _, moment in moments}
    topics = [(page, topic_from(page, by_number, found)) for page in folder.pages("topics/*.md")]
    despair = despair_from(folder.block("search/despair.yaml"), found)
    Links(facts=facts, contacts=contacts, moments=moments, topics=topics).check(found)
    found.raise_if_any()
    return NationalSet(
        digest=folder.digest,
        facts=tuple(fact for _, fact in facts),
        topics=tuple(topic for _, topic in topics),
        moments=tuple(sorted((moment for _, moment in moments), key=lambda moment: moment.nr)),
        contacts=tuple(contact for _, contact in contacts),
        despair=despair,
    )
