"""Dialogs for files, where the platform has none of its own: every word in Dutch, and whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
)

from napl_desktop.assets import sample_projects
from tests.screens.stage import Stage

ENGLISH = {"Look in:", "Files of type:", "File &name:", "File name:", "Folder:", "Name:", "Kind:", "Cancel"}


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a project."""
    started = Stage(qapp, tmp_path)
    started.application.files.open(sample_projects() / "curriculumdeskundigheid.napl")
    started.settle()
    yield started
    started.close()


def kind_is_whole(dialog: QFileDialog) -> bool:
    """Tell whether the kind of file that is looked for can be read to its end."""
    box = dialog.findChild(QComboBox, "fileTypeCombo")
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(control, option, field, box).width()
    return (
        "*" not in box.currentText() and QFontMetrics(box.font()).horizontalAdvance(box.currentText()) <= room
    )


@pytest.mark.parametrize("action", ["open", "save-as", "import-table", "take-over", "make-workbook"])
def test_every_word_is_dutch_and_whole(stage: Stage, action: str) -> None:
    stage.trigger(action)
    dialog = stage.dialog(QFileDialog)
    words = {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}
    words |= {button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()}
    assert len(words) >= 5
    assert not words & ENGLISH
    assert kind_is_whole(dialog)
    dialog.reject()
    stage.settle()


def test_where_to_write_is_proposed_beside_the_project(stage: Stage) -> None:
    stage.trigger("make-workbook")
    dialog = stage.dialog(QFileDialog)
    project = stage.session.document.path
    assert dialog.selectedFiles() == [str(project.with_suffix(".xlsx"))]
    dialog.reject()
    stage.settle()


def test_a_dialog_that_is_left_does_nothing(stage: Stage) -> None:
    before = stage.session
    stage.trigger("open")
    stage.dialog(QFileDialog).reject()
    stage.settle()
    assert stage.session is before
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not stage.window.findChildren(QFileDialog)
