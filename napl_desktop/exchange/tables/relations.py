"""How the parts of an office file lead to each other."""

from posixpath import join, normpath

from msgspec import Struct

from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile


class Relation(Struct, frozen=True):
    """Where a part leads: `kind` is the last word of its type, `target` the name of the other part."""

    kind: str
    target: str


class Relations:
    """Collects the relations of a part by their ids."""

    def __init__(self, part: str) -> None:
        self._folder = part.rpartition("/")[0]
        self.found: dict[str, Relation] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a relation, unless it leads out of the file."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = normpath(join("/", self._folder, attributes.get("Target", ""))).lstrip("/")
            self.found[attributes.get("Id", "")] = Relation(kind, target)

    def end(self, name: str) -> None:
        """Nothing ends here."""

    def text(self, text: str) -> None:
        """There is no text in it."""


def relations_of(office: OfficeFile, part: str) -> dict[str, Relation]:
    """Return the relations of a part by their ids, of the whole file for "". Empty if it has none."""
    folder, _, name = part.rpartition("/")
    where = join(folder, "_rels", f"{name}.rels")
    if where.lower() not in office.names:
        return {}
    relations = Relations(part)
    read_part(office, where, relations)
    return relations.found


def first_of(kind: str, relations: dict[str, Relation]) -> str:
    """Return the first part that a relation of this kind leads to, "" if there is none."""
    return next((relation.target for relation in relations.values() if relation.kind == kind), "")
