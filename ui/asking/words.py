"""What the pages of asking say of an atelier: which hand-in it is about, and how much is asked."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from napl_desktop.queries.questions import AtelierQuestions
from ui.kit.days import day_in_words

translate = QCoreApplication.translate


def what_of(questions: int, changed: int) -> str:
    """Return how much is asked, e.g. "3 questions · 1 changed text"; "" where nothing is."""
    parts = []
    if questions:
        parts.append(translate("Asking", "%n question(s)", "", questions))
    if changed:
        parts.append(translate("Asking", "%n changed text(s)", "", changed))
    return " · ".join(parts)


def which_hand_in(asked: AtelierQuestions, language: str) -> str:
    """Return what the questions are an answer to."""
    if asked.hand_in is None:
        return translate("Asking", "not handed in, so there comes no folder")
    words = translate("Asking", "hand-in {number}, {day}")
    day = day_in_words(datetime.fromisoformat(asked.hand_in.at), language, "MMM")
    return words.format(number=asked.hand_in.number, day=day)
