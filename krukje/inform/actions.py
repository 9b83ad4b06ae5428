"""What can be done to the words of this room? An edition is loaded: whole, or not at all."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from krukje.audit.logbook import SYSTEM, record, wait_for_turn
from krukje.inform.edition import NationalSet, read_edition
from krukje.inform.models import Contact, Edition, Fact, Moment, Topic, Word
from krukje.inform.rows import contact_rows, fact_rows, moment_rows, topic_rows
from krukje.inform.search.despair import folded
from krukje.inform.search.indexing import index_pages, word_rows
from krukje.ui.models import empty_page_cache

# The national set is nobody's own: it stands in the logbook of the site.
CHAIN = "site"


class NothingNew(Exception):
    """The newest edition was made of these very files."""


def load_edition(*, folder: Path, now: datetime, by: str = SYSTEM, forced: bool = False) -> Edition:
    """Publish what lies in the content folder.

    :raises BadContent: if anything in it is wrong; the edition that stands stays as it is.
    :raises NothingNew: if it stands already; `forced` publishes it again.
    """
    # Read and checked before anything in the database is touched or locked.
    return publish(edition=read_edition(folder), now=now, by=by, forced=forced)


@transaction.atomic
def publish(*, edition: NationalSet, now: datetime, by: str, forced: bool) -> Edition:
    # Two at once: the second waits here, and then finds that there is nothing new.
    wait_for_turn(CHAIN)
    newest = Edition.objects.first()
    if newest and newest.digest == edition.digest and not forced:
        raise NothingNew
    for model in (Fact, Contact, Topic, Moment, Word):
        model.objects.all().delete()
    Fact.objects.bulk_create(fact_rows(edition))
    Contact.objects.bulk_create(contact_rows(edition))
    topics = Topic.objects.bulk_create(topic_rows(edition))
    moments = Moment.objects.bulk_create(moment_rows(edition))
    Word.objects.bulk_create(word_rows(edition, [*topics, *moments]))
    index_pages(topics=topics, moments=moments)
    phrases = sorted({folded(phrase) for phrase in edition.despair})
    loaded = Edition.objects.create(digest=edition.digest, loaded_at=now, despair=phrases)
    record(chain=CHAIN, who=by, what="edition.load", which=str(loaded), at=now)
    empty_page_cache()
    return loaded
