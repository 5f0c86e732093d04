"""What goes to one atelier: its own project as it handed it in, with the questions of the bureau on it."""

from collections.abc import Collection, Iterator

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.bureau import BUREAU_ID, bureau_row, consent_id, consent_text
from napl_desktop.document.history.versions import VersionElsewhere
from napl_desktop.errors.handing_over import AtelierNotHandedIn, NothingToAsk
from napl_desktop.exchange.excel.contract import FOCUSES, SECTORS
from napl_desktop.exchange.excel.question_sheet import QuestionLine
from napl_desktop.exchange.questions.handed_in import RememberedHandIn, handed_in
from napl_desktop.exchange.questions.places import key_of_place, moved_to
from napl_desktop.model import DescriptorStatus, Note, NoteKind, Perspective, descriptor_id
from napl_desktop.queries.changed_agreements import ChangedAgreement
from napl_desktop.queries.outline import AtelierLine, outline
from napl_desktop.queries.questions import AtelierQuestions, questions_for_ateliers
from napl_desktop.rows import Columns, Key, Rows, read_shared
from napl_desktop.rows.matching import remapped

_BUREAU: Key = (Perspective.__tablename__, BUREAU_ID)


class QuestionsContent(Struct, frozen=True):
    """What goes to an atelier: `rows` are its project by its own ids, with the questions; `lines` are these."""

    asked: AtelierQuestions
    title: str
    """What its folder and its files are called, e.g. "Vragen aan vo-rollen"."""
    rows: Rows
    lines: tuple[QuestionLine, ...]
    versions: tuple[VersionElsewhere, ...]
    state: str
    file_format: int
    is_workbook: bool


def questions_content(
    session: Session, atelier_ids: Collection[str] | None = None
) -> tuple[QuestionsContent, ...]:
    """Read what goes to these ateliers, or to all that are asked something and handed in.

    Raises NothingToAsk, and AtelierNotHandedIn for one that is named and never handed in, or if none did.
    """
    wanted = [
        each
        for each in questions_for_ateliers(session)
        if each.count and (atelier_ids is None or each.atelier_id in atelier_ids)
    ]
    if not wanted:
        raise NothingToAsk()
    if atelier_ids is None:
        wanted = [each for each in wanted if each.hand_in is not None] or wanted
    lines = {each.id: each for each in outline(session).ateliers}
    here = read_shared(session.connection())
    return tuple(_content(session, each, lines[each.atelier_id], here) for each in wanted)


def titles_left_out(session: Session) -> tuple[str, ...]:
    """Return the titles of the ateliers that are asked something and never handed in."""
    asked = questions_for_ateliers(session)
    return tuple(each.title for each in asked if each.count and each.hand_in is None)


def _content(session: Session, asked: AtelierQuestions, atelier: AtelierLine, here: Rows) -> QuestionsContent:
    if asked.hand_in is None:
        raise AtelierNotHandedIn(atelier=asked.title)
    before = handed_in(session, asked.hand_in.source_id)
    notes = [*_questions(asked, here), *_consents(asked, before)]
    return QuestionsContent(
        asked,
        f"Vragen aan {'-'.join([*(SECTORS[sector] for sector in atelier.sectors), FOCUSES[atelier.focus]])}",
        _with_notes(before, notes, here),
        tuple(_lines(asked, notes)),
        before.versions,
        before.state,
        before.file_format,
        before.is_workbook,
    )


def _questions(asked: AtelierQuestions, here: Rows) -> Iterator[Columns]:
    for each in asked.questions:
        yield here[Note.__tablename__, each.note_id]


def _consents(asked: AtelierQuestions, before: RememberedHandIn) -> Iterator[Columns]:
    """Yield a note for each agreed text that the bureau changed: the same one each time it is sent back."""
    for each in asked.changed:
        text = consent_text(each.now)
        yield {
            "id": consent_id(before.own_cell(*each.cell), text),
            **dict.fromkeys(Note.facts.part_of, None),
            "descriptor_id": descriptor_id(*each.cell),
            "kind": NoteKind.REMARK.value,
            "text": text,
            "perspective_id": BUREAU_ID,
            "handled": 0,
            "written_at": each.taken_at.isoformat(timespec="milliseconds"),
        }


def _with_notes(before: RememberedHandIn, notes: Collection[Columns], here: Rows) -> Rows:
    """Return what was handed in, with these notes; one that it has already stays as it is there."""
    rows, known = dict(before.rows), {**before.rows, **here}
    for note in notes:
        key = (Note.__tablename__, str(note["id"]))
        placed = moved_to(note, known, before.rows)
        if key in rows or placed is None:
            continue
        place = key_of_place(placed)
        if place not in rows:
            rows[place] = {**known[place], "text": "", "status": DescriptorStatus.EMPTY.value}
        rows[key] = placed
        rows.setdefault(_BUREAU, bureau_row())
    return remapped(rows, before.own_ids)


def _lines(asked: AtelierQuestions, notes: Collection[Columns]) -> Iterator[QuestionLine]:
    """Yield what is asked as it is read: the questions, and then the texts that were changed."""
    consents = [str(note["id"]) for note in notes][len(asked.questions) :]
    for question in asked.questions:
        yield QuestionLine(question.note_id, question.titles, question.now, question.text)
    for id, changed in zip(consents, asked.changed, strict=True):
        yield QuestionLine(id, _titles(changed), changed.agreed, consent_text(changed.now))


def _titles(changed: ChangedAgreement) -> tuple[str, ...]:
    return changed.path_title, changed.row_title, changed.level_title
