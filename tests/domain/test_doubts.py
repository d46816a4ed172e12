"""Doubtful readings: decided by the stated rule, with the other reading named."""

from typing import Any

import pytest

from secretary_app.domain.derivation import Doubt, DoubtKind
from secretary_app.domain.doubts import doubts_of_quorum
from secretary_app.domain.meeting.franchise import electorate_of, heading_quorum
from secretary_app.domain.regulations import (
    AllNotified,
    ChairPresent,
    MajorityBase,
    MajorityRule,
    QuorumRule,
)
from tests.builders import majority, question_rules, quorum, regulation, tie
from tests.domain.roll import roll_call
from tests.sitting import Sitting, held


def of_heading(sitting: Sitting) -> list[Doubt]:
    status = heading_quorum(sitting.state)
    return list(doubts_of_quorum(status, electorate_of(sitting.state.facts)))


def silent(notation: str, **fields: object) -> QuorumRule:
    """A quorum rule that does not mention remote presence."""
    return quorum(notation, clause="п. 4", **fields)


@pytest.mark.parametrize(
    ("present", "other"),
    [("arrive a b; remote c", "met"), ("arrive a; remote b c", "not_met")],
)
def test_remote_presence_that_the_regulation_does_not_mention(present: str, other: str) -> None:
    sitting = held("a b c d", present, regulation(quorum=silent(">=1/2 members")))
    assert of_heading(sitting) == [
        Doubt(kind=DoubtKind.REMOTE_NOT_MENTIONED, clause="п. 4", other_outcome=other)
    ]


@pytest.mark.parametrize(
    ("composition", "rule", "other"),
    [
        ("a b", silent(">=1 absolute", conditions=(AllNotified(),)), "not_met"),
        ("a b", silent(">=1 absolute", conditions=(ChairPresent(),)), "not_met"),
        ("a:chair b", silent(">=1 absolute", conditions=(ChairPresent(),)), None),
        ("a:chair b", silent(">=2 absolute", conditions=(ChairPresent(),)), "not_met"),
        ("a#g b", silent(">=1 absolute", group="g"), None),
        ("a@n b@s", silent(">=1 absolute", per_side=True), None),
        ("a*5 b*2", silent(">=1/2 members"), None),
    ],
)
def test_where_heads_alone_do_not_tell_what_comes_without_the_remote(
    composition: str, rule: QuorumRule, other: str | None
) -> None:
    [doubt] = of_heading(held(composition, "arrive a; remote b", regulation(quorum=rule)))
    assert (doubt.kind, doubt.other_outcome) == (DoubtKind.REMOTE_NOT_MENTIONED, other)


def test_notice_declared_leaves_the_count_of_heads_to_decide() -> None:
    rules = regulation(quorum=silent(">=1 absolute", conditions=(AllNotified(),)))
    [doubt] = of_heading(held("a b", "arrive a; remote b", rules, all_notified=True))
    assert doubt.other_outcome == "met"


def test_unmet_condition_stays_unmet_whatever_the_base() -> None:
    rule = silent(">=1/2 members", conditions=(ChairPresent(),))
    [doubt] = of_heading(held("a b", "arrive a b", regulation(quorum=rule, seats=3)))
    assert (doubt.kind, doubt.other_outcome) == (DoubtKind.VACANCIES_IN_BASE, "not_met")


@pytest.mark.parametrize("counts", [True, False])
def test_rule_that_mentions_remote_presence_leaves_no_doubt(counts: bool) -> None:
    rules = regulation(quorum=silent(">=1/2 members", remote_counts=counts))
    assert of_heading(held("a b", "arrive a; remote b", rules)) == []


def test_nobody_remote_or_no_rule_leaves_no_doubt() -> None:
    assert of_heading(held("a b", "arrive a", regulation(quorum=silent(">=1/2 members")))) == []
    assert of_heading(held("a b", "remote a", regulation(quorum=None, seats=9))) == []


@pytest.mark.parametrize(
    ("present", "other"), [("arrive a b c d", "met"), ("arrive a b c", "not_met")]
)
def test_vacancies_in_the_base_of_a_quorum(present: str, other: str) -> None:
    sitting = held("a b c d e", present, regulation(quorum=silent(">=1/2 members"), seats=7))
    assert of_heading(sitting) == [
        Doubt(
            kind=DoubtKind.VACANCIES_IN_BASE,
            clause="п. 4",
            base=heading_quorum(sitting.state).base + 2,
            required=heading_quorum(sitting.state).required + 1,
            other_outcome=other,
        )
    ]


@pytest.mark.parametrize(
    ("composition", "rule", "seats"),
    [
        ("a b", silent(">=1/2 members"), None),
        ("a b", silent(">=1/2 members"), 2),
        ("a b", silent(">=1/2 members"), 1),
        ("a b", silent(">=1/2 seats"), 5),
        ("a#g b", silent(">=1/2 members", group="g"), 5),
        ("a@n b@s", silent(">=1/2 members", per_side=True), 5),
        ("a*2 b", silent(">=1/2 members"), 5),
    ],
)
def test_where_vacancies_raise_no_doubt(
    composition: str, rule: QuorumRule, seats: int | None
) -> None:
    assert of_heading(held(composition, "arrive a b", regulation(quorum=rule, seats=seats))) == []


def of_vote(composition: str, script: str, **rules: object) -> list[Doubt]:
    usual = {"quorum": quorum(">=0 absolute", remote_counts=True)}
    return list(held(composition, f"{script}; end", regulation(**usual | rules)).result().doubts)


