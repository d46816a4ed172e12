"""A dissenting opinion that comes after the meeting: on which decision, whose, into the journal."""

from __future__ import annotations

from secretary_app.application.drafting.decided import Decided, decided
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.live import perform, resume
from secretary_app.application.ports import Clock, Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import DissentRecorded, SeqNo
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.people import PersonId


def open_to_dissent(page: ProtocolPage) -> tuple[Decided, ...]:
    """Return what was decided, each with somebody whose opinion may still be added.

    None while the meeting goes on, where the live screen records opinions, and none once the
    minutes are signed.
    """
    if page.state.phase is not Phase.CLOSED or not page.editable:
        return ()
    return tuple(d for d in decided(page.state, page.draft) if may_dissent(page, d.motion.id))


def may_dissent(page: ProtocolPage, motion: MotionId) -> tuple[PersonId, ...]:
    """Return the members without an opinion on ``motion`` yet, in the composition's order."""
    already = {note.person for note in page.state.dissents if note.motion == motion}
    people = dict.fromkeys(m.person for m in page.state.facts.memberships)
    return tuple(person for person in people if person not in already)


def record_dissent(store: Store, clock: Clock, key: MeetingKey, opinion: DissentRecorded) -> SeqNo:
    """Return the number of the entry with ``opinion`` once it is on the disk.

    Raises `NotFoundError`, `Refusal` or `EnvironmentFailure`; then nothing is stored.
    """
    before = resume(store, key)
    perform(store, clock, before, Record((opinion,)))
    return before.history.next_seq
