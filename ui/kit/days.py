"""A day as one says it: with its year only if that is another one, in words that stay together."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale


def day_in_words(moment: datetime, language: str, month: str = "MMMM") -> str:
    """Return the day of a moment, e.g. "12 maart"; `month` is how QLocale is asked to write the month."""
    day = moment.astimezone().date()
    is_this_year = day.year == datetime.now().astimezone().year
    written = f"d {month}" if is_this_year else f"d {month} yyyy"
    words = QLocale(language).toString(QDate(day.year, day.month, day.day), written)
    return words.rstrip(".").replace(" ", "\u00a0")
