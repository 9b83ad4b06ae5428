"""What can be done to the words of this room?

An edition is loaded: whole, or not at all. What people here call things is added and taken away word by word, and
counts at once.
"""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from krukje.accounts.models import User
from krukje.audit.logbook import SYSTEM, record, wait_for_turn
from krukje.inform.edition import NationalSet, read_edition
from krukje.inform.guide import guide_data
from krukje.inform.models import Edition, Entry, LocalName, Synonym, Term
from krukje.inform.rows import REPLACED, all_rows
from krukje.inform.search.analyse import phrase_of
from krukje.inform.search.despair import folded
from krukje.inform.search.indexing import index_entries
from krukje.places.models import SupportPoint
from krukje.ui.models import empty_page_cache

# The national set is nobody's own: it stands in the logbook of the site.
CHAIN = "site"


class NothingNew(Exception):
    """The newest edition was made of these very files."""


class AlreadyThere(Exception):
    """This support point has this word already."""


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
    for model in REPLACED:
        model._default_manager.all().delete()
    for model, rows in all_rows(edition):
        model._default_manager.bulk_create(rows)
    index_entries(list(Entry.objects.all()))
    phrases = sorted({folded(phrase) for phrase in edition.despair})
    loaded = Edition.objects.create(
        digest=edition.digest, loaded_at=now, despair=phrases, guide=guide_data(edition)
    )
    record(chain=CHAIN, who=by, what="edition.load", which=str(loaded), at=now)
    empty_page_cache()
    return loaded


@transaction.atomic
def add_synonym(*, support_point: SupportPoint, word: str, means: str, by: User, now: datetime) -> Synonym:
    """Let the search of this support point read a word as other words.

    :raises AlreadyThere: if the word has a meaning here already.
    """
    synonym, created = Synonym.objects.get_or_create(
        support_point=support_point, phrase=phrase_of(word), defaults={"word": word, "means": means}
    )
    if not created:
        raise AlreadyThere
    record(chain=support_point.slug, who=by.name, what="words.add", which=word, at=now)
    return synonym


@transaction.atomic
def remove_synonym(*, synonym: Synonym, by: User, now: datetime) -> None:
    record(chain=synonym.support_point.slug, who=by.name, what="words.remove", which=synonym.word, at=now)
    synonym.delete()


@transaction.atomic
def add_local_name(*, support_point: SupportPoint, term: Term, name: str, by: User, now: datetime) -> LocalName:
    """Say what a word of the glossary is called in this region.

    :raises AlreadyThere: if it has this name here already.
    """
    local_name, created = LocalName.objects.get_or_create(
        support_point=support_point, term=term.slug, phrase=phrase_of(name), defaults={"name": name}
    )
    if not created:
        raise AlreadyThere
    record(chain=support_point.slug, who=by.name, what="words.add", which=name, at=now)
    # The page of the word shows it.
    empty_page_cache()
    return local_name


@transaction.atomic
def remove_local_name(*, local_name: LocalName, by: User, now: datetime) -> None:
    record(chain=local_name.support_point.slug, who=by.name, what="words.remove", which=local_name.name, at=now)
    local_name.delete()
    empty_page_cache()
