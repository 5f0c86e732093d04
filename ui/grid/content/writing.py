"""What becomes of words that were edited: which operation they are, if they are any different."""

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import change_dimension, explain_dimension, rename_dimension
from napl_desktop.operations.levels import rename_level
from napl_desktop.text import normalise, one_line, title_and_explanation
from ui.grid.content.model import GridModel
from ui.session.document_session import DocumentSession


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
        return session.run(write_cell, dimension_id, level_id, text).done
    if level_id:
        title = one_line(text)
        if title in ("", model.level(index.column()).title):
            return True
        return session.run(rename_level, level_id, title).done
    return _write_title(session, model, index.row(), text)


def _write_title(session: DocumentSession, model: GridModel, row: int, text: str) -> bool:
    head = model.dimension(row)
    title, explanation = title_and_explanation(text)
    if not title or (title, explanation) == (head.title, head.explanation):
        return True
    if explanation == head.explanation:
        return session.run(rename_dimension, head.id, title).done
    if title == head.title:
        return session.run(explain_dimension, head.id, explanation).done
    return session.run(change_dimension, head.id, title, explanation).done
