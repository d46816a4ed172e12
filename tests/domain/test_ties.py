"""Ties: when the tie rule applies, who resolves it, and the casting vote."""

import pytest

from secretary_app.domain.agenda import MotionId, Side
from secretary_app.domain.derivation import AddedVoteStep, ResolvedHow, TieStep
from secretary_app.domain.meeting.refusals import Reason
from secretary_app.domain.meeting.results import is_tied, tie_to_resolve
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from tests.builders import motion, question_rules, regulation
from tests.domain.reading import Reading, proves
from tests.domain.refusing import refused
from tests.domain.roll import calling, roll_call
from tests.sitting import held

ADOPTED, REJECTED, TIED = Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED
MAJORITY, CASTING, NONE = DecidedBy.MAJORITY, DecidedBy.CASTING_VOTE, DecidedBy.NONE


def fate(result: VoteResult) -> tuple[Outcome, DecidedBy]:
    return result.outcome, result.decided_by


@proves(Reading.TIE_CONDITIONS, Reading.TIE_HALF_OF_FIXED_BASE, Reading.MAJORITY_FIRST)
@pytest.mark.parametrize(
    ("rule", "signs", "tied"),
    [
        (">1/2 present", "++++----", True),
        (">1/2 present", "++++----00", True),
        (">1/2 present", "+++++----0", False),
        (">1/2 present", "0000000000", False),
        (">1/2 present", "-+", True),
        (">=1/2 present", "++--0", True),
        (">=1/2 present", "++--", False),
        (">1/2 voting", "++--..", True),
        (">1/2 for_against", "++--00", True),
        (">2/3 present", "++--", False),
        (">1/3 present", "++--", False),
        (">1/2 members", "++--", True),
        (">1/2 members", "++--x", False),
        (">1/2 members", "++--0", False),
        (">1/2 seats", "++++----", True),
        (">1/2 seats", "+++---..", False),
        (">1/2 elected", "+++---", True),
        (">1/2 elected", "++--..", False),
        ("unanimous", "++--", False),
    ],
)
def test_when_the_tie_rule_applies(rule: str, signs: str, tied: bool) -> None:
    rules = regulation(majority=rule, tie="chair", quorum=">=1 absolute", seats=8, elected=6)
    sitting = calling(signs, rules)
    assert sitting.state.open_round is not None
    assert is_tied(sitting.state, sitting.state.open_round) is tied
    steps = sitting.run("end").result().derivation
    assert any(isinstance(s, TieStep) for s in steps) is tied


@proves(Reading.NOBODY_REJECTS, Reading.NO_TIE_PART_IS_NOBODY)
@pytest.mark.parametrize("rule", ["nobody", None])
def test_nobody_means_rejected_by_majority(rule: str | None) -> None:
    result = roll_call("++--", tie=rule)
    assert fate(result) == (REJECTED, MAJORITY)
    step = next(s for s in result.derivation if isinstance(s, TieStep))
    assert (step.how, step.resolver, step.votes) == (ResolvedHow.NOBODY, None, 2)


@proves(Reading.DECIDES, Reading.RESOLVERS_SIDE)
@pytest.mark.parametrize(
    ("signs", "casting", "expected", "how"),
    [
        ("++--", "", (ADOPTED, CASTING), ResolvedHow.OWN_BALLOT),
        ("--++", "", (REJECTED, CASTING), ResolvedHow.OWN_BALLOT),
        ("++--", "for", (ADOPTED, CASTING), ResolvedHow.CASTING_VOTE),
        ("0++--", "", (TIED, NONE), ResolvedHow.SILENT),
        ("0++--", "for", (ADOPTED, CASTING), ResolvedHow.CASTING_VOTE),
        ("0++--", "against", (REJECTED, CASTING), ResolvedHow.CASTING_VOTE),
        (".++--", "", (TIED, NONE), ResolvedHow.SILENT),
        (".++--", "for", (ADOPTED, CASTING), ResolvedHow.CASTING_VOTE),
        ("x++--", "", (TIED, NONE), ResolvedHow.ABSENT),
    ],
)
def test_chair_decides(
    signs: str, casting: str, expected: tuple[Outcome, DecidedBy], how: ResolvedHow
) -> None:
    result = roll_call(signs, casting, tie="chair")
    assert fate(result) == expected
    step = next(s for s in result.derivation if isinstance(s, TieStep))
    assert step.how is how
    assert (step.resolver is None) is (how is ResolvedHow.ABSENT)


