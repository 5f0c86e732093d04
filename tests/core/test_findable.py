"""What can be gone to: paths, roles, rows and texts, each with where it is."""

from napl_desktop.model import Descriptor, DevelopmentPath, Dimension, Role
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.findable import findables
from napl_desktop.queries.outline import outline
from tests.core.made_projects import atelier_id, grid_of, make_project


def test_everything_with_a_name_or_a_text_is_there_with_where_it_is(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        add_role(document, atelier_id(document), "Toetser")
        grid = grid_of(document)
        with document.read() as db:
            found, (atelier, *_) = findables(db), outline(db).ateliers
    kinds = [each.place.kind for each in found.named]
    assert kinds == [DevelopmentPath, Role, *[Dimension] * len(grid.dimensions)]
    path, role, *rows = found.named
    assert (path.title, path.path_id, path.where) == (grid.title, grid.id, (atelier.title,))
    assert (role.title, role.path_id, role.where) == ("Toetser", None, (atelier.title,))
    titles = {head.id: head.title for head in grid.dimensions}
    for head in grid.dimensions:
        (row,) = [each for each in rows if each.place.row_id == head.id]
        above = (titles[head.parent_id],) if head.parent_id else ()
        assert (row.title, row.where) == (head.title, (grid.title, *above))
    levels = {level.id: level.title for level in grid.levels}
    filled = [cell for cell in grid.cells.values() if cell.text]
    assert {each.place.kind for each in found.cells} == {Descriptor}
    assert {(each.title, each.where) for each in found.cells} == {
        (cell.text, (grid.title, titles[cell.dimension_id], levels[cell.level_id])) for cell in filled
    }
