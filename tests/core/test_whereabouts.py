"""Whatever is undone or redone is somewhere to be seen: that place is found from the step and what it changed."""

import shutil
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import target_of
from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    NationalLevel,
    Place,
    RelationKind,
    Role,
    Route,
    Sector,
    Sphere,
    Traveller,
)
from napl_desktop.operations import (
    ateliers,
    cells,
    descriptors,
    dimensions,
    handouts,
    levels,
    likenesses,
    notes,
    participants,
    paths,
    prerequisites,
    projects,
    proposals,
    replacing_text,
    role_relations,
    roles,
    routes,
    versions,
)
from napl_desktop.operations.merges import Arrival, accept_merge
from napl_desktop.queries.removed import Removed, is_removal, what_went
from napl_desktop.queries.search import search
from napl_desktop.queries.whereabouts import Scene, Whereabouts, where_changed, where_typed
from napl_desktop.rows import read_all
from napl_desktop.searching import Wanted
from napl_desktop.wording import wording
from tests.core.group_files import put_on_record
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project


class Project:
    """A project with two of everything, and the places in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.document = document = make_project(folder / "proef.napl")
        self.atelier = atelier_id(document)
        self.other_atelier = ateliers.add_atelier(document, "po", [Sector.PO], AtelierFocus.LEVELS)
        self.grid = grid_of(document)
        self.path = self.grid.id
        self.other_path = paths.add_path(document, self.atelier, replace(PLAN, title="Ander"))
        self.role = roles.add_role(document, self.atelier, "Coach")
        self.other_role = roles.add_role(document, self.atelier, "Leider")
        self.relation = role_relations.relate_roles(
            document, self.role, self.other_role, RelationKind.GROWS_INTO
        )
        self.band = self.grid.dimensions[0].id
        self.rows = [row.id for row in self.grid.rows]
        self.levels = [level.id for level in self.grid.levels]
        self.requirement = role_relations.require_level(document, self.role, self.levels[0])
        self.note = notes.add_cell_note(document, self.rows[0], self.levels[0], "Is dit zo?")
        self.role_note = notes.add_role_note(document, self.role, "Wie?")
        self.wording = proposals.propose_text(document, self.rows[1], self.levels[0], "Anders")
        self.participant = participants.add_participant(document, self.atelier, "Els")
        self.link = prerequisites.add_prerequisite(
            document, (self.rows[0], self.levels[1]), (self.rows[0], self.levels[0])
        )
        self.plan = routes.RoutePlan("Route", Traveller.TEAM, self.levels[2], None, {})
        self.route = routes.save_route(document, self.plan)
        roles.put_on_map(document, self.other_role, 10, 10)

    def cell(self, row: int, level: int) -> Whereabouts:
        return Whereabouts(Place.of_cell(self.rows[row], self.levels[level]), self.path)

    def row(self, row: int) -> Whereabouts:
        return Whereabouts(Place.of(Dimension, self.rows[row]), self.path)

    def level(self, level: int) -> Whereabouts:
        return Whereabouts(Place.of(Level, self.levels[level]), self.path)

    def of_note(self, on: Whereabouts, id: str | None = None) -> Whereabouts:
        return replace(on, note_id=id)


@dataclass(frozen=True)
class Case:
    """A deed, and where it is to be seen when it is undone and when it is done again."""

    action: str
    do: Callable[[Project], object]
    undone: Callable[[Project], Whereabouts]
    redone: Callable[[Project], Whereabouts] | None = None
    """None: in the same place."""


def new(project: Project) -> str:
    """Return the id of what was added last."""
    return project.document.steps()[-1].subject.id


def at_path(p: Project) -> Whereabouts:
    return Whereabouts(Place.of(DevelopmentPath, p.path), p.path)


def at_role(p: Project) -> Whereabouts:
    return Whereabouts(Place.of(Role, p.role))


def at_atelier(p: Project) -> Whereabouts:
    return Whereabouts(Place.of(Atelier, p.atelier))


def at_cell(row: int, level: int) -> Callable[[Project], Whereabouts]:
    return lambda p: p.cell(row, level)


def at_row(row: int) -> Callable[[Project], Whereabouts]:
    return lambda p: p.row(row)


def at_level(level: int) -> Callable[[Project], Whereabouts]:
    return lambda p: p.level(level)


def found(p: Project, text: str) -> list:
    with p.document.read() as db:
        return list(search(db, Wanted(text)))


def past(p: Project, do: Callable[[Document], object]) -> Document:
    """Change something, and return how it was before."""
    point = p.document.steps()[-1].seq
    do(p.document)
    return p.document.checkout(point)


def bring_back(
    p: Project, do: Callable[[Document], object], back: Callable[[Document, Document], object]
) -> None:
    with past(p, do) as then:
        back(p.document, then)


def merge(p: Project, *key: str, **columns: str) -> None:
    with p.document.read() as db:
        rows = read_all(db.connection())
    after = rows | {key: rows[key] | columns}
    accept_merge(p.document, rows, after, [Arrival("Groep A", "", (), after, after)])


def take_over(p: Project) -> None:
    with Document.open(make_other(p.folder), read_only=True) as source:
        paths.take_over_paths(p.document, p.atelier, source, [grid_of(source).id])


def take_over_two(p: Project) -> None:
    with Document.open(make_other(p.folder)) as source:
        two = grid_of(source).id, paths.add_path(source, atelier_id(source), PLAN)
        paths.take_over_paths(p.document, p.atelier, source, two)


def make_other(folder: Path) -> Path:
    make_project(folder / "ander.napl").close()
    return folder / "ander.napl"


S = DescriptorStatus
CASES = (
    Case("rename-project", lambda p: projects.rename_project(p.document, "Nieuw"), lambda p: Whereabouts()),
    Case(
        "add-atelier",
        lambda p: ateliers.add_atelier(p.document, "mbo", [Sector.MBO], AtelierFocus.ROLES),
        lambda p: Whereabouts(Place.of(Atelier, p.other_atelier)),
        lambda p: Whereabouts(Place.of(Atelier, new(p))),
    ),
    Case("rename-atelier", lambda p: ateliers.rename_atelier(p.document, p.atelier, "A"), at_atelier),
    Case(
        "set-atelier-kind",
        lambda p: ateliers.set_atelier_kind(p.document, p.atelier, [Sector.PO], AtelierFocus.LEVELS),
        at_atelier,
    ),
    Case(
        "change-atelier",
        lambda p: ateliers.change_atelier(p.document, p.atelier, "A", [Sector.PO], AtelierFocus.LEVELS),
        at_atelier,
    ),
    Case("move-atelier", lambda p: ateliers.move_atelier(p.document, p.atelier, 1), at_atelier),
    Case(
        "duplicate-atelier",
        lambda p: ateliers.duplicate_atelier(p.document, p.atelier, "Kopie"),
        at_atelier,
        lambda p: Whereabouts(Place.of(Atelier, new(p))),
    ),
    Case(
        "remove-atelier",
        lambda p: ateliers.remove_atelier(p.document, p.atelier),
        at_atelier,
        lambda p: Whereabouts(Place.of(Atelier, p.other_atelier)),
    ),
    Case(
        "add-role",
        lambda p: roles.add_role(p.document, p.atelier, "Nieuw"),
        lambda p: Whereabouts(Place.of(Role, p.other_role)),
        lambda p: Whereabouts(Place.of(Role, new(p))),
    ),
    Case("rename-role", lambda p: roles.rename_role(p.document, p.role, "Anders"), at_role),
    Case("describe-role", lambda p: roles.describe_role(p.document, p.role, "Wat die doet"), at_role),
    Case("move-role", lambda p: roles.move_role(p.document, p.role, p.other_atelier, 0), at_role),
    Case(
        "duplicate-role",
        lambda p: roles.duplicate_role(p.document, p.role, "Kopie"),
        at_role,
        lambda p: Whereabouts(Place.of(Role, new(p))),
    ),
    Case(
        "remove-role",
        lambda p: roles.remove_role(p.document, p.role),
        at_role,
        lambda p: Whereabouts(Place.of(Role, p.other_role)),
    ),
    Case(
        "say-what-role-does",
        lambda p: roles.say_what_it_does(p.document, p.role, "design", Sphere.LOCAL),
        at_role,
    ),
    Case("park-role", lambda p: roles.park_role(p.document, p.role, True), at_role),
    Case(
        "unpark-role",
        lambda p: (roles.park_role(p.document, p.role, True), roles.park_role(p.document, p.role, False)),
        at_role,
    ),
    Case(
        "put-role-on-map",
        lambda p: roles.put_on_map(p.document, p.role, 3, 4),
        lambda p: Whereabouts(Place.of(Role, p.role), scene=Scene.ROLE_MAP),
    ),
    Case(
        "arrange-role-map",
        lambda p: roles.arrange_map(p.document),
        lambda p: Whereabouts(scene=Scene.ROLE_MAP),
    ),
    Case("merge-roles", lambda p: roles.merge_roles(p.document, p.other_role, p.role), at_role),
    Case(
        "relate-roles",
        lambda p: role_relations.relate_roles(p.document, p.role, p.other_role, RelationKind.DEEPENS),
        at_role,
    ),
    Case("unrelate-roles", lambda p: role_relations.unrelate_roles(p.document, p.relation), at_role),
    Case("require-level", lambda p: role_relations.require_level(p.document, p.role, p.levels[1]), at_role),
    Case("stop-requiring", lambda p: role_relations.stop_requiring(p.document, p.requirement), at_role),
    Case(
        "add-prerequisite",
        lambda p: prerequisites.add_prerequisite(
            p.document, (p.rows[1], p.levels[1]), (p.rows[0], p.levels[0])
        ),
        at_cell(1, 1),
    ),
    Case(
        "label-prerequisite",
        lambda p: prerequisites.label_prerequisite(p.document, p.link, "daarom"),
        at_cell(0, 1),
    ),
    Case(
        "remove-prerequisite", lambda p: prerequisites.remove_prerequisite(p.document, p.link), at_cell(0, 1)
    ),
    Case(
        "save-route",
        lambda p: routes.save_route(p.document, p.plan),
        lambda p: Whereabouts(scene=Scene.ROUTE),
        lambda p: Whereabouts(Place.of(Route, new(p)), scene=Scene.ROUTE),
    ),
    Case(
        "change-route",
        lambda p: routes.change_route(p.document, p.route, replace(p.plan, title="Anders")),
        lambda p: Whereabouts(Place.of(Route, p.route), scene=Scene.ROUTE),
    ),
    Case(
        "remove-route",
        lambda p: routes.remove_route(p.document, p.route),
        lambda p: Whereabouts(Place.of(Route, p.route), scene=Scene.ROUTE),
        lambda p: Whereabouts(scene=Scene.ROUTE),
    ),
    Case(
        "add-path",
        lambda p: paths.add_path(p.document, p.atelier, PLAN),
        lambda p: Whereabouts(Place.of(DevelopmentPath, p.other_path), p.other_path),
        lambda p: Whereabouts(Place.of(DevelopmentPath, new(p)), new(p)),
    ),
    Case(
        "import-path",
        lambda p: paths.import_path(p.document, p.other_atelier, PLAN, "Nieuwe rol"),
        lambda p: Whereabouts(Place.of(Atelier, p.other_atelier)),
        lambda p: Whereabouts(Place.of(DevelopmentPath, new(p)), new(p)),
    ),
    Case(
        "take-over-path",
        take_over,
        lambda p: Whereabouts(Place.of(DevelopmentPath, p.other_path), p.other_path),
        lambda p: Whereabouts(Place.of(DevelopmentPath, new(p)), new(p)),
    ),
    Case("take-over-paths", take_over_two, at_atelier),
    Case("rename-path", lambda p: paths.rename_path(p.document, p.path, "Anders"), at_path),
    Case("describe-path", lambda p: paths.describe_path(p.document, p.path, "Wat het is"), at_path),
    Case("assign-role", lambda p: paths.assign_role(p.document, p.path, p.role), at_path),
    Case("build-path-on", lambda p: paths.build_path_on(p.document, p.path, p.other_path), at_path),
    Case(
        "say-same",
        lambda p: likenesses.say_same(
            p.document, DevelopmentPath, [likenesses.SaidOfTwo(p.path, p.other_path, True)]
        ),
        lambda _: Whereabouts(scene=Scene.ONE_LANGUAGE),
    ),
    Case("move-path", lambda p: paths.move_path(p.document, p.path, p.atelier, 1), at_path),
    Case(
        "duplicate-path",
        lambda p: paths.duplicate_path(p.document, p.path, "Kopie"),
        at_path,
        lambda p: Whereabouts(Place.of(DevelopmentPath, new(p)), new(p)),
    ),
    Case(
        "remove-path",
        lambda p: paths.remove_path(p.document, p.path),
        at_path,
        lambda p: Whereabouts(Place.of(DevelopmentPath, p.other_path), p.other_path),
    ),
    Case(
        "add-level",
        lambda p: levels.add_level(p.document, p.path, "Nieuw", 1),
        at_level(0),
        lambda p: Whereabouts(Place.of(Level, new(p)), p.path),
    ),
    Case("rename-level", lambda p: levels.rename_level(p.document, p.levels[0], "Anders"), at_level(0)),
    Case("set-stage", lambda p: levels.set_stage(p.document, p.levels[0], "Fase"), at_level(0)),
    Case("anchor-level", lambda p: levels.anchor_level(p.document, p.levels[0], None), at_level(0)),
    Case(
        "change-level",
        lambda p: levels.change_level(p.document, p.levels[0], "Anders", "Fase", NationalLevel.EXPERT),
        at_level(0),
    ),
    Case("move-level", lambda p: levels.move_level(p.document, p.levels[0], 2), at_level(0)),
    Case("remove-level", lambda p: levels.remove_level(p.document, p.levels[2]), at_level(2), at_level(1)),
    Case(
        "add-dimension",
        lambda p: dimensions.add_dimension(p.document, p.path, "Nieuw", p.band, 0),
        at_row(0),
        lambda p: Whereabouts(Place.of(Dimension, new(p)), p.path),
    ),
    Case(
        "rename-dimension", lambda p: dimensions.rename_dimension(p.document, p.rows[1], "Anders"), at_row(1)
    ),
    Case(
        "explain-dimension", lambda p: dimensions.explain_dimension(p.document, p.rows[1], "Uit"), at_row(1)
    ),
    Case(
        "change-dimension",
        lambda p: dimensions.change_dimension(p.document, p.rows[1], "Anders", "Uit"),
        at_row(1),
    ),
    Case("move-dimension", lambda p: dimensions.move_dimension(p.document, p.rows[1], None, 0), at_row(1)),
    Case(
        "remove-dimension", lambda p: dimensions.remove_dimension(p.document, p.rows[1]), at_row(1), at_row(0)
    ),
    Case(
        "write-cell",
        lambda p: descriptors.write_cell(p.document, p.rows[2], p.levels[2], "Nieuw"),
        at_cell(2, 2),
    ),
    Case(
        "rewrite-agreed-cell",
        lambda p: (
            descriptors.set_status(p.document, [(p.rows[0], p.levels[0])], S.AGREED),
            descriptors.write_cell(p.document, p.rows[0], p.levels[0], "Anders"),
        ),
        at_cell(0, 0),
    ),
    Case(
        "clear-cell", lambda p: descriptors.write_cell(p.document, p.rows[1], p.levels[0], ""), at_cell(1, 0)
    ),
    *(
        Case(
            f"set-status-{status.value}{cells_}",
            lambda p, status=status, count=count: (
                descriptors.set_status(
                    p.document,
                    [(p.rows[0], level) for level in p.levels[:count]],
                    S.AGREED if status is not S.AGREED else S.DISPUTED,
                ),
                descriptors.set_status(
                    p.document, [(p.rows[0], level) for level in p.levels[:count]], status
                ),
            ),
            at_cell(0, 0),
        )
        for status in (S.PROPOSED, S.DISPUTED, S.AGREED)
        for cells_, count in (("", 1), ("-cells", 2))
    ),
    Case(
        "write-cells",
        lambda p: cells.write_cells(
            p.document, p.path, {(p.rows[2], p.levels[1]): "a", (p.rows[2], p.levels[2]): "b"}
        ),
        at_cell(2, 1),
    ),
    Case(
        "clear-cells",
        lambda p: cells.clear_cells(p.document, p.path, [(p.rows[0], level) for level in p.levels]),
        at_cell(0, 0),
    ),
    Case(
        "paste-cells",
        lambda p: cells.paste_block(
            p.document, p.path, cells.PastedBlock([["a"], ["b"]], [p.rows[2]], [p.levels[0]], ["Nieuw"])
        ),
        at_cell(2, 0),
    ),
    Case(
        "move-cell",
        lambda p: cells.move_cell(p.document, (p.rows[0], p.levels[0]), (p.rows[2], p.levels[2])),
        at_cell(0, 0),
        at_cell(2, 2),
    ),
    Case(
        "swap-cells",
        lambda p: cells.move_cell(p.document, (p.rows[0], p.levels[0]), (p.rows[1], p.levels[0])),
        at_cell(1, 0),
    ),
    Case(
        "copy-cell",
        lambda p: cells.copy_cell(p.document, (p.rows[0], p.levels[0]), (p.rows[2], p.levels[2])),
        at_cell(2, 2),
    ),
    Case(
        "propose-text",
        lambda p: proposals.propose_text(p.document, p.rows[0], p.levels[0], "Beter"),
        at_cell(0, 0),
        lambda p: p.of_note(p.cell(0, 0), new(p)),
    ),
    Case("adopt-proposal", lambda p: proposals.adopt_proposal(p.document, p.wording), at_cell(1, 0)),
    Case(
        "replace-text",
        lambda p: replacing_text.replace_text(p.document, Wanted("Maakt"), "Bouwt", found(p, "Maakt")),
        at_cell(1, 0),
    ),
    Case(
        "add-cell-note",
        lambda p: notes.add_cell_note(p.document, p.rows[1], p.levels[1], "Leeg?"),
        at_cell(1, 1),
        lambda p: p.of_note(p.cell(1, 1), new(p)),
    ),
    Case(
        "add-row-note",
        lambda p: notes.add_row_note(p.document, p.rows[1], "Hm"),
        at_row(1),
        lambda p: p.of_note(p.row(1), new(p)),
    ),
    Case(
        "add-path-note",
        lambda p: notes.add_path_note(p.document, p.path, "Hm"),
        at_path,
        lambda p: p.of_note(at_path(p), new(p)),
    ),
    Case(
        "add-role-note",
        lambda p: notes.add_role_note(p.document, p.role, "Hm"),
        at_role,
        lambda p: p.of_note(at_role(p), new(p)),
    ),
    Case(
        "change-note",
        lambda p: notes.change_note(p.document, p.role_note, "Wie dan?", None),
        lambda p: p.of_note(at_role(p), p.role_note),
    ),
    Case(
        "handle-note",
        lambda p: notes.mark_note(p.document, p.note, True),
        lambda p: p.of_note(p.cell(0, 0), p.note),
    ),
    Case(
        "reopen-note",
        lambda p: (notes.mark_note(p.document, p.note, True), notes.mark_note(p.document, p.note, False)),
        lambda p: p.of_note(p.cell(0, 0), p.note),
    ),
    Case(
        "remove-note",
        lambda p: notes.remove_note(p.document, p.note),
        lambda p: p.of_note(p.cell(0, 0), p.note),
        at_cell(0, 0),
    ),
    Case(
        "add-participant", lambda p: participants.add_participant(p.document, p.atelier, "Noor"), at_atelier
    ),
    Case(
        "change-participant",
        lambda p: participants.change_participant(p.document, p.participant, "Elsa", None),
        at_atelier,
    ),
    Case(
        "remove-participant", lambda p: participants.remove_participant(p.document, p.participant), at_atelier
    ),
    Case(
        "bring-back-cell",
        lambda p: bring_back(
            p,
            lambda d: descriptors.write_cell(d, p.rows[0], p.levels[0], "Anders"),
            lambda d, then: versions.bring_back_cell(d, then, p.rows[0], p.levels[0]),
        ),
        at_cell(0, 0),
    ),
    Case(
        "bring-back-path",
        lambda p: bring_back(
            p,
            lambda d: paths.remove_path(d, p.path),
            lambda d, then: versions.bring_back_path(d, then, p.path),
        ),
        lambda p: Whereabouts(Place.of(DevelopmentPath, p.other_path), p.other_path),
        at_path,
    ),
    Case(
        "bring-back-everything",
        lambda p: bring_back(
            p,
            lambda d: roles.describe_role(d, p.role, "Anders"),
            lambda d, then: versions.bring_back_everything(d, then, "toen"),
        ),
        at_role,
    ),
    Case(
        "deal-out",
        lambda p: put_on_record(p.document, [handouts.GroupPlan("Groep A", (p.path,))]),
        lambda p: Whereabouts(),
    ),
    Case("merge", lambda p: merge(p, "role", p.role, description="Anders"), at_role),
)

NEVER_UNDONE = {"name-version", "rename-version", "remove-version", "hand-in", "wipe-names"}
"""These change nothing in the project, or cannot be undone."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Make a project with two of everything, and close it."""
    made = Project(tmp_path_factory.mktemp("sjabloon"))
    made.document.close()
    return made


