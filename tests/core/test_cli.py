"""The napl command as a person types it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from xml.etree import ElementTree

import networkx as nx
import pytest

from napl_desktop import __version__
from napl_desktop.assets import sample_projects
from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.document.schema import seal
from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector, Traveller
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_role_note
from napl_desktop.operations.paths import assign_role
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.queries.routes import saved_routes
from tests.core.made_projects import (
    PLAN,
    ROOT,
    atelier_id,
    grid_of,
    in_folder,
    lock_of_another,
    make_project,
    shown,
    traces,
)

TABLE = """Onderdeel;Vaardigheid;Startbekwaam;Vakbekwaam
Ontwerpen;Doelen;Kiest doelen.;Weegt doelen.
;Vragen;;Laat vragen maken.
Beoordelen;Cijfers;"Geeft cijfers.
En legt ze uit.";Weegt cijfers.
"""


@pytest.fixture
def napl(capsys, tmp_path, monkeypatch):
    """Type a command in a folder; returns its exit code and what it wrote to stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def type_in(*words):
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return type_in


@pytest.fixture
def project(tmp_path):
    """Return a project file with a role, an agreed cell and a disputed one."""
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        role = add_role(document, atelier_id(document), "Toetser")
        assign_role(document, grid.id, role)
        row = grid.rows[0].id
        set_status(document, [(row, grid.levels[0].id)], DescriptorStatus.AGREED)
        set_status(document, [(row, grid.levels[1].id)], DescriptorStatus.DISPUTED)
    return document.path


def one_sentence(err: str) -> str:
    """Return the one line that was said on stderr."""
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


# new


def test_new_makes_a_project_that_is_named_after_its_file(napl, tmp_path):
    assert napl("new", "Ons pad.napl", "--sector", "mbo", "--focus", "levels") == (0, "", "")

    assert in_folder(tmp_path) == ["Ons pad.napl"]
    info = json.loads(napl("info", "Ons pad.napl", "--json")[1])
    assert info["title"] == "Ons pad"
    (atelier,) = info["ateliers"]
    assert (atelier["sector"], atelier["focus"]) == ("mbo", "levels")
    assert atelier["title"] == "mbo · competentieniveaus"
    assert atelier["paths"] == []


def test_new_takes_a_title(napl):
    assert napl("new", "x.napl", "--sector", "po", "--focus", "roles", "--title", "Rollen in het po")[0] == 0

    assert json.loads(napl("info", "x.napl", "--json")[1])["title"] == "Rollen in het po"


def test_new_never_overwrites(napl, project):
    before = project.read_bytes()

    code, out, err = napl("new", project, "--sector", "vo", "--focus", "roles")

    assert (code, out) == (2, "")
    assert "staat al een bestand ‘proef.napl’" in one_sentence(err)
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--sector", "wo", "--focus", "roles"],
            "‘wo’ is geen keuze. Er is niets veranderd. Kies uit: po, vo, mbo.",
        ),
        (["--sector", "po", "--focus", "rollen"], "‘rollen’ is geen keuze."),
        (["--sector", "po", "--focus", "roles", "--title", " "], "Er is nog geen tekst ingevuld."),
        (["--sector", "po", "--focus", "roles", "--title", ""], "Er is nog geen tekst ingevuld."),
    ],
)
def test_new_says_what_it_needs(napl, tmp_path, words, said):
    code, out, err = napl("new", "x.napl", *words)

    assert (code, out) == (2, "")
    assert said in one_sentence(err)
    assert in_folder(tmp_path) == []


def test_new_in_a_folder_that_is_not_there(napl):
    code, _, err = napl("new", "stick/x.napl", "--sector", "po", "--focus", "roles")

    assert code == 2
    assert "niet te bereiken" in one_sentence(err)


# info