@proves(Reading.ADDS_VOTE)
@pytest.mark.parametrize(
    ("rule", "signs", "casting", "expected"),
    [
        (">1/2 present", "++++----", "", (ADOPTED, CASTING)),
        (">1/2 present", "++++----00", "", (REJECTED, MAJORITY)),
        (">1/2 present", "----++++00", "", (REJECTED, CASTING)),
        (">1/2 present", ".++++----", "for", (ADOPTED, CASTING)),
        (">1/2 present", ".++++----00", "for", (REJECTED, MAJORITY)),
        (">=1/2 present", "++++----00", "", (ADOPTED, CASTING)),
        (">1/2 present", ".++--", "against", (REJECTED, CASTING)),
        (">1/2 present", ".++--", "", (TIED, NONE)),
    ],
)
def test_added_vote_must_reach_the_threshold(
    rule: str, signs: str, casting: str, expected: tuple[Outcome, DecidedBy]
) -> None:
    result = roll_call(signs, casting, majority=rule, tie="chair adds_vote")
    assert fate(result) == expected
    assert result.tally.for_ == signs.count("+")


@proves(Reading.ADDS_VOTE)
def test_added_vote_weighs_as_its_voter_and_leaves_the_base() -> None:
    rules = regulation(tie="chair adds_vote")
    script = "arrive chair m1 m2; vote r1; for chair; against m1; abstain m2; end"
    result = held("chair:chair*2 m1*2 m2*3", script, rules).result()
    added = next(s for s in result.derivation if isinstance(s, AddedVoteStep))
    assert (added.for_, added.required, added.reached, result.base) == (4, 3.5, True, 7)
    assert fate(result) == (ADOPTED, CASTING)


@proves(Reading.TIED_BY_NONE)
def test_unresolved_tie_is_not_adopted_and_decided_by_none() -> None:
    assert fate(roll_call("0++--", tie="chair")) == (TIED, NONE)


@proves(Reading.IN_FAVOUR_OF_PERSON, Reading.TIED_BY_NONE)
@pytest.mark.parametrize(
    ("favours", "expected"),
    [
        (Side.FOR, (ADOPTED, DecidedBy.PERSON_FAVOUR)),
        (Side.AGAINST, (REJECTED, DecidedBy.PERSON_FAVOUR)),
        (None, (TIED, NONE)),
    ],
)
def test_tie_in_favour_of_the_person(
    favours: Side | None, expected: tuple[Outcome, DecidedBy]
) -> None:
    rules = regulation(tie="in_favour_of_person")
    script = "arrive m1 m2; vote r1; for m1; against m2; end"
    sitting = held("m1 m2", script, rules, motions=(motion("r1", favours_person=favours),))
    assert fate(sitting.result()) == expected
    step = next(s for s in sitting.result().derivation if isinstance(s, TieStep))
    assert (step.how, step.side) == (ResolvedHow.PERSON_FAVOUR, favours)


COMPOSITION = "chair:chair d1:deputy d2:deputy m1 m2 m3"


def resolver(rule: str, script: str, composition: str = COMPOSITION) -> str | None:
    """Who may resolve the tie of m1 and m2 after the script."""
    rules = regulation(quorum=">=0 absolute", majority=">1/2 voting", tie=rule)
    lines = f"arrive m1 m2; {script}; vote r1; for m1; against m2"
    sitting = held(composition, lines, rules, presiding="m3")
    assert sitting.state.open_round is not None
    voter = tie_to_resolve(sitting.state, sitting.state.open_round)
    return voter.person if voter else None


@proves(Reading.RESOLVER_AMONG_PEOPLE, Reading.CHAIR_OR_DEPUTY)
@pytest.mark.parametrize(
    ("rule", "script", "expected"),
    [
        ("chair", "arrive chair d1", "chair"),
        ("chair", "arrive d1", None),
        ("chair", "arrive chair; recuse chair", None),
        ("chair_or_deputy", "arrive d2 d1 chair", "chair"),
        ("chair_or_deputy", "arrive d2 d1", "d1"),
        ("chair_or_deputy", "arrive d2", "d2"),
        ("chair_or_deputy", "arrive d1 d2; recuse d1", "d2"),
        ("chair_or_deputy", "arrive m3", None),
        ("presiding", "arrive chair m3", "m3"),
        ("presiding", "arrive chair", None),
        ("presiding", "arrive chair d1; preside d1", "d1"),
        ("presiding", "preside guest", None),
        ("nobody", "arrive chair m3", None),
        ("in_favour_of_person", "arrive chair m3", None),
    ],
)
def test_who_resolves(rule: str, script: str, expected: str | None) -> None:
    assert resolver(rule, script) == expected


@proves(Reading.RESOLVER_AMONG_PEOPLE)
def test_advisory_chair_resolves_nothing() -> None:
    assert resolver("chair", "arrive chair", "chair:chair? m1 m2") is None


def test_without_a_tie_nobody_resolves() -> None:
    sitting = calling("+++-", regulation(tie="chair"))
    assert sitting.state.open_round is not None
    assert tie_to_resolve(sitting.state, sitting.state.open_round) is None


