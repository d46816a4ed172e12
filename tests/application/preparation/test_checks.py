from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from secretary_app.application.lint.remark import Fix, Remark
from secretary_app.application.preparation.answers import answered
from secretary_app.application.preparation.checks import checks
from secretary_app.application.preparation.fixing import fixed, is_fixable
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Answer, BallotForm, Meeting, MeetingKind, Preparation
from secretary_app.domain.deadlines import DayKind, OnDate, Standing
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.regulations import AllNotified, BallotPolicy, Term
from tests.application.lint.looking import Weekdays, said
from tests.application.preparation.preparing import coming, ids, listed, record
from tests.builders import election, item, motion, quorum, regulation

TODAY = date(2026, 3, 2)
DRAFT = motion("r1", "i1", number="1.1", text="Утвердить план.")


def ready(**fields: Any) -> Meeting:
    """A meeting that lacks nothing."""
    usual: dict[str, Any] = {
        "starts_at": time(10),
        "place": "зал",
        "presiding": ids("chair")[0],
        "secretary": ids("ann")[0],
        "agenda": (item("i1", rapporteurs=ids("bob")),),
        "motions": (DRAFT,),
    }
    return coming(**usual | fields)


def looked(meeting: Meeting, *rules: Any, known: CouncilRecord | None = None) -> list[Remark]:
    council = known or record("chair:chair ann:secretary bob cid dan", *rules)
    return list(checks(council, meeting, (), Weekdays(), TODAY))


def remarks(meeting: Meeting, *rules: Any) -> list[str]:
    return said(looked(meeting, *rules))


def test_a_ready_meeting_has_no_remarks() -> None:
    assert remarks(ready()) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"starts_at": None}, ["warning time_missing Заседание"]),
        ({"place": " "}, ["warning place_missing Заседание"]),
        ({"presiding": None}, ["warning presiding_missing Заседание"]),
        ({"presiding": ids("guest")[0]}, ["warning presiding_outside Заседание"]),
        ({"secretary": None}, ["warning secretary_unnamed Заседание"]),
        ({"agenda": (), "motions": ()}, ["warning agenda_empty Повестка"]),
        ({"motions": ()}, ["warning item_without_draft Вопрос 1"]),
        ({"date": date(2026, 3, 14)}, ["warning day_off Заседание"]),
        ({"date": date(2026, 2, 27)}, ["warning day_passed Заседание"]),
        ({"date": date(2028, 3, 14)}, ["warning calendar_unknown Заседание"]),
        ({"guests": ids("cid")}, [f"error guest_is_member {record().people[3].label}"]),
        ({"number": "4"}, ["info meeting_number_gap Номер заседания 4"]),
        ({"place": "зал  1"}, ["warning double_spaces Заседание"]),
    ],
    ids=range(13),
)
def test_the_header(fields: dict[str, Any], expected: list[str]) -> None:
    assert remarks(ready(**fields)) == expected


def test_an_absentee_meeting_needs_a_last_day_for_ballots_and_no_place() -> None:
    absentee = {"form": "absentee", "starts_at": None, "place": None}
    assert remarks(ready(**absentee)) == ["warning ballots_until_missing Заседание"]
    until = datetime(2026, 3, 12, 18, tzinfo=UTC)
    assert remarks(ready(**absentee, ballots_until=until)) == []


def test_other_meetings_take_numbers() -> None:
    others = (listed("1", date(2026, 2, 5)),)
    found = checks(record(), ready(), others, Weekdays(), TODAY)
    assert said(found) == ["error meeting_number_repeated Номер заседания 1"]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ([""], ["error title_missing Вопрос 1"]),
        (["Утверждение плана"], ["warning title_form Вопрос 1"]),
        (["Разное."], []),
    ],
    ids=range(3),
)
def test_titles(titles: Sequence[str], expected: list[str]) -> None:
    agenda = tuple(
        item(f"i{n}", title=title, rapporteurs=ids("bob")) for n, title in enumerate(titles, 1)
    )
    assert remarks(ready(agenda=agenda)) == expected


def test_rapporteurs_are_named_and_expected() -> None:
    assert remarks(ready(agenda=(item("i1"),))) == ["info item_without_rapporteur Вопрос 1"]
    outside = ready(agenda=(item("i1", rapporteurs=ids("guest")),))
    assert remarks(outside) == ["warning rapporteur_not_invited Вопрос 1"]
    assert remarks(replace(outside, guests=ids("guest"))) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": " "}, ["error text_missing Проект решения 1.1"]),
        ({"executors": ("bob",)}, ["warning deadline_missing Проект решения 1.1"]),
        ({"deadline": Standing()}, ["warning executor_missing Проект решения 1.1"]),
        (
            {"executors": ("bob",), "deadline": OnDate(date(2026, 3, 1))},
            ["warning deadline_before_meeting Проект решения 1.1"],
        ),
        (
            {"executors": ("bob",), "deadline": OnDate(date(2026, 3, 14))},
            ["warning deadline_on_day_off Проект решения 1.1"],
        ),
        (
            {"executors": ("Соколова И.И.",), "deadline": Standing()},
            ["warning executor_unknown Проект решения 1.1"],
        ),
        ({"text": 'План "Луч".'}, ["warning quotes Проект решения 1.1"]),
        ({"ballot": BallotForm.NONE}, []),
        ({"ballot": BallotForm.SECRET}, ["warning ballot_too_closed Проект решения 1.1"]),
        ({"candidates": ()}, ["warning ballot_refused Проект решения 1.1"]),
    ],
    ids=range(10),
)
def test_drafts(fields: dict[str, Any], expected: list[str]) -> None:
    assert remarks(ready(motions=(replace(DRAFT, **fields),))) == expected


