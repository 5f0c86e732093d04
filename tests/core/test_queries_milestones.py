"""How far a project is towards the milestones: begun is not agreed, and one's own sector comes first."""

import pytest

from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.operations.ateliers import add_atelier, remove_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.paths import add_path, assign_role
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.milestones import Milestone, milestone_lines, milestones
from napl_desktop.wording import wording
from tests.core.made_projects import make_project

ROLES, LEVELS = AtelierFocus.ROLES, AtelierFocus.LEVELS
AGREED, DISPUTED = DescriptorStatus.AGREED, DescriptorStatus.DISPUTED
PLAN = PathPlan("Pad", (PlannedLevel("laag"), PlannedLevel("hoog")), (PlannedRow(("Rij",), ("Tekst.", "")),))


@pytest.fixture
def document(tmp_path):
    """Make a project of one atelier of roles in the vo, without paths."""
    with make_project(tmp_path / "proef.napl", None) as opened:
        yield opened


def read(document):
    with document.read() as session:
        return coverage(session)


def said(document, language="nl"):
    return milestone_lines(read(document), wording(language))


def agreed_path(document, atelier_id, role=True):
    """Add a path of which the one text is agreed."""
    path_id = add_path(document, atelier_id, PLAN)
    if role:
        assign_role(document, path_id, add_role(document, atelier_id, "Rol"))
    set_status(document, [cell(document, path_id, 0)], AGREED)
    return path_id


def cell(document, path_id, level):
    with document.read() as session:
        grid = path_grid(session, path_id)
    return grid.rows[0].id, grid.levels[level].id


def test_a_path_is_begun_from_its_first_text_on(document):
    (vo,) = read(document)
    add_path(document, vo.id, PathPlan("Leeg"))
    po = add_atelier(document, "po", [Sector.PO], LEVELS)
    add_path(document, po, PLAN)
    mbo = add_atelier(document, "mbo", [Sector.MBO], ROLES)
    add_path(document, mbo, PLAN)
    assert milestones(read(document)) == (
        Milestone(ROLES, None, 1, 0, 10),
        Milestone(ROLES, Sector.PO, 0, 0, 3),
        Milestone(ROLES, Sector.VO, 0, 0, 3),
        Milestone(ROLES, Sector.MBO, 1, 0, 3),
        Milestone(LEVELS, None, 1, 0, 3),
        Milestone(LEVELS, Sector.PO, 1, 0, 1),
        Milestone(LEVELS, Sector.VO, 0, 0, 1),
        Milestone(LEVELS, Sector.MBO, 0, 0, 1),
    )


def test_a_path_is_agreed_when_every_text_is_and_it_has_its_role(document):
    (vo,) = read(document)

    def counts():
        found = milestones(read(document))[0]
        return found.begun, found.agreed

    path_id = agreed_path(document, vo.id)
    assert counts() == (1, 1), "a cell may be empty"
    low, high = cell(document, path_id, 0), cell(document, path_id, 1)
    write_cell(document, *high, "Nog niet besproken.")
    assert counts() == (1, 0)
    set_status(document, [high], DISPUTED)
    assert counts() == (1, 0)
    set_status(document, [high], AGREED)
    assert counts() == (1, 1)
    assign_role(document, path_id, None)
    assert counts() == (1, 0), "a role path without a role"
    for each in (low, high):
        write_cell(document, *each, "")
    assert counts() == (0, 0)


def test_a_level_path_needs_no_role(document):
    levels = add_atelier(document, "vo", [Sector.VO], LEVELS)
    agreed_path(document, levels, role=False)
    agreed_path(document, levels, role=False)
    together, _po, vo, _mbo = milestones(read(document))[4:]
    assert vo == Milestone(LEVELS, Sector.VO, 2, 2, 1)
    assert together == Milestone(LEVELS, None, 1, 1, 3), "one sector has one; two more are asked for"


def test_once_the_first_milestone_is_there_the_next_is_shown(document):
    (vo,) = read(document)
    for sector in Sector:
        roles = add_atelier(document, sector.value, [sector], ROLES)
        for _ in range(4):
            agreed_path(document, roles)
        agreed_path(document, add_atelier(document, sector.value, [sector], LEVELS), role=False)
    remove_atelier(document, vo.id)
    assert milestones(read(document))[0] == Milestone(ROLES, None, 12, 12, 15)
    assert said(document) == (
        "Rolpaden: 12 begonnen · 12 vastgesteld van 15",
        "Vastgesteld per sector: po 4/5 · vo 4/5 · mbo 4/5",
        "Niveaupaden: 3 begonnen · 3 vastgesteld, doel van 3 gehaald ✓",
        "Vastgesteld per sector: po 1 ✓ · vo 1 ✓ · mbo 1 ✓",
    )


def test_a_room_of_one_sector_reads_of_its_own_sector_first(document):
    (vo,) = read(document)
    for _ in range(53):
        add_path(document, vo.id, PLAN)
    agreed_path(document, vo.id)
    assert said(document) == (
        "Rolpaden vo: 54 begonnen · 1 vastgesteld van 3",
        "Landelijk doel: 10 rolpaden, later 15 (dit bestand: 54)",
        "Landelijk doel: 3 niveaupaden, één per sector (dit bestand: 0)",
    )
    add_atelier(document, "vo", [Sector.VO], LEVELS)
    assert said(document)[:2] == (
        "Rolpaden vo: 54 begonnen · 1 vastgesteld van 3",
        "Niveaupad vo: 0 begonnen · 0 vastgesteld van 1",
    )
    remove_atelier(document, vo.id)
    assert said(document, "en") == (
        "Level path vo: 0 begun · 0 agreed of 1",
        "National goal: 10 role paths, later 15 (this file: 0)",
        "National goal: 3 level paths, one per sector (this file: 0)",
    )


def test_enough_paths_read_as_a_goal_that_is_met(document):
    (vo,) = read(document)
    add_atelier(document, "po", [Sector.PO], ROLES)
    for _ in range(11):
        agreed_path(document, vo.id)
    assert said(document)[0] == "Rolpaden: 11 begonnen · 11 vastgesteld, doel van 10 gehaald ✓, later 15"


def test_a_level_path_of_two_sectors_counts_in_each_and_once_in_all(document):
    both = add_atelier(document, "po en vo", [Sector.PO, Sector.VO], LEVELS)
    agreed_path(document, both, role=False)
    together, po, vo, mbo = milestones(read(document))[4:]
    assert [each.agreed for each in (together, po, vo, mbo)] == [1, 1, 1, 0]
    agreed_path(document, add_atelier(document, "vo", [Sector.VO], LEVELS), role=False)
    assert milestones(read(document))[4].agreed == 2, "the other one is that of the po"
    agreed_path(document, both, role=False)
    assert milestones(read(document))[4].agreed == 2, "none of the three is of the mbo"