@pytest.mark.parametrize(
    ("seats", "base", "required"), [(5, 5, 3), (3, None, None), (2, None, None), (None, None, None)]
)
def test_vacancies_in_the_base_of_a_majority(
    seats: int | None, base: int | None, required: int | None
) -> None:
    rule = majority(">1/2 members", clause="п. 7")
    found = of_vote("a b c", "arrive a; vote r1; for a", majority=rule, seats=seats)
    expected = [(DoubtKind.VACANCIES_IN_BASE, "п. 7", base, required, MajorityBase.MEMBERS)]
    told = [(d.kind, d.clause, d.base, d.required, d.majority_base) for d in found]
    assert told == (expected if base else [])


@pytest.mark.parametrize(
    ("composition", "rule"),
    [
        ("a b", majority(">1/2 present")),
        ("a b", majority("unanimous", base=MajorityBase.MEMBERS)),
        ("a@n b@s", majority(">1/2 members", per_side=True)),
        ("a*2 b", majority(">1/2 members")),
    ],
)
def test_where_vacancies_raise_no_doubt_about_a_majority(
    composition: str, rule: MajorityRule
) -> None:
    assert of_vote(composition, "arrive a b; vote r1; for a", majority=rule, seats=9) == []


@pytest.mark.parametrize(("composition", "seats"), [("a b c", 4), ("a b c d", 5)])
def test_vacancies_that_change_no_number_raise_no_doubt(composition: str, seats: int) -> None:
    share = ">=1/2 members" if seats == 4 else ">1/2 members"
    sitting = held(composition, "arrive a", regulation(quorum=silent(share), seats=seats))
    assert of_heading(sitting) == []
    script = "arrive a; vote r1; for a"
    assert of_vote(composition, script, majority=majority(share), seats=seats) == []


def test_abstentions_in_a_tie_of_the_majority_of_those_present() -> None:
    rules: dict[str, Any] = {"tie": tie("chair", clause="п. 8")}
    doubts = roll_call("++--0", **rules).doubts
    assert [(d.kind, d.clause) for d in doubts] == [(DoubtKind.ABSTENTIONS_IN_TIE, "п. 8")]
    assert roll_call("++--", **rules).doubts == ()
    assert roll_call("+++-0", **rules).doubts == ()
    assert roll_call("++--0", majority=">1/2 voting", **rules).doubts == ()
    assert roll_call("++--0").doubts == (), "nobody resolves it, so both readings agree"


@pytest.mark.parametrize(
    ("rule", "presiding", "present", "doubtful"),
    [
        ("chair", "d", "d a", True),
        ("chair", "chair", "d a", False),
        ("chair", "guest", "d a", False),
        ("chair", "d", "chair d a", False),
        ("chair", "chair", "chair d a", False),
        ("chair_or_deputy", "a", "e a", False),
        ("presiding", "chair", "d a", False),
    ],
)
def test_deputy_who_presides_where_only_the_chair_is_named(
    rule: str, presiding: str, present: str, doubtful: bool
) -> None:
    composition = "chair:chair d:deputy a e"
    known = f"arrive {present}; preside {presiding}; vote r1; for a; against {present.split()[-2]}"
    found = of_vote(composition, known, majority=">1/2 voting", tie=tie(rule, clause="п. 8"))
    expected = [(DoubtKind.DEPUTY_PRESIDES, "п. 8", (presiding,))] if doubtful else []
    assert [(d.kind, d.clause, d.people) for d in found] == expected


def test_delegates_where_the_heads_themselves_are_the_council() -> None:
    found = of_vote(
        "a b c", "substitute x for a; arrive b; vote r1; for b", representation="substitute"
    )
    assert [(d.kind, d.people) for d in found] == [(DoubtKind.DELEGATE_OF_HEAD, ("x",))]
    assert of_vote("a b", "arrive a; vote r1", representation="substitute") == []
    by_proxy = "arrive a; proxy b to a; vote r1; for b; leave a"
    assert of_vote("a b", by_proxy, representation="proxy") == []


@pytest.mark.parametrize(
    ("policy", "motion", "kind"),
    [
        ("open", "s1", DoubtKind.SECRET_UNDER_OPEN),
        ("open", "c1", None),
        ("open", "r1", None),
        ("secret", "s1", None),
        ("secret", "c1", DoubtKind.OPEN_UNDER_SECRET),
        ("secret", "r1", DoubtKind.OPEN_UNDER_SECRET),
        ("either", "s1", None),
        ("either", "r1", None),
    ],
)
def test_form_of_the_ballot_other_than_the_regulation_s(
    policy: str, motion: str, kind: DoubtKind | None
) -> None:
    count = "" if motion == "r1" else "; count 1-0-0"
    found = of_vote("a b", f"arrive a b; vote {motion}{count}", ballot=policy)
    assert [d.kind for d in found] == ([kind] if kind else [])


def test_form_of_the_ballot_goes_by_the_type_of_question() -> None:
    rules = {"ballot": "secret", "by_question": {"special": question_rules(ballot="open")}}
    assert of_vote("a b", "arrive a b; vote q1", **rules) == []


def test_doubts_of_the_quorum_come_first() -> None:
    rules = regulation(quorum=silent(">=1/2 members"), tie="chair", seats=9)
    script = "arrive chair b; remote c; vote r1; for chair; against b; end"
    kinds = [d.kind for d in held("chair:chair b c", script, rules).result().doubts]
    assert kinds == [DoubtKind.REMOTE_NOT_MENTIONED, DoubtKind.VACANCIES_IN_BASE]
