"""A national project is begun without an atelier, and does all that a project does."""

import inspect
import json
import pkgutil
from importlib import import_module

import pytest
from openpyxl import load_workbook

from napl_desktop import queries
from napl_desktop.document.document import Document
from napl_desktop.errors.content import TitleNeeded
from napl_desktop.errors.files import FileExists
from napl_desktop.errors.handing_over import NationalNotHandedIn
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.hand_in.content import check_hand_in, hand_in_content
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import AtelierFocus, Project, ProjectKind, Sector
from napl_desktop.operations.ateliers import add_atelier, remove_atelier
from napl_desktop.operations.projects import new_national_project, rename_project
from tests.core.made_projects import atelier_id, in_folder, make_project
from tests.core.napl_said import one_sentence


def whole_questions():
    """Return all that can be asked about a project as a whole."""
    modules = (
        import_module(each.name) for each in pkgutil.iter_modules(queries.__path__, "napl_desktop.queries.")
    )
    return {
        function
        for module in modules
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if [*inspect.signature(function).parameters] == ["session"] and not function.__name__.startswith("_")
    }


@pytest.fixture
def national(tmp_path):
    with new_national_project(tmp_path / "Landelijk.napl", " Landelijk raamwerk ") as document:
        yield document


def test_it_has_a_title_and_no_atelier(napl, tmp_path):
    assert napl("new", "Raamwerk.napl", "--national", "--title", "Landelijk raamwerk") == (0, "", "")
    info = json.loads(napl("info", "Raamwerk.napl", "--json")[1])
    assert (info["title"], info["ateliers"]) == ("Landelijk raamwerk", [])
    assert napl("check", "Raamwerk.napl") == (0, "", "")
    assert napl("new", "Ander.napl", "--national")[0] == 0
    assert json.loads(napl("info", "Ander.napl", "--json")[1])["title"] == "Ander"
    assert in_folder(tmp_path) == ["Ander.napl", "Raamwerk.napl"]


@pytest.mark.parametrize(
    "words", [["--national", "--sector", "vo"], ["--national", "--focus", "roles"], ["--sector", "vo"]]
)
def test_it_is_national_or_of_a_sector(napl, tmp_path, words):
    code, out, err = napl("new", "x.napl", *words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert in_folder(tmp_path) == []


def test_it_needs_a_title_and_overwrites_nothing(national, tmp_path):
    with pytest.raises(TitleNeeded):
        new_national_project(tmp_path / "x.napl", "  ")
    with pytest.raises(FileExists):
        new_national_project(national.path, "Landelijk")


def test_it_saves_and_opens_like_any(national):
    rename_project(national, "Raamwerk")
    national.save()
    with Document.open(national.path, read_only=True) as again, again.read() as session:
        assert again.damage() == []
        (project,) = session.query(Project)
        assert (project.title, project.kind) == ("Raamwerk", ProjectKind.NATIONAL)
    atelier = add_atelier(national, "vo · rollen", [Sector.VO], AtelierFocus.ROLES)
    remove_atelier(national, atelier)
    assert [national.undo() is not None for _ in range(4)] == [True, True, True, False]
    with national.read() as session:
        assert session.query(Project).one().title == "Landelijk raamwerk"


@pytest.mark.parametrize(
    "ask", sorted(whole_questions(), key=lambda each: each.__name__), ids=lambda each: each.__name__
)
def test_whatever_is_asked_about_it_as_a_whole_has_an_answer(national, ask):
    with national.read() as session:
        ask(session)


def test_it_is_written_as_a_workbook_as_cells_and_as_a_graph(napl, national, tmp_path):
    with national.read() as session:
        write_workbook(project_snapshot(session), tmp_path / "leeg.xlsx")
    assert "Overzicht" in load_workbook(tmp_path / "leeg.xlsx").sheetnames
    national.close()
    for name in ("leeg.csv", "leeg.graphml"):
        assert napl("export", national.path, name) == (0, "", "")
    code, _, err = napl("export", national.path, "leeg.pdf")
    assert code == 2
    assert "nog geen ontwikkelpad" in one_sentence(err)
    assert napl("import-workbook", "leeg.xlsx", "--into", national.path)[0] == 0


def test_a_table_has_no_atelier_to_come_in(napl, national, tmp_path):
    national.close()
    before = national.path.read_bytes()
    (tmp_path / "raster.csv").write_text(
        "rij;startbekwaam;expert\nDoelen;Kiest doelen.;Weegt doelen.\n", "utf-8"
    )
    code, out, err = napl("import-table", "raster.csv", "--into", national.path)
    assert (code, out) == (2, "")
    assert "nog geen atelier" in one_sentence(err)
    assert national.path.read_bytes() == before


def test_it_is_not_handed_in(napl, national, tmp_path):
    add_atelier(national, "vo · rollen", [Sector.VO], AtelierFocus.ROLES)
    with national.read() as session:
        for refuses in (check_hand_in, lambda db: hand_in_content(db, "Landelijk")):
            with pytest.raises(NationalNotHandedIn):
                refuses(session)
    national.close()
    code, out, err = napl("hand-in", national.path, tmp_path)
    assert (code, out) == (2, "")
    assert "Dit is een landelijk raamwerk" in one_sentence(err)
    assert in_folder(tmp_path) == ["Landelijk.napl"]


def test_one_of_an_atelier_is_none(tmp_path):
    with make_project(tmp_path / "vo.napl") as document, document.read() as session:
        assert session.query(Project).one().kind is ProjectKind.ATELIER
        assert atelier_id(document)
        check_hand_in(session)
