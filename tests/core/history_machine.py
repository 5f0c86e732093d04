"""Everything a person can do to a project in any order, and projects to let it loose on."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, run_state_machine_as_test

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.model import (
    AtelierFocus,
    Base,
    DescriptorStatus,
    DevelopmentPath,
    KnownPerspective,
    Place,
    RelationKind,
    Sector,
    Traveller,
    new_id,
)
from napl_desktop.operations import (
    ateliers,
    descriptors,
    drafts,
    handouts,
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
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.text import one_line
from tests.core.drawn import PLANS, number, perspective, text, title
from tests.core.made_projects import PLAN, atelier_id, grid_of
from tests.core.path_deeds import PathDeeds
from tests.core.project_machine import DONE, RULES, deed
from tests.core.role_deeds import RoleDeeds
from tests.quick_disk import memory


class HistoryMachine(RoleDeeds, PathDeeds):
    """Everything a person can do to a project, and all that can happen to them."""

    first: Path
    """The project file that every run begins with a copy of."""

    @initialize()
    def begin(self):
        self.begin_with(self.first)
        # Something of everything, and two of what can be moved: then no deed is only done where it has no effect.
        self.do(ateliers.add_atelier, "Tweede", [Sector.VO], AtelierFocus.ROLES)
        for role in ("Toetser", "Coach"):
            self.do(roles.add_role, self.one("atelier", 0), role)
        self.do(paths.add_path, self.one("atelier", 1), PLANS[0], None)
        self.do(paths.assign_role, self.one("path", 0), self.one("role", 0))
        for each in KnownPerspective:
            self.do(participants.add_participant, self.one("atelier", 0), "Noor", each.id)
        for note in ("Om te onthouden.", "Om af te handelen."):
            self.do(notes.add_path_note, self.one("path", 0), note)
        self.do(proposals.propose_text, *self.cell(1, 0), "Anders gezegd.")
        self.do(prerequisites.add_prerequisite, self.written_cell(0), self.written_cell(1))
        toetser, coach = self.one("role", 0), self.one("role", 1)
        self.do(role_relations.relate_roles, toetser, coach, RelationKind.GROWS_INTO)
        self.do(role_relations.require_level, toetser, self.one("level", 0))
        self.do(routes.save_route, self.plan("Naar toetser", Traveller.TEAM, True, 0, [(0, 0), (1, 1)]))

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
        return (Draft(target_of(("cell", *cell)), text),) if (cell := self.cell(n, m)) else None

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

    @deed(versions.note_hand_in, n=number)
    def note_hand_in(self, n):
        return new_id(), n % (len(self.document.steps()) + 1)

    @deed(versions.bring_back_cell, back=number, n=number, m=number)
    def bring_back_cell(self, back, n, m):
        past, was = self.checkout(back)
        then, now = was["descriptor"], self.image["descriptor"]
        other = [row for id, row in {**then, **now}.items() if then.get(id) != now.get(id)]
        if other and m % 2:  # a place taken at random has mostly not changed
            columns = Base.metadata.tables["descriptor"].columns.keys()
            row, level = (1 + columns.index(name) for name in ("dimension_id", "level_id"))
            return past, other[n % len(other)][row], other[n % len(other)][level]
        return (past, *cell) if (cell := self.cell(n, m)) else None

    @deed(versions.bring_back_path, back=number, n=number)
    def bring_back_path(self, back, n):
        past, was = self.checkout(back)
        paths_then = list(was["path"])
        return (past, paths_then[n % len(paths_then)]) if paths_then else None

    @deed(versions.bring_back_everything, back=number)
    def bring_back_everything(self, back):
        return (self.checkout(back)[0],)

    @deed(merges.accept_merge, back=number, title=title, n=number)
    def accept_merge(self, back, title, n):
        with self.document.read() as now, self.checkout(back)[0].read() as then:
            before, after = (shared_rows(read_all(each.connection())) for each in (now, then))
        arrivals = [merges.Arrival(title, "", (str(back), "0"), after, after)]
        paths = [id for table, id in after if table == DevelopmentPath.__tablename__]
        places = [Place.of(DevelopmentPath, id) for id in paths[n % 3 :][:1]]
        return before, after, arrivals, [merges.QuestionBack(place, title) for place in places]

    @deed(handouts.deal_out, n=number, m=number, name=title)
    def deal_out(self, n, m, name):
        path, row = self.one("path", n), self.one("dimension", m)
        first = handouts.GroupPlan(one_line(name) or "Groep A", (path,) if path else ())
        second = handouts.GroupPlan("Groep B", (), (row,) if row else ())
        return (handouts.plan_dealing(self.document, [first, second]),)

    def version(self, n):
        known = self.document.versions()
        return known[n % len(known)].id if known else "weg"


@contextmanager
def machine_in_memory() -> Iterator[type[HistoryMachine]]:
    """Yield a machine with projects to begin with; they are kept in memory where the system has room for that."""
    before = os.environ.get("XDG_STATE_HOME")
    folder = tempfile.mkdtemp(dir=memory(), prefix="napl-machine-")
    os.environ["XDG_STATE_HOME"] = folder
    try:
        with _another_project(Path(folder)) as source:
            first = _first_project(Path(folder))
            yield type("Machine", (HistoryMachine,), {"first": first, "source": source})
    finally:
        os.environ.pop("XDG_STATE_HOME")
        if before is not None:
            os.environ["XDG_STATE_HOME"] = before
        shutil.rmtree(folder, ignore_errors=True)


def _first_project(folder: Path) -> Path:
    """Return the file of a project in which nothing was done yet."""
    path = folder / "eerste.napl"
    projects.new_project(path, "Proef", Sector.PO, AtelierFocus.LEVELS, "po · niveaus", PLAN).close()
    # Names are wiped from every file that is known: in this place it is not.
    return path.rename(path.with_name("begin.napl"))


def _another_project(folder: Path) -> Document:
    """Return a project with two paths, notes, statuses and a role, to take over from."""
    path = folder / "ander.napl"
    with projects.new_project(
        path, "Ander", Sector.MBO, AtelierFocus.ROLES, "mbo · rollen", PLAN
    ) as document:
        imported = paths.import_path(document, atelier_id(document), PLANS[3], "Toetser")
        notes.add_path_note(document, imported, "Goed bekeken.", KnownPerspective.EXPERT.id)
        grid = grid_of(document)
        cells = [(row.id, level.id) for row in grid.rows for level in grid.levels]
        descriptors.set_status(document, cells[:2], DescriptorStatus.AGREED)
    return Document.open(path, read_only=True)


def without_effect() -> list[str]:
    """Return the rules that never changed anything up to now."""
    return [rule for operation, rule in RULES.items() if not DONE[operation]]


def with_only(machine: type[HistoryMachine], rules: list[str]) -> type[HistoryMachine]:
    """Return a machine that knows no other deeds than those; undo, redo and accidents are always there.

    So is adding a path, as some deeds need two.
    """
    return type("Machine", (machine,), dict.fromkeys(set(RULES.values()) - {*rules, "add_path"}))


def let_loose(machine: type[HistoryMachine], walks: int, steps: int, **different: object) -> None:
    """Let a machine walk about so many times, for so many steps at most."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=walks,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
            **different,
        ),
    )
