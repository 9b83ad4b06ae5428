"""A lively support point to look at: invented people, invented questions, a published report.

Everything goes through the same actions as in real life; only the dates are chosen.
"""

import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import yaml
from django.conf import settings
from django.utils.timezone import localdate, make_aware

from krukje.accounts.keys import choose_recovery, make_key
from krukje.accounts.models import Membership, Role, User
from krukje.crossings.management.commands.publish_report import count_and_publish
from krukje.places.models import Sector, SupportPoint
from krukje.rules.quarters import Quarter
from krukje.signal.actions import reply_to
from krukje.support.actions.asking import HandleTaken, Question, ask
from krukje.support.actions.working import close_case, plan_step, record_contact
from krukje.support.actions.writing import answer, write_back
from krukje.support.models import Asker, Case, Channel, Outcome, Step
from krukje.vault import new_code

PASSWORD = "een-krukje-heeft-drie-poten"  # noqa: S105  (known to everybody; start_demo refuses without DEBUG)
HOME_POINT = "voorbeeldstad"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    name: str
    support_point: str
    role: Role

    @property
    def email(self) -> str:
        return f"{self.name.lower()}@{self.support_point}.example"

    @property
    def role_name(self) -> str:
        return f"{self.role.label} bij {self.support_point}"


def read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((settings.CONTENT / "demo" / name).read_text())
    return rows


def people() -> list[DemoPerson]:
    return [DemoPerson(row["name"], row["support_point"], Role(row["role"])) for row in read("people.yaml")]


def is_there() -> bool:
    return Case.objects.filter(support_point__slug=HOME_POINT).exists()


def home() -> SupportPoint:
    return SupportPoint.objects.get(slug=HOME_POINT)


def person(name: str) -> User:
    return User.objects.get(email=f"{name.lower()}@{HOME_POINT}.example")


def at(day: date, hour: int = 10) -> datetime:
    return make_aware(datetime.combine(day, time(hour)))


def hire_people() -> None:
    now = at(localdate() - timedelta(days=200))
    for each in people():
        point = SupportPoint.objects.get(slug=each.support_point)
        user = User.objects.filter(email=each.email).first()
        if user is None:
            user = User.objects.create_user(each.email, name=each.name, password=PASSWORD)
            make_key(user=user, password=PASSWORD, now=now)
        Membership.objects.get_or_create(user=user, support_point=point, role=each.role)
    if not hasattr(home(), "recovery"):
        choose_recovery(support_point=home(), with_key=False, by=person("Ben"), now=now)


def ask_questions(progress: Callable[[], None]) -> None:
    today = localdate()
    quarter = Quarter.of(Quarter.of(today).first_day - timedelta(days=1))
    for row in read("questions.yaml"):
        for sector, number in row["past"].items():
            for which in range(number):
                live_through(row, sector, quarter.first_day + timedelta(days=7 * which % 80), which)
                progress()
    for row in read("questions.yaml"):
        live_now(row, today)
        progress()


def start(row: dict[str, Any], sector: str, day: date) -> tuple[Case, bytes]:
    question = Question(
        asker=Asker(row["asker"]),
        sector=Sector(sector),
        story=row["story"],
        name="",
        school="",
        submission=uuid.uuid4(),
    )
    while True:
        with suppress(HandleTaken):
            return ask(support_point=home(), question=question, code=new_code(), channel=Channel.WEB, today=day)


def reply(row: dict[str, Any], case: Case, by: User, day: date) -> None:
    answer(
        case=case,
        text=row.get("answer", "Dank voor uw vraag. Ik bel u graag om samen te kijken."),
        submission=uuid.uuid4(),
        seen=Case.objects.get(pk=case.pk).version,
        by=by,
        now=at(day),
    )
    record_contact(
        case=case,
        topic=row["topic"],
        moment=row.get("moment"),
        sector=case.sector,
        channel=Channel.PHONE,
        level=row.get("level", 1),
        minutes=25,
        on=day,
        seen=Case.objects.get(pk=case.pk).version,
        by=by,
        now=at(day),
    )


def live_through(row: dict[str, Any], sector: str, day: date, which: int) -> None:
    """A question of last quarter, from asking to closing."""
    worker = person("Fatma") if which % 2 else person("Joris")
    case, _private = start(row, sector, day)
    reply(row, case, worker, day + timedelta(days=1))
    close_case(
        case=case,
        outcome=list(Outcome)[which % len(Outcome)],
        seen=Case.objects.get(pk=case.pk).version,
        by=worker,
        now=at(day + timedelta(days=9)),
    )


def live_now(row: dict[str, Any], today: date) -> None:
    """A question of these weeks, as far as it has come."""
    day = today - timedelta(days=row["days_ago"])
    case, _private = start(row, row["sector"], day)
    if "answer" not in row:
        return
    worker = person("Fatma")
    reply(row, case, worker, min(day + timedelta(days=1), today))
    plan_step(
        case=case,
        step=Step.CALL,
        due_on=today + timedelta(days=3 - row["days_ago"] % 7),
        owner=worker,
        seen=Case.objects.get(pk=case.pk).version,
        by=worker,
        now=at(today),
    )
    if "back" in row:
        write_back(case=case, text=row["back"], submission=uuid.uuid4(), today=today)


def publish_last_quarter() -> None:
    today = localdate()
    quarter = Quarter.of(Quarter.of(today).first_day - timedelta(days=1))
    report = count_and_publish(home(), quarter, at(Quarter.of(today).first_day))
    reply_to(
        report=report,
        by=person("Rob"),
        organisation="Samenwerkingsverband Voorbeeldstad",
        text=(
            "Dank voor dit rapport. Wij zien dat veel kinderen thuis zitten. Vanaf januari belt een vaste "
            "medewerker van ons binnen een week met school en gezin."
        ),
        submission=uuid.uuid4(),
        now=at(today - timedelta(days=5)),
    )
