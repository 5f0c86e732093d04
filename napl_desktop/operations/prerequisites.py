"""What the user does to prerequisites: a cell that requires another, in any path."""

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import RequiresItself
from napl_desktop.model import CellKey, Descriptor, Prerequisite, prerequisite_id
from napl_desktop.operations._cells import cell_title, get_or_create_cell


def add_prerequisite(document: Document, cell: CellKey, required: CellKey, label: str = "") -> str:
    """Say that a cell requires another; return the id. What was said already stays as it is.

    Raises RequiresItself, or ThingGone if one of the places is not there.
    """
    with document.edit("add-prerequisite") as edit:
        if cell == required:
            raise RequiresItself()
        needing, needed = get_or_create_cell(edit, *cell), get_or_create_cell(edit, *required)
        edit.session.flush()
        id = prerequisite_id(needing.id, needed.id)
        if edit.session.get(Prerequisite, id) is None:
            edit.add(Prerequisite(id=id, descriptor_id=needing.id, required_id=needed.id, label=label))
        edit.set_subject(Descriptor, needing.id, cell_title(edit, *cell))
        return id


def label_prerequisite(document: Document, prerequisite_id: str, label: str) -> None:
    """Say why a cell requires another. Raises ThingGone."""
    with document.edit("label-prerequisite") as edit:
        link = edit.get(Prerequisite, prerequisite_id)
        link.label = label
        _about(edit, link)


def remove_prerequisite(document: Document, prerequisite_id: str) -> None:
    """Say that a cell does not require another after all. Raises ThingGone."""
    with document.edit("remove-prerequisite") as edit:
        link = edit.get(Prerequisite, prerequisite_id)
        _about(edit, link)
        edit.remove(link)


def _about(edit: Edit, link: Prerequisite) -> None:
    cell = edit.get(Descriptor, link.descriptor_id)
    edit.set_subject(Descriptor, cell.id, cell_title(edit, cell.dimension_id, cell.level_id))
