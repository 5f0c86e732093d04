"""Wiping names for good: says what that does, lists where names occur in texts, and tells what was done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QProgressBar, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from napl_desktop.document.secure_delete import RedactionOutcome
from napl_desktop.document.storage.other_files import StillNamed
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.queries.names import FoundNames, FoundWord, NamePlace, redaction_of
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip

_CHOSEN = Qt.ItemDataRole.UserRole
# In px at 100 %.
_WIDTH, _LOWEST = 760, 220
_MOST_NAMES = 12


class WipeNamesDialog(Dialog):
    """Asks what is to be wiped and wipes nothing itself; stays to show that it goes on, and what came of it."""

    accepted_wipe = Signal(object)
    """A Redaction: the user decided."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Wipe names"))
        self._wording = wording
        self._found: FoundNames | None = None
        self._is_busy = False
        self._places: list[QTreeWidgetItem] = []
        self.words = QTreeWidget()
        self.names = label("", wrap=True)
        self._bar = QProgressBar(minimum=0, maximum=0)
        self._bar.setAccessibleName(self.windowTitle())
        self._lay_out()
        self.cancel_button = self.add_cancel()
        self.wipe_button = self.add_button(self.tr("Wipe names &for good"))
        self.wipe_button.setProperty("kind", "primary")
        # Enter does not press it: this is not to happen by a key too many.
        self.wipe_button.clicked.connect(self._decide)
        self.words.itemChanged.connect(self._look)
        self._begin(self.tr("Looking for names…"))

    @property
    def chosen(self) -> frozenset[tuple[str, str]]:
        """The words that are ticked, each with the id of the thing in whose texts it is to be replaced."""
        return frozenset(
            item.data(0, _CHOSEN) for item in self._places if item.checkState(0) == Qt.CheckState.Checked
        )

    def show_found(self, found: FoundNames) -> None:
        """Show what was found, to choose from."""
        self._found = found
        self._end_busy()
        self._intro.show()
        if not found.names:
            self.names.setText(
                self.tr("There are no names on any list of participants, and there never were.")
            )
            self._fit()
            return
        self.names.setText(self._named(found.names))
        self._fill(found)
        self._texts.setVisible(bool(found.words))
        self._look()
        self._fit()
        (self.words if found.words else self.cancel_button).setFocus()

    def show_busy(self) -> None:
        """Show that names are being wiped; it cannot be closed until `show_done`."""
        self._intro.hide()
        self._texts.hide()
        self._begin(self.tr("Names are being wiped. This can take a moment."))
        self._is_busy = True
        self.cancel_button.setEnabled(False)

    def show_done(self, outcome: RedactionOutcome) -> None:
        """Say what was done and what was not."""
        self._is_busy = False
        self._end_busy()
        self._intro.hide()
        self._texts.hide()
        self.say_reason("")
        self.names.setText("\n\n".join(self._told(outcome)))
        self.names.show()
        self.wipe_button.hide()
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()
        self._fit()

    def reject(self) -> None:
        """Close, unless names are being wiped at this moment."""
        if not self._is_busy:
            super().reject()

    def give_up(self) -> None:
        """Close because it cannot go on, which the user is told elsewhere."""
        self._is_busy = False
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter tick where the keys are, and press nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._intro = QWidget()
        intro = QVBoxLayout(self._intro)
        intro.setContentsMargins(0, 0, 0, 0)
        intro.setSpacing(self.theme.px(SPACE))
        explained = self.tr(
            "This takes the names of participants out of the project for good: out of the lists and the"
            " history, the file, the backups, other files of the project that were open on this computer, and"
            " everything else that the program keeps here."
            " Perspectives, texts and all other steps stay."
        )
        beyond = self.tr(
            "Copies that were never open here are not reached: e-mail, other sticks, cloud storage, workbooks."
            " And no program can promise that nothing can be read any more on a disk itself."
        )
        intro.addWidget(label(explained, wrap=True))
        intro.addWidget(label(self.tr("It cannot be undone."), "error", wrap=True))
        intro.addWidget(label(beyond, "muted", wrap=True))
        self._texts = QWidget()
        texts = QVBoxLayout(self._texts)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(self.theme.px(SPACE))
        replaced = self.tr("&Names in texts: what is ticked is replaced by {word}, in the history too")
        word = self._wording.text("names", "replacement")
        texts.addWidget(label(replaced.format(word=word), "subtitle", wrap=True, buddy=self.words))
        texts.addWidget(self.words, stretch=1)
        self.words.setHeaderHidden(True)
        self.words.setColumnCount(2)
        self.words.setAccessibleName(self.tr("Names in texts"))
        self.words.setMinimumHeight(self.theme.px(_LOWEST))
        header = self.words.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.body.addWidget(self._intro)
        self.body.addWidget(self.names)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._texts, stretch=1)
        self._intro.hide()
        self._texts.hide()

    def _begin(self, words: str) -> None:
        self.names.setText(words)
        self._bar.show()
        self.wipe_button.setEnabled(False)

    def _end_busy(self) -> None:
        self._bar.hide()
        self.wipe_button.setEnabled(bool(self._found and self._found.names))

    def _named(self, names: tuple[str, ...]) -> str:
        shown = ", ".join(names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        if more > 0:
            others = self.tr("and %n more", "", more)
            shown = f"{shown} {others}"
        on_lists = self.tr("%n name(s), now or earlier on a list:", "", len(names))
        return f"{on_lists} {shown}"

    def _fill(self, found: FoundNames) -> None:
        sure = [each for each in found.words if each.word.is_sure]
        maybe = [each for each in found.words if not each.word.is_sure]
        self._fill_words(sure, ticked=True)
        if maybe:
            head = QTreeWidgetItem(self.words, [self.tr("Parts of names, which may be ordinary words")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            head.setFont(0, self.theme.font("strong"))
            self._fill_words(maybe, ticked=False)
        self.words.expandAll()
        first = self.words.topLevelItem(0)
        if first is not None:
            self.words.setCurrentItem(first)

    def _fill_words(self, words: Iterable[FoundWord], ticked: bool) -> None:
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for each in words:
            places = self.tr("%n place(s)", "", len(each.places))
            item = QTreeWidgetItem(self.words, [each.word.text, places])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            for place in each.places:
                under = QTreeWidgetItem(item, [self._about(place), self._times(place)])
                under.setData(0, _CHOSEN, (each.word.text, place.id))
                under.setToolTip(0, tip(place.context))
                under.setCheckState(0, state)
                self._places.append(under)

    def _about(self, place: NamePlace) -> str:
        kinds = {
            "cell": self.tr("cell"),
            "note": self.tr("note"),
            "path": self.tr("path"),
            "dimension": self.tr("row"),
            "level": self.tr("level"),
            "role": self.tr("role"),
            "atelier": self.tr("atelier"),
            "project": self.tr("project"),
            "version": self.tr("moment"),
        }
        return f"{kinds[place.kind]}: {place.context}" if place.kind in kinds else place.context

    def _times(self, place: NamePlace) -> str:
        if place.now:
            return self.tr("%n time(s) now", "", place.now)
        return self.tr("only in the history")

    def _left(self) -> int:
        """Return in how many places a word stays, because it is not ticked."""
        return len(self._places) - len(self.chosen)

    def _look(self) -> None:
        left = self._left()
        self.say_reason(self.tr("%n place(s) not ticked: the word stays there.", "", left) if left else "")

    def _decide(self) -> None:
        if self._found is not None and self._found.names and not self._is_busy:
            self.accepted_wipe.emit(
                redaction_of(self._found, self.chosen, self._wording.text("names", "replacement"))
            )

    def _done(self, outcome: RedactionOutcome) -> str:
        if outcome.problem is not None:
            done = self.tr("Done: the names are gone from the lists and the history.")
        elif made := outcome.backups:
            done = self.tr("Done: the names are wiped from this file and from %n backup(s).", "", made)
        else:
            done = self.tr("Done: the names are wiped from this file.")
        return done

    def _still_named(self, file: StillNamed) -> str:
        if file.volume:
            told = self.tr(
                "There is still a copy with names on the stick or disk ‘{volume}’: {file}."
                " Plug it in to wipe them there too."
            )
        elif isinstance(file.problem, ProjectLocked):
            told = self.tr(
                "There are still names in {file}, which is open elsewhere. They are wiped there too once it is"
                " closed and you open this project again."
            )
        else:
            told = self.tr(
                "There are still names in {file}, which cannot be written now: {why} It is tried again when you"
                " open this project again."
            )
        why = self._wording.error(file.problem) if file.problem is not None else ""
        return told.format(volume=file.volume, file=file.path, why=why)

    def _told(self, outcome: RedactionOutcome) -> Iterable[str]:
        yield self._done(outcome)
        if outcome.files:
            yield self.tr("And from %n other file(s) of this project.", "", outcome.files)
        yield from (self._still_named(each) for each in outcome.named)
        if self.chosen:
            yield self.tr("They were replaced in %n place(s) in texts.", "", len(self.chosen))
        if outcome.problem is not None:
            why = self._wording.error(outcome.problem)
            yield self.tr(
                "The file itself still has the names: {why} As soon as it can be reached it is written by itself,"
                " without the names."
            ).format(why=why)
        if outcome.rewritten:
            yield self.tr("%n other place(s) on this computer were written anew.", "", outcome.rewritten)
        if outcome.removed:
            yield self.tr(
                "%n file(s) that could not be written anew, or held a name, were removed.",
                "",
                outcome.removed,
            )
        if outcome.left:
            files = "\n".join(str(file) for file in outcome.left)
            yield self.tr(
                "These files could not be wiped now. It is tried again when the project is opened next:\n{files}"
            ).format(files=files)
        left = self._left()
        if left:
            yield self.tr("Not ticked, so still there: %n place(s) in texts.", "", left)
