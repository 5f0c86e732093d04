"""A project with two or more of everything that a project can hold."""

from napl_desktop.model import (
    AtelierFocus,
    DevelopmentPath,
    Dimension,
    KnownPerspective,
    Level,
    NationalLevel,
    RelationKind,
    Role,
    Sector,
    Traveller,
)
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.dimensions import explain_dimension
from napl_desktop.operations.levels import anchor_level, set_stage
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_role_note, add_row_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import add_path, assign_role
from napl_desktop.operations.plan import PathPlan
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.queries.grid import path_grid
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project


def make_full_project(path):
    """Make the project, and return it opened."""
    document = make_project(path)
    atelier, grid = atelier_id(document), grid_of(document)
    cells = [[(row.id, level.id) for level in grid.levels] for row in grid.rows]
    roles = [add_role(document, atelier, title) for title in ("Toetser", "Coach", "Ontwerper")]
    coaching = add_path(document, atelier, PathPlan("Coaching", (), ()))
    plan = PathPlan("Meten", PLAN.levels, PLAN.rows)
    measuring = add_path(document, add_atelier(document, "Po", [Sector.PO], AtelierFocus.LEVELS), plan)
    set_stage(document, grid.levels[0].id, "Begin")
    anchor_level(document, grid.levels[1].id, NationalLevel.EXPERT)
    explain_dimension(document, grid.rows[0].id, "Waarheen.")
    assign_role(document, grid.id, roles[0])
    for other, kind in ((roles[1], RelationKind.GROWS_INTO), (roles[2], RelationKind.BROADENS)):
        relate_roles(document, roles[0], other, kind)
    for level in grid.levels[:2]:
        require_level(document, roles[0], level.id)
        add_prerequisite(document, cells[1][0], (grid.rows[0].id, level.id), "eerst dit")
    add_cell_note(document, *cells[0][0], "Bij de cel.", KnownPerspective.EXPERT.id)
    add_row_note(document, grid.rows[1].id, "Bij de rij.")
    add_path_note(document, grid.id, "Bij het pad.")
    add_role_note(document, roles[1], "Bij de rol.")
    add_participant(document, atelier, "Noor", KnownPerspective.TEACHER.id)
    add_participant(document, atelier, "Bram", None)
    save_route(document, RoutePlan("Verder", Traveller.PERSON, None, roles[1], dict(cells[0][:1])))
    save_route(document, RoutePlan("Hoger", Traveller.TEAM, grid.levels[2].id, None, dict(cells[1][:1])))
    _say_what_is_the_same(document, roles, (grid.id, coaching, measuring))
    return document


def _say_what_is_the_same(document, roles, paths):
    with document.read() as session:
        one, other = (path_grid(session, paths[number]) for number in (0, 2))
    for kind, first, *others in (
        (Role, *roles),
        (DevelopmentPath, *paths),
        (Dimension, one.rows[0].id, *(row.id for row in other.rows[:2])),
        (Level, one.levels[0].id, *(level.id for level in other.levels[:2])),
    ):
        said = [SaidOfTwo(first, each, is_same) for each, is_same in zip(others, (True, False), strict=True)]
        say_same(document, kind, said)
