"""Undo and redo: what an edit changed is put back, or done again, as a step of its own."""

from collections.abc import Callable, Iterable

import sqlalchemy as sa

from napl_desktop.document.history.new_step import add_step, take_log
from napl_desktop.document.history.steps import (
    Change,
    RowChange,
    Step,
    newest_step,
    rows_of,
    steps_where,
)
from napl_desktop.rows.writing import WantedRow, put_rows

Go = Callable[[sa.Connection, Callable[[], None]], Change | None]
"""Undo or redo."""


def undoable_step(connection: sa.Connection) -> Step | None:
    """Return the edit that undo would take back."""
    newest = newest_step(connection)
    if newest is None or newest.head == 0:
        return None
    # A head that leads to no edit is damage: then nothing can be taken back.
    return next(steps_where(connection, "WHERE seq = ? AND kind = 'edit'", newest.head), None)


def redoable_step(connection: sa.Connection) -> Step | None:
    """Return the edit that redo would bring back."""
    newest = newest_step(connection)
    if newest is None:
        return None
    made_here = "WHERE parent = ? AND kind = 'edit' ORDER BY seq DESC LIMIT 1"
    return next(steps_where(connection, made_here, newest.head), None)


def undo(connection: sa.Connection, before_step: Callable[[], None]) -> Change | None:
    """Take back the edit that holds, if there is one, after `before_step`. Raises HistoryDamaged."""
    edit = undoable_step(connection)
    if edit is None:
        return None
    before_step()
    rows = _put(connection, _rows_of(connection, edit, back=True))
    return Change(add_step(connection, rows, edit.action, edit.subject, undoes=edit), rows)


def redo(connection: sa.Connection, before_step: Callable[[], None]) -> Change | None:
    """Bring back the edit that was undone last, if there is one, after `before_step`. Raises HistoryDamaged."""
    edit = redoable_step(connection)
    if edit is None:
        return None
    before_step()
    rows = _put(connection, _rows_of(connection, edit, back=False))
    return Change(add_step(connection, rows, edit.action, edit.subject, redoes=edit), rows)


def _rows_of(connection: sa.Connection, edit: Step, back: bool) -> Iterable[WantedRow]:
    """Yield how the rows of an edit must become if it is taken back, or done again."""
    for row in rows_of(connection, edit):
        if back:
            yield WantedRow(row.table, row.row_id, row.before, row.after is not None)
        else:
            yield WantedRow(row.table, row.row_id, row.after, row.before is not None)


def _put(connection: sa.Connection, wanted: Iterable[WantedRow]) -> tuple[RowChange, ...]:
    put_rows(connection, wanted)
    return take_log(connection)