@pytest.fixture
def project(template: Project, tmp_path: Path) -> Iterator[Project]:
    """Open a copy of that project."""
    own = copy(template)
    own.folder = tmp_path
    own.document = Document.open(Path(shutil.copy(template.document.path, tmp_path)))
    yield own
    own.document.close()


def changed(project: Project, change: Change | None) -> Whereabouts:
    assert change is not None
    with project.document.read() as db:
        return where_changed(db, change)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.action)
def test_what_is_undone_and_redone_is_somewhere_to_be_seen(project: Project, case: Case) -> None:
    case.do(project)
    last = project.document.undoable()
    assert last is not None
    assert last.action == case.action
    assert changed(project, project.document.undo()) == case.undone(project)
    assert changed(project, project.document.redo()) == (case.redone or case.undone)(project)


def test_that_is_so_for_every_action() -> None:
    known = {key.removeprefix("step.") for key in wording("nl").keys() if key.startswith("step.")}  # noqa: SIM118
    assert {case.action for case in CASES} == known - NEVER_UNDONE


def test_the_row_that_was_removed_with_its_band_leads_to_what_is_beside_that(project: Project) -> None:
    dimensions.remove_dimension(project.document, project.band)
    project.document.undo()
    assert changed(project, project.document.redo()) == project.row(2)


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (lambda p: ("cell", p.rows[0], p.levels[1]), at_cell(0, 1)),
        (lambda p: ("title", p.rows[0]), at_row(0)),
        (lambda p: ("name", p.levels[0]), at_level(0)),
        (lambda p: ("new-note", "role", p.role), at_role),
        (lambda p: ("note", p.note), lambda p: p.of_note(p.cell(0, 0), p.note)),
        (lambda p: ("field", "participant", "name", p.participant), at_atelier),
        (lambda p: ("field", "prerequisite", "label", p.link), at_cell(0, 1)),
        (lambda p: ("cell", "weg", p.levels[1]), lambda p: None),
        (lambda p: ("note", "weg"), lambda p: None),
        (lambda p: ("iets", "anders"), lambda p: None),
    ],
)
def test_a_text_that_was_typed_is_somewhere_to_be_seen(project: Project, place, where) -> None:
    with project.document.read() as db:
        assert where_typed(db, target_of(place(project))) == where(project)


