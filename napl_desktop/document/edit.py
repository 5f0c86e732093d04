"""One edit under way: what an operation may use."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.history.base_rows import add_base_rows
from napl_desktop.document.history.new_step import is_anything_logged
from napl_desktop.document.history.steps import OtherSubject, Subject, newest_step
from napl_desktop.document.history.versions import (
    Version,
    VersionReason,
    add_version,
    remove_version,
    rename_version,
)
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import Base, Project, ThingKind, word_of
from napl_desktop.rows import Rows
from napl_desktop.rows.writing import Columns, WantedRow, put_rows_in_slices
from napl_desktop.text import one_line

Thing = TypeVar("Thing", bound=Base)


class Edit:
    """Gives an operation the project's rows, and takes from it what the step is about."""

    def __init__(self, session: Session, action: str, keep: VersionReason | None = None) -> None:
        self.session = session
        self.action = action
        self.keep = keep
        """Why the project as it was before is worth a version, if it is."""
        self.subject = Subject(word_of(Project), "", "")
        self.concerns_versions = False
        """Whether it is a step even if no row of the content changes."""

    def set_subject(self, kind: ThingKind | OtherSubject, id: str, title: str) -> None:
        """Say what the step is about: a kind of thing, its id, and its title for the history."""
        word = kind.value if isinstance(kind, OtherSubject) else word_of(kind)
        self.subject = Subject(word, id, one_line(title))

    def get(self, kind: type[Thing], id: str) -> Thing:
        """Return a row that must be there; raises ThingGone."""
        found = self.session.get(kind, id)
        if found is None:
            raise ThingGone()
        return found

    def all(self, query: sa.Select[Thing]) -> Sequence[Thing]:
        """Return the rows that a query finds."""
        return self.session.scalars(query).all()

    def add(self, *rows: Base) -> None:
        """Add new rows."""
        self.session.add_all(rows)
        self.session.flush()

    def remove(self, row: Base) -> None:
        """Remove a row; what hangs from it goes with it."""
        self.session.delete(row)
        self.session.flush()

    # Versions, which are no content

    def add_version(
        self, reason: VersionReason, title: str = "", point: int | None = None, id: str = ""
    ) -> Version:
        """Make a version of the project as it was after step `point`, or as it is now. Raises ThingGone.

        Its `id` is new, unless it was made beforehand.
        """
        self.session.flush()
        connection = self.session.connection()
        newest = newest_step(connection)
        last = newest.seq if newest else 0
        if point is None:  # what was done in this edit is in the step that it will be
            point = last + is_anything_logged(connection)
        elif not 0 <= point <= last:
            raise ThingGone()
        self.concerns_versions = True
        return add_version(connection, point, reason, title, id=id)

    def rename_version(self, version_id: str, title: str) -> None:
        """Give a version a name. Raises ThingGone."""
        rename_version(self.session.connection(), version_id, title)
        self.concerns_versions = True

    def remove_version(self, version_id: str) -> Version:
        """Forget a version and return it. Raises ThingGone."""
        self.concerns_versions = True
        return remove_version(self.session.connection(), version_id)

    def add_base_rows(self, set_id: str, rows: Rows) -> None:
        """Keep what a file that is merged says, beside the content, as the set of this new id."""
        add_base_rows(self.session.connection(), set_id, rows)

    def put_rows(self, rows: Iterable[tuple[str, str, Columns | None]]) -> None:
        """Make rows as they are given: (table, id, columns), or None for a row that must not be there."""
        for _written in self.put_rows_in_slices(rows, size=None):
            pass

    def put_rows_in_slices(
        self, rows: Iterable[tuple[str, str, Columns | None]], size: int | None = 1_000
    ) -> Iterator[int]:
        """Do the same, `size` rows at a time; yield how many were written so far."""
        self.session.flush()
        wanted = (WantedRow(*row) for row in rows)
        for written in put_rows_in_slices(self.session.connection(), wanted, size):
            self.session.expire_all()
            yield written
            self.session.flush()  # what was done in between must not be expired with the rest
