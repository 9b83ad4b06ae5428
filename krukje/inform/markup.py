"""How does a text of the national set become safe HTML?

The writers' Markdown, with no raw HTML let through, and three forms of their own: a fact shows its value and leads
to its source below the page; a topic or moment is a link. The address of a link holds a place for the support
point (`PLACE`), because the text is the same everywhere and the address is not.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import nh3
from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from krukje.inform.edition import FactText
from krukje.inform.edition.references import FACT, FORM, TOPIC
from krukje.inform.glossing import Glossary

PLACE = "--steunpunt--"
PHONE, SITE = "telefoon-", "site-"
NO_DIGIT = re.compile(r"\D")

TAGS = {"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"}
ATTRIBUTES = {"a": {"href", "class"}, "ol": {"class", "start"}}
SCHEMES = {"https", "tel", "mailto"}
BLOCK_END = re.compile(r"</(?:p|h2|h3|li|blockquote)>")
TAG = re.compile(r"<[^>]+>")
STEPS_END = "</ol>"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body in two halves, so that what one can say may stand right after what one can do."""

    html: str
    rest: str
    plain: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the forms in a text may point at: facts, titles of topics and moments by slug; and words we explain."""

    facts: Mapping[str, FactText]
    topics: Mapping[str, str]
    moments: Mapping[str, str]
    glossary: Glossary

    def unglossed(self) -> "Known":
        """Return the same without the words that we explain."""
        return replace(self, glossary=Glossary(slugs={}))


def render(body: str, known: Known) -> Rendered:
    """Render a body whose references were checked."""
    safe = render_piece(body, known)
    first, end, rest = safe.partition(STEPS_END)
    return Rendered(html=first + end, rest=rest, plain=plain(safe))


def render_piece(text: str, known: Known, *, own_term: str = "") -> str:
    """Render a text that is shown in one go. A word is not explained by a link to its own page (`own_term`)."""
    made: str = _markdown().render(text, {"known": known, "glossed": {own_term}})
    return nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def fact_link(fact: FactText) -> tuple[str, str]:
    """Return (address, class): a phone number can be called, a site opened, the rest leads to its source."""
    if fact.slug.startswith(PHONE):
        return f"tel:{NO_DIGIT.sub('', fact.value)}", "fact phone"
    if fact.slug.startswith(SITE):
        return f"https://{fact.value}", "fact site"
    return f"#feit-{fact.slug}", "fact" if fact.status == "checked" else "fact unverified"


def at_support_point(safe: str, home: str) -> str:
    """Return stored HTML with every link leading to the pages below this home page."""
    return safe.replace(f'href="/{PLACE}/', f'href="{home}')


def address(name: str, slug: str) -> str:
    return reverse(f"inform:{name}", args=[PLACE, slug])


def first_list(safe: str) -> str:
    """Return the first bulleted list of a text: what one can do at a moment of the journey."""
    start, end = safe.find("<ul>"), safe.find("</ul>")
    return safe[start : end + len("</ul>")] if 0 <= start < end else ""


def plain(safe: str) -> str:
    """Return the words a reader sees, a block a line: for the search and its snippets."""
    text = html.unescape(TAG.sub("", BLOCK_END.sub("\n", safe)))
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence", "html_block"])
    markdown.inline.ruler.before("link", "reference", _reference)
    markdown.add_render_rule("ordered_list_open", _steps)
    markdown.core.ruler.push("gloss", _gloss)
    return markdown


def _gloss(state: StateCore) -> None:
    """Link the first time that a page uses a word we explain; never in a heading or inside another link."""
    glossary, glossed = state.env["known"].glossary, state.env["glossed"]
    for before, token in pairwise(state.tokens):
        if token.type == "inline" and before.type != "heading_open":
            token.children = list(_glossed(token.children or [], glossary, glossed))


def _glossed(children: Sequence[Token], glossary: Glossary, glossed: set[str]) -> Iterator[Token]:
    in_link = 0
    for child in children:
        in_link += child.nesting if child.type in {"link_open", "link_close"} else 0
        if in_link or child.type != "text":
            yield child
            continue
        for words, slug in glossary.pieces(child.content, glossed):
            if slug is None:
                yield _text(words)
            else:
                opening = Token("link_open", "a", 1)
                opening.attrs = {"href": address("term", slug), "class": "term"}
                yield from (opening, _text(words), Token("link_close", "a", -1))


def _text(words: str) -> Token:
    token = Token("text", "", 0)
    token.content = words
    return token


def _reference(state: StateInline, silent: bool) -> bool:
    """Read one `[[kind:slug|words]]` at the place where the parser is."""
    match = FORM.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        href, css, words = _target(match["kind"], match["slug"], state.env["known"])
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": href, "class": css} if css else {"href": href}
        state.push("text", "", 0).content = match["words"] or words
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True


def _target(kind: str, slug: str, known: Known) -> tuple[str, str, str]:
    if kind == FACT:
        fact = known.facts[slug]
        return *fact_link(fact), fact.value
    if kind == TOPIC:
        return address("topic", slug), "", known.topics[slug]
    return address("moment", slug), "", known.moments[slug]


def _steps(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    tokens[index].attrJoin("class", "steps")
    return renderer.renderToken(tokens, index, options, env)
