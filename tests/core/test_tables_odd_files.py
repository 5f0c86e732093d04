"""Grids as facilitators bring them, from files: each comes in as the person meant it, and what not is listed."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.reading import read_tables, table_named

_TABLES = Path(__file__).parents[1] / "files" / "tables"


@dataclass(frozen=True)
class Shape:
    """What a person counts in a grid."""

    layers: int
    rows: int
    levels: str
    filled: int


_SHAPES = {
    "regels-boven-de-kop.xlsx": Shape(2, 3, "Startbekwaam, Vakbekwaam, Expert", 9),
    "fasen.xlsx": Shape(2, 3, "A1, A2, B1, B2, Meester", 15),
    "vier-lagen.xlsx": Shape(4, 6, "Niveau 1, Niveau 2", 11),
    "samengevoegde-teksten.xlsx": Shape(1, 5, "Starter, Gevorderd, Expert", 15),
    "zonder-hoofddimensie.xlsx": Shape(1, 3, "Startbekwaam, Vakbekwaam, Expert", 8),
    "met-opmerkingen.xlsx": Shape(2, 4, "Basis, Gevorderd", 8),
    "twee-bladen.xlsx": Shape(2, 2, "Fase 1, Fase 2", 4),
    "totaalregel.xlsx": Shape(1, 3, "Niveau 1, Niveau 2, Niveau 3", 7),
    "windows-1252.csv": Shape(2, 3, "Startbekwaam, Vakbekwaam", 6),
    "tabs.txt": Shape(2, 4, "Verkennen, Toepassen, Delen", 12),
    "komma-met-bom.csv": Shape(2, 3, "0-3 jaar, 3-7 jaar, 7 jaar en meer", 9),
    "word-samengevoegd.docx": Shape(2, 4, "Start, Groei, Meesterschap", 12),
    "banden.xlsx": Shape(3, 4, "Startbekwaam, Vakbekwaam, Expert", 12),
    "codes.xlsx": Shape(2, 3, "Junior, Medior, Senior", 9),
    "english.xlsx": Shape(2, 3, "Graduate, Proficient, Lead", 9),
    "acht-niveaus-halfleeg.xlsx": Shape(2, 6, ", ".join(f"Trede {number}" for number in range(1, 9)), 24),
}


def tables_in(name: str) -> tuple[RawTable, ...]:
    return read_tables(_TABLES / name)


def brought_in(path: Path) -> TableReading:
    tables = read_tables(path)
    table = best_table(tables)
    return read_path(table, guess(table), suggested_title(table), others=tables)


def shape_of(reading: TableReading) -> Shape:
    rows = reading.plan.rows
    return Shape(
        layers=max(len(row.layers) for row in rows),
        rows=len(rows),
        levels=", ".join(level.title for level in reading.plan.levels),
        filled=sum(bool(text) for row in rows for text in row.texts),
    )


def left_out(reading: TableReading, *, names_too: bool = False) -> list[tuple[str, str, str]]:
    """Return place, text and reason, without the names of the layer columns that every grid has."""
    return [
        (item.place, item.text, item.reason.value)
        for item in reading.left_out
        if names_too or item.reason != "column-name"
    ]


def titles(reading: TableReading) -> list[str]:
    return [" / ".join(row.layers) for row in reading.plan.rows]


@pytest.mark.parametrize("name", _SHAPES)
def test_an_odd_table_comes_in_as_it_was_meant(name: str) -> None:
    assert shape_of(brought_in(_TABLES / name)) == _SHAPES[name]


def test_every_committed_table_is_tried() -> None:
    assert {path.name for path in _TABLES.iterdir() if path.suffix != ".py"} == set(_SHAPES)


def test_lines_above_the_header_give_the_title_or_are_listed() -> None:
    reading = brought_in(_TABLES / "regels-boven-de-kop.xlsx")
    assert reading.plan.title == "Ontwikkelpad toetsdeskundige"
    assert titles(reading)[1] == "Toetsen maken / Niveau"
    assert left_out(reading) == [
        ("A2", "Atelier:", "title"),
        ("B2", "vo rollen", "title"),
        ("C2", "Gemaakt op:", "title"),
        ("D2", "12 maart", "title"),
        ("A9", "Bron: gesprekken met drie sectievoorzitters", "footer"),
    ]


def test_a_title_line_that_is_not_the_title_is_listed() -> None:
    table = best_table(tables_in("regels-boven-de-kop.xlsx"))
    reading = read_path(table, guess(table), "Een andere naam")
    assert left_out(reading)[0] == ("A1", "Ontwikkelpad toetsdeskundige", "title")


def test_the_row_above_the_levels_holds_the_stages() -> None:
    reading = brought_in(_TABLES / "fasen.xlsx")
    assert [level.stage for level in reading.plan.levels] == ["Fase A", "Fase A", "Fase B", "Fase B", ""]
    assert not left_out(reading)


def test_three_merged_layers_fill_down() -> None:
    assert titles(brought_in(_TABLES / "vier-lagen.xlsx")) == [
        "De klas / Klimaat / Orde / Maakt afspraken",
        "De klas / Klimaat / Orde / Grijpt in",
        "De klas / Klimaat / Rust / Bouwt pauzes in",
        "De klas / Instructie / Uitleg / Doet voor",
        "De school / Overleg / Sectie / Brengt punten in",
        "De school / Overleg / Sectie / Zit voor",
    ]


def test_a_merged_text_holds_wherever_the_merged_area_reaches() -> None:
    reading = brought_in(_TABLES / "samengevoegde-teksten.xlsx")
    texts = [row.texts for row in reading.plan.rows]
    assert texts[0][:2] == ("Voert gesprekken volgens een leidraad",) * 2
    assert [texts[1][2], texts[2][2]] == ["Coacht mentoren"] * 2
    assert {*texts[3][:2], *texts[4][:2]} == {"Signaleert en meldt"}
    remarks = [item for item in reading.left_out if item.is_remark]
    assert [(item.place, item.text) for item in remarks] == [
        ("B2", "Voert gesprekken volgens een leidraad"),
        ("B3", "Kent de leerlingen"),
        ("D3", "Coacht mentoren"),
        ("B5", "Signaleert en meldt"),
    ]


def test_further_lines_of_a_title_stay_with_it() -> None:
    reading = brought_in(_TABLES / "zonder-hoofddimensie.xlsx")
    assert reading.plan.rows[1].layers == ("Werkvormen\n- voor de hele groep\n- in kleine groepen",)
    assert reading.plan.rows[2].texts == ("", "Vraagt leerlingen", "Meet opbrengsten\nDeelt ze met het team")


def test_remarks_become_notes_and_comments_are_listed() -> None:
    reading = brought_in(_TABLES / "met-opmerkingen.xlsx")
    assert [row.notes for row in reading.plan.rows] == [
        ("Voorbeeld uit de praktijk zoeken",),
        ("navragen bij Bo",),
        ("Wat telt als publicatie?",),
        (),
    ]
    assert left_out(reading) == [("C3", "Is dit niet te veel gevraagd?", "comment")]


def test_the_sheet_with_the_grid_is_chosen_and_the_others_are_listed() -> None:
    tables = tables_in("twee-bladen.xlsx")
    assert [table.name for table in tables] == ["Deelnemers", "Pad coach", "Keuzes"]
    assert best_table(tables).name == "Pad coach"
    reading = brought_in(_TABLES / "twee-bladen.xlsx")
    assert reading.plan.title == "Pad coach"
    assert left_out(reading) == [("", "Deelnemers", "other-table"), ("", "Keuzes", "hidden")]


def test_a_sheet_can_be_named_in_any_case() -> None:
    assert table_named(tables_in("twee-bladen.xlsx"), "deelnemers").name == "Deelnemers"


def test_a_total_is_listed_and_a_row_that_only_begins_so_is_kept() -> None:
    reading = brought_in(_TABLES / "totaalregel.xlsx")
    assert titles(reading) == ["Plannen", "Organiseren", "Totaalbeeld geven"]
    assert [(place, reason) for place, _, reason in left_out(reading)] == [
        ("E2", "skipped-column"),
        ("E3", "skipped-column"),
        ("E4", "skipped-column"),
        ("A5", "total"),
        ("B5", "total"),
        ("C5", "total"),
        ("D5", "total"),
        ("E5", "formula"),
    ]


def test_letters_and_line_breaks_of_windows_1252_are_kept() -> None:
    reading = brought_in(_TABLES / "windows-1252.csv")
    assert titles(reading) == ["Creativiteit / Ideeën", "Creativiteit / Vorm", "Reflectie / Eigen rol"]
    assert reading.plan.rows[0].texts == (
        "Verzint variaties;\nkiest er één",
        "Daagt anderen uit – ook collega’s",
    )
    assert reading.plan.rows[1].texts[1] == "Werkt een ontwerp uit\nmet beeld\nen geluid"
    assert reading.plan.rows[2].texts[1] == "Weegt effect, moeite en kosten (€)"


def test_parents_in_rows_of_their_own_become_hoofddimensies() -> None:
    assert titles(brought_in(_TABLES / "tabs.txt")) == [
        "In de les / Vragen stellen",
        "In de les / Beurten geven",
        "Na de les / Terugkijken",
        "Na de les / Bijstellen",
    ]
    assert titles(brought_in(_TABLES / "banden.xlsx"))[1:3] == [
        "WAT DE LERAAR ONTWERPT / Les / Slot",
        "WAT DE SCHOOL ONTWERPT / Rooster / Tijd",
    ]


def test_commas_inside_cells_do_not_tear_a_comma_file() -> None:
    reading = brought_in(_TABLES / "komma-met-bom.csv")
    assert reading.plan.rows[1].texts == (
        "Geeft een voorbeeld",
        "Geeft feedback; kort",
        "Ontwerpt opdrachten, per vak",
    )


def test_a_word_table_keeps_merged_cells_and_lists_what_is_around() -> None:
    reading = brought_in(_TABLES / "word-samengevoegd.docx")
    assert reading.plan.title == "Ontwikkelpad begeleider"
    assert titles(reading) == [
        "Begeleiden op de werkplek / Afspreken",
        "Begeleiden op de werkplek / Observeren",
        "Begeleiden op de werkplek / Bespreken",
        "Opleiden in de school / Programma",
    ]
    assert reading.plan.rows[2].texts == (
        "Bespreekt wat goed ging",
        "Bespreekt wat goed ging",
        "Leidt intervisie",
    )
    assert reading.plan.rows[3].texts[2] == "Stelt het samen\nToetst het met de opleiding"
    assert left_out(reading) == [
        ("C4", "Bespreekt wat goed ging", "shared-text"),
        ("", "Ontwikkelpad begeleider\nDit raster maakten we in de tweede bijeenkomst.", "around"),
        ("", "Tabel 2", "other-table"),
    ]


def test_codes_come_before_titles_and_explanations_under_them() -> None:
    reading = brought_in(_TABLES / "codes.xlsx")
    assert [row.layers for row in reading.plan.rows] == [
        ("1 Vakinhoud", "1.1 Overzicht\nDe grote lijn van het vak\nBron: vakgroep"),
        ("1 Vakinhoud", "1.2 Actualiteit"),
        ("2 Didactiek", "2.1 Opbouw\nVan eenvoudig naar complex\nBron: SLO"),
    ]
    assert not left_out(reading)


def test_names_of_columns_that_are_no_levels_are_listed_too() -> None:
    reading = brought_in(_TABLES / "english.xlsx")
    assert reading.plan.title == "Framework"
    assert left_out(reading, names_too=True) == [
        ("A1", "Domain", "column-name"),
        ("B1", "Element", "column-name"),
        ("F1", "Comments", "column-name"),
    ]
    assert reading.plan.rows[0].notes == ("Add a case",)


def test_the_example_of_the_programme_comes_in_whole(shared_data: Path) -> None:
    reading = brought_in(shared_data / "curriculumdeskundigheid.csv")
    assert shape_of(reading) == Shape(2, 6, "Startbekwaam, Vakbekwaam, Expert", 18)
    assert reading.plan.title == "curriculumdeskundigheid"
    assert reading.plan.rows[1].texts[0].count("\n") == 1
    assert not left_out(reading)


def test_a_european_framework_comes_in_whole(shared_data: Path) -> None:
    path = shared_data / "digcomp-3.0-nl-raster.xlsx"
    reading = brought_in(path)
    assert shape_of(reading) == Shape(2, 21, "Basis, Intermediair, Gevorderd, Zeer gevorderd", 84)
    assert len({row.layers[0] for row in reading.plan.rows}) == 5
    typed = [text for row in best_table(read_tables(path)).rows[1:] for text in row[2:]]
    assert [text for row in reading.plan.rows for text in row.texts] == typed
    assert sum(text.count("\n") + 1 for text in typed) == 362
    assert not left_out(reading)
