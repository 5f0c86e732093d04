"""The sheet Vragen: what is asked on it, and what was answered there."""

import pytest
from openpyxl import load_workbook

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.document.document import Document
from napl_desktop.exchange.excel_back.returned import RemarkKind
from napl_desktop.incoming.workbook_source import read_changes
from napl_desktop.operations.notes import add_row_note
from napl_desktop.operations.paths import add_path
from napl_desktop.queries.grid import path_grid
from tests.core.asked_atelier import AskedAtelier, agrees, asks, notes_in, says
from tests.core.made_projects import PLAN, atelier_id
from tests.core.national_projects import accept, pending

FIRST_CELL = "Kiest doelen."


@pytest.fixture
def world(tmp_path):
    return AskedAtelier(tmp_path)


def sheet_of(workbook):
    book = load_workbook(workbook)
    return book, book.worksheets[0]


def test_the_first_sheet_says_what_is_asked_where_and_what_stands_there(world):
    world.merge(agrees(0, 0))
    world.bureau(asks("row", 2, 0, "Waarom?"), says(0, 0, "Van het bureau."))
    book, sheet = sheet_of(world.send().workbook)
    assert book.sheetnames[:2] == ["Vragen", "Leeswijzer"]
    assert [[cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=4)] == [
        ["Nr", "Waar", "Wat er staat", "Vraag", "Jullie antwoord"],
        [1, "Toetsing › Beoordelen", "Beoordelen", "Waarom?", None],
        [
            2,
            "Toetsing › Doelen › startbekwaam",
            FIRST_CELL,
            "Het bureau schreef: ‘Van het bureau.’. Vinden jullie dat goed?",
            None,
        ],
    ]
    assert sheet.column_dimensions["A"].hidden


@pytest.fixture
def answered(world):
    """Return the workbook with an answer to the first of two questions."""
    world.bureau(asks("cell", 1, 1, "Leeg?"), asks("row", 2, 0, "Waarom?"))
    workbook = world.send().workbook
    book, sheet = sheet_of(workbook)
    sheet["F5"] = "Dat vullen we nog."
    book.save(workbook)
    return workbook


def test_an_answer_on_the_sheet_comes_back_as_a_note_at_its_place(world, answered):
    with Document.open(world.working) as document:
        found = read_changes(document, answered)
        brought = [change.theirs for change in found.proposal.changes.values()]
        assert sorted(row["text"] for row in brought if "written_at" in row) == [
            "Antwoord op ‘Leeg?’: Dat vullen we nog.",
            "Leeg?",
            "Waarom?",
        ]
        assert found.workbook.remarks == ()
        assert not found.proposal.conflicts


def test_an_answer_without_its_question_is_said(world, answered):
    book, sheet = sheet_of(answered)
    sheet["A5"] = "weg"
    sheet["F6"] = "=1/0"
    book.save(answered)
    with Document.open(world.working) as document:
        found = read_changes(document, answered)
        texts = {str(change.theirs.get("text")) for change in found.proposal.changes.values()}
        assert not any(text.startswith("Antwoord") for text in texts)
        assert (RemarkKind.ANSWER_LEFT, "Dat vullen we nog.") in [
            (remark.kind, remark.what) for remark in found.workbook.remarks
        ]


def test_without_the_column_for_answers_the_sheet_is_left_alone(world, answered):
    book, sheet = sheet_of(answered)
    sheet["F4"] = "Iets anders"
    book.save(answered)
    with Document.open(world.working) as document:
        found = read_changes(document, answered)
        assert [remark.kind for remark in found.workbook.remarks] == [RemarkKind.KEYS_GONE]


def test_what_only_the_bureau_has_is_asked_on_the_sheet(world):
    def own_path(document):
        path = add_path(document, atelier_id(document), PLAN)
        with document.read() as session:
            row = path_grid(session, path).rows[0].id
        add_row_note(document, row, "Hoort dit erbij?", BUREAU_ID)

    world.bureau(own_path)
    folder = world.send()
    assert notes_in(folder.project) == {}
    _book, sheet = sheet_of(folder.workbook)
    assert sheet["E5"].value == "Hoort dit erbij?"


def test_an_answer_comes_back_beside_questions_that_are_there_already(world, answered):
    with Document.open(world.working) as document:
        accept(document, pending(document, answered.with_suffix(".napl")))
        found = read_changes(document, answered)
        assert [change.theirs["text"] for change in found.proposal.changes.values()] == [
            "Antwoord op ‘Leeg?’: Dat vullen we nog."
        ]
        assert not found.proposal.conflicts
