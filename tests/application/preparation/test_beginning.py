from __future__ import annotations

import json
from datetime import date

import pytest

from secretary_app.application.editing import store_edit
from secretary_app.application.lookup import NotFoundError, listed_meetings
from secretary_app.application.preparation.beginning import (
    NewMeeting,
    NextMeeting,
    begin_meeting,
    next_meeting,
    plan_meetings,
    remove_meeting,
)
from secretary_app.application.preparation.carrying import ABOUT_ASSIGNMENTS
from secretary_app.application.records import CalendarChanges, MeetingListing, MeetingStatus
from secretary_app.bootstrap import services
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.errors import DomainError, InvalidFact
from tests.application.councils import CONFERENCE, SITTINGS, accept, json_of, stored
from tests.application.lint.looking import Weekdays
from tests.fakes.store import FakeStore

TODAY = date(2027, 1, 11)
DAY = date(2027, 2, 4)


@pytest.fixture
def store() -> FakeStore:
    return stored("sittings")


@pytest.fixture
def postponing() -> FakeStore:
    """A council whose last meeting put a question off."""
    store = FakeStore()
    accept(store, json.loads(services().demo_council()))
    return store


def calendar(_: CalendarChanges) -> Weekdays:
    return Weekdays()


def proposed(store: FakeStore, day: date | None = None) -> NextMeeting:
    with store.reading() as tx:
        return next_meeting(tx, SITTINGS, calendar, TODAY, day)


def listed(store: FakeStore) -> tuple[MeetingListing, ...]:
    with store.reading() as tx:
        return listed_meetings(tx, SITTINGS)


def begun(store: FakeStore, **wanted: object) -> Meeting:
    usual = {"council": SITTINGS, "number": "1", "day": DAY}
    edit = begin_meeting(store, NewMeeting(**(usual | wanted)), "добавлено заседание")  # type: ignore[arg-type]
    [change] = edit.changes
    assert isinstance(change.after, Meeting)
    return change.after


def test_the_next_meeting_has_a_day_a_number_and_what_was_left_over(store: FakeStore) -> None:
    found = proposed(store)
    assert found.day > TODAY
    assert found.number_on(found.day) == "1"
    assert found.number_on(date(1990, 1, 1)) == ""
    assert found.left.questions or found.left.assignments
    assert proposed(store, DAY).day == DAY
    before_all = proposed(store, min(m.date for m in found.meetings))
    assert not before_all.left.assignments


def test_a_meeting_is_like_the_latest_one_and_taken_back_as_one_step(store: FakeStore) -> None:
    before = listed(store)
    made = begun(store)
    latest = store.contents.meetings[before[-1].key].meeting
    assert (made.number, made.date, made.agenda) == ("1", DAY, ())
    assert (made.place, made.form, made.starts_at) == (latest.place, latest.form, latest.starts_at)
    with pytest.raises(InvalidFact) as refusal:
        begun(store)
    assert refusal.value.place == "number"
    assert len(listed(store)) == len(before) + 1


def test_an_earlier_meeting_is_copied(store: FakeStore) -> None:
    earlier = listed(store)[-1]
    made = begun(store, copy_of=earlier.key)
    agenda = store.contents.meetings[earlier.key].meeting.agenda
    assert agenda
    assert [i.title for i in made.agenda] == [i.title for i in agenda]


def test_what_was_left_over_is_taken_up_when_it_is_wanted(postponing: FakeStore) -> None:
    [council] = postponing.contents.councils
    with postponing.reading() as tx:
        left = next_meeting(tx, council, calendar, TODAY, DAY).left
    made = begun(postponing, council=council, questions=True, assignments=True)
    assert [item.title for item in made.agenda] == [
        *(question.item.title for question in left.questions),
        ABOUT_ASSIGNMENTS,
    ]
    assert left.questions
    assert begun(postponing, council=council, number="2").agenda == ()


def test_a_whole_year_is_planned_and_taken_back_at_once(store: FakeStore) -> None:
    before = listed(store)
    days = (date(2027, 9, 9), date(2027, 3, 11), date(2027, 6, 10))
    edit = plan_meetings(store, SITTINGS, days, "запланированы заседания")
    new = listed(store)[len(before) :]
    assert [(m.number, m.date) for m in new] == list(zip("123", sorted(days), strict=True))
    assert all(m.status is MeetingStatus.PLANNED for m in new)
    store_edit(store, edit.reversed())
    assert listed(store) == before


def test_a_council_that_never_met_plans_from_one() -> None:
    store = stored(json_of("sittings") | {"meetings": []})
    plan_meetings(store, SITTINGS, (DAY,), "запланировано")
    assert [(m.number, m.date) for m in listed(store)] == [("1", DAY)]
    assert begun(store, number="2").place is None


def test_nothing_is_planned_where_no_rules_are_in_force(store: FakeStore) -> None:
    before = listed(store)
    with pytest.raises(DomainError):
        plan_meetings(store, SITTINGS, (DAY, date(1990, 1, 1)), "запланировано")
    assert listed(store) == before


def test_a_meeting_that_has_not_begun_is_removed_and_comes_back(store: FakeStore) -> None:
    made = begun(store)
    [key] = [m.key for m in listed(store) if m.key.meeting == made.id]
    edit = remove_meeting(store, key, "удалено заседание № 1")
    assert key not in [m.key for m in listed(store)]
    store_edit(store, edit.reversed())
    assert store.contents.meetings[key].meeting == made


def test_a_meeting_that_has_begun_stays(store: FakeStore) -> None:
    held = listed(store)[0]
    with pytest.raises(InvalidFact, match="уже начато"):
        remove_meeting(store, held.key, "удалено")
    with pytest.raises(NotFoundError):
        remove_meeting(store, held.key._replace(council=CONFERENCE), "удалено")
    assert held in listed(store)
