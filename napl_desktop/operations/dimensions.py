"""What the user does to the dimensions of a path: the tree whose leaves are the rows."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import MoveIntoItself, ThingGone
from napl_desktop.model import Descriptor, DevelopmentPath, Dimension, new_id
from napl_desktop.operations._cells import holds_something
from napl_desktop.operations._moving import move_contents
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import key_at
from napl_desktop.text import title_and_explanation


def add_dimension(
    document: Document, path_id: str, title: str, parent_id: str | None = None, position: int | None = None
) -> str:
    """Add a dimension under a parent (None: a hoofddimensie) at a place (None is last); return its id.

    Further lines of `title` become the explanation. A row that gets its first child hands its cells to a child
    of its own name first. Raises TitleNeeded.
    """
    with document.edit("add-dimension") as edit:
        edit.get(DevelopmentPath, path_id)
        _push_down_to_first_child(edit, path_id, parent_id)
        line, explanation = title_and_explanation(title)
        key = key_at(_children(edit, path_id, parent_id), position)
        dimension = Dimension(
            id=new_id(),
            path_id=path_id,
            parent_id=parent_id,
            title=named(line),
            explanation=explanation,
            order_key=key,
        )
        edit.add(dimension)
        edit.set_subject(Dimension, dimension.id, dimension.title)
        return dimension.id


def rename_dimension(document: Document, dimension_id: str, title: str) -> None:
    """Give a dimension another name; further lines, if there are any, become its explanation."""
    with document.edit("rename-dimension") as edit:
        dimension = edit.get(Dimension, dimension_id)
        line, explanation = title_and_explanation(title)
        dimension.title = named(line)
        dimension.explanation = explanation or dimension.explanation
        edit.set_subject(Dimension, dimension.id, dimension.title)


def explain_dimension(document: Document, dimension_id: str, explanation: str) -> None:
    """Say what a dimension is about."""
    with document.edit("explain-dimension") as edit:
        dimension = edit.get(Dimension, dimension_id)
        dimension.explanation = explanation
        edit.set_subject(Dimension, dimension.id, dimension.title)


def change_dimension(document: Document, dimension_id: str, title: str, explanation: str) -> None:
    """Give a dimension another name and another explanation at once. Raises TitleNeeded."""
    with document.edit("change-dimension") as edit:
        dimension = edit.get(Dimension, dimension_id)
        dimension.title, dimension.explanation = named(title), explanation
        edit.set_subject(Dimension, dimension.id, dimension.title)


def move_dimension(document: Document, dimension_id: str, parent_id: str | None, position: int) -> None:
    """Put a dimension, with all under it, at a place (0 is first) under a parent of the same path.

    Raises MoveIntoItself.
    """
    with document.edit("move-dimension") as edit:
        dimension = edit.get(Dimension, dimension_id)
        above = parent_id
        while above is not None:
            if above == dimension_id:
                raise MoveIntoItself()
            above = edit.get(Dimension, above).parent_id
        if parent_id != dimension.parent_id:
            _push_down_to_first_child(edit, dimension.path_id, parent_id)
        others = [
            other for other in _children(edit, dimension.path_id, parent_id) if other.id != dimension_id
        ]
        dimension.order_key = key_at(others, position)
        dimension.parent_id = parent_id
        edit.set_subject(Dimension, dimension.id, dimension.title)


def remove_dimension(document: Document, dimension_id: str) -> None:
    """Remove a dimension with its cells and all under it."""
    with document.edit("remove-dimension") as edit:
        dimension = edit.get(Dimension, dimension_id)
        edit.set_subject(Dimension, dimension.id, dimension.title)
        edit.remove(dimension)


def _children(edit: Edit, path_id: str, parent_id: str | None) -> Sequence[Dimension]:
    return edit.all(
        sa.select(Dimension).where(Dimension.path_id == path_id, Dimension.parent_id == parent_id)
    )


def _push_down_to_first_child(edit: Edit, path_id: str, parent_id: str | None) -> None:
    """Give a row that will have children a first child of its own name, with all that goes along with a row."""
    if parent_id is None:
        return
    parent = edit.get(Dimension, parent_id)
    if parent.path_id != path_id:
        raise ThingGone()
    cells = edit.all(sa.select(Descriptor).where(Descriptor.dimension_id == parent_id))
    blank = [cell for cell in cells if not holds_something(edit, cell)]
    for cell in blank:
        edit.remove(cell)
    if len(blank) == len(cells):
        return
    child = Dimension(
        id=new_id(),
        path_id=path_id,
        parent_id=parent_id,
        title=parent.title,
        explanation="",
        order_key=key_at((), None),
    )
    edit.add(child)
    move_contents(edit, {(Dimension.__tablename__, parent_id): child.id})
