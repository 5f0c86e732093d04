"""The sheet Routes: for whom each route is, where it leads, and what its traveller already has."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import LONGEST_TEXT, TRAVELLERS, SheetName
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView, shortened
from napl_desktop.exchange.snapshot import RouteSnapshot
from napl_desktop.model import descriptor_id

_COLUMNS = (
    SheetColumn("Route-id", 0),
    SheetColumn("Route", 34, StyleName.TABLE_WRAPPED),
    SheetColumn("Voor", 12),
    SheetColumn("Naar", 50, StyleName.TABLE_WRAPPED),
    SheetColumn("Staat al bij", 80, StyleName.TABLE_WRAPPED),
)


def route_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of routes."""
    routes = project.snapshot.routes
    intro = under_title(book, "Routes")
    lines = (_line(project, route) for route in routes)
    return table_sheet(book, SheetName.ROUTES, _COLUMNS, lines, len(routes), intro)


def _line(project: ProjectView, route: RouteSnapshot) -> list[Value]:
    goal = (
        project.level_in_words(route.level_id)
        if route.level_id
        else project.role_title(route.role_id)
        if route.role_id
        else ""
    )
    stands = "\n".join(project.cell_in_words(descriptor_id(*place)) for place in route.standings)
    return [
        route.id,
        route.title,
        TRAVELLERS[route.traveller],
        goal,
        shortened(stands, LONGEST_TEXT // 2),
    ]
