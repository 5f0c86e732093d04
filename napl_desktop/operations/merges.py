"""Writing what came of a merge: one step, however many rows it is about."""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.bureau import BUREAU_ID, bureau_row
from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.model import (
    Descriptor,
    DescriptorStatus,
    Handout,
    MergedSource,
    MergeIdentity,
    Note,
    NoteKind,
    Perspective,
    Place,
    Project,
    ProjectKind,
    Provenance,
    merge_identity_id,
    merged_source_id,
    new_id,
    provenance_id,
)
from napl_desktop.operations._moments import written_now
from napl_desktop.operations._naming import named
from napl_desktop.rows import Columns, Key, RowDiff, Rows, diff, references
from napl_desktop.text import normalise, one_line

WrittenRow = tuple[str, str, Columns | None]
"""A table, the id of a row, and its columns; None where it goes."""


class Arrival(Struct, frozen=True):
    """A file that is merged, and what is remembered of it. `states` name how it is and was, the newest first."""

    title: str
    project_id: str
    states: tuple[str, ...]
    theirs: Rows
    base: Rows
    """What it is compared with when it comes once more."""
    handout_id: str | None = None
    """What it was dealt out as to a group, if that is so."""
    past: tuple[str, ...] = ()
    """The versions that it was handed in as before."""
    identities: Mapping[Key, str] = {}
    """Of another project, which thing of ours things of its were said to be, or themselves."""
    is_known: bool = False
    """Whether that is what was remembered of it before."""
    file_format: int = FORMAT
    """The format of the project file that it is, or of the contents of a workbook."""
    is_workbook: bool = False


class QuestionBack(Struct, frozen=True):
    """What is asked about a place of those who worked in a file that is merged."""

    place: Place
    text: str


def accept_merge(
    document: Document,
    before: Rows,
    after: Rows,
    arrivals: Sequence[Arrival],
    questions: Sequence[QuestionBack] = (),
) -> None:
    """Write what is otherwise in `after` than in `before`, as which the project is, and remember what arrived.

    What is asked becomes a note, in a national project one of the bureau. Raises TitleNeeded for a question
    without text, and what `Document.edit_in_slices` raises.
    """
    for _written in accept_merge_in_slices(document, before, after, arrivals, questions):
        pass


def accept_merge_in_slices(
    document: Document,
    before: Rows,
    after: Rows,
    arrivals: Sequence[Arrival],
    questions: Sequence[QuestionBack] = (),
) -> Generator[int, None, None]:
    """Do the same some rows at a time, as `Document.edit_in_slices`; yield how many are written."""
    found = diff(before, after)
    put = found.added | {key: row for key, (_before, row) in found.changed.items()}
    rows: list[WrittenRow] = [
        *((*key, row) for key, row in put.items()),
        *((*key, None) for key in found.removed),
    ]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    rows += _provenances(found, _with_words_of_their_own(arrivals, before), at)
    rows += _notes(questions, after)

    def work(edit: Edit) -> Iterator[int]:
        (project,) = edit.all(sa.select(Project))
        # A workbook that was edited since it was handed in arrives as both.
        titles = dict.fromkeys(each.title for each in arrivals)
        edit.set_subject(Project, project.id, ", ".join(titles))
        for each in arrivals:
            if not each.is_known:
                rows.extend(_remember(edit, each, at))
                _note_return(edit, each, at)
        yield from edit.put_rows_in_slices(rows)

    yield from document.edit_in_slices("merge", work, VersionReason.MERGE)


def _notes(questions: Iterable[QuestionBack], after: Rows) -> list[WrittenRow]:
    """Return the notes that ask, and the cells that they are on where nothing was written in those before.

    In a national project it is the bureau that asks, which begins to speak there with its first question.
    """
    ends = references(Note.__tablename__)
    rows: list[WrittenRow] = []
    perspective = BUREAU_ID if _is_national(after) else None
    for question in questions:
        named(question.text)
        place, table = question.place, str(question.place.kind.__tablename__)
        if place.cell is not None and (table, place.row_id) not in after:
            rows.append((table, place.row_id, _empty_cell(place.row_id, *place.cell)))
        note: Columns = {
            "id": new_id(),
            **{
                column: place.row_id if ends[column].table == table else None for column in Note.facts.part_of
            },
            "kind": NoteKind.REMARK,
            "text": normalise(question.text),
            "perspective_id": perspective,
            "handled": False,
            "written_at": written_now(),
        }
        rows.append((Note.__tablename__, str(note["id"]), note))
    bureau = (Perspective.__tablename__, BUREAU_ID)
    if rows and perspective is not None and bureau not in after:
        rows.append((*bureau, bureau_row()))
    return rows


