"""How far an open project is, in steps, and telling the listeners, which show it, of every step."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from napl_desktop.document.history.steps import Change, RowChange, Step, newest_step, rows_of
from napl_desktop.document.reader import Reader
from napl_desktop.document.redaction.redaction import REDACTED
from napl_desktop.document.storage.working_copy import number_of_steps

Listener = Callable[[Change], None]


class Progress:
    """Knows the number of the newest step in `database`, the working copy, and of the last that was told."""

    def __init__(self, database: Path, newest: Step | None) -> None:
        self._database = database
        self._listeners: list[Listener] = []
        self.step = self._notified = newest.seq if newest else 0

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def notify(self, change: Change) -> None:
        """Tell the listeners of the newest step."""
        self.step = self._notified = change.step.seq
        for listener in tuple(self._listeners):
            listener(change)

    def count(self) -> None:
        """Find out whether names were redacted here from another file of the project: that is a step, too."""
        with suppress(sqlite3.Error):
            self.step = max(self.step, number_of_steps(self._database))

    def missed_change(self, reader: Reader) -> Change | None:
        """Return the newest step, if it is known not to be told: then names were redacted from another file."""
        step = reader.ask(newest_step) if self.step > self._notified else None
        if step is None:
            return None
        rows = reader.ask(lambda connection: rows_of(connection, step)) if step.action == REDACTED else ()
        return Change(step, tuple(RowChange(row.table, row.row_id, "{}", "{}") for row in rows))
