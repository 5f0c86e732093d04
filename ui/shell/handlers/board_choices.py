"""What is chosen from on the board: the paths and ateliers of the project, and everything the menus can do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from napl_desktop.queries.outline import AtelierLine, outline
from ui.board.choice_panel import ChoiceGroup, PanelChoice
from ui.help.shortcuts import key_on_keyboard
from ui.kit.icons import icon
from ui.session.selection import Selected
from ui.shell.actions.actions import Actions
from ui.shell.pages.project_page import ProjectPage


def path_choices(page: ProjectPage) -> tuple[ChoiceGroup, ...]:
    """Return the ateliers of a project, each with itself and its paths to choose."""
    with page.session.document.read() as db:
        ateliers = outline(db).ateliers
    return tuple(_atelier(page, atelier) for atelier in ateliers)


def _atelier(page: ProjectPage, atelier: AtelierLine) -> ChoiceGroup:
    theme, shown = page.context.theme, page.selection.shown_path_id
    paths = (
        PanelChoice(
            path.title,
            partial(_show, page, Selected(path_id=path.id)),
            icon=icon("path", theme),
            is_on=path.id == shown,
        )
        for path in atelier.paths
    )
    whole = PanelChoice(
        QCoreApplication.translate("BoardChoices", "The whole atelier"),
        partial(_show, page, Selected(atelier_id=atelier.id)),
        icon=icon("chalkboard-teacher", theme),
    )
    return ChoiceGroup(atelier.title, (*paths, whole))


def _show(page: ProjectPage, selected: Selected) -> None:
    page.commit_open_editor()
    page.selection.select(selected)
    page.workspace.follow_choice(selected)
    page.return_keys()


def menu_choices(actions: Actions) -> tuple[ChoiceGroup, ...]:
    """Return every menu with what is in it; what only leads to a list of files is left out."""
    groups = []
    for menu in actions.menus():
        rows = [actions[name] for name in menu.actions if name and actions[name].menu() is None]
        choices = tuple(
            PanelChoice(
                action.text().replace("&", ""),
                action.trigger,
                key_on_keyboard(action.shortcut()),
                None if action.icon().isNull() else action.icon(),
                action.isEnabled(),
            )
            for action in rows
        )
        groups.append(ChoiceGroup(menu.title.replace("&", ""), choices))
    return tuple(groups)