def test_info_gives_the_figures_in_the_agreed_shape(napl, project):
    code, out, err = napl("info", project, "--json")

    assert (code, err) == (0, "")
    with Document.open(project, read_only=True) as document:
        atelier, grid = atelier_id(document), grid_of(document)
    assert json.loads(out) == {
        "format": 2,
        "title": "Proef",
        "ateliers": [
            {
                "id": atelier,
                "sector": "vo",
                "focus": "roles",
                "title": "vo · rollen",
                "paths": [
                    {
                        "id": grid.id,
                        "title": "Toetsing",
                        "role": "Toetser",
                        "layers": 2,
                        "rows": 3,
                        "levels": [
                            {"name": "startbekwaam", "stage": None, "anchor": "startbekwaam"},
                            {"name": "vakbekwaam", "stage": None, "anchor": "vakbekwaam"},
                            {"name": "expert", "stage": None, "anchor": "expert"},
                        ],
                        "filled": 4,
                        "empty": 5,
                        "characters": sum(len(text) for row in PLAN.rows for text in row.texts),
                        "status": {"empty": 5, "proposed": 2, "disputed": 1, "agreed": 1},
                    }
                ],
            }
        ],
    }


def test_info_can_be_read_by_people_too(napl, project):
    code, out, _ = napl("info", project)

    assert code == 0
    assert out.splitlines() == ["Proef", "  vo · rollen", "    Toetsing: 3 × 3, 4/9"]


def test_info_sees_work_that_is_not_in_the_file_yet_and_disturbs_nobody(napl, project):
    with Document.open(project) as document:
        rename_project(document, "Nog niet bewaard")
        before = project.read_bytes()

        code, out, _ = napl("info", project, "--json")

        assert (code, json.loads(out)["title"]) == (0, "Nog niet bewaard")
        assert project.read_bytes() == before
        assert document.unsaved


# check


def test_check_finds_nothing_wrong_in_the_file(napl, project):
    code, out, _ = napl("check", project, "--json")

    findings = json.loads(out)
    assert (code, findings["file"]) == (0, [])
    with Document.open(project, read_only=True) as document:
        grid = grid_of(document)
    assert {
        "rule": "disputed-cell",
        "severity": "hint",
        "place": "vo · rollen › Toetsing › Doelen › vakbekwaam",
        "at": {"path_id": grid.id, "dimension_id": grid.rows[0].id, "level_id": grid.levels[1].id},
        "text": "Over deze tekst is de groep het nog niet eens.",
    } in findings["content"]
    assert {finding["rule"] for finding in findings["content"]} == {"disputed-cell", "row-without-text"}
    assert all(
        finding.keys() == {"rule", "severity", "place", "at", "text"} for finding in findings["content"]
    )


def test_check_can_be_read_by_people_too(napl, project):
    code, out, _ = napl("check", project)

    assert code == 0
    assert "vo · rollen › Toetsing › Beoordelen: In deze rij staat nog geen tekst." in out.splitlines()


def test_check_tells_of_a_broken_file_and_still_ends_well(napl, project):
    project.write_bytes(project.read_bytes()[:-1])

    code, out, err = napl("check", project, "--json")

    findings = json.loads(out)
    assert (code, err, findings["content"]) == (0, "", [])
    (finding,) = findings["file"]
    assert (finding["rule"], finding["severity"], finding["place"]) == (
        "file-damaged",
        "warning",
        str(project),
    )
    assert "is niet heel" in finding["text"]


def test_check_tells_of_damage_inside(napl, project):
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("UPDATE descriptor SET id = 'ergens' WHERE text = 'Kiest doelen.'")
        seal(connection)

    code, out, _ = napl("check", project)

    assert code == 0
    assert "Het bestand is beschadigd: descriptor → ergens." in out


# history


def test_history_tells_every_step(napl, project):
    with Document.open(project) as document:
        document.undo()

    code, out, _ = napl("history", project, "--json")

    steps = json.loads(out)
    assert code == 0
    assert [step["step"] for step in steps] == [1, 2, 3, 4, 5]
    assert [(step["kind"], step["action"]) for step in steps[-2:]] == [
        ("edit", "set-status-disputed"),
        ("undo", "set-status-disputed"),
    ]
    assert steps[0]["text"] == "Rol ‘Toetser’ toegevoegd"
    assert steps[0]["subject"]["type"] == "role"
    assert steps[0].keys() == {"step", "id", "kind", "action", "subject", "at", "text"}


