"""How long a route takes through a whole project of 10,000 cells that require each other 20,000 times."""

import random
import time
from collections.abc import Collection, Iterator
from itertools import pairwise

import networkx as nx
from table import Row
from turns import in_turn

from napl_desktop.graph.learning_paths import cells_of_level, find_learning_path
from napl_desktop.model import CellKey
from napl_desktop.queries.network import CellLink, Network

_PATHS, _ROWS, _LEVELS, _LINKS = 20, 100, 5, 20_000


def rows() -> list[Row]:
    """Measure the way from nothing to the highest level of the last path, against networkx alone."""

    def ours(_: int) -> float:
        network = _network()
        began = time.perf_counter()
        route = find_learning_path(network, (), _goal(network))
        took = (time.perf_counter() - began) * 1000
        if route.steps < _ROWS * _LEVELS:
            raise SystemExit("the route is shorter than it can be")
        return took

    def bare(_: int) -> float:
        network = _network()
        began = time.perf_counter()
        _stages(network, _goal(network))
        return (time.perf_counter() - began) * 1000

    took, reference = in_turn(ours, bare).middle
    what = "route over 10,000 cells and 20,000 prerequisites"
    # Ours looks for what is needed before it makes a graph, and so must not be slower for saying circles and an
    # order besides.
    return [Row(what, took, "ms", 1, reference, goal=200)]


def _goal(network: Network) -> Collection[CellKey]:
    return cells_of_level(network, network.levels[f"p{_PATHS - 1}"][-1])


def _stages(network: Network, goal: Collection[CellKey]) -> list[list[CellKey]]:
    """Return what is needed for the goal in stages, as a short script with networkx does."""
    graph = nx.DiGraph(_needs(network))
    graph.add_edges_from((cell, "goal") for cell in goal)
    needed = graph.subgraph(nx.ancestors(graph, "goal")).copy()
    return list(nx.topological_generations(needed))


def _needs(network: Network) -> Iterator[tuple[CellKey, CellKey]]:
    for path, levels in network.levels.items():
        for row in network.rows[path]:
            yield from pairwise((row, level) for level in levels)
    yield from ((link.required, link.cell) for link in network.links)


def _network() -> Network:
    levels = {f"p{path}": tuple(f"p{path}l{level}" for level in range(_LEVELS)) for path in range(_PATHS)}
    grid = {path: tuple(f"{path}r{row}" for row in range(_ROWS)) for path in levels}
    cells = [(row, level) for path in levels for row in grid[path] for level in levels[path]]
    chance = random.Random(1)
    links = []
    while len(links) < _LINKS:
        one, other = sorted(chance.sample(range(len(cells)), 2))
        if one % _LEVELS <= other % _LEVELS:
            links.append(CellLink(str(len(links)), cells[other], cells[one], ""))
    return Network(levels, grid, frozenset(cells), tuple(links))
