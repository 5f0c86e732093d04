"""What stands where there is nothing to look at: why that is so, and the way on."""

from PySide6.QtCore import Signal

from ui.kit.theme import Theme
from ui.one_language.resemblance import FoundResemblancees, Topic
from ui.one_language.words import topic_name
from ui.views.invitation import Invitation


class NothingHere(Invitation):
    """Says why nothing is here; its button leads to another topic, or to where files come in."""

    topic_wanted = Signal(object)
    """The Topic in which there is something."""

    hand_ins_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._next: Topic | None = None
        self.button = self.offer("", "caret-right")
        self.button.clicked.connect(self._lead)

    def say_looking(self) -> None:
        """Say that it is being looked for."""
        self._tell(self.tr("Looking for what is alike …"))

    def say_why(self, topic: Topic, found: FoundResemblancees, counts: dict[Topic, int]) -> None:
        """Say why there is nothing in a topic; `counts` says how much there is in each."""
        if found.atelier_count < 2:
            self._tell(
                self.tr(
                    "Here you see what is alike in the work of several ateliers."
                    " First bring in what they handed in."
                ),
                self.tr("To the hand-ins"),
            )
            return
        left = next((each for each in Topic if counts[each] and each not in (topic, Topic.SAID)), None)
        if topic is Topic.SAID:
            words = self.tr("Here you will find what you said of things: the same, or different.")
        elif left is not None:
            words = self.tr("{topic}: all is looked at.").format(topic=topic_name(topic))
        elif counts[Topic.SAID]:
            words = self.tr("All is looked at. When something new comes in, look here again.")
        else:
            words = self.tr("Nothing in the ateliers looks alike.")
        further = self.tr("Go on with: {topic} ({count})")
        way = further.format(topic=topic_name(left), count=counts[left]) if left is not None else ""
        self._tell(words, way, left)

    def _tell(self, words: str, way: str = "", left: Topic | None = None) -> None:
        self._next = left
        self.say(words)
        self.button.setText(way)
        self.button.setVisible(bool(way))

    def _lead(self) -> None:
        if self._next is None:
            self.hand_ins_wanted.emit()
        else:
            self.topic_wanted.emit(self._next)