def test_history_can_be_read_by_people_too(napl, project):
    code, out, _ = napl("history", project)

    assert code == 0
    assert out.splitlines()[0].endswith("Rol ‘Toetser’ toegevoegd")


# import-table


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "Ons raster.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_import_table_brings_everything_in(napl, project, table):
    code, _, err = napl(
        "import-table", table, "--into", project, "--title", "Uit de tabel", "--role", "toetser"
    )

    assert (code, err) == (0, "")
    with Document.open(project) as document:
        with document.read() as session:
            (path,) = [
                path["id"]
                for path in json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"]
                if path["title"] == "Uit de tabel"
            ]
            assert session is not None
        grid = grid_of(document, path)
        assert grid.role_title == "Toetser"
        assert [(head.title, head.depth) for head in grid.dimensions] == [
            ("Ontwerpen", 0),
            ("Doelen", 1),
            ("Vragen", 1),
            ("Beoordelen", 0),
            ("Cijfers", 1),
        ]
        assert [level.title for level in grid.levels] == ["Startbekwaam", "Vakbekwaam"]
        texts = [[grid.cell(row.id, level.id).text for level in grid.levels] for row in grid.rows]
        assert texts == [
            ["Kiest doelen.", "Weegt doelen."],
            ["", "Laat vragen maken."],
            ["Geeft cijfers.\nEn legt ze uit.", "Weegt cijfers."],
        ]
        document.undo()
        assert len(shown(document)["path"]) == 1, "it is one step"
    assert traces() == []


def test_import_table_makes_a_role_that_is_new(napl, project, table):
    assert napl("import-table", table, "--into", project, "--role", "Beoordelaar")[0] == 0

    paths = json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"]
    assert [(path["title"], path["role"]) for path in paths] == [
        ("Toetsing", "Toetser"),
        ("Ons raster", "Beoordelaar"),
    ]


def test_import_table_finds_the_atelier_of_the_role(napl, project, table):
    with Document.open(project) as document:
        other = add_atelier(document, "mbo", Sector.MBO, AtelierFocus.ROLES)
        add_role_note(document, add_role(document, other, "Begeleider"), "Nieuw.")

    assert napl("import-table", table, "--into", project, "--role", "BEGELEIDER")[0] == 0

    ateliers = json.loads(napl("info", project, "--json")[1])["ateliers"]
    assert [[path["title"] for path in atelier["paths"]] for atelier in ateliers] == [
        ["Toetsing"],
        ["Ons raster"],
    ]


def test_import_table_takes_what_it_is_told(napl, project, table):
    assert napl("import-table", table, "--into", project, "--layers", 1, "--header-rows", 1)[0] == 0

    path = json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"][1]
    assert path["layers"] == 1
    assert [level["name"] for level in path["levels"]][-2:] == ["Startbekwaam", "Vakbekwaam"]


@pytest.mark.parametrize("option", ["--layers", "--header-rows"])
@pytest.mark.parametrize("number", ["0", "-1", "veel"])
def test_import_table_counts_from_one(napl, project, table, option, number):
    code, _, err = napl("import-table", table, "--into", project, option, number)

    assert code == 2
    assert f"‘{number}’ is geen keuze" in one_sentence(err)


def test_import_table_makes_no_path_without_rows(napl, project, table):
    before = project.read_bytes()

    code, _, err = napl("import-table", table, "--into", project, "--header-rows", 50)

    assert code == 2
    one_sentence(err)
    assert project.read_bytes() == before


def test_a_file_is_named_with_its_folder(napl, project, tmp_path):
    _, _, err = napl("import-table", "weg.csv", "--into", project)

    assert f"‘weg.csv’ is er niet in {tmp_path}." in one_sentence(err)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00\x01\x02\x03", "niet te lezen als tabel"),
        (b"", "geen tabel"),
        (b"een\ntwee\n", "geen kolom gevonden die een niveau kan zijn"),
    ],
)
def test_import_table_changes_nothing_when_there_is_no_table(napl, project, tmp_path, content, said):
    (tmp_path / "geen.csv").write_bytes(content)
    before = project.read_bytes()

    code, out, err = napl("import-table", "geen.csv", "--into", project)

    assert (code, out) == (2, "")
    assert said in one_sentence(err)
    assert project.read_bytes() == before


