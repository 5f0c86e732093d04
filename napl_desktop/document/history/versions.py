"""Points in the history that one can go back to: named by the user, or kept by themselves.

A version says after which step it is (`point`; 0 is the beginning), so it costs one row whatever the project
holds. Undo never touches it.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import StrEnum

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.history.steps import history_metadata
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import new_id

version_table = sa.Table(
    "version",
    history_metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("point", sa.Integer),
    sa.Column(
        "reason",
        sa.Text,
        sa.CheckConstraint("reason IN ('named', 'opened', 'pause', 'import', 'merge', 'hand-in')"),
        nullable=False,
    ),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
)


class VersionReason(StrEnum):
    """Why a version is there: the user named it, or what was about to happen to the project."""

    NAMED = "named"
    OPENED = "opened"
    PAUSE = "pause"
    IMPORT = "import"
    MERGE = "merge"
    HAND_IN = "hand-in"


class Version(Struct, frozen=True):
    """A point in the history: the project as it was after step `point`.

    `title` is "" for one that was kept by itself. `at` is UTC, ISO 8601, whole seconds: when the project came to
    be so for a pause, else when the version was made.
    """

    id: str
    point: int
    reason: VersionReason
    title: str
    at: str


class VersionElsewhere(Struct, frozen=True):
    """A version of another file's history, as a file that was handed in tells of them, and no more.

    The columns are those of a Version, which has a point as well.
    """

    id: str
    reason: VersionReason
    title: str
    at: str


def all_versions(connection: sa.Connection) -> tuple[Version, ...]:
    """Return every version of this history, by its point in it and then as they were made."""
    rows = connection.exec_driver_sql(
        "SELECT id, point, reason, title, at FROM version WHERE point IS NOT NULL ORDER BY point, at, rowid"
    )
    return tuple(
        Version(id, point, VersionReason(reason), title, at) for id, point, reason, title, at in rows
    )


def versions_elsewhere(connection: sa.Connection) -> tuple[VersionElsewhere, ...]:
    """Return every version that is of another file's history, as they were made."""
    rows = connection.exec_driver_sql(
        "SELECT id, reason, title, at FROM version WHERE point IS NULL ORDER BY at, rowid"
    )
    return tuple(VersionElsewhere(id, VersionReason(reason), title, at) for id, reason, title, at in rows)


def handed_in(connection: sa.Connection) -> tuple[str, ...]:
    """Return the ids of all versions that were handed in, here or in the file that this was begun with.

    The newest comes first.
    """
    found: list[Version | VersionElsewhere] = [*versions_elsewhere(connection), *all_versions(connection)]
    return tuple(each.id for each in reversed(found) if each.reason is VersionReason.HAND_IN)


def add_versions_elsewhere(connection: sa.Connection, versions: Iterable[VersionElsewhere]) -> None:
    """Write down versions of another file's history."""
    for version in versions:
        connection.exec_driver_sql(
            "INSERT INTO version (id, reason, title, at) VALUES (?, ?, ?, ?)",
            (version.id, version.reason.value, version.title, version.at),
        )


def add_version(
    connection: sa.Connection, point: int, reason: VersionReason, title: str = "", at: str = "", id: str = ""
) -> Version:
    """Write a version down; `at` is now and `id` is new if they are not given."""
    at = at or datetime.now(UTC).isoformat(timespec="seconds")
    version = Version(id or new_id(), point, reason, title, at)
    connection.exec_driver_sql(
        "INSERT INTO version (id, point, reason, title, at) VALUES (?, ?, ?, ?, ?)",
        (version.id, version.point, version.reason.value, version.title, version.at),
    )
    return version


def rename_version(connection: sa.Connection, version_id: str, title: str) -> None:
    """Give a version a name, also one that was kept by itself. Raises ThingGone."""
    changed = connection.exec_driver_sql(
        "UPDATE version SET title = ?, reason = 'named' WHERE id = ?", (title, version_id)
    )
    if changed.rowcount == 0:
        raise ThingGone()


def remove_version(connection: sa.Connection, version_id: str) -> Version:
    """Forget a version and return it; the history stays as it is. Raises ThingGone."""
    found = [version for version in all_versions(connection) if version.id == version_id]
    if not found:
        raise ThingGone()
    connection.exec_driver_sql("DELETE FROM version WHERE id = ?", (version_id,))
    return found[0]


def has_version_at(connection: sa.Connection, point: int) -> bool:
    """Tell whether there is a version of this point in the history already."""
    found = connection.exec_driver_sql("SELECT 1 FROM version WHERE point = ? LIMIT 1", (point,))
    return found.first() is not None


class AutoVersioning:
    """Keeps versions by itself: before the first edit after opening, and before the first edit after a pause."""

    PAUSE = 15 * 60.0
    """Seconds without an edit that make a pause."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin at the opening; `clock` gives seconds, and never goes back."""
        self._clock = clock
        self._opened_at = datetime.now(UTC).isoformat(timespec="seconds")
        self._last = clock()
        self._is_first = True

    def before_step(self, connection: sa.Connection, point: int, reason: VersionReason | None = None) -> None:
        """Keep what is about to be changed, if there is cause: `reason`, or what only we know.

        Nothing is kept of a project in which nothing was done yet, nor twice of the same point.
        """
        if reason is None and self._clock() - self._last >= self.PAUSE:
            reason = VersionReason.PAUSE
        if reason is None and self._is_first:
            reason = VersionReason.OPENED
        if reason is None or point == 0 or has_version_at(connection, point):
            return
        at = ""
        if reason is VersionReason.OPENED:
            at = self._opened_at
        elif reason is VersionReason.PAUSE:
            (at,) = connection.exec_driver_sql("SELECT at FROM step WHERE seq = ?", (point,)).one()
        add_version(connection, point, reason, at=at)

    def note_step(self) -> None:
        """Remember that something was done just now."""
        self._last = self._clock()
        self._is_first = False
