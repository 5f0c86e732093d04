"""The whole project as GraphML, for programs that draw and analyse graphs, such as yEd and Gephi.

Nodes are cells and roles. An edge leads from what comes first: to the next level of a row, to a cell that
requires it, from the cells of a level to the role that asks for it, and from one role to another.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.format.schema import spare_project
from napl_desktop.graph.learning_paths import cells_of_level
from napl_desktop.model import CellKey, RoleRelation, RoleRequirement, descriptor_id
from napl_desktop.queries.links import cell_places
from napl_desktop.queries.network import Network, project_network
from napl_desktop.queries.role_map import role_map
from napl_desktop.queries.sectors import sectors_in_words
from napl_desktop.replacing import replacing
from napl_desktop.wording import Wording

Edge = tuple[str, str, str, str]
"""From, to, kind and label."""

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_YED = "http://www.yworks.com/xml/graphml"


def write_graphml(session: Session, target: Path, words: Wording) -> None:
    """Write the graph of a project to `target`, replacing what is there; the kinds of edges are in `words`.

    The same project gives the same bytes. Raises FileExists where a project is in the way, or another
    FileProblem; then `target` is as it was.
    """
    spare_project(target)
    content = BytesIO()
    nx.write_graphml(_graph(session, words), content)
    content.seek(0)
    tree = ElementTree.parse(content)
    _name_keys(tree.getroot())
    _label_for_yed(tree.getroot())
    ElementTree.register_namespace("", _GRAPHML)
    ElementTree.register_namespace("y", _YED)
    with replacing(target) as file:
        tree.write(file, "utf-8", xml_declaration=True)


def _name_keys(root: ElementTree.Element) -> None:
    """Call every key by what it holds: Gephi takes a key that is called d3 or d7 for the label."""
    names = {}
    for key in root.iter(f"{{{_GRAPHML}}}key"):
        names[key.get("id")] = name = f"{key.get('for')}-{key.get('attr.name')}"
        key.set("id", name)
    for data in root.iter(f"{{{_GRAPHML}}}data"):
        data.set("key", names[data.get("key")])


def _label_for_yed(root: ElementTree.Element) -> None:
    """Say the labels once more where yEd looks for them: it shows no attribute that is called label."""
    for kind, shape, label in (("node", "ShapeNode", "NodeLabel"), ("edge", "PolyLineEdge", "EdgeLabel")):
        key = ElementTree.Element(f"{{{_GRAPHML}}}key", {"id": f"yed-{kind}", "for": kind})
        key.set("yfiles.type", f"{kind}graphics")
        root.insert(0, key)
        for thing in root.iter(f"{{{_GRAPHML}}}{kind}"):
            text = next(data.text for data in thing if data.get("key") == f"{kind}-label")
            data = ElementTree.SubElement(thing, f"{{{_GRAPHML}}}data", {"key": f"yed-{kind}"})
            drawn = ElementTree.SubElement(data, f"{{{_YED}}}{shape}")
            if kind == "edge":
                ElementTree.SubElement(drawn, f"{{{_YED}}}Arrows", {"source": "none", "target": "standard"})
            ElementTree.SubElement(drawn, f"{{{_YED}}}{label}").text = text


def _graph(session: Session, words: Wording) -> "nx.MultiDiGraph[str]":
    network = project_network(session)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for place in cell_places(session, network.cells).values():
        graph.add_node(
            descriptor_id(*place.key),
            label=place.in_path,
            kind="cell",
            path=place.path_title,
            row=place.row_title,
            level=place.level_title,
            status=place.status.value,
            text=place.text,
        )
    for role in role_map(session).roles:
        graph.add_node(
            role.id,
            label=role.title,
            kind="role",
            sector=sectors_in_words(role.sectors, words),
            task=words.task(role.task),
            sphere=words.name(role.sphere) if role.sphere else "",
            parked=role.parked,
        )
    number = count(1)
    for source, target, kind, label in _edges(session, network, words):
        # The key becomes the id of the edge, and Gephi keeps only the first edge of each id.
        graph.add_edge(source, target, f"e{next(number)}", kind=kind, label=label)
    return graph


def _edges(session: Session, network: Network, words: Wording) -> Iterator[Edge]:
    links = {(link.required, link.cell): link for link in network.links}
    for cell, needs in network.needs.items():
        for need in needs:
            link = links.get((need, cell))
            kind = "requires" if link else "step"
            yield _id(need), _id(cell), kind, (link.label if link else "") or words.text("legend", kind)
    asked = session.execute(
        sa.select(RoleRequirement.role_id, RoleRequirement.level_id).order_by(RoleRequirement.id)
    )
    for role_id, level_id in asked:
        for cell in sorted(cells_of_level(network, level_id)):
            yield _id(cell), role_id, "asked", words.text("legend", "asked")
    relations = session.execute(
        sa.select(RoleRelation.role_id, RoleRelation.other_id, RoleRelation.kind).order_by(RoleRelation.id)
    )
    for role_id, other_id, kind_of in relations:
        yield role_id, other_id, kind_of.value, words.name(kind_of)


def _id(cell: CellKey) -> str:
    return descriptor_id(*cell)
