"""Quorum: the bar, its bases, groups, sides, conditions, and what a missing quorum does."""

from fractions import Fraction

import pytest

from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    ChairPresent,
    Condition,
)
from secretary_app.domain.thresholds import absolute, share_of
from secretary_app.domain.voting import DecidedBy, Outcome
from tests.builders import question_rules, quorum, regulation
from tests.domain.reading import Reading, proves
from tests.domain.roll import roll_call
from tests.sitting import Sitting, held


@proves(Reading.SMALLEST_WHOLE_NUMBER, Reading.REQUIRED_OF_NOTHING)
@pytest.mark.parametrize(
    ("base", "share", "strict", "required"),
    [
        (18, "1/2", False, 9),
        (18, "1/2", True, 10),
        (17, "1/2", False, 9),
        (17, "1/2", True, 9),
        (9, "2/3", False, 6),
        (9, "2/3", True, 7),
        (10, "2/3", False, 7),
        (10, "2/3", True, 7),
        (7, "1", False, 7),
        (0, "1/2", False, 0),
        (0, "1/2", True, 1),
    ],
)
def test_share_of_heads_is_rounded_to_the_smallest_number_that_satisfies(
    base: int, share: str, strict: bool, required: int
) -> None:
    bar = share_of(Fraction(base), Fraction(share), strict=strict, weighted=False)
    assert bar.required == required
    assert bar.reached_by(Fraction(required))
    assert not bar.reached_by(Fraction(required - 1))


@proves(Reading.WEIGHTED_EXACT_THRESHOLD)
@pytest.mark.parametrize("strict", [False, True])
def test_weighted_share_is_the_exact_threshold(strict: bool) -> None:
    bar = share_of(Fraction(7, 2), Fraction(1, 2), strict=strict, weighted=True)
    assert bar.required == Fraction(7, 4)
    assert bar.reached_by(Fraction(7, 4)) is not strict
    assert bar.reached_by(Fraction(7, 4) + Fraction(1, 1000))


@proves(Reading.ABSOLUTE_IS_THE_NUMBER, Reading.ABSOLUTE_STRICT)
@pytest.mark.parametrize(
    ("strict", "weighted", "required"),
    [(False, False, 5), (True, False, 6), (False, True, 5), (True, True, 6)],
)
def test_absolute_is_the_number_itself_or_one_more(
    strict: bool, weighted: bool, required: int
) -> None:
    bar = absolute(Fraction(5), strict=strict, weighted=weighted)
    assert bar.required == required
    assert bar.reached_by(Fraction(required))
    assert not bar.reached_by(Fraction(required) - (Fraction(1, 2) if weighted else 1))


def test_absolute_number_of_weights_may_be_a_fraction() -> None:
    bar = absolute(Fraction(5, 2), strict=True, weighted=True)
    assert (bar.required, bar.reached_by(Fraction(7, 2))) == (Fraction(7, 2), True)


def meeting_of(composition: str, present: str, rule: str, **fields: object) -> Sitting:
    conditions = {"quorum": quorum(rule, **fields)}
    return held(composition, f"arrive {present}", regulation(**conditions, seats=12, elected=9))


@proves(Reading.SEATS_AND_ELECTED, Reading.ABSOLUTE_IS_THE_NUMBER, Reading.HEADS)
@pytest.mark.parametrize(
    ("rule", "present", "base", "required", "met"),
    [
        (">=1/2 members", "m1..m4", 8, 4, True),
        (">=1/2 members", "m1..m3", 8, 4, False),
        (">1/2 members", "m1..m4", 8, 5, False),
        (">=1/2 seats", "m1..m6", 12, 6, True),
        (">=1/2 seats", "m1..m5", 12, 6, False),
        (">1/2 elected", "m1..m5", 9, 5, True),
        (">1/2 elected", "m1..m4", 9, 5, False),
        (">=3 absolute", "m1..m3", 3, 3, True),
        (">3 absolute", "m1..m3", 3, 4, False),
        (">3 absolute", "m1..m4", 3, 4, True),
    ],
)
def test_bases(rule: str, present: str, base: int, required: int, met: bool) -> None:
    status = heading_quorum(meeting_of("m1..m8", present, rule).state)
    assert (status.base, status.required, status.met) == (base, required, met)
    assert status.margin == status.present - required


