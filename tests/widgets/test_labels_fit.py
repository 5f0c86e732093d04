"""Every window and dialog is readable on a small screen: in both languages, at normal and at large size."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTabBar, QVBoxLayout

from tests.screens.fitting import misfits
from tests.screens.screens import SCREENS
from tests.screens.stage import SMALL, Dress, Stage

SENTENCE = "Every word of this sentence has to be read from the back of the room."


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_everything_fits(qapp, tmp_path, screen, language, zoom):
    stage = Stage(qapp, tmp_path, Dress(language=language, zoom=zoom))
    try:
        window = screen.look(stage)
        found = misfits(window, SMALL)
    finally:
        stage.close()
    assert not found, "\n".join(found)
