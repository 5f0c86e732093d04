"""The sheet Vragen: each answer that was written on it becomes a note at the place of its question."""

from datetime import datetime, timedelta

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.exchange.excel.contract import ANSWER_HEAD, QUESTION_ID_HEAD
from napl_desktop.exchange.excel_back.returned import Remark, RemarkKind
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet
from napl_desktop.exchange.excel_back.table_back import head_of
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.model import Descriptor, Note, NoteKind, Perspective, Project, ProjectKind
from napl_desktop.rows import Columns, Key, Rows, are_there, references
from napl_desktop.text import normalise, one_line
from napl_desktop.wording import wording

_NOTE = Note.__tablename__
_BUREAU: Key = (Perspective.__tablename__, BUREAU_ID)


def read_answers_back(theirs: TheirRows, base: Rows, sheet: ReturnedSheet) -> list[Remark]:
    """Take over the answers on a sheet, once all else is read; return what was left alone.

    What nobody answered says nothing, and what is written in other columns is not read.
    """
    head, id_column = head_of(sheet, QUESTION_ID_HEAD) or (0, 0)
    answers = {text.strip(): column for (row, column), text in sheet.cells.items() if row == head}
    column = answers.get(ANSWER_HEAD)
    if column is None:
        return [Remark(RemarkKind.KEYS_GONE, sheet.name)]
    remarks = []
    rows = theirs.all()
    answered: set[str] = set()
    for row in sorted({row for row, _column in sheet.cells if row > head}):
        id, answer = sheet.text(row, id_column).strip(), normalise(sheet.text(row, column))
        if (row, column) in sheet.unclear:
            remarks.append(Remark(RemarkKind.FORMULA, sheet.name, ANSWER_HEAD))
        elif answer and (id in answered or not _answer(theirs, rows, base, id, answer)):
            remarks.append(Remark(RemarkKind.ANSWER_LEFT, sheet.name, one_line(answer)))
        answered.add(id)
    return remarks


def before_questions(base: Rows, ours: Rows) -> Rows:
    """Return what a workbook with questions began with, without the questions that an atelier does not have yet.

    So they come in with the answers. Where they come home, in a national project, they are known.
    """
    if any(
        row["kind"] == ProjectKind.NATIONAL for key, row in ours.items() if key[0] == Project.__tablename__
    ):
        return base
    new = {
        key
        for key, row in base.items()
        if key not in ours
        and (
            key == _BUREAU or (key[0] == _NOTE and row["perspective_id"] == BUREAU_ID) or _is_empty(key, row)
        )
    }
    return are_there({key: row for key, row in base.items() if key not in new}, lambda _key: False)


def _is_empty(key: Key, row: Columns) -> bool:
    """Tell whether it is a cell in which nothing was written."""
    return key[0] == Descriptor.__tablename__ and not row["text"]


def _answer(theirs: TheirRows, rows: Rows, base: Rows, question_id: str, answer: str) -> bool:
    """Put an answer at the place of its question; return whether that is there."""
    question = base.get((_NOTE, question_id))
    if question is None:
        return False
    ends = references(_NOTE)
    ((column, place),) = (
        (name, str(question[name])) for name in Note.facts.part_of if question[name] is not None
    )
    if (ends[column].table, place) not in rows:
        return False
    text = wording("nl").text("questions", "answer", question=one_line(str(question["text"])), answer=answer)
    theirs.add(
        _NOTE,
        theirs.new_id("answer", question_id),
        kind=NoteKind.REMARK.value,
        text=text,
        handled=0,
        written_at=_just_after(str(question["written_at"])),
        **{column: place},
    )
    return True


def _just_after(moment: str) -> str:
    """Return a moment by which an answer is read after its question: at every reading the same."""
    try:
        return (datetime.fromisoformat(moment) + timedelta(milliseconds=1)).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError):
        return moment
