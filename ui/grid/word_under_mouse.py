"""The word of a painted cell that is under the mouse, and what is offered there when no dictionary knows it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from napl_desktop.model import CellKey
from napl_desktop.writing.spelling import Misspelt
from ui.grid.content.model import HEAD, GridModel
from ui.grid.table import GridTable
from ui.session.document_session import DocumentSession
from ui.writing.word_offers import WordOffers


def offer_words(
    menu: QMenu, point: QPoint, table: GridTable, model: GridModel, session: DocumentSession
) -> bool:
    """Let a menu begin with what may be meant by the word at a point of the grid; False where it is known."""
    place = table.places.place_at(point)
    if place is None or HEAD in place or table.writing is None or session.document.read_only:
        return False
    word = _word_at(point, place, table, model)
    if word is None:
        return False
    key, text = model.key(*place), model.cell(*place).text
    WordOffers(
        menu,
        word.word,
        table.writing.spelling,
        lambda other: _write(session, key, text, word, other),
    )
    return True


def _word_at(point: QPoint, place: tuple[int, int], table: GridTable, model: GridModel) -> Misspelt | None:
    if table.writing is None or table.shows_differences:
        return None
    text, room = model.cell(*place).text, table.places.text_rect(*place)
    spots = table.places.boxes.texts.spots(text, "body", room.width())
    letter = spots.at((point - room.topLeft()).toPointF())
    if letter is None:
        return None
    for found in table.writing.misspelt(text):
        if found.start <= letter < found.start + len(found.word):
            return found
    return None


def _write(session: DocumentSession, key: CellKey, text: str, word: Misspelt, other: str) -> None:
    from napl_desktop.operations.descriptors import write_cell

    end = word.start + len(word.word)
    session.run(write_cell, *key, text[: word.start] + other + text[end:])
