"""The program, exactly as it is started, with somebody who looks over the shoulder.

Run as `python -m tests.windows.watched [FILE]`. Each line that comes in is answered with one line of JSON that
says what a person would see; nothing is ever done to the program this way.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QTextEdit, QWidget

import ui.shell.app


class Watched(ui.shell.app.Application):
    """The program, and who looks at it."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._said: list[str] = []
        self.messages.notified.connect(lambda text, _offer: self._said.append(text))
        self._asked = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._asked.activated.connect(self._answer)

    def _answer(self) -> None:
        asked = os.read(0, 4096)
        if not asked:
            self._asked.setEnabled(False)
        for _line in range(asked.count(b"\n")):
            os.write(1, json.dumps(self._look()).encode() + b"\n")

    def _look(self) -> dict[str, Any]:
        session = self.files.session
        focused = QApplication.focusWidget()
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        return {
            "is_active": QApplication.activeWindow() is not None,
            "focus": type(focused).__name__,
            "name": focused.accessibleName() if focused else "",
            "text": _text_in(focused),
            "place": _place_of(focused),
            "asked": [top.text() for top in tops if isinstance(top, QMessageBox)],
            "tops": [type(top).__name__ for top in tops if top.windowType() != Qt.WindowType.ToolTip],
            "said": self._said,
            "stands": [row.accessibleName() for row in self.window.notices.strip.rows if row.isVisible()],
            "status": [
                each.text() for each in self.window.statusBar().findChildren(QLabel) if each.isVisible()
            ],
            "file": str(session.document.path) if session else None,
            "save_state": session.save_state.value if session else None,
            "drafts": [draft.text for draft in session.document.drafts()] if session else [],
        }


def _text_in(widget: QWidget | None) -> str | None:
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLineEdit) else None


def _place_of(widget: QWidget | None) -> list[int]:
    """Return the middle of a widget on the screen."""
    if widget is None:
        return [0, 0]
    middle = widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
    return [middle.x(), middle.y()]


if __name__ == "__main__":
    ui.shell.app.Application = Watched  # type: ignore[misc]
    raise SystemExit(ui.shell.app.main(sys.argv[1:]))
