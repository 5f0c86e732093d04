"""What the program is called wherever it says so, and the icon that goes with the name."""

import runpy
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from napl_desktop.assets import resources
from tests.core.made_projects import make_project
from tests.screens.stage import Stage
from ui.help.guide import AboutDialog

ICONS = resources() / "icon"


def test_windows_and_boxes_say_it_once(stage: Stage, tmp_path: Path) -> None:
    assert stage.window.windowTitle() == "Ontwikkelpaden"
    assert QApplication.applicationDisplayName() == "Ontwikkelpaden", "what Qt adds where it is not said yet"
    make_project(tmp_path / "werk.napl").close()
    stage.open_file(tmp_path / "werk.napl")
    assert stage.window.windowTitle() == "werk – Ontwikkelpaden"

    stage.application.messages.ask("Doorgaan?", ())
    assert stage.dialog(QMessageBox).windowTitle() == "Ontwikkelpaden"
    stage.clear()


def test_about_says_it_beside_the_icon(stage: Stage) -> None:
    stage.trigger("about")
    labels = stage.dialog(AboutDialog).findChildren(QLabel)
    assert "Ontwikkelpaden" in [each.text() for each in labels]
    (picture,) = (each.pixmap() for each in labels if not each.pixmap().isNull())
    assert picture.deviceIndependentSize().toSize() == QSize(48, 48)
    stage.clear()


def test_the_window_has_the_icon_as_it_was_drawn_for_each_size(stage: Stage) -> None:
    drawn = QImage(str(ICONS / "napl-desktop-16.png"))
    assert same(stage.window.windowIcon().pixmap(QSize(16, 16)).toImage(), drawn)


def test_the_pictures_of_the_icon_are_those_of_its_drawing(qapp: QApplication, tmp_path: Path) -> None:
    runpy.run_path(str(ICONS / "make_icon.py"))["make"](tmp_path)
    kept = {file.name for file in ICONS.iterdir()} - {"make_icon.py", "napl-desktop.svg", "__pycache__"}
    assert kept == {file.name for file in tmp_path.iterdir()}
    for name in kept:
        pairs = zip(pictures(ICONS / name), pictures(tmp_path / name), strict=True)
        assert all(same(*pair) for pair in pairs), f"`make icon` brings {name} up to date"


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("napl-desktop.ico", {16, 24, 32, 48, 64, 128, 256}),
        ("napl-desktop.icns", {16, 32, 64, 128, 256, 512, 1024}),
    ],
)
def test_another_reader_finds_every_size(qapp: QApplication, name: str, sizes: set[int]) -> None:
    assert {image.width() for image in pictures(ICONS / name)} == sizes


def pictures(file: Path) -> list[QImage]:
    """Return every picture in a file, as Qt reads them."""
    reader = QImageReader(str(file))
    assert reader.canRead(), reader.errorString()
    found = []
    for number in range(max(1, reader.imageCount())):
        reader.jumpToImage(number)
        found.append(reader.read())
    return found


def same(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures look the same; another processor may round a colour otherwise."""
    if one.size() != other.size():
        return False
    # Held until they are compared: what is read lies in them.
    images = [each.convertToFormat(QImage.Format.Format_RGBA8888) for each in (one, other)]
    pairs = zip(*(bytes(each.constBits()) for each in images), strict=True)
    return all(abs(a - b) <= 8 for a, b in pairs)
