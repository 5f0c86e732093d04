"""How full and how agreed the project is, level by level."""

from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.queries.coverage import coverage
from tests.core.made_projects import grid_of, make_project


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
