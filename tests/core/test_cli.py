"""The napl command as a person types it."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from napl_desktop import __version__
from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.notes import add_role_note
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role
from tests.core.made_projects import (
    PLAN,
    ROOT,
    atelier_id,
    grid_of,
    in_folder,
    lock_of_another,
    shown,
    traces,
)
from tests.core.napl_said import one_sentence, texts_in

TABLE = """Onderdeel;Vaardigheid;Startbekwaam;Vakbekwaam
Ontwerpen;Doelen;Kiest doelen.;Weegt doelen.
;Vragen;;Laat vragen maken.
Beoordelen;Cijfers;"Geeft cijfers.
En legt ze uit.";Weegt cijfers.
"""


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
        "format": 4,
        "title": "Proef",
        "roles": 1,
        "relations": 0,
        "requirements": 0,
        "prerequisites": 0,
        "routes": 0,
        "notes": 0,
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


def test_check_tells_of_a_broken_file_as_every_command_does(napl, project):
    project.write_bytes(project.read_bytes()[:-1])

    code, out, err = napl("check", project, "--json")

    findings = json.loads(out)
    assert (code, findings["content"]) == (2, [])
    (finding,) = findings["file"]
    assert one_sentence(err).strip() == finding["text"]
    assert napl("check", project) == (2, "", err)
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
        other = add_atelier(document, "mbo", [Sector.MBO], AtelierFocus.ROLES)
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


def test_import_table_refuses_a_number_of_layers_that_is_not_there(napl, project, tmp_path):
    (tmp_path / "smal.csv").write_text("Aspect;Start;Toelichting\nOrde;vraagt;in de klas\n", "utf-8")
    before = project.read_bytes()

    code, _, err = napl("import-table", "smal.csv", "--into", project, "--layers", 3)

    assert code == 2
    assert "niet met 3 lagen te lezen: er zijn er 2 gevonden" in one_sentence(err)
    assert project.read_bytes() == before


def test_import_table_says_that_a_table_lies_on_its_side_and_turns_it_over(napl, project, tmp_path):
    (tmp_path / "kant.csv").write_text(
        "Fase;Kern;Team\nStartbekwaam;kiest mee;luistert\nExpert;kiest voor;leidt\n", "utf-8"
    )
    lying, turned = (
        napl("import-table", "kant.csv", "--into", project, *options) for options in ((), ("--transpose",))
    )

    assert (lying[0], turned[0], turned[2]) == (0, 0, "")
    assert "Deze tabel ligt op zijn kant" in one_sentence(lying[2])
    assert "A1: Fase" in turned[1]
    path = json.loads(napl("info", project, "--json")[1])["ateliers"][0]["paths"][-1]
    assert [level["name"] for level in path["levels"]] == ["Startbekwaam", "Expert"]


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


# Whatever goes wrong


@pytest.mark.parametrize("command", ["info", "check", "history", "export", "import-table"])
def test_a_table_is_brought_in_with_another_command(napl, tmp_path, command):
    (tmp_path / "lijst 2.xlsx").write_bytes(b"PK\x03\x04")
    more = {"export": ["uit.xlsx"], "import-table": ["--into", "lijst 2.xlsx"]}.get(command, [])
    (tmp_path / "tabel.csv").write_text(TABLE, "utf-8")

    code, out, err = napl(command, "tabel.csv" if command == "import-table" else "lijst 2.xlsx", *more)

    assert (code, out) == (2, "")
    assert "‘lijst 2.xlsx’ is een tabel, geen project." in err
    assert 'napl import-table "lijst 2.xlsx" --into' in err


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

    monkeypatch.setattr("napl_desktop.cli.info.project_info", stumble)

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
            "from napl_desktop.cli import info, main; info.project_info = None; main()",
            "info",
            project,
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
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
