"""The drawing says what the table says, and nothing about what is hidden."""

from krukje.rules.disclosure import TOTAL
from krukje.signal.charts import LONGEST_BAR, chart, most_asked, rows_to_draw
from krukje.signal.models import UNSORTED
from krukje.signal.tables import Heading, PublicTable


def table_of(totals: dict[str, int | None], parents: dict[str, str] | None = None) -> PublicTable:
    topics = tuple(
        Heading(code, (parents or {}).get(code, TOTAL), f"Over {code}") for code in totals if code != TOTAL
    )
    return PublicTable(topics, (), {(code, TOTAL): count for code, count in totals.items()}, ())


def test_the_longest_bar_is_the_highest_number_and_stands_first() -> None:
    drawn = chart(table_of({"opp": 10, "tlv": 20, TOTAL: 30}))

    assert drawn is not None
    assert [(bar.name, bar.number, bar.width) for bar in drawn.bars] == [
        ("Over tlv", 20, LONGEST_BAR),
        ("Over opp", 10, LONGEST_BAR // 2),
    ]


def test_a_hidden_number_is_not_drawn() -> None:
    assert [row.label for row in rows_to_draw(table_of({"opp": None, "tlv": 20, TOTAL: 30}))] == ["Over tlv"]


def test_a_group_stands_in_for_topics_that_are_hidden() -> None:
    parents = {"opp": "plan", "mdo": "plan", "tlv": "kiezen"}
    totals = {"plan": 12, "opp": None, "mdo": None, "kiezen": 20, "tlv": 20, TOTAL: 32}

    assert [row.label for row in rows_to_draw(table_of(totals, parents))] == ["Over tlv", "Over plan"]


def test_a_long_title_goes_on_the_next_line_and_pushes_the_bar_down() -> None:
    long = chart(table_of({"x" * 20 + " " + "y" * 20: 9, TOTAL: 9}))
    short = chart(table_of({"x": 9, TOTAL: 9}))

    assert long is not None
    assert short is not None
    assert len(long.bars[0].lines) == 2
    assert long.bars[0].y > short.bars[0].y


def test_nothing_to_show_is_no_drawing() -> None:
    assert chart(table_of({"opp": None, "tlv": 0, TOTAL: 3})) is None


def test_what_nobody_sorted_is_not_what_families_asked_most() -> None:
    rows = most_asked(table_of({UNSORTED: 40, "opp": 10, "tlv": 20, "mdo": 5, TOTAL: 75}), most=2)

    assert [row.label for row in rows] == ["Over tlv", "Over opp"]
