"""How long a route takes through a whole project of 10,000 cells that require each other 20,000 times."""

import random
import statistics
import time

from table import Row

from napl_desktop.graph.routes import cells_of_level, find_route
from napl_desktop.queries.network import Link, Network

_PATHS, _ROWS, _LEVELS, _LINKS = 20, 100, 5, 20_000


def rows() -> list[Row]:
    """Measure the way from nothing to the highest level of the last path."""
    took = []
    for _ in range(5):
        network = _network()
        began = time.perf_counter()
        route = find_route(network, (), cells_of_level(network, network.levels[f"p{_PATHS - 1}"][-1]))
        took.append((time.perf_counter() - began) * 1000)
        if route.steps < _ROWS * _LEVELS:
            raise SystemExit("the route is shorter than it can be")
    return [Row("route over 10,000 cells and 20,000 prerequisites", statistics.median(took), "ms", 200)]


def _network() -> Network:
    levels = {f"p{path}": tuple(f"p{path}l{level}" for level in range(_LEVELS)) for path in range(_PATHS)}
    grid = {path: tuple(f"{path}r{row}" for row in range(_ROWS)) for path in levels}
    cells = [(row, level) for path in levels for row in grid[path] for level in levels[path]]
    chance = random.Random(1)
    links = []
    while len(links) < _LINKS:
        one, other = sorted(chance.sample(range(len(cells)), 2))
        if one % _LEVELS <= other % _LEVELS:
            links.append(Link(str(len(links)), cells[other], cells[one], ""))
    return Network(levels, grid, frozenset(cells), tuple(links))
