"""What views, checks and exports read of a project."""

import pytest
import sqlalchemy as sa
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import (
    AtelierFocus,
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    KnownPerspective,
    NationalLevel,
    Place,
    Sector,
    descriptor_id,
)
from napl_desktop.operations import ateliers, dimensions, levels, notes, paths, roles
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.role_relations import require_level
from napl_desktop.queries.checks import Severity, content_findings
from napl_desktop.queries.grid import Cell, cells_of, path_grid, path_title
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import outline, path_lines
from napl_desktop.queries.roles import role_detail
from napl_desktop.wording import wording
from tests.core.made_projects import PLAN, atelier_id, grid_of


def ask(document, query, *arguments):
    with document.read() as session:
        return query(session, *arguments)


# The grid


def test_a_grid_is_read_as_it_is_seen(document):
    grid = grid_of(document)

    assert (grid.title, grid.description, grid.role_id, grid.role_title) == ("Toetsing", "", None, "")
    assert grid.atelier_id == atelier_id(document)
    assert [(level.title, level.stage, level.anchor) for level in grid.levels] == [
        (level.value, "", level) for level in NationalLevel
    ]
    assert [(head.title, head.depth, head.is_leaf) for head in grid.dimensions] == [
        ("Ontwerpen", 0, False),
        ("Doelen", 1, True),
        ("Vragen", 1, True),
        ("Beoordelen", 0, True),
    ]
    assert [head.title for head in grid.rows] == ["Doelen", "Vragen", "Beoordelen"]
    assert grid.layers == 2
    texts = [[grid.cell(row.id, level.id).text for level in grid.levels] for row in grid.rows]
    assert texts == [list(row.texts) for row in PLAN.rows]
    assert len(grid.cells) == 4, "where nothing was ever written there is nothing to read"


def test_any_place_can_be_asked_for(document):
    grid = grid_of(document)
    row, level = grid.rows[2].id, grid.levels[2].id

    assert grid.cell(row, level) == Cell(row, level, "", DescriptorStatus.EMPTY, 0, 0)


def test_what_is_above_a_row_is_named_from_outside_in(document):
    grid = grid_of(document)
    deep = dimensions.add_dimension(document, grid.id, "Dieper", grid.rows[0].id)

    grid = grid_of(document)

    assert [head.title for head in grid.ancestors(deep)] == ["Ontwerpen", "Doelen"]
    assert grid.ancestors(grid.dimensions[0].id) == ()
    assert grid.layers == 3


def test_notes_are_counted_where_they_are(document):
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    for handled in (False, True, True):
        notes.mark_note(document, notes.add_cell_note(document, row, level, "c"), handled)
    notes.add_row_note(document, row, "r")
    notes.mark_note(document, notes.add_row_note(document, grid.dimensions[0].id, "d"), True)
    notes.add_path_note(document, grid.id, "p")

    grid = grid_of(document)

    assert (grid.cell(row, level).open_notes, grid.cell(row, level).notes) == (1, 3)
    assert [(head.open_notes, head.notes) for head in grid.dimensions] == [(0, 1), (1, 1), (0, 0), (0, 0)]
    assert grid.open_notes == 1


def test_single_cells_can_be_read_again(document):
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    write_cell(document, row, level, "Anders.")

    with document.read() as session:
        ids = sa.select(Descriptor.id).where(Descriptor.id == descriptor_id(row, level))
        assert cells_of(session, ids) == {(row, level): grid_of(document).cell(row, level)}


def test_what_is_not_there_reads_as_nothing(document):
    assert ask(document, path_grid, "nergens") is None
    assert ask(document, role_detail, "nergens") is None
    assert ask(document, path_title, "nergens") == ("", "")
    assert ask(document, notes_on, Place.of(DevelopmentPath, "nergens")) == ()
    assert ask(document, path_lines, ["nergens"]) == ()


