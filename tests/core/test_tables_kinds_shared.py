"""The small tables of the customer, one for each kind of habit: each comes in as was written beside it."""

from pathlib import Path

import pytest

from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.joining import best_grid
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.exchange.tables.turning import turned

_RIGHT = {
    "k1_short_row_after_blank": (
        "Plannen; Ervaring; Toetsen; Afstemmen",
        "Startbekwaam, Vakbekwaam, Expert",
        12,
    ),
    "k2a_words_over_grades": (
        "Vraag; Theorie; Methode",
        "Je haalt het nog niet, Je haalt het, Je haalt het goed, Je haalt het heel goed",
        12,
    ),
    "k2b_points_over_words": (
        "Vraag; Theorie; Methode",
        "Uitblinkend, Zoals verwacht, Geprobeerd, Niet gedaan",
        12,
    ),
    "k2c_points_row_under_names": (
        "Vraag; Theorie; Methode",
        "Uitstekend, Goed, Voldoende, Onvoldoende",
        12,
    ),
    "k4a_unnamed_weight_column": ("Plannen; Toetsen; Afstemmen", "Startbekwaam, Vakbekwaam, Expert", 9),
    "k4b_percent_column_other_language": ("Frage; Theorie", "ausreichend, befriedigend, gut, sehr gut", 8),
    "k5_inner_band": (
        "A. Ontwerpen/A1. Behoeften/Situatie; A. Ontwerpen/A1. Behoeften/Wensen; "
        "B. Uitvoeren/B1. Aanpak/Stappen; B. Uitvoeren/B2. Resultaat/Opbrengst; "
        "B. Uitvoeren/B2. Resultaat/Nazorg",
        "Startbekwaam, Vakbekwaam, Expert",
        15,
    ),
    "k6a_section_title_over_levels": (
        "Ontwerpen/Plannen/Doel; Ontwerpen/Plannen/Activiteit; Ontwerpen/Afstemmen/Doel; "
        "Ontwerpen/Afstemmen/Activiteit; Begeleiden/Observeren/Doel; Begeleiden/Observeren/Activiteit",
        "1, 2, 3",
        18,
    ),
    "k6b_first_section_becomes_stage": (
        "Ontwerpen/Plannen/Doel; Ontwerpen/Plannen/Stroom/A: maken; Ontwerpen/Plannen/Stroom/B: meten; "
        "Begeleiden/Observeren/Doel; Begeleiden/Observeren/Stroom/A: zien; "
        "Begeleiden/Observeren/Stroom/B: zeggen",
        "1, 2, 3, Extra",
        19,
    ),
    "k11_score_grid_without_texts": ("Plannen; Toetsen", "0, 1, 2", 6),
    "k16_placeholder_row_becomes_parent": (
        "Plannen; Toetsen; Afstemmen",
        "Startbekwaam, Vakbekwaam, Expert",
        9,
    ),
}


def brought_in(path: Path) -> TableReading:
    table = best_grid(read_tables(path))
    return read_path(table, guess(table), suggested_title(table))


@pytest.mark.parametrize("name", _RIGHT)
def test_a_table_of_each_kind_is_right(shared_data: Path, name: str) -> None:
    plan = brought_in(shared_data / "tables" / f"{name}.xlsx").plan
    titles = "; ".join("/".join(row.layers) for row in plan.rows)
    filled = sum(bool(text) for row in plan.rows for text in row.texts)
    assert (titles, ", ".join(level.title for level in plan.levels), filled) == _RIGHT[name]
    assert not any(level.stage for level in plan.levels)


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("k10a_grid_cut_in_two_word_tables", "Plant; Toetst; Stemt Af; Coacht"),
        (
            "k10b_word_table_per_dimension",
            "Plannen/doel; Plannen/middel; Toetsen/doel; Toetsen/middel; Afstemmen/doel; Afstemmen/middel",
        ),
    ],
)
def test_a_grid_over_several_tables_of_a_document_is_one(shared_data: Path, name: str, titles: str) -> None:
    plan = brought_in(shared_data / "tables" / f"{name}.docx").plan
    assert "; ".join("/".join(row.layers) for row in plan.rows) == titles
    assert [level.title for level in plan.levels] == ["Startbekwaam", "Vakbekwaam", "Expert"]
    assert all(text for row in plan.rows for text in row.texts)


def test_levels_as_rows_are_known_and_come_in_once_turned_over(shared_data: Path) -> None:
    table = best_table(read_tables(shared_data / "tables" / "k3_levels_as_rows.xlsx"))
    assert guess(table).lies_on_its_side
    plan = read_path(turned(table), guess(turned(table)), "Een pad").plan
    assert [row.layers for row in plan.rows] == [("Kern",), ("Samenhang",), ("Relevantie",), ("Team",)]
    assert [level.title for level in plan.levels] == ["Startbekwaam", "Vakbekwaam", "Expert"]
    assert sum(bool(text) for row in plan.rows for text in row.texts) == 12
