"""Every QAction once: its text, shortcut and icon. Menus, toolbar and the shortcut sheet are made from these."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.kit.icons import icon
from ui.kit.status_mark import status_icon
from ui.kit.theme import Theme, ThemeName


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its title, and the names of its actions ("" is a line between them)."""

    title: str
    actions: tuple[str, ...]


class Actions(QObject):
    """Makes the actions; whoever carries one out connects to it by name, e.g. `actions["undo"]`."""

    def __init__(self, theme: Theme, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: dict[str, QAction] = {}
        self._make_file_actions()
        self._make_edit_actions()
        self._make_insert_actions()
        self._make_status_actions(wording)
        self._make_view_actions()
        self._make_version_actions()
        self._make_help_actions()

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def all(self) -> dict[str, QAction]:
        """Return every action by its name."""
        return dict(self._all)

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Switch several actions on or off."""
        for name in names:
            self._all[name].setEnabled(enabled)

    def in_menu(self, place: str) -> list[QAction | None]:
        """Return what the context menu of "grid" or "outline" offers; None is a line."""
        return [self._all[name] if name else None for name in _CONTEXT_MENUS[place]]

    def menus(self) -> tuple[Menu, ...]:
        """Return the menus of the window, from left to right."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "insert": self.tr("&Insert"),
            "status": self.tr("&Status"),
            "view": self.tr("&View"),
            "versions": self.tr("Ve&rsions"),
            "help": self.tr("&Help"),
        }
        return tuple(Menu(title, _MENUS[name]) for name, title in titles.items())

    def _add(self, name: str, text: str, keys: str = "", glyph: str = "", tip: str = "") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            action.setShortcuts([QKeySequence(each) for each in keys.split(" | ")])
        if glyph:
            action.setIcon(icon(glyph, self._theme))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = (tip or text).replace("&", "").removesuffix("…")
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
        self._all[name] = action
        return action

    def _make_file_actions(self) -> None:
        self._add("new", self.tr("&New project…"), "Ctrl+N", "file-plus")
        self._add("open", self.tr("&Open…"), "Ctrl+O", "folder-open")
        self._add("recent", self.tr("Open &recent"))
        self._add("sample", self.tr("Open a &sample"), glyph="book-open")
        self._add("save", self.tr("&Save now"), "Ctrl+S", "floppy-disk")
        self._add("save-as", self.tr("Save &as…"), "Ctrl+Shift+S")
        self._add("backups", self.tr("&Backups…"), glyph="clock-counter-clockwise")
        self._add("import-table", self.tr("Bring in a &table…"), "Ctrl+Shift+I", "download-simple")
        self._add("take-over", self.tr("Take over a &path from another project…"))
        self._add(
            "hand-in",
            self.tr("&Hand in as Excel…"),
            "Ctrl+E",
            "upload-simple",
            self.tr("Hand in: make the Excel workbook"),
        )
        self._add("print", self.tr("&Print…"), "Ctrl+P", "printer")
        self._add("picture", self.tr("Save what you see as a p&icture…"), glyph="image")
        self._add("wipe-names", self.tr("&Wipe names…"))
        self._add("close", self.tr("&Close project"), "Ctrl+W")
        quit_action = self._add("quit", self.tr("&Quit"), "Ctrl+Q")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit_actions(self) -> None:
        self._add("undo", self.tr("&Undo"), "Ctrl+Z", "arrow-counter-clockwise")
        self._add("redo", self.tr("&Redo"), "Ctrl+Y | Ctrl+Shift+Z", "arrow-clockwise")
        self._add("bring-back-text", self.tr("Bring &back the text"), "Ctrl+Shift+B")
        self._add("cut", self.tr("C&ut"), "Ctrl+X", "scissors")
        self._add("copy", self.tr("&Copy"), "Ctrl+C", "copy")
        self._add("paste", self.tr("&Paste"), "Ctrl+V", "clipboard-text")
        self._add("choose-all", self.tr("Select &all cells"), "Ctrl+A")
        self._add("find", self.tr("&Find…"), "Ctrl+F", "magnifying-glass")
        self._add("find-next", self.tr("Find ne&xt"), "F3")
        self._add("find-previous", self.tr("Find pre&vious"), "Shift+F3")
        self._add("replace", self.tr("Find and rep&lace…"), "Ctrl+H")
        self._add("write", self.tr("&Write in the cell"), "F2", "pencil-simple")
        self._add("clear", self.tr("C&lear"))
        self._add("rename", self.tr("Re&name"), "Shift+F2")
        self._add("duplicate", self.tr("&Duplicate"), "Ctrl+D")
        self._add("remove", self.tr("Re&move"), "Ctrl+Backspace", "trash")
        self._add("move-up", self.tr("Move up"), "Alt+Up", "arrow-up")
        self._add("move-down", self.tr("Move down"), "Alt+Down", "arrow-down")
        self._add("move-left", self.tr("Move level left"), "Alt+Left", "arrow-left")
        self._add("move-right", self.tr("Move level right"), "Alt+Right", "arrow-right")
        self._add("move-text-up", self.tr("Move the text up"), "Alt+Shift+Up")
        self._add("move-text-down", self.tr("Move the text down"), "Alt+Shift+Down")
        self._add("move-text-left", self.tr("Move the text to the left"), "Alt+Shift+Left")
        self._add("move-text-right", self.tr("Move the text to the right"), "Alt+Shift+Right")
        self._add("indent", self.tr("One layer deeper"), "Ctrl+]", "text-indent")
        self._add("outdent", self.tr("One layer higher"), "Ctrl+[", "text-outdent")
        self._add("level", self.tr("&Level: name, stage, national level…"), "Ctrl+L")

    def _make_insert_actions(self) -> None:
        self._add("add-row", self.tr("&Row"), "Ctrl+Return", "rows", self.tr("Add a row"))
        self._add("add-sub-row", self.tr("&Sub-row under this row"), "Ctrl+Shift+Return")
        self._add("add-main-dimension", self.tr("&Main dimension"), "Ctrl+Alt+Return")
        self._add("add-level", self.tr("&Level"), "Ctrl+Shift+L", "columns", self.tr("Add a level"))
        self._add("add-note", self.tr("&Note…"), "Ctrl+Shift+N", "chat-text", self.tr("Write a note"))
        self._add("proposals", self.tr("&Text proposals…"), "Ctrl+T", "quotes")
        self._add("require", self.tr("Re&quires a cell…"), "Ctrl+R", "flow-arrow")
        self._add("add-path", self.tr("Development &path"), "Ctrl+Shift+P", "path")
        self._add("add-role", self.tr("R&oles, one per line"), "Ctrl+Shift+R", "users")
        self._add("add-atelier", self.tr("&Atelier…"), glyph="chalkboard-teacher")

    def _make_status_actions(self, wording: Wording) -> None:
        for status, keys in _STATUS_KEYS.items():
            action = self._add(f"status-{status.value}", wording.name(status).capitalize(), keys)
            action.setIcon(status_icon(status, self._theme))
        self._add("next-asking", self.tr("Next cell that &asks for something"), "F8", "arrow-line-right")
        self._add("previous-asking", self.tr("&Previous one"), "Shift+F8", "arrow-line-left")
        self._one_of(
            self._add("look-for-all", self.tr("Show &all cells alike")),
            self._add("look-for-empty", self.tr("Let &empty cells stand out")),
            self._add("look-for-disputed", self.tr("Let &disputed cells stand out")),
            self._add("look-for-noted", self.tr("Let cells with &notes stand out")),
        )
        self._all["look-for-all"].setChecked(True)

    def _make_view_actions(self) -> None:
        grid = self._add("view-grid", self.tr("&Grid"), "Ctrl+G", "table")
        graph = self._add("view-graph", self.tr("Grap&h"), "Ctrl+Shift+G", "tree-structure")
        route = self._add("view-route", self.tr("R&oute"), "Ctrl+Shift+T", "flow-arrow")
        overview = self._add(
            "view-overview", self.tr("O&verview of the project"), "Ctrl+Shift+V", "squares-four"
        )
        roles = self._add("view-roles", self.tr("Map of the &roles"), "Ctrl+Shift+M", "users-three")
        self._one_of(grid, graph, roles, route, overview)
        for name, text, keys in (
            ("show-outline", self.tr("Show the &outline"), "Ctrl+Shift+O"),
            ("show-inspector", self.tr("Show the &details"), "Ctrl+I"),
        ):
            self._add(name, text, keys).setCheckable(True)
        self._add("findings", self.tr("Points of &attention…"), "Ctrl+Shift+A", "list-bullets")
        self._add("differences", self.tr("&Differences from level to level"), "F4").setCheckable(True)
        self._add("writing-help", self.tr("&Writing help"), "F7", "lightbulb").setCheckable(True)
        self._add(
            "board", self.tr("&Board: the path fills the screen"), "F11", "chalkboard-teacher"
        ).setCheckable(True)
        self._add("row-forward", self.tr("Bring the &row forward"), "F6", "rows")
        self._add("to-notice", self.tr("Go to the &message"), "F9")
        self._add("zoom-in", self.tr("Larger"), "Ctrl++ | Ctrl+=", "plus")
        self._add("zoom-out", self.tr("Smaller"), "Ctrl+-", "minus")
        self._add("zoom-reset", self.tr("Normal size"), "Ctrl+0")
        self._add("graph-fit", self.tr("Whole graph in view"), "Ctrl+Shift+0", "arrows-out")
        self._one_of(
            self._add(f"theme-{ThemeName.LIGHT.value}", self.tr("Light"), glyph="sun"),
            self._add(f"theme-{ThemeName.DARK.value}", self.tr("Dark"), glyph="moon"),
            self._add(
                f"theme-{ThemeName.HIGH_CONTRAST.value}", self.tr("High contrast"), glyph="circle-half"
            ),
        )
        # Each language calls itself by its own name, so that whoever needs it can find it.
        self._one_of(self._add("language-nl", "Nederlands"), self._add("language-en", "English"))

    def _make_version_actions(self) -> None:
        self._add("name-version", self.tr("&Name this moment…"), "Ctrl+M", "flag")
        self._add("history", self.tr("Versions and &history…"), "Ctrl+Shift+H", "clock-counter-clockwise")
        self._add("way-back", self.tr("&Back to before the break"))

    def _make_help_actions(self) -> None:
        self._add("guide", self.tr("&Guide"), "F1", "question")
        self._add("shortcuts", self.tr("&Shortcuts"), glyph="keyboard")
        self._add("about", self.tr("&About this program"))

    def _one_of(self, *actions: QAction) -> None:
        group = QActionGroup(self)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)


