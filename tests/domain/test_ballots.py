"""Ballots and rounds: named, counted, secret, without a vote; reopening; written ballots."""

from datetime import timedelta
from fractions import Fraction

import pytest

from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.entries import (
    AllVoted,
    BallotReceived,
    CountsRecorded,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.refusals import Reason
from secretary_app.domain.meeting.resolutions import last_rounds, resolutions_of
from secretary_app.domain.meeting.state import LateBallot
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import AbsenteeRules
from secretary_app.domain.voting import DecidedBy, Outcome
from tests.builders import OPENING, facts, majority, motion, quorum, regulation
from tests.domain.reading import Reading, proves
from tests.domain.refusing import refused
from tests.sitting import Sitting, counts, held

R1 = MotionId("r1")


def tally(sitting: Sitting) -> tuple[int, int, int]:
    """For, against, abstained as they stand."""
    votes = sitting.standing().tally
    return int(votes.for_), int(votes.against), int(votes.abstain)


@proves(Reading.LATER_BALLOT_REPLACES)
def test_later_ballot_replaces_the_earlier() -> None:
    sitting = held("a b", "arrive a b; vote r1; for a b")
    assert tally(sitting.run("against a")) == (1, 1, 0)
    assert tally(sitting.run("abstain a")) == (1, 0, 1)


@proves(Reading.ALL_VOTED)
def test_the_others_are_everyone_entitled_without_a_ballot() -> None:
    script = "arrive a b c d e adviser; recuse e; vote r1; against a; others for except b"
    sitting = held("a b c d e f adviser?", script)
    assert tally(sitting) == (2, 1, 0)
    assert tally(sitting.run("others abstain")) == (2, 1, 1)


@proves(Reading.ALL_VOTED, Reading.SUBSTITUTE_VOTES_AS_MEMBER)
def test_the_others_include_substitutes_by_their_own_ids() -> None:
    rules = regulation(representation="substitute")
    sitting = held("a b", "substitute x for a; arrive b; vote r1; others for except x", rules)
    assert tally(sitting) == (1, 0, 0)
    assert tally(sitting.run("others against")) == (1, 1, 0)


@proves(Reading.ALL_VOTED, Reading.REMOTE_ONLY_WHILE_COUNTED)
def test_the_others_are_entitled_by_the_rule_of_the_question() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=False))
    assert tally(held("a b", "arrive a; remote b; vote r1; others for", rules)) == (1, 0, 0)


@proves(Reading.ALL_VOTED)
def test_exceptions_have_to_be_known_people() -> None:
    sitting = held("a b", "arrive a; vote r1")
    assert refused(sitting, "others for except nobody_known") is Reason.UNKNOWN_PERSON


@proves(Reading.COUNTS_ONLY)
@pytest.mark.parametrize("ballot", ["c1", "s1"])
def test_counted_and_secret_votes_take_counts_only(ballot: str) -> None:
    sitting = held("ann bob", f"arrive ann bob; vote {ballot}")
    for line in ("for ann", "others for", "choose k1 ann"):
        assert refused(sitting, line) is Reason.NOT_NAMED
    assert sitting.refusal("count 1-1-0") is None
    assert refused(held("a", "arrive a; vote r1"), "count 1-0-0") is Reason.NOT_COUNTED


@proves(Reading.COUNTS_REPLACE, Reading.NOT_VOTING)
def test_later_counts_replace_the_earlier() -> None:
    script = "arrive a b c d e; vote s1; count 1-1-1; leave e; count 2-0-0-1-1; end"
    result = held("a b c d e", script).result()
    votes = result.tally
    assert (votes.for_, votes.against, votes.abstain, votes.invalid) == (2, 0, 0, 1)
    assert (result.present, result.not_voting, result.weighted) == (4, 1, False)


@proves(Reading.VOTING_BASE)
def test_invalid_papers_are_not_votes() -> None:
    rules = regulation(majority=">1/2 voting")
    result = held("a b c d e", "arrive a b c d e; vote s1; count 2-0-1-2; end", rules).result()
    assert (result.base, result.required, result.outcome) == (3, 2, Outcome.ADOPTED)
    assert not result.unanimous