@proves(Reading.RESOLVERS_SIDE, Reading.LEAVING_KEEPS_BALLOT)
def test_resolver_who_left_after_casting_still_resolves_by_his_ballot() -> None:
    rules = regulation(tie="chair")
    script = "arrive chair m1; vote r1; against chair; leave chair; for m1; end"
    assert fate(held("chair:chair m1", script, rules).result()) == (REJECTED, CASTING)


@proves(Reading.RESOLVER_AMONG_PEOPLE)
def test_resolver_who_left_without_a_ballot_leaves_the_tie() -> None:
    rules = regulation(tie="chair")
    script = "arrive chair m1 m2; vote r1; for m1; against m2; casting for; leave chair; end"
    result = held("chair:chair m1 m2", script, rules).result()
    assert fate(result) == (TIED, NONE)


@proves(Reading.CASTING_VOTE_WHEN)
@pytest.mark.parametrize(
    ("signs", "rule", "reason"),
    [
        ("0++--", "chair", None),
        ("0+++-", "chair", Reason.NO_TIE),
        ("00000", "chair", Reason.NO_TIE),
        ("x++--", "chair", Reason.NOBODY_RESOLVES),
        ("0++--", "nobody", Reason.NOBODY_RESOLVES),
        ("0++--", "in_favour_of_person", Reason.NOBODY_RESOLVES),
    ],
)
def test_casting_vote_only_while_tied_and_somebody_resolves(
    signs: str, rule: str, reason: Reason | None
) -> None:
    assert refused(calling(signs, regulation(tie=rule)), "casting for") is reason
    if reason is None:
        assert refused(calling(signs, regulation(tie=rule)).run("end"), "casting for") is (
            Reason.NOT_OPEN
        )


@proves(Reading.CASTING_VOTE_NOT_AGAINST_OWN)
@pytest.mark.parametrize(
    ("signs", "line", "reason"),
    [
        ("+-", "casting for", None),
        ("+-", "casting against", Reason.AGAINST_OWN),
        ("-+", "casting against", None),
        ("-+", "casting for", Reason.AGAINST_OWN),
        ("0+-", "casting for", None),
        ("0+-", "casting against", None),
        (".+-", "casting against", None),
    ],
)
def test_casting_vote_is_never_against_the_resolver_s_own_ballot(
    signs: str, line: str, reason: Reason | None
) -> None:
    assert refused(calling(signs, regulation(tie="chair")), line) is reason


@proves(Reading.TIED_WITHOUT_QUORUM, Reading.CASTING_VOTE_WHEN)
def test_vote_may_stand_tied_without_quorum() -> None:
    rules = regulation(quorum=">=3/4 members", tie="chair")
    sitting = calling("0+-xx", rules).run("casting for")
    assert sitting.standing().outcome is Outcome.OPEN
    assert fate(sitting.run("end").result()) == (Outcome.NO_QUORUM, NONE)


@proves(Reading.LATER_BALLOT_CANCELS_CASTING)
@pytest.mark.parametrize("later", ["against chair; for chair", "abstain chair", "others abstain"])
def test_later_ballot_cancels_the_casting_vote(later: str) -> None:
    sitting = calling(".+-", regulation(tie="chair")).run("casting against")
    assert sitting.state.open_round is not None
    assert sitting.state.open_round.casting is Side.AGAINST
    sitting.run(later)
    assert sitting.state.open_round.casting is None


@proves(Reading.RESOLVERS_SIDE, Reading.LATER_BALLOT_CANCELS_CASTING)
@pytest.mark.parametrize("ballot", ["counted", "secret"])
def test_counts_need_a_casting_vote_and_new_counts_cancel_it(ballot: str) -> None:
    script = "arrive chair m1 m2; vote r1; count 1-1-1"
    rules = regulation(tie="chair")
    sitting = held("chair:chair m1 m2", script, rules, motions=(motion("r1", ballot=ballot),))
    assert fate(sitting.run("casting for; end").result()) == (ADOPTED, CASTING)
    sitting.run("reopen; count 1-1-1; casting for; count 1-1-0; end")
    assert fate(sitting.result()) == (TIED, NONE)
    assert sitting.state.rounds_on(MotionId("r1"))[0].result.outcome is ADOPTED


@proves(Reading.QUESTION_PARTS)
def test_tie_rule_by_type_of_question() -> None:
    rules = regulation(tie="nobody", by_question={"special": question_rules(tie="chair")})
    script = "arrive chair m1; vote {}; for chair; against m1; end"
    outcomes = [
        held("chair:chair m1", script.format(m), rules).result().outcome for m in ("r1", "q1")
    ]
    assert outcomes == [REJECTED, ADOPTED]
