"""What was done, step by step: the record in the file, and the triggers that make it.

Temporary triggers, made from the model's own tables, log every row before and after it changes, cascades
included. At the end of an edit the log becomes one step with its row changes, in the same transaction. Steps are
only ever added: an undo is a step of its own. Where the document stands is the `head` of the newest step: the
number of the last edit that holds (0: none). Each edit remembers the head it was made on, its `parent`; so undo
goes to the parent, and redo to the newest edit made on the present head. A step holds the hash of its row
changes: what was damaged outside the program is never put back.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, cached_property
from itertools import groupby, islice
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.errors.projects import HistoryDamaged
from napl_desktop.model import Base, Identity, ThingKind, facts_by_table, kind_named, tables_of
from napl_desktop.rows.writing import WantedRow

history_metadata = sa.MetaData()

step_table = sa.Table(
    "step",
    history_metadata,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column(
        "kind", sa.Text, sa.CheckConstraint("kind IN ('edit', 'undo', 'redo', 'version')"), nullable=False
    ),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("subject_type", sa.Text, nullable=False),
    sa.Column("subject_id", sa.Text, nullable=False),
    sa.Column("subject_title", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("parent", sa.Integer, nullable=False, index=True),
    sa.Column("target", sa.Integer, nullable=False),
    sa.Column("head", sa.Integer, nullable=False),
    sa.Column("changes_hash", sa.Text, nullable=False),
)

row_change_table = sa.Table(
    "row_change",
    history_metadata,
    sa.Column("step_seq", sa.Integer, sa.ForeignKey("step.seq"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("table_name", sa.Text, nullable=False),
    sa.Column("row_id", sa.Text, nullable=False),
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sqlite_with_rowid=False,
)

_NESTED = {dict, list}
STEP_COLUMNS = "seq, id, kind, action, subject_type, subject_id, subject_title, at, parent, target, head"


class StepKind(StrEnum):
    """How a step came about."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    VERSION = "version"
    """A version was named, or something else was done about versions: the content is as it was."""


class OtherSubject(StrEnum):
    """What a step may be about that is no thing of the content."""

    VERSION = "version"
    TEXT = "text"
    """Words, wherever they are."""


class Subject(Struct, frozen=True):
    """What a step is about: the word for its kind ("dimension"), its id, and its title at that moment."""

    type: str
    id: str
    title: str

    @property
    def kind(self) -> ThingKind | None:
        """What kind of thing it is; None for what is no part of the content, or is not known here."""
        return kind_named(self.type)


class Step(Struct, frozen=True):
    """One thing that the user did. `target` is the edit that an undo or redo is of (for an edit: itself)."""

    seq: int
    id: str
    kind: StepKind
    action: str
    subject: Subject
    at: str
    parent: int
    target: int
    head: int


class RowChange(Struct, frozen=True, dict=True):
    """One row before and after a step, as JSON: None where it was not there.

    It stays text until the caller asks for a column: a step of an import has more rows than are ever looked at.
    """

    table: str
    row_id: str
    before_json: str | None
    after_json: str | None

    def is_of(self, *kinds: ThingKind) -> bool:
        """Tell whether it is a row of one of these kinds of things."""
        return self.table in tables_of(kinds)

    @cached_property
    def before(self) -> dict[str, Any] | None:
        """The columns before the step."""
        return _loaded(self.before_json)

    @cached_property
    def after(self) -> dict[str, Any] | None:
        """The columns after the step."""
        return _loaded(self.after_json)


