"""Items and motions brought in while the meeting goes on: numbers, ids, whole steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from secretary_app.domain.agenda import (
    ORDINARY,
    AgendaItem,
    BallotForm,
    Candidate,
    CandidateId,
    ItemId,
    Motion,
    MotionId,
)
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import (
    CandidateProposed,
    ItemAdded,
    MotionAmended,
    MotionProposed,
    VoteReopened,
)
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId

SECOND_ROUND = "второй тур"
PROCEDURAL_PREFIX = "П"


def next_item_number(state: MeetingState) -> str:
    """Return the number after the highest one of the agenda: «5»."""
    numbers = (p.item.number for p in state.items.values())
    return str(max((int(n) for n in numbers if n.isdecimal()), default=0) + 1)


def next_motion_number(state: MeetingState, item: ItemId | None) -> str:
    """Return «2.3» after «2.2», or «П3» for a procedural motion, which belongs to no item."""
    prefix = PROCEDURAL_PREFIX if item is None else f"{state.items[item].item.number}."
    pattern = re.compile(rf"{re.escape(prefix)}(\d{{1,9}})")
    numbers = (pattern.fullmatch(m.number) for m in state.motions.values())
    return f"{prefix}{max((int(found[1]) for found in numbers if found), default=0) + 1}"


def new_item(
    state: MeetingState,
    title: str,
    rapporteurs: Sequence[PersonId] = (),
    question_type: str = ORDINARY,
) -> AgendaItem:
    """Return an item with the next number and an id of its own."""
    return AgendaItem(
        id=ItemId(_free("item", state.items)),
        number=next_item_number(state),
        title=title,
        rapporteurs=tuple(rapporteurs),
        question_type=question_type,
    )


def add_item(state: MeetingState, title: str, rapporteurs: Sequence[PersonId] = ()) -> Record:
    """Return the step that adds a question to the agenda."""
    return Record((ItemAdded(item=new_item(state, title, rapporteurs)),))


def _free(stem: str, taken: Iterable[str]) -> str:
    known = set(taken)
    return next(name for n in count(len(known) + 1) if (name := f"{stem}-{n}") not in known)


def new_motion(
    state: MeetingState,
    item: ItemId | None,
    text: str,
    *,
    ballot: BallotForm = BallotForm.OPEN,
    executors: Sequence[str] = (),
    deadline: Deadline | None = None,
) -> Motion:
    """Return a draft with the item's next number; without an item it is procedural."""
    return Motion(
        id=MotionId(_free("motion", state.motions)),
        item=item,
        number=next_motion_number(state, item),
        text=text,
        ballot=ballot,
        executors=tuple(executors),
        deadline=deadline,
    )


def propose(motion: Motion) -> Record:
    """Return the step that brings in a draft."""
    return Record((MotionProposed(motion=motion),))


def split(state: MeetingState, motion: MotionId, texts: Sequence[str]) -> Record:
    """Return the step that parts a draft: the first text stays, the others get new numbers.

    The parts keep ballot form, executors and deadline of the whole.
    """
    first, *others = texts
    whole = state.motions[motion]
    parts = tuple(_parts(state, whole, others))
    return Record((MotionAmended(motion=motion, text=first), *parts))


def _parts(state: MeetingState, whole: Motion, texts: Sequence[str]) -> Iterator[MotionProposed]:
    for text in texts:
        part = new_motion(
            state,
            whole.item,
            text,
            ballot=whole.ballot,
            executors=whole.executors,
            deadline=whole.deadline,
        )
        state = replace(state, motions={**state.motions, part.id: part})
        yield MotionProposed(motion=part)


def new_election(
    state: MeetingState,
    item: ItemId | None,
    text: str,
    ballot: BallotForm = BallotForm.SECRET,
) -> Motion:
    """Return an election; people are nominated until the vote opens."""
    return replace(new_motion(state, item, text, ballot=ballot), candidates=())


def nominate(state: MeetingState, motion: MotionId, person: PersonId) -> Record:
    """Return the step in which ``person`` is nominated."""
    standing = state.motions[motion].candidates or ()
    name = _free("candidate", (c.id for c in standing))
    candidate = Candidate(id=CandidateId(name), person=person)
    return Record((CandidateProposed(motion=motion, candidate=candidate),))


def second_round(motion: MotionId) -> Record:
    """Return the step that opens the second round: its candidates follow from the first."""
    return Record((VoteReopened(motion=motion, reason=SECOND_ROUND),))
