"""Errors that should not be: a saved report, a dialog, and the program goes on."""

from __future__ import annotations

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from secretary_app import __version__
from secretary_app.gui import texts
from secretary_app.gui.theme.icons import ERROR
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way

LOGS = "logs"
_KEPT_MESSAGES = 50
_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Faults(QObject):
    """Catches what nobody caught; ``reported`` carries the report and where it is saved.

    May be told from any thread; the report is written and shown in the window's.
    """

    reported = Signal(str, object)
    _caught = Signal(str)

    def __init__(self, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._folder = folder
        self._messages: deque[str] = deque(maxlen=_KEPT_MESSAGES)
        self._caught.connect(self._save)

    def install(self) -> None:
        """Catch what Python and Qt report from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        self._messages_before = qInstallMessageHandler(self._on_message)

    def uninstall(self) -> None:
        """Leave exceptions and messages to whom they went before."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._messages_before)

    def report(self, error: BaseException) -> None:
        """Save and show a report of ``error``."""
        self._caught.emit("".join(traceback.format_exception(error)))

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self.report(error.with_traceback(trace))

    def _on_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.report(hook.exc_value)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        line = f"{kind.name} {context.category}: {text}"
        self._messages.append(line)
        if kind in _GRAVE:
            self._caught.emit(line)

    @Slot(str)
    def _save(self, trace: str) -> None:
        text = report_text(trace, self._messages)
        self.reported.emit(text, save_report(self._folder(), text))


def report_text(trace: str, messages: deque[str]) -> str:
    """Return the report: versions and system, the error, what Qt had said before."""
    import platform  # noqa: PLC0415 - the window comes first

    said = "\n".join(messages) or "–"
    return (
        f"{texts.NAME} {__version__}\n{datetime.now().astimezone():%d.%m.%Y %H:%M:%S %z}\n"
        f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}\n\n"
        f"{trace}\nQt:\n{said}\n"
    )


def save_report(folder: Path, text: str) -> Path | None:
    """Write the report into ``folder``/logs; return its path, or None if that failed."""
    place = folder / LOGS
    path = place / f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S-%f}.txt"
    try:
        place.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError:
        return None
    return path


class FaultDialog(MessageDialog):
    """The report to read and to copy, and where it is saved."""

    def __init__(self, parent: QWidget | None, report: str, path: Path | None) -> None:
        super().__init__(
            parent,
            name="fault",
            heading=texts.UNEXPECTED,
            text=texts.unexpected(str(path) if path else None),
            sign=ERROR,
            tone=Tone.AGAINST,
            ways=(Way(code=0, text=texts.CONTINUE, name="fault-continue", kind="primary"),),
        )
        self._report = report
        shown = QPlainTextEdit(report)
        shown.setObjectName("fault-report")
        shown.setAccessibleName(texts.UNEXPECTED)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setMinimumHeight(space(40))
        self.copy = Button(texts.COPY_REPORT, "fault-copy")
        self.copy.clicked.connect(self._copy)
        self.column.addWidget(shown)
        self.column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.setText(texts.REPORT_COPIED)
