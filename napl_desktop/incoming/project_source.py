"""A project file as a source: a copy of the same project that somebody worked in, handed in or dealt out."""

from collections.abc import Mapping
from pathlib import Path

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import check_header
from napl_desktop.document.history.steps import all_steps, rows_of
from napl_desktop.document.history.versions import VersionReason, versions_elsewhere
from napl_desktop.document.redaction.redaction import REDACTED
from napl_desktop.document.storage.user_file import real_place
from napl_desktop.errors.merging import NationalNotMerged, NothingShared, OlderThanMerged, SourceIsTarget
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.incoming.arrival_order import in_their_places
from napl_desktop.incoming.atelier_clashes import set_apart_by
from napl_desktop.incoming.ateliers import is_national, project_id_in
from napl_desktop.incoming.bases import (
    KnownState,
    beginning,
    content_state,
    is_of_our_history,
    known_identities,
    newer_than,
    newest_base,
    was_merged,
)
from napl_desktop.incoming.sent_back import (
    notes_of_bureau,
    only_questions,
    with_what_was_asked,
    without_unanswered,
)
from napl_desktop.incoming.source import Source
from napl_desktop.model import Handout
from napl_desktop.rows import Key, Rows, name_columns, read_all, shared_rows
from napl_desktop.rows.matching import apart, apart_ids
from napl_desktop.rows.merging.several import Incoming


class _ProjectFile(Struct, frozen=True):
    """What a file says."""

    rows: Rows
    states: tuple[str, ...]
    versions: tuple[str, ...]
    """Of those, what it was handed in as, the newest first."""
    handout_id: str | None
    file_format: int
    own_ids: Mapping[Key, str] = {}
    """Of one that was set apart, the ids that its things got for that, by those that they have in it."""

    @property
    def is_hand_in(self) -> bool:
        """Whether it is as it was handed in: nobody worked in it since."""
        return self.states[0] in self.versions

    @property
    def has_left(self) -> bool:
        """Whether it was made to leave the room: then it has no rows that stay there."""
        return bool(self.versions) or self.handout_id is not None

    @property
    def project_id(self) -> str:
        """The id of the project."""
        return project_id_in(self.rows)


def read_project(document: Document, path: Path) -> Source:
    """Read a project file to be merged into `document`; an older format is read as ours, the file stays as it is.

    It is compared with the newest of its states that is known here, or else with the project as it was begun.
    A national project takes files of other projects, which then have ids of their own; one that was set apart
    gets those that it got then. Any thread may do it. Raises SourceIsTarget, OlderThanMerged, NothingShared for
    another project in one of an atelier, NationalNotMerged for another national one, HistoryDamaged, and what
    `Document.open` raises.
    """
    if real_place(path) == real_place(document.path):
        raise SourceIsTarget(path)
    with Document.open(path, read_only=True) as other, other.read() as db:
        file = _read(db.connection(), check_header(path))
    with document.read_elsewhere() as db:
        connection = db.connection()
        ours = read_all(connection)
        is_foreign = ("project", file.project_id) not in ours
        if is_foreign:
            file = _as_set_apart(connection, replace(file, rows=without_unanswered(file.rows, ours)))
            file = replace(file, rows=in_their_places(file.rows))
        is_known = was_merged(connection, file.states)
        if not is_known and (newer := newer_than(connection, file.states)):
            raise OlderThanMerged(path, newer=newer)
        base = newest_base(connection, file.states)
        if is_foreign:
            _refuse_strangers(path, ours, file, is_known=base is not None)
        if base is None:
            base = KnownState({}) if is_foreign else beginning(connection)
        identities = known_identities(connection, file.project_id) if is_foreign else {}
        unwiped = _unwiped(connection, file, base.point)
        is_sent_back = file.is_hand_in and is_of_our_history(connection, file.states[0])
    theirs = _without_wiped_names(file.rows, ours) if unwiped else file.rows
    before = rows_that_leave(base.rows) if file.has_left else base.rows
    if is_sent_back:
        theirs = only_questions(before, theirs, ours)
    elif is_foreign:
        before = with_what_was_asked(before, theirs, ours, identities)
    return Source(
        path,
        path.stem,
        Incoming(before, theirs),
        base.at,
        file.project_id,
        file.states,
        is_known,
        file.handout_id,
        tuple(version for version in file.versions if version != file.states[0]),
        unwiped,
        raw=theirs if is_foreign else None,
        identities=identities,
        own_ids={key: id for key, id in file.own_ids.items() if key not in identities},
        file_format=file.file_format,
    )


def _refuse_strangers(path: Path, ours: Rows, file: _ProjectFile, is_known: bool) -> None:
    """Raise NothingShared or NationalNotMerged for another project that has no place in ours."""
    if not is_known and not is_national(ours):
        raise NothingShared(path)
    if is_national(file.rows):
        raise NationalNotMerged(path)


def _as_set_apart(connection: sa.Connection, file: _ProjectFile) -> _ProjectFile:
    """Return a file by the ids that it was given when it was set apart, if it was."""
    state = set_apart_by(connection, file.states, file.project_id)
    if state is None:
        return file
    states = file.states[: file.states.index(state) + 1]
    versions = tuple(version for version in file.versions if version in states)
    asked = notes_of_bureau(file.rows)
    return replace(
        file,
        rows=apart(file.rows, state, asked),
        own_ids=apart_ids(file.rows, state, asked),
        states=states,
        versions=versions,
    )


def _read(connection: sa.Connection, file_format: int) -> _ProjectFile:
    found = read_all(connection)
    rows = shared_rows(found)
    steps = [step.id for step in reversed(all_steps(connection))]
    elsewhere = reversed(versions_elsewhere(connection))
    versions = tuple(version.id for version in elsewhere if version.reason is VersionReason.HAND_IN)
    (handout_id,) = {row["handout_id"] for (table, _), row in rows.items() if table == "project"}
    dealt_out = None if handout_id is None else str(handout_id)
    # Where it is not on record any more that it was dealt out, the step that it began with may be.
    handout = found.get((Handout.__tablename__, dealt_out or ""), {})
    begun = filter(None, (dealt_out, str(handout.get("base", ""))))
    states = (*steps, *versions, *begun) or (content_state(rows),)
    return _ProjectFile(rows, states, versions, dealt_out, file_format)


def _unwiped(connection: sa.Connection, file: _ProjectFile, point: int) -> frozenset[Key]:
    """Return the rows from which names were wiped here and, as far as can be told, not in a file.

    A file that left has no steps of before: it is told by the `point` in our history that it began with.
    """
    known = frozenset(file.states)
    wipes = [
        step
        for step in all_steps(connection)
        if step.action == REDACTED and step.id not in known and not (file.has_left and step.seq <= point)
    ]
    return frozenset((row.table, row.row_id) for step in wipes for row in rows_of(connection, step))


def _without_wiped_names(theirs: Rows, ours: Rows) -> Rows:
    """Return the rows of a file from before names were wiped here: no name of anybody comes in with them."""
    rows = dict(theirs)
    for key, row in theirs.items():
        if columns := name_columns(key[0]):
            here = ours.get(key, {})
            rows[key] = {**row, **{column: here.get(column, "") for column in columns}}
    return rows
