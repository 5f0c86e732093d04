"""Saying aloud what comes on the screen by itself, to users of a screen reader."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, is_pressing: bool = False) -> None:
    """Let a screen reader say something at once, or when it is done with what it says."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    ways = QAccessible.AnnouncementPoliteness
    event.setPoliteness(ways.Assertive if is_pressing else ways.Polite)
    QAccessible.updateAccessibility(event)
