"""The way from where the learner stands to where they want to go: what comes first, and what goes side by side.

A route never prescribes one order: `stages` say what can be done side by side, `row_by_row` and `path_by_path`
are ways to do it one after another, and any order that keeps to `stages` is as good.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from typing import Any

import networkx as nx

from napl_desktop.graph.build import graph_of_needs
from napl_desktop.model import CellKey
from napl_desktop.queries.network import Network


@dataclass(frozen=True)
class LearningPath:
    """What is still to be learned, in stages: what is in one can be done side by side, after those before."""

    stages: tuple[tuple[CellKey, ...], ...]
    there: frozenset[CellKey]
    """What the steps build on directly, or what was wanted, and is there already."""
    circles: tuple[tuple[CellKey, ...], ...]
    """Cells that require each other: they can only be learned together."""
    row_by_row: tuple[CellKey, ...]
    """The same steps one after another, staying in a row as long as that goes."""

    @cached_property
    def steps(self) -> int:
        """How many cells are still to be learned."""
        return sum(map(len, self.stages))


def cells_up_to(network: Network, standings: Mapping[str, str]) -> frozenset[CellKey]:
    """Return the cells that are there for who stands, row by row, at these levels (row → level)."""
    there = set()
    for row, level in standings.items():
        levels = network.levels.get(network.path_of_level.get(level, ""), ())
        there |= {(row, each) for each in levels[: levels.index(level) + 1]} if level in levels else set()
    return frozenset(there)


def cells_of_level(network: Network, level_id: str) -> frozenset[CellKey]:
    """Return what belongs to a level of a path: of every row its cell there, or else the nearest one below."""
    path = network.path_of_level.get(level_id)
    if path is None:
        return frozenset()
    levels = network.levels[path]
    found = set()
    for row in network.rows[path]:
        for level in reversed(levels[: levels.index(level_id) + 1]):
            if (row, level) in network.needs:
                found.add((row, level))
                break
    return frozenset(found)


def route_to_levels(network: Network, standings: Mapping[str, str], level_ids: Iterable[str]) -> LearningPath:
    """Return the way to all that belongs to some levels, for who stands at `standings` (row → level)."""
    goal = {cell for level in level_ids for cell in cells_of_level(network, level)}
    return find_learning_path(network, cells_up_to(network, standings), goal)


def find_learning_path(
    network: Network, there: Collection[CellKey], goal: Collection[CellKey]
) -> LearningPath:
    """Return the way to `goal` for who has `there`: everything needed, and nothing that is not.

    What is behind a cell that is there is not asked again. A cell that is not in the network is passed over.
    """
    place = {cell: number for number, cell in enumerate(network.cells)}
    wanted, met = _needed(network.needs, frozenset(there), goal)
    needed = graph_of_needs({cell: network.needs[cell] for cell in sorted(wanted, key=place.__getitem__)})
    together, members = _without_circles(needed, place)
    stages = tuple(
        tuple(sorted((cell for node in nodes for cell in members[node]), key=place.__getitem__))
        for nodes in nx.topological_generations(together)
    )
    return LearningPath(
        stages=stages,
        there=frozenset(met),
        circles=tuple(tuple(cells) for cells in members.values() if len(cells) > 1),
        row_by_row=_row_by_row(together, members, place),
    )


def path_by_path(network: Network, route: LearningPath) -> tuple[tuple[CellKey, ...], ...]:
    """Return the steps one after another, staying in a path as long as that goes, in parts of one path each."""
    place = {cell: number for number, cell in enumerate(network.cells)}
    stage = {cell: number for number, cells in enumerate(route.stages) for cell in cells}
    followers: dict[CellKey, list[CellKey]] = {cell: [] for cell in stage}
    lacking = dict.fromkeys(stage, 0)
    for cell, number in stage.items():
        # What is in the same stage and needed nevertheless is in one circle with it.
        for need in network.needs[cell]:
            if stage.get(need, number) < number:
                followers[need].append(cell)
                lacking[cell] += 1
    ready: dict[str, list[tuple[int, CellKey]]] = {}
    for cell in stage:
        if not lacking[cell]:
            heappush(ready.setdefault(network.path_of_level[cell[1]], []), (place[cell], cell))
    parts: list[tuple[CellKey, ...]] = []
    while any(ready.values()):
        path = min((each for each in ready if ready[each]), key=lambda each: ready[each][0])
        part: list[CellKey] = []
        while ready[path]:
            _place, cell = heappop(ready[path])
            part.append(cell)
            for follower in followers[cell]:
                lacking[follower] -= 1
                if not lacking[follower]:
                    its_path = network.path_of_level[follower[1]]
                    heappush(ready.setdefault(its_path, []), (place[follower], follower))
        parts.append(tuple(part))
    return tuple(parts)


def _needed(
    needs: Mapping[CellKey, Collection[CellKey]], had: frozenset[CellKey], goal: Collection[CellKey]
) -> tuple[set[CellKey], set[CellKey]]:
    """Return the cells to learn, and the cells that are there on which they build."""
    wanted: set[CellKey] = set()
    met: set[CellKey] = set()
    waiting = [cell for cell in goal if cell in needs]
    while waiting:
        cell = waiting.pop()
        if cell in had:
            met.add(cell)
        elif cell not in wanted:
            wanted.add(cell)
            waiting += needs[cell]
    return wanted, met


def _without_circles(
    graph: "nx.DiGraph[CellKey]", place: Mapping[CellKey, int]
) -> tuple["nx.DiGraph[Any]", dict[Any, list[CellKey]]]:
    """Return the graph with cells that require each other as one node, and the cells of each node."""
    if nx.is_directed_acyclic_graph(graph):
        return graph, {cell: [cell] for cell in graph}
    together = nx.condensation(graph)
    return together, {
        node: sorted(data["members"], key=place.__getitem__) for node, data in together.nodes.items()
    }


def _row_by_row(
    together: "nx.DiGraph[Any]", members: Mapping[Any, list[CellKey]], place: Mapping[CellKey, int]
) -> tuple[CellKey, ...]:
    """Return an order that goes as far as it can in a row before it turns to the next one in reading order."""
    lacking = dict(together.in_degree())
    ready = sorted(
        (node for node, lacks in lacking.items() if not lacks),
        key=lambda n: place[members[n][0]],
        reverse=True,
    )
    order: list[CellKey] = []
    while ready:
        node = ready.pop()
        order += members[node]
        opened = []
        for follower in together.successors(node):
            lacking[follower] -= 1
            if not lacking[follower]:
                opened.append(follower)
        ready += sorted(opened, key=lambda n: place[members[n][0]], reverse=True)
    return tuple(order)
