"""An opinion that came after the meeting, asked for in place: on what, whose, its words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.drafting.decided import Decided
from secretary_app.application.drafting.dissenting import (
    may_dissent,
    open_to_dissent,
    record_dissent,
)
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.sections import Section, item_key
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.entries import DissentRecorded, SeqNo
from secretary_app.domain.people import PersonId
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.live.picking import Option, PromptStrip
from secretary_app.gui.live.vote.texts import WHO_DISSENTS
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.session import ProtocolSession
from secretary_app.gui.widgets.panels import ScrolledColumn
from secretary_app.language.typography import clean_text


class DissentStrip(PromptStrip):
    """``recorded`` carries the number of the journal entry, ``refused`` a fault.

    ``asking`` tells whether something is asked now.
    """

    asking = Signal(bool)
    recorded = Signal(int)
    refused = Signal(object)

    def __init__(self, session: ProtocolSession) -> None:
        super().__init__("protocol-dissenting")
        self._session = session

    def event(self, event: QEvent) -> bool:
        """Tell when the question comes and goes, also inside of what is hidden itself."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.asking.emit(event.type() == QEvent.Type.ShowToParent)
        return super().event(event)

    def begin(self, section: Section | None) -> None:
        """Ask on which decision; those of the part in view come first."""
        page = self._session.page
        known = open_to_dissent(page) if page is not None else ()
        if page is None or not known:
            return
        here = section.key if section is not None else ""
        nearest = sorted(known, key=lambda one: item_key(one.motion.item) != here)
        self.ask(
            texts.WHICH_DISSENT,
            lambda motion: self._ask_whose(page, MotionId(motion)),
            options=[_option(one) for one in nearest],
        )

    def _ask_whose(self, page: ProtocolPage, motion: MotionId) -> None:
        people = may_dissent(page, motion)
        self.ask(
            WHO_DISSENTS,
            lambda person: self._ask_words(page.key, motion, PersonId(person)),
            options=[Option(page.subject.named(person), person) for person in people],
        )

    def _ask_words(self, key: MeetingKey, motion: MotionId, person: PersonId) -> None:
        self.ask(
            texts.WHAT_DISSENT,
            lambda text: self._record(key, motion, person, clean_text(text).text),
            free=True,
            empty=True,
        )

    def _record(self, key: MeetingKey, motion: MotionId, person: PersonId, text: str) -> None:
        """Store what is worded first: both are written in turn."""
        bridge = self._session.desk.bridge
        opinion = DissentRecorded(motion=motion, person=person, text=text or None)
        self._session.save()
        bridge.write(
            lambda store: record_dissent(store, bridge.clock, key, opinion),
            partial(self._on_recorded, key),
            self._on_refused,
        )

    def _on_recorded(self, key: MeetingKey, entry: SeqNo) -> None:
        self._session.desk.bridge.tell(ChangeSet(meetings=frozenset({key})), self)
        self.recorded.emit(entry)

    def _on_refused(self, fault: DomainError) -> None:
        self.refused.emit(fault)


class WordingColumn(QWidget):
    """The wording, or in its place what ``strip`` asks; that scrolls where room is short."""

    def __init__(self, strip: DissentStrip, wording: QWidget) -> None:
        super().__init__()
        self._asked = ScrolledColumn(name="protocol-asked", title=texts.WHICH_DISSENT)
        self._asked.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = self._asked.fill(QWidget())
        holder.addWidget(strip)
        holder.addStretch(1)
        self._asked.hide()
        self._wording = wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asked)
        column.addWidget(wording)
        strip.asking.connect(self._ask)

    def _ask(self, asked: bool) -> None:  # noqa: FBT001 - a slot
        self._asked.setVisible(asked)
        self._wording.setVisible(not asked)


def _option(one: Decided) -> Option:
    return Option(texts.dissent_option(one), one.motion.id)
