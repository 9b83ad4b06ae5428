"""Publish a quarter's numbers: `manage.py publish_report --support-point voorbeeldstad --quarter 2026-Q3`.

It counts what support knows, protects it, lets the auditor attack it, and only then puts it on the site.
"""

from datetime import datetime, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate, make_aware, now

from krukje.crossings.cases_to_signal import QuarterNotOver, pass_counts
from krukje.inform.groups import grouped
from krukje.inform.models import Topic
from krukje.places.models import SupportPoint
from krukje.rules.quarters import NotAQuarter, Quarter
from krukje.signal.actions import (
    NothingToPublish,
    PublishedMeanwhile,
    ReportRefused,
    StandsAlready,
    publish_report,
)
from krukje.signal.models import Report
from krukje.signal.tables import PublicTable
from krukje.signal.wording import months, what_is_hidden

NOTHING = "Er is niets gepubliceerd."


class Command(BaseCommand):
    help = "Publiceert de cijfers van een kwartaal, als niemand er een klein aantal uit kan halen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--support-point", default="", help="het woord in het adres, zoals voorbeeldstad")
        parser.add_argument("--quarter", default="", help="het kwartaal, zoals 2026-Q3")
        parser.add_argument("--date", help="doe alsof het deze dag is (jjjj-mm-dd); zonder is het vandaag")

    def handle(self, *args: Any, **options: Any) -> None:
        support_point = read_support_point(options["support_point"])
        quarter = read_quarter(options["quarter"])
        moment = read_date(options["date"])
        try:
            report = count_and_publish(support_point, quarter, moment)
        except QuarterNotOver:
            last = quarter.last_day.strftime("%d-%m-%Y")
            raise CommandError(f"Kwartaal {quarter} loopt nog tot en met {last}. {NOTHING}") from None
        except ReportRefused as refusal:
            reasons = "\n".join(f"- {reason}" for reason in refusal.reasons)
            raise CommandError(f"Het rapport mag niet naar buiten. {NOTHING}\n{reasons}") from None
        except PublishedMeanwhile:
            raise CommandError(f"Iemand anders was net voor. {NOTHING} Probeer het nog eens.") from None
        except NothingToPublish:
            self.stdout.write(f"In {months(quarter)} kwam er geen vraag binnen. {NOTHING}")
        except StandsAlready as standing:
            self.stdout.write(
                f"De cijfers over {months(quarter)} staan er al: uitgave {standing.report.release}. "
                "De aantallen zijn niet veranderd."
            )
        else:
            self.stdout.write(summary(report, quarter))


def read_support_point(slug: str) -> SupportPoint:
    found = SupportPoint.objects.filter(slug=slug).first()
    if found:
        return found
    known = ", ".join(SupportPoint.objects.order_by("slug").values_list("slug", flat=True)) or "nog geen"
    if not slug:
        raise CommandError(f"Zeg met --support-point welk steunpunt. Bekend zijn: {known}. {NOTHING}")
    raise CommandError(f"Steunpunt ‘{slug}’ is er niet. Bekend zijn: {known}. {NOTHING}")


def read_quarter(name: str) -> Quarter:
    try:
        return Quarter.read(name)
    except NotAQuarter:
        said = f"‘{name}’ is geen kwartaal." if name else "Zeg met --quarter welk kwartaal."
        raise CommandError(f"{said} Schrijf het zo: 2026-Q3. {NOTHING}") from None


def read_date(day: str | None) -> datetime:
    if not day:
        return now()
    try:
        return make_aware(datetime.combine(datetime.fromisoformat(day).date(), time(12)))
    except ValueError:
        raise CommandError(f"‘{day}’ is geen datum. Schrijf hem zo: 2026-10-01. {NOTHING}") from None


def count_and_publish(support_point: SupportPoint, quarter: Quarter, moment: datetime) -> Report:
    """Publish with a row for every topic of the site, in the order of the site."""
    headings = grouped(Topic.objects.order_by("title"))
    pass_counts(support_point=support_point, quarter=quarter, today=localdate(moment))
    return publish_report(
        support_point=support_point,
        quarter=quarter,
        titles={topic.slug: topic.title for group in headings for topic in group.topics},
        groups={topic.slug: group.heading for group in headings for topic in group.topics},
        now=moment,
    )


def summary(report: Report, quarter: Quarter) -> str:
    said = " ".join(what_is_hidden(PublicTable.load(report.table)))
    return f"Gepubliceerd: {months(quarter)}, uitgave {report.release}. {said}"
