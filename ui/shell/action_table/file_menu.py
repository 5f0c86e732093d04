"""The rows of the menu File: projects, what comes in and what goes out."""

from PySide6.QtGui import QAction

from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.shell.actions.situation import has_picture, in_project, on_path
from ui.shell.actions.spec import EVERYWHERE, NOW_AND_HISTORY, NOW_AND_PAST, MenuSpec
from ui.shell.handlers.targets import ActionTargets, Row

FILE_MENU = MenuSpec[ActionTargets](
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        Row(
            "new",
            QT_TRANSLATE_NOOP("Actions", "&New project…"),
            "Ctrl+N",
            "file-plus",
            do=lambda targets: targets.exchange.new_project(),
            where=EVERYWHERE,
        ),
        Row(
            "open",
            QT_TRANSLATE_NOOP("Actions", "&Open…"),
            "Ctrl+O",
            "folder-open",
            do=lambda targets: targets.files.choose(),
            where=EVERYWHERE,
        ),
        Row("recent", QT_TRANSLATE_NOOP("Actions", "Open &recent"), where=EVERYWHERE),
        Row(
            "sample",
            QT_TRANSLATE_NOOP("Actions", "Open a &sample"),
            glyph="book-open",
            where=EVERYWHERE,
        ),
        None,
        Row(
            "save",
            QT_TRANSLATE_NOOP("Actions", "&Save now"),
            "Ctrl+S",
            "floppy-disk",
            do=lambda targets: targets.files.save(),
            when=in_project,
            where=NOW_AND_HISTORY,
        ),
        Row(
            "save-as",
            QT_TRANSLATE_NOOP("Actions", "Save &as…"),
            "Ctrl+Shift+S",
            do=lambda targets: targets.files.save_as(),
            when=in_project,
        ),
        Row(
            "backups",
            QT_TRANSLATE_NOOP("Actions", "&Backups…"),
            glyph="clock-counter-clockwise",
            do=lambda targets: targets.restoring.show_backups(),
            when=in_project,
        ),
        None,
        Row(
            "import-table",
            QT_TRANSLATE_NOOP("Actions", "Bring in a &table…"),
            "Ctrl+Shift+I",
            "download-simple",
            do=lambda targets: targets.exchange.import_table(),
            when=in_project,
            changes=True,
        ),
        Row(
            "take-over",
            QT_TRANSLATE_NOOP("Actions", "Take over a &path from another project…"),
            do=lambda targets: targets.exchange.take_over_path(),
            when=in_project,
            changes=True,
        ),
        Row(
            "hand-in",
            QT_TRANSLATE_NOOP("Actions", "&Hand in as Excel…"),
            "Ctrl+E",
            "upload-simple",
            QT_TRANSLATE_NOOP("Actions", "Hand in: make the Excel workbook"),
            do=lambda targets: targets.naming.before_handing_in(targets.exchange.hand_in),
            when=in_project,
        ),
        Row(
            "print",
            QT_TRANSLATE_NOOP("Actions", "&Print…"),
            "Ctrl+P",
            "printer",
            do=lambda targets: targets.pages.show_printing(),
            when=on_path,
        ),
        Row(
            "picture",
            QT_TRANSLATE_NOOP("Actions", "Save what you see as a p&icture…"),
            glyph="image",
            do=lambda targets: targets.pictures.ask(),
            when=has_picture,
            where=NOW_AND_PAST,
        ),
        None,
        Row(
            "wipe-names",
            QT_TRANSLATE_NOOP("Actions", "&Wipe names…"),
            do=lambda targets: targets.privacy.wipe_names(),
            when=in_project,
            changes=True,
        ),
        Row(
            "settings",
            QT_TRANSLATE_NOOP("Actions", "Settin&gs…"),
            "Ctrl+,",
            "gear",
            do=lambda targets: targets.settings.open(),
            where=EVERYWHERE,
            menu_role=QAction.MenuRole.PreferencesRole,
        ),
        None,
        Row(
            "close",
            QT_TRANSLATE_NOOP("Actions", "&Close project"),
            "Ctrl+W",
            do=lambda targets: targets.files.leave(),
            when=in_project,
            where=EVERYWHERE,
        ),
        Row(
            "quit",
            QT_TRANSLATE_NOOP("Actions", "&Quit"),
            "Ctrl+Q",
            do=lambda targets: targets.window.close(),
            where=EVERYWHERE,
            menu_role=QAction.MenuRole.QuitRole,
        ),
    ),
)
