from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing import Edit, MeetingChange, store_edit
from secretary_app.application.lookup import NotFoundError, listed_meetings
from secretary_app.application.preparation.page import (
    PreparationPage,
    left_for,
    preparation_page,
)
from secretary_app.application.records import CalendarChanges, MeetingKey, MeetingStatus
from secretary_app.domain.agenda import Meeting, MeetingId
from secretary_app.domain.councils import CouncilId
from tests.application.councils import SITTINGS, stored
from tests.application.lint.looking import Weekdays
from tests.builders import question_rules, regulation
from tests.fakes.store import FakeStore

TODAY = date(2027, 1, 11)
KEY = MeetingKey(SITTINGS, MeetingId("new"))


@pytest.fixture
def store() -> FakeStore:
    made = stored("sittings")
    meeting = Meeting(id=KEY.meeting, number="1", date=date(2027, 2, 2))
    store_edit(made, Edit("добавлено заседание", (MeetingChange(KEY, None, meeting),)))
    return made


def calendar(_: CalendarChanges) -> Weekdays:
    return Weekdays()


def page(store: FakeStore) -> PreparationPage:
    with store.reading() as tx:
        return preparation_page(tx, KEY, calendar, TODAY)


def test_everything_is_read_at_once(store: FakeStore) -> None:
    found = page(store)
    assert (found.meeting.number, found.record.council.id) == ("1", SITTINGS)
    assert KEY not in [m.key for m in found.others]
    assert found.remarks
    assert found.forecast is not None
    assert found.forecast.coming == 0
    assert (found.fault, found.days.next_meeting, found.number) == ("", None, "1")


def test_the_next_meeting_is_the_nearest_later_one(store: FakeStore) -> None:
    later = MeetingKey(SITTINGS, MeetingId("later"))
    meeting = Meeting(id=later.meeting, number="2", date=date(2027, 3, 2))
    store_edit(store, Edit("добавлено", (MeetingChange(later, None, meeting),)))
    assert page(store).days.next_meeting == date(2027, 3, 2)


def test_without_rules_the_page_says_so(store: FakeStore) -> None:
    held = store.contents.councils[SITTINGS]
    late = tuple(replace(r, effective_from=date(2028, 1, 1)) for r in held.regulations[:1])
    councils = {**store.contents.councils, SITTINGS: replace(held, regulations=late)}
    store.contents = replace(store.contents, councils=councils)
    found = page(store)
    assert found.fault.startswith("На дату заседания (02.02.2027) не действует")
    assert (found.remarks, found.forecast, found.number) == ((), None, "")


def test_what_is_not_there_is_told(store: FakeStore) -> None:
    gone = MeetingKey(SITTINGS, MeetingId("gone"))
    with store.reading() as tx:
        with pytest.raises(NotFoundError):
            preparation_page(tx, gone, calendar, TODAY)
        with pytest.raises(NotFoundError):
            left_for(tx, gone)
        assert listed_meetings(tx, CouncilId("gone")) == ()


def test_only_closed_meetings_leave_something(store: FakeStore) -> None:
    with store.reading() as tx:
        found = left_for(tx, KEY)
        closed = [m for m in listed_meetings(tx, SITTINGS) if m.status is MeetingStatus.CLOSED]
    origins = {q.meeting.id for q in found.questions} | {a.meeting.id for a in found.assignments}
    assert origins <= {m.key.meeting for m in closed}
    assert origins


@pytest.mark.parametrize(
    ("general", "own", "asked"),
    [
        ("chair", None, False),
        ("in_favour_of_person", None, True),
        ("chair", "in_favour_of_person", True),
    ],
)
def test_where_ties_favour_a_person_drafts_say_how(
    store: FakeStore, general: str, own: str | None, asked: bool
) -> None:
    special = {"attestation": question_rules(tie=own)} if own else {}
    rules = regulation(tie=general, by_question=special)
    found = page(store)
    known = replace(found.record, regulations=(rules,))
    assert replace(found, record=known).asks_favour is asked
    assert not replace(found, record=replace(known, regulations=())).asks_favour
