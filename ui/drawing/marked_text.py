"""A text with its differences, laid out: what was put in is underlined, what was taken out is struck through."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from napl_desktop.queries.differences import DifferenceKind, Span
from napl_desktop.text import units

Colours = Callable[[str], QColor]
"""Gives a colour of the palette in use by the name of its token."""

INKS = {
    DifferenceKind.ADDED: "success",
    DifferenceKind.REMOVED: "danger",
    DifferenceKind.CHANGED: "warning",
}

# Qt breaks a line at this, where it takes "\n" for a character without a width.
_LINE_BREAK = "\u2028"
_SPACE = Span(DifferenceKind.SAME, " ")


def marked_text(spans: Sequence[Span], font: QFont, width: int, colour: Colours) -> QTextLayout:
    """Return the layout of a text in a width; its top left is at 0, 0."""
    spans = apart(spans)
    layout = QTextLayout("".join(span.text for span in spans).replace("\n", _LINE_BREAK), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(spans, colour))
    set_lines(layout, width)
    return layout


def set_lines(layout: QTextLayout, width: int) -> None:
    """Break the text of a layout into lines of a width, the first one at 0, 0."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()


def apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans with a space between what was taken out and what came in its place."""
    spaced: list[Span] = []
    for span in spans:
        before = spaced[-1] if spaced else None
        marks = {DifferenceKind.ADDED, DifferenceKind.REMOVED}
        if before is not None and {before.kind, span.kind} == marks and _touch(before.text, span.text):
            spaced.append(_SPACE)
        spaced.append(span)
    return tuple(spaced)


def _touch(before: str, after: str) -> bool:
    return not before[-1:].isspace() and not after[:1].isspace()


def _formats(spans: Sequence[Span], colour: Colours) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for span in spans:
        length = units(span.text)
        if span.kind is not DifferenceKind.SAME:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, length, _marked(span.kind, colour)
            formats.append(piece)
        start += length
    return formats


def _marked(kind: DifferenceKind, colour: Colours) -> QTextCharFormat:
    ink = INKS[kind]
    made = QTextCharFormat()
    made.setForeground(colour(ink))
    made.setBackground(colour(f"{ink}_soft"))
    made.setFontUnderline(kind is DifferenceKind.ADDED)
    made.setFontStrikeOut(kind is DifferenceKind.REMOVED)
    return made
