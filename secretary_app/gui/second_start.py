"""One window to a data folder: the second start finds the first and can call it forward.

Signals pass between processes of one user on one machine; nothing here reaches a network.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from secretary_app.gui import texts
from secretary_app.gui.theme.icons import INFORMATION
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.dialogs import MessageDialog, Way

_CALL = b"forward\n"
_WAIT_MS = 1000


def server_name(folder: Path) -> str:
    """Return the name by which the first start on ``folder`` is found."""
    digest = hashlib.sha256(str(folder.absolute()).encode("utf-8", "surrogatepass"))
    return f"secretary-app-{digest.hexdigest()[:24]}"


class FirstStart(QObject):
    """Answers later starts; ``called`` asks the window to come forward."""

    called = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Answer from now on; False when another start already does.

        A killed program leaves its socket behind: what does not answer is taken away.
        """
        if _connected(self._name) is not None:
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def close(self) -> None:
        """Stop answering."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._on_words(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _on_words(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _CALL:
            self.called.emit()


def call_first(folder: Path) -> bool:
    """Ask the first start to show its window; return whether it was reached."""
    socket = _connected(server_name(folder))
    if socket is None:
        return False
    socket.write(_CALL)
    sent = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return sent


def _connected(name: str) -> QLocalSocket | None:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(_WAIT_MS) else None


class SecondStartDialog(MessageDialog):
    """Tells that the program is open already; code 1 asks to show that window."""

    def __init__(self) -> None:
        super().__init__(
            None,
            name="second-start",
            heading=texts.SECOND_START,
            text=texts.SECOND_START_TEXT,
            sign=INFORMATION,
            tone=Tone.ACCENT,
            ways=(
                Way(code=0, text=texts.CLOSE, name="second-start-close"),
                Way(code=1, text=texts.SHOW_FIRST, name="second-start-show", kind="primary"),
            ),
        )
