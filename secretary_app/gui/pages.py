"""The pages of meetings, shown over the screen that they were asked from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from secretary_app.application.records import MeetingKey
from secretary_app.gui.screen import Desk

if TYPE_CHECKING:
    from secretary_app.gui.meeting.view import MeetingView
    from secretary_app.gui.old_minutes.page import ArchivedView
    from secretary_app.gui.preparation.view import PreparationView

_Page = TypeVar("_Page", "MeetingView", "PreparationView", "ArchivedView")


class Pages(QObject):
    """One page for coming meetings, one for those that have begun; made when first needed.

    ``left`` asks to go back from the page in view, ``live_wanted`` carries the key of a meeting
    to hold, ``protocol_wanted`` that of one whose minutes to draft, ``meeting_wanted`` that of
    one to show, ``begun`` that of one that was shown as coming and has begun, ``open_wanted`` a
    path to open, ``council_wanted`` a council to show.
    """

    left = Signal()
    live_wanted = Signal(object)
    protocol_wanted = Signal(object)
    meeting_wanted = Signal(object)
    begun = Signal(object)
    open_wanted = Signal(object)
    council_wanted = Signal(object)

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk = desk
        self._stack = stack

    @cached_property
    def meeting(self) -> MeetingView:
        """Return the page of a meeting that has begun."""
        from secretary_app.gui.meeting.view import MeetingView  # noqa: PLC0415 - the window first

        page = MeetingView(self._desk)
        self._desk.bridge.paper_saved.connect(page.documents.show_saved)
        return self._add(page)

    @cached_property
    def preparation(self) -> PreparationView:
        """Return the page of a coming meeting."""
        from secretary_app.gui.preparation.view import (  # noqa: PLC0415 - the window first
            PreparationView,
        )

        page = PreparationView(self._desk)
        page.council_wanted.connect(self.council_wanted)
        page.begun.connect(self._on_begun)
        return self._add(page)

    @cached_property
    def archived(self) -> ArchivedView:
        """Return the page of a meeting that is known from its earlier minutes alone."""
        from secretary_app.gui.old_minutes.page import (  # noqa: PLC0415 - the window first
            ArchivedView,
        )

        return self._add(ArchivedView(self._desk))

    def _add(self, page: _Page) -> _Page:
        page.left.connect(partial(self._on_left, page))
        page.live_wanted.connect(self.live_wanted)
        page.protocol_wanted.connect(self.protocol_wanted)
        page.meeting_wanted.connect(self.meeting_wanted)
        page.open_wanted.connect(self.open_wanted)
        self._stack.addWidget(page)
        return page

    def _on_begun(self, key: MeetingKey) -> None:
        if self.current is self.preparation:
            self.begun.emit(key)

    def _on_left(self, page: _Page) -> None:
        if page is self.current:
            self.left.emit()

    @property
    def built(self) -> Iterator[MeetingView | PreparationView | ArchivedView]:
        """Return the pages that were shown so far."""
        if "meeting" in self.__dict__:
            yield self.meeting
        if "preparation" in self.__dict__:
            yield self.preparation
        if "archived" in self.__dict__:
            yield self.archived

    @property
    def current(self) -> MeetingView | PreparationView | ArchivedView | None:
        """Return the page in view, if any."""
        shown = self._stack.currentWidget()
        return next((page for page in self.built if page is shown), None)

    def store_typed(self) -> None:
        """Store what is typed while its data are still open."""
        self.storing()

    def storing(self) -> PreparationView | None:
        """Store what is typed; return the page that has something on its way to the disk."""
        typed: PreparationView | None = self.__dict__.get("preparation")
        return None if typed is None or typed.is_stored() else typed
