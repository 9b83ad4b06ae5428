"""What does the search know of each page? Its words in every language, to show and to find it by."""

from collections.abc import Iterator

from krukje.inform.edition import Kind, NationalSet, TranslationText
from krukje.inform.edition.shapes import InOtherLanguages
from krukje.inform.markup import Known, plain, render, render_piece
from krukje.inform.search.indexing import Source, Spoken
from krukje.inform.search.languages import FOREIGN

Translations = dict[tuple[Kind, str], dict[str, TranslationText]]


def sources(edition: NationalSet, known: Known) -> Iterator[Source]:
    bare = known.unglossed()
    translated: Translations = {}
    for translation in edition.translations:
        translated.setdefault((translation.kind, translation.slug), {})[translation.lang] = translation
    audiences = {topic.slug: topic.audience for topic in edition.topics}
    for kind, slug, dutch, said in _dutch(edition, bare):
        others = translated.get((kind, slug), {})
        foreign = (_foreign(lang, others.get(lang), said.get(lang, ()), bare) for lang in FOREIGN)
        audience = audiences[slug] if kind == Kind.TOPIC else ""
        yield Source(kind, slug, spoken=(dutch, *(text for text in foreign if text)), audience=audience)


def _dutch(edition: NationalSet, bare: Known) -> Iterator[tuple[Kind, str, Spoken, InOtherLanguages]]:
    for topic in edition.topics:
        body = render(topic.body, bare).plain
        text = Spoken(title=topic.title, summary=topic.summary, body=body, said=topic.families_say)
        yield Kind.TOPIC, topic.slug, text, topic.families_say_in
    for moment in edition.moments:
        chances = (plain(render_piece(chance, bare)) for chance in moment.opportunities.values())
        text = Spoken(
            title=moment.title,
            # The short name on the map is a name too.
            also=moment.short,
            summary=moment.summary,
            body="\n".join((render(moment.body, bare).plain, *chances)),
            said=moment.families_say,
        )
        yield Kind.MOMENT, moment.slug, text, moment.families_say_in
    for step in edition.steps:
        questions = (line for lines in step.questions.values() for line in lines)
        text = Spoken(
            title=step.title,
            also=step.short,
            summary=step.summary,
            body="\n".join((render(step.body, bare).plain, *questions)),
            said=step.families_say,
        )
        yield Kind.STEP, step.slug, text, step.families_say_in
    for rights in edition.rights:
        body = "\n".join(f"{item.title}\n{plain(render_piece(item.what, bare))}" for item in rights.items)
        text = Spoken(title=rights.title, summary=rights.summary, body=body, said=rights.families_say)
        yield Kind.RIGHTS, rights.slug, text, rights.families_say_in
    for term in edition.terms:
        names = " ".join((*term.also, *term.regional, *term.forms))
        text = Spoken(title=term.word, also=names, summary=plain(render_piece(term.meaning, bare)))
        yield Kind.TERM, term.slug, text, {}
    for contact in edition.contacts:
        # Not what it is not for: who asks for just that would find it.
        yield Kind.CONTACT, contact.slug, Spoken(title=contact.name, summary=contact.helps_with), {}


def _foreign(lang: str, text: TranslationText | None, said: tuple[str, ...], bare: Known) -> Spoken | None:
    if text is None:
        return Spoken(lang=lang, said=said) if said else None
    body = render(text.body, bare).plain if text.body else ""
    return Spoken(lang=lang, title=text.title, summary=text.summary, body=body, said=said)
