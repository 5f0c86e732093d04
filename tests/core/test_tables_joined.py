"""A grid that lies over several tables of a text, or over several sheets, comes back whole."""

from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.errors.tables import TablesDiffer
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.joining import best_grid, going_with, joined
from napl_desktop.exchange.tables.layout import LeftOutReason
from napl_desktop.exchange.tables.limits import MOST_ROWS
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.raw import Aside, AsideKind, Hidden, RawTable, from_rows
from tests.core.laid_out import Habit, Meaning, laid_out, meanings
from tests.examples import examples

_UNDER_HEADINGS = [
    Habit.BLANK_ROWS,
    Habit.POINTS_UNDER,
    Habit.POINTS_OVER,
    Habit.WEIGHTS,
    Habit.PERCENTS,
    Habit.PLACEHOLDERS,
    Habit.ENDINGS,
    Habit.INNER_BANDS,
    Habit.SCORES,
]
_CUT = [Habit.WEIGHTS, Habit.PERCENTS, Habit.ENDINGS, Habit.INNER_BANDS, Habit.BLANK_ROWS]
_ALONE = [frozenset[Habit]()]


def in_text(table: RawTable, number: int, before: str = "") -> RawTable:
    asides = (Aside(AsideKind.BEFORE, before),) if before else ()
    return replace(table, name=f"Tabel {number}", asides=asides, in_text=True)


def table_of(rows: list[list[str]], name: str = "") -> RawTable:
    table = from_rows(rows, name=name)
    assert table is not None
    return table


def reading_of(table: RawTable, tables: list[RawTable]) -> TableReading:
    return read_path(table, guess(table), "Een pad", tables)


def comes_back(table: RawTable, meaning: Meaning, tables: list[RawTable]) -> None:
    plan = reading_of(table, tables).plan
    assert [level.title for level in plan.levels] == meaning.levels
    assert [(row.layers, row.texts) for row in plan.rows] == meaning.rows


def parts_of(meaning: Meaning) -> list[tuple[str, Meaning]]:
    """Return what is under each first parent, without that parent."""
    return [
        (parent, Meaning(meaning.levels, [(layers[1:], texts) for layers, texts in rows]))
        for parent, rows in groupby(meaning.rows, lambda row: row[0][0])
    ]


@st.composite
def deep_meanings(draw: st.DrawFn, habits: frozenset[Habit]) -> Meaning:
    return draw(meanings(habits).filter(lambda meaning: len(meaning.rows[0][0]) > 1))


@pytest.mark.parametrize("habits", [*_ALONE, *(frozenset([habit]) for habit in _UNDER_HEADINGS)], ids=str)
@settings(max_examples=examples(4), deadline=None)
@given(data=st.data())
def test_tables_under_headings_are_one_grid_with_the_headings_as_layer(
    habits: frozenset[Habit], data: st.DataObject
) -> None:
    meaning = data.draw(deep_meanings(habits | {Habit.SECTIONS}))
    intro = data.draw(st.sampled_from(["", "Raamwerk\n", "Hieronder staat alles.\n"]))
    tables = [
        in_text(data.draw(laid_out(habits, part)), number, intro * (number == 1) + parent)
        for number, (parent, part) in enumerate(parts_of(meaning), start=1)
    ]
    comes_back(best_grid(tables), meaning, tables)


@pytest.mark.parametrize("habits", [*_ALONE, *(frozenset([habit]) for habit in _UNDER_HEADINGS)], ids=str)
@settings(max_examples=examples(4), deadline=None)
@given(data=st.data())
def test_sheets_that_are_chosen_together_are_one_grid_with_their_names_as_layer(
    habits: frozenset[Habit], data: st.DataObject
) -> None:
    meaning = data.draw(deep_meanings(habits | {Habit.SECTIONS}))
    tables = [
        replace(data.draw(laid_out(habits, part)), name=parent, first_row=data.draw(st.integers(0, 3)))
        for parent, part in parts_of(meaning)
    ]
    comes_back(joined(tables), meaning, tables)
    assert best_grid(tables) in tables, "sheets are joined only when a person says so"


@pytest.mark.parametrize("habits", [*_ALONE, *(frozenset([habit]) for habit in _CUT)], ids=str)
@settings(max_examples=examples(4), deadline=None)
@given(data=st.data())
def test_a_grid_that_was_cut_in_a_text_is_whole_again(habits: frozenset[Habit], data: st.DataObject) -> None:
    meaning = data.draw(meanings(habits))
    whole = data.draw(laid_out(habits, meaning))
    header = next(row for row in whole.rows if set(meaning.levels) <= set(row))
    first = whole.rows.index(header) + 1
    with_texts = [row for row in range(first, len(whole.rows)) if len(whole.texts_of(row)) > 1]
    # Between a parent and its only row nobody could tell where that parent ends.
    ends = [above for above in with_texts[:-1] if any(whole.rows[above][-3:])]
    cut = with_texts[with_texts.index(data.draw(st.sampled_from(ends))) + 1]
    # Without a header, a row of amounts might as well be one.
    again = [header] if data.draw(st.booleans()) or min(map(len, whole.rows[cut][-3:])) < 20 else []
    title = data.draw(st.sampled_from(["", "Raamwerk begeleiden"]))
    tables = [
        in_text(table_of([list(row) for row in whole.rows[:cut]]), 1, title),
        in_text(table_of([list(row) for row in [*again, *whole.rows[cut:]]]), 2),
    ]
    comes_back(best_grid(tables), meaning, tables)
    around = [left for left in reading_of(best_grid(tables), tables).left_out if left.text == title]
    assert all(left.reason is LeftOutReason.AROUND for left in around), "it is said of the whole"


