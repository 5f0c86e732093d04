"""What the page Naast elkaar says: of whom a column is, and what levels that are beside each other are called."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.alike.beside import ColumnBeside, LevelBeside
from napl_desktop.matching.folding import fold
from napl_desktop.queries.sectors import whose_in_words
from napl_desktop.wording import Wording

translate = QCoreApplication.translate


def head(column: ColumnBeside, wording: Wording) -> str:
    """Return whose a column is, and on a line of its own what it is called."""
    title = column.role_title if column.role_id is not None else column.path_title
    return f"{whose_in_words(column.sectors, column.atelier_title, wording)}\n{title}"


def facts(column: ColumnBeside, wording: Wording) -> list[str]:
    """Return what a role does, how far it reaches, and which path is shown of it."""
    said = []
    if column.task:
        said.append(translate("SideBySide", "Kind of task: {task}").format(task=wording.task(column.task)))
    if column.sphere is not None:
        sphere = wording.name(column.sphere)
        said.append(translate("SideBySide", "Reaches as far as: {sphere}").format(sphere=sphere))
    if column.role_id is not None and column.path_id is not None:
        said.append(translate("SideBySide", "Path: {path}").format(path=column.path_title))
    if column.path_id is None:
        said.append(translate("SideBySide", "There is no path of this role yet."))
    return said


def level_name(level: LevelBeside, wording: Wording) -> str:
    """Return what levels beside each other are called: the name they share, or else that of the country."""
    there = [each for each in level.levels if each is not None]
    names = {fold(each.title): each.title for each in reversed(there)}
    anchors = {each.anchor for each in there}
    if len(names) > 1 and len(anchors) == 1 and (anchor := there[0].anchor) is not None:
        return wording.name(anchor)
    return " / ".join(reversed(names.values()))