def test_numbers_that_the_regulation_does_not_give_are_zero() -> None:
    for base in ("seats", "elected"):
        status = heading_quorum(held("m1 m2", "", regulation(quorum=f">=1/2 {base}")).state)
        assert (status.base, status.required, status.met) == (0, 0, True)


def test_without_a_quorum_rule_the_quorum_always_holds() -> None:
    sitting = held("m1..m4", "arrive m1; remote m2", regulation(quorum=None))
    status = heading_quorum(sitting.state)
    assert status.met
    assert (status.base, status.required, status.counted, status.present) == (4, 0, 2, 2)
    assert (status.remote, status.rule) == (1, None)


@proves(Reading.HEADING_REMOTE, Reading.HEADS)
def test_heading_counts_heads_and_those_whose_own_mode_is_remote() -> None:
    rules = regulation(representation="substitute")
    sitting = held("m1*5 m2*2 m3 m4", "arrive m1; remote m2; substitute x for m3 remotely", rules)
    status = heading_quorum(sitting.state)
    assert (status.present, status.remote, status.counted) == (3, 2, 8)


@proves(Reading.REMOTE_ONLY_WHILE_COUNTED, Reading.REMOTE_COUNTS_BY_DEFAULT)
@pytest.mark.parametrize(("counts", "present"), [(None, 2), (True, 2), (False, 1)])
def test_remote_presence(counts: bool | None, present: int) -> None:
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=counts))
    status = heading_quorum(held("m1..m4", "arrive m1; remote m2", rules).state)
    assert (status.present, status.remote, status.met) == (present, present - 1, present == 2)


@proves(Reading.GROUP_ABOVE_AND_BELOW)
def test_group_counts_above_and_below_the_line_while_the_heading_counts_everyone() -> None:
    composition = "m1#expert m2#expert m3#expert m4 m5 m6"
    sitting = meeting_of(composition, "m1 m4 m5 m6", ">=1/2 members", group="expert")
    status = heading_quorum(sitting.state)
    assert (status.base, status.required, status.counted) == (3, 2, 1)
    assert (status.present, status.met) == (4, False)
    assert heading_quorum(sitting.run("arrive m2").state).met


@proves(Reading.GROUP_ABOVE_AND_BELOW)
def test_absolute_number_of_a_group() -> None:
    sitting = meeting_of("m1#expert m2#expert m3", "m1 m3", ">=2 absolute", group="expert")
    assert not heading_quorum(sitting.state).met


SIDES = "n1@north n2@north n3@north s1@south s2@south s3@south free"


@proves(Reading.PER_SIDE_QUORUM, Reading.PER_SIDE_REPORTS_WHOLE, Reading.NO_SIDE_BELONGS_TO_NONE)
@pytest.mark.parametrize(
    ("present", "met"),
    [
        ("n1 n2 s1 s2", True),
        ("n1 n2 n3 s1 free", False),
        ("n1 s1 s2 s3 free", False),
        ("n1 n2 free", False),
    ],
)
def test_every_side_has_its_own_quorum(present: str, met: bool) -> None:
    status = heading_quorum(meeting_of(SIDES, present, ">=1/2 members", per_side=True).state)
    assert status.met is met
    assert (status.base, status.required) == (7, 4)
    assert [(s.side, s.base, s.required) for s in status.sides] == [
        ("north", 3, 2),
        ("south", 3, 2),
    ]


@proves(Reading.PER_SIDE_QUORUM)
def test_whole_need_not_hold_besides_the_sides() -> None:
    composition = "n1@north s1@south f1 f2 f3 f4 f5 f6"
    status = heading_quorum(meeting_of(composition, "n1 s1", ">=1/2 members", per_side=True).state)
    assert (status.met, status.counted, status.required) == (True, 2, 4)


@proves(Reading.SIDES_OF_VOTING_MEMBERS)
def test_sides_are_those_of_voting_members_and_without_any_the_quorum_fails() -> None:
    with_adviser = "n1@north s1@south?"
    status = heading_quorum(meeting_of(with_adviser, "n1", ">=1/2 members", per_side=True).state)
    assert [s.side for s in status.sides] == ["north"]
    assert status.met
    bare = heading_quorum(meeting_of("m1 m2", "m1 m2", ">=1/2 members", per_side=True).state)
    assert not bare.met


