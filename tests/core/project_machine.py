"""A machine that does random deeds to a project, and a model of it to compare with.

The model is no more than a list of images of the whole project, row by row: one for every edit that can be undone
or redone. Which deeds there are is not said here.
"""

import os
import re
import shutil
import socket
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from napl_desktop.document.document import Document
from napl_desktop.document.format.integrity import constraints, conventions, displaced_rows, our_tables
from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.errors import UserError
from napl_desktop.model import (
    Base,
    DevelopmentPath,
    RelationKind,
    atelier_sector_id,
    prerequisite_id,
    relation_id,
    requirement_id,
    starting_level_id,
)
from napl_desktop.model.base import Prose
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import contents, in_folder, lock_of_another

Image = dict[str, dict[str, tuple[Any, ...]]]
"""Table → id → row, as SQLite has them; the ids of a table in the order in which they came."""

RULES: dict[Callable[..., Any], str] = {}
"""Which rule of the machine does which operation."""

DONE: Counter[Callable[..., Any]] = Counter()
"""How often an operation changed something."""

MUST_FIND_NOTHING = (
    constraints(our_tables())
    | conventions(our_tables())
    | {"a reference to nothing": "PRAGMA foreign_key_check"}
)

IDS_OF_LINKS = (
    ("prerequisite", prerequisite_id, "descriptor_id", "required_id"),
    (
        "role_relation",
        lambda *ends: relation_id(*ends[:2], RelationKind(ends[2])),
        "role_id",
        "other_id",
        "kind",
    ),
    ("role_requirement", requirement_id, "role_id", "level_id"),
    ("starting_level", starting_level_id, "route_id", "dimension_id"),
    ("atelier_sector", atelier_sector_id, "atelier_id", "sector"),
)
"""Table, how its ids are made, and of what: two people who say the same meet in one row."""

WIPED_WORD = "Samenhang"

SECOND_THOUGHTS = [(), (), (), (-1,), (-1,), (-1, +1), (-1, -1)]
"""What a person may do right after a deed: undo and redo steps."""


def deed(operation, **drawn):
    """Make a rule of a method that returns what to call the operation with; None where it cannot be called."""

    def as_rule(arguments):
        RULES[operation] = arguments.__name__

        def run(self, second_thoughts, **values):
            given = arguments(self, **values)
            if given is not None:
                self.do(operation, *given)
            for by in second_thoughts:
                self.walk(self.document.undo if by < 0 else self.document.redo, by)

        run.__name__ = arguments.__name__
        return rule(second_thoughts=st.sampled_from(SECOND_THOUGHTS), **drawn)(run)

    return as_rule


def wiped(image: Image) -> Image:
    """Return an image without names of participants, and without the wiped word."""
    return {
        table: {
            id: (id, *(_wiped(table, column, value) for column, value in zip(columns, row[1:], strict=True)))
            for id, row in image[table].items()
        }
        for table, columns in ((name, table.columns) for name, table in Base.metadata.tables.items())
    }


def _wiped(table, column, value):
    if (table, column.name) == ("participant", "name"):
        return ""
    return re.sub(rf"\b{WIPED_WORD}\b", "[naam]", value) if isinstance(column.type, Prose) else value


