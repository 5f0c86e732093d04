"""With what a file that comes in is compared: the newest state of it that the project knows."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.history.base_rows import base_rows
from napl_desktop.document.history.steps import Step, all_steps, rows_at
from napl_desktop.document.history.versions import all_versions
from napl_desktop.rows import Key, Rows, read_all, shared_rows, to_lines

_BEGINNING = 0


class KnownState(Struct, frozen=True):
    """How a file and the project were when they were the same, or were made so by a merge."""

    rows: Rows
    at: str = ""
    """UTC, ISO 8601; "" where that is not known."""
    point: int = 0
    """The number of the step after which the project was so; 0 where it is what a file said, or the beginning."""


def newest_base(connection: sa.Connection, states: Sequence[str]) -> KnownState | None:
    """Return the newest of the states of a file, the newest first, that is known here; None if none is.

    It may be one in which it was merged before, a step or a version of our history, or a handout of ours.
    Raises HistoryDamaged.
    """
    known = _known_states(connection)
    return next((known[state]() for state in states if state in known), None)


def returned_before(connection: sa.Connection, handout_id: str) -> dict[str, KnownState]:
    """Return the states in which workbooks of a handout were taken back, the newest first."""
    begins = f"{handout_id} "
    found = connection.exec_driver_sql(
        "SELECT state, base_set, merged_at FROM merged_source WHERE substr(state, 1, ?) = ?"
        " ORDER BY merged_at DESC, id",
        (len(begins), begins),
    )
    return {state: _as_merged(connection, set_id, at) for state, set_id, at in found}


def workbook_state(rows: Rows, handout_id: str) -> str:
    """Return what names the state of the workbook of a group."""
    return f"{handout_id} {content_state(rows)}"


def content_state(rows: Rows) -> str:
    """Return what names the state of a file without a history: a hash of what it says."""
    digest = hashlib.sha256()
    for line in sorted(to_lines(rows)):
        digest.update(line.encode())
    return digest.hexdigest()


def newer_than(connection: sa.Connection, states: Sequence[str]) -> str:
    """Return how a later state of a file is called that was merged here; "" where there is none."""
    for title, past in connection.exec_driver_sql("SELECT title, past FROM merged_source"):
        if states and states[0] in past.split():
            return str(title)
    return ""


def projects_of_ateliers(connection: sa.Connection) -> defaultdict[str, set[str]]:
    """Return of each atelier here the ids of the projects that brought it; none of one that was made here."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for atelier, project in connection.exec_driver_sql(
        "SELECT row_id, project_id FROM base_row JOIN merged_source ON base_set = set_id"
        " WHERE table_name = 'atelier'"
    ):
        found[atelier].add(project)
    return found


def known_identities(connection: sa.Connection, project_id: str) -> dict[Key, str]:
    """Return which things of ours those of another project were said to be."""
    found = connection.exec_driver_sql(
        "SELECT table_name, source_id, target_id FROM merge_identity WHERE project_id = ?", (project_id,)
    )
    return {(table, source_id): target_id for table, source_id, target_id in found}


def newest_of_project(connection: sa.Connection, project_id: str) -> KnownState | None:
    """Return what is known of a project by what was merged of it last; None where nothing was."""
    found = connection.exec_driver_sql(
        "SELECT base_set, merged_at FROM merged_source WHERE project_id = ? ORDER BY merged_at DESC, id LIMIT 1",
        (project_id,),
    ).first()
    return None if found is None else _as_merged(connection, *found)


def is_of_our_history(connection: sa.Connection, state: str) -> bool:
    """Tell whether a state of a file is a step or a version of our own history."""
    found = connection.exec_driver_sql(
        "SELECT 1 FROM step WHERE id = ? UNION SELECT 1 FROM version WHERE id = ? AND point IS NOT NULL",
        (state, state),
    )
    return found.first() is not None


def was_merged(connection: sa.Connection, states: Sequence[str]) -> bool:
    """Tell whether a file was merged here in the very state in which it is; its states come newest first."""
    found = connection.exec_driver_sql("SELECT 1 FROM merged_source WHERE state = ?", (*states[:1], "")[:1])
    return found.first() is not None


def beginning(connection: sa.Connection) -> KnownState:
    """Return the project as it was begun. Raises HistoryDamaged."""
    return _after(connection, _BEGINNING, "")


def _known_states(connection: sa.Connection) -> dict[str, Callable[[], KnownState]]:
    """Return what leads to each state that is known; what was merged counts most, as it says what was refused."""
    steps = all_steps(connection)
    known: dict[str, Callable[[], KnownState]] = {
        step.id: partial(_after_step, connection, step) for step in steps
    }
    known |= {
        version.id: partial(_after, connection, version.point, version.at)
        for version in all_versions(connection)
    }
    by_id = {step.id: step.seq for step in steps}
    for id, base, dealt_at in connection.exec_driver_sql("SELECT id, base, dealt_at FROM handout"):
        known[id] = partial(_after, connection, by_id.get(base, _BEGINNING), dealt_at)
    for state, set_id, at in connection.exec_driver_sql(
        "SELECT state, base_set, merged_at FROM merged_source"
    ):
        known[state] = partial(_as_merged, connection, set_id, at)
    return known


def _after_step(connection: sa.Connection, step: Step) -> KnownState:
    return _after(connection, step.seq, step.at)


def _after(connection: sa.Connection, point: int, at: str) -> KnownState:
    rows = read_all(connection)
    for row in rows_at(connection, point):
        key = (row.table, row.row_id)
        if row.columns is None:
            rows.pop(key, None)
        else:
            rows[key] = dict(row.columns)
    return KnownState(shared_rows(rows), at, point)


def _as_merged(connection: sa.Connection, set_id: str, at: str) -> KnownState:
    return KnownState(base_rows(connection, set_id), at)
