"""What becomes of rows of an older format is the same for what is in the tables and for what was there once."""

import shutil
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.document.format.lifting import MIGRATIONS, lift, lift_change, lift_row
from napl_desktop.document.format.migrations import bring_up_to_date
from napl_desktop.document.format.schema import FORMAT, columns_of
from napl_desktop.model import KnownPerspective, known_perspective_rows, new_id
from napl_desktop.queries.perspectives import perspectives
from tests.core.made_projects import ROOT, make_project, shown
from tests.core.older_files import changes_between, number_of_steps, rows_at, rows_in, write_file

OLDER = range(FORMAT)


def kept(version):
    return ROOT / "tests" / "files" / f"format-{version}.napl"


# A random project of format 2, that random things are done to


SECTORS = ("po", "vo", "mbo")
WORDS = st.none() | st.sampled_from([known.value for known in KnownPerspective])


class Past:
    """What a program of format 2 would have done, row by row."""

    def __init__(self, draw):
        self.draw = draw
        self.rows = {}
        self.put("project", title="Proef", created_at="2024-11-01T09:30:00+00:00")
        self.add_atelier()
        self.states = [dict(self.rows)]

    def put(self, table, id="", **columns):
        id = id or new_id()
        self.rows[table, id] = self.rows.get((table, id), {}) | columns | {"id": id}
        return id

    def one(self, table):
        ids = sorted(id for name, id in self.rows if name == table)
        return self.draw(st.sampled_from(ids)) if ids else None

    def drop(self, id):
        """Remove a row with all that hangs from it."""
        gone = {id}
        while found := {
            row["id"] for row in self.rows.values() if row["id"] not in gone and gone & set(row.values())
        }:
            gone |= found
        self.rows = {key: row for key, row in self.rows.items() if row["id"] not in gone}

    def do(self):
        self.draw(
            st.sampled_from(
                [
                    self.add_atelier,
                    self.change_atelier,
                    self.remove_atelier,
                    self.add_participant,
                    self.change_speaker,
                    self.add_path,
                    self.add_note,
                    self.start,
                    self.remove_something,
                    self.rename_project,
                ]
            )
        )()
        self.states.append(dict(self.rows))

    def add_atelier(self):
        sector = self.draw(st.sampled_from(SECTORS))
        self.put("atelier", title="Atelier", sector=sector, focus="roles", order_key="a0")

    def change_atelier(self):
        title, sector = self.draw(st.sampled_from(["Een", "Twee"])), self.draw(st.sampled_from(SECTORS))
        self.put("atelier", self.one("atelier"), title=title, sector=sector)

    def remove_atelier(self):
        if sum(name == "atelier" for name, _id in self.rows) > 1:
            self.drop(self.one("atelier"))

    def add_participant(self):
        atelier, word = self.one("atelier"), self.draw(WORDS)
        self.put("participant", atelier_id=atelier, name="Noor", perspective=word, order_key="a0")

    def change_speaker(self):
        for table in ("participant", "note"):
            if id := self.one(table):
                self.put(table, id, perspective=self.draw(WORDS))

    def add_path(self):
        atelier = self.one("atelier")
        path = self.put("path", atelier_id=atelier, role_id=None, title="Pad", description="", order_key="a0")
        self.put("level", path_id=path, title="Start", stage="", anchor=None, order_key="a0")
        self.put("dimension", path_id=path, parent_id=None, title="Rij", explanation="", order_key="a0")

    def add_note(self):
        if path := self.one("path"):
            self.put(
                "note",
                **{f"{place}_id": None for place in ("descriptor", "dimension", "role")},
                path_id=path,
                kind="remark",
                text="Kijk.",
                perspective=self.draw(WORDS),
                handled=0,
                written_at="2024-11-01T09:30:00.000+00:00",
            )

    def start(self):
        if level := self.one("level"):
            path = self.rows["level", level]["path_id"]
            rows = [row for (table, _), row in self.rows.items() if table == "dimension"]
            row = next(row["id"] for row in rows if row["path_id"] == path)
            route = self.put(
                "route", title="Weg", traveller="team", level_id=level, role_id=None, order_key="a0"
            )
            self.put("standing", route_id=route, dimension_id=row, level_id=level)

    def remove_something(self):
        if id := self.one(self.draw(st.sampled_from(["path", "note", "participant", "route", "standing"]))):
            self.drop(id)

    def rename_project(self):
        self.put("project", self.one("project"), title=self.draw(st.sampled_from(["Proef", "Ander"])))


@st.composite
def pasts(draw):
    past = Past(draw)
    for _ in range(draw(st.integers(1, 8))):
        past.do()
    return past.states


@given(pasts())
def test_a_past_that_is_lifted_is_the_past_of_what_is_lifted(states):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "vroeger.napl"
        write_file(file, 2, states)
        bring_up_to_date(file)
        assert rows_in(file) == lift(states[-1], 2)
        for point, state in enumerate(states):
            assert rows_at(file, point) == lift(state, 2)


@given(pasts())
def test_a_step_that_is_lifted_changes_what_is_different_and_nothing_else(states):
    for before, after in pairwise(states):
        changes = [lifted for change in changes_between(before, after) for lifted in lift_change(change, 2)]
        wanted = changes_between(lift(before, 2), lift(after, 2))
        assert sorted(wanted, key=str) == sorted((each for each in changes if each[2] != each[3]), key=str)


# Files as they are kept


@pytest.mark.parametrize("version", OLDER)
def test_every_moment_of_a_kept_file_is_as_it_was(tmp_path, version):
    old = shutil.copyfile(kept(version), tmp_path / "vroeger.napl")
    with Document.open(old, read_only=True) as document:
        for point in range(number_of_steps(old) + 1):
            with document.checkout(point) as past:
                was = {(table, id): row for table, rows in shown(past).items() for id, row in rows.items()}
            assert was == lift(rows_at(old, point), version), point


@pytest.mark.parametrize("version", [*OLDER, FORMAT])
def test_every_row_of_a_format_has_the_columns_of_ours_afterwards(version):
    for table, columns in columns_of(version).items():
        if table not in ("seal", "step", "row_change", "version", "base_row"):
            for name, row in lift_row(table, dict.fromkeys(columns), version):
                assert row.keys() == set(columns_of(FORMAT)[name]), name


def test_what_is_of_our_format_stays_as_it_is_also_where_it_is_taken_for_older(tmp_path):
    path = tmp_path / "proef.napl"
    make_project(path).close()
    rows = rows_in(path)
    assert lift(rows, FORMAT) == rows
    for version in OLDER:
        assert lift(rows, version) == rows


def test_a_new_project_has_the_known_perspectives_as_a_lifted_one_gets_them(tmp_path):
    with make_project(tmp_path / "proef.napl") as document, document.read() as session:
        new = [each.id for each in perspectives(session)]
    assert new == [known.id for known in KnownPerspective]
    assert list(MIGRATIONS[2].brings) == [("perspective", row) for row in known_perspective_rows()]
