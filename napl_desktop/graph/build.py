"""What leads to what as directed graphs of networkx: one path to be drawn, or any cells to travel through."""

from collections.abc import Collection, Mapping
from itertools import pairwise

import networkx as nx

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid


def progression_graph(grid: PathGrid) -> "nx.DiGraph[CellKey]":
    """Return the filled cells of a path as nodes; each leads to the next filled cell of its row.

    Nodes and edges come in reading order, so that whatever is made from the graph is the same every time.
    """
    graph: nx.DiGraph[CellKey] = nx.DiGraph()
    for row in grid.rows:
        filled = [(row.id, level.id) for level in grid.levels if grid.cell(row.id, level.id).text]
        graph.add_nodes_from(filled)
        graph.add_edges_from(pairwise(filled))
    return graph


def graph_of_needs(needs: Mapping[CellKey, Collection[CellKey]]) -> "nx.DiGraph[CellKey]":
    """Return the cells of `needs` (cell → what it needs); what is needed leads to them, if it is one of them."""
    graph: nx.DiGraph[CellKey] = nx.DiGraph()
    graph.add_nodes_from(needs)
    graph.add_edges_from(
        (need, cell) for cell, all_needs in needs.items() for need in all_needs if need in needs
    )
    return graph