_HEAD = ["Aspect", "Start", "Expert"]
_TOP = [_HEAD, ["Doel", "kiest een doel met hulp", "kiest een doel voor het team"]]
_NEXT = [_HEAD, ["Middel", "kiest een middel met hulp", "kiest een middel voor het team"]]
_OTHER = [["Afkorting", "Betekenis"], ["po", "primair onderwijs"]]


def test_a_place_says_in_which_table_it_is() -> None:
    tables = [in_text(table_of(_TOP), 1, "Plannen"), in_text(table_of(_NEXT), 2, "Toetsen")]
    whole = best_grid(tables)
    row = next(row for row, cells in enumerate(whole.rows) if cells[0] == "Middel")
    heading = next(row for row, cells in enumerate(whole.rows) if cells[0] == "Toetsen")
    assert (whole.place_name(row, 1), whole.row_name(row)) == ("Tabel 2, B2", "Tabel 2, 2")
    assert (whole.place_name(heading, 0), whole.column_name(1)) == ("Tabel 2", "B")


def test_what_was_joined_is_said_and_what_was_not_is_listed() -> None:
    tables = [
        in_text(table_of(_TOP), 1),
        in_text(table_of(_OTHER), 2, "Afkortingen"),
        in_text(table_of(_NEXT), 3),
    ]
    reading = reading_of(best_grid(tables), tables)
    assert [row.layers for row in reading.plan.rows] == [("Doel",), ("Middel",)]
    said = {left.reason: (left.text, left.is_remark) for left in reading.left_out}
    assert said[LeftOutReason.JOINED] == ("Tabel 1, Tabel 3", True)
    assert said[LeftOutReason.OTHER_TABLE] == ("Tabel 2", False)


def test_a_heading_that_goes_on_begins_no_new_layer_and_a_caption_is_none() -> None:
    tables = [
        in_text(table_of(_TOP), 1, "Plannen\nTabel 1"),
        in_text(table_of(_NEXT), 2, "Plannen (vervolg)"),
        in_text(table_of([_HEAD, ["Toets", "maakt een toets met hulp", "maakt hem"]]), 3, "Table 3. Toetsen"),
    ]
    rows = reading_of(best_grid(tables), tables).plan.rows
    assert [row.layers for row in rows] == [("Plannen", "Doel"), ("Plannen", "Middel"), ("Toetsen", "Toets")]


def test_the_title_of_the_text_is_the_title_of_the_path() -> None:
    tables = [in_text(table_of(_TOP), 1, "Ons raster\nPlannen"), in_text(table_of(_NEXT), 2, "Toetsen")]
    assert suggested_title(best_grid(tables)) == "Ons raster"


def test_what_stands_above_the_header_of_a_sheet_is_listed() -> None:
    sheets = [
        table_of([["Raster 2025"], [""], *_TOP], "Plannen"),
        table_of([["Raster 2026"], [""], *_NEXT], "Toetsen"),
    ]
    reading = reading_of(joined(sheets), sheets)
    assert [row.layers for row in reading.plan.rows] == [("Plannen", "Doel"), ("Toetsen", "Middel")]
    around = [left.text for left in reading.left_out if left.reason is LeftOutReason.AROUND]
    assert around == ["Raster 2025", "Raster 2026"]


def test_notes_and_hidden_rows_stay_where_they_are() -> None:
    note = Aside(AsideKind.COMMENT, "klopt dit?", (1, 0))
    hidden = replace(table_of(_NEXT, "Toetsen"), asides=(note,), unseen=Hidden(rows=frozenset({1})))
    sheets = [table_of(_TOP, "Plannen"), hidden]
    reading = reading_of(joined(sheets), sheets)
    assert [row.layers for row in reading.plan.rows] == [("Plannen", "Doel")]
    places = {(left.place, left.reason) for left in reading.left_out}
    assert ("Toetsen, A2", LeftOutReason.COMMENT) in places
    assert ("Toetsen, B2", LeftOutReason.HIDDEN) in places


def test_tables_of_other_columns_are_not_one_grid() -> None:
    tables = [in_text(table_of(_TOP), 1), in_text(table_of(_OTHER), 2)]
    assert going_with(tables[0], tables) == (tables[0],)
    assert best_grid(tables) is tables[0]
    with pytest.raises(TablesDiffer) as raised:
        joined(tables)
    assert raised.value.facts["other"] == "Tabel 2"


def test_more_rows_than_a_path_may_have_are_not_joined() -> None:
    long = [_HEAD, *([f"Doel {number}", "kiest met hulp", "kiest zelf"] for number in range(MOST_ROWS // 2))]
    tables = [in_text(table_of(long), number) for number in (1, 2)]
    assert joined(tables).too_large
    assert best_grid(tables) is tables[0]
