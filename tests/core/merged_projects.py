"""Random projects as plain rows, and what two people do to copies of one."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from fractional_indexing import FIError, generate_key_between
from hypothesis import strategies as st

from napl_desktop.document.format.integrity import broken_constraint, conventions, displaced_rows, our_tables
from napl_desktop.document.format.schema import create_tables
from napl_desktop.model import (
    SAME_AS,
    Base,
    RelationKind,
    atelier_sector_id,
    descriptor_id,
    facts_by_table,
    prerequisite_id,
    relation_ends,
    relation_id,
    requirement_id,
    starting_level_id,
)
from napl_desktop.rows import moved_rows


class Hand:
    """Somebody who works on a copy of the rows; what they make gets ids that nobody else gives."""

    def __init__(self, name, rows, choose):
        self.name = name
        self.rows = {key: dict(row) for key, row in rows.items()}
        self._choose = choose
        self._made = 0

    # Choosing

    def number(self, most):
        return self._choose(0, most)

    def one_of(self, things):
        things = list(things)
        return things[self.number(len(things) - 1)] if things else None

    def one(self, table):
        return self.one_of(id for name, id in self.rows if name == table)

    def flip(self):
        return bool(self.number(1))

    def word(self):
        return self.one_of(["aan", "bij", "door", f"van {self.name}"])

    # Looking

    def of(self, table, **wanted):
        return {
            id: row
            for (name, id), row in self.rows.items()
            if name == table and all(row[column] == value for column, value in wanted.items())
        }

    def leaves(self, path=None):
        parents = {row["parent_id"] for row in self.of("dimension").values()}
        return [
            id
            for id, row in self.of("dimension").items()
            if id not in parents and (path is None or row["path_id"] == path)
        ]

    def under(self, dimension):
        below = [dimension]
        for each in below:
            below += self.of("dimension", parent_id=each)
        return below

    # Writing

    def put(self, table, id=None, **columns):
        self._made += 1
        id = id or f"{table}-{self.name}{self._made}"
        table_columns = Base.metadata.tables[table].columns
        if "order_key" in table_columns and "order_key" not in columns:
            columns["order_key"] = self.key_among(table, columns)
        blank = {
            column.name: None if column.nullable else column.default.arg if column.default else ""
            for column in table_columns
        }
        self.rows[table, id] = {name: columns.get(name, blank[name]) for name in blank} | {"id": id}
        return id

    def key_among(self, table, columns, without=None):
        ordered_in = facts_by_table()[table].ordered_in
        keys = sorted(
            row["order_key"]
            for id, row in self.of(table, **{name: columns.get(name) for name in ordered_in}).items()
            if id != without
        )
        place = self.number(len(keys))
        before = keys[place - 1] if place else ""
        after = keys[place] if place < len(keys) else None
        return between(before, after)

    def remove(self, table, id):
        """Remove a row with what hangs from it, as the database would."""
        gone = [(table, id)]
        for key in gone:
            self.rows.pop(key, None)
            for (name, other), row in list(self.rows.items()):
                for column in Base.metadata.tables[name].columns:
                    for foreign in column.foreign_keys:
                        if (foreign.column.table.name, row[column.name]) != key:
                            continue
                        if foreign.ondelete == "SET NULL":
                            row[column.name] = None
                        elif (name, other) not in gone:
                            gone.append((name, other))

    def hand_down(self, dimension):
        """Give the cells of a row that gets a child to a first child of its name."""
        cells = self.of("descriptor", dimension_id=dimension)
        if not cells:
            return
        parent = self.rows["dimension", dimension]
        child = self.put("dimension", path_id=parent["path_id"], parent_id=dimension, title=parent["title"])
        for id, cell in cells.items():
            self.put_cell(child, cell["level_id"], cell["text"], cell["status"])
            for note in self.of("note", descriptor_id=id).values():
                note["descriptor_id"] = descriptor_id(child, cell["level_id"])
            self.remove("descriptor", id)
        for standing in list(self.of("starting_level", dimension_id=dimension).values()):
            self.remove("starting_level", standing["id"])
            self.stand(standing["route_id"], child, standing["level_id"])

    def put_cell(self, dimension, level, text, status="proposed"):
        id = descriptor_id(dimension, level)
        self.put(
            "descriptor",
            id,
            dimension_id=dimension,
            level_id=level,
            text=text,
            status=status if text else "empty",
        )
        return id

    def stand(self, route, dimension, level):
        self.put(
            "starting_level",
            starting_level_id(route, dimension),
            route_id=route,
            dimension_id=dimension,
            level_id=level,
        )

    # What a person does

    def add_atelier(self):
        atelier = self.put("atelier", title=self.word(), focus="roles")
        self.put("atelier_sector", atelier_sector_id(atelier, "vo"), atelier_id=atelier, sector="vo")

    def add_role(self):
        self.put("role", atelier_id=self.one("atelier"), title=self.word(), parked=int(self.flip()))

    def add_path(self):
        atelier = self.one("atelier")
        role = self.one_of(["", *self.of("role", atelier_id=atelier)]) or None
        path = self.put("path", atelier_id=atelier, role_id=role, title=self.word())
        for _ in range(1 + self.number(1)):
            self.put("level", path_id=path, title=self.word())
            self.put("dimension", path_id=path, parent_id=None, title=self.word())

    def add_level(self):
        if path := self.one("path"):
            self.put("level", path_id=path, title=self.word())

    def add_dimension(self):
        path = self.one("path")
        if path is None:
            return
        parent = self.one_of(["", *self.of("dimension", path_id=path)]) or None
        if parent:
            self.hand_down(parent)
        self.put("dimension", path_id=path, parent_id=parent, title=self.word())

    def move_dimension(self):
        dimension = self.one("dimension")
        if dimension is None:
            return
        row = self.rows["dimension", dimension]
        below = self.under(dimension)
        places = ["", *(id for id in self.of("dimension", path_id=row["path_id"]) if id not in below)]
        parent = self.one_of(places) or None
        if parent and parent != row["parent_id"]:
            self.hand_down(parent)
        row["parent_id"] = parent
        row["order_key"] = self.key_among("dimension", row, without=dimension)

    def reorder(self):
        table = self.one_of(["dimension", "level", "path", "role", "atelier", "route", "participant"])
        if id := self.one(table):
            row = self.rows[table, id]
            row["order_key"] = self.key_among(table, row, without=id)

    def write(self):
        if cell := self.any_cell():
            text = self.one_of(["", "Een zin.", "Iets anders.", f"Van {self.name}."])
            self.put_cell(*cell, text, self.one_of(["proposed", "disputed", "agreed"]))

    def any_cell(self):
        leaf = self.one_of(self.leaves())
        if leaf is None:
            return None
        level = self.one_of(self.of("level", path_id=self.rows["dimension", leaf]["path_id"]))
        return (leaf, level) if level else None

    def note(self):
        table = self.one_of(["descriptor", "dimension", "path", "role"])
        if place := self.one(table):
            self.put("note", **{f"{table}_id": place}, kind="remark", text=self.word(), written_at="nu")

    def move_note(self):
        note, cell = self.one("note"), self.one("descriptor")
        if note and cell:
            places = dict.fromkeys(("dimension_id", "path_id", "role_id")) | {"descriptor_id": cell}
            self.rows["note", note].update(places)

    def retitle(self):
        table = self.one_of(["project", "atelier", "role", "path", "level", "dimension"])
        if id := self.one(table):
            self.rows[table, id]["title"] = self.word()

    def describe(self):
        table, column = self.one_of(
            [("path", "description"), ("dimension", "explanation"), ("level", "stage"), ("role", "task")]
        )
        if id := self.one(table):
            self.rows[table, id][column] = self.one_of(["", self.word()])

    def put_on_map(self):
        if role := self.one("role"):
            self.rows["role", role].update(map_x=self.number(9), map_y=self.number(9))

    def assign(self):
        if path := self.one("path"):
            self.rows["path", path]["role_id"] = self.one_of(["", *self.of("role")]) or None

    def move_path(self):
        if path := self.one("path"):
            row = self.rows["path", path]
            row["atelier_id"] = self.one("atelier")
            row["order_key"] = self.key_among("path", row, without=path)

    def relate(self):
        kind = self.one_of(["grows-into", "related"])
        one, other = self.one("role"), self.one("role")
        if one and one != other:
            one, other = relation_ends(one, other, RelationKind(kind))
            id = relation_id(one, other, RelationKind(kind))
            self.put("role_relation", id, role_id=one, other_id=other, kind=kind)

    def require(self):
        role, level = self.one("role"), self.one("level")
        if role and level:
            self.put("role_requirement", requirement_id(role, level), role_id=role, level_id=level)

    def need(self):
        one, other = self.one("descriptor"), self.one("descriptor")
        if one and one != other:
            label = self.one_of(["", self.word()])
            self.put(
                "prerequisite",
                prerequisite_id(one, other),
                descriptor_id=one,
                required_id=other,
                label=label,
            )

    def plan_route(self):
        goal = self.one_of(["level", "role"])
        if end := self.one(goal):
            route = self.put("route", title=self.word(), traveller="team", **{f"{goal}_id": end})
            if cell := self.any_cell():
                self.stand(route, *cell)

    def join(self):
        self.put("participant", atelier_id=self.one("atelier"), name=self.word())

    def build_on(self):
        """Let a path go on from another, never from what goes on from it."""
        path, other = self.one("path"), self.one("path")
        before = other
        while before is not None and before != path:
            before = self.rows["path", before]["builds_on_id"]
        if path and before is None:
            self.rows["path", path]["builds_on_id"] = other

    def add_perspective(self):
        self.put("perspective", title=self.word(), letter="A", shape="circle")

    def say_whose(self):
        table = self.one_of(["note", "participant"])
        if id := self.one(table):
            self.rows[table, id]["perspective_id"] = self.one_of(["", *self.of("perspective")]) or None

    def say_same(self):
        kind = self.one_of(SAME_AS)
        column, other_column = kind.facts.links
        (table,) = {foreign.column.table.name for foreign in kind.__table__.c[column].foreign_keys}
        one, other = self.one(table), self.one(table)
        if one and one != other:
            ends = kind.facts.identity.arranged({column: one, other_column: other})
            self.put(kind.__tablename__, kind.facts.identity.of(ends), **ends, is_same=int(self.flip()))

    def change_note(self):
        if id := self.one("note"):
            self.rows["note", id].update(text=self.word(), handled=int(self.flip()))

    def change_sector(self):
        atelier = self.one("atelier")
        id = atelier_sector_id(atelier, sector := self.one_of(["po", "vo", "mbo"]))
        others = [each for each in self.of("atelier_sector", atelier_id=atelier) if each != id]
        if ("atelier_sector", id) not in self.rows:
            self.put("atelier_sector", id, atelier_id=atelier, sector=sector)
        if others:
            self.remove("atelier_sector", self.one_of(others))

    def exchange_cells(self):
        """Let two cells of a path change places, with the notes on them and the links between cells."""
        one, other = self.any_cell(), self.any_cell()
        if one is None or other is None or one == other:
            return
        if self.rows["dimension", one[0]]["path_id"] != self.rows["dimension", other[0]]["path_id"]:
            return
        for place in (one, other):
            if ("descriptor", descriptor_id(*place)) not in self.rows:
                self.put_cell(*place, "")
        cells = [self.rows["descriptor", descriptor_id(*place)] for place in (one, other)]
        said = [{column: cell[column] for column in ("text", "status")} for cell in cells]
        for cell, text in zip(cells, reversed(said), strict=True):
            cell.update(text)
        self._move_contents("descriptor", {cells[0]["id"]: cells[1]["id"], cells[1]["id"]: cells[0]["id"]})

    def merge_roles(self):
        role, into = self.one("role"), self.one("role")
        if role and role != into:
            self._move_contents("role", {role: into})
            self.remove("role", role)

    def _move_contents(self, table, moved):
        following = {key: row for key, row in self.rows.items() if facts_by_table()[key[0]].follows}
        places = {(table, id): to for id, to in moved.items()}
        for key, row in moved_rows(following, places, lambda key: key in self.rows).items():
            if row is None:
                del self.rows[key]
            else:
                self.rows[key] = dict(row)

    def take_away(self):
        id = self.one(table := self.one_of(REMOVABLE))
        if id and not (table == "atelier" and len(self.of("atelier")) == 1):
            self.remove(table, id)


REMOVABLE = (
    *("dimension", "level", "path", "role", "note", "descriptor", "prerequisite", "route", "atelier"),
    *("perspective", "participant", "role_relation", "role_requirement", "starting_level"),
)
ADDING: list[Callable[[Hand], None]] = [
    Hand.add_path,
    Hand.add_dimension,
    Hand.add_dimension,
    Hand.add_level,
    Hand.write,
    Hand.write,
    Hand.write,
    Hand.add_role,
    Hand.note,
    Hand.need,
    Hand.plan_route,
    Hand.relate,
    Hand.require,
    Hand.join,
    Hand.add_atelier,
    Hand.put_on_map,
    Hand.build_on,
    Hand.add_perspective,
    Hand.say_whose,
    Hand.say_same,
]
CHANGING: list[Callable[[Hand], None]] = [
    Hand.write,
    Hand.retitle,
    Hand.describe,
    Hand.move_dimension,
    Hand.move_dimension,
    Hand.reorder,
    Hand.reorder,
    Hand.assign,
    Hand.move_path,
    Hand.move_note,
    Hand.take_away,
    Hand.take_away,
    Hand.change_note,
    Hand.change_sector,
    Hand.exchange_cells,
    Hand.merge_roles,
]


def between(before, after):
    """Return a key between two; that of the first where there is none."""
    try:
        return generate_key_between(before or None, after)
    except (FIError, ValueError):
        return before


def begun(choose, deeds):
    """Return the rows of a project in which some things were done."""
    hand = Hand("b", {}, choose)
    hand.put("project", title="Proef", created_at="2026")
    hand.add_atelier()
    hand.add_role()
    hand.add_path()
    return worked_on(hand, ADDING, deeds)


def worked_on(hand, kinds, deeds):
    for _ in range(deeds):
        hand.one_of(kinds)(hand)
    return hand.rows


def some_copies(choose, sides, most):
    """Return the rows of a project, and of copies of it in which people did something; `choose` is chance."""
    base = begun(choose, choose(0, 12))
    hands = [Hand("xyz"[side], base, choose) for side in range(sides)]
    return base, *(worked_on(hand, ADDING + CHANGING, choose(0, most)) for hand in hands)


@st.composite
def copies(draw, sides, most):
    """Draw a project and copies of it."""
    return some_copies(lambda least, most: draw(st.integers(least, most)), sides, most)


@cache
def _empty_project() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "leeg.napl"
        create_tables(path)
        with closing(sqlite3.connect(path)) as made:
            made.backup(connection)
    return connection


def why_not_sound(rows):
    """Write rows into an empty project with foreign keys on; return what does not hold of it, or None."""
    connection = _empty_project()
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    try:
        for (table, _), row in rows.items():
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", [*row.values()])
        if displaced_rows(connection):
            return "a cell at the place of another"
        careless = (
            what
            for what, question in conventions(our_tables()).items()
            if connection.execute(question).fetchone()
        )
        return broken_constraint(connection) or next(careless, None)
    except sqlite3.IntegrityError as error:
        return str(error)
    finally:
        connection.execute("ROLLBACK")


def in_order(rows):
    """Return rows without what only says where siblings are, and siblings in their order."""
    plain = {}
    siblings = {}
    for (table, id), row in rows.items():
        facts = facts_by_table()[table]
        left_out = {*facts.unmerged, *(["order_key"] if facts.ordered_in is not None else [])}
        plain[table, id] = {column: value for column, value in row.items() if column not in left_out}
        if facts.ordered_in is not None:
            group = (table, *(row[column] for column in facts.ordered_in))
            siblings.setdefault(group, []).append((row["order_key"], id))
    return plain, {group: [id for _, id in sorted(members)] for group, members in siblings.items()}
