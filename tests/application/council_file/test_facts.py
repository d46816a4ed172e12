from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.council_file import (
    decode,
    from_json,
    meetings_faults,
    membership_faults,
    numbering_period,
    organisation_faults,
    overlap,
    record_faults,
    regulation_faults,
)
from secretary_app.domain.councils import Membership, Role, VotingRight
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from secretary_app.domain.regulations import (
    AtLeast,
    MajorityBase,
    MajorityRule,
    Numbering,
    QuorumBase,
    QuorumRule,
    Regulation,
)
from tests.application.council_file.samples import Steps, json_of, spoiled, text_of

SHARE = Fraction(1, 2)
DAY = date(2021, 1, 1)


def fault_of(text: str) -> DomainError:
    with pytest.raises(DomainError) as caught:
        decode(text)
    return caught.value


REFUSED: list[tuple[Steps, Any, str]] = [
    (("regulations", 0, "quorum", "share"), "5/3", "regulations[0].quorum.share"),
    (("regulations", 0, "quorum", "share"), "0", "regulations[0].quorum.share"),
    (
        ("regulations", 0, "by_question", "rules change", "majority", "share"),
        "2",
        'regulations[0].by_question["rules change"].majority.share',
    ),
    (
        ("regulations", 0, "elected"),
        None,
        "regulations[0].absentee.quorum.base",
    ),
    (
        ("regulations", 0, "seats"),
        ...,
        "regulations[0].by_question.chair_election.majority.base",
    ),
    (("regulations", 0, "quorum", "base"), "seats", "regulations[0].quorum.base"),
    (("regulations", 0, "majority", "base"), "elected", "regulations[0].majority.base"),
    (("regulations", 0, "approved_by", "person"), "p9", "regulations[0].approved_by.person"),
    (("regulations", 1, "effective_from"), "2020-01-01", "regulations[1].effective_from"),
    (("organisations", 0, "to"), "2019-12-31", "organisations[0].to"),
    (("organisations", 0, "head"), "p9", "organisations[0].head"),
    (("organisations", 0, "delegates"), ["p3", "p9"], "organisations[0].delegates[1]"),
    (("agreements", 0, "to"), "2019-12-31", "agreements[0].to"),
    (("agreements", 0, "parties", 0), "o9", "agreements[0].parties[0]"),
    (("people", 1, "id"), "p1", "people[1].id"),
    (("memberships", 2, "person"), "p9", "memberships[2].person"),
    (("memberships", 0, "to"), "2019-12-31", "memberships[0].to"),
    (("memberships", 0, "to"), None, "memberships[1]"),
    (("memberships", 2, "weight"), "0", "memberships[2].weight"),
    (("meetings", 1, "id"), "m1", "meetings[1].id"),
    (("meetings", 1, "date"), "2019-12-31", "meetings[1]"),
    (("meetings", 1, "date"), "2022-08-31", "meetings[1].number"),
    (("meetings", 0, "presiding"), "p9", "meetings[0].presiding"),
    (("meetings", 0, "secretary"), "p9", "meetings[0].secretary"),
    (("meetings", 0, "guests"), ["p3", "p9"], "meetings[0].guests[1]"),
    (("meetings", 0, "agenda", 1, "id"), "a1", "meetings[0].agenda[1].id"),
    (
        ("meetings", 0, "agenda", 0, "rapporteurs"),
        ["p2", "p9"],
        "meetings[0].agenda[0].rapporteurs[1]",
    ),
    (("meetings", 0, "motions", 1, "id"), "r1", "meetings[0].motions[1].id"),
    (("meetings", 0, "motions", 1, "item"), "a9", "meetings[0].motions[1]"),
    (
        ("meetings", 0, "motions", 1, "candidates", 1, "id"),
        "k1",
        "meetings[0].motions[1].candidates[1].id",
    ),
    (
        ("meetings", 0, "motions", 1, "candidates", 1, "id"),
        "against_all",
        "meetings[0].motions[1].candidates[1].id",
    ),
    (
        ("meetings", 0, "motions", 1, "candidates", 1, "person"),
        "p9",
        "meetings[0].motions[1].candidates[1].person",
    ),
    (
        ("meetings", 0, "preparation", "confirmations", 1, "person"),
        "p9",
        "meetings[0].preparation.confirmations[1].person",
    ),
    (
        ("meetings", 0, "preparation", "items", 0, "item"),
        "a9",
        "meetings[0].preparation.items[0].item",
    ),
    (
        ("meetings", 2, "archive", "present", 1, "person"),
        "p9",
        "meetings[2].archive.present[1].person",
    ),
    (
        ("meetings", 2, "archive", "signatories", 0, "person"),
        "p9",
        "meetings[2].archive.signatories[0].person",
    ),
    (
        ("meetings", 2, "archive", "approved_by", "person"),
        "p9",
        "meetings[2].archive.approved_by.person",
    ),
    (("meetings", 2, "archive", "votes", 0, "number"), "9", "meetings[2].archive.votes[0].number"),
    (("meetings", 0, "papers", 1, "id"), "d1", "meetings[0].papers[1].id"),
    (
        ("meetings", 0, "papers", 0, "steps", 3),
        {"step": "signed", "on": "2021-10-24", "by": ["Ветров Е.И."]},
        "meetings[0].papers[0].steps[3]",
    ),
    (
        ("meetings", 0, "papers", 0, "steps", 8, "number"),
        2,
        "meetings[0].papers[0].steps[8].number",
    ),
    (("meetings", 0, "journal", 14, "candidates", 0, "id"), "abstain", "meetings[0].journal[14]"),
    (
        ("meetings", 0, "journal", 0, "snapshot", "meeting", "id"),
        "m2",
        "meetings[0].journal[0]",
    ),
    (
        ("meetings", 0, "journal", 0, "snapshot", "memberships", 0, "person"),
        "p9",
        "meetings[0].journal[0]",
    ),
    (
        ("meetings", 0, "journal", 0, "snapshot", "meeting", "motions"),
        [{"id": "r1", "item": "a1", "number": "1", "text": "Принять"}],
        "meetings[0].journal[0]",
    ),
]