def test_import_table_names_the_sheets_there_are(napl, project, shared_data):
    code, _, err = napl(
        "import-table", shared_data / "digcomp-3.0-nl-raster.xlsx", "--into", project, "--sheet", "x"
    )

    assert code == 2
    assert "heeft geen blad ‘x’" in one_sentence(err)


def test_import_table_respects_a_lock(napl, project, table):
    lock_of_another(project)
    before = project.read_bytes()

    code, _, err = napl("import-table", table, "--into", project)

    assert code == 2
    assert "is al open bij Noor op elders" in one_sentence(err)
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "rows", "levels", "filled"),
    [("curriculumdeskundigheid.csv", 6, 3, 18), ("digcomp-3.0-nl-raster.xlsx", 21, 4, 84)],
)
def test_real_frameworks_come_in_and_go_out(napl, tmp_path, shared_data, name, rows, levels, filled):
    assert napl("new", "echt.napl", "--sector", "vo", "--focus", "roles")[0] == 0
    assert napl("import-table", shared_data / name, "--into", "echt.napl")[0] == 0

    (path,) = json.loads(napl("info", "echt.napl", "--json")[1])["ateliers"][0]["paths"]
    assert (path["rows"], len(path["levels"]), path["filled"], path["layers"]) == (rows, levels, filled, 2)
    assert napl("export", "echt.napl", "echt.xlsx") == (0, "", "")
    with Document.open(tmp_path / "echt.napl", read_only=True) as document:
        texts = [cell["text"] for cell in shown(document)["descriptor"].values()]
    found = texts_in(tmp_path / "echt.xlsx")
    assert [text for text in texts if text not in found] == []


# export


def texts_in(workbook):
    """Return every text in a workbook."""
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}


def test_export_writes_the_workbook_and_leaves_the_project(napl, project, tmp_path):
    before = project.read_bytes()

    assert napl("export", project, "uit.xlsx") == (0, "", "")

    assert {text for row in PLAN.rows for text in row.texts if text} <= texts_in(tmp_path / "uit.xlsx")
    assert project.read_bytes() == before
    assert in_folder(tmp_path) == ["proef.napl", "uit.xlsx"]


@pytest.mark.parametrize("target", ["proef.napl", "ander.napl", "zonder-punt"])
def test_export_never_takes_the_place_of_a_project(napl, project, tmp_path, target):
    make_project(tmp_path / "ander.napl").close()
    (tmp_path / "zonder-punt").hardlink_to(project)
    before = (tmp_path / target).read_bytes()

    code, out, err = napl("export", project, target)

    assert (code, out) == (2, "")
    assert "Er is niets overschreven" in one_sentence(err)
    assert (tmp_path / target).read_bytes() == before


