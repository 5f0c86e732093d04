"""An atelier may be for more sectors than one: it counts in each of them, and once in all."""

import sqlite3
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.errors.content import LastOneNeeded
from napl_desktop.errors.projects import BrokenProject
from napl_desktop.model import AtelierFocus, Project, ProjectKind, Sector
from napl_desktop.operations.ateliers import (
    add_atelier,
    duplicate_atelier,
    remove_atelier,
    set_atelier_kind,
)
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.milestones import Milestone, milestones
from napl_desktop.queries.outline import outline
from napl_desktop.queries.role_map import role_map
from tests.core.made_projects import PLAN, atelier_id, make_project, shown

ROLES = AtelierFocus.ROLES
BOTH = [Sector.VO, Sector.PO]


def ask(document, query):
    with document.read() as session:
        return query(session)


def sectors(document):
    return [atelier.sectors for atelier in ask(document, outline).ateliers]


def test_the_sectors_of_an_atelier_are_chosen_and_stay_when_its_kind_changes(document):
    atelier = atelier_id(document)
    set_atelier_kind(document, atelier, BOTH, ROLES)
    assert sectors(document) == [(Sector.PO, Sector.VO)]
    document.undo()
    assert sectors(document) == [(Sector.VO,)]
    document.redo()
    set_atelier_kind(document, atelier, [Sector.MBO], ROLES)
    assert sectors(document) == [(Sector.MBO,)]
    with pytest.raises(ValueError, match="at least one"):
        set_atelier_kind(document, atelier, [], ROLES)
    assert sectors(document) == [(Sector.MBO,)]


def test_a_copy_is_for_the_same_sectors_and_the_same_region(document):
    set_atelier_kind(document, atelier_id(document), BOTH, ROLES)
    with document.edit("rename-atelier") as edit:
        edit.put_rows(
            [("atelier", id, row | {"region": "Noord"}) for id, row in shown(document)["atelier"].items()]
        )
    duplicate_atelier(document, atelier_id(document), "Nog eens")
    assert sectors(document) == [(Sector.PO, Sector.VO)] * 2
    assert [row["region"] for row in shown(document)["atelier"].values()] == ["Noord", "Noord"]


def test_a_path_counts_in_each_sector_and_once_in_all(document):
    set_atelier_kind(document, atelier_id(document), BOTH, ROLES)
    add_path(document, add_atelier(document, "mbo", [Sector.MBO], ROLES), PLAN)
    together, po, vo, mbo = milestones(ask(document, coverage))[:4]
    assert (po, vo, mbo) == tuple(Milestone(ROLES, sector, 1, 0, 3) for sector in Sector)
    assert together == Milestone(ROLES, None, 2, 0, 10)


def test_a_role_stands_once_on_the_map_and_belongs_to_both(document):
    set_atelier_kind(document, atelier_id(document), BOTH, ROLES)
    add_role(document, atelier_id(document), "Coach")
    (role,) = ask(document, role_map).roles
    assert (role.sector, role.sectors) == (Sector.PO, (Sector.PO, Sector.VO))


def make_national(document):
    with document.edit("rename-project") as edit:
        (project,) = edit.all(Project.__table__.select().with_only_columns(Project.id))
        edit.get(Project, project).kind = ProjectKind.NATIONAL


def test_only_a_national_project_may_have_no_atelier(document, tmp_path):
    with pytest.raises(LastOneNeeded):
        remove_atelier(document, atelier_id(document))
    make_national(document)
    remove_atelier(document, atelier_id(document))
    document.save()
    with Document.open(tmp_path / "proef.napl", read_only=True) as again:
        assert ask(again, outline).ateliers == ()
        assert again.damage() == []


@pytest.mark.parametrize("statement", ["DELETE FROM atelier", "DELETE FROM atelier_sector"])
def test_a_file_in_which_something_must_be_is_refused_without_it(tmp_path, statement):
    path = tmp_path / "zonder.napl"
    make_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(statement)
        seal(connection)
    with pytest.raises(BrokenProject):
        Document.open(path)
