"""How moments and differences are said and marked: in words and by a sign, never by colour alone."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.history.versions import Version, VersionElsewhere
from napl_desktop.queries.differences import DifferenceKind
from napl_desktop.wording import Wording
from ui.versions.moments import LineKind, TimelineLine, local

GLYPHS = {
    DifferenceKind.ADDED: "plus",
    DifferenceKind.REMOVED: "minus",
    DifferenceKind.CHANGED: "pencil-simple",
}


def kind_word(kind: DifferenceKind) -> str:
    """Return what became of something in one word; "" for nothing."""
    match kind:
        case DifferenceKind.ADDED:
            return QCoreApplication.translate("Versions", "new")
        case DifferenceKind.REMOVED:
            return QCoreApplication.translate("Versions", "gone")
        case DifferenceKind.CHANGED:
            return QCoreApplication.translate("Versions", "different")
        case DifferenceKind.SAME:
            return ""


def version_name(version: Version | VersionElsewhere, wording: Wording) -> str:
    """Return the name of a version, or why it was kept."""
    return version.title if version.title else _upper_first(wording.name(version.reason))


def line_words(line: TimelineLine, wording: Wording) -> str:
    """Return what stands in a line of the timeline, its time aside."""
    if line.version is not None:
        return version_name(line.version, wording)
    if line.elsewhere is not None:
        return version_name(line.elsewhere, wording)
    if line.step is not None:
        said = wording.step(line.step.action, line.step.subject.title)
        if line.step.kind in (StepKind.UNDO, StepKind.REDO):
            return f"{_upper_first(wording.name(line.step.kind))}: {said}"
        return said
    if line.kind is LineKind.DAY and line.at is not None:
        return day_words(line.at.date())
    if line.kind is LineKind.NOW:
        return QCoreApplication.translate("Versions", "Now")
    if line.kind is LineKind.START:
        return QCoreApplication.translate("Versions", "How it was begun")
    return ""


def line_reason(line: TimelineLine, wording: Wording) -> str:
    """Return why a moment with a name was kept besides, if it was; else ""."""
    return wording.name(line.kept.reason) if line.kept else ""


def moment_words(line: TimelineLine, wording: Wording) -> str:
    """Return which moment a line is, with its time, as in a sentence."""
    if line.kind in (LineKind.NOW, LineKind.START):
        return line_words(line, wording)
    when = wording.moment(line.at) if line.at else ""
    version = line.version or line.elsewhere
    if version is None:
        return when
    name = version_name(version, wording)
    return f"{name}, {when}" if when else name


def version_words(version: Version, wording: Wording) -> str:
    """Return a version with its time."""
    when = local(version.at)
    name = version_name(version, wording)
    return f"{name}, {wording.moment(when)}" if when else name


def day_words(day: date) -> str:
    """Return a day as people say it."""
    match (datetime.now().astimezone().date() - day).days:
        case 0:
            return QCoreApplication.translate("Versions", "Today")
        case 1:
            return QCoreApplication.translate("Versions", "Yesterday")
        case _:
            pattern = QCoreApplication.translate("Versions", "dddd d MMMM yyyy")
            return _upper_first(QLocale().toString(QDate(day.year, day.month, day.day), pattern))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
