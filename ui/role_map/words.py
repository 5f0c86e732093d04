"""What is said of a role on its card, in an icon and a few words."""

from napl_desktop.model import TaskKind
from napl_desktop.queries.role_map import MappedRole
from napl_desktop.wording import Wording

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
    lines = [wording.task(role.task)]
    if role.sphere is not None:
        lines.append(wording.text("role-map", "reach", sphere=wording.name(role.sphere)))
    if role.asked:
        levels = ", ".join(level.with_path for level in role.asked)
        lines.append(wording.text("role-map", "asks", levels=levels))
    elif role.paths:
        lines.append(wording.text("role-map", "path", paths=", ".join(role.paths)))
    return tuple(line for line in lines if line)
