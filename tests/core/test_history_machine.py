"""Whatever a person does, in whatever order: undo, redo, a crash and a restart bring back exactly what was."""

import importlib
import inspect
import os
import pkgutil
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, run_state_machine_as_test

from napl_desktop import operations
from napl_desktop.document.document import Document
from napl_desktop.document.drafts import Draft
from napl_desktop.model import (
    AtelierFocus,
    Base,
    DescriptorStatus,
    DevelopmentPath,
    NationalLevel,
    Perspective,
    RelationKind,
    Sector,
    Sphere,
    TaskKind,
    Traveller,
)
from napl_desktop.operations import (
    ateliers,
    cells,
    descriptors,
    dimensions,
    drafts,
    levels,
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
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.search import search
from napl_desktop.searching import Wanted
from tests.core.made_projects import PLAN, atelier_id, grid_of
from tests.core.project_machine import DONE, RULES, ProjectMachine, deed

RUNS, STEPS = 200, 30

SHAKY_TITLES = [
    "",
    " \n ",
    "Samenhang",
    "Samenhang",
    " Team\n Wie maken het?\nEn wie niet? ",
    "é\x00\ud800 → ‘x’",
    "x" * 900,
]
SHAKY_TEXTS = [
    "",
    " ",
    "Een zin.",
    "Een zin.\r\nEn nog een.\n",
    "=1+1",
    "'; DROP TABLE note; --",
    "\ufffe𝒳\x07",
    "t" * 900,
]
PLANS = [
    PLAN,
    PathPlan("Leeg"),
    PathPlan(" "),
    PathPlan(
        "Plat",
        (PlannedLevel("A1", "A"), PlannedLevel("A2", "A")),
        (PlannedRow(("r",), ("a", "b"), ("let op", "")),),
    ),
    PathPlan(
        "Diep", (PlannedLevel("n"),), tuple(PlannedRow(("a", "b", layer, "d"), ("x",)) for layer in "ccee")
    ),
]

number = st.integers(0, 12)
title = st.sampled_from(SHAKY_TITLES)
text = st.sampled_from(SHAKY_TEXTS)
perspective = st.none() | st.sampled_from(Perspective)
anchor = st.none() | st.sampled_from(NationalLevel)
place = st.none() | number
task = st.sampled_from(["", *(kind.value for kind in TaskKind), "iets anders"])


class HistoryMachine(ProjectMachine):
    """Everything a person can do to a project, and all that can happen to them."""

    first: Path
    """The project file that every run begins with a copy of."""

    source: Document
    """Another project, to take paths over from."""

    @initialize()
    def begin(self):
        self.begin_with(self.first)
        # Something of everything, and two of what can be moved: then no deed is only done where it has no effect.
        self.do(ateliers.add_atelier, "Tweede", Sector.VO, AtelierFocus.ROLES)
        for title in ("Toetser", "Coach"):
            self.do(roles.add_role, self.one("atelier", 0), title)
        self.do(paths.assign_role, self.one("path", 0), self.one("role", 0))
        for perspective in Perspective:
            self.do(participants.add_participant, self.one("atelier", 0), "Noor", perspective)
        for note in ("Om te onthouden.", "Om af te handelen."):
            self.do(notes.add_path_note, self.one("path", 0), note)
        self.do(proposals.propose_text, *self.cell(1, 0), "Anders gezegd.")
        self.do(prerequisites.add_prerequisite, self.written_cell(0), self.written_cell(1))
        toetser, coach = self.one("role", 0), self.one("role", 1)
        self.do(role_relations.relate_roles, toetser, coach, RelationKind.GROWS_INTO)
        self.do(role_relations.require_level, toetser, self.one("level", 0))
        self.do(routes.save_route, self.plan("Naar toetser", Traveller.TEAM, True, 0, [(0, 0), (1, 1)]))

    # Ateliers and the project

    @deed(projects.rename_project, title=title)
    def rename_project(self, title):
        return (title,)

    @deed(
        ateliers.add_atelier, title=title, sector=st.sampled_from(Sector), focus=st.sampled_from(AtelierFocus)
    )
    def add_atelier(self, title, sector, focus):
        return title, sector, focus

    @deed(ateliers.rename_atelier, n=number, title=title)
    def rename_atelier(self, n, title):
        return self.one("atelier", n), title

    @deed(
        ateliers.set_atelier_kind,
        n=number,
        sector=st.sampled_from(Sector),
        focus=st.sampled_from(AtelierFocus),
    )
    def set_atelier_kind(self, n, sector, focus):
        return self.one("atelier", n), sector, focus

    @deed(
        ateliers.change_atelier,
        n=number,
        title=title,
        sector=st.sampled_from(Sector),
        focus=st.sampled_from(AtelierFocus),
    )
    def change_atelier(self, n, title, sector, focus):
        return self.one("atelier", n), title, sector, focus

    @deed(ateliers.move_atelier, n=number, position=number)
    def move_atelier(self, n, position):
        return self.one("atelier", n), position

    @deed(ateliers.duplicate_atelier, n=number, title=title)
    def duplicate_atelier(self, n, title):
        return self.one("atelier", n), title

    @deed(ateliers.remove_atelier, n=number)
    def remove_atelier(self, n):
        return (self.one("atelier", n),)

    # Roles

    @deed(roles.add_role, n=number, title=title)
    def add_role(self, n, title):
        return self.one("atelier", n), title

    @deed(roles.rename_role, n=number, title=title)
    def rename_role(self, n, title):
        return (role, title) if (role := self.one("role", n)) else None

    @deed(roles.describe_role, n=number, text=text)
    def describe_role(self, n, text):
        return (role, text) if (role := self.one("role", n)) else None

    @deed(roles.move_role, n=number, m=number, position=number)
    def move_role(self, n, m, position):
        return (role, self.one("atelier", m), position) if (role := self.one("role", n)) else None

    @deed(roles.duplicate_role, n=number, title=title)
    def duplicate_role(self, n, title):
        return (role, title) if (role := self.one("role", n)) else None

    @deed(roles.remove_role, n=number)
    def remove_role(self, n):
        return (role,) if (role := self.one("role", n)) else None

    @deed(roles.say_what_it_does, n=number, task=task, sphere=st.none() | st.sampled_from(Sphere))
    def say_what_it_does(self, n, task, sphere):
        return (role, task, sphere) if (role := self.one("role", n)) else None

    @deed(roles.park_role, n=number, parked=st.booleans())
    def park_role(self, n, parked):
        return (role, parked) if (role := self.one("role", n)) else None

    @deed(roles.put_on_map, n=number, x=st.none() | number, y=st.none() | number)
    def put_on_map(self, n, x, y):
        return (role, x, y) if (role := self.one("role", n)) else None

    @deed(roles.arrange_map, n=number)
    def arrange_map(self, n):
        role = self.one("role", n)
        if role:  # chance seldom puts one on the map just before
            self.do(roles.put_on_map, role, n, n)
        return ()

    @deed(roles.merge_roles, n=number, m=number)
    def merge_roles(self, n, m):
        return (role, self.one("role", m)) if (role := self.one("role", n)) else None

    @deed(role_relations.relate_roles, n=number, m=number, kind=st.sampled_from(RelationKind))
    def relate_roles(self, n, m, kind):
        return (role, self.one("role", m), kind) if (role := self.one("role", n)) else None

    @deed(role_relations.unrelate_roles, n=number)
    def unrelate_roles(self, n):
        return (relation,) if (relation := self.one("role_relation", n)) else None

    @deed(role_relations.require_level, n=number, m=number)
    def require_level(self, n, m):
        role, level = self.one("role", n), self.one("level", m)
        return (role, level) if role and level else None

    @deed(role_relations.stop_requiring, n=number)
    def stop_requiring(self, n):
        return (requirement,) if (requirement := self.one("role_requirement", n)) else None

    # Prerequisites and routes

    @deed(prerequisites.add_prerequisite, n=number, m=number, k=number, to=number, label=title)
    def add_prerequisite(self, n, m, k, to, label):
        cell, required = self.cell(n, m), self.cell(k, to)
        return (cell, required, label) if cell and required else None

    @deed(prerequisites.label_prerequisite, n=number, label=title)
    def label_prerequisite(self, n, label):
        return (link, label) if (link := self.one("prerequisite", n)) else None

    @deed(prerequisites.remove_prerequisite, n=number)
    def remove_prerequisite(self, n):
        return (link,) if (link := self.one("prerequisite", n)) else None

    @deed(
        routes.save_route,
        title=title,
        who=st.sampled_from(Traveller),
        to_role=st.booleans(),
        n=number,
        stands=st.lists(st.tuples(number, number), max_size=3),
    )
    def save_route(self, title, who, to_role, n, stands):
        plan = self.plan(title, who, to_role, n, stands)
        return (plan,) if plan else None

    @deed(
        routes.change_route,
        n=number,
        title=title,
        who=st.sampled_from(Traveller),
        to_role=st.booleans(),
        m=number,
        stands=st.lists(st.tuples(number, number), max_size=3),
    )
    def change_route(self, n, title, who, to_role, m, stands):
        route, plan = self.one("route", n), self.plan(title, who, to_role, m, stands)
        return (route, plan) if route and plan else None

    @deed(routes.remove_route, n=number)
    def remove_route(self, n):
        return (route,) if (route := self.one("route", n)) else None

    def plan(self, title, who, to_role, n, stands):
        goal = self.one("role" if to_role else "level", n)
        cells = [cell for place in stands if (cell := self.cell(*place))]
        return goal and routes.RoutePlan(
            title, who, None if to_role else goal, goal if to_role else None, dict(cells)
        )

    # Paths

    @deed(paths.add_path, n=number, m=number, plan=st.sampled_from(PLANS))
    def add_path(self, n, m, plan):
        return self.one("atelier", n), plan, self.one("role", m) if m % 2 else None

    @deed(
        paths.import_path,
        n=number,
        plan=st.sampled_from(PLANS),
        role=st.sampled_from(["", " ", "Toetser", "toetser"]),
    )
    def import_path(self, n, plan, role):
        return self.one("atelier", n), plan, role

    @deed(paths.take_over_path, n=number, m=st.integers(0, 1))
    def take_over_path(self, n, m):
        with self.source.read() as session:
            path = [row.id for row in session.execute(DevelopmentPath.__table__.select())][m]
        return self.one("atelier", n), self.source, path

    @deed(paths.rename_path, n=number, title=title)
    def rename_path(self, n, title):
        return (path, title) if (path := self.one("path", n)) else None

    @deed(paths.describe_path, n=number, text=text)
    def describe_path(self, n, text):
        return (path, text) if (path := self.one("path", n)) else None

    @deed(paths.assign_role, n=number, m=number)
    def assign_role(self, n, m):
        return (path, self.one("role", m) if m % 3 else None) if (path := self.one("path", n)) else None

    @deed(paths.move_path, n=number, m=number, position=number)
    def move_path(self, n, m, position):
        return (path, self.one("atelier", m), position) if (path := self.one("path", n)) else None

    @deed(paths.duplicate_path, n=number, title=title)
    def duplicate_path(self, n, title):
        return (path, title) if (path := self.one("path", n)) else None

    @deed(paths.remove_path, n=number)
    def remove_path(self, n):
        return (path,) if (path := self.one("path", n)) else None

    # Levels

    @deed(levels.add_level, n=number, title=title, position=place)
    def add_level(self, n, title, position):
        return (path, title, position) if (path := self.one("path", n)) else None

    @deed(levels.rename_level, n=number, title=title)
    def rename_level(self, n, title):
        return (level, title) if (level := self.one("level", n)) else None

    @deed(levels.set_stage, n=number, stage=title)
    def set_stage(self, n, stage):
        return (level, stage) if (level := self.one("level", n)) else None

    @deed(levels.anchor_level, n=number, anchor=anchor)
    def anchor_level(self, n, anchor):
        return (level, anchor) if (level := self.one("level", n)) else None

    @deed(levels.change_level, n=number, title=title, stage=title, anchor=anchor)
    def change_level(self, n, title, stage, anchor):
        return (level, title, stage, anchor) if (level := self.one("level", n)) else None

    @deed(levels.move_level, n=number, position=number)
    def move_level(self, n, position):
        return (level, position) if (level := self.one("level", n)) else None

    @deed(levels.remove_level, n=number)
    def remove_level(self, n):
        return (level,) if (level := self.one("level", n)) else None

    # Dimensions

    @deed(dimensions.add_dimension, n=number, m=number, title=title, position=place)
    def add_dimension(self, n, m, title, position):
        path = self.one("path", n)
        if path is None:
            return None
        return path, title, self.in_path("dimension", path, m) if m else None, position

    @deed(dimensions.rename_dimension, n=number, title=title)
    def rename_dimension(self, n, title):
        return (dimension, title) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.explain_dimension, n=number, text=text)
    def explain_dimension(self, n, text):
        return (dimension, text) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.change_dimension, n=number, title=title, text=text)
    def change_dimension(self, n, title, text):
        return (dimension, title, text) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.move_dimension, n=number, m=number, position=number)
    def move_dimension(self, n, m, position):
        dimension = self.one("dimension", n)
        return (dimension, self.one("dimension", m) if m % 4 else None, position) if dimension else None

    @deed(dimensions.remove_dimension, n=number)
    def remove_dimension(self, n):
        return (dimension,) if (dimension := self.one("dimension", n)) else None

    # Cells

    @deed(descriptors.write_cell, n=number, m=number, text=text)
    def write_cell(self, n, m, text):
        return (*cell, text) if (cell := self.cell(n, m)) else None

    @deed(
        descriptors.set_status,
        written=st.lists(number, max_size=3),
        n=number,
        m=number,
        status=st.sampled_from(
            [status for status in DescriptorStatus if status is not DescriptorStatus.EMPTY]
        ),
    )
    def set_status(self, written, n, m, status):
        """Choose cells that were written in once, and one that may be anything."""
        cells = {self.cell(n, m), *(self.written_cell(place) for place in written)}
        return [cell for cell in cells if cell], status

    # Several cells

    @deed(cells.write_cells, places=st.lists(st.tuples(number, number, text), max_size=3))
    def write_cells(self, places):
        found = {self.cell(n, m): text for n, m, text in places if self.cell(n, m)}
        path = self.path_of(next(iter(found))) if found else None
        return (path, found) if path else None

    @deed(cells.clear_cells, places=st.lists(number, max_size=3))
    def clear_cells(self, places):
        found = [cell for n in places if (cell := self.written_cell(n))]
        return (self.path_of(found[0]), found) if found else None

    @deed(
        cells.paste_block,
        n=number,
        rows=st.integers(0, 2),
        columns=st.integers(0, 2),
        new_rows=st.lists(title, max_size=2),
        new_levels=st.lists(title, max_size=1),
        text=text,
    )
    def paste_block(self, n, rows, columns, new_rows, new_levels, text):
        path = self.one("path", n)
        if path is None:
            return None
        block = cells.Block(
            [[text] * (columns + len(new_levels))] * (rows + len(new_rows)),
            [id for id in self.image["dimension"] if self.value("dimension", id, "path_id") == path][-rows:],
            [id for id in self.image["level"] if self.value("level", id, "path_id") == path][:columns],
            new_rows,
            new_levels,
        )
        return path, block

    @deed(cells.move_cell, n=number, m=number, k=number)
    def move_cell(self, n, m, k):
        source, target = self.written_cell(n), self.cell(m, k)
        return (source, target) if source and target else None

    @deed(cells.copy_cell, n=number, m=number, k=number)
    def copy_cell(self, n, m, k):
        source, target = self.written_cell(n), self.cell(m, k)
        return (source, target) if source and target else None

    @deed(proposals.propose_text, n=number, m=number, text=text, perspective=perspective)
    def propose_text(self, n, m, text, perspective):
        return (*cell, text, perspective) if (cell := self.cell(n, m)) else None

    @deed(proposals.adopt_proposal, n=number)
    def adopt_proposal(self, n):
        wordings = [id for id in self.image["note"] if self.value("note", id, "kind") == "proposal"]
        return (wordings[n % len(wordings)],) if wordings else None

    @deed(
        replacing_text.replace_text,
        old=st.sampled_from(["", "e", "Samen", "een zin", "toets"]),
        new=st.sampled_from(["", "E\n", "=x"]),
        case=st.booleans(),
        whole_word=st.booleans(),
    )
    def replace_text(self, old, new, case, whole_word):
        wanted = Wanted(old, case, whole_word)
        with self.document.read() as session:
            found = search(session, wanted)
        return wanted, new, [replacing_text.TextPlace(each.table, each.id, each.column) for each in found]

    def path_of(self, cell):
        return self.value("level", cell[1], "path_id")

    # Notes

    @deed(notes.add_cell_note, n=number, m=number, text=text, perspective=perspective)
    def add_cell_note(self, n, m, text, perspective):
        return (*cell, text, perspective) if (cell := self.cell(n, m)) else None

    @deed(notes.add_row_note, n=number, text=text, perspective=perspective)
    def add_row_note(self, n, text, perspective):
        return (dimension, text, perspective) if (dimension := self.one("dimension", n)) else None

    @deed(notes.add_path_note, n=number, text=text, perspective=perspective)
    def add_path_note(self, n, text, perspective):
        return (path, text, perspective) if (path := self.one("path", n)) else None

    @deed(notes.add_role_note, n=number, text=text, perspective=perspective)
    def add_role_note(self, n, text, perspective):
        return (role, text, perspective) if (role := self.one("role", n)) else None

    @deed(notes.change_note, n=number, text=text, perspective=perspective)
    def change_note(self, n, text, perspective):
        return (note, text, perspective) if (note := self.one("note", n)) else None

    @deed(notes.mark_note, n=number, handled=st.booleans())
    def mark_note(self, n, handled):
        return (note, handled) if (note := self.one("note", n)) else None

    @deed(notes.remove_note, n=number)
    def remove_note(self, n):
        return (note,) if (note := self.one("note", n)) else None

    # What was being typed when a program ended

    @deed(drafts.put_back, n=number, m=number, text=text)
    def put_back(self, n, m, text):
        return (Draft(("cell", *cell), text),) if (cell := self.cell(n, m)) else None

    # Participants

    @deed(participants.add_participant, n=number, name=title, perspective=perspective)
    def add_participant(self, n, name, perspective):
        return self.one("atelier", n), name, perspective

    @deed(participants.change_participant, n=number, name=title, perspective=perspective)
    def change_participant(self, n, name, perspective):
        return (someone, name, perspective) if (someone := self.one("participant", n)) else None

    @deed(participants.remove_participant, n=number)
    def remove_participant(self, n):
        return (someone,) if (someone := self.one("participant", n)) else None

    # Versions

    @deed(versions.name_version, title=title, point=st.none() | st.integers(-1, 50))
    def name_version(self, title, point):
        return title, point

    @deed(versions.rename_version, n=number, title=title)
    def rename_version(self, n, title):
        return (self.version(n), title)

    @deed(versions.remove_version, n=number)
    def remove_version(self, n):
        return (self.version(n),)

    @deed(versions.note_hand_in)
    def note_hand_in(self):
        return ()

    @deed(versions.bring_back_cell, back=number, n=number, m=number)
    def bring_back_cell(self, back, n, m):
        past, was = self.look_back(back)
        then, now = was["descriptor"], self.image["descriptor"]
        other = [row for id, row in {**then, **now}.items() if then.get(id) != now.get(id)]
        if other and m % 2:  # a place taken at random has mostly not changed
            columns = Base.metadata.tables["descriptor"].columns.keys()
            row, level = (1 + columns.index(name) for name in ("dimension_id", "level_id"))
            return past, other[n % len(other)][row], other[n % len(other)][level]
        return (past, *cell) if (cell := self.cell(n, m)) else None

    @deed(versions.bring_back_path, back=number, n=number)
    def bring_back_path(self, back, n):
        past, was = self.look_back(back)
        paths_then = list(was["path"])
        return (past, paths_then[n % len(paths_then)]) if paths_then else None

    @deed(versions.bring_back_everything, back=number)
    def bring_back_everything(self, back):
        return (self.look_back(back)[0],)

    def version(self, n):
        known = self.document.versions()
        return known[n % len(known)].id if known else "weg"


