"""Who grows into another stands in an earlier layer: roles with relations in layers, made by fast-sugiyama."""

from collections.abc import Iterable, Mapping, Sequence

import fast_sugiyama
import networkx as nx
from msgspec import Struct

from napl_desktop.model import RelationKind
from napl_desktop.queries.role_map import MapRelation

Cell = tuple[float, float]
"""A layer, counted from 0, and a place in it: whole numbers and halves."""

Ends = tuple[str, str]


class Layered(Struct, frozen=True):
    """Roles that hang together. `ways` has the cells that a line passes which skips layers."""

    layers: int
    rows: float
    places: Mapping[str, Cell]
    ways: Mapping[Ends, tuple[Cell, ...]]


def layered(ids: Sequence[str], relations: Iterable[MapRelation]) -> tuple[Layered, ...]:
    """Return the groups of roles that hang together, in the order of `ids`; who is alone is in none."""
    graph = _graph(ids, relations)
    place = {id: number for number, id in enumerate(ids)}
    groups = [
        sorted(group, key=place.__getitem__)
        for group in nx.weakly_connected_components(graph)
        if len(group) > 1
    ]
    groups.sort(key=lambda group: place[group[0]])
    return tuple(_layers_of(group, graph) for group in groups)


def _graph(ids: Sequence[str], relations: Iterable[MapRelation]) -> "nx.DiGraph[str]":
    """Return who comes before whom, without circles: what would close one says nothing about layers.

    Roles that are only related come beside each other, and not apart.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ids)
    kinds = list(RelationKind)
    place = {id: number for number, id in enumerate(ids)}
    together: nx.utils.UnionFind[str] = nx.utils.UnionFind(ids)
    ordered = sorted(
        relations,
        key=lambda r: (
            r.kind is RelationKind.RELATED,
            kinds.index(r.kind),
            place[r.role_id],
            place[r.other_id],
        ),
    )
    for relation in ordered:
        one, other = _before_and_after(relation)
        if relation.kind is RelationKind.RELATED:
            if together[one] == together[other]:
                continue
            one, other = sorted((one, other), key=place.__getitem__)
        elif together[one] == together[other] and nx.has_path(graph, other, one):
            continue
        graph.add_edge(one, other)
        together.union(one, other)
    return graph


def _before_and_after(relation: MapRelation) -> Ends:
    """Return which role of a relation comes first: one is broadened or deepened after it is there."""
    if relation.kind in (RelationKind.BROADENS, RelationKind.DEEPENS):
        return relation.other_id, relation.role_id
    return relation.role_id, relation.other_id


def _layers_of(group: Sequence[str], graph: "nx.DiGraph[str]") -> Layered:
    # The library ends the program on circles, and gives whole numbers from 0 on their own places in every run.
    number = {id: at for at, id in enumerate(group)}
    edges = sorted((number[one], number[other]) for one, other in graph.subgraph(group).edges)
    found = fast_sugiyama.from_edges(edges, vertex_spacing=1, dummy_vertices=True)
    ((positions, *_sizes, steps),) = found
    first = max(y for _node, (_x, y) in positions)
    left = min(x for _node, (x, _y) in positions)
    cells: dict[int, Cell] = {int(node): (round(first - y), x - left) for node, (x, y) in positions}
    ways = _ways(edges, [(int(one), int(other)) for one, other in steps or ()], len(group))
    return Layered(
        layers=1 + max(int(layer) for layer, _row in cells.values()),
        rows=1 + max(row for _layer, row in cells.values()),
        places={id: cells[at] for id, at in number.items()},
        ways={
            (group[one], group[other]): tuple(cells[node] for node in way)
            for (one, other), way in ways.items()
        },
    )


def _ways(
    edges: Iterable[tuple[int, int]], steps: Iterable[tuple[int, int]], roles: int
) -> dict[tuple[int, int], list[int]]:
    """Return, for every edge that skips layers, the nodes that stand for it there: those from `roles` on."""
    leads_to = dict(step for step in steps if step[0] >= roles)
    known = set(edges)
    ways = {}
    for one, node in steps:
        if one < roles <= node:
            way = [node]
            while (after := leads_to[way[-1]]) >= roles:
                way.append(after)
            if (one, after) in known:
                ways[one, after] = way
    return ways
