"""All settings in one place: how the program looks and speaks, what it says of texts, and where files go.

What is chosen takes effect at once, here as in the menus.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from napl_desktop.writing.rules import Rule, rules
from ui.files.project_place import short_place
from ui.kit.dialogs.choices import Choices
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.file_choice import choose_folder
from ui.kit.fields.choice import Choice
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.icons import icon
from ui.kit.theme import MAX_ZOOM, MIN_ZOOM, SPACE, Theme, ThemeName
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp

# In px at 100 %.
_WIDTH, _INDENT, _ICON = 680, 28, 18
_ZOOM_STEP = 10
_LOOKS = tuple(ThemeName)
_LANGUAGES = ("nl", "en")


class SettingsDialog(Dialog):
    """Shows the settings as they are, and tells what is chosen instead. Open it with `open()`."""

    look_chosen = Signal(object, int)
    """A ThemeName, and how large everything is in percent."""

    language_chosen = Signal(str)

    panel_chosen = Signal(str, object)
    """The name of a panel, and whether it is to be shown: None leaves that to the room there is."""

    def __init__(
        self,
        settings: Settings,
        writing: WritingHelp,
        documents: Callable[[], Path],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`documents` returns where new projects go."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self._writing = writing
        self._documents = documents
        self.look = Choices(
            theme,
            self.tr("Look"),
            [(self.tr("Light"), ""), (self.tr("Dark"), ""), (self.tr("High contrast"), "")],
        )
        # A language calls itself by its own name: so who needs it can find it.
        self.language = Choices(theme, self.tr("Language"), [("Nederlands", ""), ("English", "")])
        self.smaller, self.larger = QToolButton(), QToolButton()
        self.size_label = QLabel()
        self.normal_button = QPushButton(self.tr("Normal size"), autoDefault=False)
        self.help = QCheckBox(self.tr("&Writing help looks along"))
        names = rules(settings.language).names
        self.rules = {rule: QCheckBox(names[rule].replace("&", "&&")) for rule in Rule}
        self.folder_label = ElidedLabel()
        self.folder_button = QPushButton(self.tr("Another &folder…"), autoDefault=False)
        self.standard_button = QPushButton(self.tr("My &documents"), autoDefault=False)
        self.panels = {name: self._panel_choice(name) for name in ("outline", "inspector")}
        self._lay_out()
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self._show()
        self._connect()
        self.look.button(max(0, self.look.chosen)).setFocus()

    # How it is made

    def _panel_choice(self, name: str) -> Choice:
        choice = Choice(
            [
                (self.tr("Where there is room"), None),
                (self.tr("Always"), True),
                (self.tr("Only when I ask for them"), False),
            ]
        )
        choice.show_value(self._settings.panel_shown(name))
        return choice

    def _lay_out(self) -> None:
        for part in (self.look, self.language, self._sizes(), self._texts(), self._sides(), self._places()):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _headed(self, heading: str, *rows: QWidget) -> QWidget:
        column = VerticalBox(self.theme, steps=0.5)
        column.add(label(heading, "subtitle"), *rows)
        return column

    def _sizes(self) -> QWidget:
        for button, name in ((self.smaller, self.tr("Smaller")), (self.larger, self.tr("Larger"))):
            button.setToolTip(name)
            button.setAccessibleName(name)
        row = _SettingRow(self.theme)
        row.add(self.smaller, self.size_label, self.larger, self.normal_button)
        row.end()
        return self._headed(self.tr("Size on this screen"), row)

    def _texts(self) -> QWidget:
        inner = QWidget()
        self._rule_grid = QGridLayout(inner)
        for number, box in enumerate(self.rules.values()):
            self._rule_grid.addWidget(box, number // 2, number % 2)
        self._rule_grid.setColumnStretch(0, 1)
        self._rule_grid.setColumnStretch(1, 1)
        return self._headed(self.tr("Texts"), self.help, inner)

    def _sides(self) -> QWidget:
        names = {"outline": self.tr("&Outline at the left"), "inspector": self.tr("D&etails at the right")}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, (name, choice) in enumerate(self.panels.items()):
            choice.setAccessibleName(names[name].replace("&", ""))
            grid.addWidget(label(names[name], "muted", buddy=choice), 0, column)
            grid.addWidget(choice, 1, column)
            grid.setColumnStretch(column, 1)
        return self._headed(self.tr("Panels at the sides"), inner)

    def _places(self) -> QWidget:
        row = _SettingRow(self.theme)
        row.add(self.folder_label)
        row.stretch(self.folder_label)
        row.add(self.folder_button, self.standard_button)
        return self._headed(self.tr("New projects go to"), row)

    def _connect(self) -> None:
        self.look.changed.connect(self._choose_look)
        self.language.changed.connect(self._choose_language)
        self.smaller.clicked.connect(lambda: self._choose_size(self.theme.zoom - _ZOOM_STEP))
        self.larger.clicked.connect(lambda: self._choose_size(self.theme.zoom + _ZOOM_STEP))
        self.normal_button.clicked.connect(lambda: self._choose_size(100))
        self.help.toggled.connect(self._turn_help)
        for rule, box in self.rules.items():
            box.toggled.connect(partial(self._writing.enable_rule, rule))
        self.folder_button.clicked.connect(self._ask_folder)
        self.standard_button.clicked.connect(lambda: self._choose_folder(None))
        for name, choice in self.panels.items():
            choice.currentIndexChanged.connect(lambda _row, name=name: self._choose_panel(name))
        self.close_button.clicked.connect(self.accept)
        self.theme.changed.connect(self._show)
        self._writing.changed.connect(self._show)

    # What is so

    def _show(self) -> None:
        """Show how everything is set."""
        self.look.choose(_LOOKS.index(self.theme.name))
        self.language.choose(_LANGUAGES.index(self._settings.language))
        self._show_size()
        with QSignalBlocker(self.help):
            self.help.setChecked(self._writing.is_on)
        for rule, box in self.rules.items():
            with QSignalBlocker(box):
                box.setChecked(rule not in self._writing.silent)
            box.setEnabled(self._writing.is_on)
        self._rule_grid.setContentsMargins(self.theme.px(_INDENT), 0, 0, 0)
        self._rule_grid.setSpacing(0)
        self._show_folder()

    def _show_size(self) -> None:
        zoom = self.theme.zoom
        self.size_label.setText(self.tr("{zoom} %").format(zoom=zoom))
        for button, glyph in ((self.smaller, "minus"), (self.larger, "plus")):
            button.setIcon(icon(glyph, self.theme))
            button.setIconSize(QSize(self.theme.px(_ICON), self.theme.px(_ICON)))
        self.smaller.setEnabled(zoom > MIN_ZOOM)
        self.larger.setEnabled(zoom < MAX_ZOOM)
        self.normal_button.setEnabled(zoom != 100)

    def _show_folder(self) -> None:
        folder = self._documents()
        self.folder_label.setText(short_place(folder))
        self.folder_label.setToolTip(str(folder))
        self.standard_button.setEnabled(self._settings.projects_folder is not None)

    # What is chosen

    def _choose_look(self) -> None:
        name = _LOOKS[self.look.chosen]
        if name is not self.theme.name:
            self.look_chosen.emit(name, self.theme.zoom)

    def _choose_size(self, zoom: int) -> None:
        self.look_chosen.emit(self.theme.name, zoom)

    def _choose_language(self) -> None:
        language = _LANGUAGES[self.language.chosen]
        if language != self._settings.language:
            self.language_chosen.emit(language)

    def _turn_help(self, on: bool) -> None:
        if on is not self._writing.is_on:
            self._writing.turn()

    def _choose_panel(self, name: str) -> None:
        self.panel_chosen.emit(name, self.panels[name].currentData())

    def _ask_folder(self) -> None:
        choose_folder(self, self.tr("In which folder?"), self._documents(), self._choose_folder)

    def _choose_folder(self, folder: Path | None) -> None:
        self._settings.projects_folder = folder
        self._show_folder()


class _SettingRow(QWidget):
    """Things beside each other, at a distance that grows with the zoom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._space)
        self._space()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets to the right of what is there."""
        for widget in widgets:
            self._row.addWidget(widget)

    def stretch(self, widget: QWidget) -> None:
        """Give a widget all the room that is left."""
        self._row.setStretchFactor(widget, 1)

    def end(self) -> None:
        """Leave free what is to the right."""
        self._row.addStretch(1)

    def _space(self) -> None:
        self._row.setSpacing(self._theme.px(SPACE))
