"""The view Eén taal: at the left what looks alike, at the right one question with its things side by side."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from napl_desktop.alike.things import AlikeThing
from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.rows import Key
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE
from ui.kit.walking.counted_list import CountedList
from ui.kit.walking.keys import on_key
from ui.kit.walking.line_list import LineList
from ui.one_language.answers import Answered, pairs_of_different, pairs_of_same, pairs_taken_back
from ui.one_language.finder import ResemblanceFinder
from ui.one_language.nothing_here import NothingHere
from ui.one_language.resemblance import FoundResemblancees, Resemblance, Topic
from ui.one_language.resemblance_model import ResemblanceModel
from ui.one_language.resemblance_view import ResemblanceView
from ui.one_language.words import topic_name
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.views.view import View

_LEFT = 290
_MOST_LEFT = 0.3


class OneLanguageView(View):
    """Walks what looks alike; keys, mouse and fingers do the same."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._theme = theme = context.theme
        self._found: FoundResemblancees | None = None
        self._answered = Answered()
        self._saying: Resemblance | None = None
        self._later: set[frozenset[Key]] = set()
        self._at: dict[Topic, tuple[frozenset[Key], int]] = {}
        """In each topic which things the user is at, and on which line."""
        self._awaited: frozenset[Key] = frozenset()
        """Which things are asked about again: they are shown once they are found."""
        self._is_filling = False
        self.topics = CountedList(theme, list(map(topic_name, Topic)), self.tr("What to look through"))
        self.model = ResemblanceModel(context.wording, self)
        self.list = LineList(self.model, theme, self.tr("What looks alike"), is_double=True)
        self.sign = label("", "muted")
        self.view = ResemblanceView(theme, context.wording, self._session.document.read_only)
        self.nothing = NothingHere(theme)
        self.finder = ResemblanceFinder(self._session, self)
        self._lay_out()
        self._connect()
        self._add_keys()
        self._fill()

    @property
    def quiet_strip(self) -> QWidget | None:
        """What explains the question: at the bottom are the answers."""
        return self.view.told

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.topics)
        self._left.addWidget(self.list, 1)
        self._left.addWidget(self.sign)
        self._right = QStackedWidget()
        self._right.addWidget(self.nothing)
        self._right.addWidget(self.view)
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(left)
        self._halves.addWidget(self._right)
        self._halves.setStretchFactor(1, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._halves)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.topics.currentRowChanged.connect(lambda _row: self._fill())
        self.list.walked.connect(self._show_line)
        self.view.said_same.connect(self._say_same)
        self.view.said_different.connect(self._say_different)
        self.view.taken_back.connect(self._take_back)
        self.view.later_wanted.connect(self._put_off)
        self.view.beside_wanted.connect(self._look_beside)
        self.view.walk_wanted.connect(self._walk)
        self.nothing.topic_wanted.connect(self._go_to_topic)
        self.nothing.hand_ins_wanted.connect(lambda: self.action_wanted.emit("view-hand-ins"))
        self.finder.found.connect(self._show_found)
        self.finder.turned.connect(self._show_sign)
        self._session.changed.connect(self._on_change)
        self._theme.changed.connect(self._leave_air)

    def _add_keys(self) -> None:
        on_key(self, "1", self.view.say_same)
        on_key(self, "2", self.view.say_different)
        on_key(self, "L", self.view.put_off)
        on_key(self, "T", self.view.take_back)
        on_key(self, "N", self.view.look_beside)
        on_key(self, "Backspace", lambda: self._walk(-1))
        on_key(self, "PgUp", lambda: self._walk(-1))
        on_key(self, "PgDown", lambda: self._walk(1))

    def read_again(self) -> None:
        """Look for what is alike in the project as it is now."""
        self._leave_air()
        self.finder.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again what is alike, when a page that lay over this goes."""
        super().showEvent(event)
        self.finder.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self.finder.rest()

    @property
    def topic(self) -> Topic:
        """What the user looks through."""
        return Topic(max(0, self.topics.currentRow()))

    # What is shown

    def _show_found(self, found: FoundResemblancees) -> None:
        self._found = found
        self._answered.look_again()
        self._fill()
        self._awaited = frozenset()

    def _of(self, topic: Topic) -> list[Resemblance]:
        """Return what there is of a topic, without what was answered just now."""
        found = self._found.of(topic) if self._found is not None else ()
        return [each for each in found if not self._answered.is_answered(each)]

    def _fill(self) -> None:
        """Show what there is to look at now, at the place where the user was."""
        self._is_filling = True
        self.model.show_resemblances(self._of(self.topic), self._later)
        self._is_filling = False
        row = self._row_before()
        if row >= 0:
            self.list.go_to(row)
        self._show_line(row)
        self._show_counts()

    def _row_before(self) -> int:
        """Return the line at which the user was; where that is gone, the one that came in its place."""
        keys, number = self._at.get(self.topic, (frozenset(), -1))
        awaited = self.model.row_of(self._awaited)
        row = awaited if awaited >= 0 else self.model.row_of(keys)
        if row < 0 and number >= 0:
            number = min(number, self.model.rowCount() - 1)
            row = number if self.model.resemblance(number) is not None else self.model.beside(number, 1)
        return row if row >= 0 else self.model.next_open(-1)

    def _show_line(self, row: int) -> None:
        if self._is_filling:
            return
        resemblance = self.model.resemblance(row)
        if resemblance is None:
            self._show_nothing()
            return
        self._at[self.topic] = resemblance.keys, row
        self.view.show_resemblance(resemblance)
        self._right.setCurrentWidget(self.view)

    def _show_nothing(self) -> None:
        if self._found is None:
            self.nothing.say_looking()
        else:
            counts = {topic: len(self._of(topic)) for topic in Topic}
            self.nothing.say_why(self.topic, self._found, counts)
        self._right.setCurrentWidget(self.nothing)

    def _show_counts(self) -> None:
        for row, topic in enumerate(Topic):
            self.topics.show_count(row, len(self._of(topic)))

    def _show_sign(self) -> None:
        self.sign.setText(self.tr("looking …") if self.finder.is_looking else "")

    # What is done

    def _say_same(self, same: tuple[AlikeThing, ...], different: tuple[AlikeThing, ...]) -> None:
        self._say(pairs_of_same(same, different, self._session.document))

    def _say_different(self) -> None:
        if self.view.resemblance is not None:
            self._say(pairs_of_different(self.view.resemblance, self._session.document))

    def _take_back(self) -> None:
        if self.view.resemblance is not None:
            self._say(pairs_taken_back(self.view.resemblance, self._session.document))

    def _say(self, pairs: list[SaidOfTwo]) -> None:
        """Say it in one step, and go on to the next question."""
        resemblance = self.view.resemblance
        if resemblance is None:
            return
        before = self._at.get(self.topic)
        row = self.model.row_of(resemblance.keys)
        further = self.model.next_open(row)
        following = self.model.resemblance(further)
        if following is not None:
            self._at[self.topic] = following.keys, further
        self._saying = resemblance
        is_done = self._session.run(say_same, resemblance.kind, pairs).done
        self._saying = None
        if not is_done and before is not None:
            self._at[self.topic] = before
        self._take_keys()

    def _put_off(self) -> None:
        resemblance = self.view.resemblance
        if resemblance is None:
            return
        self._later.add(resemblance.keys)
        row = self.model.row_of(resemblance.keys)
        self.model.look_again(row)
        further = self.model.next_open(row)
        if further >= 0:
            self.list.go_to(further)
        self._take_keys()

    def _walk(self, step: int) -> None:
        row = self.model.beside(self.list.currentIndex().row(), step)
        if row >= 0:
            self.list.go_to(row)

    def _go_to_topic(self, topic: Topic) -> None:
        self.topics.setCurrentRow(list(Topic).index(topic))
        self._take_keys()

    def _look_beside(self) -> None:
        if self.view.resemblance is not None:
            _table, role_id = self.view.resemblance.things[0].key
            self.place_wanted.emit(Selected(role_id=role_id))
            self.action_wanted.emit("side-by-side")

    def _take_keys(self) -> None:
        """Let the keys go to the list, or where that has nothing any more to the way on."""
        way_on = self.nothing.button
        (way_on if way_on.isVisible() and not self.model.rowCount() else self.list).setFocus()

    def _on_change(self, change: Change) -> None:
        if self._saying is not None and change.step.kind is StepKind.EDIT:
            self._answered.note(change, self._saying)
        again = self._answered.follow(change)
        if again is not None:
            self._awaited = again.keys
            self.topics.setCurrentRow(list(Topic).index(again.topic))
        if self.is_current:
            self._fill()

    def _leave_air(self) -> None:
        self._left.setSpacing(self._theme.px(SPACE))
        left = min(self._theme.px(_LEFT), round(self.width() * _MOST_LEFT))
        self._halves.setSizes([left, max(1, self.width() - left)])
