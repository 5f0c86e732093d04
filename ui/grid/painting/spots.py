"""Where on the screen parts of a text stand that was broken into lines, and which part stands at a point."""

from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from napl_desktop.text import units
from ui.kit.hyphens import SOFT_HYPHEN

Part = tuple[int, int]
"""Where a part of a text begins and ends, in letters."""


class Spots:
    """The lines of one text as they are painted from 0, 0; soft hyphens may have come into it."""

    def __init__(self, text: str, layout: QTextLayout) -> None:
        """`layout` holds the text, or the same with soft hyphens in it."""
        self._layout = layout
        self._units = _places(text, layout.text())

    def of(self, parts: Iterable[Part]) -> list[QRectF]:
        """Return the rectangles that parts of the text take, one for each line that they are on."""
        return [spot for part in parts for spot in self._lines(*part)]

    def at(self, point: QPointF) -> int | None:
        """Return which letter stands at a point; None beside the words."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.naturalTextRect().contains(point):
                unit = line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
                return max(place for place, start in enumerate(self._units) if start <= unit)
        return None

    def _lines(self, start: int, end: int) -> list[QRectF]:
        first, last = self._units[start], self._units[end]
        spots = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin = max(first, line.textStart())
            until = min(last, line.textStart() + line.textLength())
            if begin < until:
                left, right = sorted((_x(line.cursorToX(begin)), _x(line.cursorToX(until))))
                spots.append(QRectF(left, line.y(), right - left, line.height()))
        return spots


def _places(text: str, shown: str) -> list[int]:
    """Return for each letter of a text, and for its end, where it stands in what is shown, in units of Qt."""
    ends = [0, *accumulate(units(sign) for sign in shown)]
    places, at = [], 0
    for sign in text:
        while shown[at] == SOFT_HYPHEN != sign:
            at += 1
        places.append(ends[at])
        at += 1
    return [*places, ends[at]]


def _x(found: object) -> float:
    """Return the place of a cursor: Qt gives the cursor along with it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