@proves(Reading.COUNTS_WITHIN_PEOPLE, Reading.COUNTS_SUM)
@pytest.mark.parametrize(
    ("notation", "refusal"),
    [
        ("3-0-0", None),
        ("1-1-1", None),
        ("0-0-0-2-1", None),
        ("4-0-0", Reason.COUNTS_ABOVE),
        ("2-1-1", Reason.COUNTS_ABOVE),
        ("2-1-0-1-0", Reason.COUNTS_ABOVE),
        ("2-1-0-0-1", Reason.COUNTS_ABOVE),
    ],
)
def test_counts_stay_within_the_people(notation: str, refusal: Reason | None) -> None:
    sitting = held("a b c d", "arrive a b c d; recuse d; vote c1")
    assert refused(sitting, f"count {notation}") is refusal


@pytest.mark.parametrize(
    "event",
    [
        CountsRecorded(motion=MotionId("c1"), for_=1, against=0),
        CountsRecorded(motion=MotionId("c1"), for_=1, abstain=0),
        CountsRecorded(motion=MotionId("c1"), against=1, abstain=0),
        CountsRecorded(motion=MotionId("c1"), for_=1, against=0, abstain=0, candidates={}),
        CountsRecorded(motion=MotionId("c1"), for_=1, against=0, abstain=0, against_all=0),
    ],
)
@proves(Reading.REFUSALS)
def test_counts_are_three_numbers(event: CountsRecorded) -> None:
    sitting = held("a b", "arrive a b; vote c1")
    with pytest.raises(Exception, match=Reason.COUNTS_KIND):
        sitting.do(event)


@proves(Reading.COUNTS_BEFORE_CLOSING)
def test_counted_vote_is_not_closed_without_counts() -> None:
    sitting = held("a", "arrive a; vote c1")
    assert refused(sitting, "end") is Reason.COUNTS_FIRST
    assert refused(sitting, "casting for") is Reason.COUNTS_FIRST


@proves(Reading.RESOLVED_WITHOUT_VOTE)
def test_motion_without_a_ballot_is_recorded_once() -> None:
    sitting = held("a", "arrive a; record n1")
    assert [r.motion.id for r in resolutions_of(sitting.state)] == ["n1"]
    assert resolutions_of(sitting.state)[0].vote is None
    assert refused(sitting, "record n1") is Reason.MOTION_DECIDED
    assert refused(sitting, "record r1") is Reason.NEEDS_VOTE
    assert refused(sitting, "vote n1") is Reason.WITHOUT_VOTE


@proves(Reading.REOPENED_FROM_NOTHING, Reading.LAST_ROUND_IN_FORCE)
def test_reopening_begins_from_nothing_and_keeps_earlier_rounds_in_order() -> None:
    script = """
        arrive a b; vote r1; for a b; end
        vote r2; for a; end
        reopen r1
    """
    sitting = held("a b", script)
    assert tally(sitting) == (0, 0, 0)
    sitting.run("against a b; end")
    rounds = [(r.result.motion, r.result.round, r.result.outcome) for r in sitting.state.rounds]
    assert rounds == [
        ("r1", 1, Outcome.ADOPTED),
        ("r2", 1, Outcome.REJECTED),
        ("r1", 2, Outcome.REJECTED),
    ]
    assert resolutions_of(sitting.state) == ()
    assert [r.round.number for r in last_rounds(sitting.state)] == [1, 2]
    assert sitting.state.rounds[-1].round.reason == "ошибка подсчёта"


def test_resolutions_come_in_order_of_decision() -> None:
    script = "arrive a; vote r2; for a; end; record n1; vote r1; for a; end; reopen r2; for a; end"
    state = held("a", script).state
    assert [r.motion.id for r in resolutions_of(state)] == ["n1", "r1", "r2"]
    assert state.decisions == 4
    voted = resolutions_of(state)[1].vote
    assert voted is not None
    assert voted.result.outcome is Outcome.ADOPTED