def test_export_of_the_graph_for_other_programs(napl, tmp_path):
    sample = tmp_path / "rollen.napl"
    sample.write_bytes((sample_projects() / "rollen-vo.napl").read_bytes())

    assert napl("export", sample, "uit.GraphML") == (0, "", "")
    first = (tmp_path / "uit.GraphML").read_bytes()
    assert napl("export", sample, "uit.GraphML") == (0, "", "")

    assert (tmp_path / "uit.GraphML").read_bytes() == first
    graph = nx.read_graphml(tmp_path / "uit.GraphML")
    kinds = Counter(kind for _, _, kind in graph.edges(data="kind"))
    assert Counter(kind for _, kind in graph.nodes(data="kind")) == {"cell": 27, "role": 6}
    assert kinds == {
        **{"step": 18, "requires": 4, "asked": 21},
        **{"grows-into": 2, "related": 1, "broadens": 1, "deepens": 1},
    }
    root = ElementTree.parse(tmp_path / "uit.GraphML").getroot()
    edges = [element.get("id") for element in root.iter() if element.tag.endswith("}edge")]
    assert len(set(edges)) == len(edges) == 48, "Gephi keeps only the first edge of each id"
    shown = [element.text for element in root.iter() if element.tag.endswith("}NodeLabel")]
    assert {"Doelen · startbekwaam", "Toetsdeskundige"} <= set(shown), "yEd looks for labels there"
    keys = {element.get("id") for element in root.iter() if element.tag.endswith("}key")}
    assert {"node-label", "edge-label"} <= keys, "Gephi takes d3 and d7 for labels"
    (coach,) = (data for _, data in graph.nodes(data=True) if data["label"] == "Coach van collega's")
    assert (coach["sector"], coach["sphere"], coach["parked"]) == ("vo", "collega's en teams", False)
    assert coach["task"] == "onderwijskundig leiderschap en management"
    labels = dict(graph.nodes(data="label"))
    why = {
        (labels[one], labels[other]): label
        for one, other, label in graph.edges(data="label")
        if label.startswith("Cijfers")
    }
    assert why == {("Gegevens · vakbekwaam", "Vragen · expert"): "Cijfers lezen leer je in onderzoek."}


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        (["uit.png"], b"\x89PNG"),
        (["uit.SVG"], b"<?xml"),
        (["uit.svg", "--view", "graph"], b"<?xml"),
        (["uit.pdf"], b"%PDF-"),
        (["uit.pdf", "--view", "graph"], b"%PDF-"),
        (["uit.png", "--view", "overview"], b"\x89PNG"),
        (["uit.pdf", "--view", "overview"], b"%PDF-"),
        (["uit.svg", "--view", "roles"], b"<?xml"),
    ],
)
def test_export_of_pictures_needs_no_screen(project, tmp_path, words, begin):
    assert draw(tmp_path, project, *words) == (0, "")
    assert (tmp_path / words[0]).read_bytes().startswith(begin)


