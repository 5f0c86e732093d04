"""The bureau and one atelier that it asks things: by their files, as they go to and fro."""

from itertools import count

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.document.document import Document
from napl_desktop.exchange.questions.making import make_questions
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import Descriptor, DescriptorStatus, Note, Perspective, Sector
from napl_desktop.operations import notes
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.queries.questions import questions_for_ateliers
from tests.core.made_projects import PLAN, grid_of, make_project_of
from tests.core.national_projects import accept, empty_national, hand_in, pending, rows_in

BROUGHT = {Note.__tablename__, Perspective.__tablename__}
"""What questions bring, with the cells that they are on where nothing was ever written."""


class AskedAtelier:
    """An atelier that handed in, and the bureau that merged that."""

    def __init__(self, place, sector=Sector.PO):
        self.place = place
        self._sector = sector
        self._number = count(1)
        self.national = empty_national(place / "Landelijk.napl")
        self.working = place / "Atelier.napl"
        make_project_of(self.working, sector, PLAN).close()
        self.merge()

    def hand_in(self, *work):
        """Let the atelier work and hand in; return what the bureau gets."""
        return hand_in(self.working, self.place / f"{self._sector}-rollen {next(self._number)}.napl", *work)

    def merge(self, *work):
        """Let the atelier work and hand in, and the bureau take all of it that asks for no choice."""
        file = self.hand_in(*work)
        with Document.open(self.national) as document:
            accept(document, pending(document, file))
            document.save()
        return file

    def bureau(self, *work):
        """Let the bureau do something."""
        with Document.open(self.national) as document:
            for each in work:
                each(document)
            document.save()

    def send(self):
        """Make what goes to the atelier; return its folder."""
        with Document.open(self.national) as document:
            (folder,) = make_questions(document, self.place).folders
        return folder

    def asked(self):
        """Return what there is to ask the atelier."""
        with Document.open(self.national, read_only=True) as document, document.read() as session:
            (asked,) = questions_for_ateliers(session)
        return asked


def asks(kind, row, level, text):
    """Return what lets the bureau put a question on a path, a row or a cell."""

    def ask(document):
        grid = grid_of(document)
        if kind == "path":
            notes.add_path_note(document, grid.id, text, BUREAU_ID)
        elif kind == "row":
            notes.add_row_note(document, grid.rows[row].id, text, BUREAU_ID)
        else:
            notes.add_cell_note(document, grid.rows[row].id, grid.levels[level].id, text, BUREAU_ID)

    return ask


def says(row, level, text):
    """Return what lets somebody write in a cell."""

    def write(document):
        grid = grid_of(document)
        write_cell(document, grid.rows[row].id, grid.levels[level].id, text)

    return write


def differences(merge):
    """Return all that a merge asks or simply takes."""
    return [question for pile in Pile for question in merge.pile(pile)]


def is_question(question):
    """Tell whether a difference is a question that comes in, or what it needs."""
    row = question.change.theirs or {}
    table = question.change.key[0]
    return question.change.conflict is None and (
        table in BROUGHT or (table == Descriptor.__tablename__ and row.get("text") == "")
    )


def agrees(row, level):
    """Return what lets somebody say that a cell is agreed."""

    def agree(document):
        grid = grid_of(document)
        cell = (grid.rows[row].id, grid.levels[level].id)
        set_status(document, [cell], DescriptorStatus.AGREED)

    return agree


def notes_in(path):
    """Return the notes in a file by their texts."""
    with Document.open(path, read_only=True) as document:
        return {row["text"]: row for key, row in rows_in(document).items() if key[0] == "note"}
