from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.drafting.dissenting import (
    may_dissent,
    open_to_dissent,
    record_dissent,
)
from secretary_app.application.live import resume
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed
from secretary_app.domain.meeting.entries import DissentRecorded
from secretary_app.domain.people import PersonId
from tests.application.drafting.test_page import VOTED, held, page_of
from tests.application.live.room import KEY, Room

ANN = PersonId("ann")


def test_every_decision_of_a_closed_meeting_is_open_to_dissent() -> None:
    page = page_of(held(f"{VOTED}; dissent r1 ann; close"))
    assert [one.number for one in open_to_dissent(page)] == ["П1", "1.1"]
    assert may_dissent(page, MotionId("p1")) == ("chair", "ann", "bob", "cid")
    assert may_dissent(page, MotionId("r1")) == ("chair", "bob", "cid")


def test_a_decision_that_everybody_dissented_from_is_open_no_more() -> None:
    script = f"{VOTED}; dissent r1 chair; dissent r1 ann; dissent r1 bob; dissent r1 cid; close"
    assert [one.number for one in open_to_dissent(page_of(held(script)))] == ["П1"]


def test_neither_a_running_meeting_nor_signed_minutes_are_open() -> None:
    assert open_to_dissent(page_of(held(VOTED))) == ()
    page = page_of(held(f"{VOTED}; close"))
    signing = Signed(on=date(2026, 5, 18), by=("Ветров Е.И.",))
    paper = IssuedPaper(id=PaperId("x"), kind=MINUTES, steps=(signing,))
    meeting = replace(page.subject.meeting, papers=(paper,))
    assert open_to_dissent(replace(page, subject=replace(page.subject, meeting=meeting))) == ()


def test_an_opinion_is_an_entry_of_the_closed_journal() -> None:
    room = Room("open; arrive chair ann bob; item i1; vote r1; others for; end; close")
    opinion = DissentRecorded(motion=MotionId("r1"), person=ANN, text="Рано.")
    entry = record_dissent(room.store, ScriptedClock(room.clock), KEY, opinion)
    history = resume(room.store, KEY).history
    assert history.journal is not None
    assert (history.journal.last.seq, history.journal.last.event) == (entry, opinion)
    assert history.state.dissents[-1].text == "Рано."
