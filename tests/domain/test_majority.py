"""Majority: bases, shares, unanimity, sides and weights."""

from fractions import Fraction

import pytest

from secretary_app.domain.derivation import MajorityStep, TallyStep, UnanimityStep, VerdictStep
from secretary_app.domain.voting import DecidedBy, Outcome
from tests.builders import majority, question_rules, regulation
from tests.domain.reading import Reading, proves
from tests.domain.roll import roll_call
from tests.sitting import held

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED


@proves(Reading.MAJORITY_FIRST, Reading.VOTING_BASE, Reading.SEATS_AND_ELECTED)
@pytest.mark.parametrize(
    ("rule", "signs", "base", "required", "outcome"),
    [
        # Of those present: silence and abstention weigh against.
        (">1/2 present", "++++++0000", 10, 6, ADOPTED),
        (">1/2 present", "+++++----0", 10, 6, REJECTED),
        (">1/2 present", "+++++.....", 10, 6, REJECTED),
        (">=1/2 present", "+++++....x", 9, 5, ADOPTED),
        (">=1/2 present", "+++++-----", 10, 5, ADOPTED),
        (">=2/3 present", "++++++---", 9, 6, ADOPTED),
        (">2/3 present", "++++++---", 9, 7, REJECTED),
        # Of those voting: silence does not count, abstention does.
        (">1/2 voting", "+++--.....", 5, 3, ADOPTED),
        (">1/2 voting", "+++---....", 6, 4, REJECTED),
        (">1/2 voting", "+++-00....", 6, 4, REJECTED),
        # «За» and «против» alone.
        (">1/2 for_against", "++-000....", 3, 2, ADOPTED),
        (">1/2 for_against", "+0.x", 1, 1, ADOPTED),
        # Of the members, the seats, the elected.
        (">1/2 members", "+++++xxx", 8, 5, ADOPTED),
        (">1/2 members", "++++-xxx", 8, 5, REJECTED),
        (">1/2 seats", "+++++++", 12, 7, ADOPTED),
        (">1/2 seats", "++++++-", 12, 7, REJECTED),
        (">1/2 elected", "+++++..", 9, 5, ADOPTED),
        (">1/2 elected", "++++...", 9, 5, REJECTED),
    ],
)
def test_bases(rule: str, signs: str, base: int, required: int, outcome: Outcome) -> None:
    result = roll_call(signs, majority=rule, seats=12, elected=9)
    assert (result.base, result.required, result.outcome) == (base, required, outcome)
    assert result.decided_by is DecidedBy.MAJORITY


@pytest.mark.parametrize("rule", [">=1/2 seats", ">=1/2 elected"])
@proves(Reading.ONE_FOR_NEEDED)
def test_numbers_that_the_regulation_does_not_give_are_zero(rule: str) -> None:
    assert roll_call("--", majority=rule).outcome is REJECTED
    result = roll_call("+-", majority=rule)
    assert (result.base, result.required, result.outcome) == (0, 0, ADOPTED)


@proves(Reading.ONE_FOR_NEEDED, Reading.REQUIRED_OF_NOTHING)
@pytest.mark.parametrize("rule", [">=1/2 voting", ">=1/2 for_against", ">1/2 voting", "unanimous"])
def test_one_for_is_always_needed(rule: str) -> None:
    result = roll_call("....", majority=rule)
    assert (result.outcome, result.unanimous) == (REJECTED, False)


@proves(Reading.ONE_FOR_NEEDED, Reading.TIE_CONDITIONS)
def test_all_abstaining_is_rejected_and_no_tie() -> None:
    result = roll_call("0000000000", tie="chair")
    assert (result.outcome, result.decided_by) == (REJECTED, DecidedBy.MAJORITY)


@proves(Reading.NOT_VOTING, Reading.HEADS)
def test_not_voting_is_everybody_without_a_vote() -> None:
    result = roll_call("++-0...x")
    assert (result.present, result.not_voting) == (7, 3)
    tally = result.tally
    assert (tally.for_, tally.against, tally.abstain, tally.invalid) == (2, 1, 1, 0)


