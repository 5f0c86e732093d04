"""Where cards, arrows and lines stand, against layouts that were looked at and kept as text.

A layout that is meant to be otherwise is written anew with `python -m tests.core.test_graph_references`; what
differs is then read before it is kept.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from napl_desktop.graph.build import progression_graph
from napl_desktop.graph.layout import lay_out
from napl_desktop.graph.link_ways import link_ways
from napl_desktop.model import CellKey
from tests.core.graph_paths import a_path
from tests.core.test_graph_layout import SIZES

KEPT = Path(__file__).parents[1] / "files" / "layouts"
_A, _B = ("Wat/Kern", "Start"), ("Wat/Kern", "Vak")
_DEEP = "Wat/Kern/Keuze/Waarom"

CASES = {
    "three-levels-with-lines": (
        a_path({"Wat/Kern": ["a", "b", "c"], "Wat/Samenhang": ["a", "b", "c"], "Hoe/Team": ["a", "b", "c"]}),
        [
            (_A, ("Wat/Samenhang", "Vak")),
            (_A, ("Hoe/Team", "Expert")),
            (_B, ("Hoe/Team", "Vak")),
            (("Hoe/Team", "Expert"), ("Wat/Samenhang", "Start")),
            (_B, ("elsewhere", "Vak")),
            (("elsewhere", "Vak"), _A),
        ],
    ),
    "two-stages-of-six-levels-with-gaps": (
        a_path(
            {"Kern": ["a", "", "c", "", "", "f"], "Leeg": [""] * 6, "Team": ["", "b", "c", "d", "e", ""]},
            ("A1", "A2", "A3", "B1", "B2", "B3"),
            ("Opleiding",) * 3 + ("Loopbaan",) * 3,
        ),
        [(("Kern", "A1"), ("Team", "B2")), (("Team", "A2"), ("Kern", "A3"))],
    ),
    "four-layers": (
        a_path({_DEEP: ["a", "b", "c"], "Wat/Kern/Los": ["a", "", "c"], "Alleen": ["", "b", "c"]}),
        [((_DEEP, "Vak"), ("Alleen", "Expert")), (("Alleen", "Vak"), (_DEEP, "Vak"))],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_layout_is_as_it_was_kept(case: str) -> None:
    assert drawn(case) == (KEPT / f"{case}.txt").read_text("utf-8")


def drawn(case: str) -> str:
    """Return a layout as lines of text: what it is, then its numbers."""
    return "".join(f"{line}\n" for line in _lines(case))


def _lines(case: str) -> Iterator[str]:
    grid, links = CASES[case]
    layout = lay_out(grid, progression_graph(grid), SIZES)
    found = link_ways(links, layout, SIZES)
    yield f"size {layout.width:g} × {layout.height:g}"
    for stage in layout.stages:
        yield f"stage {stage.title or '-'}: {stage.left:g} to {stage.right:g}"
    for band in layout.bands:
        yield f"band {band.dimension.id}: {band.top:g} to {band.bottom:g}, strip {band.height:g}"
    for cell, box in layout.places.items():
        yield f"card {_named(cell)}: {box.x:g},{box.y:g} of {box.width:g} × {box.height:g}"
    for arrow in layout.arrows:
        yield f"arrow {_named(arrow.source)} to {_named(arrow.target)}: {_way(arrow.points)}"
    for way in found.ways:
        yield f"line {_named(way.source)} to {_named(way.target)}: {_way(way.points)}"
    for cell, outside in found.outside.items():
        yield f"elsewhere {_named(cell)}: {outside.incoming} in, {outside.outgoing} out"


def _named(cell: CellKey) -> str:
    return " · ".join(cell)


def _way(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for name in CASES:
        (KEPT / f"{name}.txt").write_text(drawn(name), "utf-8")
