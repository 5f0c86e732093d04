"""A workbook of another project as a source of a national one: all that an atelier handed in."""

from collections.abc import Mapping
from pathlib import Path

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.format.integrity import constraints, our_tables
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.errors.merging import NationalNotMerged, OlderThanMerged
from napl_desktop.errors.workbooks import BrokenWorkbook, WorkbookOfAnotherProject, WorkbookSaysOnlyTexts
from napl_desktop.exchange.excel.reading_keys import WorkbookKeys
from napl_desktop.exchange.excel_back.reading import read_back_with
from napl_desktop.exchange.excel_back.returned import Remark, ReturnedWorkbook
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.incoming.arrival_order import in_their_places
from napl_desktop.incoming.atelier_clashes import set_apart_by
from napl_desktop.incoming.ateliers import is_national, project_id_in
from napl_desktop.incoming.bases import (
    KnownState,
    content_state,
    known_identities,
    newer_than,
    newest_base,
    newest_of_project,
    returned_before,
    was_merged,
    workbook_state,
)
from napl_desktop.incoming.sent_back import notes_of_bureau, with_what_was_asked, without_unanswered
from napl_desktop.incoming.source import HowItLeft, Source
from napl_desktop.incoming.workbook_source import as_said_before
from napl_desktop.model import Base
from napl_desktop.rows import Key, Rows, read_all
from napl_desktop.rows.matching import apart, apart_ids, remapped
from napl_desktop.rows.merging.several import Incoming
from napl_desktop.rows.writing import WantedRow, put_rows


class HandedInWorkbook(Struct, frozen=True):
    """A workbook as what is merged, and what of it is left alone."""

    source: Source
    remarks: tuple[Remark, ...]


class _Contents(Struct, frozen=True):
    """What a workbook says, by the ids of its project; or by those that it got when it was set apart."""

    left: Rows
    theirs: Rows
    states: tuple[str, ...]
    """What names how it left, and how it was before, the newest first."""
    versions: tuple[str, ...]
    """Of those, what it was handed in as."""
    own_ids: Mapping[Key, str] = {}
    """The ids that things got when it was set apart, by those that they have in the workbook."""


def read_hand_in(
    connection: sa.Connection, path: Path, keys: WorkbookKeys, check: Check = go_on
) -> HandedInWorkbook:
    """Read the workbook of another project to be merged into a national one, of which this is the database.

    Raises WorkbookOfAnotherProject for that of a group, WorkbookSaysOnlyTexts, NationalNotMerged,
    OlderThanMerged, HistoryDamaged, and what `read_back_with` raises.
    """
    if keys.handout_id is not None:
        raise WorkbookOfAnotherProject(path)
    if keys.format is None:
        return _only_texts(connection, path, keys, check)
    workbook = read_back_with(path, keys, {}, check)
    if is_national(workbook.base):
        raise NationalNotMerged(path)
    are_whole = all(map(_fit, (workbook.base, workbook.theirs)))
    if not are_whole or project_id_in(workbook.base) != keys.project_id:
        raise BrokenWorkbook(path)
    contents = _as_set_apart(connection, _contents(workbook, keys), keys.project_id)
    if not was_merged(connection, contents.states) and (newer := newer_than(connection, contents.states)):
        raise OlderThanMerged(path, newer=newer)
    return HandedInWorkbook(_source(connection, path, contents, keys.format), workbook.remarks)


def _contents(workbook: ReturnedWorkbook, keys: WorkbookKeys) -> _Contents:
    left, theirs = in_their_places(workbook.base), in_their_places(workbook.theirs)
    versions = tuple(filter(None, (keys.version_id, *keys.past)))
    named = tuple(filter(None, (keys.version_id, keys.step, *keys.past)))
    return _Contents(left, theirs, named or (content_state(left),), versions)


def _as_set_apart(connection: sa.Connection, contents: _Contents, project_id: str) -> _Contents:
    """Return it by the ids that it was given when it was set apart, if it was."""
    state = set_apart_by(connection, contents.states, project_id)
    if state is None:
        return contents
    asked = notes_of_bureau(contents.theirs)
    left, theirs = (in_their_places(apart(rows, state, asked)) for rows in (contents.left, contents.theirs))
    states = contents.states[: contents.states.index(state) + 1]
    versions = tuple(each for each in contents.versions if each in states)
    return _Contents(left, theirs, states, versions, apart_ids(contents.theirs, state, asked))


def _source(connection: sa.Connection, path: Path, contents: _Contents, file_format: int) -> Source:
    """Return it compared with what is known of it; what was edited at home is a later state of the hand-in."""
    ours = read_all(connection)
    as_it_left, theirs = contents.states, without_unanswered(contents.theirs, ours)
    project_id = project_id_in(theirs)
    identities = known_identities(connection, project_id)
    is_edited = without_unanswered(contents.left, ours) != theirs
    states = (workbook_state(theirs, as_it_left[0]),) if is_edited else as_it_left
    is_known = was_merged(connection, states)
    known = newest_base(connection, (*states, *as_it_left) if is_edited else states) or KnownState({})
    base = rows_that_leave(known.rows)
    if is_edited and not is_known:
        for returned in reversed(returned_before(connection, as_it_left[0]).values()):
            base = as_said_before(remapped(theirs, identities), base, returned.rows)
    return Source(
        path,
        path.stem,
        Incoming(with_what_was_asked(base, theirs, ours, identities), theirs),
        known.at,
        project_id,
        states,
        is_known,
        past=tuple(each for each in contents.versions if each != as_it_left[0]),
        raw=theirs,
        identities=identities,
        file_format=file_format,
        is_workbook=True,
        own_ids={key: id for key, id in contents.own_ids.items() if key not in identities},
        left=HowItLeft(as_it_left, contents.left, was_merged(connection, as_it_left)) if is_edited else None,
    )


def _only_texts(connection: sa.Connection, path: Path, keys: WorkbookKeys, check: Check) -> HandedInWorkbook:
    """Return a workbook of contract 1, laid beside what is known of its project."""
    known = newest_of_project(connection, keys.project_id)
    if known is None:
        raise WorkbookSaysOnlyTexts(path)
    identities = known_identities(connection, keys.project_id)
    back = {(table, ours): theirs for (table, theirs), ours in identities.items()}
    workbook = read_back_with(path, keys, remapped(known.rows, back), check)
    states = (content_state(workbook.theirs),)
    merged = newest_base(connection, states)
    source = Source(
        path,
        path.stem,
        Incoming(remapped(workbook.base, identities) if merged is None else merged.rows, workbook.theirs),
        known.at,
        keys.project_id,
        states,
        was_merged(connection, states),
        raw=workbook.theirs,
        identities=identities,
        file_format=FORMAT,
        is_workbook=True,
    )
    return HandedInWorkbook(source, workbook.remarks)


def _fit(rows: Rows) -> bool:
    """Tell whether rows are what a project file can hold: nobody looked at them since they were in one."""
    engine = sa.create_engine("sqlite://")
    try:
        with engine.connect() as connection:
            Base.metadata.create_all(connection)
            put_rows(connection, (WantedRow(table, id, row, False) for (table, id), row in rows.items()))
            asked = ("PRAGMA foreign_key_check", *constraints(our_tables()).values())
            is_sound = all(connection.exec_driver_sql(question).first() is None for question in asked)
            return is_sound and read_all(connection) == rows
    except (sa.exc.SQLAlchemyError, ValueError, TypeError):
        return False
    finally:
        engine.dispose()
