"""The button of the versions: which one is in view, and what can be done with them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy

from secretary_app.domain.regulations import in_force
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.draft import Draft
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button


class VersionsButton(Button):
    """«Редакция от …» with a menu; its signals are wishes to whoever keeps the draft."""

    chosen = Signal(int)
    copy_wanted = Signal()
    edit_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(texts.NO_VERSION, "regulation-version", kind="chip", tip=texts.VERSION_TIP)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._short = False
        self._draft = Draft()
        self._day = date.min
        self._menu = QMenu(self)
        self._menu.setObjectName("regulation-versions")
        self._menu.setAccessibleName(texts.VERSIONS)
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)

    def show_draft(self, draft: Draft, day: date) -> None:
        """Name the version in view."""
        self._draft, self._day = draft, day
        current = draft.current
        words = texts.version_words(current.effective_from) if current else texts.NO_VERSION
        self.setAccessibleName(words)
        self.setVisible(current is not None)
        self._word()

    def be_short(self, *, short: bool) -> None:
        """Say the date alone where there is little room."""
        self._short = short
        self._word()

    def _word(self) -> None:
        current = self._draft.current
        if current is None:
            return
        since = current.effective_from
        self.setText(texts.since_words(since) if self._short else texts.version_words(since))

    def minimumSizeHint(self) -> QSize:
        """Return room for the date alone."""
        words = texts.since_words(self._day) if self._draft.current else ""
        width = self.fontMetrics().horizontalAdvance(words) + space(5)
        return QSize(width, super().minimumSizeHint().height())

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        draft = self._draft
        now = in_force(draft.versions, self._day)
        places = sorted(
            range(len(draft.versions)),
            key=lambda place: draft.versions[place].effective_from,
            reverse=True,
        )
        for place in places:
            each = draft.versions[place]
            words = texts.in_force_words(each.effective_from, now=each is now)
            action = self._action(f"version-{place}", words)
            action.setCheckable(True)
            action.setChecked(place == draft.place)
            action.triggered.connect(lambda _=False, place=place: self.chosen.emit(place))
        self._menu.addSeparator()
        self._action("version-new", texts.NEW_VERSION).triggered.connect(self.copy_wanted)
        self._action("version-edit", texts.EDIT_VERSION).triggered.connect(self.edit_wanted)
        self._action("version-drop", texts.DROP_VERSION).triggered.connect(self.drop_wanted)

    def _action(self, name: str, words: str) -> QAction:
        action = self._menu.addAction(words)
        action.setObjectName(name)
        return action
