"""The workbook as a person and a reader find it: opened again, every sheet looked at."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.tables.escaping import unescape
from napl_desktop.text import normalise, one_line
from tests.core.excel_images import ProjectMaker, identity
from tests.examples import examples

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://example.org";"klik")',
    "@SUM(A1)",
    "+31 6 12345678",
    "-5",
    "#N/A",
    "#DIV/0!",
    "_x0041_",
    "_x0041_x0042_",
    "_x005F_",
    "TRUE",
    "0012",
    "1-2",
    "<b>vet</b> & ]]> \"'",
    "👩‍🏫 leert 🎓 van 👨‍🎓",
    "مرحبا بالعالم",
    "eerste\n\n- tweede\n\tderde",
    "a  b   c",
    "Wat een leraar op dit niveau doet. " * 26,
    "x" * 32_767,
)


def written(maker, folder):
    target = folder / "uit.xlsx"
    report = write_workbook(maker.image(), target)
    return load_workbook(target), report


def grid(sheet):
    """Read a path sheet by its marks alone: {(dimension id, level id): text}."""
    head = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "niveau")
    marks = [cell.value for cell in sheet[1]]
    levels = [column for column, mark in enumerate(marks, 1) if mark and mark.count("-") == 4 and column > 1]
    return {
        (sheet.cell(row, 1).value, marks[column - 1]): sheet.cell(row, column)
        for row in range(head + 1, sheet.max_row + 1)
        for column in levels
    }


def table(sheet, name):
    """Read an Excel table: a list of {title: value}."""
    left, top, right, bottom = range_boundaries(sheet.tables[name].ref)
    rows = list(sheet.iter_rows(top, bottom, left, right, values_only=True))
    assert [column.name for column in sheet.tables[name].tableColumns] == list(rows[0])
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.fixture
def maker():
    maker = ProjectMaker()
    role = maker.role("Toetsexpert", "Ontwerpt toetsen.")
    path = maker.path(
        "Toetsing",
        [("A1", "A", "startbekwaam"), ("A2", "A", None), ("B1", "B", "vakbekwaam")],
        [
            ((("Ontwerpen", "Wat je vooraf doet"), "Doelen"), ("Kent doelen", "Kiest doelen", "")),
            (
                (("Ontwerpen", "Wat je vooraf doet"), ("Vragen", "- open\n- gesloten")),
                ("Maakt vragen", "", "Keurt vragen"),
            ),
            (("Afnemen", "Toezicht"), ("", "", "")),
        ],
        role_id=role,
        description="Van vraag tot cijfer.",
    )
    cell = maker.paths[0].cells[0]
    maker.note("Te vroeg?", cell=cell.id)
    maker.note("Al besproken", cell=cell.id, handled=True)
    maker.note("Splitsen?", dimension=cell.dimension_id)
    maker.note("Mooi pad", path=path)
    maker.note("Bestaat al", role=role)
    return maker


def test_the_sheets_stand_in_order(maker, tmp_path):
    maker.path("vo/mbo: samen?", ["Start"], [])
    book, report = written(maker, tmp_path)
    assert book.sheetnames == [
        "Leeswijzer", "Overzicht", "Toetsing", "vo mbo samen", "Rollen", "Relaties", "Opmerkingen", "Gegevens",
        "_napl",
    ]  # fmt: skip
    assert book.active.title == "Leeswijzer"
    assert book["_napl"].sheet_state == "veryHidden"
    assert report.renamed == (("vo/mbo: samen?", "vo mbo samen"),)
    assert (report.paths, report.cells, report.filled, report.roles, report.notes) == (2, 9, 4, 1, 5)


def test_every_text_comes_back_equal_and_as_text(tmp_path):
    maker = ProjectMaker()
    rows = [((f"Rij {number}",), (text, text)) for number, text in enumerate(HOSTILE)]
    maker.path("Raar", ["Start", "Vervolg"], rows)
    book, _ = written(maker, tmp_path)
    cells = grid(book["Raar"])
    expected = {(cell.dimension_id, cell.level_id): cell.text for cell in maker.paths[0].cells}
    assert {place: unescape(cell.value) for place, cell in cells.items()} == expected
    assert {cell.data_type for cell in cells.values()} == {"s"}
    lines = table(book["Gegevens"], "Gegevens")
    assert [unescape(line["Tekst"]) for line in lines] == [cell.text for cell in maker.paths[0].cells]
    for sheet in book:
        assert not [cell for row in sheet for cell in row if cell.data_type in "fe"], sheet.title


def test_hostile_words_are_harmless_wherever_they_stand(tmp_path):
    for word in HOSTILE[:-2]:
        title = one_line(word)
        maker = ProjectMaker(title=title)
        maker.atelier = replace(maker.atelier, title=title)
        role = maker.role(title, word)
        path = maker.path(title, [(title, title, None)], [((title, (title, word)), (word,))], role, word)
        maker.note(word, path=path)
        book, _ = written(maker, tmp_path)
        assert book.properties.title == title or unescape(book.properties.title) == title
        texts = {unescape(str(cell.value)) for sheet in book for row in sheet for cell in row if cell.value}
        assert {title, word, f"{title}\n{word}"} <= texts
        for sheet in book:
            assert not [cell for row in sheet for cell in row if cell.data_type in "fe"], (word, sheet.title)


@settings(
    max_examples=examples(12), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(max_size=60).map(normalise), min_size=1, max_size=12))
def test_any_text_survives_the_way_there_and_back(tmp_path, texts):
    maker = ProjectMaker()
    maker.path("Pad", ["Start"], [((f"Rij {number}",), (text,)) for number, text in enumerate(texts)])
    book, _ = written(maker, tmp_path)
    assert [unescape(cell.value or "") for cell in grid(book["Pad"]).values()] == texts


def test_a_path_sheet_says_what_each_row_and_column_is(maker, tmp_path):
    book, _ = written(maker, tmp_path)
    sheet, path = book["Toetsing"], maker.paths[0]
    rows = [dimension.id for dimension in path.dimensions if dimension.is_leaf]
    marks = [sheet.cell(row, 1).value for row in range(1, sheet.max_row + 1)]
    assert marks == [path.id, "pad", None, "omschrijving", "fase", "landelijk niveau", "niveau", *rows]
    levels = [level.id for level in path.levels]
    assert [cell.value for cell in sheet[1]] == [path.id, "laag 1", "laag 2", *levels, "stand", "opmerkingen"]
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["A"].hidden
    assert sheet["B2"].value == "Toetsing"
    assert sheet["B4"].value == "Van vraag tot cijfer."
    assert [cell.value for cell in sheet[5]][3:6] == ["A", "A", "B"]
    assert [cell.value for cell in sheet[6]][3:6] == [
        "landelijk: startbekwaam",
        None,
        "landelijk: vakbekwaam",
    ]
    assert [cell.value for cell in sheet[7]][1:] == [
        "Hoofddimensie", "Subdimensie", "A1", "A2", "B1", "Stand", "Open opmerkingen",
    ]  # fmt: skip


def test_layers_are_repeated_and_explained_once(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    assert [sheet.cell(row, 2).value for row in (8, 9, 10)] == [
        "Ontwerpen\nWat je vooraf doet",
        "Ontwerpen",
        "Afnemen",
    ]
    assert [sheet.cell(row, 3).value for row in (8, 9, 10)] == [
        "Doelen",
        "Vragen\n- open\n- gesloten",
        "Toezicht",
    ]


def test_status_and_notes_can_be_read_without_colour(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    assert [sheet.cell(row, 7).value for row in (8, 9, 10)] == ["● ◐ –", "◐ – ●", "– – –"]
    assert [sheet.cell(row, 8).value for row in (8, 9, 10)] == [2, None, None]
    assert "◐\u00a0in discussie" in sheet["B3"].value


def test_each_status_and_level_looks_different(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    agreed, disputed, empty = sheet["D8"], sheet["E8"], sheet["F8"]
    assert disputed.font.i
    assert not agreed.font.i
    assert agreed.font.color.rgb != disputed.font.color.rgb
    assert empty.fill.fill_type is None
    assert len({sheet.cell(7, column).fill.fgColor.rgb for column in (4, 5, 6)}) == 3
    assert agreed.style == "napl cel 1 vastgesteld"
    assert disputed.style == "napl cel 5 in discussie"


def test_bands_are_rules_that_look_at_the_cells(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    rules = {str(each.sqref): each.rules[0] for each in sheet.conditional_formatting}
    assert rules.keys() == {"B8:B10", "B8:H10", "E5:F5"}
    first_line = "LEFT($B{0},FIND(CHAR(10),$B{0}&CHAR(10))-1)".format
    assert rules["B8:B10"].formula == [f"AND({first_line(8)}={first_line(7)})"]
    assert rules["B8:B10"].dxf.font.b is False
    assert rules["B8:H10"].formula == [f"NOT({first_line(8)}={first_line(7)})"]
    line = rules["B8:H10"].dxf.border
    assert line.top.color.rgb != line.left.color.rgb == line.right.color.rgb == line.bottom.color.rgb
    assert rules["E5:F5"].formula == ["E5=D5"]


def test_a_path_sheet_can_be_sorted_and_stays_in_view(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    assert sheet.auto_filter.ref == "A7:H10"
    assert all(merged.max_row < 5 for merged in sheet.merged_cells.ranges)
    assert sheet.freeze_panes == "D8"
    assert all(cell.alignment.wrap_text for cell in sheet[8][1:6])
    # Without a fixed height: the row grows when somebody writes on.
    assert sheet.row_dimensions[8].height > 30


def test_a_path_sheet_prints_on_a3_with_its_head_on_every_page(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Toetsing"]
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 8)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$5:$7"
    assert sheet.print_area == "'Toetsing'!$B$2:$H$10"


def test_long_texts_are_high_or_wide_enough_for_excel(tmp_path):
    maker = ProjectMaker()
    text = "Ontwerpt met collega's een samenhangend geheel van lessen en toetsen.\n" * 12
    levels = [f"Niveau {number}" for number in range(8)]
    layers = ("Domein", "Gebied", "Onderdeel", "Rij")
    maker.path("Groot", levels, [(layers, (text.strip(), *("kort",) * 7))])
    sheet = written(maker, tmp_path)[0]["Groot"]
    assert sheet.row_dimensions[6].height < 409
    assert [cell.value for cell in sheet[5]][1:5] == ["Hoofddimensie", "Laag 2", "Laag 3", "Subdimensie"]
    assert [cell.value for cell in sheet[6]][1:5] == list(layers)
    assert len({sheet.cell(5, column).fill.fgColor.rgb for column in range(6, 14)}) == 8


def test_a_row_stands_at_its_own_depth(tmp_path):
    maker = ProjectMaker()
    maker.path("Ongelijk", ["Start"], [(("Alleen",), ("a",)), (("Met", "Twee", "Drie"), ("b",))])
    book, _ = written(maker, tmp_path)
    sheet = book["Ongelijk"]
    assert [[cell.value for cell in sheet[row]][1:5] for row in (6, 7)] == [
        ["Alleen", None, None, "a"],
        ["Met", "Twee", "Drie", "b"],
    ]
    lines = table(book["Gegevens"], "Gegevens")
    assert [(line["Hoofddimensie"], line["Laag 2"], line["Subdimensie"]) for line in lines] == [
        (None, None, "Alleen"),
        ("Met", "Twee", "Drie"),
    ]


def test_the_overview_has_a_line_and_a_link_per_path(maker, tmp_path):
    maker.path("Leeg ' pad", [], [])
    sheet = written(maker, tmp_path)[0]["Overzicht"]
    first, second = table(sheet, "Overzicht")
    assert first == {
        "Pad-id": maker.paths[0].id,
        "Pad": "Toetsing",
        "Rol": "Toetsexpert",
        "Sector": "vo",
        "Soort": "rollen",
        "Atelier": "Atelier rollen",
        "Rijen": 3,
        "Niveaus": 3,
        "Gevuld": pytest.approx(4 / 9),
        "Vastgesteld": 2,
        "In discussie": 2,
        "Voorstel": 0,
        "Leeg": 5,
        "Open opmerkingen": 3,
    }
    assert (second["Rijen"], second["Gevuld"]) == (0, None)
    assert sheet["B5"].hyperlink.location == "'Toetsing'!A1"
    assert sheet["B6"].hyperlink.location == "'Leeg '' pad'!A1"
    assert sheet["I5"].number_format == "0%"


def test_roles_and_notes_are_tables(maker, tmp_path):
    book, _ = written(maker, tmp_path)
    (role,) = table(book["Rollen"], "Rollen")
    assert (role["Rol"], role["Omschrijving"], role["Paden"]) == (
        "Toetsexpert",
        "Ontwerpt toetsen.",
        "Toetsing",
    )
    assert role["Rol-id"] == maker.roles[0].id
    notes = table(book["Opmerkingen"], "Opmerkingen")
    assert [(note["Bij"], note["Opmerking"], note["Afgehandeld"]) for note in notes] == [
        ("cel", "Te vroeg?", "nee"),
        ("cel", "Al besproken", "ja"),
        ("rij", "Splitsen?", "nee"),
        ("pad", "Mooi pad", "nee"),
        ("rol", "Bestaat al", "nee"),
    ]
    assert notes[0]["Dimensie"] == "Ontwerpen › Doelen"
    assert notes[0]["Niveau"] == "A1"
    assert notes[0]["Perspectief"] == "leraar"
    assert notes[0]["Geschreven op (UTC)"] == "2024-11-05 13:45"
    assert [note["Opmerking-id"] for note in notes] == [note.id for note in maker.notes]


def test_the_data_have_a_line_per_cell_with_all_keys(maker, tmp_path):
    lines = table(written(maker, tmp_path)[0]["Gegevens"], "Gegevens")
    cell = maker.paths[0].cells[0]
    assert len(lines) == 9
    assert lines[0] == {
        "Sector": "vo",
        "Soort": "rollen",
        "Atelier": "Atelier rollen",
        "Rol": "Toetsexpert",
        "Pad": "Toetsing",
        "Rijnummer": 1,
        "Hoofddimensie": "Ontwerpen",
        "Subdimensie": "Doelen",
        "Toelichting": None,
        "Niveaunummer": 1,
        "Niveau": "A1",
        "Fase": "A",
        "Landelijk niveau": "startbekwaam",
        "Status": "vastgesteld",
        "Tekst": "Kent doelen",
        "Open opmerkingen": 1,
        "Atelier-id": maker.atelier.id,
        "Rol-id": maker.roles[0].id,
        "Pad-id": maker.paths[0].id,
        "Dimensie-id": cell.dimension_id,
        "Niveau-id": cell.level_id,
        "Cel-id": cell.id,
    }
    assert (lines[2]["Status"], lines[2]["Tekst"]) == ("leeg", None)


def test_properties_name_the_project_and_no_person(maker, tmp_path):
    book, _ = written(maker, tmp_path)
    custom = {each.name: each.value for each in book.custom_doc_props}
    assert custom == {
        "napl_contract": 2,
        "napl_project": identity("project"),
        "napl_step": identity("step"),
    }
    assert book.properties.title == "Ontwikkelpaden vo"
    begun = datetime(2024, 11, 1, 9, 30)  # noqa: DTZ001 -- a workbook knows no zones
    assert book.properties.created == book.properties.modified == begun
    assert book.properties.creator == book.properties.lastModifiedBy == "NAPL Desktop"


def test_the_reading_guide_says_where_it_came_from_and_explains_the_signs(maker, tmp_path):
    sheet = written(maker, tmp_path)[0]["Leeswijzer"]
    texts = [str(cell.value) for row in sheet for cell in row if cell.value is not None]
    assert texts[0] == "Ontwikkelpaden vo"
    assert any("stap 123" in text for text in texts)
    assert {"● vastgesteld", "◐ in discussie", "○ voorstel", "– leeg"} <= set(texts)
    linked = [cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink]
    assert linked == [
        f"'{name}'!A1" for name in ("Overzicht", "Rollen", "Relaties", "Opmerkingen", "Gegevens")
    ]


def test_a_project_without_anything_is_still_a_workbook(tmp_path):
    book, report = written(ProjectMaker(), tmp_path)
    assert book.sheetnames == ["Leeswijzer", "Overzicht", "Rollen", "Opmerkingen", "Gegevens", "_napl"]
    assert report.cells == 0
    for name in ("Overzicht", "Rollen", "Opmerkingen", "Gegevens"):
        (line,) = table(book[name], name)
        assert set(line.values()) == {None}
        assert book[name].sheet_state == "hidden", "a hidden sheet is not printed"


def test_every_sheet_that_is_seen_fits_the_width_of_any_paper(maker, tmp_path):
    for sheet in written(maker, tmp_path)[0]:
        if sheet.sheet_state == "visible":
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
            assert sheet.page_setup.paperSize in ("8", "9", 8, 9), "A3 or A4"


def test_a_path_without_rows_or_levels_has_a_head(tmp_path):
    maker = ProjectMaker()
    maker.path("Zonder rijen", ["Start", "Vak"], [])
    maker.path("Zonder niveaus", [], [(("Hoofd", "Sub"), ())])
    book, _ = written(maker, tmp_path)
    assert [cell.value for cell in book["Zonder rijen"][5]][1:5] == [
        "Hoofddimensie",
        "Subdimensie",
        "Start",
        "Vak",
    ]
    assert [cell.value for cell in book["Zonder niveaus"][6]][1:3] == ["Hoofd", "Sub"]
    assert "nog zonder rijen" in book["Zonder rijen"]["B3"].value
    assert "nog zonder niveaus" in book["Zonder niveaus"]["B3"].value


def test_long_titles_leave_the_grid_in_view(tmp_path):
    maker = ProjectMaker(title="Titel " * 2000)
    long = "Een heel lange titel " * 1000
    rows = [((long, long), ("tekst",))]
    maker.path(
        one_line(long), [(one_line(long), one_line(long), "expert")], rows, maker.role(one_line(long)), long
    )
    book, _ = written(maker, tmp_path)
    sheet = book.worksheets[2]
    head = [sheet.row_dimensions[row].height for row in range(2, 8)]
    assert sum(head) < 520
    assert unescape(sheet["B2"].value) == one_line(long)
    frozen_columns = range_boundaries(f"{sheet.freeze_panes}:{sheet.freeze_panes}")[0] - 1
    assert sum(sheet.column_dimensions["BCDE"[n]].width for n in range(frozen_columns - 1)) <= 100


def test_the_same_project_gives_the_same_bytes(maker, tmp_path):
    first, second = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    write_workbook(maker.image(), first)
    write_workbook(maker.image(), second)
    assert first.read_bytes() == second.read_bytes()


def test_a_reader_that_streams_sees_the_right_extent(maker, tmp_path):
    target = tmp_path / "uit.xlsx"
    write_workbook(maker.image(), target)
    book = load_workbook(target, read_only=True)
    assert book["Toetsing"].calculate_dimension() == "A1:H10"
    assert book["Gegevens"].max_row == 10
    book.close()
