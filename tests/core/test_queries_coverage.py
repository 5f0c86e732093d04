"""How full and how agreed the project is, level by level, and what that means for the milestones."""

from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.coverage import Milestone, coverage, milestones
from tests.core.made_projects import grid_of, make_project

ROLES, LEVELS = AtelierFocus.ROLES, AtelierFocus.LEVELS


def read(document):
    with document.read() as session:
        return coverage(session)


def test_every_level_says_how_full_and_how_agreed_it_is(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        cells = [(row.id, grid.levels[0].id) for row in grid.rows]
        for number, cell in enumerate(cells):
            write_cell(document, *cell, f"Tekst {number}.")
        set_status(document, cells[:1], DescriptorStatus.AGREED)
        set_status(document, cells[1:2], DescriptorStatus.DISPUTED)
        write_cell(document, *cells[2], "")
        (atelier,) = read(document)
    (path,) = atelier.paths
    assert [level.title for level in path.levels] == [level.title for level in grid.levels]
    first = path.levels[0]
    assert (first.rows, first.filled, first.shares) == (3, 2, (1, 1, 0, 1))
    assert sum(atelier.shares) == 9


def test_an_atelier_without_paths_has_nothing_to_show(tmp_path):
    with make_project(tmp_path / "proef.napl", None) as document:
        (atelier,) = read(document)
    assert (atelier.paths, atelier.shares) == ((), (0, 0, 0, 0))


def test_paths_with_a_text_count_for_their_sector_and_kind(tmp_path):
    full = PathPlan("Pad", (PlannedLevel("n"),), (PlannedRow(("r",), ("Tekst.",)),))
    with make_project(tmp_path / "proef.napl") as document:
        add_path(document, read(document)[0].id, PathPlan("Leeg"))
        po = add_atelier(document, "po", Sector.PO, LEVELS)
        add_path(document, po, full)
        mbo = add_atelier(document, "mbo", Sector.MBO, ROLES)
        add_path(document, mbo, full)
        found = milestones(read(document))
    assert found[0] == Milestone(ROLES, None, 2, 10)
    assert [(each.focus, each.sector, each.have, each.wanted) for each in found[1:]] == [
        (ROLES, Sector.PO, 0, 3),
        (ROLES, Sector.VO, 1, 3),
        (ROLES, Sector.MBO, 1, 3),
        (LEVELS, Sector.PO, 1, 1),
        (LEVELS, Sector.VO, 0, 1),
        (LEVELS, Sector.MBO, 0, 1),
    ]


def test_once_the_first_milestone_is_there_the_next_is_shown(tmp_path):
    full = PathPlan("Pad", (PlannedLevel("n"),), (PlannedRow(("r",), ("Tekst.",)),))
    with make_project(tmp_path / "proef.napl", None) as document:
        for sector in Sector:
            roles = add_atelier(document, sector.value, sector, ROLES)
            for _ in range(4):
                add_path(document, roles, full)
            add_path(document, add_atelier(document, sector.value, sector, LEVELS), full)
        found = milestones(read(document))
    assert found[0] == Milestone(ROLES, None, 12, 15)
    assert not found[0].is_met
