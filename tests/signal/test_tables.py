"""The table as people see it: rows, columns, marks and words."""

import pytest

from krukje.rules.disclosure import TOTAL
from krukje.signal.headings import grouped_headings, sector_headings, topic_headings
from krukje.signal.models import UNSORTED
from krukje.signal.rendering import to_csv, to_html
from krukje.signal.tables import Heading, PublicTable
from krukje.signal.wording import what_is_hidden


@pytest.fixture
def table() -> PublicTable:
    """Two topics and one without questions; nothing from the last sector."""
    topics = (
        Heading("opp", TOTAL, "Het plan <OPP>"),
        Heading("tlv", TOTAL, "TLV; en zo"),
        Heading("mdo", TOTAL, "MDO"),
    )
    sectors = (Heading("po", TOTAL, "Basisschool"), Heading("vo", TOTAL, "Middelbare school"))
    cells = {
        ("opp", "po"): 1200,
        ("opp", "vo"): 0,
        ("opp", TOTAL): 1200,
        ("tlv", "po"): None,
        ("tlv", "vo"): 0,
        ("tlv", TOTAL): None,
        ("mdo", "po"): 0,
        ("mdo", "vo"): 0,
        ("mdo", TOTAL): 0,
        (TOTAL, "po"): 1207,
        (TOTAL, "vo"): 0,
        (TOTAL, TOTAL): 1207,
    }
    return PublicTable(topics, sectors, cells, ())


def test_what_nobody_asked_about_is_said_in_words_and_not_in_rows(table: PublicTable) -> None:
    assert [row.label for row in table.rows] == ["Het plan <OPP>", "TLV; en zo", "Totaal"]
    assert [column.label for column in table.columns] == ["Basisschool", "Totaal"]
    assert what_is_hidden(table) == [
        "2 van de 6 aantallen in de tabel zijn verborgen.",
        "Over deze onderwerpen kwam geen vraag binnen: MDO.",
        "Uit deze soorten school kwam geen vraag binnen: middelbare school.",
    ]


def test_a_spreadsheet_opens_the_file_as_it_is_meant(table: PublicTable) -> None:
    lines = to_csv(table, quarter="2026-Q3").decode("utf-8").split("\r\n")

    assert lines[0] == "\ufeffkwartaal;onderwerp;soort school;aantal"
    assert lines[1] == "2026-Q3;Het plan <OPP>;Basisschool;1200"
    assert lines[3] == '2026-Q3;"TLV; en zo";Basisschool;•'


def test_a_title_is_text_and_never_a_tag(table: PublicTable) -> None:
    assert "Het plan &lt;OPP&gt;" in to_html(table, title="Vragen")


def test_who_listens_hears_that_a_number_is_hidden(table: PublicTable) -> None:
    html = " ".join(to_html(table, title="Vragen").split())

    assert html.count('aria-label="verborgen"') == table.hidden == 2
    assert '<caption class="only-read">Vragen</caption>' in html


def test_it_comes_back_from_the_database_as_it_went_in(table: PublicTable) -> None:
    again = PublicTable.load(table.dump())

    assert again.rows == table.rows
    assert again.columns == table.columns


@pytest.mark.parametrize(
    ("coarsened", "topics", "said"),
    [
        (("onderwerp",), ("opp",), "Daarom staan onderwerpen hier in groepen bij elkaar."),
        (("onderwerp", "onderwerp"), (), "Daarom staan hier alle onderwerpen bij elkaar."),
        (("soort school",), ("opp",), "Daarom staan hier alle soorten school bij elkaar."),
    ],
)
def test_what_was_put_together_is_said(coarsened: tuple[str, ...], topics: tuple[str, ...], said: str) -> None:
    rows = tuple(Heading(code, TOTAL, code) for code in topics)
    cells: dict[tuple[str, str], int | None] = {(code, TOTAL): 9 for code in (*topics, TOTAL)}

    sentences = what_is_hidden(PublicTable(rows, (), cells, coarsened))

    assert sentences[0] == "In deze tabel hoefden wij niets te verbergen."
    assert said in sentences[1]


def test_every_topic_is_a_row_whether_somebody_asked_or_not() -> None:
    codes = [heading.code for heading in topic_headings({"opp": "Plan", "tlv": "TLV"})]

    assert codes == ["opp", "tlv", UNSORTED]


def test_two_topics_with_one_title_are_told_apart() -> None:
    labels = [heading.label for heading in topic_headings({"opp": "Plan", "plan-2": "plan", "som": "Totaal"})]

    assert labels == ["Plan", "plan (plan-2)", "Totaal (som)", "Nog niet ingedeeld"]


def test_a_group_of_one_topic_gets_no_row_of_its_own() -> None:
    titles = {"opp": "OPP", "mdo": "MDO", "tlv": "TLV"}

    headings = grouped_headings(titles, {"opp": "Plan", "mdo": "Plan", "tlv": "School kiezen"})

    assert [(heading.label, heading.parent) for heading in headings] == [
        ("Plan (alles bij elkaar)", TOTAL),
        ("OPP", "groep:Plan"),
        ("MDO", "groep:Plan"),
        ("TLV", TOTAL),
        ("Nog niet ingedeeld", TOTAL),
    ]


def test_sectors_have_the_names_that_families_use() -> None:
    assert sector_headings()[0] == Heading("po", TOTAL, "Basisschool")
