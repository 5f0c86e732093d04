"""What stands until it is solved or put away: one notice of each kind, the most pressing first."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal


class Answer(Struct, frozen=True):
    """One button: its text and what happens when it is pressed."""

    text: str
    then: Callable[[], object]


# Those first by which something could still be lost; others in the order in which they came.
_PRESSING = ("not-kept", "file")


class Notice(Struct, frozen=True):
    """What is the matter, and what can be done about it; `can_close` if the user may put it away unsolved."""

    kind: str
    text: str
    answers: tuple[Answer, ...] = ()
    can_close: bool = True


class StandingNotices(QObject):
    """Holds the notices, and tells when there are others."""

    changed = Signal()

    came = Signal(object)
    """A Notice that did not stand there in these words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What stands now, the most pressing first."""
        order = {kind: place for place, kind in enumerate(_PRESSING)}
        return tuple(sorted(self._notices.values(), key=lambda notice: order.get(notice.kind, len(order))))

    def show(self, notice: Notice) -> None:
        """Let a notice stand, in the place of the one of its kind if there is one."""
        before = self._notices.get(notice.kind)
        self._notices[notice.kind] = notice
        if before is None or (before.text, _labels(before)) != (notice.text, _labels(notice)):
            self.changed.emit()
        if before is None or before.text != notice.text:
            self.came.emit(notice)

    def close(self, kind: str) -> None:
        """Take a notice away, if it stands."""
        if self._notices.pop(kind, None) is not None:
            self.changed.emit()

    def answer(self, kind: str, number: int) -> None:
        """Do what the button of that number under a notice is for."""
        notice = self._notices.get(kind)
        if notice is not None and number < len(notice.answers):
            notice.answers[number].then()

    def stands(self, kind: str) -> bool:
        """Tell whether a notice of that kind stands."""
        return kind in self._notices


def _labels(notice: Notice) -> tuple[object, ...]:
    return (*(answer.text for answer in notice.answers), notice.can_close)
