"""Objects of Qt end in the thread of the interface, whatever thread makes many objects."""

import gc
from collections.abc import Iterator
from threading import Thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.garbage import GarbageCollector


class InACircle(QObject):
    """Holds itself, so that only the collector lets go of it."""

    def __init__(self, ended: list[object]) -> None:
        super().__init__()
        self.itself = self
        self.mark = Mark(ended)


class Mark:
    """Notes in which thread it ends."""

    def __init__(self, ended: list[object]) -> None:
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(QCoreApplication.instance().thread().isCurrentThread())


def make_many() -> None:
    kept = [[number] for number in range(200_000)]
    assert kept


@pytest.fixture(autouse=True)
def python_collects() -> Iterator[None]:
    """Begin as a program does, whatever was begun before; go on after it as before."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_they_end_in_the_thread_of_the_interface(qapp: QApplication, qtbot: QtBot) -> None:
    ended: list[object] = []
    collector = GarbageCollector(qapp)
    for _more_than_python_leaves in range(1000):
        InACircle(ended)
    busy = Thread(target=make_many)
    busy.start()
    busy.join()
    assert ended == [], "not in a thread beside"
    qtbot.waitUntil(lambda: bool(ended))
    assert all(ended), "all in the thread of the interface"
    assert ended
    collector.deleteLater()
    QCoreApplication.sendPostedEvents(collector, QEvent.Type.DeferredDelete.value)
    assert gc.isenabled()
