"""What happens to ateliers, roles and paths, and to the notes on them."""

import pytest

from napl_desktop.document.document import Document
from napl_desktop.errors.content import LastOneNeeded, ThingGone, TitleNeeded
from napl_desktop.errors.files import FileExists
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    DevelopmentPath,
    KnownPerspective,
    Place,
    Sector,
)
from napl_desktop.operations import ateliers, dimensions, levels, notes, paths, projects, roles
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import outline
from napl_desktop.queries.roles import role_detail
from tests.core.made_projects import PLAN, atelier_id, grid_of, in_folder, make_project, shown


@pytest.fixture
def atelier(document):
    return atelier_id(document)


def seen(document):
    with document.read() as session:
        return outline(session)


def path_titles(document, atelier=0):
    return [path.title for path in seen(document).ateliers[atelier].paths]


def role_titles(document, atelier=0):
    return [role.title for role in seen(document).ateliers[atelier].roles]


def plan(title):
    return PathPlan(title, PLAN.levels, PLAN.rows)


def all_ids(document):
    """Return the ids of everything; a perspective has the same one in every project."""
    return {id for table, rows in shown(document).items() if table != "perspective" for id in rows}


def likeness(grid):
    """Return what two paths that are copies of each other have in common."""
    return (
        grid.description,
        [(level.title, level.stage, level.anchor) for level in grid.levels],
        [(head.title, head.explanation, head.depth, head.notes, head.open_notes) for head in grid.dimensions],
        [
            (cell.text, cell.status, cell.notes, cell.open_notes)
            for row in grid.rows
            for level in grid.levels
            for cell in [grid.cell(row.id, level.id)]
        ],
    )


# Names


def every_naming(document):
    """Return every deed that gives something a name."""
    grid, atelier = grid_of(document), atelier_id(document)
    role = roles.add_role(document, atelier, "Rol")
    row, level = grid.rows[0].id, grid.levels[0].id
    note = notes.add_row_note(document, row, "Opmerking")
    return [
        (projects.rename_project,),
        (ateliers.add_atelier, [Sector.PO], AtelierFocus.ROLES),
        (ateliers.rename_atelier, atelier),
        (ateliers.duplicate_atelier, atelier),
        (roles.add_role, atelier),
        (roles.rename_role, role),
        (roles.duplicate_role, role),
        (paths.rename_path, grid.id),
        (paths.duplicate_path, grid.id),
        (levels.add_level, grid.id),
        (levels.rename_level, level),
        (dimensions.add_dimension, grid.id),
        (dimensions.rename_dimension, row),
        (notes.add_cell_note, row, level),
        (notes.add_row_note, row),
        (notes.add_path_note, grid.id),
        (notes.add_role_note, role),
        (lambda document, note, text: notes.change_note(document, note, text, None), note),
        (lambda document, text: paths.add_path(document, atelier, PathPlan(text)),),
        (lambda document, text: paths.import_path(document, atelier, PathPlan(text)),),
        (lambda document, text: levels.change_level(document, level, text, "", None),),
        (lambda document, text: dimensions.change_dimension(document, row, text, "Uitleg"),),
        (
            lambda document, text: ateliers.change_atelier(
                document, atelier, text, [Sector.PO], AtelierFocus.LEVELS
            ),
        ),
    ]


@pytest.mark.parametrize("blank", ["", " \t\r\n\u2028", "\x00\x07\ufffe"])
def test_what_has_a_name_needs_one(document, blank):
    deeds = every_naming(document)
    before, steps = shown(document), len(document.steps())

    for operation, *place in deeds:
        arguments = [blank, *place] if operation is ateliers.add_atelier else [*place, blank]
        with pytest.raises(TitleNeeded):
            operation(document, *arguments)

    assert shown(document) == before
    assert len(document.steps()) == steps


@pytest.mark.parametrize(("title", "atelier_title"), [(" ", "vo"), ("Proef", "\n")])
def test_a_new_project_without_a_name_is_not_there(tmp_path, title, atelier_title):
    with pytest.raises(TitleNeeded):
        projects.new_project(tmp_path / "x.napl", title, Sector.VO, AtelierFocus.ROLES, atelier_title)

    assert in_folder(tmp_path) == []