def draw(folder, *words):
    """Export in a process of its own, where no window was ever made; return how that ended."""
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    ran = subprocess.run(
        [sys.executable, "-m", "napl_desktop", "export", *map(str, words)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["uit.png", "--view", "kaart"], "‘kaart’ is geen keuze"),
        (["uit.svg", "--path", "weg"], "‘weg’ is geen keuze"),
        (["uit.svg", "--view", "overview", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.svg", "--view", "route", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.svg", "--view", "roles", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.jpg", "--view", "graph"], "‘uit.jpg’ is geen keuze"),
        (["uit"], "‘uit’ is geen keuze"),
        (["uit.xlsx", "--view", "graph"], "‘uit.xlsx’ is geen keuze"),
        (["uit.graphml", "--path", "weg"], "‘uit.graphml’ is geen keuze"),
        (["uit.png", "--view", "paths"], "‘uit.png’ is geen keuze"),
        (["uit.png", "--view", ""], "‘’ is geen keuze"),
        (["uit.png", "--names"], "‘--names’ is geen keuze"),
        (["uit.svg", "--view", "route"], "nog geen route bewaard"),
    ],
)
def test_export_of_what_cannot_be_drawn_is_said(napl, project, tmp_path, words, said):
    code, out, err = napl("export", project, *words)

    assert (code, out) == (2, "")
    assert said in one_sentence(err)
    assert in_folder(tmp_path) == ["proef.napl"]


def test_export_draws_every_saved_route(tmp_path):
    shutil.copy(sample_projects() / "rollen-vo.napl", tmp_path)
    with Document.open(tmp_path / "rollen-vo.napl") as document:
        with document.read() as session:
            (kept,) = saved_routes(session)
        save_route(document, RoutePlan("Opnieuw", Traveller.TEAM, kept.level_id, kept.role_id, {}))

    assert draw(tmp_path, "rollen-vo.napl", "routes.svg", "--view", "route") == (0, "")
    assert draw(tmp_path, "rollen-vo.napl", "routes.pdf", "--view", "route") == (0, "")
    assert (tmp_path / "routes.pdf").read_bytes().count(b"/Type /Page\n") == 2, "a page for each"
    drawing = (tmp_path / "routes.svg").read_text("utf-8")
    assert 0 < drawing.index(f">{kept.title}<") < drawing.index(">Opnieuw<")


def test_export_of_a_picture_of_nothing_is_said(napl, tmp_path):
    make_project(tmp_path / "leeg.napl", None).close()

    code, _, err = napl("export", tmp_path / "leeg.napl", "uit.svg")

    assert code == 2
    assert "nog geen ontwikkelpad" in one_sentence(err)


def test_export_says_where_it_could_not_write(napl, project):
    code, _, err = napl("export", project, "stick/uit.xlsx")

    assert code == 2
    assert "niet te bereiken" in one_sentence(err)


# Whatever goes wrong


@pytest.mark.parametrize("command", ["info", "check", "history", "export"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("weg.napl", "‘weg.napl’ is er niet in"),
        ("notulen.txt", "‘notulen.txt’ is geen project van dit programma"),
    ],
)
def test_what_is_no_project_is_told_in_one_sentence(napl, tmp_path, command, name, said):
    (tmp_path / "notulen.txt").write_text("Notulen. " * 30)

    code, out, err = napl(command, name, *(["uit.xlsx"] if command == "export" else []))

    assert (code, out) == (2, "")
    assert said in one_sentence(err)


def test_english_is_spoken_where_the_system_speaks_it(napl, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "is not in" in napl("info", "weg.napl")[2]
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LC_MESSAGES", "en_US.UTF-8")
    assert "is not in" in napl("info", "weg.napl")[2]
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "is er niet in" in napl("info", "weg.napl")[2]


def test_a_bug_is_no_sentence(napl, project, monkeypatch):
    def stumble(_session):
        raise ZeroDivisionError

    monkeypatch.setattr("napl_desktop.cli.project_info", stumble)

    with pytest.raises(ZeroDivisionError):
        napl("info", project)

    assert traces() == []


@pytest.mark.parametrize(
    "words",
    [[], ["vlieg"], ["info"], ["new", "x.napl"], ["info", "x.napl", "--xml"], ["import-table", "x.csv"]],
)
def test_a_command_that_is_not_understood_says_so_in_one_line(napl, tmp_path, words):
    code, out, err = napl(*words)

    assert (code, out) == (2, "")
    assert err.startswith("napl")
    assert err.count("\n") == 1
    assert "--help" in err
    assert in_folder(tmp_path) == []


@pytest.mark.parametrize("words", [["--help"], ["new", "--help"], ["--version"]])
def test_help_and_version(napl, words):
    code, out, err = napl(*words)

    assert (code, err) == (0, "")
    assert "napl" in out
    assert words != ["--version"] or out == f"napl {__version__}\n"


# In a process of its own


def run(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "napl_desktop", *map(str, words)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_the_command_itself_answers_and_ends_with_its_code(project, tmp_path):
    asked = run("info", project, "--json")
    assert (asked.returncode, asked.stderr) == (0, b"")
    assert json.loads(asked.stdout)["title"] == "Proef"

    refused = run("info", tmp_path / "weg.napl")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert "is er niet in" in refused.stderr.decode()


def test_a_bug_ends_with_its_own_code(project):
    stumbled = subprocess.run(
        [
            sys.executable,
            "-c",
            "from napl_desktop import cli; cli.project_info = None; cli.main()",
            "info",
            project,
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert stumbled.returncode == 1
    assert b"Traceback" in stumbled.stderr


def test_a_terminal_with_few_letters_is_no_hindrance(project):
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    read = run("check", project, **poor)
    parsed = run("check", project, "--json", **poor)

    assert (read.returncode, parsed.returncode) == (0, 0), read.stderr + parsed.stderr
    assert b"vo ? rollen ? Toetsing" in read.stdout
    assert "vo · rollen › Toetsing" in json.loads(parsed.stdout)["content"][0]["place"]


def test_whoever_reads_along_may_stop_reading(project):
    command = [sys.executable, "-m", "napl_desktop", "history", str(project)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        reading.stdout.close()
        complaint = reading.stderr.read() if reading.stderr else b""

    assert (reading.returncode, complaint) == (0, b"")
