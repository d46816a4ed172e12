"""Opening the display, choosing its screen, and feeding it after every step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from secretary_app.gui.live.hall import texts
from secretary_app.gui.live.hall.content import HallOptions, hall_page
from secretary_app.gui.live.hall.window import HallWindow
from secretary_app.gui.live.session import LiveSession
from secretary_app.language.dates import clock


class HallControl(QObject):
    """F11 opens and closes the display; it follows the session and nothing else.

    ``opened`` tells whether it is open now. ``menu`` says what the hall may see besides.
    """

    opened = Signal(bool)

    def __init__(self, session: LiveSession, screen: QWidget) -> None:
        super().__init__(screen)
        self._session = session
        self._screen = screen
        self.window: HallWindow | None = None
        self.live_tally = self._option("hall-live-tally", texts.LIVE_TALLY)
        self.by_name = self._option("hall-by-name", texts.BY_NAME)
        session.stepped.connect(self.follow)
        session.begun.connect(self.follow)
        session.ticked.connect(self._show_time)
        session.ended.connect(self.close)

    def _option(self, name: str, words: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setCheckable(True)
        action.toggled.connect(self.follow)
        return action

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of what the hall may see."""
        menu = QMenu(texts.OPTIONS, parent)
        menu.setObjectName("hall-options")
        menu.setAccessibleName(texts.OPTIONS)
        menu.addActions([self.live_tally, self.by_name])
        return menu

    def toggle(self) -> None:
        """Open the display, or close it."""
        if self.window is None:
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Show the display: over the whole second screen, or in a window of its own."""
        if not self._session.runs:
            return
        self.window = HallWindow()
        self.window.dismissed.connect(self.close)
        self.follow()
        second = self._second_screen()
        if second is None:
            self.window.show()
        else:
            self.window.setGeometry(second.geometry())
            self.window.showFullScreen()
        self._screen.window().activateWindow()
        self.opened.emit(True)

    def _second_screen(self) -> QScreen | None:
        own = self._screen.screen()
        return next((s for s in QGuiApplication.screens() if s is not own), None)

    def close(self) -> None:
        """Take the display away."""
        if self.window is None:
            return
        window, self.window = self.window, None
        window.close()
        window.deleteLater()
        self.opened.emit(False)

    def follow(self) -> None:
        """Show the meeting as it stands on the disk."""
        if self.window is None or not self._session.runs:
            return
        options = HallOptions(
            live_tally=self.live_tally.isChecked(), by_name=self.by_name.isChecked()
        )
        self.window.show_page(hall_page(self._session.state, self._session.naming, options))
        self._show_time()

    def _show_time(self) -> None:
        if self.window is not None:
            self.window.show_time(clock(self._session.now().time()))