def test_a_new_project_with_a_plan_that_has_no_levels(tmp_path):
    with projects.new_project(
        tmp_path / "x.napl", " Mijn\nproject ", Sector.MBO, AtelierFocus.LEVELS, "mbo", PathPlan("Leeg")
    ) as document:
        project = seen(document)
        assert (project.title, [atelier.title for atelier in project.ateliers]) == ("Mijn project", ["mbo"])
        assert (project.ateliers[0].sectors, project.ateliers[0].focus) == (
            (Sector.MBO,),
            AtelierFocus.LEVELS,
        )
        assert grid_of(document).rows == grid_of(document).levels == ()
        assert document.steps() == (), "making a project is no step that can be undone"
    with pytest.raises(FileExists):
        make_project(document.path)


def test_what_is_not_there_cannot_be_changed(document):
    for operation, *arguments in [
        (ateliers.rename_atelier, "nergens", "x"),
        (ateliers.set_atelier_kind, "nergens", [Sector.PO], AtelierFocus.ROLES),
        (ateliers.move_atelier, "nergens", 0),
        (ateliers.duplicate_atelier, "nergens", "x"),
        (ateliers.remove_atelier, "nergens"),
        (roles.add_role, "nergens", "x"),
        (roles.describe_role, "nergens", "x"),
        (roles.move_role, "nergens", "nergens", 0),
        (roles.duplicate_role, "nergens", "x"),
        (roles.remove_role, "nergens"),
        (paths.add_path, "nergens", PLAN),
        (paths.add_path, atelier_id(document), PLAN, "nergens"),
        (paths.import_path, "nergens", PLAN, "Rol"),
        (paths.rename_path, "nergens", "x"),
        (paths.describe_path, "nergens", "x"),
        (paths.assign_role, grid_of(document).id, "nergens"),
        (paths.move_path, grid_of(document).id, "nergens", 0),
        (paths.duplicate_path, "nergens", "x"),
        (paths.remove_path, "nergens"),
        (levels.add_level, "nergens", "x"),
        (levels.move_level, "nergens", 0),
        (levels.remove_level, "nergens"),
        (dimensions.add_dimension, "nergens", "x"),
        (dimensions.add_dimension, grid_of(document).id, "x", "nergens"),
        (dimensions.explain_dimension, "nergens", "x"),
        (dimensions.remove_dimension, "nergens"),
        (notes.add_row_note, "nergens", "x"),
        (notes.add_path_note, "nergens", "x"),
        (notes.add_role_note, "nergens", "x"),
        (notes.change_note, "nergens", "x", None),
        (notes.mark_note, "nergens", True),
        (notes.remove_note, "nergens"),
    ]:
        with pytest.raises(ThingGone):
            operation(document, *arguments)

    assert document.steps() == ()


# Ateliers


def test_the_last_atelier_stays(document, atelier):
    with pytest.raises(LastOneNeeded):
        ateliers.remove_atelier(document, atelier)
    other = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.LEVELS)

    ateliers.remove_atelier(document, atelier)

    assert [line.id for line in seen(document).ateliers] == [other]
    assert shown(document)["descriptor"] == {}, "what was in it went with it"
    document.undo()
    assert path_titles(document) == ["Toetsing"]


def test_an_atelier_can_be_moved_and_become_another_kind(document, atelier):
    ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.LEVELS)
    ateliers.move_atelier(document, atelier, 1)
    ateliers.set_atelier_kind(document, atelier, [Sector.MBO], AtelierFocus.LEVELS)

    first, second = seen(document).ateliers
    assert (first.title, second.id) == ("po", atelier)
    assert (second.sectors, second.focus) == ((Sector.MBO,), AtelierFocus.LEVELS)


def test_an_atelier_can_be_changed_at_once(document, atelier):
    ateliers.change_atelier(document, atelier, " po\n niveaus ", [Sector.PO], AtelierFocus.LEVELS)

    (line,) = seen(document).ateliers
    assert (line.title, line.sectors, line.focus) == ("po niveaus", (Sector.PO,), AtelierFocus.LEVELS)
    assert [step.action for step in document.steps()] == ["change-atelier"]


