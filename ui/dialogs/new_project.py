"""A new project: its name, what the atelier works on, how the first path begins, and where the file goes."""

import re
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.plan import PathPlan
from napl_desktop.templates import templates
from napl_desktop.text import one_line
from napl_desktop.wording import Wording
from ui.files.project_place import place_for, short_place
from ui.kit.dialogs.choices import Choices
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.file_choice import choose_folder, choose_table
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.theme import SPACE, Theme

_SECTORS = tuple(Sector)
_FOCUSES = tuple(AtelierFocus)


class NewProject(Struct, frozen=True):
    """What the user asked for."""

    title: str
    path: Path
    atelier: "NewAtelier | None"
    """None for a national framework, in which comes what ateliers hand in."""


class NewAtelier(Struct, frozen=True):
    """What an atelier begins with. With a `table` there is no `first_path`: it comes from that file."""

    sector: Sector
    focus: AtelierFocus
    title: str
    first_path: PathPlan | None
    table: Path | None


class NewProjectDialog(Dialog):
    """Asks what is needed for a new project; makes nothing by itself."""

    accepted_project = Signal(object)
    """A NewProject."""

    def __init__(self, theme: Theme, wording: Wording, folder: Path, parent: QWidget | None = None) -> None:
        """Ask; the file comes in `folder`, until the user chooses another place."""
        super().__init__(theme, 880, parent)
        self.setWindowTitle(self.tr("New project"))
        self._wording = wording
        self._templates = templates()
        self._folder = folder
        self._table: Path | None = None
        self._suggested = -1
        self.title_field = QLineEdit(maxLength=200)
        self.title_field.setPlaceholderText(self.tr("For example: Curriculum in secondary education"))
        self.sector_choice = self._make_sector_choice()
        self.focus_choice = self._make_focus_choice()
        self.beginning_choice = self._make_beginning_choice()
        self.table_button = QPushButton(self.tr("Choose a &table…"))
        self.place_label = ElidedLabel()
        self.place_button = QPushButton(self.tr("Another p&lace…"))
        self._lay_out()
        self.add_cancel()
        self.create_button = self.add_button(self.tr("Create project"), primary=True)
        self._connect()
        self.focus_choice.choose(0)
        self.beginning_choice.choose(0)
        self._look()

    def ask_for_table(self) -> None:
        """Let the user choose the file with the table that the first path comes from."""
        self.beginning_choice.choose(len(self._templates))
        choose_table(self, self._table.parent if self._table else self._folder, self._take_table)

    def begin_with(self, table: Path) -> None:
        """Let the first path come from a file with a table."""
        self.beginning_choice.choose(len(self._templates))
        self._take_table(table)

    def ask_for_place(self) -> None:
        """Let the user choose the folder in which the project comes."""
        choose_folder(self, self.tr("In which folder?"), self._folder, self._take_folder)

    def accept(self) -> None:
        """Tell what was asked for, and close; nothing happens while something is missing."""
        # A file of that name may have come since the name was typed.
        self._look()
        if not self.create_button.isEnabled():
            return
        self.accepted_project.emit(self._asked_for())
        super().accept()

    def _make_sector_choice(self) -> Choices:
        options = [("&" + self._wording.name(each), "") for each in _SECTORS]
        return Choices(self.theme, self.tr("Sector"), options)

    def _make_focus_choice(self) -> Choices:
        explanations = {
            AtelierFocus.ROLES: self.tr("You name the expert roles in the school and make a path for each."),
            AtelierFocus.LEVELS: self.tr("You describe how a teacher grows from startbekwaam to vakbekwaam."),
        }
        options = [("&" + self._wording.name(each), explanations[each]) for each in _FOCUSES]
        national = self.tr("For the bureau: brings together what the ateliers hand in.")
        options.append((self.tr("&National framework"), national))
        return Choices(self.theme, self.tr("Kind of atelier"), options)

    def _make_beginning_choice(self) -> Choices:
        language = self._wording.language
        options = [(each.names[language], each.explanations[language]) for each in self._templates]
        options.append(
            (
                self.tr("A framework from a table"),
                self.tr("From Excel, Word or csv. You see what comes along before anything is added."),
            )
        )
        return Choices(self.theme, self.tr("How does the first path begin?"), options)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(label(self.tr("&Name of the project"), "subtitle", buddy=self.title_field), 0, 0)
        grid.addWidget(self.title_field, 1, 0)
        grid.addWidget(self.sector_choice, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(self.theme.px(SPACE * 4))
        self.beginning_choice.add_under(len(self._templates), self.table_button)
        grid.setVerticalSpacing(self.theme.px(SPACE / 2))
        place = QHBoxLayout()
        place.addWidget(label(self.tr("File"), "subtitle"))
        place.addWidget(self.place_label, stretch=1)
        place.addWidget(self.place_button)
        place.setSpacing(self.theme.px(SPACE * 2))
        self.body.addLayout(grid)
        self.body.addWidget(self.focus_choice)
        self.body.addWidget(self.beginning_choice)
        self.body.addLayout(place)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.title_field.textChanged.connect(self._suggest_sector)
        self.title_field.textChanged.connect(self._look)
        for choice in (self.sector_choice, self.focus_choice, self.beginning_choice):
            choice.changed.connect(self._look)
        self.table_button.clicked.connect(self.ask_for_table)
        self.place_button.clicked.connect(self.ask_for_place)
        self.create_button.clicked.connect(self.accept)

    def _take_table(self, table: Path) -> None:
        self._table = table
        self.table_button.setText(table.name.replace("&", "&&"))
        if not one_line(self.title_field.text()):
            self.title_field.setText(one_line(table.stem))
        self._look()

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder
        self._look()

    def _suggest_sector(self, title: str) -> None:
        """Choose the sector that the name of the project names, unless the user chose one."""
        if self.sector_choice.chosen not in (-1, self._suggested):
            return
        words = set(re.findall(r"\w+", title.casefold()))
        named = [number for number, each in enumerate(_SECTORS) if self._wording.name(each) in words]
        if len(named) == 1:
            (self._suggested,) = named
            self.sector_choice.choose(self._suggested)

    @property
    def _is_national(self) -> bool:
        return self.focus_choice.chosen == len(_FOCUSES)

    def _look(self) -> None:
        """Show where the file would come, and what is still missing."""
        for choice in (self.sector_choice, self.beginning_choice):
            choice.setEnabled(not self._is_national)
        reason = self._missing()
        self.say_reason(reason)
        self.create_button.setEnabled(not reason)
        self._show_place()

    def _missing(self) -> str:
        if not one_line(self.title_field.text()):
            return self.tr("Give the project a name.")
        if self._is_national:
            return ""
        if self.sector_choice.chosen < 0:
            return self.tr("Choose a sector.")
        if self._from_table and self._table is None:
            return self.tr("Choose the table that the first path comes from.")
        return ""

    @property
    def _from_table(self) -> bool:
        return self.beginning_choice.chosen == len(self._templates)

    @property
    def _place(self) -> Path:
        return place_for(self._folder, self.title_field.text())

    def _show_place(self) -> None:
        place = self._place
        self.place_label.setToolTip(str(place))
        self.place_label.setText(short_place(place))

    def _asked_for(self) -> NewProject:
        atelier = None if self._is_national else self._atelier_asked_for()
        return NewProject(one_line(self.title_field.text()), self._place, atelier)

    def _atelier_asked_for(self) -> NewAtelier:
        sector, focus = _SECTORS[self.sector_choice.chosen], _FOCUSES[self.focus_choice.chosen]
        words = self._wording
        plan = None
        if not self._from_table:
            plan = self._templates[self.beginning_choice.chosen].plans[words.language]
        return NewAtelier(
            sector=sector,
            focus=focus,
            title=words.text("atelier", "title", sector=words.name(sector), focus=words.name(focus)),
            first_path=plan,
            table=self._table if self._from_table else None,
        )
