from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing import (
    ChangedSinceError,
    CouncilChange,
    Edit,
    EditHistory,
    MeetingChange,
    edit_council,
    edit_meeting,
    new_id,
    store_edit,
)
from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.domain.agenda import Meeting, MeetingId, Preparation
from secretary_app.domain.councils import Council, CouncilId, CouncilKind, Role
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Numbering
from tests.application.councils import SITTINGS, stored
from tests.fakes.store import FakeStore


@pytest.fixture
def store() -> FakeStore:
    return stored("sittings")


def record(store: FakeStore) -> CouncilRecord:
    return store.contents.councils[SITTINGS]


def begun(store: FakeStore) -> MeetingKey:
    return next(k for k, m in store.contents.meetings.items() if m.journal.entries)


def planned(number: str = "77", **fields: object) -> Meeting:
    meeting = Meeting(id=MeetingId("new"), number=number, date=date(2026, 12, 1))
    return replace(meeting, **fields)  # type: ignore[arg-type]


def adding(meeting: Meeting) -> Edit:
    key = MeetingKey(SITTINGS, meeting.id)
    return Edit("добавлено заседание", (MeetingChange(key, None, meeting),))


def renamed(name: str) -> Callable[[CouncilRecord], CouncilRecord]:
    return lambda r: replace(r, council=replace(r.council, name=name))


def refused(store: FakeStore, act: Callable[[], object]) -> DomainError:
    before = store.contents
    with pytest.raises(DomainError) as caught:
        act()
    assert store.contents is before
    return caught.value


def test_ids_are_never_the_same() -> None:
    assert new_id() != new_id()


def test_a_council_is_changed_taken_back_and_changed_again(store: FakeStore) -> None:
    before = record(store)
    edit = edit_council(store, SITTINGS, "переименован совет", renamed("Новый совет"))
    assert record(store).council.name == "Новый совет"
    assert edit.councils == {SITTINGS}
    store_edit(store, edit.reversed())
    assert record(store) == before
    store_edit(store, edit.reversed().reversed())
    assert record(store).council.name == "Новый совет"


def test_a_step_that_changes_nothing_has_no_changes(store: FakeStore) -> None:
    assert edit_council(store, SITTINGS, "ничего", lambda r: r) == Edit("ничего", ())


def test_a_step_is_not_taken_back_over_a_later_one(store: FakeStore) -> None:
    edit = edit_council(store, SITTINGS, "первый", renamed("Первый"))
    edit_council(store, SITTINGS, "второй", renamed("Второй"))
    fault = refused(store, lambda: store_edit(store, edit.reversed()))
    assert isinstance(fault, ChangedSinceError)


def test_a_contradiction_is_refused_at_its_place(store: FakeStore) -> None:
    def ended(r: CouncilRecord) -> CouncilRecord:
        member = replace(r.memberships[0], end=date(1990, 1, 1))
        return replace(r, memberships=(member, *r.memberships[1:]))

    fault = refused(store, lambda: edit_council(store, SITTINGS, "", ended))
    assert fault.place == "memberships[0].to"


def test_a_council_has_one_chair_at_a_time(store: FakeStore) -> None:
    def crowned(r: CouncilRecord) -> CouncilRecord:
        return replace(r, memberships=tuple(replace(m, role=Role.CHAIR) for m in r.memberships))

    fault = refused(store, lambda: edit_council(store, SITTINGS, "", crowned))
    assert fault.place == "memberships[1].role"
    assert "уже есть председатель" in fault.message


def test_a_chair_may_follow_another(store: FakeStore) -> None:
    def succeeded(r: CouncilRecord) -> CouncilRecord:
        chair = next(m for m in r.memberships if m.role is Role.CHAIR)
        others = tuple(m for m in r.memberships if m is not chair)
        gone = replace(chair, end=date(2029, 12, 31))
        next_one = replace(chair, start=date(2030, 1, 1))
        return replace(r, memberships=(gone, next_one, *others))

    edit_council(store, SITTINGS, "", succeeded)
    assert len([m for m in record(store).memberships if m.role is Role.CHAIR]) == 2


def test_rules_are_not_taken_from_meetings_that_need_them(store: FakeStore) -> None:
    fault = refused(
        store,
        lambda: edit_council(store, SITTINGS, "", lambda r: replace(r, regulations=())),
    )
    assert "Без правил осталось бы" in fault.message


