"""What a person knows better than the guess: header rows, layers, the use of a column or a row."""

from pathlib import Path

import pytest

from napl_desktop.errors.tables import NoLevelsInTable
from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, RowUse
from napl_desktop.exchange.tables.path_reading import Nameless, TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.raw import Aside, AsideKind, Merge, RawTable, cropped, from_rows
from napl_desktop.operations.plan import PathPlan

_GRID = [
    ["Raamwerk toetsen", "", "", "", ""],
    ["Domein", "Aspect", "Soort", "Niveau 1", "Niveau 2"],
    ["Maken", "Vragen", "open", "past aan", "maakt"],
    ["", "", "gesloten", "kiest", "ontwerpt"],
    ["Duiden", "Nakijken", "alle", "volgt model", "maakt model"],
]
_STAGED = [
    ["", "Begin", "Midden", "Eind"],
    ["Aspect", "B1", "M1", "E1"],
    ["Orde", "vraagt hulp", "houdt orde", "leert het anderen"],
    ["Rust", "zoekt rust", "geeft rust", "bewaakt rust"],
]


def table_of(rows: list[list[str]], merges: list[Merge] | None = None, name: str = "") -> RawTable:
    table = from_rows(rows, merges or [], name)
    assert table is not None
    return table


def plan_of(table: RawTable, layout: Layout) -> PathPlan:
    return read_path(table, layout, "Een pad").plan


def listed(reading: TableReading) -> list[tuple[str, str]]:
    return [(item.place, item.reason.value) for item in reading.left_out if item.reason != "column-name"]


@pytest.mark.parametrize(
    ("layers", "levels"),
    [
        (None, ["Niveau 1", "Niveau 2"]),
        (3, ["Niveau 1", "Niveau 2"]),
        (2, ["Soort", "Niveau 1", "Niveau 2"]),
        (1, ["Aspect", "Soort", "Niveau 1", "Niveau 2"]),
        (4, ["Niveau 2"]),
    ],
)
def test_the_number_of_layers_can_be_given(layers: int | None, levels: list[str]) -> None:
    table = table_of(_GRID)
    layout = guess(table, layers=layers)
    assert len(layout.layer_columns) == (layers or 3)
    assert [level.title for level in plan_of(table, layout).levels] == levels


def test_as_many_layers_as_columns_leave_no_levels() -> None:
    table = table_of(_GRID)
    with pytest.raises(NoLevelsInTable):
        plan_of(table, guess(table, layers=5))


def test_a_code_column_is_a_layer_when_more_layers_are_asked_for() -> None:
    table = table_of(
        [["Code", "Aspect", "Niveau 1", "Niveau 2"], ["a1", "Orde", "x", "y"], ["a2", "Rust", "z", "w"]]
    )
    assert plan_of(table, guess(table)).rows[0].layers == ("a1 Orde",)
    assert plan_of(table, guess(table, layers=2)).rows[0].layers == ("a1", "Orde")


def test_an_explanation_can_be_a_level_when_nothing_else_is() -> None:
    table = table_of([["Aspect", "Omschrijving"], ["Orde", "Houdt orde"], ["Rust", "Geeft rust"]])
    with pytest.raises(NoLevelsInTable):
        plan_of(table, guess(table))
    assert [level.title for level in plan_of(table, guess(table, layers=1)).levels] == ["Omschrijving"]


def test_the_number_of_header_rows_can_be_given() -> None:
    table = table_of(_STAGED)
    two = plan_of(table, guess(table, header_rows=2))
    assert [(level.stage, level.title) for level in two.levels] == [
        ("Begin", "B1"),
        ("Midden", "M1"),
        ("Eind", "E1"),
    ]
    one = plan_of(table, guess(table, header_rows=1, header_at=1))
    assert [(level.stage, level.title) for level in one.levels] == [("", "B1"), ("", "M1"), ("", "E1")]
    assert len(one.rows) == len(two.rows) == 2


