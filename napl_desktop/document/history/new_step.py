"""Making a step of what the triggers logged, in the transaction that changed it.

A large step is made in slices, so that the caller can do something else in between.
"""

from collections.abc import Generator
from datetime import UTC, datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from napl_desktop.document.history.steps import (
    STEP_COLUMNS,
    ChangesHash,
    RowChange,
    Step,
    StepKind,
    Subject,
    newest_step,
)
from napl_desktop.model import new_id

Answer = TypeVar("Answer")

# How many rows are read or written without a pause.
_SLICE = 1_000


def take_log(connection: sa.Connection) -> tuple[RowChange, ...]:
    """Empty the log and return what changed in all: one entry a row, none for a row that is as it was."""
    return result_of(take_log_in_slices(connection))


def take_log_in_slices(connection: sa.Connection) -> Generator[None, None, tuple[RowChange, ...]]:
    """Do the same in slices."""
    driver: Any = connection.connection.dbapi_connection  # plain tuples, for there may be many
    first: dict[tuple[str, str], str | None] = {}
    last: dict[tuple[str, str], str | None] = {}
    logged = driver.execute("SELECT table_name, row_id, before, after FROM change_log ORDER BY n")
    while some := logged.fetchmany(_SLICE):
        for table, row_id, before, after in some:
            first.setdefault((table, row_id), before)
            last[table, row_id] = after
        yield
    driver.execute("DELETE FROM change_log")
    return tuple(
        RowChange(*row, before, after)
        for (row, before), after in zip(first.items(), last.values(), strict=True)
        if before != after
    )


def is_anything_logged(connection: sa.Connection) -> bool:
    """Tell whether a row was written since the log was emptied."""
    return connection.exec_driver_sql("SELECT 1 FROM change_log LIMIT 1").first() is not None


def add_step(
    connection: sa.Connection,
    rows: tuple[RowChange, ...],
    action: str,
    subject: Subject,
    undoes: Step | None = None,
    redoes: Step | None = None,
) -> Step:
    """Write one step with its row changes and return it.

    It is an edit unless it undoes or redoes another, or changed no rows: then it is about versions.
    """
    return result_of(add_step_in_slices(connection, rows, action, subject, undoes, redoes))


def add_step_in_slices(
    connection: sa.Connection,
    rows: tuple[RowChange, ...],
    action: str,
    subject: Subject,
    undoes: Step | None = None,
    redoes: Step | None = None,
) -> Generator[None, None, Step]:
    """Do the same in slices."""
    newest = newest_step(connection)
    seq, head = (newest.seq + 1, newest.head) if newest else (1, 0)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    if undoes:
        step = Step(seq, new_id(), StepKind.UNDO, action, subject, at, head, undoes.seq, undoes.parent)
    elif redoes:
        step = Step(seq, new_id(), StepKind.REDO, action, subject, at, head, redoes.seq, redoes.seq)
    elif not rows:
        step = Step(seq, new_id(), StepKind.VERSION, action, subject, at, head, seq, head)
    else:
        step = Step(seq, new_id(), StepKind.EDIT, action, subject, at, head, seq, seq)
    kept = ChangesHash()
    for start in range(0, len(rows), _SLICE):
        some = [
            (row.table, row.row_id, row.before_json, row.after_json) for row in rows[start : start + _SLICE]
        ]
        kept.add(some)
        connection.exec_driver_sql(
            "INSERT INTO row_change (step_seq, position, table_name, row_id, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(step.seq, position, *row) for position, row in enumerate(some, start)],
        )
        yield
    connection.exec_driver_sql(
        f"INSERT INTO step ({STEP_COLUMNS}, changes_hash) VALUES ({', '.join('?' * 12)})",
        (
            *(step.seq, step.id, step.kind.value, action),
            *(subject.type, subject.id, subject.title),
            *(step.at, step.parent, step.target, step.head, kept.hexdigest()),
        ),
    )
    return step


def result_of(slices: Generator[object, None, Answer]) -> Answer:
    """Do all slices of something without a pause; return what they return."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            answer: Answer = end.value
            return answer
