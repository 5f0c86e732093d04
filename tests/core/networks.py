"""Small networks made by hand or by chance, for the tests of routes and checks."""

from hypothesis import strategies as st

from napl_desktop.queries.network import CellLink, Network


def a_network(paths, links=(), empty=()):
    """Return a network of paths (name → (rows, levels)); `links` are (cell, required), cells named as "pa1".

    Row "a" and level 1 of path "p" are called "pa" and "p1".
    """
    levels = {
        path: tuple(f"{path}{number + 1}" for number in range(count))
        for path, (_rows, count) in paths.items()
    }
    rows = {path: tuple(f"{path}{letter}" for letter in letters) for path, (letters, _count) in paths.items()}
    cells = {(row, level) for path in paths for row in rows[path] for level in levels[path]}
    lacking = {cell(each) for each in empty}
    return Network(
        levels,
        rows,
        frozenset(cells - lacking),
        tuple(CellLink(f"{one}→{other}", cell(one), cell(other), "") for one, other in links),
    )


def cell(name):
    """Return the key of a cell named "pa1": path p, row a, level 1."""
    return name[:2], name[0] + name[2]


@st.composite
def any_network(draw, cells_at_most=9):
    """Return any small network, circles and gaps included, with a start and a goal in it."""
    paths = draw(
        st.dictionaries(
            st.sampled_from("pq"),
            st.tuples(st.sampled_from(["a", "ab", "abc"]), st.integers(1, 3)),
            min_size=1,
        )
    )
    names = [
        f"{path}{row}{level + 1}"
        for path, (rows, count) in paths.items()
        for row in rows
        for level in range(count)
    ][:cells_at_most]
    some = st.sampled_from(names)
    links = draw(
        st.lists(st.tuples(some, some).filter(lambda ends: ends[0] != ends[1]), max_size=6, unique=True)
    )
    empty = draw(st.sets(some, max_size=2))
    network = a_network(paths, links, empty)
    there = {cell(name) for name in draw(st.sets(some, max_size=3))}
    goal = {cell(name) for name in draw(st.sets(some, min_size=1, max_size=3))}
    return network, there, goal