_STATUS_KEYS = {
    DescriptorStatus.PROPOSED: "Ctrl+1",
    DescriptorStatus.DISPUTED: "Ctrl+2",
    DescriptorStatus.AGREED: "Ctrl+3",
}

_MENUS: dict[str, tuple[str, ...]] = {
    "file": (
        *("new", "open", "recent", "sample", "", "save", "save-as", "backups", ""),
        *(
            "import-table",
            "take-over",
            "hand-in",
            "print",
            "picture",
            "",
            "wipe-names",
            "",
            "close",
            "quit",
        ),
    ),
    "edit": (
        *("undo", "redo", "bring-back-text", "", "cut", "copy", "paste", "choose-all", ""),
        *("find", "find-next", "find-previous", "replace", ""),
        *("write", "clear", "rename", "duplicate", "remove", ""),
        *("move-up", "move-down", "move-left", "move-right", "indent", "outdent", ""),
        *("move-text-up", "move-text-down", "move-text-left", "move-text-right", "", "level"),
    ),
    "insert": (
        *(
            "add-row",
            "add-sub-row",
            "add-main-dimension",
            "add-level",
            "",
            "add-note",
            "proposals",
            "require",
            "",
        ),
        *("add-path", "add-role", "add-atelier"),
    ),
    "status": (
        *(f"status-{status.value}" for status in _STATUS_KEYS),
        *("", "next-asking", "previous-asking", ""),
        *("look-for-all", "look-for-empty", "look-for-disputed", "look-for-noted"),
    ),
    "view": (
        *(
            "view-grid",
            "view-graph",
            "view-roles",
            "view-route",
            "view-overview",
            "",
            "board",
            "row-forward",
            "differences",
            "findings",
            "writing-help",
            "to-notice",
            "",
            "show-outline",
            "show-inspector",
            "",
            "zoom-in",
            "zoom-out",
            "zoom-reset",
            "graph-fit",
            "",
        ),
        *(f"theme-{name.value}" for name in ThemeName),
        *("", "language-nl", "language-en"),
    ),
    "versions": ("name-version", "history", "", "way-back"),
    "help": ("guide", "shortcuts", "", "about"),
}

_CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "grid": (
        *(
            "write",
            "clear",
            "cut",
            "copy",
            "paste",
            "",
            "status-proposed",
            "status-disputed",
            "status-agreed",
            "",
            "add-note",
            "proposals",
            "require",
            "",
        ),
        *("add-row", "add-sub-row", "add-main-dimension", "add-level", "level", ""),
        *("rename", "move-up", "move-down", "move-left", "move-right", "indent", "outdent", "", "remove"),
    ),
    "outline": (
        *("rename", "duplicate", "move-up", "move-down", ""),
        *("add-path", "add-role", "add-atelier", "import-table", "take-over", "", "remove"),
    ),
}
