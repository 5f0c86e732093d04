"""New lines of Opmerkingen and Relaties: they name what is on other sheets, so they are read last."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from napl_desktop.exchange.excel.contract import ASKS, RELATIONS, REQUIRES, SheetName
from napl_desktop.exchange.excel.view import ProjectView, shortened
from napl_desktop.exchange.excel_back.base import WorkbookBase
from napl_desktop.exchange.excel_back.returned import Remark, RemarkKind
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.exchange.excel_back.titled_places import NotOnePlace, TitledPlaces
from napl_desktop.exchange.taking_snapshot import snapshot_of
from napl_desktop.model import (
    CellKey,
    DescriptorStatus,
    Note,
    RelationKind,
    descriptor_id,
    prerequisite_id,
    relation_ends,
    relation_id,
    requirement_id,
)
from napl_desktop.rows import Columns, Value
from napl_desktop.text import one_line

_LONGEST_NAME = 40
_RELATIONS = {word: kind for kind, word in RELATIONS.items()}


class NewLine(Struct, frozen=True):
    """A line that somebody added: on which sheet, what it is called, its texts by their heads, and its values."""

    kind: SheetName
    sheet: str
    """What the sheet is called now."""
    called: str
    texts: Mapping[str, str]
    values: Columns


def add_new_lines(theirs: TheirRows, base: WorkbookBase, lines: Sequence[NewLine]) -> list[Remark]:
    """Add what new lines say where what they name is found exactly once; return what was left alone, and why."""
    if not lines:
        return []
    adding = _NewLines(theirs, base)
    return [remark for line in lines if (remark := adding.add(line))]


class _NewLines:
    def __init__(self, theirs: TheirRows, base: WorkbookBase) -> None:
        rows = theirs.all()
        self._theirs = theirs
        self._places = TitledPlaces(ProjectView(snapshot_of(rows)), base.view)
        self._moment = _newest_moment(base)
        self._said = {
            (str(row[column]), str(row["text"]))
            for (table, _id), row in rows.items()
            if table == Note.__tablename__
            for column in Note.facts.part_of
            if row[column]
        }
        """What is on what already: a line that was only copied says nothing new."""

    def add(self, line: NewLine) -> Remark | None:
        """Add what a line says, or return why not."""
        try:
            left = self._add_note(line) if line.kind is SheetName.NOTES else self._add_relation(line)
        except NotOnePlace as problem:
            kind = RemarkKind.PLACE_TWICE if problem.is_several else RemarkKind.PLACE_UNKNOWN
            name = shortened(line.called, _LONGEST_NAME)
            return Remark(kind, line.sheet, " · ".join(dict.fromkeys(filter(None, (name, problem.words)))))
        return Remark(left, line.sheet, line.called) if left else None

    def _add_note(self, line: NewLine) -> RemarkKind | None:
        if not line.values["text"]:
            return RemarkKind.OWN_LINE
        place = self._place_of_note(line.texts)
        ((column, named),) = place.items()
        text = str(line.values["text"])
        if (named, text) not in self._said:
            self._said.add((named, text))
            id = self._theirs.new_id(column, named, "note", text)
            self._theirs.add("note", id, **line.values, **place, written_at=self._moment)
        return None

    def _place_of_note(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return the column and the id of what a note is on. Raises NotOnePlace."""
        at, path, row, level, role = (
            one_line(texts.get(head, "")) for head in ("Bij", "Pad", "Dimensie", "Niveau", "Rol")
        )
        told, place = "", dict[str, str]()
        if role and (not path or at.casefold() == "rol"):
            told, place = "rol", {"role_id": self._places.role(role)}
        elif row and level:
            told, place = (
                "cel",
                {"descriptor_id": self._cell(self._places.cell(self._places.path(path), row, level))},
            )
        elif row:
            told, place = "rij", {"dimension_id": self._places.dimension(self._places.path(path), row)}
        elif path and not level:
            told, place = "pad", {"path_id": self._places.path(path)}
        # What the first column says must be what the others say.
        if not told or at.casefold() not in ("", told, "dimensie" if told == "rij" else told):
            raise NotOnePlace(at, is_several=False)
        return place

    def _add_relation(self, line: NewLine) -> RemarkKind | None:
        one, other = (one_line(line.texts.get(head, "")) for head in ("Van", "Naar"))
        word = one_line(line.texts.get("Relatie", "")).casefold()
        if word in _RELATIONS:
            return self._relate(_RELATIONS[word], one, other)
        if word == REQUIRES:
            return self._require(one, other, line.values)
        if word == ASKS:
            role, level = self._places.role(one), self._places.level_in_words(other)
            self._add_once("role_requirement", requirement_id(role, level), role_id=role, level_id=level)
            return None
        return RemarkKind.RELATION_UNKNOWN

    def _relate(self, kind: RelationKind, one: str, other: str) -> RemarkKind | None:
        ends = self._places.role(one), self._places.role(other)
        if ends[0] == ends[1]:
            return RemarkKind.TO_ITSELF
        role, related = relation_ends(*ends, kind)
        id = relation_id(*ends, kind)
        self._add_once("role_relation", id, role_id=role, other_id=related, kind=kind.value)
        return None

    def _require(self, one: str, other: str, values: Columns) -> RemarkKind | None:
        cells = self._places.cell_in_words(one), self._places.cell_in_words(other)
        if cells[0] == cells[1]:
            return RemarkKind.TO_ITSELF
        needing, needed = (self._cell(cell) for cell in cells)
        id = prerequisite_id(needing, needed)
        self._add_once("prerequisite", id, descriptor_id=needing, required_id=needed, **values)
        return None

    def _add_once(self, table: str, id: str, **values: Value) -> None:
        """Add a relation, unless it is there: its id is made of what it relates."""
        if (table, id) not in self._theirs:
            self._theirs.add(table, id, **values)

    def _cell(self, place: CellKey) -> str:
        """Return the id of a cell; one that was never written in is made, as when a note is put on it."""
        id = descriptor_id(*place)
        if ("descriptor", id) not in self._theirs:
            row, level = place
            empty = DescriptorStatus.EMPTY.value
            self._theirs.add("descriptor", id, dimension_id=row, level_id=level, text="", status=empty)
        return id


def _newest_moment(base: WorkbookBase) -> str:
    """Return a moment for what was written at home: the newest that the base knows, at every reading the same."""
    snapshot = base.view.snapshot
    return max([snapshot.created_at, *(note.written_at for note in snapshot.notes)])
