"""What a kept file of a format has in it: something in every table, and a history that did everything."""

from dataclasses import dataclass
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    CellKey,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    KnownPerspective,
    Level,
    MergeIdentity,
    Perspective,
    RelationKind,
    Role,
    Sector,
    Sphere,
    Traveller,
    descriptor_id,
    merge_identity_id,
    perspective_id,
)
from napl_desktop.operations import (
    ateliers,
    descriptors,
    handouts,
    likenesses,
    merges,
    notes,
    participants,
    paths,
    prerequisites,
    projects,
    proposals,
    role_relations,
    roles,
    routes,
    versions,
)
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.rows import Rows, read_all, shared_rows

_PLAN = PathPlan(
    "Toetsen",
    (PlannedLevel("Start", "Bachelor"), PlannedLevel("Verder")),
    (
        PlannedRow(("Ontwerpen", "Vragen"), ("Kiest vragen.", "Maakt vragen.")),
        PlannedRow(("Ontwerpen", "Normen"), ("", "Kiest normen."), ("Klopt de volgorde?",)),
    ),
)


@dataclass(frozen=True)
class _Begun:
    """The project as it was begun: its atelier and path, and the places of cells by their titles."""

    document: Document
    atelier_id: str
    grid: PathGrid
    cells: dict[tuple[str, str], CellKey]


def make_kept_file(file: Path, version: int) -> None:
    """Make a project at `file` in the format of this program, of which the number is `version`."""
    with projects.new_project(
        file, f"Van format {version}", Sector.VO, AtelierFocus.ROLES, "vo · rollen", _PLAN
    ) as document:
        with document.read() as session:
            atelier = outline(session).ateliers[0]
            grid = path_grid(session, atelier.paths[0].id)
        assert grid is not None
        cells = {(row.title, level.title): (row.id, level.id) for row in grid.rows for level in grid.levels}
        begun = _Begun(document, atelier.id, grid, cells)
        _let_people_speak(begun)
        role = _make_roles(begun)
        _come_and_go(begun)
        _do_what_no_window_does_yet(begun)
        _deal_out_and_take_back(begun)
        _go_back_and_on(begun, role)


def _let_people_speak(begun: _Begun) -> None:
    document, cells = begun.document, begun.cells
    teacher = participants.add_participant(document, begun.atelier_id, "Noor", KnownPerspective.TEACHER.id)
    participants.add_participant(document, begun.atelier_id, "", KnownPerspective.SCHOOL_BOARD.id)
    participants.change_participant(document, teacher, "Noor", KnownPerspective.EXPERT.id)
    early = cells["Normen", "Start"]
    note = notes.add_cell_note(document, *early, "Te vroeg.", KnownPerspective.SCHOOL_LEADER.id)
    notes.change_note(document, note, "Nog te vroeg.", None)
    gone = notes.add_path_note(document, begun.grid.id, "Weg ermee.", KnownPerspective.TEACHER_EDUCATOR.id)
    notes.remove_note(document, gone)
    proposals.propose_text(
        document, *cells["Vragen", "Verder"], "Maakt goede vragen.", KnownPerspective.TEACHER.id
    )
    descriptors.set_status(document, [cells["Vragen", "Start"]], DescriptorStatus.AGREED)


def _make_roles(begun: _Begun) -> str:
    """Make roles, what they ask for and a way to one; return the one that stays as it is called."""
    document, cells, grid = begun.document, begun.cells, begun.grid
    role = roles.add_role(document, begun.atelier_id, "Toetsexpert")
    other = roles.add_role(document, begun.atelier_id, "Verdwenen rol")
    roles.say_what_it_does(document, role, "assessment", Sphere.COLLEAGUES)
    roles.put_on_map(document, role, 40, 60)
    role_relations.relate_roles(document, other, role, RelationKind.GROWS_INTO)
    role_relations.require_level(document, role, grid.levels[1].id)
    paths.assign_role(document, grid.id, role)
    prerequisites.add_prerequisite(
        document, cells["Normen", "Verder"], cells["Vragen", "Start"], "eerst een vraag"
    )
    way = {cells["Vragen", "Start"][0]: grid.levels[0].id}
    routes.save_route(document, routes.RoutePlan("Verder", Traveller.TEAM, None, role, way))
    roles.remove_role(document, other)
    document.undo()
    likenesses.say_same(document, Role, [likenesses.SaidOfTwo(role, other, is_same=False)])
    return role


