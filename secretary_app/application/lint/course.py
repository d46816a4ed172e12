"""The journal itself: lawful from the first entry to the last, closed, its clock going forward."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from typing import assert_never

from secretary_app.application.lint.places import entry_place
from secretary_app.application.lint.remark import Remark, Spotted, error, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.decide import check
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.people import PersonId
from secretary_app.language.findings import RemarkKind, Spot


def first_refused(
    facts: MeetingFacts, entries: Iterable[Entry], known: Container[PersonId]
) -> Remark | None:
    """Return the first entry in force that the rules refuse, None in a lawful journal.

    A vote by someone who had left, counts above the people present, a ballot outside a vote:
    none of these passes when recorded, so here it means that the journal was changed since.
    """
    state = MeetingState(facts=facts)
    for entry in entries:
        try:
            check(state, entry.event, known)
        except Refusal as refusal:
            return error(
                RemarkKind.ENTRY_REFUSED, at_entry(entry), reason=refusal.message.rstrip(".")
            )
        state = evolve(state, entry.event, entry.at)
    return None


def at_entry(entry: Entry) -> Spotted:
    """Return an entry of the journal: «Запись журнала 18»."""
    return Spotted(entry_place(entry), Spot.ENTRY, str(entry.seq))


def phase(subject: Subject) -> Iterator[Remark]:
    """Yield that the meeting is not over: nothing can be signed yet."""
    where = Spotted("journal", Spot.MEETING)
    match subject.state.phase:
        case Phase.NOT_OPENED:
            yield error(RemarkKind.NOT_OPENED, where)
        case Phase.RUNNING | Phase.BREAK:
            yield error(RemarkKind.NOT_CLOSED, where)
        case Phase.CLOSED:
            return
        case _:
            assert_never(subject.state.phase)


def clock(subject: Subject) -> Iterator[Remark]:
    """Yield every entry whose time is before that of the entry above it."""
    for earlier, later in pairwise(subject.entries):
        if later.at < earlier.at:
            yield warning(
                RemarkKind.CLOCK_BACKWARDS, at_entry(later), at=later.at, before=earlier.at
            )
