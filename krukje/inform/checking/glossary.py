"""Does every word that we explain lead to one address?"""

from collections import defaultdict
from collections.abc import Iterator

from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named


def there_is_a_glossary(ground: Ground) -> Iterator[Complaint]:
    if not ground.edition.terms:
        yield Complaint("woordenlijst", "er staat geen enkel woord in glossary/.")


def a_form_belongs_to_one_word(ground: Ground) -> Iterator[Complaint]:
    slugs: dict[str, list[str]] = defaultdict(list)
    for term in ground.edition.terms:
        for form in {name.casefold() for name in (term.word, *term.forms, *term.also, *term.regional)}:
            slugs[form].append(term.slug)
    for form, terms in sorted(slugs.items()):
        if len(terms) > 1:
            yield Complaint(named("woord", terms[1]), f"‘{form}’ hoort al bij woord {terms[0]}.")


CHECKS: tuple[Check, ...] = (there_is_a_glossary, a_form_belongs_to_one_word)