def test_an_empty_path_can_be_read(document):
    path = paths.add_path(document, atelier_id(document), PathPlan("Leeg"))

    grid = grid_of(document, path)

    assert (grid.rows, grid.levels, grid.layers, dict(grid.cells)) == ((), (), 0, {})


# The outline


def test_the_outline_shows_how_full_and_how_agreed_each_path_is(document):
    atelier, grid = atelier_id(document), grid_of(document)
    role = roles.add_role(document, atelier, "Toetser")
    roles.add_role(document, atelier, "Zonder pad")
    paths.assign_role(document, grid.id, role)
    places = [place for place, cell in grid.cells.items() if cell.text]
    set_status(document, places[:2], DescriptorStatus.AGREED)
    set_status(document, places[2:3], DescriptorStatus.DISPUTED)
    notes.add_cell_note(document, *places[0], "c")
    notes.add_row_note(document, grid.rows[1].id, "r")
    notes.mark_note(document, notes.add_path_note(document, grid.id, "p"), True)
    notes.add_role_note(document, role, "rol")
    paths.add_path(document, atelier, PathPlan("Leeg"))
    ateliers.add_atelier(document, "po · niveaus", [Sector.PO], AtelierFocus.LEVELS)

    project = ask(document, outline)

    first, second = project.ateliers
    assert (project.title, first.title, second.title) == ("Proef", "vo · rollen", "po · niveaus")
    assert (second.sectors, second.focus, second.roles, second.paths) == (
        (Sector.PO,),
        AtelierFocus.LEVELS,
        (),
        (),
    )
    assert [(line.title, line.open_notes) for line in first.roles] == [("Toetser", 1), ("Zonder pad", 0)]
    line, empty = first.paths
    assert (line.rows, line.levels, line.places, line.filled) == (3, 3, 9, 4)
    assert (line.proposed, line.disputed, line.agreed, line.open_notes) == (1, 1, 2, 2)
    assert (empty.rows, empty.levels, empty.places, empty.filled, empty.open_notes) == (0, 0, 0, 0, 0)
    assert ask(document, path_lines, [empty.id]) == (empty,)


def test_what_is_read_stays_as_it_was_read(document):
    with document.read() as session:
        before, grid = outline(session), path_grid(session, outline(session).ateliers[0].paths[0].id)
    assert grid is not None

    paths.rename_path(document, grid.id, "Anders")

    assert (before.ateliers[0].paths[0].title, grid.title) == ("Toetsing", "Toetsing")
    with pytest.raises(AttributeError):
        grid.title = "Anders"


def test_a_role_is_read_with_its_paths(document):
    atelier = atelier_id(document)
    role = roles.add_role(document, atelier, "Toetser")
    second = paths.add_path(document, atelier, replace(PLAN, title="Tweede"), role)
    first = grid_of(document).id
    paths.assign_role(document, first, role)

    detail = ask(document, role_detail, role)

    assert (detail.title, detail.atelier_id, detail.description) == ("Toetser", atelier, "")
    assert detail.paths == ((first, "Toetsing"), (second, "Tweede"))
    assert ask(document, path_title, second) == ("Tweede", "Toetser")


def test_notes_are_read_in_the_order_in_which_they_were_written(document):
    path = grid_of(document).id
    for number in range(4):
        notes.add_path_note(document, path, f"{number}", KnownPerspective.TEACHER.id if number % 2 else None)

    lines = ask(document, notes_on, Place.of(DevelopmentPath, path))

    assert [(line.text, line.perspective_id, line.handled) for line in lines] == [
        ("0", None, False),
        ("1", KnownPerspective.TEACHER.id, False),
        ("2", None, False),
        ("3", KnownPerspective.TEACHER.id, False),
    ]
    assert sorted(line.written_at for line in lines) == [line.written_at for line in lines]


# Checks