def test_how_people_are_typed_is_looked_at_elsewhere() -> None:
    council = record("chair:chair ann:secretary bob cid dan")
    untidy = replace(council.people[2], position="директор  завода")
    people = tuple(untidy if p.id == untidy.id else p for p in council.people)
    assert looked(ready(), known=replace(council, people=people)) == []


def test_the_rules_on_ballots() -> None:
    secret = regulation(ballot=BallotPolicy.SECRET)
    assert remarks(ready(), secret) == ["warning ballot_too_open Проект решения 1.1"]
    either = regulation(ballot=BallotPolicy.EITHER)
    closed = ready(motions=(replace(DRAFT, ballot=BallotForm.SECRET),))
    assert remarks(closed, either) == []
    without = regulation(majority=None)
    [remark] = looked(ready(), without)
    assert remark.text.startswith("Проект решения 1.1: так проголосовать не получится: ")
    assert remarks(ready(kind=MeetingKind.CONFERENCE), without) == []
    standing = ready(motions=(DRAFT, election("e1", "k1=bob")))
    assert remarks(standing) == []


def test_the_notice() -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    [due] = looked(ready(), rules)
    assert (due.severity, due.text) == (
        "info",
        "Уведомление: Уведомить нужно не позднее 05.03.2026.",
    )
    late = ready(preparation=Preparation(notified_on=date(2026, 3, 6)))
    assert remarks(late, rules) == ["warning notice_stands Уведомление"]
    working = regulation(notice=Term(days=7, kind=DayKind.WORKING))
    far = ready(date=date(2028, 1, 10))
    assert remarks(far, working) == [
        "warning calendar_unknown Заседание",
        "warning notice_stands Уведомление",
    ]
    condition = regulation(quorum=quorum(">=1/2 members", conditions=(AllNotified(),)))
    assert remarks(ready(), condition) == ["error not_notified Заседание"]


def test_the_quorum_once_somebody_has_answered() -> None:
    one = answered(ready(), ids("ann"), Answer.IN_PERSON)
    assert remarks(one) == ["info quorum_uncertain Кворум"]
    enough = answered(ready(), ids("ann", "bob", "cid"), Answer.REMOTE)
    assert remarks(enough) == []
    three_away = answered(one, ids("bob", "cid", "dan"), Answer.ABSENT)
    [hopeless] = looked(three_away)
    assert hopeless.text == (
        "Кворум: не соберётся. Не ответил 1; если придут все: для кворума нужно 3, не хватает 1."
    )
    four_away = answered(three_away, ids("chair"), Answer.ABSENT)
    assert looked(four_away)[0].text == (
        "Кворум: не соберётся. Подтвердил 1 из 5, для кворума нужно 3, не хватает 2."
    )


def test_errors_come_first() -> None:
    found = remarks(ready(place=None, agenda=(item("i1", title=""),)))
    assert found == ["error title_missing Вопрос 1", "warning place_missing Заседание"]


def test_without_rules_nothing_can_be_checked() -> None:
    known = record("chair:chair", regulation(effective_from=date(2027, 1, 1)))
    with pytest.raises(InvalidFact):
        looked(ready(), known=known)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("date", "2026-03-16"),
        ("place", "зал 1"),
        ("subject", "о плане"),
        ("agenda[1].title", "О плане"),
        ("motions[1].text", "Утвердить."),
        ("motions[1].number", "7"),
        ("motions[1].ballot", "secret"),
        ("motions[1].deadline.date", "2026-03-16"),
        ("motions[1].executors[1]", "bob"),
    ],
)
def test_one_click_mends(place: str, value: str) -> None:
    meeting = ready(
        agenda=(item("i1"), item("i2")), motions=(DRAFT, replace(DRAFT, executors=("a", "b")))
    )
    assert is_fixable(Fix(place, value))
    mended = fixed(meeting, Fix(place, value))
    assert mended != meeting
    assert fixed(mended, Fix(place, value)) == mended
    assert (mended.agenda[0], mended.motions[0]) == (meeting.agenda[0], meeting.motions[0])


def test_mended_values() -> None:
    meeting = ready(motions=(DRAFT, replace(DRAFT, executors=("a", "b"))))
    assert fixed(meeting, Fix("date", "2026-03-16")).date == date(2026, 3, 16)
    assert fixed(meeting, Fix("motions[1].executors[1]", "bob")).motions[1].executors == (
        "a",
        "bob",
    )
    dated = fixed(meeting, Fix("motions[0].deadline.date", "2026-03-16"))
    assert dated.motions[0].deadline == OnDate(date(2026, 3, 16))
    assert fixed(meeting, Fix("motions[0].ballot", "secret")).motions[0].ballot is BallotForm.SECRET


@pytest.mark.parametrize("place", ["people[1].surname", "council.name", "journal[3]"])
def test_what_belongs_elsewhere_is_not_mended_here(place: str) -> None:
    assert not is_fixable(Fix(place, "x"))
    assert fixed(ready(), Fix(place, "x")) == ready()
    assert not is_fixable(None)