def public_operations():
    """Return every function that a person's deed goes through."""
    modules = [
        importlib.import_module(f"{operations.__name__}.{module.name}")
        for module in pkgutil.iter_modules(operations.__path__)
        if not module.name.startswith("_")
    ]
    return {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


def test_every_operation_takes_part():
    in_machine = set(RULES) | {projects.new_project}

    assert {
        f"{operation.__module__}.{operation.__name__}" for operation in public_operations() - in_machine
    } == set()


@pytest.fixture
def fast_place(monkeypatch):
    """Work in memory where the system has room for that: a disk that is forced at every edit takes minutes."""
    memory = Path("/dev/shm")
    folder = tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None, prefix="napl-machine-")
    monkeypatch.setenv("XDG_STATE_HOME", folder)
    yield Path(folder)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def first(fast_place):
    """Return the file of a project in which nothing was done yet."""
    path = fast_place / "eerste.napl"
    projects.new_project(path, "Proef", Sector.PO, AtelierFocus.LEVELS, "po · niveaus", PLAN).close()
    # Names are wiped from every file that is known: in this place it is not.
    return path.rename(path.with_name("begin.napl"))


@pytest.fixture
def source(fast_place):
    """Return a project with two paths, notes, statuses and a role, to take over from."""
    path = fast_place / "ander.napl"
    with projects.new_project(
        path, "Ander", Sector.MBO, AtelierFocus.ROLES, "mbo · rollen", PLAN
    ) as document:
        imported = paths.import_path(document, atelier_id(document), PLANS[3], "Toetser")
        notes.add_path_note(document, imported, "Goed bekeken.", Perspective.EXPERT)
        grid = grid_of(document)
        cells = [(row.id, level.id) for row in grid.rows for level in grid.levels]
        descriptors.set_status(document, cells[:2], DescriptorStatus.AGREED)
    with Document.open(path, read_only=True) as source:
        yield source


def let_loose(runs, **different):
    """Let the machine do what it likes, some runs long."""
    run_state_machine_as_test(
        HistoryMachine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            **different,
        ),
    )


def without_effect():
    """Return the rules that never changed anything."""
    return [rule for operation, rule in RULES.items() if not DONE[operation]]


@pytest.mark.timeout(1800)
def test_every_way_through_the_history_leads_back(first, source, monkeypatch):
    monkeypatch.setattr(HistoryMachine, "first", first, raising=False)
    monkeypatch.setattr(HistoryMachine, "source", source, raising=False)

    let_loose(RUNS)

    for _ in range(5):  # chance may have passed a deed over
        if without_effect():
            let_loose(RUNS // 8, derandomize=False)
    assert without_effect() == []
