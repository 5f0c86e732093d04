"""What the pages of asking say of an atelier: which hand-in it is about, and how much is asked."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from napl_desktop.queries.questions import AtelierQuestions
from napl_desktop.wording import Wording

translate = QCoreApplication.translate


def what_of(questions: int, changed: int) -> str:
    """Return how much is asked, e.g. "3 questions · 1 changed text"; "" where nothing is."""
    parts = []
    if questions == 1:
        parts.append(translate("Asking", "1 question"))
    elif questions:
        parts.append(translate("Asking", "{count} questions").format(count=questions))
    if changed == 1:
        parts.append(translate("Asking", "1 changed text"))
    elif changed:
        parts.append(translate("Asking", "{count} changed texts").format(count=changed))
    return " · ".join(parts)


def which_hand_in(asked: AtelierQuestions, wording: Wording) -> str:
    """Return what the questions are an answer to."""
    if asked.hand_in is None:
        return translate("Asking", "not handed in, so there comes no folder")
    words = translate("Asking", "hand-in {number}, {day}")
    day = wording.day(datetime.fromisoformat(asked.hand_in.at))
    return words.format(number=asked.hand_in.number, day=day)
