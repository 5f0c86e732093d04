"""The text that the user gave up last: it can be had back, for who gives up a sentence seldom means to."""

from itertools import takewhile

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.text import one_line
from ui.session.messages import Answer, Messages

# Less than this is typed again as quickly.
_WORDS, _SIGNS = 3, 20
_MOST_SAID = 24


class GivenUp(QObject):
    """Holds one text with its place, as long as its project is open, until the next one."""

    changed = Signal()
    """There is another text, or none any more."""

    wanted = Signal()
    """The user wants it back."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.drafts: tuple[Draft, ...] = ()
        """The text, if there is one."""

    def keep(self, draft: Draft, was: str = "") -> None:
        """Hold a text that was given up, and say so, if more was typed than a few words.

        `was` is what was there before.
        """
        typed = one_line(_added(was, draft.text))
        if len(typed.split()) < _WORDS and len(typed) < _SIGNS:
            return
        self.replace((draft,))
        said = typed if len(typed) <= _MOST_SAID else typed[:_MOST_SAID].rstrip() + "…"
        words = self.tr("your text was not taken over: ‘{text}’").format(text=said)
        self._messages.notify(words, Answer(self.tr("Bring back"), self.wanted.emit))

    def replace(self, drafts: tuple[Draft, ...]) -> None:
        """Hold this text, or none, instead."""
        self.drafts = drafts
        self.changed.emit()


def _added(before: str, after: str) -> str:
    """Return what was typed, in whole words: what `after` does not have in common with `before` at both ends."""
    start = _alike(before, after)
    end = len(after) - _alike(before[start:][::-1], after[start:][::-1])
    if start == end:
        return ""
    while start > 0 and not (after[start].isspace() or after[start - 1].isspace()):
        start -= 1
    while end < len(after) and not (after[end - 1].isspace() or after[end].isspace()):
        end += 1
    return after[start:end]


def _alike(one: str, other: str) -> int:
    """Return how many signs two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
