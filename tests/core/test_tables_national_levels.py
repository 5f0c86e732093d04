"""A level of a table that is called exactly as a national level is one, and another is not."""

import json

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.path_reading import national_levels, read_path
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.model import NationalLevel, national_level_named
from tests.core.made_projects import shown

STARTBEKWAAM, VAKBEKWAAM, EXPERT = NationalLevel


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("startbekwaam", STARTBEKWAAM),
        ("Vakbekwaam", VAKBEKWAAM),
        (" EXPERT ", EXPERT),
        ("expert+", None),
        ("Niveau expert", None),
        ("start bekwaam", None),
        ("startbekwaam, vakbekwaam", None),
        ("", None),
    ],
)
def test_only_the_exact_name_counts(name, level):
    assert national_level_named(name) is level


def test_a_table_says_which_of_its_levels_are_national(tmp_path):
    file = tmp_path / "raster.csv"
    file.write_text(
        "Onderdeel;Vaardigheid;Startbekwaam;gevorderd; EXPERT\n"
        "Wat;Kern;Kiest zelf.;Kiest mee.;Kiest voor.\nHoe;Team;Doet mee.;Helpt.;Leidt.\n",
        "utf-8",
    )
    table = best_table(read_tables(file))
    layout = guess(table)
    plan = read_path(table, layout, "Pad").plan
    assert [(level.title, level.anchor) for level in plan.levels] == [
        ("Startbekwaam", STARTBEKWAAM),
        ("gevorderd", None),
        ("EXPERT", EXPERT),
    ]
    assert national_levels(table, layout) == {(0, 2): STARTBEKWAAM, (0, 4): EXPERT}


def test_the_command_anchors_them_in_the_step_that_brings_the_table_in(napl, project, tmp_path):
    file = tmp_path / "raster.csv"
    file.write_text("Onderdeel;Startbekwaam;gevorderd\nKern;Kiest zelf.;Kiest mee.\n", "utf-8")
    assert napl("import-table", file, "--into", project)[0] == 0
    path = json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"][-1]
    assert [(level["name"], level["anchor"]) for level in path["levels"]] == [
        ("Startbekwaam", "startbekwaam"),
        ("gevorderd", None),
    ]
    with Document.open(project) as document:
        assert document.steps()[-1].action == "import-path"
        document.undo()
        assert len(shown(document)["path"]) == 1
