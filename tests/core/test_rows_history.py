"""Whatever rows are written, and however: undo, redo and a restart lead to what a plain dict says."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from napl_desktop.document.document import Document
from napl_desktop.model import Base, descriptor_id, prerequisite_id
from tests.core.made_projects import contents, grid_of, make_project
from tests.examples import examples

NUMBERS = range(4)
CELLS = [(row, level) for row in NUMBERS for level in NUMBERS]


def whole(table, **columns):
    """Return a row with what is given, and with nothing where nothing is."""
    empty = {column.name: None if column.nullable else "" for column in Base.metadata.tables[table].columns}
    return (table, columns["id"], empty | columns)


def row_of_grid(path, number, title):
    return whole("dimension", id=f"rij-{number}", order_key=f"x{number}", path_id=path, title=title)


def level(path, number, title):
    return whole("level", id=f"niveau-{number}", order_key=f"x{number}", path_id=path, title=title)


def cell_id(place):
    return descriptor_id(f"rij-{place[0]}", f"niveau-{place[1]}")


def cell(_path, place, text):
    return whole(
        "descriptor",
        id=cell_id(place),
        dimension_id=f"rij-{place[0]}",
        level_id=f"niveau-{place[1]}",
        text=text,
        status="agreed",
    )


def note(_path, place, text):
    return whole(
        "note",
        id=f"opmerking-{place}",
        descriptor_id=cell_id(place),
        kind="remark",
        text=text,
        handled=1,
        written_at="2026-11-29T12:00:00.000Z",
    )


def link(_path, ends, label):
    ids = [cell_id(end) for end in ends]
    return whole(
        "prerequisite", id=prerequisite_id(*ids), descriptor_id=ids[0], required_id=ids[1], label=label
    )


numbers, places, titles = st.sampled_from(NUMBERS), st.sampled_from(CELLS), st.sampled_from("abé")
ends = st.tuples(places, places).filter(lambda pair: pair[0] != pair[1])
made = st.one_of(
    st.tuples(st.sampled_from([row_of_grid, level]), numbers, titles),
    st.tuples(st.just(cell), places, titles),
    st.tuples(st.just(cell), places, titles),
    st.tuples(st.just(note), places, titles),
    st.tuples(st.just(link), ends, titles),
)
wanted = st.lists(st.tuples(made, st.booleans()), max_size=12)
"""What is to be made, each with whether it must be there; of one row the last thing that is wanted counts."""


class RowsMachine(RuleBasedStateMachine):
    """A project that rows are written to, and a dict of them for every edit that can be undone or redone."""

    first: Path
    """The project that every run begins with a copy of."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(dir=os.environ["XDG_STATE_HOME"]))
        self.path = Path(shutil.copy(self.first, self.folder / "proef.napl"))
        self.document = Document.open(self.path)
        self.path_id = grid_of(self.document).id
        self.states, self.now = [self.rows()], 0
        self.seen = [self.rows()]
        self.put([((make, number, "a"), True) for make in (row_of_grid, level) for number in NUMBERS])

    def rows(self, document=None):
        tables = contents((document or self.document)._copy.database)
        return {(table, id): row for table, rows in tables.items() for id, row in rows.items()}

    def given(self, wanted):
        """Return rows to write, each once, as an edit takes them."""
        rows = {}
        for (make, place, title), is_there in wanted:
            table, id, columns = make(self.path_id, place, title)
            rows[table, id] = columns if is_there else None
        return [(*key, columns) for key, columns in rows.items()]

    def expect(self, rows):
        """Note what must be now, unless the rows do not hang together; tell whether they do."""
        if not hangs_together(rows):
            return False
        if rows != self.states[self.now]:
            self.now += 1
            self.states[self.now :] = [rows]
            self.seen.append(rows)
        return True

    def check(self):
        assert self.rows() == self.states[self.now]
        assert len(self.document.steps()) + 1 == len(self.seen)

    def do(self, deed, expected):
        if self.expect(expected):
            deed()
        else:
            with pytest.raises(sa.exc.IntegrityError):
                deed()
        self.check()

    @rule(wanted=wanted)
    def put(self, wanted):
        rows = self.given(wanted)

        def deed():
            with self.document.edit("bring-back-path") as edit:
                edit.put_rows(rows)

        self.do(deed, written(self.states[self.now], rows))

    @rule(wanted=wanted, size=st.integers(1, 5), stop_after=st.none() | st.integers(0, 5))
    def put_in_slices(self, wanted, size, stop_after):
        rows = self.given(wanted)
        slices = self.document.edit_in_slices(
            "bring-back-path", lambda edit: edit.put_rows_in_slices(rows, size)
        )
        if stop_after is None:
            self.do(lambda: list(slices), written(self.states[self.now], rows))
            return
        with suppress(StopIteration):
            for _ in range(min(stop_after, len(rows) // size)):
                next(slices)
        slices.close()
        self.check()

    @rule(parts=st.lists(st.tuples(wanted, st.booleans()), min_size=1, max_size=4))
    def macro(self, parts):
        expected = self.states[self.now]
        parts = [(self.given(wanted), fails) for wanted, fails in parts]
        for rows, fails in parts:
            expected = expected if fails else written(expected, rows)

        def deed():
            with self.document.macro("bring-back-everything"):
                for rows, fails in parts:
                    with suppress(ZeroDivisionError), self.document.edit("bring-back-path") as edit:
                        edit.put_rows(rows)
                        1 / (not fails)

        self.do(deed, expected)

    @rule()
    def undo(self):
        if self.document.undo() is not None:
            self.now -= 1
            self.seen.append(self.states[self.now])
        else:
            assert self.now == 0
        self.check()

    @rule()
    def redo(self):
        if self.document.redo() is not None:
            self.now += 1
            self.seen.append(self.states[self.now])
        else:
            assert self.now == len(self.states) - 1
        self.check()

    @rule(n=st.integers(0, 99))
    def checkout(self, n):
        point = n % len(self.seen)
        with self.document.checkout(point) as past:
            assert self.rows(past) == self.seen[point]

    @rule()
    def restart(self):
        self.document.close()
        assert contents(self.path)
        self.document = Document.open(self.path)
        self.check()

    def teardown(self):
        self.document.leave(discard=True)
        shutil.rmtree(self.folder)


def written(rows, wanted):
    """Return rows after those that are wanted were written, and then those that go were taken away."""
    rows = rows | {(table, id): columns for table, id, columns in wanted if columns is not None}
    for table, id, columns in wanted:
        if columns is None and (table, id) in rows:
            rows = without(rows, (table, id))
    return rows


def without(rows, gone):
    """Return rows without one, and without all that hangs from it."""
    rows = {key: row for key, row in rows.items() if key != gone}
    for key, row in list(rows.items()):
        if key in rows and gone in references(key[0], row):
            rows = without(rows, key)
    return rows


def hangs_together(rows):
    return all(end in rows for (table, _id), row in rows.items() for end in references(table, row))


def references(table, row):
    return [
        (foreign.column.table.name, row[column.name])
        for column in Base.metadata.tables[table].columns
        for foreign in column.foreign_keys
        if row[column.name] is not None
    ]


def test_rows_are_what_a_dict_says(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    first = tmp_path / "eerste.napl"
    make_project(first).close()
    run_state_machine_as_test(
        type("Machine", (RowsMachine,), {"first": first}),
        settings=settings(
            max_examples=examples(6),
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