class Change(Struct, frozen=True):
    """What the views are told: the step, and which rows are different now."""

    step: Step
    rows: tuple[RowChange, ...]

    def touches(self, *kinds: ThingKind) -> bool:
        """Tell whether things of any of these kinds changed."""
        tables = tables_of(kinds)
        return any(row.table in tables for row in self.rows)

    def only(self, *kinds: ThingKind) -> bool:
        """Tell whether things of no other kinds changed."""
        tables = tables_of(kinds)
        return all(row.table in tables for row in self.rows)

    def of(self, kind: ThingKind) -> tuple[RowChange, ...]:
        """Return what happened to the things of one kind."""
        table = kind.__tablename__
        return tuple(row for row in self.rows if row.table == table)

    def ids(self, kind: ThingKind) -> frozenset[str]:
        """Return the ids of the things of one kind that changed."""
        return frozenset(row.row_id for row in self.of(kind))


def log_changes(connection: sa.Connection) -> None:
    """See to it that every change from now on is logged.

    The log and the triggers that fill it are made at the first change: who only looks does not wait for them.
    They are asked for each time, since they go when that first change is taken back.
    """
    there = "SELECT 1 FROM temp.sqlite_master WHERE name = 'change_log'"
    if connection.exec_driver_sql(there).first() is None:
        install_triggers(connection)


