"""The references for what is seen: what Qt's own views and SQLite take for the same bare work, without us."""

import math
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsLineItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.queries.grid import PathGrid

# In points at 100 %, as our own.
_TYPE = 10
# Which part of its place a card takes in a plain scene.
_CARD = 0.7


class PlainTable(QTableView):
    """A QTableView with the titles and texts of a path, as wide and as high as `like`, in the same columns."""

    def __init__(self, grid: PathGrid, like: QTableView) -> None:
        super().__init__()
        self._path = QStandardItemModel(len(grid.rows), len(grid.levels) + 1, self)
        for number, row in enumerate(grid.rows):
            texts = (row.title, *(grid.cell(row.id, level.id).text for level in grid.levels))
            for column, text in enumerate(texts):
                self._path.setItem(number, column, QStandardItem(text))
        self._nothing = QStandardItemModel(self)
        self._widths = [
            like.visualRect(like.model().index(2, min(column, 1))).width()
            for column in range(self._path.columnCount())
        ]
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.resize(like.size())
        self.show_texts()

    def show_nothing(self) -> None:
        """Show no path."""
        self.setModel(self._nothing)

    def show_texts(self) -> None:
        """Show the path, each row as high as its texts are when they are wrapped."""
        self.setModel(self._path)
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def show_larger(self, percent: int) -> None:
        """Show the same in type of another size."""
        font = self.font()
        font.setPointSizeF(_TYPE * percent / 100)
        self.setFont(font)
        self.resizeRowsToContents()

    def show_text(self, row: int, level: int, text: str) -> None:
        """Show another text in a cell that is in view, and paint all that is."""
        self._path.item(row, level + 1).setText(text)
        self.viewport().update()

    def bring_into_view(self, row: int, level: int) -> None:
        """Scroll to a cell."""
        self.scrollTo(self._path.index(row, level + 1))


class PlainScene(QGraphicsView):
    """A QGraphicsView on a scene as large as that of `like`, with as many rounded rectangles and lines."""

    def __init__(self, like: QGraphicsView, cards: int, lines: int) -> None:
        super().__init__()
        self._like = like
        self._scene = QGraphicsScene(like.sceneRect(), self)
        boxes = list(_places(like.sceneRect(), cards))
        self._cards = [_card(box) for box in boxes]
        for item in (*self._cards, *_lines(boxes, lines)):
            self._scene.addItem(item)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.resize(like.size())
        self.setTransform(like.transform())

    def follow(self) -> None:
        """Show the same part of the scene as `like` does, at the same size."""
        self.setTransform(self._like.transform())
        self.horizontalScrollBar().setValue(self._like.horizontalScrollBar().value())
        self.verticalScrollBar().setValue(self._like.verticalScrollBar().value())

    def change(self, card: int) -> None:
        """Let a card look otherwise, and paint all that is in view."""
        self._cards[card].setBrush(QColor.fromHsv(card % 360, 60, 255))
        self.viewport().update()


def _places(plane: QRectF, count: int) -> Iterator[QRectF]:
    """Yield places that fill a plane, row by row."""
    columns = max(1, round(math.sqrt(count * plane.width() / plane.height() / 3)))
    width, height = plane.width() / columns, plane.height() / math.ceil(count / columns)
    for number in range(count):
        row, column = divmod(number, columns)
        yield QRectF(column * width, row * height, width * _CARD, height * _CARD)


def _card(box: QRectF) -> QGraphicsPathItem:
    path = QPainterPath()
    path.addRoundedRect(box, 6, 6)
    card = QGraphicsPathItem(path)
    card.setPen(QPen(QColor("grey"), 1))
    card.setBrush(QColor("white"))
    return card


def _lines(boxes: list[QRectF], count: int) -> Iterator[QGraphicsLineItem]:
    """Yield lines from places to those a little further on."""
    for number in range(count):
        away, start = divmod(number, len(boxes))
        one, other = boxes[start].center(), boxes[(start + 1 + away) % len(boxes)].center()
        line = QGraphicsLineItem(one.x(), one.y(), other.x(), other.y())
        line.setPen(QPen(QColor("teal"), 1.5))
        yield line


class PlainLabels(QWidget):
    """Wrapped labels under each other, as wide and as high as `like`, that can all say something else."""

    def __init__(self, texts: Sequence[str], like: QWidget) -> None:
        super().__init__()
        self._texts = texts
        column = QVBoxLayout(self)
        self._labels = [QLabel() for _text in texts]
        for label in self._labels:
            label.setWordWrap(True)
            column.addWidget(label)
        self.resize(like.size())
        self.say("")

    def say(self, more: str) -> None:
        """Say the texts with something more after each."""
        for label, text in zip(self._labels, self._texts, strict=True):
            label.setText(f"{text} {more}")
        self.update()


class PlainFile:
    """An SQLite file with some texts, as durable as ours: each change is one commit that is on the disk."""

    def __init__(self, file: Path, texts: int) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("CREATE TABLE cell (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        with self._connection:
            rows = ((number, "een tekst " * 15) for number in range(texts))
            self._connection.execute("BEGIN")
            self._connection.executemany("INSERT INTO cell VALUES (?, ?)", rows)
        self._texts = texts

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def write(self, number: int, text: str) -> None:
        """Change one text, until that is on the disk."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("UPDATE cell SET text = ? WHERE id = ?", (text, number % self._texts))
        self._connection.execute("COMMIT")


@contextmanager
def shown(widget: QWidget) -> Iterator[None]:
    """Show a reference for a while; afterwards nothing of it is left that the program would have to dress."""
    widget.show()
    yield
    widget.hide()
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)
