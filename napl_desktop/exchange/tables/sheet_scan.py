"""A first look at the XML of one sheet: how far it reaches and what is merged, before anything is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from napl_desktop.exchange.tables.raw import MOST_COLUMNS, MOST_ROWS, Aside, AsideKind, Merge, Place


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Where the cells with content are, from 0 and all included; None when there are none or too many."""

    area: tuple[int, int, int, int] | None
    too_large: bool
    merges: tuple[Merge, ...]
    formulas: tuple[Aside, ...]


def scan_sheet(stream: IO[bytes]) -> SheetScan:
    """Read a sheet part once, in little memory, and stop as soon as it is larger than a path can be."""
    area: tuple[int, int, int, int] | None = None
    merges: list[Merge] = []
    formulas: list[Aside] = []
    for element, place in _elements(stream):
        if place is None:
            merges.append(_merge(element.get("ref", "")))
            continue
        names = {_local(child) for child in element if child.text or len(child)}
        if "f" in names and not names & {"v", "is"}:
            formulas.append(Aside(AsideKind.FORMULA, _formula(element), place))
            names.add("v")
        if names & {"v", "is"}:
            area = _stretched(area, place)
            if area[2] - area[0] >= MOST_ROWS or area[3] - area[1] >= MOST_COLUMNS:
                return SheetScan(None, True, (), ())
    return SheetScan(area, False, tuple(merges), tuple(formulas))


def _elements(stream: IO[bytes]) -> Iterator[tuple[Element, Place | None]]:
    """Return every cell with its place, and every merged area with None."""
    row, column = -1, -1
    within: list[Element] = []
    for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
        name = _local(element)
        if event == "start":
            within.append(element)
            if name == "row":
                row, column = int(element.get("r", row + 2)) - 1, -1
            continue
        within.pop()
        if name == "c":
            # A cell or row without coordinates follows the one before it.
            reference = element.get("r")
            row, column = _place(reference) if reference else (row, column + 1)
            yield element, (row, column)
        elif name == "mergeCell":
            yield element, None
        if name in {"row", "mergeCell"} and within:
            within[-1].remove(element)


def _stretched(area: tuple[int, int, int, int] | None, place: Place) -> tuple[int, int, int, int]:
    row, column = place
    top, left, bottom, right = area or (row, column, row, column)
    return min(top, row), min(left, column), max(bottom, row), max(right, column)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _place(reference: str) -> Place:
    row, column = coordinate_to_tuple(reference)
    return row - 1, column - 1


def _merge(reference: str) -> Merge:
    left, top, right, bottom = range_boundaries(reference)
    if left is None or top is None or right is None or bottom is None:
        raise ValueError(reference)
    return Merge(top - 1, left - 1, bottom - 1, right - 1)


def _formula(cell: Element) -> str:
    return "=" + "".join(child.text or "" for child in cell if _local(child) == "f")