def test_a_copy_of_an_atelier_is_complete_and_new(document, atelier):
    grid = grid_of(document)
    role = roles.add_role(document, atelier, "Toetser")
    roles.add_role(document, atelier, "Ontwerper")
    paths.assign_role(document, grid.id, role)
    notes.add_role_note(document, role, "Over de rol.")
    ateliers.add_atelier(document, "achteraan", [Sector.PO], AtelierFocus.LEVELS)
    before = all_ids(document)

    ateliers.duplicate_atelier(document, atelier, "Kopie")

    assert [line.title for line in seen(document).ateliers] == ["vo · rollen", "Kopie", "achteraan"]
    assert role_titles(document, 1) == ["Toetser", "Ontwerper"]
    copied_role, copied_path = seen(document).ateliers[1].roles[0], seen(document).ateliers[1].paths[0]
    assert (copied_role.open_notes, copied_path.role_id) == (1, copied_role.id)
    assert {copied_role.id, copied_path.id}.isdisjoint(before)
    assert likeness(grid_of(document, copied_path.id)) == likeness(grid_of(document, grid.id))


def test_a_path_of_a_role_elsewhere_keeps_that_role_in_a_copy_of_its_atelier(document, atelier):
    other = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.ROLES)
    role = roles.add_role(document, other, "Elders")
    paths.assign_role(document, grid_of(document).id, role)

    copy = ateliers.duplicate_atelier(document, atelier, "Kopie")

    (line,) = [line for line in seen(document).ateliers if line.id == copy]
    assert line.paths[0].role_id == role


# Roles


