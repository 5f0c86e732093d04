"""Doing things to a project, one at a time: each is one transaction, one step on record, and one Change."""

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.edit import Edit
from napl_desktop.document.format.integrity import refuse_endless
from napl_desktop.document.history import undoing
from napl_desktop.document.history.new_step import add_step_in_slices, result_of, take_log_in_slices
from napl_desktop.document.history.steps import Change
from napl_desktop.document.history.versions import AutoVersioning, VersionReason
from napl_desktop.document.progress import Progress
from napl_desktop.document.reader import Reader
from napl_desktop.document.storage.database import query_only
from napl_desktop.document.writer import Writer
from napl_desktop.errors.projects import HistoryDamaged

Answer = TypeVar("Answer")

Work = Callable[[Edit], Iterator[int]]
"""What does one edit in slices: it yields after each, with how far it is."""


class StepRecorder:
    """Runs edits, undo and redo of an open project through its one `writer`, and tells what they changed.

    What a macro did until now is no step yet, and only seen through the writer: so this also reads.
    """

    def __init__(self, reader: Reader, writer: Writer, keeper: AutoVersioning, progress: Progress) -> None:
        self._reader = reader
        self._writer = writer
        self._keeper = keeper
        self._progress = progress
        self._joinable: Edit | None = None
        """The edit of a macro that the next edit becomes a part of."""
        self._macro: Edit | None = None
        """The edit of the innermost macro under way."""

    @contextmanager
    def edit(self, action: str, keep: VersionReason | None = None) -> Iterator[Edit]:
        """Do one thing, as `Document.edit` says; within a macro it is a part of that, taken back alone."""
        macro, self._joinable = self._joinable, None  # in what is no macro itself, no other edit can begin
        try:
            with self._part_of(macro, action, keep) if macro else self._whole(action, keep) as edit:
                yield edit
        finally:
            self._joinable = macro

    @contextmanager
    def macro(self, action: str, keep: VersionReason | None = None) -> Iterator[Edit]:
        """Make one step of every edit in the block, as `Document.macro` says."""
        with self.edit(action, keep) as edit:
            outer = self._macro
            self._joinable = self._macro = edit
            try:
                yield edit
            finally:
                self._joinable, self._macro = None, outer

    @contextmanager
    def _whole(self, action: str, keep: VersionReason | None) -> Iterator[Edit]:
        with self._writer.changing() as connection:
            with Session(bind=connection) as session:
                edit = Edit(session, action, keep)
                yield edit
                session.flush()
            change = result_of(self._recorded(connection, edit))
        if change:
            self.notify(change)

    @contextmanager
    def _part_of(self, macro: Edit, action: str, keep: VersionReason | None) -> Iterator[Edit]:
        macro.session.flush()
        connection = macro.session.connection()
        with (
            self._writer.part(connection),
            query_only(connection, is_on=False),
            Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session,
        ):
            edit = Edit(session, action, keep)
            yield edit
            session.commit()
        macro.session.expire_all()
        macro.keep = macro.keep or edit.keep
        macro.concerns_versions |= edit.concerns_versions

    def edit_in_slices(
        self, action: str, work: Work, keep: VersionReason | None = None
    ) -> Generator[int, None, None]:
        """Do one thing slice by slice, as `Document.edit_in_slices` says."""
        with self._writer.changing() as connection:
            slices = self._slices(connection, action, work, keep)
            change = yield from self._writer.paused_between(slices)
        if change:
            self.notify(change)

    def _slices(
        self, connection: sa.Connection, action: str, work: Work, keep: VersionReason | None
    ) -> Generator[int, None, Change | None]:
        done = 0
        with Session(bind=connection) as session:
            edit = Edit(session, action, keep)
            for done in work(edit):
                yield done
            session.flush()
        recording = self._recorded(connection, edit)
        while True:
            try:
                next(recording)
            except StopIteration as end:
                change: Change | None = end.value
                return change
            yield done

    def _recorded(self, connection: sa.Connection, edit: Edit) -> Generator[None, None, Change | None]:
        """Make a step of what an edit changed, in slices; return its Change, None if it changed nothing."""
        self._writer.refuse_loss(connection)
        rows = yield from take_log_in_slices(connection)
        refuse_endless(rows)
        if not rows and not edit.concerns_versions:
            return None
        if rows:
            self._keeper.before_step(connection, self._progress.step, edit.keep)
        step = yield from add_step_in_slices(connection, rows, edit.action, edit.subject)
        return Change(step, rows)

    def go(self, go: undoing.Go) -> Change | None:
        """Undo or redo; None if there is nothing for it. Raises HistoryDamaged, and what `changing` raises."""
        try:
            with self._writer.changing() as connection:
                change = go(connection, lambda: self._keeper.before_step(connection, self._progress.step))
        except sa.exc.IntegrityError as error:  # what is on record does not fit together: nothing was changed
            raise HistoryDamaged() from error
        if change:
            self.notify(change)
        return change

    def notify(self, change: Change) -> None:
        """Note that something was done, and tell the listeners."""
        self._keeper.note_step()
        self._progress.notify(change)

    # Reading

    def read(self) -> AbstractContextManager[Session]:
        """Give a session on the project, as a macro under way made it until now; it cannot write."""
        return self._reader.read() if self._macro is None else self._read_macro(self._macro)

    def ask(self, question: Callable[[sa.Connection], Answer]) -> Answer:
        """Return what a function finds in the same."""
        if self._macro is None:
            return self._reader.ask(question)
        with self._seen_in(self._macro) as connection:
            return question(connection)

    @contextmanager
    def _read_macro(self, macro: Edit) -> Iterator[Session]:
        with (
            self._seen_in(macro) as connection,
            Session(connection, join_transaction_mode="rollback_only") as db,
        ):
            yield db

    @contextmanager
    def _seen_in(self, macro: Edit) -> Iterator[sa.Connection]:
        macro.session.flush()
        connection = macro.session.connection()
        with query_only(connection, is_on=True):
            yield connection