@pytest.mark.parametrize(("steps", "value", "place"), REFUSED)
def test_a_contradiction_is_refused_at_its_place(steps: Steps, value: object, place: str) -> None:
    fault = fault_of(spoiled(steps, value))
    assert isinstance(fault, InvalidFact)
    assert fault.place == place


@pytest.mark.parametrize(
    ("list_name", "place"),
    [("organisations", "organisations[1].id"), ("agreements", "agreements[1].id")],
)
def test_ids_are_unique(list_name: str, place: str) -> None:
    data = json_of("session")
    data[list_name].append(data[list_name][0])
    assert fault_of(json.dumps(data)).place == place


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (("regulations", 0, "by_question", "chair_election", "quorum", "share"), "12"),
        (("memberships", 1, "from"), "2026-01-01"),
        (("meetings", 1, "date"), "2022-09-01"),
        (("meetings", 1, "number"), "2-ОС"),
        (("memberships", 0, "organisation"), "Организация, которой нет в списке"),
        (("meetings", 0, "motions", 0, "executors"), ["кто-то ещё"]),
        (("regulations", 0, "majority"), {"unanimous": True, "base": "elected", "per_side": True}),
        (("agreements", 0, "parties"), []),
    ],
)
def test_facts_that_agree_are_accepted(steps: Steps, value: object) -> None:
    decode(spoiled(steps, value))


def test_the_message_of_a_snapshot_names_the_field() -> None:
    fault = fault_of(spoiled(("meetings", 0, "journal", 0, "snapshot", "meeting", "id"), "m2"))
    assert fault.message == "«snapshot.meeting.id»: Снимок сделан на другом заседании."


def test_weights_whose_sum_could_not_be_written_are_refused() -> None:
    record = decode(text_of("session")).record
    members = tuple(
        replace(
            record.memberships[2],
            weight=Fraction(1, 10**299 + number),
            start=date(2030 + number, 1, 1),
            end=date(2030 + number, 2, 1),
        )
        for number in range(9)
    )
    faults = list(record_faults(replace(record, memberships=members)))
    assert [fault.place for fault in faults] == ["memberships[4].weight"]


def places(regulation: Regulation) -> list[str]:
    return [fault.place for fault in regulation_faults(regulation)]


def test_every_fault_of_a_regulation_is_told_at_once() -> None:
    regulation = Regulation(
        effective_from=DAY,
        seats=-1,
        elected=-2,
        quorum=QuorumRule(
            share=Fraction(0),
            strict=False,
            base=QuorumBase.MEMBERS,
            conditions=(AtLeast("мастера", 1), AtLeast("мастера", 0)),
        ),
        majority=MajorityRule(share=Fraction(3, 2), base=MajorityBase.PRESENT),
    )
    assert places(regulation) == [
        "seats",
        "elected",
        "quorum.share",
        "quorum.conditions[1].count",
        "majority.share",
    ]


@pytest.mark.parametrize("base", [QuorumBase.SEATS, QuorumBase.ELECTED])
@pytest.mark.parametrize(("group", "per_side"), [("мастера", False), (None, True)])
def test_numbers_of_the_regulation_do_not_go_with_parts_of_the_body(
    base: QuorumBase, group: str | None, per_side: bool
) -> None:
    rule = QuorumRule(share=SHARE, strict=False, base=base, group=group, per_side=per_side)
    regulation = Regulation(effective_from=DAY, seats=7, elected=5, quorum=rule)
    assert places(regulation) == ["quorum.base"]
    whole = replace(rule, group=None, per_side=False)
    assert places(replace(regulation, quorum=whole)) == []