def test_a_role_that_goes_leaves_its_paths(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")
    paths.assign_role(document, grid_of(document).id, role)
    notes.add_role_note(document, role, "Weg ermee.")

    roles.remove_role(document, role)

    assert role_titles(document) == []
    assert path_titles(document) == ["Toetsing"]
    assert grid_of(document).role_id is None
    document.undo()
    assert grid_of(document).role_title == "Toetser"


def test_roles_are_called_out_one_after_another(document, atelier):
    for title in ("Een", "Twee", "Drie"):
        roles.add_role(document, atelier, title)
    first, second, _ = (role.id for role in seen(document).ateliers[0].roles)
    roles.move_role(document, first, atelier, 2)
    copy = roles.duplicate_role(document, second, "Twee b")

    assert role_titles(document) == ["Twee", "Twee b", "Drie", "Een"]
    with document.read() as session:
        assert role_detail(session, copy) is not None


def test_a_copy_of_a_role_is_described_alike_but_owns_nothing(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")
    roles.describe_role(document, role, "Maakt toetsen.\nKijkt ze na.")
    notes.add_role_note(document, role, "Hoort dit bij ons?")
    paths.assign_role(document, grid_of(document).id, role)

    copy = roles.duplicate_role(document, role, "Toetser b")

    with document.read() as session:
        detail = role_detail(session, copy)
        original = role_detail(session, role)
    assert detail is not None
    assert original is not None
    assert (detail.description, detail.paths) == ("Maakt toetsen.\nKijkt ze na.", ())
    assert {note["role_id"] for note in shown(document)["note"].values()} == {role}, (
        "the remark is about the other"
    )
    assert original.paths == ((grid_of(document).id, "Toetsing"),)


def test_a_role_can_go_to_another_atelier(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")
    other = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.ROLES)
    paths.assign_role(document, grid_of(document).id, role)

    roles.move_role(document, role, other, 0)

    assert (role_titles(document), role_titles(document, 1)) == ([], ["Toetser"])
    assert grid_of(document).role_id == role


# Paths


def test_paths_are_put_in_order_and_in_another_atelier(document, atelier):
    one = grid_of(document).id
    two = paths.add_path(document, atelier, plan("Twee"))
    paths.add_path(document, atelier, plan("Drie"))
    other = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.ROLES)
    paths.move_path(document, one, atelier, 1)
    assert path_titles(document) == ["Twee", "Toetsing", "Drie"]

    paths.move_path(document, two, other, 0)

    assert path_titles(document) == ["Toetsing", "Drie"]
    assert path_titles(document, 1) == ["Twee"]
    assert [len(document.rows_of(step)) for step in document.steps()[-2:]] == [1, 1]


def test_a_path_is_described_and_given_a_role(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")
    path = grid_of(document).id
    paths.describe_path(document, path, " Waarom?\r\nDaarom. ")
    paths.assign_role(document, path, role)
    assert (grid_of(document).description, grid_of(document).role_title) == ("Waarom?\nDaarom.", "Toetser")

    paths.assign_role(document, path, None)

    assert grid_of(document).role_id is None


def furnish(document):
    """Put a note and a status in every kind of place of the first path."""
    grid = grid_of(document)
    place = grid.rows[0].id, grid.levels[0].id
    set_status(document, [place], DescriptorStatus.AGREED)
    notes.add_cell_note(document, *place, "Bij een cel.", KnownPerspective.EXPERT.id)
    notes.add_row_note(document, grid.dimensions[0].id, "Bij een dimensie.")
    handled = notes.add_row_note(document, grid.rows[0].id, "Bij een rij.")
    notes.mark_note(document, handled, True)
    notes.add_path_note(document, grid.id, "Bij het pad.")
    return grid_of(document)


def test_a_copy_of_a_path_is_complete_and_new(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")
    paths.assign_role(document, grid_of(document).id, role)
    paths.add_path(document, atelier, plan("Achteraan"))
    grid = furnish(document)
    before = shown(document)

    copy = grid_of(document, paths.duplicate_path(document, grid.id, "Kopie"))

    assert path_titles(document) == ["Toetsing", "Kopie", "Achteraan"]
    assert likeness(copy) == likeness(grid)
    assert (copy.role_id, copy.open_notes) == (role, 1)
    assert grid_of(document, grid.id) == grid
    after = shown(document)
    assert all(after[table].items() >= rows.items() for table, rows in before.items())
    assert len(after["note"]) == 2 * len(before["note"])
    row, level = copy.rows[0].id, copy.levels[0].id
    with document.read() as session:
        (note,) = notes_on(session, Place.of_cell(row, level))
        (original,) = notes_on(session, Place.of_cell(grid.rows[0].id, grid.levels[0].id))
    assert note.id != original.id
    assert (note.text, note.perspective_id, note.written_at) == (
        original.text,
        original.perspective_id,
        original.written_at,
    )


def test_a_path_taken_over_from_another_project_is_complete_and_new(document, atelier, tmp_path):
    with make_project(tmp_path / "ander.napl") as other:
        role = roles.add_role(other, atelier_id(other), "Toetser")
        paths.assign_role(other, grid_of(other).id, role)
        theirs = furnish(other)
        their_ids = all_ids(other)
        steps = len(other.steps())
    paths.remove_path(document, grid_of(document).id)
    own_role = roles.add_role(document, atelier, "TOETSER")

    with Document.open(tmp_path / "ander.napl", read_only=True) as source:
        (taken,) = paths.take_over_paths(document, atelier, source, [theirs.id]).taken
        again = paths.take_over_paths(document, atelier, source, [theirs.id])
        assert len(source.steps()) == steps

    assert (again.taken, again.already_here) == ((), (taken,)), "a second time it is here already"
    assert path_titles(document) == ["Toetsing"]
    assert likeness(grid_of(document, taken)) == likeness(theirs)
    assert grid_of(document, taken).role_id == own_role
    assert role_titles(document) == ["TOETSER"]
    assert all_ids(document).isdisjoint(their_ids)
    assert document.steps()[-1].subject.title == "Toetsing"


def test_a_path_taken_over_brings_a_role_that_is_new(document, atelier, tmp_path):
    with make_project(tmp_path / "ander.napl") as other:
        role = roles.add_role(other, atelier_id(other), "Toetser")
        paths.assign_role(other, grid_of(other).id, role)
        (taken,) = paths.take_over_paths(document, atelier, other, [grid_of(other).id]).taken
        with pytest.raises(ThingGone):
            paths.take_over_paths(document, atelier, other, ["nergens"])

    assert grid_of(document, taken).role_title == "Toetser"
    assert document.undo() is not None
    assert (path_titles(document), role_titles(document)) == (["Toetsing"], [])


def test_a_path_from_a_table_belongs_to_the_role_that_is_named(document, atelier):
    role = roles.add_role(document, atelier, "Toetser")

    same = paths.import_path(document, atelier, plan("Een"), " toetser ")
    new = paths.import_path(document, atelier, plan("Twee"), "Ontwerper")
    none = paths.import_path(document, atelier, plan("Drie"))

    assert grid_of(document, same).role_id == role
    assert grid_of(document, new).role_title == "Ontwerper"
    assert grid_of(document, none).role_id is None
    assert role_titles(document) == ["Toetser", "Ontwerper"]
    assert len(document.steps()) == 4


def test_a_plan_becomes_a_path_with_everything_in_its_place(document, atelier):
    levels = tuple(PlannedLevel(title, stage) for title, stage in [("A1", "A"), ("A2", "A"), ("B1", "B")])
    rows = (
        PlannedRow(("Hoofd\nmet uitleg", "Sub", "Rij"), ("a\r\nb", " ", "c"), ("Let op.", " ")),
        PlannedRow(("Hoofd\nmet uitleg", "Sub", "Rij"), ("d",)),
        PlannedRow(("Hoofd\nmet uitleg", "Anders"), ("", "", "")),
        PlannedRow(("Hoofd",), ("e", "f", "g")),
        PlannedRow(("Hoofd\nmet uitleg", "Sub", "Rij"), ("h",)),
    )

    grid = grid_of(document, paths.add_path(document, atelier, PathPlan("P", levels, rows, "Waarom")))

    assert [(level.title, level.stage, level.anchor) for level in grid.levels] == [
        ("A1", "A", None),
        ("A2", "A", None),
        ("B1", "B", None),
    ]
    assert [f"{'  ' * head.depth}{head.title}" for head in grid.dimensions] == [
        "Hoofd",
        "  Sub",
        "    Rij",
        "    Rij",
        "  Anders",
        "Hoofd",
        "Hoofd",
        "  Sub",
        "    Rij",
    ]
    assert grid.dimensions[0].explanation == "met uitleg"
    found = [[grid.cell(row.id, level.id).text for level in grid.levels] for row in grid.rows]
    assert found == [["a\nb", "", "c"], ["d", "", ""], ["", "", ""], ["e", "f", "g"], ["h", "", ""]]
    assert {cell.status for cell in grid.cells.values()} == {DescriptorStatus.PROPOSED}
    assert [row.notes for row in grid.rows] == [1, 0, 0, 0, 0]


# Notes


def test_a_note_is_written_rewritten_handled_and_removed(document):
    path = grid_of(document).id
    note = notes.add_path_note(document, path, " Eerst.\r\nEn dan. ", KnownPerspective.TEACHER.id)

    def here():
        with document.read() as session:
            return notes_on(session, Place.of(DevelopmentPath, path))

    assert [(line.text, line.perspective_id, line.handled) for line in here()] == [
        ("Eerst.\nEn dan.", KnownPerspective.TEACHER.id, False)
    ]
    written = here()[0].written_at
    notes.change_note(document, note, "Anders.", None)
    notes.mark_note(document, note, True)
    notes.mark_note(document, note, True)
    assert [(line.text, line.perspective_id, line.handled) for line in here()] == [("Anders.", None, True)]
    assert here()[0].written_at == written
    notes.mark_note(document, note, False)
    notes.remove_note(document, note)
    assert here() == ()
    assert [step.action for step in document.steps()] == [
        "add-path-note",
        "change-note",
        "handle-note",
        "reopen-note",
        "remove-note",
    ]
    assert [step.subject.title for step in document.steps()] == ["Toetsing", *["Anders."] * 4]


def test_a_note_on_an_empty_cell_needs_no_text_there(document):
    grid = grid_of(document)
    place = grid.rows[2].id, grid.levels[2].id

    note = notes.add_cell_note(document, *place, "Wat hoort hier?", KnownPerspective.SCHOOL_BOARD.id)

    cell = grid_of(document).cell(*place)
    assert (cell.text, cell.status, cell.notes, cell.open_notes) == ("", DescriptorStatus.EMPTY, 1, 1)
    assert document.steps()[-1].subject.title == "Beoordelen · expert"
    notes.remove_note(document, note)
    assert grid_of(document).cell(*place).notes == 0
