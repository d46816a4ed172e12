from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.lint import attendance
from secretary_app.domain.agenda import MeetingKind
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import AllNotified, Term
from tests.application.lint.looking import ALL_HERE, look, only, said
from tests.builders import member, members, quorum, regulation

NOTIFIED = quorum(">=1/2 members", conditions=(AllNotified(),))


def test_business_begins_with_a_quorum() -> None:
    assert said(attendance.quorum_at_opening(look(f"{ALL_HERE}; item i1"))) == []


def test_business_without_a_quorum_is_a_warning_where_it_came_later() -> None:
    subject = look("arrive chair; item i1; arrive ann bob; record n1")
    remark = only(attendance.quorum_at_opening(subject))
    assert said([remark]) == ["warning no_quorum_at_opening Присутствие"]
    assert "учтено 1, требуется 3" in remark.text


def test_a_resolution_of_a_meeting_that_never_had_a_quorum_is_an_error() -> None:
    subject = look("arrive chair; record n1")
    assert said(attendance.quorum_at_opening(subject)) == ["error no_quorum_at_opening Присутствие"]


@pytest.mark.parametrize("fields", [{}, {"form": "absentee"}])
def test_nothing_begun_and_an_absentee_meeting_have_no_opening_quorum(fields: Any) -> None:
    script = "item i1" if fields else "arrive chair"
    assert said(attendance.quorum_at_opening(look(script, **fields))) == []


def test_the_moment_when_the_quorum_was_lost() -> None:
    remark = only(attendance.quorum_lost(look("arrive chair ann bob; leave bob; leave ann")))
    assert said([remark]) == ["warning quorum_lost Присутствие"]
    assert remark.text == "Присутствие: с 10:04 кворума нет: учтено 2, требуется 3."


def test_a_quorum_that_grows_is_not_lost_and_an_absentee_one_is_not_watched() -> None:
    assert said(attendance.quorum_lost(look(ALL_HERE))) == []
    assert (
        said(attendance.quorum_lost(look("arrive chair ann bob; leave bob", form="absentee"))) == []
    )


@pytest.mark.parametrize(
    ("script", "fields", "kinds"),
    [
        (ALL_HERE, {}, ["error presiding_missing Заседание"]),
        (ALL_HERE, {"presiding": "chair"}, []),
        ("arrive ann", {"presiding": "chair"}, ["error presiding_absent Заседание"]),
        ("arrive ann", {"presiding": "chair", "form": "absentee"}, []),
        ("arrive ann", {"presiding": "chair", "kind": MeetingKind.CONFERENCE}, []),
        ("arrive chair; leave chair", {"presiding": "chair"}, ["warning presiding_left Заседание"]),
        (f"{ALL_HERE}; leave chair; preside ann", {"presiding": "chair"}, []),
    ],
)
def test_the_presiding_officer(script: str, fields: dict[str, Any], kinds: list[str]) -> None:
    assert said(attendance.presiding(look(script, **fields))) == kinds


def test_absences_without_a_reason_point_at_the_membership() -> None:
    subject = look("arrive chair ann; absent bob", "chair:chair ann bob cid eve?")
    remark = only(attendance.absences(subject))
    assert said([remark]) == [f"warning absence_unexplained {subject.named(PersonId('cid'))}"]
    assert remark.where.place == "memberships[3]"


def test_the_membership_of_that_day_is_meant() -> None:
    former, later = date(2021, 1, 1), date(2027, 1, 1)
    record = (
        member("bob", end=former),
        *members("chair:chair ann bob cid"),
        member("cid", start=later),
    )
    subject = look("arrive chair ann", "chair:chair ann bob cid", record={"memberships": record})
    places = [remark.where.place for remark in attendance.absences(subject)]
    assert places == ["memberships[3]", "memberships[4]"]


def test_those_represented_took_part() -> None:
    substitutes = regulation(representation="substitute")
    script = "arrive chair ann bob; substitute x for cid; absent dan"
    assert said(attendance.absences(look(script, rules=substitutes))) == []
    proxies = regulation(representation="proxy")
    script = "arrive chair ann bob cid; proxy dan to ann"
    assert said(attendance.absences(look(script, rules=proxies))) == []


def test_a_ballot_in_writing_is_taking_part() -> None:
    script = "vote r1; for chair ann bob cid dan; end"
    assert said(attendance.absences(look(script, form="absentee"))) == []


def test_a_member_among_the_guests_is_an_error() -> None:
    subject = look(ALL_HERE, guests=(PersonId("x"), PersonId("ann")))
    remark = only(attendance.guests(subject))
    assert said([remark]) == [f"error guest_is_member {subject.named(PersonId('ann'))}"]
    assert remark.where.place == "guests[1]"


def test_a_guest_who_became_a_member_later_is_told() -> None:
    later = (*members("chair:chair ann"), *(m for m in members("guest")))
    subject = look("arrive chair; guest guest", record={"memberships": later})
    remark = only(attendance.guests(subject))
    assert said([remark]) == [f"info guest_is_member_now {subject.named(PersonId('guest'))}"]
    assert remark.where.place == "journal"


@pytest.mark.parametrize(
    ("rules", "notified", "kinds"),
    [
        (regulation(), False, []),
        (regulation(quorum=None), False, []),
        (regulation(quorum=NOTIFIED), False, ["error not_notified Заседание"]),
        (regulation(quorum=NOTIFIED), True, []),
        (
            regulation(notice=Term(days=7, kind=DayKind.CALENDAR)),
            False,
            ["warning not_notified Заседание"],
        ),
    ],
)
def test_notification(rules: Any, notified: bool, kinds: list[str]) -> None:
    subject = look(ALL_HERE, rules=rules, all_notified=notified, date=date(2026, 3, 12))
    assert said(attendance.notice(subject)) == kinds