def test_people_named_by_meetings_stay(store: FakeStore) -> None:
    def deserted(r: CouncilRecord) -> CouncilRecord:
        return replace(r, people=(), memberships=())

    fault = refused(store, lambda: edit_council(store, SITTINGS, "", deserted))
    assert isinstance(fault, InvalidFact)


def test_people_named_nowhere_may_go(store: FakeStore) -> None:
    stranger = replace(record(store).people[0], id=PersonId("stranger"))
    edit_council(store, SITTINGS, "", lambda r: replace(r, people=(*r.people, stranger)))
    edit_council(store, SITTINGS, "", lambda r: replace(r, people=r.people[:-1]))
    assert stranger not in record(store).people


def test_a_council_comes_and_goes(store: FakeStore) -> None:
    council = Council(id=CouncilId("new"), kind=CouncilKind.COUNCIL, name="Совет")
    edit = Edit("создан", (CouncilChange(council.id, None, CouncilRecord(council=council)),))
    store_edit(store, edit)
    assert council.id in store.contents.councils
    store_edit(store, edit.reversed())
    assert council.id not in store.contents.councils


def test_a_council_with_meetings_is_not_removed(store: FakeStore) -> None:
    edit = Edit("", (CouncilChange(SITTINGS, record(store), None),))
    assert "есть заседания" in refused(store, lambda: store_edit(store, edit)).message


def test_a_meeting_is_added_changed_and_removed(store: FakeStore) -> None:
    key = MeetingKey(SITTINGS, MeetingId("new"))
    added = store_edit(store, adding(planned()))
    changed = edit_meeting(store, key, "место", lambda m: replace(m, place="зал"))
    assert store.contents.meetings[key].meeting.place == "зал"
    assert changed.councils == {SITTINGS}
    for step in (changed.reversed(), added.reversed()):
        store_edit(store, step)
    assert key not in store.contents.meetings


def test_an_archived_council_gets_no_new_meetings(store: FakeStore) -> None:
    archived = replace(record(store).council, archived_on=date(2026, 1, 1))
    edit_council(store, SITTINGS, "", lambda r: replace(r, council=archived))
    assert "в архиве" in refused(store, lambda: store_edit(store, adding(planned()))).message


@pytest.mark.parametrize(
    ("meeting", "place"),
    [
        (planned(" "), "number"),
        (planned(date=date(1990, 1, 1)), "date"),
        (planned(presiding="nobody"), "presiding"),
    ],
)
def test_a_meeting_is_refused_at_its_place(store: FakeStore, meeting: Meeting, place: str) -> None:
    assert refused(store, lambda: store_edit(store, adding(meeting))).place == place


def test_a_number_is_used_once_in_its_period(store: FakeStore) -> None:
    store_edit(store, adding(planned()))
    again = replace(planned(), id=MeetingId("other"))
    assert refused(store, lambda: store_edit(store, adding(again))).place == "number"


def test_numbering_is_not_changed_so_that_numbers_repeat(store: FakeStore) -> None:
    first, later = planned(), planned(date=date(2027, 12, 1), id=MeetingId("later"))
    for meeting in (first, later):
        store_edit(store, adding(meeting))

    def continuous(r: CouncilRecord) -> CouncilRecord:
        rules = tuple(replace(x, numbering=Numbering.CONTINUOUS) for x in r.regulations)
        return replace(r, regulations=rules)

    fault = refused(store, lambda: edit_council(store, SITTINGS, "", continuous))
    assert fault.place == "regulations"


def test_a_meeting_that_has_begun_keeps_its_header(store: FakeStore) -> None:
    key = begun(store)
    moved = lambda m: replace(m, place="другой зал")  # noqa: E731 - two cases in one test
    assert "уже начато" in refused(store, lambda: edit_meeting(store, key, "", moved)).message
    gone = Edit("", (MeetingChange(key, store.contents.meetings[key].meeting, None),))
    assert "уже начато" in refused(store, lambda: store_edit(store, gone)).message


def test_the_preparation_of_a_meeting_that_has_begun_may_be_completed(store: FakeStore) -> None:
    key = begun(store)
    notified = Preparation(notified_on=date(2026, 1, 1))
    edit_meeting(store, key, "", lambda m: replace(m, preparation=notified))
    assert store.contents.meetings[key].meeting.preparation == notified


def test_the_history_goes_back_and_forth() -> None:
    first, second, third = (Edit(name, ()) for name in ("1", "2", "3"))
    both = EditHistory().after(first).after(second)
    assert both.after_undo() == EditHistory((first,), (second,))
    assert both.after_undo().after_redo() == both
    assert both.after_undo().after(third) == EditHistory((first, third))
