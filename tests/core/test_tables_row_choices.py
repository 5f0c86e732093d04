"""Whatever was said of rows and columns by mistake, saying how it is brings the table back as it is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from napl_desktop.exchange.tables.corrections import Corrections, corrected
from napl_desktop.exchange.tables.joining import best_grid
from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason, RowUse
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.raw import Hidden, from_rows
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.exchange.tables.row_choices import RowChoice, choice_of, with_end, with_row
from tests.core.made_projects import ROOT

FILES = sorted(file for file in (ROOT / "tests" / "files" / "tables").iterdir() if file.suffix != ".py")
READ = {}


def table_of(file):
    if file not in READ:
        READ[file] = best_grid(read_tables(file))
    return READ[file]


def said_wrong(data, table):
    """Say a few things of rows and columns that need not be so."""
    said = Corrections()
    for _ in range(data.draw(st.integers(1, 4))):
        row = data.draw(st.integers(0, len(table.rows) - 1))
        choice = data.draw(st.sampled_from([*RowChoice, None]))
        layout = corrected(table, said)
        said = with_end(said, row) if choice is None else with_row(said, row, choice, layout)
    column = data.draw(st.integers(0, table.width - 1))
    uses = st.dictionaries(st.just(column), st.sampled_from(ColumnUse), max_size=1)
    return structs.replace(said, columns=data.draw(uses))


def said_right(table, said, right):
    """Say of every row and column what it is, as a person does who goes through them: first the header."""
    said = with_end(said, None)
    level_row = right.level_row
    order = [level_row, *reversed(right.stage_rows)]
    order += [row for row in range(len(table.rows)) if row not in order]
    for row in order:
        said = with_row(said, row, choice_of(right.rows[row]), corrected(table, said))
    return structs.replace(said, columns=dict(enumerate(right.columns)))


def read(table, layout):
    plan = read_path(table, layout, "Pad").plan
    return plan.levels, plan.rows


@given(file=st.sampled_from(FILES), data=st.data())
def test_what_was_said_wrong_can_be_said_right(file, data):
    assert_can_be_said_right(table_of(file), data)


@given(data=st.data())
def test_the_small_tables_of_people_can_be_said_right(data, shared_data):
    kinds = {".xlsx", ".docx"}
    files = sorted(file for file in (shared_data / "tables").glob("*") if file.suffix in kinds)
    assert_can_be_said_right(table_of(data.draw(st.sampled_from(files))), data)


def assert_can_be_said_right(table, data):
    right = corrected(table, Corrections())
    said = said_right(table, said_wrong(data, table), right)
    assert read(table, corrected(table, said)) == read(table, right)


GRID = [["Mijn pad", "", ""], ["Deel", "x", "y"], ["", "Samen", "Alleen"], ["Deel", "Start", "Expert"]]
GRID += [[f"Rij {number}", f"begint {number}", f"leidt {number}"] for number in range(4)]


def layout_of(*choices, table=None):
    table = table or from_rows(GRID)
    said = Corrections()
    for row, choice in choices:
        said = with_row(said, row, choice, corrected(table, said))
    return corrected(table, said)


def test_stages_stand_above_the_names_also_with_a_row_between_that_is_left_out():
    layout = layout_of((3, RowChoice.LEVELS), (2, RowChoice.SKIP), (1, RowChoice.STAGES))
    assert (layout.stage_rows, layout.level_row) == ((1,), 3)
    assert choice_of(layout.rows[2]) is RowChoice.SKIP
    layout = layout_of((3, RowChoice.LEVELS), (1, RowChoice.STAGES), (2, RowChoice.SKIP))
    assert (layout.stage_rows, layout.level_row) == ((1,), 3)


def test_a_hidden_row_in_the_header_does_not_count():
    hidden = replace(from_rows(GRID), unseen=Hidden(frozenset({2})))
    layout = layout_of((3, RowChoice.LEVELS), (1, RowChoice.STAGES), table=hidden)
    assert (layout.stage_rows, layout.level_row) == ((1,), 3)
    assert layout.rows[2].reason is LeftOutReason.HIDDEN


def test_a_stage_with_no_names_under_it_makes_the_next_row_the_names():
    layout = layout_of((3, RowChoice.STAGES))
    assert (layout.stage_rows[-1], layout.level_row) == (3, 4)


def test_the_title_can_be_any_row_and_is_no_row_of_the_table_then():
    layout = layout_of((3, RowChoice.LEVELS), (5, RowChoice.TITLE))
    assert layout.rows[5].reason is LeftOutReason.TITLE
    assert len(read(from_rows(GRID), layout)[1]) == 3


def test_what_a_row_is_already_is_not_said():
    table = from_rows(GRID)
    layout = corrected(table, Corrections())
    said = Corrections()
    for row, mark in enumerate(layout.rows):
        said = with_row(said, row, choice_of(mark), layout)
    assert said == Corrections()


def test_a_table_of_which_every_row_is_left_out_has_no_levels():
    layout = layout_of(*((row, RowChoice.SKIP) for row in range(len(GRID))))
    assert layout.level_columns == ()
    assert not any(mark.use is not RowUse.SKIP for mark in layout.rows)


def test_a_header_below_the_end_of_the_table_is_none():
    table = from_rows(GRID)
    said = with_end(Corrections(header_at=3, header_rows=1), 1)
    assert corrected(table, said).level_row in {0, 1, None}