@proves(Reading.OPEN_VOTE_LISTED)
def test_running_vote_has_numbers_and_the_outcome_open() -> None:
    result = held("a b c", "arrive a b c; vote r1; for a b").standing()
    assert (result.outcome, result.decided_by) == (Outcome.OPEN, DecidedBy.NONE)
    assert (result.tally.for_, result.not_voting, result.required) == (2, 1, 2)


@proves(Reading.WEIGHTED_AND_SIDES_NAMED)
@pytest.mark.parametrize(
    ("composition", "per_side", "refusal"),
    [
        ("a b", False, None),
        ("a*2 b", False, Reason.NAMED_ONLY),
        ("a*2? b", False, None),
        ("a@n b@s", True, Reason.NAMED_ONLY),
    ],
)
def test_weighted_and_per_side_votes_are_named(
    composition: str, per_side: bool, refusal: Reason | None
) -> None:
    rules = regulation(majority=majority(">1/2 present", per_side=per_side))
    sitting = held(composition, "arrive a b", rules)
    assert refused(sitting, "vote c1") is refusal
    assert refused(sitting, "vote s1") is refusal
    assert refused(sitting, "vote r1") is None


def received(who: str, minutes: int = 0, choice: Choice = Choice.FOR) -> BallotReceived:
    """A written ballot that came so many minutes after the opening."""
    at = OPENING + timedelta(minutes=minutes)
    return BallotReceived(motion=R1, person=PersonId(who), choice=choice, received_at=at)


ABSENTEE = regulation(
    quorum=">=1/4 members",
    majority=">1/4 present",
    absentee=AbsenteeRules(quorum=quorum(">1/2 members"), majority=majority(">2/3 voting")),
)


@proves(Reading.ABSENTEE_PARTS)
@pytest.mark.parametrize(("form", "required"), [("absentee", 3), ("hybrid", 2), ("mixed", 2)])
def test_absentee_parts_replace_the_general_ones_at_an_absentee_meeting(
    form: str, required: int
) -> None:
    result = held("a b c d e", "arrive a; vote r1; for a; end", ABSENTEE, form=form).result()
    assert result.quorum.required == required
    expected = Fraction(2, 3) if form == "absentee" else Fraction(1, 4)
    step = result.derivation[2]
    assert getattr(step, "rule").share == expected  # noqa: B009


@proves(Reading.ABSENTEE_PARTS)
def test_one_absentee_part_leaves_the_other_general() -> None:
    rules = regulation(majority="unanimous", absentee=AbsenteeRules(quorum=quorum(">=1 members")))
    result = held("a b", "vote r1; for a; end", rules, form="absentee").result()
    assert (result.quorum.required, result.decided_by) == (2, DecidedBy.NONE)
    assert result.unanimous


@proves(Reading.PEOPLE_AT_CLOSING, Reading.REFUSALS)
def test_absentee_people_are_those_whose_ballots_came() -> None:
    sitting = held("a b c d e adviser?", "vote r1; for a b", ABSENTEE, form="absentee")
    sitting.do(received("c", choice=Choice.AGAINST))
    assert refused(sitting, "for adviser") is Reason.MAY_NOT_VOTE
    assert refused(sitting, "for guest") is Reason.MAY_NOT_VOTE
    result = sitting.run("end").result()
    assert (result.present, result.base, result.required) == (3, 3, 3)
    assert (result.quorum.met, result.outcome) == (True, Outcome.REJECTED)


def test_ballot_after_the_last_moment_is_kept_and_not_counted() -> None:
    until = OPENING + timedelta(minutes=30)
    known = facts("a b", ABSENTEE, form="absentee", ballots_until=until)
    sitting = Sitting(known).run("open; vote r1")
    sitting.do(received("a", 30)).do(received("b", 31))
    assert sitting.state.open_round is not None
    assert sitting.state.open_round.late == (
        LateBallot(
            person=PersonId("b"),
            choice=Choice.FOR,
            received_at=OPENING + timedelta(minutes=31),
        ),
    )
    assert sitting.run("end").result().present == 1


