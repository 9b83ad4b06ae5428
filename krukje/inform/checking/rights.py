"""Does every right and duty say on which law it rests, what to say, and which door there is if it goes wrong?"""

from collections.abc import Iterator

from krukje.inform.checking.bodies import twice
from krukje.inform.checking.complaints import Complaint
from krukje.inform.checking.ground import Check, Ground
from krukje.inform.checking.pieces import named
from krukje.inform.edition.references import FACT, facts_in, references

RIGHT = "right"


def rights_are_the_agreed_ones(ground: Ground) -> Iterator[Complaint]:
    there = [rights.slug for rights in ground.edition.rights]
    for slug in ground.agreed.rights:
        if slug not in there:
            yield Complaint(named("rechten", slug), "ontbreekt.")
    for slug in there:
        if slug not in ground.agreed.rights:
            yield Complaint(named("rechten", slug), "staat niet in set.yaml.")


def rights_rest_on_a_law(ground: Ground) -> Iterator[Complaint]:
    for rights in ground.edition.rights:
        for item in rights.items:
            facts = (ground.facts.get(slug) for slug in facts_in(item.what, item.from_when))
            if not any(fact and fact.law for fact in facts):
                yield Complaint(f"{named('rechten', rights.slug)}, {item.slug}", "geen feit hier noemt een wet.")


def rights_have_a_door(ground: Ground) -> Iterator[Complaint]:
    for rights in ground.edition.rights:
        where = named("rechten", rights.slug)
        for item in rights.items:
            if not item.say:
                yield Complaint(f"{where}, {item.slug}", "mist een zin om te zeggen.")
            if all(reference.kind == FACT for reference in references(item.door)):
                yield Complaint(f"{where}, {item.slug}", "‘door’ leidt nergens heen: [[onderwerp:…|…]].")
        if not any(item.kind == RIGHT for item in rights.items):
            yield Complaint(where, "noemt geen enkel recht.")
        for slug in twice([item.slug for item in rights.items]):
            yield Complaint(where, f"‘{slug}’ staat er twee keer.")


CHECKS: tuple[Check, ...] = (rights_are_the_agreed_ones, rights_rest_on_a_law, rights_have_a_door)