ODD = PathPlan(
    "Vreemd",
    (PlannedLevel("een", anchor=NationalLevel.EXPERT), PlannedLevel("twee"), PlannedLevel("drie")),
    (
        PlannedRow(("gelijk",), ("Hetzelfde.", "HETZELFDE.", "Anders.")),
        PlannedRow(("ertussen",), ("Hetzelfde.", "", "Hetzelfde.")),
        PlannedRow(("leeg",)),
    ),
)
EMPTY = PathPlan(
    "Nieuw", (PlannedLevel("een"), PlannedLevel("twee")), (PlannedRow(("boven",)), PlannedRow(("onder",)))
)


def found(document):
    return {(finding.rule, finding.titles) for finding in ask(document, content_findings)}


def test_a_project_in_order_has_few_findings(document):
    assert found(document) == {
        ("path-without-role", ("vo · rollen", "Toetsing")),
        ("row-without-text", ("vo · rollen", "Toetsing", "Beoordelen")),
    }


def test_every_rule_finds_what_it_is_about(document):
    atelier = atelier_id(document)
    paths.remove_path(document, grid_of(document).id)
    role = roles.add_role(document, atelier, "Rol")
    grid = grid_of(document, paths.add_path(document, atelier, ODD))
    row = grid.rows[0].id
    set_status(document, [(row, grid.levels[2].id)], DescriptorStatus.DISPUTED)
    notes.add_role_note(document, role, "n")
    notes.add_path_note(document, grid.id, "n")
    notes.add_row_note(document, row, "n")
    notes.add_cell_note(document, row, grid.levels[1].id, "n")
    notes.mark_note(document, notes.add_row_note(document, grid.rows[1].id, "n"), True)
    paths.add_path(document, atelier, PathPlan("Kaal"))
    paths.add_path(document, atelier, EMPTY)

    place = ("vo · rollen", "Vreemd")
    assert found(document) == {
        ("role-without-path", ("vo · rollen", "Rol")),
        ("open-note", ("vo · rollen", "Rol")),
        ("path-without-role", place),
        ("open-note", place),
        ("level-without-anchor", (*place, "twee")),
        ("level-without-anchor", (*place, "drie")),
        ("open-note", (*place, "gelijk")),
        ("same-as-neighbour", (*place, "gelijk", "twee")),
        ("open-note", (*place, "gelijk", "twee")),
        ("disputed-cell", (*place, "gelijk", "drie")),
        ("row-without-text", (*place, "leeg")),
        ("path-without-role", ("vo · rollen", "Kaal")),
        ("path-without-levels", ("vo · rollen", "Kaal")),
        ("path-without-rows", ("vo · rollen", "Kaal")),
        ("path-without-role", ("vo · rollen", "Nieuw")),
        ("path-without-anchors", ("vo · rollen", "Nieuw")),
        ("path-without-text", ("vo · rollen", "Nieuw")),
    }, "what holds for a whole path is said once of it"
    rules = {rule for rule, _ in found(document)}
    elsewhere = {
        "file-damaged",
        *("circular-prerequisite", "lower-requires-higher", "unreachable-level", "nothing-leads-here"),
    }
    assert rules | elsewhere == set(wording("nl")._tables["rule"]), (
        "every rule is tried here or with the graph"
    )
    severities = {finding.rule: finding.severity for finding in ask(document, content_findings)}
    assert {rule for rule, severity in severities.items() if severity is Severity.WARNING} == {
        "path-without-levels",
        "path-without-rows",
        "path-without-text",
        "row-without-text",
        "same-as-neighbour",
    }


def test_a_role_that_is_parked_waits_for_no_path(document):
    role = roles.add_role(document, atelier_id(document), "Later")
    roles.park_role(document, role, True)
    assert ("role-without-path", ("vo · rollen", "Later")) not in found(document)


def test_a_role_that_leans_on_the_paths_of_others_waits_for_none(document):
    role = roles.add_role(document, atelier_id(document), "Leunt")
    require_level(document, role, grid_of(document).levels[0].id)
    assert ("role-without-path", ("vo · rollen", "Leunt")) not in found(document)