@proves(Reading.UNANIMITY_DECIDES, Reading.UNANIMITY_REQUIRES_ALL, Reading.UNANIMOUS_IS_EVERYONE)
@pytest.mark.parametrize(
    ("signs", "required", "adopted"),
    [("++++", 4, True), ("+++x", 3, True), ("+++.", 4, False), ("+++0", 4, False),
     ("+++-", 4, False), ("++--", 4, False)],
)  # fmt: skip
def test_unanimity_needs_everyone_for(signs: str, required: int, adopted: bool) -> None:
    result = roll_call(signs, majority="unanimous", tie="chair")
    assert result.outcome is (ADOPTED if adopted else REJECTED)
    assert (result.decided_by, result.required) == (DecidedBy.UNANIMITY, required)
    assert result.unanimous is adopted


@proves(Reading.UNANIMOUS_IS_EVERYONE)
@pytest.mark.parametrize(
    ("signs", "unanimous"), [("+++x", True), ("+++.", False), ("+++0", False), ("xxxx", False)]
)
def test_unanimous_means_that_everyone_was_for(signs: str, unanimous: bool) -> None:
    assert roll_call(signs, quorum=">=0 absolute").unanimous is unanimous


SIDES = "n1@north n2@north n3@north s1@south s2@south free"
BY_SIDE = regulation(quorum=">=0 absolute", majority=majority(">1/2 present", per_side=True))


@proves(Reading.PER_SIDE_MAJORITY, Reading.PER_SIDE_REPORTS_WHOLE, Reading.NO_SIDE_BELONGS_TO_NONE)
@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ("for n1 n2 s1 s2; against n3 free", ADOPTED),
        ("for n1 n2 n3 s1 free; against s2", REJECTED),
        ("for n1 s1 s2 free; against n2", REJECTED),
        ("for n1 n2 n3 free", REJECTED),
    ],
)
def test_majority_has_to_hold_in_every_side(votes: str, outcome: Outcome) -> None:
    script = f"arrive n1 n2 n3 s1 s2 free; vote r1; {votes}; end"
    result = held(SIDES, script, BY_SIDE).result()
    assert (result.outcome, result.decided_by) == (outcome, DecidedBy.MAJORITY)
    assert (result.base, result.required) == (6, 4)


@proves(Reading.PER_SIDE_MAJORITY)
def test_whole_need_not_hold_besides_the_sides() -> None:
    script = "arrive n1 s1 f1 f2 f3; vote r1; for n1 s1; against f1 f2 f3; end"
    result = held("n1@north s1@south f1 f2 f3", script, BY_SIDE).result()
    assert (result.outcome, result.tally.for_, result.required) == (ADOPTED, 2, 3)


@proves(Reading.PER_SIDE_MAJORITY)
def test_side_without_a_single_for_fails_whatever_its_threshold() -> None:
    rules = regulation(majority=majority(">=1/2 voting", per_side=True))
    script = "arrive n1 s1; vote r1; for n1; end"
    result = held("n1@north s1@south", script, rules).result()
    step = next(s for s in result.derivation if isinstance(s, MajorityStep))
    assert [(s.side, s.required, s.reached) for s in step.sides] == [
        ("north", 1, True),
        ("south", 0, False),
    ]
    assert result.outcome is REJECTED


@proves(Reading.PER_SIDE_MAJORITY, Reading.SIDES_OF_VOTING_MEMBERS)
def test_sides_use_their_own_bases() -> None:
    rules = regulation(quorum=">=0 absolute", majority=majority(">1/2 members", per_side=True))
    script = "arrive n1 n2 s1; vote r1; for n1 n2 s1; end"
    result = held("n1@north n2@north n3@north s1@south a1@east?", script, rules).result()
    step = next(s for s in result.derivation if isinstance(s, MajorityStep))
    assert [(s.side, s.base, s.required, s.for_) for s in step.sides] == [
        ("north", 3, 2, 2),
        ("south", 1, 1, 1),
    ]
    assert result.outcome is ADOPTED


@proves(Reading.SIDES_OF_VOTING_MEMBERS)
def test_without_sides_a_majority_by_sides_fails() -> None:
    script = "arrive m1 m2; vote r1; for m1 m2; end"
    assert held("m1 m2", script, BY_SIDE).result().outcome is REJECTED


