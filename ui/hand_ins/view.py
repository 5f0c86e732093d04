"""What the ateliers of the country handed in: six places, and one place to drop what comes in."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.hand_in_places import hand_in_places
from napl_desktop.queries.questions import questions_for_ateliers
from ui.hand_ins.bring_in import BringIn
from ui.hand_ins.lines import HandInLine
from ui.hand_ins.places import PlacesGrid
from ui.kit.fields.pasting import carried_files
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.views.milestones_head import MilestonesHead
from ui.views.view import View


class HandInsView(View):
    """Shows how far each hand-in is, and takes files wherever they are dropped on it."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session = context.session
        self._theme = theme = context.theme
        self.milestones = MilestonesHead(theme, context.wording)
        self.places = PlacesGrid(theme, context.wording)
        self.ask_button = QPushButton(icon("chat-text", theme), "")
        """The way to what is to be asked, where anything is."""
        self.bring_in = BringIn(theme, session.document.path.parent)
        all_of_it = QWidget()
        self._column = QVBoxLayout(all_of_it)
        self._column.addWidget(self.milestones)
        self._column.addWidget(self.places)
        self._column.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.bring_in, 1)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(all_of_it)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        can_change = not session.document.read_only
        self.bring_in.setVisible(can_change)
        self.setAcceptDrops(can_change)
        self.places.wanted.connect(self._go_to)
        self.bring_in.chosen.connect(self.files_dropped)
        self.bring_in.go_on_wanted.connect(lambda: self.action_wanted.emit("go-on-merging"))
        self.ask_button.clicked.connect(lambda: self.action_wanted.emit("ask-ateliers"))
        self.setFocusProxy(self.bring_in.choose_button)
        session.changed.connect(self._on_change)
        session.waiting_merge.changed.connect(self._read_if_seen)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def read_again(self) -> None:
        """Read the project, and what is not finished in it, as they are now."""
        waiting = self._session.waiting_merge.now
        with self._session.document.read() as db:
            ateliers = coverage(db)
            places = hand_in_places(db, ateliers)
            asked = {each.atelier_id: each.count for each in questions_for_ateliers(db)}
        self.milestones.show_ateliers(ateliers)
        self.places.show_places(places, waiting.sources, asked)
        self._offer_to_ask(sum(asked.values()))
        in_order = (
            *self.places.buttons,
            self.ask_button,
            self.bring_in.choose_button,
            self.bring_in.go_on_button,
        )
        for one, other in pairwise(in_order):
            self.setTabOrder(one, other)
        self.bring_in.show_waiting(waiting.open_count, bool(waiting.sources))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files would come in here, unless something else is asked first."""
        self.dragMoveEvent(event)
        self.bring_in.show_dragged(event.isAccepted())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files wherever they are on the view; of anything else nothing is made."""
        if carried_files(event.mimeData()) and QApplication.activeModalWidget() is None:
            # In its folder a file stays, whatever the other program proposes.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Say so no more."""
        self.bring_in.show_dragged(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self.bring_in.show_dragged(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.window().activateWindow()
        # The program that they were dragged from waits until this is over.
        QTimer.singleShot(0, self, partial(self.files_dropped.emit, carried_files(event.mimeData())))

    def _offer_to_ask(self, count: int) -> None:
        self.ask_button.setText(self.tr("Questions to ateliers ({count})…").format(count=count))
        self.ask_button.setVisible(bool(count))

    def _go_to(self, line: HandInLine) -> None:
        if line.atelier_id is not None:
            self.atelier_wanted.emit(line.atelier_id)
        else:
            self.action_wanted.emit("go-on-merging")

    def _on_change(self, _change: Change) -> None:
        self._read_if_seen()

    def _read_if_seen(self) -> None:
        if self.is_current:
            self.read_again()

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(side, self._theme.px(SPACE), side, side)
        self._column.setSpacing(side)
