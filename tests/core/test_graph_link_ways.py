"""Lines of prerequisites run through the gaps: over no card, the same every time, and beside each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.graph.build import progression_graph
from napl_desktop.graph.layout import lay_out
from napl_desktop.graph.link_ways import link_ways
from tests.core.graph_paths import a_path
from tests.core.test_graph_layout import SIZES

PATH = a_path({f"{band}/Rij {row}": ["a", "b", "c"] for band, row in (("Wat", 1), ("Wat", 2), ("Hoe", 3))})
CELLS = list(PATH.cells)


def ways_of(*links):
    layout = lay_out(PATH, progression_graph(PATH), SIZES)
    return link_ways(links, layout, SIZES), layout


def test_to_the_next_level_of_another_row_it_turns_once_in_the_gap_between():
    found, layout = ways_of((("Wat/Rij 1", "Start"), ("Wat/Rij 2", "Vak")))
    (way,) = found.ways
    one, other = layout.places[way.source], layout.places[way.target]
    assert [way.points[0][0], way.points[-1][0]] == [one.right + 4, other.x - 4]
    assert {x for x, _ in way.points[1:-1]} == {layout.columns[1].left}


def test_a_cell_elsewhere_is_a_stub():
    here = ("Hoe/Rij 3", "Vak")
    found, _ = ways_of((("x", "y"), here), (("z", "y"), here), (here, ("x", "y")))
    assert found.ways == ()
    assert (found.outside[here].incoming, found.outside[here].outgoing) == (2, 1)


def test_many_lines_in_one_gap_lie_beside_each_other():
    links = [(("Wat/Rij 1", "Start"), (row, "Vak")) for row in ("Wat/Rij 1", "Wat/Rij 2", "Hoe/Rij 3")]
    found, _ = ways_of(*links)
    assert len({way.points[1][0] for way in found.ways}) == 3


links = st.lists(
    st.tuples(st.sampled_from(CELLS), st.sampled_from(CELLS)).filter(lambda e: e[0] != e[1]), max_size=12
)


@given(links, st.randoms())
def test_no_line_runs_over_a_card_and_the_order_of_links_does_not_matter(chosen, random):
    found, layout = ways_of(*chosen)
    shuffled = random.sample(chosen, len(chosen))
    assert ways_of(*shuffled)[0] == found
    assert {(way.source, way.target) for way in found.ways} == set(chosen)
    for way in found.ways:
        for (x, y), (to_x, to_y) in pairwise(way.points):
            assert x == to_x or y == to_y, "only straight down or across"
            for box in layout.places.values():
                apart = max(x, to_x) < box.x or min(x, to_x) > box.right
                apart = apart or max(y, to_y) < box.y or min(y, to_y) > box.bottom
                assert apart
        assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in way.points)