def _empty_cell(id: str, dimension_id: str, level_id: str) -> Columns:
    return {
        "id": id,
        "dimension_id": dimension_id,
        "level_id": level_id,
        "text": "",
        "status": DescriptorStatus.EMPTY,
    }


def _remember(edit: Edit, arrival: Arrival, at: str) -> list[WrittenRow]:
    """Keep what a file is compared with when it comes once more, in place of what was kept of it before."""
    identities = [_identity(arrival.project_id, *item) for item in arrival.identities.items()]
    if not arrival.states:
        return identities
    state = arrival.states[0]
    id, base_set = merged_source_id(state), new_id()
    edit.add_base_rows(base_set, arrival.base)
    row: Columns = {
        "id": id,
        "state": state,
        "past": " ".join(arrival.past),
        "project_id": arrival.project_id,
        "file_format": arrival.file_format,
        "is_workbook": arrival.is_workbook,
        "title": one_line(arrival.title) or state,
        "base_set": base_set,
        "merged_at": at,
    }
    past = [merged_source_id(state) for state in arrival.states[1:]]
    # A state of another source may be in its past too: they began with the same file.
    own = MergedSource.project_id == arrival.project_id
    known = edit.all(sa.select(MergedSource).where(own))
    table = MergedSource.__tablename__
    return [*identities, (table, id, row), *((table, each.id, None) for each in known if each.id in past)]


def _identity(project_id: str, theirs: Key, ours: str) -> WrittenRow:
    table, source_id = theirs
    id = merge_identity_id(project_id, source_id)
    row: Columns = {
        "id": id,
        "project_id": project_id,
        "table_name": table,
        "source_id": source_id,
        "target_id": ours,
    }
    return MergeIdentity.__tablename__, id, row


def _note_return(edit: Edit, arrival: Arrival, at: str) -> None:
    handout = edit.session.get(Handout, arrival.handout_id) if arrival.handout_id is not None else None
    if handout is not None:
        handout.returned_at = at
        edit.session.flush()


def _with_words_of_their_own(arrivals: Sequence[Arrival], before: Rows) -> list[Arrival]:
    """Return what arrives of which it is remembered whose words they are.

    In a national project that is what ateliers hand in: a copy or workbook of itself has the bureau's words.
    """
    if not _is_national(before):
        return list(arrivals)
    own = _project(before)["id"]
    return [each for each in arrivals if each.project_id not in ("", own)]


def _is_national(rows: Rows) -> bool:
    return _project(rows)["kind"] == ProjectKind.NATIONAL


def _project(rows: Rows) -> Columns:
    (own,) = (row for (table, _), row in rows.items() if table == Project.__tablename__)
    return own


def _provenances(found: RowDiff, arrivals: Iterable[Arrival], at: str) -> list[WrittenRow]:
    """Return where the texts of cells came from that are taken as they are in a file."""
    table = Descriptor.__tablename__
    written = {key: row for key, row in found.added.items() if key[0] == table} | {
        key: row
        for key, (was, row) in found.changed.items()
        if key[0] == table and (was["text"], was["status"]) != (row["text"], row["status"])
    }
    return [
        _provenance(key, row, source, at)
        for key, row in written.items()
        if row["text"] and (source := _source_of(key, row, arrivals))
    ]


def _source_of(key: Key, row: Columns, arrivals: Iterable[Arrival]) -> str:
    """Return how the first file is called that has this text in a cell; "" where it was written otherwise.

    A file that also has its status comes before one that does not.
    """
    found = [
        (there["status"] != row["status"], one_line(each.title))
        for each in arrivals
        if (there := each.theirs.get(key)) is not None and there["text"] == row["text"]
    ]
    return min(found, key=lambda each: each[0])[1] if found else ""


def _provenance(key: Key, row: Columns, source: str, at: str) -> WrittenRow:
    id = provenance_id(key[1])
    said: Columns = {
        "id": id,
        "descriptor_id": key[1],
        "source": source,
        "taken_at": at,
        "text": row["text"],
        "status": row["status"],
    }
    return Provenance.__tablename__, id, said