def test_a_unanimous_majority_needs_no_base() -> None:
    rule = MajorityRule(unanimous=True, base=MajorityBase.SEATS)
    regulation = Regulation(effective_from=DAY, majority=rule)
    assert places(regulation) == []
    assert places(replace(regulation, majority=replace(rule, unanimous=False))) == ["majority.base"]


def membership(start: date, end: date | None, weight: Fraction = Fraction(1)) -> Membership:
    return Membership(
        person=PersonId("p"),
        role=Role.MEMBER,
        vote=VotingRight.VOTING,
        start=start,
        end=end,
        weight=weight,
    )


def test_a_membership_may_last_one_day() -> None:
    assert list(membership_faults(membership(DAY, DAY))) == []


def test_the_faults_of_a_membership() -> None:
    faults = list(membership_faults(membership(DAY, date(2020, 12, 31), Fraction(0))))
    assert [str(fault) for fault in faults] == [
        "to: Окончание 31.12.2020 раньше начала 01.01.2021: исправьте одну из дат.",
        "weight: Вес голоса должен быть больше нуля.",
    ]


def test_an_organisation_without_a_start_has_any_end() -> None:
    organisation = Organisation(id=OrganisationId("o"), name="Артель", end=DAY)
    assert list(organisation_faults(organisation)) == []


@pytest.mark.parametrize(
    ("first", "second", "common"),
    [
        ((1, 5), (5, 9), True),
        ((1, 4), (5, 9), False),
        ((5, 9), (1, 4), False),
        ((1, None), (9, None), True),
        ((9, None), (1, 8), False),
        ((1, 9), (3, 4), True),
    ],
)
def test_memberships_overlap_when_they_share_a_day(
    first: tuple[int, int | None], second: tuple[int, int | None], common: bool
) -> None:
    one, other = (
        membership(date(2021, 1, start), None if end is None else date(2021, 1, end))
        for start, end in (first, second)
    )
    assert overlap(one, other) is common


@pytest.mark.parametrize(
    ("numbering", "day", "period"),
    [
        (Numbering.CALENDAR_YEAR, date(2021, 12, 31), "2021"),
        (Numbering.SCHOOL_YEAR, date(2021, 8, 31), "2020/21"),
        (Numbering.SCHOOL_YEAR, date(2021, 9, 1), "2021/22"),
        (Numbering.SCHOOL_YEAR, date(1999, 9, 1), "1999/00"),
        (Numbering.CONTINUOUS, date(2021, 9, 1), ""),
    ],
)
def test_the_period_of_a_number(numbering: Numbering, day: date, period: str) -> None:
    assert numbering_period(numbering, day) == period


@pytest.mark.parametrize(
    ("numbering", "day", "free"),
    [
        ("calendar_year", "2021-12-31", False),
        ("calendar_year", "2022-01-01", True),
        ("school_year", "2022-08-31", False),
        ("school_year", "2022-09-01", True),
        ("continuous", "2029-01-01", False),
    ],
)
def test_a_number_is_unique_in_its_period(numbering: str, day: str, free: bool) -> None:
    data = json_of("session")
    data["regulations"][0]["numbering"] = numbering
    data["meetings"][1]["date"] = day
    if free:
        decode(json.dumps(data))
    else:
        assert fault_of(json.dumps(data)).place == "meetings[1].number"


def test_a_regulation_from_a_window_is_checked_like_one_from_a_file() -> None:
    wire = json_of("session")["regulations"][0]
    assert places(from_json(Regulation, wire)) == []


def test_meetings_without_rules_do_not_take_a_number() -> None:
    file = decode(text_of("session"))
    first, second, _ = (each.meeting for each in file.meetings)
    before = replace(first, date=date(2019, 1, 1))
    meetings = (before, replace(second, date=date(2019, 2, 1)), replace(first, id=second.id))
    faults = list(meetings_faults(meetings, file.record.regulations))
    assert [fault.place for fault in faults] == ["[2].id", "[0]", "[1]"]


def test_an_absolute_number_is_whole() -> None:
    absolute = QuorumRule(share=Fraction(5), strict=False, base=QuorumBase.ABSOLUTE)
    rules = Regulation(effective_from=DAY, quorum=absolute)
    assert list(regulation_faults(rules)) == []
    [fault] = regulation_faults(replace(rules, quorum=replace(absolute, share=Fraction(5, 2))))
    assert fault.place == "quorum.share"