def _come_and_go(begun: _Begun) -> None:
    """Begin, change and copy a second atelier; remove it, bring it back, and remove its path."""
    document = begun.document
    second = ateliers.add_atelier(document, "mbo", [Sector.MBO], AtelierFocus.LEVELS)
    path = paths.add_path(document, second, _PLAN)
    ateliers.set_atelier_kind(document, second, [Sector.PO, Sector.VO], AtelierFocus.ROLES)
    ateliers.rename_atelier(document, second, "po")
    ateliers.duplicate_atelier(document, second, "po, nog eens")
    ateliers.remove_atelier(document, second)
    document.undo()
    paths.remove_path(document, path)


def _do_what_no_window_does_yet(begun: _Begun) -> None:
    document = begun.document
    company = perspective_id("Bedrijf")
    with document.edit("rename-atelier") as edit:
        edit.add(Perspective(id=company, title="bedrijf", letter="C", shape="circle", order_key="a5"))
        edit.get(Atelier, begun.atelier_id).region = "Noord"
        edit.set_subject(Atelier, begun.atelier_id, "vo · rollen")
    notes.add_row_note(document, begun.grid.rows[1].id, "Herkent de praktijk.", company)
    further = paths.add_path(document, begun.atelier_id, _PLAN)
    paths.build_path_on(document, further, begun.grid.id)
    with document.read() as session:
        other = path_grid(session, further)
    pairs = (
        (DevelopmentPath, begun.grid.id, further),
        (Dimension, begun.grid.rows[0].id, other.rows[0].id),
        (Level, begun.grid.levels[0].id, other.levels[0].id),
    )
    for kind, *ends in pairs:
        likenesses.say_same(document, kind, [likenesses.SaidOfTwo(*ends, is_same=kind is Level)])


def _deal_out_and_take_back(begun: _Begun) -> None:
    """Deal a row and a path out, and merge what one group wrote."""
    document, grid = begun.document, begun.grid
    groups = handouts.GroupPlan("Groep A", (grid.id,)), handouts.GroupPlan("Groep B", (), (grid.rows[0].id,))
    dealing = handouts.plan_dealing(document, groups)
    handouts.deal_out(document, dealing)
    group, _other = dealing.handout_ids
    with document.read() as session:
        before = shared_rows(read_all(session.connection()))
    cell = ("descriptor", descriptor_id(*begun.cells["Vragen", "Start"]))
    after = before | {cell: {**before[cell], "text": "Kiest goede vragen."}}
    arrival = merges.Arrival("Groep A", document_id(before), ("een stand",), after, after, group)
    merges.accept_merge(document, before, after, [arrival])
    with document.edit("merge") as edit:
        other = "11111111-1111-4111-8111-111111111111"
        id = merge_identity_id(other, other)
        same = {"project_id": other, "table_name": "path", "source_id": other, "target_id": grid.id}
        edit.add(MergeIdentity(id=id, **same))


def document_id(rows: Rows) -> str:
    """Return the id of a project by its rows."""
    return next(id for table, id in rows if table == "project")


def _go_back_and_on(begun: _Begun, role: str) -> None:
    """Name a moment, let names go, and take steps back and do them again."""
    document = begun.document
    versions.name_version(document, "Vóór de pauze")
    row = begun.grid.rows[0].id
    notes.add_row_note(document, row, "Noor vraagt zich iets af.", KnownPerspective.EXPERT.id)
    document.redact_names(Redaction(("Noor",), "[naam]", ("Noor",)))
    document.finish_redaction()
    descriptors.write_cell(document, *begun.cells["Normen", "Start"], "Kent normen.")
    projects.rename_project(document, "Anders")
    document.undo()
    roles.rename_role(document, role, "Toetser")
    document.undo()
    document.redo()