@proves(Reading.LATER_BALLOT_CANCELS_CASTING)
def test_late_ballot_leaves_the_casting_vote() -> None:
    rules = regulation(quorum=">=0 absolute", tie="chair")
    known = facts("chair:chair b c", rules, form="hybrid", ballots_until=OPENING)
    sitting = Sitting(known).run("open; arrive chair b; vote r1; for b")
    sitting.do(received("c", choice=Choice.AGAINST)).run("casting for").do(received("c", 1))
    assert sitting.run("end").result().decided_by is DecidedBy.CASTING_VOTE


@proves(Reading.REFUSALS)
@pytest.mark.parametrize(
    ("form", "refusal"),
    [
        ("in_person", Reason.WRITTEN_FORBIDDEN),
        ("remote", Reason.WRITTEN_FORBIDDEN),
        ("mixed", Reason.WRITTEN_FORBIDDEN),
        ("hybrid", None),
        ("absentee", None),
    ],
)
def test_written_ballots_only_where_the_meeting_takes_them(
    form: str, refusal: Reason | None
) -> None:
    sitting = held("a b", "arrive a; vote r1", form=form)
    if refusal is None:
        assert sitting.do(received("b")).standing().tally.for_ == 1
    else:
        with pytest.raises(Exception, match=refusal.value):
            sitting.do(received("b"))


@proves(Reading.REFUSALS)
def test_hybrid_meeting_takes_spoken_ballots_only_from_those_present() -> None:
    sitting = held("a b", "arrive a; recuse a on i2; vote r1", form="hybrid")
    assert refused(sitting, "for b") is Reason.MAY_NOT_VOTE
    assert sitting.refusal("for a") is None


@proves(Reading.RECUSED_CANNOT_CAST)
def test_recused_casts_no_written_ballot() -> None:
    sitting = held("a b", "recuse a; vote r1", ABSENTEE, form="absentee")
    assert refused(sitting, "for a") is Reason.IS_RECUSED


@proves(Reading.REFUSALS)
@pytest.mark.parametrize("motion_id", ["c1", "s1"])
def test_absentee_votes_are_named(motion_id: str) -> None:
    sitting = held("a b", "", ABSENTEE, form="absentee")
    assert refused(sitting, f"vote {motion_id}") is Reason.ABSENTEE_NAMED


def test_absentee_remote_member_votes_although_remote_presence_does_not_count() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=False))
    sitting = held("a b", "remote a; vote r1; for a; end", rules, form="absentee")
    assert sitting.result().present == 1


def test_ballots_go_nowhere_without_an_open_vote() -> None:
    state = held("a", "arrive a").state
    with pytest.raises(LookupError, match="no vote"):
        evolve(state, AllVoted(motion=R1, choice=Choice.FOR), OPENING)


def test_ballot_of_a_stranger_is_no_ballot() -> None:
    state = held("a", "arrive a; vote r1").state
    with pytest.raises(LookupError, match="stranger"):
        evolve(state, received("stranger"), OPENING)


def test_vote_under_rules_without_a_majority_comes_to_nothing() -> None:
    state = held("a", "", regulation(majority=None)).state
    state = evolve(state, VoteOpened(motion=R1), OPENING)
    with pytest.raises(LookupError, match="without a majority"):
        evolve(state, VoteClosed(motion=R1), OPENING)


def test_round_keeps_the_motion_as_it_was_put_to_the_vote() -> None:
    sitting = held("a", "arrive a; vote r1; for a; end", motions=(motion("r1", text="До."),))
    assert sitting.state.rounds[0].round.motion.text == "До."
    assert sitting.state.rounds[0].closed_at == sitting.entries[-1].at
    assert counts("c1", "1-2-3").abstain == 3
