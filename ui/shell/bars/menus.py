"""The menu bar and the toolbar, made from the actions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from ui.shell.actions.actions import Actions

FileList = Callable[[], Sequence[Path]]


@dataclass(frozen=True, slots=True)
class FileLists:
    """The files that menus offer, made when they are looked at, and what opens one."""

    recent: FileList
    samples: FileList
    open: Callable[[Path], object]


_TOOLBAR = (
    *("undo", "redo", "", "add-row", "add-level", "add-note", ""),
    *("status-proposed", "status-disputed", "status-agreed"),
)
_WITH_TEXT = {"add-row", "add-level", "status-proposed", "status-disputed", "status-agreed", "hand-in"}


def fill_menus(bar: QMenuBar, actions: Actions, files: FileLists) -> None:
    """Fill the menu bar."""
    for menu in actions.menus():
        made = bar.addMenu(menu.title)
        for name in menu.actions:
            made.addAction(actions[name]) if name else made.addSeparator()
    for name, listed in (("recent", files.recent), ("sample", files.samples)):
        actions[name].setMenu(_file_menu(bar, listed, files.open))


def _file_menu(bar: QMenuBar, files: FileList, open_file: Callable[[Path], object]) -> QMenu:
    menu = QMenu(bar)

    def fill() -> None:
        menu.clear()
        for path in files():
            action = QAction(path.stem, menu)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: open_file(path))
            menu.addAction(action)
        menu.setToolTipsVisible(True)

    menu.aboutToShow.connect(fill)
    return menu


def fill_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Add the toolbar to the window and return it: what is wanted most, and handing in at the far end."""
    bar = QToolBar(window)
    bar.setObjectName("toolbar")
    bar.setWindowTitle(QCoreApplication.translate("Bars", "Toolbar"))
    bar.setMovable(False)
    bar.toggleViewAction().setVisible(False)
    for name in _TOOLBAR:
        bar.addAction(actions[name]) if name else bar.addSeparator()
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(filler)
    bar.addAction(actions["hand-in"])
    for name in _WITH_TEXT:
        button = bar.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    window.addToolBar(bar)
    return bar
