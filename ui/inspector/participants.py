"""The list of participants of an atelier: quick to fill for a room, one line for each."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMoveEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.model import Atelier, Participant, Place
from napl_desktop.operations.participants import add_participant, change_participant, remove_participant
from napl_desktop.queries.participants import ParticipantLine
from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.text import one_line
from ui.kit.fields.choice import Choice
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.texts import TextField, claims_ctrl_enter
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.session.tools import Tools

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GLYPH, _BUTTON = 16, 30
# What a list to choose from needs beside its words: edges and arrow.
_AROUND_WORDS = 52


class ParticipantsPanel(VerticalBox):
    """Shows who takes part, with figures; Enter in the last line adds one and makes room for the next."""

    def __init__(self, tools: Tools, atelier_id: Callable[[], str]) -> None:
        """Make it empty; `atelier_id` says of which atelier the list is at that moment."""
        super().__init__(tools.theme)
        self._tools = tools
        self._atelier_id = atelier_id
        self._lines: dict[str, _ParticipantRow] = {}
        self._shown: list[_ParticipantRow] = []
        self._title = WrappedLabel(tools.theme, "strong")
        self._figures = WrappedLabel(tools.theme, "small", "muted")
        self._list = VerticalBox(tools.theme, steps=0.5)
        self._new = _NewRow(tools, self._add)
        self._wipe = QPushButton(self.tr("Wipe names…"))
        self._wipe.setAutoDefault(False)
        self.add(self._title, self._figures, self._list, self._new, self._wipe)
        self.column.setAlignment(self._wipe, Qt.AlignmentFlag.AlignLeft)
        self._new.setHidden(tools.read_only)
        self._wipe.setHidden(tools.read_only)
        self._wipe.clicked.connect(tools.wipe_names)
        self._new.name.given_up.connect(
            lambda name, _was: tools.session.given_up.keep(self._draft_of_new(name))
        )

    def show_participants(
        self, lines: tuple[ParticipantLine, ...], perspectives: tuple[PerspectiveLine, ...], fresh: bool
    ) -> None:
        """Show a list, of a `fresh` atelier or once more; a name that the user is typing stays as it is.

        `perspectives` are those that a participant may be given.
        """
        self._new.offer(perspectives)
        self._title.setText(self.tr("Participants ({count})").format(count=len(lines)))
        self._figures.setText(self._in_figures(lines, perspectives))
        self._figures.setVisible(bool(lines))
        self._forget({line.id for line in lines})
        for place, line in enumerate(lines):
            row = self._lines.get(line.id)
            if row is None:
                row = self._lines[line.id] = _ParticipantRow(self._tools, line)
                row.entered.connect(self._go_below)
            row.offer(perspectives)
            row.show_line(line, fresh)
            self._list.column.insertWidget(place, row)
        self._list.setVisible(bool(lines))
        if fresh:
            self._new.clear()
        self._shown = [self._lines[line.id] for line in lines]
        for upper, lower in pairwise((*self._shown, self._new)):
            QWidget.setTabOrder(upper.last, lower.name)
            lower.keep_together()

    def commit(self) -> None:
        """Make edits of what is being typed."""
        for row in tuple(self._lines.values()):
            row.name.commit()
        if self._new.typed:
            self._new.hand_over()

    def drafts(self) -> tuple[Draft, ...]:
        """Return the names that are being typed."""
        drafts = [draft for row in self._shown if (draft := row.draft()) is not None]
        if self._new.typed:
            drafts.append(self._draft_of_new(self._new.typed))
        return tuple(drafts)

    def _draft_of_new(self, name: str) -> Draft:
        return Draft(
            Target(Place.of(Atelier, self._atelier_id()), new=Participant), name, self._new.chosen or ""
        )

    def _add(self, name: str, perspective_id: str | None) -> bool:
        return self._tools.session.run(add_participant, self._atelier_id(), name, perspective_id).done

    def _go_below(self) -> None:
        """Give the keys to the line below the one that has them."""
        for upper, lower in pairwise((*self._shown, self._new)):
            if upper is self.sender():
                lower.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _forget(self, present: set[str]) -> None:
        for id in self._lines.keys() - present:
            row = self._lines.pop(id)
            if row.isAncestorOf(self.window().focusWidget() or self):
                self._new.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _in_figures(
        self, lines: tuple[ParticipantLine, ...], perspectives: tuple[PerspectiveLine, ...]
    ) -> str:
        """Return how many there are of each perspective."""
        counts, words = Counter(line.perspective_id for line in lines), self._tools.wording
        figures = [each.counted(words, counts[each.id]) for each in perspectives if counts[each.id]]
        if counts[None]:
            figures.append(self.tr("%n without a perspective", "", counts[None]))
        # Each stays together where a line ends.
        return " · ".join(each.replace(" ", "\u00a0") for each in figures)


class _Name(TextField):
    """A name: Enter goes to the next line, Up and Down choose another perspective."""

    entered = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that do something to the line as a whole."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            self.entered.emit()


class _Row(QWidget):
    """A name, a perspective and a button beside each other."""

    def __init__(self, tools: Tools, glyph: str, button: str) -> None:
        super().__init__()
        self._tools = tools
        self._glyph = glyph
        self.name = _Name(tools.theme, single_line=True)
        self.name.setAccessibleName(self.tr("Name of the participant"))
        self.perspective = Choice([("–", None)])
        self.perspective.setStyleSheet("QComboBox, QComboBox:focus { padding-right: 0; }")
        self.perspective.setAccessibleName(self.tr("Perspective of the participant"))
        self.last: QWidget = self.perspective
        self._button = QToolButton()
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.setToolTip(button)
        self._button.setAccessibleName(button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.name, 1), (self.perspective, 0), (self._button, 0)):
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        if tools.read_only:
            self.name.setReadOnly(True)
            self.perspective.setDisabled(True)
            self._button.hide()
        else:
            self.last = self._button
        self.keep_together()
        self.name.stepped.connect(self._step)
        tools.theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def keep_together(self) -> None:
        """Let Tab go through the line before it goes on."""
        QWidget.setTabOrder(self.name, self.perspective)
        QWidget.setTabOrder(self.perspective, self._button)

    def offer(self, perspectives: tuple[PerspectiveLine, ...]) -> None:
        """Let these be chosen from; what was chosen stays."""
        chosen, words = self.chosen, self._tools.wording
        self.perspective.offer([("–", None), *((each.short_name(words), each.id) for each in perspectives)])
        for place, each in enumerate(perspectives, start=1):
            self.perspective.setItemData(place, each.name(words), Qt.ItemDataRole.ToolTipRole)
        self.perspective.show_value(chosen)
        self._apply_theme()

    @property
    def chosen(self) -> str | None:
        """The id of the perspective that is shown."""
        chosen: str | None = self.perspective.currentData()
        return chosen

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window, wherever in the line the keys are."""
        return claims_ctrl_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do on Enter, wherever in the line the keys are, what the name does."""
        if event.key() in _ENTER:
            self.name.commit()
            self.name.entered.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the heights that are known once all of it is dressed."""
        super().showEvent(event)
        self._apply_theme()

    def _step(self, by: int) -> None:
        """Choose the perspective before or after, if there is one, as the user would in the list."""
        wanted = self.perspective.currentIndex() + by
        if self.perspective.isEnabled() and 0 <= wanted < self.perspective.count():
            self.perspective.setCurrentIndex(wanted)
            self.perspective.activated.emit(wanted)

    def _apply_theme(self) -> None:
        theme = self._tools.theme
        self._row.setSpacing(theme.px(SPACE / 2))
        letters = QFontMetricsF(theme.font("body"))
        words = [self.perspective.itemText(place) for place in range(self.perspective.count())]
        widest = max(letters.horizontalAdvance(each) for each in words)
        self.perspective.setFixedWidth(ceil(widest) + theme.px(_AROUND_WORDS))
        self._button.setIcon(icon(self._glyph, theme))
        self._button.setIconSize(QSize(theme.px(_GLYPH), theme.px(_GLYPH)))
        # As high as a name on one line, so that a line is one.
        height = self.name.one_line_height
        self.perspective.setFixedHeight(height)
        self._button.setFixedSize(theme.px(_BUTTON), height)


