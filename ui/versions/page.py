"""The page of the history: moments at the left, what became different since at the right, and the way back."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside
from napl_desktop.operations.versions import name_version, remove_version, rename_version
from ui.kit.busy import busy
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.versions.bringing_back import BringingBack
from ui.versions.comparing import Comparing
from ui.versions.difference_view import DifferenceView
from ui.versions.moment_bar import MomentBar
from ui.versions.moments import LineKind, TimelineLine
from ui.versions.name_dialog import NameDialog
from ui.versions.path_list import PathList
from ui.versions.timeline_list import TimelineList
from ui.versions.timeline_model import TimelineModel
from ui.versions.words import version_words

# How long the choice must rest before two moments are compared: who walks by with the arrows need not wait.
_REST_MS = 120
_LEFT = 330
_MOST_LEFT = 0.34


class HistoryPage(PageOver):
    """Shows the history of a session; everything is read again when the document changes."""

    look_wanted = Signal(int, str)
    """Look at the project as it was after that step; the words say which moment that is."""

    def __init__(self, context: ProjectContext, point: int | None = None) -> None:
        """Begin with the path that was shown, at the moment after step `point`, or else the newest version."""
        super().__init__()
        self.session = session = context.session
        self._theme = theme = context.theme
        self._wording = wording = context.wording
        self._messages = context.messages
        self._wanted_path = context.selection.shown_path_id
        self._comparing = Comparing(session.document)
        self._bringing = BringingBack(session, context.messages, self)
        self._model = TimelineModel(wording, self)
        self.timeline = TimelineList(self._model, theme)
        self.paths = PathList()
        self.moment = MomentBar()
        self.pane = DifferenceView(theme, wording)
        self.back_button = self.make_back_button()
        self.cell_button = QPushButton(self.tr("Bring back this &cell"))
        self.path_button = QPushButton(self.tr("Bring back this &path"))
        self.all_button = QPushButton(self.tr("Bring back &everything"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._connect()
        self._model.read(session.document)
        if point is not None:
            self._model.open_stretch_of(point)
        start = self._model.newest_version() if point is None else self._model.index_at(point)
        self.timeline.choose(start)
        self._offer_others()
        self.compare()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        first = QVBoxLayout(left)
        second = QVBoxLayout(right)
        for column in (first, second):
            column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
            column.setSpacing(SPACE)
        first.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        first.addWidget(label(self.tr("Moments"), "title"))
        first.addWidget(self.timeline, 1)
        first.addWidget(label(self.tr("Paths"), "title"))
        first.addWidget(self.paths)
        self.moment.other_row.addWidget(self.pane.only_different)
        second.addWidget(self.moment)
        second.addWidget(self.pane, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        for button in (self.cell_button, self.path_button, self.all_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        second.addLayout(row)
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(left)
        self._halves.addWidget(right)
        self._halves.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._halves)

    def _connect(self) -> None:
        self.timeline.chosen.connect(self._on_moment)
        self.timeline.entered.connect(self._go_on)
        self._rest.timeout.connect(self.compare)
        self.paths.chosen.connect(self._show_path)
        self.pane.cell_chosen.connect(self._allow)
        self.moment.name_wanted.connect(self.name_moment)
        self.moment.removal_wanted.connect(self._remove_name)
        self.moment.look_wanted.connect(self._look)
        self.moment.pin_wanted.connect(lambda: self._compare_with(self._comparing.chosen))
        self.moment.other_chosen.connect(self._compare_with)
        self.cell_button.clicked.connect(self._bring_back_cell)
        self.path_button.clicked.connect(self._bring_back_path)
        self.all_button.clicked.connect(self._bring_back_everything)
        self.session.changed.connect(self._on_change)
        self._theme.changed.connect(self._resize_panels)

    def take_keys(self) -> None:
        """Let the keys go to the moments."""
        self._resize_panels()
        self.timeline.setFocus()

    def leave(self) -> None:
        """Let go of the past and of the session."""
        self._rest.stop()
        self.session.changed.disconnect(self._on_change)
        self._comparing.close()

    # Comparing

    @property
    def is_waiting(self) -> bool:
        """Whether what is shown is still of the moment that was chosen before."""
        return self._rest.isActive()

    def compare(self) -> None:
        """Compare the chosen moment with the other now, without waiting."""
        self._rest.stop()
        line = self.timeline.line
        if line is None:
            return
        comparing = self._comparing
        comparing.chosen = line.point
        if line.kind is LineKind.STRETCH:
            self._say(self._what_to_do_with_steps(line.is_open))
        elif line.kind is LineKind.ELSEWHERE:
            self._say(self._why_only_a_name())
        elif comparing.is_one_moment:
            self._say(self._what_to_do())
        else:
            self._show_paths()

    def _show_paths(self) -> None:
        try:
            with busy():
                lines = self._comparing.paths()
        except UserError as error:
            self._say_why(error)
            return
        if lines:
            self.paths.show_paths(lines, self._wanted_path)
        else:
            self._say(self.tr("There is no path at either moment."))

    def _say(self, sentence: str) -> None:
        self.paths.clear()
        self.pane.say(sentence)
        self._allow()

    def _say_why(self, error: UserError) -> None:
        self._say(self._wording.error(error))
        if isinstance(error, DamagedInside):
            self._messages.problem(error)

    def _why_only_a_name(self) -> str:
        return self.tr(
            "Of this moment only the name is known: this file was handed in without its history. Looking back,"
            " comparing and bringing back can be done in the project that it was made of."
        )

    def _what_to_do(self) -> str:
        if self._comparing.other is not None:
            return self.tr("Now choose another moment at the left, to compare it with this one.")
        if self.session.document.undoable() is None and self._model.rowCount() <= 2:
            return self.tr("Nothing was done in this project yet. Here you will see what became different.")
        return self.tr(
            "This is how it is now. Choose a moment at the left to see what is different since then."
        )

    def _what_to_do_with_steps(self, are_shown: bool) -> str:
        if are_shown:
            return self.tr("Choose one of these steps at the left, to see what is different since then.")
        return self.tr("Here are more steps. Open them with Enter or a click, and choose one.")

    def _show_path(self) -> None:
        path_id = self.paths.path_id
        if path_id is None:
            return
        try:
            found = self._comparing.path(path_id)
        except UserError as error:
            self._say_why(error)
            return
        before, after = self._comparing.in_order
        self.pane.show_path(found, (self._said(before), self._said(after)))
        self._allow()

    def _said(self, point: int | None) -> str:
        index = self._model.now() if point is None else self._model.index_at(point)
        line = self._model.line(index)
        return self._model.said(line) if line else ""

    def _compare_with(self, point: int | None) -> None:
        self._comparing.other = point
        self.timeline.compared_point = point
        self.timeline.viewport().update()
        self._offer_others()
        self.compare()

    def _offer_others(self) -> None:
        points = {version.point: version for version in self.session.document.versions()}
        others: list[tuple[str, int | None]] = [(self._said(None), None)]
        newest_first = sorted(points.values(), key=lambda version: -version.point)
        others += [(version_words(version, self._wording), version.point) for version in newest_first]
        other = self._comparing.other
        if other is not None and other not in points:
            others.insert(1, (self._said(other), other))
        self.moment.offer_others(others, other)

    # What is chosen, and what can be done with it

    def _on_moment(self) -> None:
        line = self.timeline.line
        if line is None:
            return  # the list is being read again
        is_moment = line.kind is not LineKind.STRETCH
        self.moment.show_moment(
            self._model.said(line) if is_moment else self._model.words(line),
            is_past=line.point is not None,
            has_name=line.named is not None,
            can_name=is_moment and line.elsewhere is None and not self.session.document.read_only,
        )
        self._rest.start()
        self._allow()

    def _go_on(self) -> None:
        self.compare()
        if not self.pane.sentence:
            self.pane.table.setFocus()

    def _allow(self) -> None:
        comparing, cell = self._comparing, self.pane.cell
        # What is to be seen is of the moment before, as long as the choice does not rest.
        is_shown = comparing.chosen is not None and not self.is_waiting
        may = is_shown and not self.session.document.read_only
        has_table = self.paths.path_id is not None and not comparing.is_one_moment
        self.cell_button.setEnabled(may and has_table and cell is not None)
        self.path_button.setEnabled(may and has_table)
        self.all_button.setEnabled(may and has_table)

    def _on_change(self, _change: Change) -> None:
        """Read everything again; what was chosen stays chosen."""
        line = self.timeline.line
        self._model.read(self.session.document)
        self.timeline.choose(self._model.now() if line is None else self._model.same(line))
        self._offer_others()
        self.compare()

    # Names

    def name_moment(self) -> None:
        """Ask for a name for the chosen moment, or for another one."""
        line = self.timeline.line
        if line is None or line.kind in (LineKind.STRETCH, LineKind.ELSEWHERE):
            return
        version = line.named
        dialog = NameDialog(
            self._theme, self._model.said(line), version.title if version else "", self.window()
        )
        dialog.chosen.connect(lambda title: self._name(line, title))
        dialog.open()

    def _name(self, line: TimelineLine, title: str) -> None:
        if line.named is not None:
            self.session.run(rename_version, line.named.id, title)
        else:
            self.session.run(name_version, title, line.point)

    def _remove_name(self) -> None:
        line = self.timeline.line
        if line is not None and line.named is not None:
            self.session.run(remove_version, line.named.id)

    # Looking and bringing back

    def _look(self) -> None:
        line = self.timeline.line
        if line is not None and line.point is not None:
            self.look_wanted.emit(line.point, self._model.said(line))

    def _bring_back_cell(self) -> None:
        past, cell, path_id = self._comparing.past(), self.pane.cell, self.paths.path_id
        if past is not None and cell is not None and path_id is not None:
            self._bringing.cell(past, cell[0], path_id)

    def _bring_back_path(self) -> None:
        past, path_id = self._comparing.past(), self.paths.path_id
        if past is not None and path_id is not None:
            self._bringing.path(past, path_id)

    def _bring_back_everything(self) -> None:
        past, line = self._comparing.past(), self.timeline.line
        if past is not None and line is not None:
            self._bringing.everything(past, self._model.said(line))

    def _resize_panels(self) -> None:
        """Give the left what it asks for at this zoom, and the right the rest."""
        self.paths.fit()
        left = min(self._theme.px(_LEFT), round(self.width() * _MOST_LEFT))
        self._halves.setSizes([left, max(1, self.width() - left)])
