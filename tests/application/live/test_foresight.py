"""What a command would do to the quorum, told before it is given."""

from __future__ import annotations

import pytest

from secretary_app.application.live.foresight import consequence
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.entries import (
    Arrived,
    BallotReceived,
    BallotRecorded,
    Event,
    Left,
    MeetingOpened,
    Mode,
    ModeChanged,
    PresidingChanged,
    SeqNo,
)
from secretary_app.domain.meeting.foresight import QuorumChange
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import ChairPresent
from secretary_app.language.foresight import consequence_sentence, margin_words
from tests.application.live.room import Room
from tests.builders import quorum, regulation

CHAIR, ANN, BOB, CID = map(PersonId, ("chair", "ann", "bob", "cid"))
R1 = MotionId("r1")


def leaves(who: PersonId) -> Command:
    return Record((Left(person=who),))


def comes(who: PersonId) -> Command:
    return Record((Arrived(person=who, mode=Mode.IN_PERSON),))


def told(room: Room, *commands: Command) -> str | None:
    found = consequence(room.live, *commands)
    return None if found is None else consequence_sentence(found)


def test_the_departure_that_breaks_the_quorum_is_told_before() -> None:
    room = Room("open; arrive chair ann bob")
    before = room.live
    assert told(room, leaves(BOB)) == "Кворума не станет: 2 из 5, нужно 3."
    assert room.live is before
    assert len(room.stored.journal.entries) == 4


def test_the_last_margin_is_told() -> None:
    room = Room("open; arrive chair ann bob cid")
    assert told(room, leaves(BOB)) == "Кворум останется без запаса: 3 из 5, нужно 3."
    assert told(room.run("arrive dan"), leaves(BOB)) is None


def test_a_quorum_that_comes_about_is_told() -> None:
    room = Room("open; arrive chair ann")
    assert told(room, comes(BOB)) == "Кворум будет: 3 из 5, нужно 3."
    assert told(Room("open; arrive chair"), comes(BOB)) is None


def test_steps_are_looked_at_together() -> None:
    room = Room("open; arrive chair ann bob")
    assert told(room, leaves(BOB), comes(CID)) is None
    assert told(room, comes(CID), leaves(BOB), leaves(ANN)) == (
        "Кворума не станет: 2 из 5, нужно 3."
    )


def test_undo_and_redo_are_steps_too() -> None:
    room = Room("open; arrive chair ann; arrive bob")
    assert told(room, Undo()) == "Кворума не станет: 2 из 5, нужно 3."
    room.run("undo")
    assert told(room, Redo()) == "Кворум будет: 3 из 5, нужно 3."


def test_an_unmet_condition_is_named() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", conditions=(ChairPresent(),)))
    room = Room("open; arrive chair ann bob cid", rules=rules)
    assert told(room, leaves(CHAIR)) == (
        "Кворума не станет: 3 из 5, нужно 3; не выполнено условие: присутствует председатель."
    )


def test_a_remote_member_who_does_not_count() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=False))
    room = Room("open; arrive chair ann bob", rules=rules)
    away = Record((ModeChanged(person=BOB, mode=Mode.REMOTE),))
    assert told(room, away) == "Кворума не станет: 2 из 5, нужно 3."


def test_every_side_has_a_margin_of_its_own() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", per_side=True))
    room = Room(
        "open; arrive chair ann bob cid", "chair:chair@north ann@north bob@south cid@south", rules
    )
    assert told(room, leaves(BOB)) == (
        "Кворум останется без запаса: «north» – 2, нужно 1; «south» – 1, нужно 1."
    )


def test_whoever_cast_a_ballot_may_leave() -> None:
    room = Room("open; arrive chair ann bob cid; vote r1; for cid")
    assert told(room, leaves(CID)) == "Кворум останется без запаса: 3 из 5, нужно 3."
    room.run("leave cid")
    # The vote still counts four, the meeting three: only the meeting's is told, and only that.
    found = consequence(room.live, leaves(BOB))
    assert found is not None
    assert (found.change, found.of_vote) == (QuorumChange.EDGE, True)
    room.run("for bob")
    assert told(room, leaves(BOB)) == "Кворума не станет: 2 из 5, нужно 3."
    room.run("undo; leave bob")
    assert told(room, leaves(ANN)) == "Кворума голосования не станет: 2 из 5, нужно 3."


def test_a_ballot_in_writing_is_not_even_tried() -> None:
    room = Room("open; vote r1", form="absentee")
    received = BallotReceived(motion=R1, person=ANN, choice=Choice.FOR, received_at=room.clock)
    assert consequence(room.live, Record((received,))) is None


NOTHING: list[Event] = [
    BallotRecorded(motion=R1, person=PersonId("nobody"), choice=Choice.FOR),
    PresidingChanged(person=ANN),
]


@pytest.mark.parametrize("event", NOTHING)
def test_what_cannot_change_the_quorum_tells_nothing(event: Event) -> None:
    room = Room("open; arrive chair ann bob")
    assert consequence(room.live, Record((event,))) is None
    correction = Correct(SeqNo(2), event, "описка", "Секретарь")
    assert consequence(room.live, correction) is None


def test_before_the_opening_there_is_nothing_to_tell() -> None:
    room = Room()
    assert consequence(room.live, Record((MeetingOpened(),)), comes(ANN)) is None
    assert consequence(room.live, comes(ANN)) is None


def test_an_impossible_step_is_refused() -> None:
    with pytest.raises(Refusal, match="не присутствует"):
        consequence(Room("open").live, leaves(ANN))


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("arrive chair ann bob cid dan", "запас 2"),
        ("arrive chair ann bob", "запас 0"),
        ("arrive chair", "не хватает 2"),
    ],
)
def test_margins(script: str, words: str) -> None:
    room = Room(f"open; {script}; vote r1")
    found = room.run("others for; end").state.rounds[0].result.quorum
    assert margin_words(found) == words


def test_without_a_rule_there_is_no_margin() -> None:
    room = Room("open; arrive chair; vote r1; for chair; end", rules=regulation(quorum=None))
    assert margin_words(room.state.rounds[0].result.quorum) == ""
    assert consequence(room.live, leaves(CHAIR)) is None
