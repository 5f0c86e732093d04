"""The sheet Rollen: one line per expert role."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import NO, SPHERES, TASKS, YES, SheetName
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView, sectors_in_words
from napl_desktop.exchange.snapshot import RoleSnapshot
from napl_desktop.model import TaskKind

_COLUMNS = (
    SheetColumn("Rol-id", 0),
    SheetColumn("Rol", 34, StyleName.TABLE_WRAPPED),
    SheetColumn("Omschrijving", 80, StyleName.TABLE_WRAPPED),
    SheetColumn("Soort taak", 26, StyleName.TABLE_WRAPPED),
    SheetColumn("Invloed", 20, StyleName.TABLE_WRAPPED),
    SheetColumn("Geparkeerd", 12),
    SheetColumn("Paden", 40, StyleName.TABLE_WRAPPED),
    SheetColumn("Sector", 9),
    SheetColumn("Atelier", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Open opmerkingen", 15, StyleName.COUNT),
    SheetColumn("Atelier-id", 0),
)


def role_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of roles, each with the paths that belong to it."""
    roles = project.snapshot.roles
    intro = under_title(book, "Rollen")
    lines = (_line(project, role) for role in roles)
    return table_sheet(book, SheetName.ROLES, _COLUMNS, lines, len(roles), intro)


def _line(project: ProjectView, role: RoleSnapshot) -> list[Value]:
    atelier = project.atelier_of(role)
    return [
        role.id,
        role.title,
        role.description,
        task_in_words(role.task),
        SPHERES[role.sphere] if role.sphere else None,
        YES if role.parked else NO,
        project.path_titles(role),
        sectors_in_words(atelier),
        atelier.title,
        project.open_notes(role.id),
        atelier.id,
    ]


def task_in_words(task: str) -> str:
    """Return a kind of task as people call it; the room's own words stay as they are."""
    return TASKS[TaskKind(task)] if task in {kind.value for kind in TaskKind} else task
