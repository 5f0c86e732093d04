"""What is said of a role on its card, in an icon and a few words."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.model import TaskKind
from napl_desktop.queries.role_map import MappedRole
from napl_desktop.wording import Wording
from ui.roles.words import task_in_words

_ICONS = {
    TaskKind.TEACHING: "chalkboard-teacher",
    TaskKind.DESIGN: "ruler",
    TaskKind.ASSESSMENT: "clipboard-text",
    TaskKind.LEADERSHIP: "users-three",
    TaskKind.RESEARCH: "flask",
}


def task_icon(task: str) -> str:
    """Return the name of the icon of a kind of task; own words have one in common."""
    known = {kind.value: icon for kind, icon in _ICONS.items()}
    return known.get(task, "tag" if task else "user")


def lines_of(role: MappedRole, wording: Wording) -> tuple[str, ...]:
    """Return what stands below the title of a role: its task, its reach, and what it asks for."""
    lines = [task_in_words(role.task, wording)]
    if role.sphere is not None:
        reach = QCoreApplication.translate("RoleMap", "reach: {sphere}")
        lines.append(reach.format(sphere=wording.name(role.sphere)))
    if role.asked:
        asks = QCoreApplication.translate("RoleMap", "asks for: {levels}")
        lines.append(asks.format(levels=", ".join(level.with_path for level in role.asked)))
    elif role.paths:
        has = QCoreApplication.translate("RoleMap", "path: {paths}")
        lines.append(has.format(paths=", ".join(role.paths)))
    return tuple(line for line in lines if line)