@proves(Reading.PER_SIDE_MAJORITY, Reading.TIE_CONDITIONS)
def test_equal_votes_by_sides_are_no_tie() -> None:
    rules = regulation(majority=majority(">1/2 present", per_side=True), tie="chair")
    script = "arrive c s1; vote r1; for c; against s1; end"
    result = held("c:chair@north s1@south", script, rules).result()
    assert (result.outcome, result.decided_by) == (REJECTED, DecidedBy.MAJORITY)


@proves(Reading.WEIGHTED, Reading.WEIGHTED_EXACT_THRESHOLD)
def test_weights_are_summed_exactly() -> None:
    composition = "m1*1/3 m2*1/3 m3*1/3 m4*2 m5?"
    script = "arrive m1 m2 m3 m4; vote r1; for m1 m2 m3; against m4; end"
    result = held(composition, script).result()
    assert result.weighted
    assert (result.tally.for_, result.tally.against) == (1, 2)
    assert (result.base, result.required, result.present) == (3, Fraction(3, 2), 4)
    assert (result.quorum.base, result.quorum.required) == (3, Fraction(3, 2))
    assert result.outcome is REJECTED


@proves(Reading.WEIGHTED)
@pytest.mark.parametrize(
    ("composition", "weighted"), [("m1 m2*2", True), ("m1 m2*2?", False), ("m1 m2", False)]
)
def test_weighted_when_some_voting_membership_weighs_other_than_one(
    composition: str, weighted: bool
) -> None:
    script = "arrive m1 m2; vote r1; for m1; end"
    assert held(composition, script).result().weighted is weighted


@proves(Reading.WEIGHTED)
def test_weighted_unanimity_and_silence() -> None:
    rules = regulation(majority="unanimous")
    script = "arrive m1 m2; vote r1; for m1; end; reopen; for m1 m2; end"
    sitting = held("m1*3/2 m2*2", script, rules)
    first, second = (closed.result for closed in sitting.state.rounds)
    assert (first.outcome, first.not_voting, first.required) == (REJECTED, 2, Fraction(7, 2))
    assert (second.outcome, second.unanimous, second.not_voting) == (ADOPTED, True, 0)


@proves(Reading.QUESTION_PARTS, Reading.PROCEDURAL_WITHOUT_ITEM)
@pytest.mark.parametrize(("motion", "required"), [("r1", 3), ("q1", 4), ("p1", 2)])
def test_rules_by_type_of_question(motion: str, required: int) -> None:
    rules = regulation(
        by_question={
            "special": question_rules(majority=">=1 present"),
            "procedural": question_rules(majority=">1/4 present"),
        }
    )
    script = f"arrive m1 m2 m3 m4; vote {motion}; end"
    assert held("m1..m4", script, rules).result().required == required


def test_derivation_has_the_numbers_in_order() -> None:
    result = roll_call("+++-0.")
    _, tally, step, verdict = result.derivation
    assert tally == TallyStep(
        people=Fraction(6),
        recused=0,
        for_=Fraction(3),
        against=Fraction(1),
        abstain=Fraction(1),
        invalid=Fraction(0),
        not_voting=Fraction(1),
    )
    assert isinstance(step, MajorityStep)
    assert (step.reached, step.missing) == (False, 1)
    assert verdict == VerdictStep(outcome="rejected", decided_by="majority")


def test_nothing_is_missing_once_the_threshold_is_reached() -> None:
    step = roll_call("++++++").derivation[2]
    assert isinstance(step, MajorityStep)
    assert (step.reached, step.missing) == (True, 0)


def test_nothing_is_missing_below_zero() -> None:
    rules = regulation(quorum=">=0 absolute", majority=majority(">=1/4 members", per_side=True))
    script = "arrive n1 n2 s1; vote r1; for n1 n2; end"
    step = held("n1@north n2@north s1@south", script, rules).result().derivation[2]
    assert isinstance(step, MajorityStep)
    assert (step.reached, step.required, step.for_, step.missing) == (False, 1, 2, 0)


def test_unanimity_is_derived_from_everyone() -> None:
    step = roll_call("++0", majority="unanimous").derivation[2]
    assert isinstance(step, UnanimityStep)
    assert (step.people, step.for_, step.reached) == (3, 2, False)
