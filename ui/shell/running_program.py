"""One program for each user: a second start hands its file to the one that runs, which comes forward.

What runs is found by a local socket that only this user may open. It is not waited for: a program that does not
answer, or that is in the middle of something, leaves the second start to open a window of its own.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCryptographicHash, QDir, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from napl_desktop.own_places import state_folder
from ui.files.project_files import Files
from ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_END = b"\0"  # which no name of a file can have
_TAKEN, _REFUSED = b"1", b"0"
_REACHED_MS, _ANSWERED_MS = 500, 3000


def address() -> str:
    """Return where the program of this user is to be found: it follows from the folder that is theirs."""
    folder = QByteArray(os.fsencode(state_folder()))
    theirs = QCryptographicHash.hash(folder, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
    return f"napl-{theirs[:16]}"


def hand_over(file: Path | None) -> bool:
    """Let the program that runs come forward, and open a file there; tell whether it took that upon itself."""
    # Elsewhere what listens is to be seen, which spares a first start the loading of what can ask.
    if sys.platform != "win32" and not QDir.temp().exists(address()):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(address())
    if not socket.waitForConnected(_REACHED_MS):
        return False
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # only what the user just started may allow that
    # Where the program runs, a name may mean another file.
    socket.write((os.fsencode(file.absolute()) if file else b"") + _END)
    answered = socket.waitForReadyRead(_ANSWERED_MS)
    return answered and socket.readAll().data() == _TAKEN


class RunningProgram(QObject):
    """Listens to later starts, from the first painting on: what the user waits for then is the window."""

    def __init__(self, app: QApplication, files: Files, window: Callable[[], MainWindow]) -> None:
        """`window` returns the window as it is at that moment: another language has another one."""
        super().__init__(app)
        self._app = app
        self._files = files
        self._window = window
        window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when the window has painted itself."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.listen)
        return super().eventFilter(watched, event)

    def listen(self) -> None:
        """Be the program that later starts find, unless there is one already."""
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        other = QLocalSocket()
        other.connectToServer(address())
        if other.waitForConnected(_REACHED_MS):
            return
        QLocalServer.removeServer(address())  # of a program that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(address())
        self._app.aboutToQuit.connect(self._server.close)

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            said = bytearray()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket, said))

    def _hear(self, socket: "QLocalSocket", said: bytearray) -> None:
        said += socket.readAll().data()
        if not said.endswith(_END):
            return
        name = os.fsdecode(bytes(said[:-1]))
        file = Path(name) if name else None
        is_taken = file is None or self._files.is_open(file) or not self._is_engaged()
        socket.write(_TAKEN if is_taken else _REFUSED)
        socket.flush()
        if is_taken:
            self._window().come_forward()
            if file is not None and not self._is_engaged():
                self._files.open(file)

    def _is_engaged(self) -> bool:
        """Tell whether another project cannot come in the place of this one now, whatever the user wants."""
        session = self._files.session
        is_busy = session is not None and session.document.is_busy
        return is_busy or QApplication.activeModalWidget() is not None
