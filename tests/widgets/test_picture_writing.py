"""Any picture in a file: whatever its shape it is painted to its edges, and it never takes a project's place."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from napl_desktop.errors import FileExists
from tests.screens import projects
from ui.pictures.writing import write_picture


class Plank:
    """A picture that is one colour, and another one at its end."""

    title = "Plank"

    def __init__(self, width: float, height: float) -> None:
        self.size = QSizeF(width, height)

    def draw(self, painter: QPainter) -> None:
        """Draw it."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor("blue"))
        painter.fillRect(QRectF(0, self.size.height() - 100, self.size.width(), 100), QColor("red"))


def test_what_is_longer_than_can_be_painted_is_made_smaller(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(Plank(60, 40_000), tmp_path / "lang.png")
    image = QImage(str(tmp_path / "lang.png"))
    assert image.height() == 32_000
    assert image.pixelColor(20, image.height() - 20) == QColor("red")


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_project_is_never_written_over(qapp: QApplication, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"rollen.{ending}"
    shutil.copy(projects.roles(tmp_path), target)
    before = target.read_bytes()
    with pytest.raises(FileExists):
        write_picture(Plank(100, 200), target)
    assert target.read_bytes() == before