class _ParticipantRow(_Row):
    """A participant on the list."""

    entered = Signal()

    def __init__(self, tools: Tools, line: ParticipantLine) -> None:
        super().__init__(tools, "trash", "")
        self._line = line
        self.name.setPlaceholderText(self.tr("no name"))
        self.name.committed.connect(lambda name: self._change(name, self._line.perspective_id))
        self.name.entered.connect(self.entered)
        self.name.given_up.connect(lambda text, was: tools.session.given_up.keep(self._draft_of(text), was))
        self.perspective.activated.connect(
            lambda: self._change(one_line(self.name.toPlainText()), self.chosen)
        )
        self._button.clicked.connect(lambda: tools.session.run(remove_participant, self._line.id))

    def show_line(self, line: ParticipantLine, fresh: bool) -> None:
        """Show who it is, as a fresh line or once more."""
        self._line = line
        self.name.show_stored(line.name, fresh)
        self.perspective.show_value(line.perspective_id)
        remove = self.tr("Take {name} off the list").format(name=line.name or self.tr("this participant"))
        self._button.setToolTip(remove)
        self._button.setAccessibleName(remove)

    def draft(self) -> Draft | None:
        """Return the name that is being typed, if one is."""
        typed = self.name.uncommitted
        return None if typed is None else self._draft_of(typed)

    def _draft_of(self, name: str) -> Draft:
        target = Target(Place.of(Participant, self._line.id), "name")
        return Draft(target, name, self._line.perspective_id or "")

    def _change(self, name: str, perspective_id: str | None) -> None:
        self._tools.session.run(change_participant, self._line.id, name, perspective_id)


class _NewRow(_Row):
    """Where the next one is typed. The perspective stays for the one after: people sit together."""

    def __init__(self, tools: Tools, add: Callable[[str, str | None], bool]) -> None:
        super().__init__(tools, "plus", "")
        self._add = add
        self.name.setPlaceholderText(self.tr("new name"))
        self.name.setToolTip(self.tr("Enter adds, ↑ and ↓ choose the perspective"))
        words = self.tr("Add a participant")
        self._button.setToolTip(words)
        self._button.setAccessibleName(words)
        self._button.clicked.connect(self.hand_over)
        self.name.entered.connect(self.hand_over)

    @property
    def typed(self) -> str:
        """The name that waits to be added."""
        return one_line(self.name.toPlainText())

    def clear(self) -> None:
        """Begin anew."""
        self.name.setPlainText("")

    def hand_over(self) -> None:
        """Add a participant; without a name only one of whom the perspective is known."""
        name = self.typed
        if name or self.chosen:
            # Emptied first: whatever follows from it must not find the same name again.
            self.clear()
            if not self._add(name, self.chosen):
                self.name.setPlainText(name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in sight when the list above gets longer."""
        super().moveEvent(event)
        self.name.keep_cursor_in_sight()
