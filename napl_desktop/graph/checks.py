"""What does not hold in how cells lead to each other: circles, what cannot be reached, what nothing leads to."""

from collections.abc import Iterator, Mapping

import networkx as nx
from sqlalchemy.orm import Session

from napl_desktop.graph.build import graph_of_needs
from napl_desktop.model import CellKey, Level, Place
from napl_desktop.queries.checks import Finding, Severity, content_findings
from napl_desktop.queries.links import CellPlace, cell_places
from napl_desktop.queries.network import Network, project_network


def all_findings(session: Session) -> tuple[Finding, ...]:
    """Check the whole project: its content, and how one thing leads to another."""
    network = project_network(session)
    places = cell_places(session, network.cells)
    return (*content_findings(session), *network_findings(network, places))


def network_findings(network: Network, places: Mapping[CellKey, CellPlace]) -> Iterator[Finding]:
    """Yield what does not hold in a network; `places` has a line for each of its cells."""
    backwards = _backwards(network)
    for cell in backwards:
        yield Finding("lower-requires-higher", Severity.WARNING, *_where(places[cell]))
    stuck: set[CellKey] = set()
    graph = graph_of_needs(network.needs)
    graph.remove_edges_from([(link.required, link.cell) for link in network.links if link.cell in backwards])
    order = {cell: number for number, cell in enumerate(network.cells)}
    circles = [set(each) for each in nx.strongly_connected_components(graph) if len(each) > 1]
    for circle in sorted(circles, key=lambda circle: min(map(order.__getitem__, circle))):
        first = min(circle, key=order.__getitem__)
        around = [
            edge[0] for edge in nx.find_cycle(graph.subgraph(sorted(circle, key=order.__getitem__)), first)
        ]
        chain = " → ".join(places[cell].in_path for cell in (*around, around[0]))
        yield Finding("circular-prerequisite", Severity.WARNING, *_where(places[around[0]]), chain)
        stuck |= circle | nx.descendants(graph, first)
    yield from _unreachable_levels(network, places, stuck)
    yield from _out_of_nothing(network, places)


def _backwards(network: Network) -> dict[CellKey, None]:
    """Return the cells that require a higher level of their own row."""
    number = {level: at for levels in network.levels.values() for at, level in enumerate(levels)}
    return {
        link.cell: None
        for link in network.links
        if link.cell[0] == link.required[0] and number[link.cell[1]] < number[link.required[1]]
    }


def _unreachable_levels(
    network: Network, places: Mapping[CellKey, CellPlace], stuck: set[CellKey]
) -> Iterator[Finding]:
    told = set()
    for cell in network.cells:
        if cell in stuck and cell[1] not in told:
            told.add(cell[1])
            place = places[cell]
            where = (place.atelier_title, place.path_title, place.level_title)
            at = Place.of(Level, place.level_id)
            yield Finding("unreachable-level", Severity.WARNING, where, at, place.path_id)


def _out_of_nothing(network: Network, places: Mapping[CellKey, CellPlace]) -> Iterator[Finding]:
    """Yield the cells above the first level to which nothing leads."""
    first = {levels[0] for levels in network.levels.values() if levels}
    for cell in network.cells:
        if cell in network.filled and cell[1] not in first and not network.needs[cell]:
            yield Finding("nothing-leads-here", Severity.HINT, *_where(places[cell]))


def _where(place: CellPlace) -> tuple[tuple[str, ...], Place, str]:
    titles = (place.atelier_title, place.path_title, place.row_title, place.level_title)
    return titles, place.place, place.path_id