@proves(Reading.ABSOLUTE_IS_THE_NUMBER, Reading.PER_SIDE_QUORUM)
def test_absolute_number_of_every_side_in_a_group() -> None:
    composition = "n1@north#expert n2@north s1@south#expert"
    rule = {"per_side": True, "group": "expert"}
    full = heading_quorum(meeting_of(composition, "n1 n2 s1", ">=1 absolute", **rule).state)
    lacking = heading_quorum(meeting_of(composition, "n2 s1", ">=1 absolute", **rule).state)
    assert (full.met, lacking.met) == (True, False)
    assert [s.counted for s in lacking.sides] == [0, 1]


@proves(
    Reading.CONDITIONS_ON_COUNTED,
    Reading.AT_LEAST_COUNTS_HEADS,
    Reading.CONDITIONS_OUTSIDE_GROUP,
)
@pytest.mark.parametrize(
    ("condition", "present", "unmet"),
    [
        (ChairPresent(), "chair m1", False),
        (ChairPresent(), "m1 m2 m3", True),
        (AtLeast("expert", 2), "m1 m2", False),
        (AtLeast("expert", 2), "m1 m3 chair", True),
        (AtLeast("expert", 0), "m3 chair", False),
    ],
)
def test_conditions_look_at_everyone_counted(
    condition: Condition, present: str, unmet: bool
) -> None:
    composition = "chair:chair m1#expert*3 m2#expert m3#lay"
    rule = {"conditions": (condition,), "group": "lay"}
    sitting = meeting_of(composition, present, ">=0 absolute", **rule)
    status = heading_quorum(sitting.state)
    assert status.unmet == ((condition,) if unmet else ())
    assert status.met is not unmet


@proves(Reading.ALL_NOTIFIED_FIELD)
@pytest.mark.parametrize("declared", [True, False])
def test_notice_to_all_is_a_field_of_the_meeting(declared: bool) -> None:
    rules = regulation(quorum=quorum(">=1/2 members", conditions=(AllNotified(),)))
    sitting = held("m1", "arrive m1", rules, all_notified=declared)
    assert heading_quorum(sitting.state).met is declared


@proves(Reading.ALL_NOTIFIED_FIELD)
def test_nothing_declared_means_not_notified() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", conditions=(AllNotified(),)))
    assert not heading_quorum(held("m1", "arrive m1", rules).state).met


def test_every_condition_has_to_hold_besides_the_share() -> None:
    conditions = (ChairPresent(), AtLeast("expert", 1))
    rules = regulation(quorum=quorum(">=1/2 members", conditions=conditions))
    sitting = held("chair:chair m1#expert m2 m3 m4", "arrive chair m1", rules)
    status = heading_quorum(sitting.state)
    assert (status.met, status.unmet) == (False, ())
    assert heading_quorum(sitting.run("arrive m2; leave chair").state).unmet == (conditions[0],)


@proves(Reading.NO_QUORUM_OVERRIDES)
@pytest.mark.parametrize("rule", [">1/2 present", "unanimous"])
def test_no_quorum_overrides_the_outcome_and_keeps_the_numbers(rule: str) -> None:
    result = roll_call("++xxx", quorum=">=1/2 members", majority=rule)
    assert (result.outcome, result.decided_by) == (Outcome.NO_QUORUM, DecidedBy.NONE)
    assert (result.tally.for_, result.base, result.required) == (2, 2, 2)
    assert result.unanimous
    assert not result.quorum.met


@proves(Reading.HEADING_QUORUM, Reading.QUESTION_PARTS)
def test_heading_goes_by_the_general_rule_and_a_vote_by_that_of_its_question() -> None:
    special = question_rules(quorum=quorum(">=3/4 members", remote_counts=False))
    rules = regulation(by_question={"special": special})
    script = "arrive m1 m2; remote m3; vote q1; for m1 m2; end; arrive m4; leave m1; close"
    sitting = held("m1..m4", script, rules)
    at_vote = sitting.result("q1").quorum
    assert (at_vote.required, at_vote.counted, at_vote.met) == (3, 2, False)
    heading = heading_quorum(sitting.state)
    assert (heading.required, heading.present, heading.remote, heading.met) == (2, 3, 1, True)
