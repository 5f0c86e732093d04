"""What a person says of rows and columns goes before the guess, and what is said of no row is guessed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.exchange.tables.corrections import Corrections, corrected, said_title
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason, RowUse
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.raw import Hidden, RawTable, from_rows
from tests.core.laid_out import Habit, laid_out, meanings
from tests.examples import examples

_ROWS = [
    ["Ons raster"],
    ["Aspect", "Start", "Expert"],
    ["Plannen", "kiest een doel met hulp", "kiest een doel zelf"],
    ["Toetsen", "maakt een toets met hulp", "maakt een toets zelf"],
    [""],
    ["Rol", "Score", "Opmerking"],
    ["lezen", "3", "kan nog wel wat beter"],
]


def table_of(rows: list[list[str]]) -> RawTable:
    table = from_rows(rows)
    assert table is not None
    return table


def titles(table: RawTable, said: Corrections) -> list[str]:
    return [row.layers[-1] for row in read_path(table, corrected(table, said), "Een pad").plan.rows]


@settings(max_examples=examples(20), deadline=None)
@given(data=st.data(), habit=st.sampled_from(Habit))
def test_who_says_nothing_gets_the_guess(data: st.DataObject, habit: Habit) -> None:
    habits = frozenset([habit])
    table = data.draw(laid_out(habits, data.draw(meanings(habits))))
    assert corrected(table, Corrections()) == guess(table)


@settings(max_examples=examples(25), deadline=None)
@given(data=st.data(), habit=st.sampled_from(Habit))
def test_each_row_and_column_is_what_was_said_of_it(data: st.DataObject, habit: Habit) -> None:
    habits = frozenset([habit])
    table = data.draw(laid_out(habits, data.draw(meanings(habits))))
    rows = data.draw(
        st.dictionaries(st.integers(0, len(table.rows) - 1), st.sampled_from([*RowUse]), max_size=3)
    )
    columns = data.draw(
        st.dictionaries(st.integers(0, table.width - 1), st.sampled_from([*ColumnUse]), max_size=2)
    )
    last = data.draw(st.none() | st.integers(0, len(table.rows) - 1))
    layout = corrected(table, Corrections(rows=rows, columns=columns, last_row=last))
    assert {row: layout.rows[row].use for row in rows} == rows
    assert {column: layout.columns[column] for column in columns} == columns
    under = range(len(table.rows) if last is None else last + 1, len(table.rows))
    assert all(layout.rows[row].use is RowUse.SKIP for row in under if row not in rows)


def test_the_last_row_ends_the_grid_or_lets_it_go_on() -> None:
    table = table_of(_ROWS)
    assert titles(table, Corrections()) == ["Plannen", "Toetsen"]
    assert titles(table, Corrections(last_row=2)) == ["Plannen"]
    assert titles(table, Corrections(last_row=6)) == ["Plannen", "Toetsen", "Rol", "lezen"]
    shortened = corrected(table, Corrections(last_row=2))
    assert shortened.rows[3].reason is LeftOutReason.FOOTER
    assert shortened.rows[4].reason is None, "of a blank row there is nothing to say"


def test_the_title_is_in_the_row_that_was_said_to_have_it() -> None:
    table = table_of(_ROWS)
    said = Corrections(title_row=5)
    assert (said_title(table, said), said_title(table, Corrections())) == ("Rol", "")
    assert corrected(table, said).rows[5].reason is LeftOutReason.TITLE
    left = read_path(table, corrected(table, said), "Rol").left_out
    assert "Rol" not in [each.text for each in left]


def test_a_row_that_was_skipped_does_not_count_for_the_rest() -> None:
    rows = [["Beroep", "Fase 1", "Fase 2"], *_ROWS[1:4]]
    assert guess(table_of(rows)).header_rows == (0,)
    layout = corrected(table_of(rows), Corrections(rows={0: RowUse.SKIP}))
    assert (layout.header_rows, layout.rows[1:]) == ((1,), guess(table_of(rows[1:])).rows)


def test_a_hidden_row_that_is_said_to_be_one_comes_along() -> None:
    table = replace(table_of(_ROWS[1:4]), unseen=Hidden(rows=frozenset({1})))
    assert titles(table, Corrections()) == ["Toetsen"]
    assert titles(table, Corrections(rows={1: RowUse.ROW})) == ["Plannen", "Toetsen"]
    assert corrected(table, Corrections(last_row=0)).rows[1].reason is LeftOutReason.HIDDEN
