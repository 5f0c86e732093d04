"""Whatever a table looks like: every text of it is in the path or in the list of what was left out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.errors.tables import NoLevelsInTable
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, RowUse
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.raw import Aside, AsideKind, Merge, RawTable, cropped
from tests.examples import examples

_HEADERS = [
    "Hoofddimensie",
    "Subdimensie",
    "Code",
    "Toelichting",
    "Startbekwaam",
    "A1",
    "A2",
    "Opmerking",
    "Bron",
]
_WORDS = ["Totaal", "1.1", "Bron: boek", "Fase 1", "Fase 2", "Kern", "Kern"]


@st.composite
def tables(draw: st.DrawFn) -> RawTable:
    """Any sheet: a header or none, gaps, merged areas, repeated words, remarks; every other text is unique."""
    height, width = draw(st.integers(1, 9)), draw(st.integers(1, 7))
    kinds = st.sampled_from(["", "", "text", "text", "text", "word", "lines"])
    cells = {}
    for row in range(height):
        for column in range(width):
            kind = draw(kinds)
            text = {
                "text": f"tekst-{row}-{column}-",
                "lines": f"regel-{row}-{column}-\nvervolg-{row}-{column}-",
            }
            cells[row, column] = text.get(kind, draw(st.sampled_from(_WORDS)) if kind == "word" else "")
    if draw(st.booleans()):
        at = draw(st.integers(0, height - 1))
        for column in range(width):
            cells[at, column] = draw(st.sampled_from(_HEADERS))
    merges = [
        Merge(top, left, top + draw(st.integers(0, 2)), left + draw(st.integers(0, 3)))
        for top, left in draw(st.lists(st.sampled_from(sorted(cells)), max_size=3))
    ]
    for merge in merges if draw(st.booleans()) else ():
        for place in list(merge.places())[1:]:
            cells[place] = ""
    asides = [Aside(AsideKind.COMMENT, "kanttekening-", (0, 0)), Aside(AsideKind.BEFORE, "omtekst-")]
    cells[0, 0] = cells[0, 0] or "hoek-0-0-"
    table = cropped("blad", cells, merges, asides)
    assert table is not None
    return table


@st.composite
def corrected_layouts(draw: st.DrawFn, table: RawTable) -> Layout:
    """What is guessed, or what a person makes of it."""
    layout = guess(
        table,
        header_rows=draw(st.sampled_from([None, 1, 2, 3])),
        layers=draw(st.sampled_from([None, 0, 1, 2, 4])),
        header_at=draw(st.none() | st.integers(0, len(table.rows) - 1)),
    )
    for _ in range(draw(st.integers(0, 3))):
        layout = layout.with_column(
            draw(st.integers(0, table.width - 1)), draw(st.sampled_from(list(ColumnUse)))
        )
        layout = layout.with_row(
            draw(st.integers(0, len(table.rows) - 1)),
            draw(st.sampled_from([RowUse.ROW, RowUse.BAND, RowUse.SKIP])),
        )
    return layout


def everything_in(reading: TableReading) -> str:
    plan = reading.plan
    rows = [[*row.layers, *row.texts, *row.notes] for row in plan.rows]
    levels = [f"{level.stage}\n{level.title}" for level in plan.levels]
    left_out = [item.text for item in reading.left_out]
    return "\n".join([plan.title, *levels, *(text for row in rows for text in row), *left_out])


def lines_of(table: RawTable) -> list[str]:
    cells = [text for row in table.rows for text in row if text]
    return [line for text in (*cells, *(aside.text for aside in table.asides)) for line in text.split("\n")]


@settings(max_examples=examples(60), deadline=None)
@given(st.data())
def test_every_text_is_in_the_path_or_listed(data: st.DataObject) -> None:
    table = data.draw(tables())
    layout = data.draw(corrected_layouts(table))
    try:
        reading = read_path(table, layout, "Een pad")
    except NoLevelsInTable:
        assert not layout.level_columns
        return
    found = everything_in(reading)
    missing = [line for line in lines_of(table) if line not in found]
    assert not missing
    assert all(len(row.texts) == len(reading.plan.levels) for row in reading.plan.rows)
    assert all(row.layers and all(row.layers) for row in reading.plan.rows)
    assert all(level.title for level in reading.plan.levels)


@settings(max_examples=examples(12), deadline=None)
@given(tables())
def test_other_sheets_are_listed_by_name(table: RawTable) -> None:
    layout = guess(table).with_column(0, ColumnUse.LEVEL)
    other = RawTable(name="Deelnemers", rows=(("naam",),))
    reading = read_path(table, layout, "Een pad", others=(table, other))
    assert [item.text for item in reading.left_out if item.reason == "other-table"] == ["Deelnemers"]
