"""One edit under way: what an operation may use."""

from collections.abc import Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.history import Subject
from napl_desktop.errors import ThingGone
from napl_desktop.model import Base
from napl_desktop.text import one_line

Thing = TypeVar("Thing", bound=Base)


class Edit:
    """Gives an operation the project's rows, and takes from it what the step is about."""

    def __init__(self, session: Session, action: str) -> None:
        self.session = session
        self.action = action
        self.subject = Subject("project", "", "")

    def about(self, kind: str, id: str, title: str) -> None:
        """Say what the step is about: a kind of thing, its id, and its title for the history."""
        self.subject = Subject(kind, id, one_line(title))

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