def install_triggers(connection: sa.Connection) -> None:
    """Make the log and the triggers that fill it, for this connection only; nothing of it is in the file."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE change_log"
        " (n INTEGER PRIMARY KEY, table_name TEXT, row_id TEXT, before TEXT, after TEXT)"
    )
    for table in Base.metadata.sorted_tables:
        for event in ("INSERT", "UPDATE", "DELETE"):
            before = "NULL" if event == "INSERT" else _as_json(table, "OLD")
            after = "NULL" if event == "DELETE" else _as_json(table, "NEW")
            row = "OLD" if event == "DELETE" else "NEW"
            connection.exec_driver_sql(
                f"CREATE TEMP TRIGGER log_{table.name}_{event.lower()} AFTER {event} ON main.{table.name} BEGIN"
                f" INSERT INTO change_log (table_name, row_id, before, after)"
                f" VALUES ('{table.name}', {row}.id, {before}, {after}); END"
            )


def _as_json(table: sa.Table, row: str) -> str:
    pairs = ", ".join(f"'{column.name}', {row}.{column.name}" for column in table.columns)
    return f"json_object({pairs})"


def _loaded(image: str | None) -> dict[str, Any] | None:
    loaded: dict[str, Any] | None = None if image is None else json.loads(image)
    return loaded


_AT_ONCE = 50


def changes_hash(logged: Sequence[Sequence[str | None]]) -> str:
    """Return the SHA-256, in hex, over what one step changed: (table, id, before, after), as kept."""
    kept = ChangesHash()
    kept.add(logged)
    return kept.hexdigest()


class ChangesHash:
    """The same, while rows come in: the JSON array of them is nowhere as a whole.

    A few at a time, so that another thread never waits for a whole import to be hashed.
    """

    def __init__(self) -> None:
        self._digest = hashlib.sha256(b"[")
        self._between = ""

    def add(self, logged: Iterable[Sequence[str | None]]) -> None:
        """Take in further rows."""
        rows = map(tuple, logged)
        while some := tuple(islice(rows, _AT_ONCE)):
            self._digest.update(f"{self._between}{json.dumps(some)[1:-1]}".encode())
            self._between = ", "

    def hexdigest(self) -> str:
        """Return the hash of all rows; after this there are no more."""
        self._digest.update(b"]")
        return self._digest.hexdigest()


def steps_where(connection: sa.Connection, which: str, *values: object) -> Iterator[Step]:
    """Yield the steps that a WHERE or an ORDER BY of SQL names, with values for its question marks."""
    query = f"SELECT {STEP_COLUMNS} FROM step {which}"
    for seq, id, kind, action, *subject, at, parent, target, head in connection.exec_driver_sql(
        query, values
    ):
        yield Step(seq, id, StepKind(kind), action, Subject(*subject), at, parent, target, head)


def newest_step(connection: sa.Connection) -> Step | None:
    """Return the step that was made last, of any kind."""
    return next(steps_where(connection, "ORDER BY seq DESC LIMIT 1"), None)


def all_steps(connection: sa.Connection) -> tuple[Step, ...]:
    """Return every step, oldest first."""
    return tuple(steps_where(connection, "ORDER BY seq"))


def rows_of(connection: sa.Connection, step: Step) -> tuple[RowChange, ...]:
    """Return what a step changed, in the order it was logged. Raises HistoryDamaged."""
    try:
        ((kept,),) = connection.exec_driver_sql("SELECT changes_hash FROM step WHERE seq = ?", (step.seq,))
        logged = connection.exec_driver_sql(
            "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position",
            (step.seq,),
        ).all()
    except sa.exc.OperationalError as error:  # what is no text any more cannot even be read
        raise HistoryDamaged() from error
    return tuple(_as_kept(logged, kept, step.kind))


def damaged_steps(connection: sa.Connection) -> list[Step]:
    """Look at every step, which takes a while, and return those of which it cannot be read what they changed."""

    def is_damaged(step: Step) -> bool:
        try:
            rows_of(connection, step)
        except (HistoryDamaged, sa.exc.DatabaseError):
            return True
        return False

    return [step for step in all_steps(connection) if is_damaged(step)]


def _as_kept(logged: Sequence[Sequence[Any]], kept: str, kind: str) -> list[RowChange]:
    """Return what a step changed, if that is what it was, and fits our tables. Raises HistoryDamaged."""
    try:
        if changes_hash(logged) == kept:
            changes = [RowChange(*row) for row in logged]
            if all(_fits(change, kind) for change in changes):
                return changes
    except (TypeError, ValueError, RecursionError) as error:  # it is no text, or no JSON
        raise HistoryDamaged() from error
    raise HistoryDamaged()


def _fits(change: RowChange, kind: str) -> bool:
    """Tell whether it is a row of ours; a redaction of names, a step about versions, only notes which."""
    table = Base.metadata.tables.get(change.table)
    images = [image for image in (change.before, change.after) if image is not None]
    return (
        table is not None
        and bool(images) == (kind != StepKind.VERSION)
        and all(_is_row(image, change.row_id, _column_names(table)) for image in images)
        and _is_at_its_place(change, images)
    )


@cache
def _column_names(table: sa.Table) -> frozenset[str]:
    return frozenset(table.columns.keys())


def _is_row(image: object, row_id: str, names: frozenset[str]) -> bool:
    return (
        isinstance(image, dict)
        and image.keys() == names
        and image["id"] == row_id
        and _NESTED.isdisjoint(map(type, image.values()))
    )


def _is_at_its_place(change: RowChange, images: list[dict[str, Any]]) -> bool:
    """Tell whether the id of a row is that of its place: of two at one place only one would be seen."""
    identity = _identity_in(change.table)
    if identity is None:
        return True
    places = {tuple(identity.arranged(image)[column] for column in identity.columns) for image in images}
    return all(identity.made_of(*map(str, place)) == change.row_id for place in places)


@cache
def _identity_in(table: str) -> Identity | None:
    return facts_by_table()[table].identity


def rows_at(connection: sa.Connection, point: int) -> Iterator[WantedRow]:
    """Yield every row that is, or may be, otherwise now than it was after step `point`, as it was then.

    Raises HistoryDamaged.
    """
    changes = connection.exec_driver_sql(
        "SELECT step.seq, changes_hash, kind, table_name, row_id, before, after"
        " FROM row_change JOIN step ON step.seq = step_seq WHERE step.seq > ? ORDER BY step.seq, position",
        (point,),
    )
    seen: set[tuple[str, str]] = set()
    for (_seq, kept, kind), of_step in groupby(changes, key=lambda row: row[:3]):
        for change in _as_kept([row[3:] for row in of_step], kept, kind):
            if change.before is None and change.after is None:
                continue  # a redaction of names only notes which rows it was about
            if (change.table, change.row_id) not in seen:
                seen.add((change.table, change.row_id))
                yield WantedRow(change.table, change.row_id, change.before)