# How much went


def went(project: Project, do: Callable[[], object]) -> Removed | None:
    """Do something, and count what it took away; None if it is no removal."""
    seen: list[Change] = []
    end = project.document.subscribe(seen.append)
    do()
    end()
    return what_went(seen[-1]) if is_removal(seen[-1]) else None


def test_what_goes_with_something_is_counted(project: Project) -> None:
    d = project.document
    assert went(project, lambda: levels.remove_level(d, project.levels[0])) == Removed(
        levels=1, texts=2, notes=1, proposals=1, links=2
    )
    d.undo()
    assert went(project, lambda: dimensions.remove_dimension(d, project.band)) == Removed(
        dimensions=3, texts=4, notes=1, proposals=1, links=1
    )
    d.undo()
    assert went(project, lambda: roles.remove_role(d, project.role)) == Removed(roles=1, notes=1, links=2)
    d.undo()
    assert went(
        project, lambda: cells.clear_cells(d, project.path, [(project.rows[0], id) for id in project.levels])
    ) == Removed(texts=2)
    d.undo()
    everything = went(project, lambda: ateliers.remove_atelier(d, project.atelier))
    assert everything is not None
    assert (everything.paths, everything.roles, everything.texts, everything.participants) == (2, 2, 8, 1)


def test_only_what_a_person_takes_away_is_a_removal(project: Project) -> None:
    d = project.document
    assert (
        went(project, lambda: descriptors.write_cell(d, project.rows[0], project.levels[0], "Nieuw")) is None
    )
    assert went(project, d.undo) is None
    assert went(project, lambda: participants.remove_participant(d, project.participant)) is None
