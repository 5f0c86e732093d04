"""How a kind of task is called, wherever it is read."""

from napl_desktop.model import TaskKind
from napl_desktop.wording import Wording


def task_in_words(task: str, wording: Wording) -> str:
    """Return a kind of task as people call it: a known one, the room's own words, or ""."""
    known = {kind.value: kind for kind in TaskKind}
    return wording.name(known[task]) if task in known else task