def test_one_header_row_where_two_were_found_keeps_the_second_as_a_row() -> None:
    table = table_of(
        [["", "A", "", "B", ""], ["Aspect", "A1", "A2", "B1", "B2"], ["Orde", "a", "b", "c", "d"]]
    )
    assert guess(table).header_rows == (0, 1)
    assert guess(table, header_rows=1).header_rows == (0,)
    assert len(plan_of(table, guess(table, header_rows=1)).rows) == 2


def test_three_header_rows_join_their_stages() -> None:
    rows = [
        ["", "Opleiding", "", "School", ""],
        ["", "Jaar een", "", "Jaar een", ""],
        ["Aspect", "S1", "S2", "T1", "T2"],
        ["Orde", "a", "b", "c", "d"],
    ]
    table = table_of(rows)
    layout = guess(table, header_rows=3, header_at=0)
    assert [level.stage for level in plan_of(table, layout).levels] == [
        "Opleiding – Jaar een",
        "Opleiding – Jaar een",
        "School – Jaar een",
        "School – Jaar een",
    ]


def test_a_person_can_say_where_the_header_is() -> None:
    table = table_of(_GRID)
    assert guess(table, header_at=1) == guess(table)
    assert plan_of(table, guess(table, header_at=2)).rows[0].layers == ("gesloten",)


def test_a_column_can_be_left_out_and_is_listed() -> None:
    table = table_of(_GRID)
    reading = read_path(table, guess(table).with_column(2, ColumnUse.SKIP), "Raamwerk toetsen")
    assert [row.layers for row in reading.plan.rows][:2] == [("Maken", "Vragen"), ("Maken", "Vragen")]
    assert ("C3", "skipped-column") in listed(reading)


def test_a_column_can_become_notes_with_its_name() -> None:
    table = table_of(_GRID)
    layout = guess(table).with_column(2, ColumnUse.NOTES)
    assert plan_of(table, layout).rows[0].notes == ("Soort: open",)


def test_a_row_can_be_left_out_and_is_listed() -> None:
    table = table_of(_GRID)
    reading = read_path(table, guess(table).with_row(4, RowUse.SKIP), "Raamwerk toetsen")
    assert len(reading.plan.rows) == 2
    assert listed(reading) == [(place, "skipped-row") for place in ("A5", "B5", "C5", "D5", "E5")]


def test_a_row_can_become_a_band() -> None:
    rows = [
        ["Aspect", "Start", "Eind"],
        ["Orde", "vraagt", "houdt"],
        ["Samen", "", ""],
        ["Team", "luistert", "leidt"],
    ]
    table = table_of(rows)
    assert len(plan_of(table, guess(table)).rows) == 3
    plan = plan_of(table, guess(table).with_row(2, RowUse.BAND))
    assert [row.layers for row in plan.rows] == [("Orde",), ("Samen", "Team")]


def test_a_band_without_rows_is_listed() -> None:
    table = table_of([["Aspect", "Start"], ["Orde", "houdt"], ["Later", ""]])
    reading = read_path(table, guess(table).with_row(2, RowUse.BAND), "Een pad")
    assert listed(reading) == [("A3", "skipped-row")]


def test_a_row_without_a_title_is_kept_and_said() -> None:
    rows = [
        ["Hoofddimensie", "Subdimensie", "Basis", "Expert"],
        ["", "", "begint", "besluit"],
        ["Klas", "Orde", "vraagt", "houdt"],
        ["Klas", "", "groet", "lacht"],
        ["School", "", "kent", "kiest"],
        ["", "Team", "luistert", "leidt"],
        ["Overig", "", "iets", "anders"],
    ]
    reading = read_path(table_of(rows), guess(table_of(rows)), "Een pad")
    assert [row.layers for row in reading.plan.rows] == [
        ("(zonder titel)",),
        ("Klas", "Orde"),
        ("Klas", "Orde"),
        ("School", "School"),
        ("School", "Team"),
        ("Overig",),
    ]
    remarks = [(item.place, item.text, item.reason.value) for item in reading.left_out if item.is_remark]
    assert remarks == [("B2", "begint", "untitled-row"), ("B4", "Klas", "untitled-row")]


