"""A copy of the project elsewhere, with the texts in it that could not be kept here."""

from collections.abc import Sequence
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.drafts import put_back


def save_copy_with(document: Document, target: Path, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Write the project to another file with these texts in their places; return those that have none there.

    The project itself stays as it is, and no room is needed where it is kept. Raises ProjectLocked if
    another user has that file open, or another FileProblem; then there is no file.
    """
    left_out = []
    with document.copied_to(target) as copy:
        for draft in drafts:
            try:
                put_back(copy, draft)
            except WorkingCopyError:
                raise
            except UserError:
                left_out.append(draft)
    return tuple(left_out)
