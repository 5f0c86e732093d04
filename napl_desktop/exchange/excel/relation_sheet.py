"""The sheet Relaties: one line for whatever leads from one cell or role to another, as the outline reads.

That a row goes from level to level follows from its path: those lines have no id, and are marked.
"""

from collections.abc import Iterator
from itertools import pairwise
from sys import maxsize

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import (
    ASKS,
    DERIVED,
    LEADS_TO,
    RELATIONS,
    REQUIRES,
    SheetName,
)
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.model import RelationKind

_COLUMNS = (
    SheetColumn("Relatie-id", 0),
    SheetColumn("Van", 60, StyleName.TABLE_WRAPPED),
    SheetColumn("Relatie", 16),
    SheetColumn("Naar", 60, StyleName.TABLE_WRAPPED),
    SheetColumn("Waarom", 40, StyleName.TABLE_WRAPPED),
    SheetColumn("Atelier", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Van-id", 0),
    SheetColumn("Naar-id", 0),
    SheetColumn("Atelier-id", 0),
)

_OutlinePosition = tuple[int, int, int]
"""Where the outline has something: the number of its atelier, 0 in a path or 1 for a role, its number there."""

_NOWHERE: _OutlinePosition = (maxsize, 0, 0)


def has_lines(project: ProjectView) -> bool:
    """Tell whether there is anything to say on the sheet."""
    return project.snapshot.has_relations or next(_steps(project), None) is not None


def relation_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of prerequisites, steps in a row, relations of roles, and the levels that roles ask for.

    They are in the order of what they come from: atelier by atelier, first the paths and then the roles; the
    atelier is the one of that end.
    """
    lines = _RelationLines(project).in_order()
    intro = under_title(book, "Relaties")
    return table_sheet(book, SheetName.RELATIONS, _COLUMNS, lines, len(lines), intro)


class _RelationLines:
    """Words what is related, and knows where the outline has it."""

    def __init__(self, project: ProjectView) -> None:
        self._project = project
        self._places = dict(_places(project))

    def in_order(self) -> list[list[Value]]:
        """Return all lines."""
        return [line for _key, line in sorted(self._keyed(), key=lambda keyed: keyed[0])]

    def _keyed(self) -> Iterator[tuple[tuple[_OutlinePosition, int, _OutlinePosition, str], list[Value]]]:
        project, snapshot, kinds = self._project, self._project.snapshot, list(RELATIONS)
        for link in snapshot.prerequisites:
            one, other = link.descriptor_id, link.required_id
            line = [project.cell_in_words(one), REQUIRES, project.cell_in_words(other), link.label]
            yield self._key(link.id, one, 0, other), [link.id, *line, *self._ends(one, other)]
        for one, other in _steps(project):
            line = [project.cell_in_words(one), LEADS_TO, project.cell_in_words(other), DERIVED]
            yield self._key("", one, 1, other), [None, *line, *self._ends(one, other)]
        for relation in snapshot.relations:
            one, other = relation.role_id, relation.other_id
            if relation.kind is RelationKind.RELATED:  # it goes both ways: it is read at the first of the two
                one, other = sorted((one, other), key=self._place)
            line = [project.role_title(one), RELATIONS[relation.kind], project.role_title(other)]
            key = self._key(relation.id, one, kinds.index(relation.kind), other)
            yield key, [relation.id, *line, None, *self._ends(one, other)]
        for asked in snapshot.requirements:
            one, other = asked.role_id, asked.level_id
            line = [project.role_title(one), ASKS, project.level_in_words(other)]
            yield (
                self._key(asked.id, one, len(kinds), other),
                [asked.id, *line, None, *self._ends(one, other)],
            )

    def _key(
        self, id: str, one: str, kind: int, other: str
    ) -> tuple[_OutlinePosition, int, _OutlinePosition, str]:
        return self._place(one), kind, self._place(other), id

    def _place(self, id: str) -> _OutlinePosition:
        return self._places.get(id, _NOWHERE)

    def _ends(self, one: str, other: str) -> tuple[str, str, str, str]:
        """Return the atelier of the first end, and the ids of both ends and of that atelier."""
        ateliers, number = self._project.snapshot.ateliers, self._place(one)[0]
        title, id = (ateliers[number].title, ateliers[number].id) if number < len(ateliers) else ("", "")
        return title, one, other, id


def _steps(project: ProjectView) -> Iterator[tuple[str, str]]:
    """Yield each filled cell with the next one in its row, by their ids."""
    for path in project.paths:
        for row in path.rows:
            yield from pairwise(cell.id for cell in row.cells if cell.text)


def _places(project: ProjectView) -> Iterator[tuple[str, _OutlinePosition]]:
    """Yield where cells, levels and roles are, by their ids."""
    numbers = {atelier.id: number for number, atelier in enumerate(project.snapshot.ateliers)}
    cells = levels = 0
    for path in project.paths:
        atelier = numbers[path.atelier.id]
        for cell in (cell for row in path.rows for cell in row.cells):
            yield cell.id, (atelier, 0, cells)
            cells += 1
        for level in path.snapshot.levels:
            yield level.id, (atelier, 0, levels)
            levels += 1
    for number, role in enumerate(project.snapshot.roles):
        yield role.id, (numbers[role.atelier_id], 1, number)
