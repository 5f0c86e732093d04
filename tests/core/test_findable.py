"""What can be gone to: what has a name or says something, each with where it is."""

from napl_desktop.model import Atelier, Descriptor, DevelopmentPath, Dimension, Level, Place, Role
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_role_note, add_row_note
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
    heads, columns = len(grid.dimensions), len(grid.levels)
    assert kinds == [DevelopmentPath, Role, Atelier, *[Dimension] * heads, *[Level] * columns]
    path, role, room, *rows = found.named[:-columns]
    assert (room.title, room.path_id, room.where) == (atelier.title, None, ())
    for level, column in zip(grid.levels, found.named[-columns:], strict=True):
        assert column.place == Place.of(Level, level.id)
        assert (column.title, column.path_id, column.where) == (level.title, grid.id, (grid.title,))
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


def test_a_note_is_there_with_its_words_and_at_what_it_is_on(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        role_id, grid = add_role(document, atelier_id(document), "Toetser"), grid_of(document)
        row, level = grid.rows[0], grid.levels[-1]
        places = {
            add_path_note(document, grid.id, "Over het pad."): (
                *(Place.of(DevelopmentPath, grid.id), grid.id, "Over het pad."),
                (grid.title,),
            ),
            add_row_note(document, row.id, "Over de rij."): (
                *(Place.of(Dimension, row.id), grid.id, "Over de rij."),
                (grid.title, row.title),
            ),
            add_cell_note(document, row.id, level.id, "Over de cel."): (
                *(Place.of_cell(row.id, level.id), grid.id, "Over de cel."),
                (grid.title, row.title, level.title),
            ),
            add_role_note(document, role_id, "Over de rol."): (
                *(Place.of(Role, role_id), None, "Over de rol."),
                ("Toetser",),
            ),
        }
        with document.read() as db:
            found = findables(db)
    assert {
        each.note_id: (each.place, each.path_id, each.title, each.where) for each in found.notes
    } == places
    assert all(each.note_id is None for each in (*found.named, *found.cells))
