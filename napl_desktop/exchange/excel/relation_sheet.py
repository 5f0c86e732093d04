"""The sheet Relaties: one line for everything that leads from one cell or role to another."""

from collections.abc import Iterator

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import ASKS, RELATIONS, REQUIRES, SheetName
from napl_desktop.exchange.excel.package import Sheet, Value
from napl_desktop.exchange.excel.styles import Kind
from napl_desktop.exchange.excel.table_sheet import Column, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView

_COLUMNS = (
    Column("Relatie-id", 0),
    Column("Van", 60, Kind.TABLE_WRAPPED),
    Column("Relatie", 16),
    Column("Naar", 60, Kind.TABLE_WRAPPED),
    Column("Waarom", 40, Kind.TABLE_WRAPPED),
)


def relation_sheet(book: Book, project: ProjectView) -> Sheet:
    """Return the table of prerequisites, relations of roles, and the levels that roles ask for."""
    lines = list(_lines(project))
    intro = under_title(book, "Relaties")
    return table_sheet(book, SheetName.RELATIONS, _COLUMNS, lines, len(lines), intro)


def _lines(project: ProjectView) -> Iterator[list[Value]]:
    image = project.image
    for link in image.prerequisites:
        one, other = project.cell_in_words(link.descriptor_id), project.cell_in_words(link.required_id)
        yield [link.id, one, REQUIRES, other, link.label]
    for relation in image.relations:
        one, other = project.role_title(relation.role_id), project.role_title(relation.other_id)
        yield [relation.id, one, RELATIONS[relation.kind], other, None]
    for asked in image.requirements:
        level = project.level_in_words(asked.level_id)
        yield [asked.id, project.role_title(asked.role_id), ASKS, level, None]
