"""A path as a directed graph: which cell leads to which. For the layout, and for routes and checks to come."""

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
