"""How does a text of the national set become safe HTML?

The writers' Markdown, with no raw HTML let through, and three forms of their own: a fact shows its value and leads
to its source below the page; a topic or moment is a link. The address of a link holds a place for the support
point (`PLACE`), because the text is the same everywhere and the address is not.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import nh3
from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from krukje.inform.edition import FactText
from krukje.inform.edition.references import FACT, FORM, TOPIC

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
    """What the forms in a text may point at: facts, and the titles of topics and moments by slug."""

    facts: Mapping[str, FactText]
    topics: Mapping[str, str]
    moments: Mapping[str, str]


def render(body: str, known: Known) -> Rendered:
    """Render a body whose references were checked."""
    made: str = _markdown().render(body, {"known": known})
    safe = nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    first, end, rest = safe.partition(STEPS_END)
    return Rendered(html=first + end, rest=rest, plain=_plain(safe))


def fact_link(fact: FactText) -> tuple[str, str]:
    """Return (address, class): a phone number can be called, a site opened, the rest leads to its source."""
    if fact.slug.startswith(PHONE):
        return f"tel:{NO_DIGIT.sub('', fact.value)}", "fact phone"
    if fact.slug.startswith(SITE):
        return f"https://{fact.value}", "fact site"
    return f"#feit-{fact.slug}", "fact" if fact.status == "checked" else "fact unverified"


def at_support_point(safe: str, slug: str) -> str:
    """Return stored HTML with every link leading to this support point's own pages."""
    return safe.replace(f'href="/{PLACE}/', f'href="/{slug}/')


def address(name: str, slug: str) -> str:
    return reverse(f"inform:{name}", args=[PLACE, slug])


def first_list(safe: str) -> str:
    """Return the first bulleted list of a text: what one can do at a moment of the journey."""
    start, end = safe.find("<ul>"), safe.find("</ul>")
    return safe[start : end + len("</ul>")] if 0 <= start < end else ""


def _plain(safe: str) -> str:
    """Return the words a reader sees, a block a line: for the search and its snippets."""
    text = html.unescape(TAG.sub("", BLOCK_END.sub("\n", safe)))
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence", "html_block"])
    markdown.inline.ruler.before("link", "reference", _reference)
    markdown.add_render_rule("ordered_list_open", _steps)
    return markdown


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
