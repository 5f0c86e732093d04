"""What is in a project in one line: enough to tell one state of it from another."""

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Step
from napl_desktop.queries.outline import outline


class Summary(Struct, frozen=True):
    """How many paths and filled cells there are, and what was done last."""

    paths: int
    filled: int
    last: Step | None


def summary(document: Document) -> Summary:
    """Read the summary of an open project."""
    with document.read() as session:
        paths = [path for atelier in outline(session).ateliers for path in atelier.paths]
    steps = document.steps()
    return Summary(len(paths), sum(path.filled for path in paths), steps[-1] if steps else None)
