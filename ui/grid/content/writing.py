"""What becomes of words that were edited: which operation they are, if they are any different."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import change_dimension, explain_dimension, rename_dimension
from napl_desktop.operations.levels import rename_level
from napl_desktop.text import normalise, one_line, title_and_explanation
from ui.grid.content.model import GridModel
from ui.session.document_session import DocumentSession

P = ParamSpec("P")


def write_words(
    session: DocumentSession, model: GridModel, place: tuple[str | None, str | None], text: str
) -> bool:
    """Write the words of a cell, row title or level. True if that is done, or nothing had to be.

    A title that was wiped out is left as it was: a row or level always has one.
    """
    index = model.index_of(*place)
    if not index.isValid():
        return True
    dimension_id, level_id = place
    if dimension_id and level_id:
        if normalise(text) == model.cell(index.row(), index.column()).text:
            return True
        return _is_done(session, write_cell, dimension_id, level_id, text)
    if level_id:
        title = one_line(text)
        if title in ("", model.level(index.column()).title):
            return True
        return _is_done(session, rename_level, level_id, title)
    return _write_title(session, model, index.row(), text)


def _write_title(session: DocumentSession, model: GridModel, row: int, text: str) -> bool:
    head = model.dimension(row)
    title, explanation = title_and_explanation(text)
    if not title or (title, explanation) == (head.title, head.explanation):
        return True
    if explanation == head.explanation:
        return _is_done(session, rename_dimension, head.id, title)
    if title == head.title:
        return _is_done(session, explain_dimension, head.id, explanation)
    return _is_done(session, change_dimension, head.id, title, explanation)


def _is_done(
    session: DocumentSession,
    operation: Callable[Concatenate[Document, P], object],
    *args: P.args,
    **kwargs: P.kwargs,
) -> bool:
    """Run an operation and tell whether it was carried out; if not, the person was told why."""

    def carried_out(document: Document) -> bool:
        operation(document, *args, **kwargs)
        return True

    return session.run(carried_out) is True
