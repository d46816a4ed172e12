"""The window comes back as it was left: appearance, place, screen, splitters and columns."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from secretary_app.gui.settings import WindowSettings
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow

_LEAST, _MOST = 16, 4000
_TITLE_BAR = 40


class Remembering(QObject):
    """Brings ``window`` back by ``settings`` before it is shown; ``keep`` hears how it was left.

    Screens are built when they are first shown, so their parts follow then. What a person has
    not moved is not kept: it may get better in a later version.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        settings: WindowSettings,
        keep: Callable[[WindowSettings], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._keep = keep
        self._parts = dict(settings.parts)
        self._screen = settings.screen
        self._bring_back(settings)
        window.stack.widgetAdded.connect(lambda place: self._settle(window.stack.widget(place)))
        window.closing.connect(self._tell)

    def _bring_back(self, settings: WindowSettings) -> None:
        for action in self._window.commands.appearance.actions():
            action.setChecked(action.data() == settings.appearance.value)
        self._theme.choose(settings.appearance)
        # Qt itself brings a window that would be off every screen back onto one.
        known = self._window.restoreGeometry(QByteArray(settings.geometry))
        state = self._window.windowState() & Qt.WindowState.WindowMaximized
        self._window.setWindowState(state)
        if not known:
            _fill_small_screen(self._window)
        if settings.screen:
            self._window.start_screen = settings.screen

    def _settle(self, view: QWidget | None) -> None:
        if view is None:
            return
        for splitter in view.findChildren(QSplitter):
            if splitter.objectName():
                self._settle_splitter(splitter)
        for table in view.findChildren(QTableView):
            self._settle_columns(table.objectName(), table.horizontalHeader())

    def _settle_splitter(self, splitter: QSplitter) -> None:
        name = splitter.objectName()
        if name in self._parts:
            splitter.restoreState(QByteArray(self._parts[name]))
        splitter.splitterMoved.connect(
            lambda: self._parts.update({name: bytes(splitter.saveState().data())})
        )

    def _settle_columns(self, name: str, header: QHeaderView) -> None:
        _set_widths(header, self._parts.get(name, b""))

        def follow() -> None:
            # Screens fit their columns themselves, too: that is no choice of a person.
            if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                self._parts[name] = _widths(header)

        header.sectionResized.connect(follow)

    def _tell(self) -> None:
        self._keep(
            WindowSettings(
                appearance=self._theme.choice,
                screen=self._window.screen_name if self._window.listings else self._screen,
                geometry=bytes(self._window.saveGeometry().data()),
                parts=self._parts,
            )
        )


def _fill_small_screen(window: QWidget) -> None:
    """Take the whole screen where the usual size with its title bar has no room on it."""
    room = window.screen().availableSize() - QSize(0, _TITLE_BAR)
    wanted = window.size()
    if wanted.boundedTo(room) != wanted:
        window.resize(wanted.boundedTo(room))
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _widths(header: QHeaderView) -> bytes:
    """Return the widths of the columns that a person can move, None for the others."""
    sections = range(header.count())
    return json.dumps(
        [header.sectionSize(n) if _movable(header, n) else None for n in sections]
    ).encode()


def _movable(header: QHeaderView, section: int) -> bool:
    mode = header.sectionResizeMode(section)
    return mode is QHeaderView.ResizeMode.Interactive and not header.isSectionHidden(section)


def _set_widths(header: QHeaderView, told: bytes) -> None:
    """Give the columns the widths kept, unless they are of another table."""
    try:
        widths = json.loads(told)
    except ValueError:
        return
    if not isinstance(widths, list) or len(widths) != header.count():
        return
    for section, width in enumerate(widths):
        if isinstance(width, int) and _LEAST <= width <= _MOST and _movable(header, section):
            header.resizeSection(section, width)
