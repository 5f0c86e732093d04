"""What a kept file of a format has in it: something in every table, and a history that did everything."""

from pathlib import Path

from napl_desktop.document.wiping import Wipe
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    KnownPerspective,
    RelationKind,
    Sector,
    Sphere,
    Traveller,
)
from napl_desktop.operations import (
    ateliers,
    descriptors,
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
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline

_PLAN = PathPlan(
    "Toetsen",
    (PlannedLevel("Start", "Bachelor"), PlannedLevel("Verder")),
    (
        PlannedRow(("Ontwerpen", "Vragen"), ("Kiest vragen.", "Maakt vragen.")),
        PlannedRow(("Ontwerpen", "Normen"), ("", "Kiest normen."), ("Klopt de volgorde?",)),
    ),
)


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

        # People and what they say.
        teacher = participants.add_participant(document, atelier.id, "Noor", KnownPerspective.TEACHER.id)
        participants.add_participant(document, atelier.id, "", KnownPerspective.SCHOOL_BOARD.id)
        participants.change_participant(document, teacher, "Noor", KnownPerspective.EXPERT.id)
        note = notes.add_cell_note(
            document, *cells["Normen", "Start"], "Te vroeg.", KnownPerspective.SCHOOL_LEADER.id
        )
        notes.change_note(document, note, "Nog te vroeg.", None)
        gone = notes.add_path_note(document, grid.id, "Weg ermee.", KnownPerspective.TEACHER_EDUCATOR.id)
        notes.remove_note(document, gone)
        proposals.propose_text(
            document, *cells["Vragen", "Verder"], "Maakt goede vragen.", KnownPerspective.TEACHER.id
        )
        descriptors.set_status(document, [cells["Vragen", "Start"]], DescriptorStatus.AGREED)

        # Roles, what they ask for, and a way to one.
        role = roles.add_role(document, atelier.id, "Toetsexpert")
        other = roles.add_role(document, atelier.id, "Verdwenen rol")
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

        # A second atelier: begun, changed, copied, removed and brought back.
        second = ateliers.add_atelier(document, "mbo", [Sector.MBO], AtelierFocus.LEVELS)
        copied = paths.add_path(document, second, _PLAN)
        ateliers.set_atelier_kind(document, second, [Sector.PO], AtelierFocus.ROLES)
        ateliers.rename_atelier(document, second, "po")
        ateliers.duplicate_atelier(document, second, "po, nog eens")
        ateliers.remove_atelier(document, second)
        document.undo()
        paths.remove_path(document, copied)

        # Points in time, names that went, and steps taken back.
        versions.name_version(document, "Vóór de pauze")
        notes.add_row_note(document, grid.rows[0].id, "Noor vraagt zich iets af.", KnownPerspective.EXPERT.id)
        document.wipe_names(Wipe(("Noor",), "[naam]", ("Noor",)))
        document.finish_wiping()
        descriptors.write_cell(document, *cells["Normen", "Start"], "Kent normen.")
        projects.rename_project(document, "Anders")
        document.undo()
        roles.rename_role(document, role, "Toetser")
        document.undo()
        document.redo()