class ProjectMachine(RuleBasedStateMachine):
    """A person, a project, and accidents."""

    def __init__(self):
        super().__init__()
        self.root = Path(tempfile.mkdtemp(dir=os.environ["XDG_STATE_HOME"]))
        self.path = self.root / "proef.napl"
        self.well = False

    def begin_with(self, project):
        """Begin in a copy of a project file, from before anything was done to it."""
        shutil.copyfile(project, self.path)
        self.document = Document.open(self.path)
        self.told = []
        self.pasts = []
        self.watch()
        self.images = [self.look()]
        self.seen = {0: self.images[0]}
        self.now = 0
        self.steps = 0
        self.well = True

    # Looking

    def watch(self):
        self.document.subscribe(self.told.append)
        self.eyes = sqlite3.connect(self.document._copy.database, isolation_level=None)

    def look(self, through: sqlite3.Connection | None = None) -> Image:
        return {
            table: {row[0]: row for row in (through or self.eyes).execute(f"SELECT id, * FROM {table}")}
            for table in Base.metadata.tables
        }

    def checkout(self, n) -> tuple[Document, Image]:
        """Return the project as it was at some point, after checking that it is just that."""
        point = n % (self.steps + 1)
        past = self.document.checkout(point)
        self.pasts.append(past)
        with closing(sqlite3.connect(past._copy.database)) as eyes:
            was = self.look(eyes)
        assert was == self.seen[point]
        return past, was

    @property
    def image(self) -> Image:
        return self.images[self.now]

    def check(self):
        """Check what must hold of any project."""
        for what, query in MUST_FIND_NOTHING.items():
            assert self.eyes.execute(query).fetchall() == [], what
        assert displaced_rows(self.eyes) == []
        for table, id_of, *ends in IDS_OF_LINKS:
            for id, *row in self.eyes.execute(f"SELECT id, {', '.join(ends)} FROM {table}"):
                assert id == id_of(*row), table

    def changed(self, before: Image, after: Image):
        return {
            (table, id)
            for table in after
            for id in before[table].keys() | after[table].keys()
            if before[table].get(id) != after[table].get(id)
        }

    # Doing

    def do(self, operation, *arguments):
        before = self.image
        self.well = False
        self.told.clear()
        with suppress(UserError):  # then nothing may have changed: the same as for any deed without effect
            operation(self.document, *arguments)
        after = self.look()
        (steps,) = self.eyes.execute("SELECT coalesce(max(seq), 0) FROM step").fetchone()
        if after == before and self.told:  # about versions: nothing to take back
            DONE[operation] += 1
            assert self.told[0].step.kind is StepKind.VERSION
            self.hear(set(), steps)
        elif after == before:
            assert (steps, self.told) == (self.steps, [])
        else:
            DONE[operation] += 1
            self.now += 1
            self.images[self.now :] = [after]
            self.hear(self.changed(before, after), steps)
            self.check()
        self.well = True

    def hear(self, changed, steps):
        """Check that one step was made, and that the views were told exactly what changed."""
        (change,) = self.told
        assert steps == self.steps + 1 == change.step.seq
        self.steps = steps
        self.seen[steps] = self.image
        assert {(row.table, row.row_id) for row in change.rows} == changed
        for language in LANGUAGES:
            assert wording(language).step(change.step.action, change.step.subject.title)

    def walk(self, go, by):
        self.well = False
        self.told.clear()
        change = go()
        if self.now + by in range(len(self.images)):
            before = self.image
            self.now += by
            assert self.look() == self.image
            self.hear(self.changed(before, self.image), self.steps + 1)
        else:
            assert (change, self.told) == (None, [])
        self.well = True

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self.walk(self.document.undo, -1)

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self.walk(self.document.redo, +1)

    @rule()
    def undo_and_redo(self):
        self.walk(self.document.undo, -1)
        self.walk(self.document.redo, +1)

    @rule(halfway=st.booleans())
    def wipe_names(self, halfway):
        """Wipe names and a word, from now and from everything that undo, redo and looking back may show."""
        before = self.image
        self.well = False
        self.told.clear()
        self.document.redact_names(Redaction((), "[naam]", (WIPED_WORD,)))
        if not halfway:
            outcome = self.document.finish_redaction()
            assert (outcome.left, outcome.problem, self.document.unsaved) == ((), None, False)
        self.images = [wiped(image) for image in self.images]
        self.seen = {point: wiped(image) for point, image in self.seen.items()}
        assert self.look() == self.image
        self.hear(self.changed(before, self.image), self.steps + 1)
        self.well = True

    # Accidents

    def reopen(self):
        self.eyes.close()
        self.document = Document.open(self.path)
        self.watch()
        assert self.look() == self.image
        assert (self.document.undoable() is None) == (self.now == 0)
        assert (self.document.redoable() is None) == (self.now == len(self.images) - 1)
        assert in_folder(self.root) == [".proef.napl.lock", "proef.napl"]

    @rule()
    def save(self):
        self.document.save()
        saved = contents(self.path)
        assert {table: saved[table].keys() for table in saved} == {
            table: self.image[table].keys() for table in saved
        }

    @rule()
    def close_and_open(self):
        self.document.close()
        self.reopen()

    @rule()
    def kill(self):
        """End without saving, and leave a lock of a program that is gone."""
        self.document._reader.dispose()
        self.document._writer.dispose()
        lock_of_another(self.path, host=socket.gethostname(), pid=2**22 + 1)
        self.reopen()

    @rule(halfway=st.booleans())
    def cut_the_power(self, halfway):
        """Go on from the files as they are on disk at this moment, in the middle of an edit maybe."""
        lost = self.root.with_name(f"{self.root.name} lost")

        def keep_files():
            shutil.copytree(self.document._copy.folder, lost / "copy", ignore=shutil.ignore_patterns("*-shm"))
            shutil.copytree(self.root, lost / "root")

        if halfway:
            with suppress(KeyboardInterrupt), self.document.edit("half") as edit:
                edit.session.execute(sa.delete(DevelopmentPath))
                keep_files()
                raise KeyboardInterrupt
        else:
            keep_files()
        folder = self.document._copy.folder
        self.eyes.close()
        self.document.leave()
        for kept, original in ((lost / "copy", folder), (lost / "root", self.root)):
            shutil.rmtree(original, ignore_errors=True)
            shutil.move(kept, original)
        lost.rmdir()
        self.reopen()

    def teardown(self):
        """Go back to the very beginning."""
        for past in self.pasts:
            past.close()
        try:
            while self.well and self.now > 0:
                self.walk(self.document.undo, -1)
            if self.well:
                self.document.close()
                assert in_folder(self.root) == ["proef.napl"]
        finally:
            self.eyes.close()
            shutil.rmtree(self.root)

    # Choosing

    def one(self, table, n):
        """Return the id of a row of a table; None if there is none."""
        ids = list(self.image[table])
        return ids[n % len(ids)] if ids else None

    def in_path(self, table, path, n):
        ids = [id for id in self.image[table] if self.value(table, id, "path_id") == path]
        return ids[n % len(ids)] if ids else None

    def value(self, table, id, column):
        return self.image[table][id][1 + Base.metadata.tables[table].columns.keys().index(column)]

    def cell(self, n, m):
        """Return a row and a level of one path; the row may be no row but a parent."""
        dimension = self.one("dimension", n)
        if dimension is None:
            return None
        level = self.in_path("level", self.value("dimension", dimension, "path_id"), m)
        return (dimension, level) if level else None

    def written_cell(self, n):
        """Return the row and level of a cell that was written in or noted on; None if there is none."""
        cell = self.one("descriptor", n)
        return cell and (
            self.value("descriptor", cell, "dimension_id"),
            self.value("descriptor", cell, "level_id"),
        )
