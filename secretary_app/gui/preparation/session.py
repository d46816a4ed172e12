"""The coming meeting in view: read from the database, changed step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from secretary_app.application.editing import (
    CouncilChange,
    Edit,
    MeetingChange,
    edit_meeting,
    store_edit,
)
from secretary_app.application.lookup import NotFoundError, record_of, stored_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.preparation.carrying import LeftOver
from secretary_app.application.preparation.page import (
    PreparationPage,
    left_for,
    preparation_page,
)
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import Person
from secretary_app.gui.screen import Desk

Step = Callable[[Meeting], Meeting]
Refused = Callable[[DomainError], None]


class PreparationSession(QObject):
    """One coming meeting at a time.

    ``shown`` carries the `PreparationPage` after every reading, ``left_over`` what earlier
    meetings left over, ``refused`` the fault of a step that nobody else hears of; ``gone``
    tells that the meeting is not there any more, ``begun`` carries the key of one that has
    begun meanwhile, ``failed`` tells that steps may not have reached the disk, ``settled``
    that none is on its way any more.
    """

    shown = Signal(object)
    left_over = Signal(object)
    refused = Signal(object)
    gone = Signal()
    begun = Signal(object)
    failed = Signal()
    settled = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._key: MeetingKey | None = None
        self._page: PreparationPage | None = None
        self._waiting = 0
        desk.bridge.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Tell whether steps are on their way to the disk."""
        return self._waiting > 0

    @property
    def key(self) -> MeetingKey | None:
        """Return which meeting is in view."""
        return self._key

    @property
    def page(self) -> PreparationPage | None:
        """Return the meeting as last read, None until then."""
        return self._page

    def take(self, key: MeetingKey) -> None:
        """Show another meeting."""
        self._key = key
        self._page = None
        self.read()
        self.read_left_over()

    def leave(self) -> None:
        """Forget the meeting."""
        self._key = None
        self._page = None

    def read(self) -> None:
        """Read the meeting again."""
        if self._key is None:
            return
        today = self.desk.bridge.clock.now().date()
        calendar = self.desk.bridge.calendar

        def query(tx: Transaction, key: MeetingKey) -> PreparationPage | MeetingKey | None:
            try:
                if stored_of(tx, key).journal.entries:
                    return key
                return preparation_page(tx, key, calendar, today)
            except NotFoundError:
                return None

        self.desk.bridge.read(partial(query, key=self._key), partial(self._show, self._key))

    def _show(self, key: MeetingKey, found: PreparationPage | MeetingKey | None) -> None:
        """Tell of what was found: a page, or the key of a meeting that has begun."""
        if key != self._key:
            return
        if isinstance(found, PreparationPage):
            self._page = found
            self.shown.emit(found)
            return
        self.leave()
        if found is not None:
            self.begun.emit(key)
        else:
            self.gone.emit()

    def read_left_over(self) -> None:
        """Look for what earlier meetings left over."""
        if self._key is None:
            return
        key = self._key

        def query(tx: Transaction) -> LeftOver:
            try:
                return left_for(tx, key)
            except NotFoundError:
                return LeftOver()

        self.desk.bridge.read(query, partial(self._tell_left_over, key))

    def _tell_left_over(self, key: MeetingKey, found: LeftOver) -> None:
        if key == self._key:
            self.left_over.emit(found)

    def change(
        self,
        name: str,
        step: Step,
        *,
        new: Sequence[Person] = (),
        done: Callable[[], None] | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Store a step over the meeting, with the people that it names for the first time.

        ``done`` is called once it is on the disk; ``refused`` hears why it is not.
        """
        if self._key is None:
            return
        self._waiting += 1
        self.desk.editor.do(
            partial(stored_step, key=self._key, name=name, step=step, new=new),
            done=lambda _: self._end(done or _nobody),
            refused=lambda fault: self._end(partial(refused or self.refused.emit, fault)),
            initiator=self,
        )

    def _end(self, tell: Callable[[], None]) -> None:
        tell()
        self._waiting = max(0, self._waiting - 1)
        if not self._waiting:
            self.settled.emit()

    def _on_failed(self, _: Exception) -> None:
        """The window tells why; what waited behind is stored or fails by itself."""
        if self._waiting:
            self._waiting = 0
            self.failed.emit()
            self.settled.emit()


def _nobody() -> None:
    """Nobody waits for this step."""


def stored_step(
    store: Store, *, key: MeetingKey, name: str, step: Step, new: Sequence[Person] = ()
) -> Edit:
    """Store a step over a coming meeting. Raises `DomainError`; then nothing is stored."""
    if not new:
        return edit_meeting(store, key, name, step)
    with store.reading() as tx:
        record, before = record_of(tx, key.council), stored_of(tx, key).meeting
    known = replace(record, people=(*record.people, *new))
    changes = (
        CouncilChange(key.council, record, known),
        MeetingChange(key, before, step(before)),
    )
    return store_edit(store, Edit(name, changes))