def test_a_title_merged_over_two_rows_holds_for_both_without_a_remark() -> None:
    table = table_of(
        [["Aspect", "Basis", "Expert"], ["Orde", "vraagt", "houdt"], ["", "groet", "lacht"]],
        [Merge(1, 0, 2, 0)],
    )
    reading = read_path(table, guess(table), "Een pad")
    assert [row.layers for row in reading.plan.rows] == [("Orde",), ("Orde",)]
    assert not listed(reading)


def test_things_without_a_name_can_be_named_in_another_language() -> None:
    table = table_of([["Aspect", "", ""], ["", "opens", "closes"], ["Order", "asks", "keeps"]])
    layout = Layout(
        (ColumnUse.LAYER, ColumnUse.LEVEL, ColumnUse.LEVEL), guess(table, header_rows=1, header_at=0).rows
    )
    plan = read_path(table, layout, "A path", nameless=Nameless("(untitled)", "Level {number}")).plan
    assert [level.title for level in plan.levels] == ["Level 1", "Level 2"]
    assert [row.layers for row in plan.rows] == [("(untitled)",), ("Order",)]


def test_the_title_is_looked_for_above_the_grid_then_on_the_sheet_then_in_the_file() -> None:
    grid = {(row, column): text for row, line in enumerate(_GRID[1:]) for column, text in enumerate(line)}
    before = [Aside(AsideKind.BEFORE, "Pad toetsen\nversie 2")]
    assert suggested_title(table_of(_GRID)) == "Raamwerk toetsen"
    assert suggested_title(cropped("Tabel 1", grid, asides=before)) == "Pad toetsen"  # type: ignore[arg-type]
    assert suggested_title(table_of(_GRID[1:], name="Toetsen")) == "Toetsen"
    assert suggested_title(table_of(_GRID[1:], name="Blad1")) == "Blad1"


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ([["Goed leren toetsen", "Basis", "Expert"]], "Goed leren toetsen"),
        ([["Toetspad", "Niveaus", ""], ["Onderdeel", "Basis", "Expert"]], "Toetspad"),
        ([["Onderdeel", "Basis", "Expert"]], "raster"),
        ([["Ik kan …", "Basis", "Expert"]], "raster"),
    ],
)
def test_a_title_in_the_corner_is_that_of_the_path(header: list[list[str]], title: str) -> None:
    body = [
        ["Orde", "vraagt om stilte", "heeft de stilte"],
        ["Rust", "zoekt naar rust", "geeft anderen rust"],
    ]
    cells = {
        (row, column): text for row, line in enumerate([*header, *body]) for column, text in enumerate(line)
    }
    merges = [Merge(0, 1, 0, 2)] if len(header) > 1 else []
    table = cropped("Blad1", cells, merges, source=Path("raster.xlsx"))
    assert table is not None
    assert suggested_title(table) == title
    reading = read_path(table, guess(table), title)
    assert title == "raster" or title not in [item.text for item in reading.left_out]
    assert len(reading.plan.rows) == 2


def test_the_fullest_grid_with_known_levels_is_the_best_table() -> None:
    people = table_of([["Naam", "School", "Vak"], *[["A", "De Brug", "taal"]] * 9], name="Deelnemers")
    small = table_of([["Aspect", "Niveau 1", "Niveau 2"], ["Orde", "a", "b"]], name="Klein")
    large = table_of(
        [["Aspect", "Niveau 1", "Niveau 2"], ["Orde", "a", "b"], ["Rust", "c", "d"]], name="Groot"
    )
    assert best_table([people, small, large]).name == "Groot"
