"""The rows of the menu Insert: what is made anew."""

from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.shell.actions.situation import in_project, on_cell, on_noted, on_path, on_row
from ui.shell.actions.spec import FromText, MenuSpec
from ui.shell.handlers.editing import add_note, in_grid, in_outline
from ui.shell.handlers.targets import ActionTargets, Row, on_page
from ui.shell.pages.project_page import ProjectPage

INSERT_MENU = MenuSpec[ActionTargets](
    QT_TRANSLATE_NOOP("Actions", "&Insert"),
    (
        Row(
            "add-row",
            QT_TRANSLATE_NOOP("Actions", "Add &row"),
            "Ctrl+Return",
            "rows",
            do=on_page(lambda page: in_grid(page).add_row()),
            when=on_path,
            changes=True,
            from_text=FromText.IN_GRID,
        ),
        Row(
            "add-sub-row",
            QT_TRANSLATE_NOOP("Actions", "Add &sub-row under this row"),
            "Ctrl+Shift+Return",
            do=on_page(lambda page: in_grid(page).add_sub_row()),
            when=on_row,
            changes=True,
            from_text=FromText.IN_GRID,
        ),
        Row(
            "add-main-dimension",
            QT_TRANSLATE_NOOP("Actions", "Add &main dimension"),
            "Ctrl+Alt+Return",
            do=on_page(lambda page: in_grid(page).add_main_dimension()),
            when=on_path,
            changes=True,
            from_text=FromText.IN_GRID,
        ),
        Row(
            "add-level",
            QT_TRANSLATE_NOOP("Actions", "Add &level"),
            "Ctrl+Shift+L",
            "columns",
            do=on_page(lambda page: in_grid(page).levels.add()),
            when=on_path,
            changes=True,
            from_text=FromText.IN_GRID,
        ),
        None,
        Row(
            "add-note",
            QT_TRANSLATE_NOOP("Actions", "Write a &note"),
            "Ctrl+Shift+N",
            "chat-text",
            do=on_page(add_note),
            when=on_noted,
            changes=True,
        ),
        Row(
            "proposals",
            QT_TRANSLATE_NOOP("Actions", "Propose a &text…"),
            "Ctrl+T",
            "quotes",
            do=on_page(lambda page: page.workspace.show_proposals()),
            when=on_cell,
        ),
        Row(
            "require",
            QT_TRANSLATE_NOOP("Actions", "&Builds on…"),
            "Ctrl+R",
            "flow-arrow",
            do=on_page(ProjectPage.ask_what_is_required),
            when=on_cell,
            changes=True,
        ),
        None,
        Row(
            "add-path",
            QT_TRANSLATE_NOOP("Actions", "Add &path"),
            "Ctrl+Shift+P",
            "path",
            do=on_page(lambda page: in_outline(page).add_path()),
            when=in_project,
            changes=True,
        ),
        Row(
            "role-path",
            QT_TRANSLATE_NOOP("Actions", "Development path &for this role"),
            glyph="path",
            do=on_page(ProjectPage.make_role_path),
            when=lambda now: now.role_lacks_path,
            changes=True,
        ),
        Row(
            "add-role",
            QT_TRANSLATE_NOOP("Actions", "Add r&oles…"),
            "Ctrl+Shift+R",
            "users",
            do=on_page(lambda page: in_outline(page).add_role()),
            when=in_project,
            changes=True,
        ),
        Row(
            "add-atelier",
            QT_TRANSLATE_NOOP("Actions", "Add &atelier…"),
            glyph="chalkboard-teacher",
            do=on_page(lambda page: page.outline.add_atelier()),
            when=in_project,
            changes=True,
        ),
    ),
)
