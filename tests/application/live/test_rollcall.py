"""The roll call in one step, and who may stand in, be represented or preside."""

from __future__ import annotations

import pytest

from secretary_app.application.live.rollcall import (
    TieVoice,
    everybody,
    may_substitute,
    preselected,
    preside,
    presiding_choices,
    presiding_missing,
    proxy,
    proxy_choices,
    roll_call,
    substitution,
    tie_voice,
)
from secretary_app.domain.agenda import Answer, Confirmation, Preparation
from secretary_app.domain.meeting.entries import Mode, StepUndone
from secretary_app.domain.people import PersonId
from tests.application.live.room import Room
from tests.builders import regulation
from tests.sitting import held

CHAIR, ANN, BOB, CID, DAN, GUEST, X = map(
    PersonId, ("chair", "ann", "bob", "cid", "dan", "guest", "x")
)
HERE, AWAY = Mode.IN_PERSON, Mode.REMOTE


def said(person: PersonId, answer: Answer, reason: str | None = None) -> Confirmation:
    return Confirmation(person=person, answer=answer, reason=reason)


def modes(room: Room) -> dict[str, Mode]:
    return {person: presence.mode for person, presence in room.state.present.items()}


def call(room: Room, *answers: Confirmation) -> None:
    step = roll_call(room.state, answers)
    assert step is not None
    room.give(step)


def test_a_roll_call_is_one_step_that_one_undo_takes_back() -> None:
    room = Room("open")
    otherwise = (
        said(BOB, Answer.ABSENT, "болезнь"),
        said(DAN, Answer.ABSENT),
        said(CID, Answer.REMOTE),
    )
    marks = {c.person: c for c in (*everybody(room.state), *otherwise)}
    call(room, *marks.values())
    assert modes(room) == {CHAIR: HERE, ANN: HERE, CID: AWAY}
    assert room.state.absences == {BOB: "болезнь"}
    assert len(room.live.history.entries()) == 5
    room.run("undo")
    assert room.state.present == {}
    assert room.state.absences == {}
    assert isinstance(room.live.history.entries()[-1].event, StepUndone)
    assert room.run("redo").in_order()
    assert modes(room) == {CHAIR: HERE, ANN: HERE, CID: AWAY}


def test_who_is_present_already_stays_as_he_is() -> None:
    room = Room("open; arrive chair; remote ann")
    call(room, *everybody(room.state))
    assert modes(room) == {CHAIR: HERE, ANN: AWAY, BOB: HERE, CID: HERE, DAN: HERE}


def test_a_seat_that_a_substitute_fills_is_left_alone() -> None:
    room = Room("open; substitute x for bob", rules=regulation(representation="substitute"))
    call(room, *everybody(room.state))
    assert modes(room) == {X: HERE, CHAIR: HERE, ANN: HERE, CID: HERE, DAN: HERE}


def test_answers_change_what_is_recorded_so_far() -> None:
    room = Room("open; arrive chair ann bob; absent dan")
    answers = (
        said(CHAIR, Answer.IN_PERSON),
        said(ANN, Answer.REMOTE),
        said(BOB, Answer.ABSENT, "вызвали"),
        said(CID, Answer.ABSENT),
        said(DAN, Answer.ABSENT, "болен"),
    )
    call(room, *answers)
    assert modes(room) == {CHAIR: HERE, ANN: AWAY}
    assert room.state.absences == {DAN: "болен", BOB: "вызвали"}
    assert [e.step for e in room.live.history.entries()][-3:] == [6, 6, 6]
    assert roll_call(room.state, answers) is None


def test_guests_are_called_too() -> None:
    room = Room("open; guest guest")
    call(room, said(GUEST, Answer.REMOTE), said(X, Answer.IN_PERSON))
    assert room.state.guests == {GUEST: AWAY, X: HERE}
    assert roll_call(room.state, [said(X, Answer.IN_PERSON)]) is None
    call(room, said(GUEST, Answer.ABSENT), said(PersonId("y"), Answer.ABSENT))
    assert room.state.guests == {X: HERE}


def test_what_was_announced_is_preselected() -> None:
    state = held("chair:chair ann bob", "arrive chair", guests=(GUEST,)).state
    answers = (
        said(GUEST, Answer.REMOTE),
        said(BOB, Answer.ABSENT, "отпуск"),
        said(ANN, Answer.IN_PERSON),
        said(X, Answer.IN_PERSON),
    )
    found = preselected(state, Preparation(confirmations=answers))
    assert list(found) == [ANN, BOB, GUEST]
    assert found[BOB].reason == "отпуск"
    assert preselected(state, None) == {}


def test_substitutes_only_where_the_rules_allow_them() -> None:
    rules = regulation(representation="substitute")
    room = Room("open; arrive chair ann; guest x", "chair:chair ann bob eve?", rules)
    known = (CHAIR, ANN, BOB, PersonId("eve"), GUEST, X)
    assert may_substitute(room.state, known) == ("eve", GUEST, X)
    room.give(substitution(room.state, X, BOB, AWAY))
    assert room.state.guests == {}
    assert room.state.present[X].substitute_for == BOB
    assert may_substitute(room.state, known) == ("eve", GUEST)
    room.run("undo")
    room.give(substitution(room.state, GUEST, BOB, HERE))
    assert room.state.guests == {X: HERE}
    forbidden = Room("open; arrive chair").state
    assert may_substitute(forbidden, known) == ()


def test_proxies_only_where_the_rules_allow_them() -> None:
    room = Room(
        "open; arrive chair ann", "chair:chair ann bob eve?", regulation(representation="proxy")
    )
    choices = proxy_choices(room.state)
    assert choices.givers == (BOB,)
    assert choices.holders == (CHAIR, ANN)
    room.give(proxy(BOB, ANN, "доверенность № 1"))
    assert room.state.proxies[BOB].basis == "доверенность № 1"
    forbidden = proxy_choices(Room("open; arrive chair").state)
    assert (forbidden.givers, forbidden.holders) == ((), ())


def test_who_may_preside_when_the_chair_is_away() -> None:
    room = Room("open; arrive ann bob cid", "chair:chair ann bob:secretary cid:deputy")
    assert presiding_missing(room.state)
    assert [c.person for c in presiding_choices(room.state)] == [CID, ANN, BOB]
    room.give(preside(CID))
    assert room.state.presiding == CID
    assert not presiding_missing(room.state)
    assert presiding_missing(held("chair:chair ann", "arrive chair").state)


@pytest.mark.parametrize(
    ("tie", "here", "voice"),
    [
        ("nobody", "chair ann", TieVoice.NONE),
        ("in_favour_of_person", "chair ann", TieVoice.NONE),
        ("presiding", "ann", TieVoice.PRESIDING),
        ("presiding", "bob", TieVoice.NOBODY),
        ("chair", "chair ann", TieVoice.OTHER),
        ("chair", "ann bob", TieVoice.NOBODY),
        ("chair_or_deputy", "ann", TieVoice.PRESIDING),
        ("chair_or_deputy", "ann chair", TieVoice.OTHER),
        ("chair_or_deputy", "bob", TieVoice.NOBODY),
    ],
)
def test_what_presiding_means_for_ties(tie: str, here: str, voice: TieVoice) -> None:
    state = held("chair:chair ann:deputy bob", f"arrive {here}", regulation(tie=tie)).state
    assert tie_voice(state, ANN) is voice
