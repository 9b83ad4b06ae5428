"""Does this folder hold a whole national set? Reads every file, checks every link between them.

facts/*.yaml  topics/<slug>.md  journey/<nn>-<slug>.md  steps/<n>-<slug>.md  rights/<nn>-<slug>.yaml
glossary/*.yaml  guide.yaml  contacts.yaml
search/despair.yaml  search/synonyms.yaml  search/glossary-<language>.yaml  search/compounds.yaml
<language>/topics/<slug>.md  <language>/journey.yaml  <language>/contacts.yaml
"""

from pathlib import Path

from krukje.inform.edition import texts
from krukje.inform.edition.files import Folder, Page, Record
from krukje.inform.edition.links import Links, Sourced
from krukje.inform.edition.problems import BadContent, Finds, Problem
from krukje.inform.edition.shapes import Kind, MeaningText, NationalSet, TranslationText
from krukje.inform.edition.taking import DUTCH, LANGUAGES


def read_edition(path: Path) -> NationalSet:
    """Read the national set.

    :raises BadContent: with everything that is wrong, if anything is.
    """
    if not path.is_dir():
        raise BadContent((Problem(file=str(path), line=None, reason="deze map bestaat niet."),))
    found = Finds()
    folder = Folder(path, found)
    links = read_links(folder, found)
    despair = texts.despair_from(next(iter(folder.blocks("search/despair.yaml")), None), found)
    compounds = texts.compounds_from(next(iter(folder.blocks("search/compounds.yaml", may_lack=True)), None), found)
    meanings = meanings_in(folder, found)
    links.check(found)
    found.raise_if_any()
    return NationalSet(
        digest=folder.digest,
        facts=tuple(fact for _, fact in links.facts),
        topics=tuple(topic for _, topic in links.topics),
        moments=tuple(sorted((moment for _, moment in links.moments), key=lambda moment: moment.nr)),
        steps=tuple(sorted((step for _, step in links.steps), key=lambda step: step.nr)),
        rights=tuple(sorted((rights for _, rights in links.rights), key=lambda rights: rights.nr)),
        terms=tuple(term for _, term in links.terms),
        guide=next((guide for _, guide in links.guides), None),
        contacts=tuple(contact for _, contact in links.contacts),
        translations=tuple(translation for _, translation in links.translations),
        despair=despair,
        meanings=meanings,
        compounds=compounds,
    )


def read_links(folder: Folder, found: Finds) -> Links:
    """Read every text with the page or block that it came from."""
    moments = [(page, texts.moment_from(page, found)) for page in folder.pages("journey/*.md")]
    by_number = {moment.nr: moment.slug for _, moment in moments}
    return Links(
        facts=[(record, texts.fact_from(record, found)) for record in folder.records("facts/*.yaml")],
        contacts=[(record, texts.contact_from(record, found)) for record in folder.records("contacts.yaml")],
        moments=moments,
        topics=[(page, texts.topic_from(page, by_number, found)) for page in folder.pages("topics/*.md")],
        steps=[(page, texts.step_from(page, found)) for page in folder.pages("steps/*.md", may_lack=True)],
        rights=[
            (block, texts.rights_from(block, found)) for block in folder.blocks("rights/*.yaml", may_lack=True)
        ],
        terms=[
            (block, texts.term_from(block, found)) for block in folder.records("glossary/*.yaml", may_lack=True)
        ],
        guides=[(block, texts.guide_from(block, found)) for block in folder.blocks("guide.yaml", may_lack=True)],
        translations=[pair for lang in LANGUAGES for pair in translations_in(folder, lang, found)],
    )


def translations_in(folder: Folder, lang: str, found: Finds) -> list[Sourced[Page | Record, TranslationText]]:
    whole: list[Sourced[Page | Record, TranslationText]] = [
        (page, texts.translation_from(page, lang, found))
        for page in folder.pages(f"{lang}/topics/*.md", may_lack=True)
    ]
    short: list[Sourced[Page | Record, TranslationText]] = [
        (block, texts.short_translation_from(block, lang, kind, found))
        for kind, name in ((Kind.MOMENT, "journey"), (Kind.CONTACT, "contacts"))
        for block in folder.records(f"{lang}/{name}.yaml", may_lack=True)
    ]
    return whole + short


def meanings_in(folder: Folder, found: Finds) -> tuple[MeaningText, ...]:
    """Read what people call things: in Dutch, and in every other language of the site."""
    files = {DUTCH: "search/synonyms.yaml", **{lang: f"search/glossary-{lang}.yaml" for lang in LANGUAGES}}
    return tuple(
        meaning
        for lang, name in files.items()
        for meaning in texts.meanings_from(folder.records(name, may_lack=True), lang, found)
    )