def test_a_role_that_has_its_path_elsewhere_has_a_path(document):
    other = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.ROLES)
    role = roles.add_role(document, other, "Elders")

    assert ("role-without-path", ("po", "Elders")) in found(document)
    paths.assign_role(document, grid_of(document).id, role)
    assert ("role-without-path", ("po", "Elders")) not in found(document)


def test_in_an_atelier_on_levels_a_path_needs_no_role(document):
    ateliers.set_atelier_kind(document, atelier_id(document), [Sector.VO], AtelierFocus.LEVELS)

    assert ("path-without-role", ("vo · rollen", "Toetsing")) not in found(document)


def test_a_path_without_levels_is_told_once_and_not_for_every_row(document):
    for level in grid_of(document).levels:
        levels.remove_level(document, level.id)

    assert {rule for rule, _ in found(document)} == {"path-without-levels", "path-without-role"}


# The image of the whole


def test_the_image_holds_the_whole_project_in_the_order_a_person_sees(document, tmp_path):
    atelier, grid = atelier_id(document), grid_of(document)
    last = ateliers.add_atelier(document, "achteraan", [Sector.MBO], AtelierFocus.LEVELS)
    late = paths.add_path(document, last, PathPlan("Laat", (), (), "Waarom"))
    later = paths.add_path(document, last, PathPlan("Later"))
    roles.add_role(document, last, "Late rol")
    role = roles.add_role(document, atelier, "Toetser")
    roles.describe_role(document, role, "Wat die doet")
    paths.assign_role(document, grid.id, role)
    ateliers.move_atelier(document, last, 0)
    place = grid.rows[2].id, grid.levels[1].id
    note = notes.add_cell_note(document, *place, "Nog leeg.", KnownPerspective.EXPERT.id)
    notes.add_role_note(document, role, "Over de rol.")
    document.undo()
    document.redo()

    image = ask(document, project_snapshot)

    assert (image.title, image.step) == ("Proef", len(document.steps()))
    assert [line.id for line in image.ateliers] == [last, atelier]
    assert [(line.title, line.atelier_id, line.description) for line in image.roles] == [
        ("Late rol", last, ""),
        ("Toetser", atelier, "Wat die doet"),
    ]
    assert [(path.id, path.role_id, path.description) for path in image.paths] == [
        (late, None, "Waarom"),
        (later, None, ""),
        (grid.id, role, ""),
    ]
    path = image.paths[2]
    assert [level.id for level in path.levels] == [level.id for level in grid.levels]
    assert [(head.id, head.depth, head.is_leaf) for head in path.dimensions] == [
        (head.id, head.depth, head.is_leaf) for head in grid.dimensions
    ]
    texts = [cell.text for cell in path.cells]
    assert texts == ["Kiest doelen.", "Weegt doelen.", "Maakt vragen.", "Laat vragen maken.", ""]
    assert path.cells[-1].id == descriptor_id(*place), "a cell with only a note is there"
    assert [line.text for line in image.notes] == ["Nog leeg.", "Over de rol."]
    assert image.notes[0].id == note
    assert image.notes[0].descriptor_id == path.cells[-1].id
    for line in image.notes:
        assert (
            sum(bool(id) for id in (line.descriptor_id, line.dimension_id, line.path_id, line.role_id)) == 1
        )


def test_two_images_are_equal_when_nothing_changed(document):
    before = ask(document, project_snapshot)
    path = grid_of(document).id
    paths.rename_path(document, path, "Anders")
    assert ask(document, project_snapshot) != before
    document.undo()
    document.close()

    with Document.open(document.path, read_only=True) as reopened:
        after = ask(reopened, project_snapshot)

    assert replace(after, step=0, step_id="") == replace(before, step=0)
    assert after.step == 2
