"""Where roles and their lines stand on the map, against maps that were looked at and kept as text.

A map that is meant to be otherwise is written anew with `python -m tests.core.test_role_references`; what differs
is then read before it is kept.
"""

from collections.abc import Iterator

import pytest

from napl_desktop.graph.role_layout import lay_out_roles
from napl_desktop.model import RelationKind, Sector
from tests.core.role_maps import a_map
from tests.core.test_graph_references import KEPT
from tests.core.test_role_layout import SIZES

GROWS, RELATED, BROADENS, DEEPENS = RelationKind

CASES = {
    "roles-of-three-sectors": a_map(
        ["lezen", "rekenen", "zorg", "bouw", "toets", "curriculum", "onderzoek", "coach", "praktijk", "digi"],
        [
            ("lezen", GROWS, "zorg"),
            ("rekenen", GROWS, "zorg"),
            ("zorg", GROWS, "bouw"),
            ("lezen", GROWS, "bouw"),
            ("lezen", RELATED, "rekenen"),
            ("toets", GROWS, "curriculum"),
            ("curriculum", DEEPENS, "toets"),
            ("onderzoek", BROADENS, "coach"),
            ("praktijk", RELATED, "toets"),
        ],
        {
            **dict.fromkeys(("lezen", "rekenen", "zorg", "bouw"), Sector.PO),
            **dict.fromkeys(("praktijk", "digi"), Sector.MBO),
        },
    ),
    "roles-in-a-circle-and-one-moved": a_map(
        "abcd",
        [("a", GROWS, "b"), ("b", GROWS, "c"), ("c", GROWS, "a"), ("d", RELATED, "b")],
        places={"c": (40, 300)},
    ),
    "roles-without-relations": a_map("abcdefghij"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_map_is_as_it_was_kept(case: str) -> None:
    assert drawn(case) == (KEPT / f"{case}.txt").read_text("utf-8")


def drawn(case: str) -> str:
    """Return a map as lines of text: what it is, then its numbers."""
    return "".join(f"{line}\n" for line in _lines(case))


def _lines(case: str) -> Iterator[str]:
    layout = lay_out_roles(CASES[case], SIZES)
    yield f"size {layout.width:g} × {layout.height:g}"
    for band in layout.bands:
        yield f"band {band.sector} of {band.roles}: {band.top:g} to {band.bottom:g}, roles from {band.inside:g}"
    for role, box in layout.places.items():
        yield f"card {role}: {box.x:g},{box.y:g} of {box.width:g} × {box.height:g}"
    for line in layout.lines:
        way = " ".join(f"{x:g},{y:g}" for x, y in line.points)
        yield f"line {line.relation.role_id} {line.relation.kind} {line.relation.other_id}: {way}"


if __name__ == "__main__":
    for name in CASES:
        (KEPT / f"{name}.txt").write_text(drawn(name), "utf-8")
