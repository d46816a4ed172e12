"""Elections: plurality, majority, unanimity, second round, secret counts."""

from fractions import Fraction

import pytest

from secretary_app.domain.agenda import MotionId
from secretary_app.domain.derivation import CandidateStep, DoubtKind
from secretary_app.domain.elections import ElectionVotes, second_round
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import CandidateProposed, CountsRecorded
from secretary_app.domain.meeting.refusals import Reason
from secretary_app.domain.meeting.results import is_tied
from secretary_app.domain.regulations import MajorityRule
from secretary_app.domain.voting import DecidedBy, Outcome, Tally, VoteResult
from tests.builders import candidate, election, majority, motion, regulation
from tests.domain.reading import Reading, proves
from tests.domain.refusing import refused
from tests.sitting import Sitting, held

NAMES = ("ann", "bob", "cid")
ELECTED, AGAIN, NOBODY = Outcome.ELECTED, Outcome.SECOND_ROUND, Outcome.NOT_ELECTED


def choosing(votes: dict[str, int], standing: int = 3, people: int = 9, **rules: object) -> Sitting:
    """A named election: so many of the people choose each candidate."""
    ids = [f"v{n}" for n in range(1, people + 1)]
    script, rest = [f"arrive {' '.join(ids)}", "vote e1"], iter(ids)
    for chosen, number in votes.items():
        script.append(f"choose {chosen} {' '.join(next(rest) for _ in range(number))}")
    candidates = " ".join(f"k{n}={NAMES[n - 1]}" for n in range(1, standing + 1))
    motions = (election("e1", candidates),)
    return held(" ".join(ids), "\n".join(script), regulation(**rules), motions=motions)


def chosen(result: VoteResult) -> list[str]:
    return [c.id for c in result.candidates or () if c.elected]


@proves(Reading.ELECTIONS)
@pytest.mark.parametrize(
    ("rule", "votes", "standing", "outcome", "elected"),
    [
        (">1/2 present", {"k1": 5, "k2": 4}, 2, ELECTED, "k1"),
        (">1/2 present", {"k1": 4, "k2": 5}, 2, ELECTED, "k2"),
        (">1/2 present", {"k1": 4, "k2": 4, "abstain": 1}, 2, NOBODY, None),
        (">1/2 present", {"k1": 4, "k2": 3, "k3": 2}, 3, AGAIN, None),
        (">1/2 present", {}, 3, AGAIN, None),
        (">1/2 voting", {"k1": 2, "k2": 1}, 3, ELECTED, "k1"),
        (">1/2 for_against", {"k1": 2, "against_all": 1, "abstain": 3}, 3, ELECTED, "k1"),
        (">1/2 present", {"k1": 2, "against_all": 7}, 2, NOBODY, None),
        (">1/2 members", {"k1": 5}, 2, ELECTED, "k1"),
        (">=1/3 present", {"k1": 3, "k2": 3, "k3": 3}, 3, AGAIN, None),
        (">=1/3 present", {"k1": 4, "k2": 4}, 2, NOBODY, None),
        (">=1/3 present", {"k1": 3}, 1, ELECTED, "k1"),
        ("plurality", {"k1": 1}, 2, ELECTED, "k1"),
        ("plurality", {"k1": 3, "k2": 2, "k3": 2}, 3, ELECTED, "k1"),
        ("plurality", {"k1": 3, "k2": 3, "k3": 2}, 3, AGAIN, None),
        ("plurality", {"k1": 3, "k2": 3}, 2, AGAIN, None),
        ("plurality", {"abstain": 9}, 2, NOBODY, None),
        ("unanimous", {"k1": 9}, 2, ELECTED, "k1"),
        ("unanimous", {"k1": 8}, 2, NOBODY, None),
    ],
)
def test_who_is_elected(
    rule: str, votes: dict[str, int], standing: int, outcome: Outcome, elected: str | None
) -> None:
    result = choosing(votes, standing, majority=rule).run("end").result()
    assert (result.outcome, result.decided_by) == (outcome, DecidedBy.MAJORITY)
    assert chosen(result) == ([elected] if elected else [])
    given = {c.id: c.votes for c in result.candidates or ()}
    assert given == {f"k{n}": votes.get(f"k{n}", 0) for n in range(1, standing + 1)}


@proves(Reading.ELECTIONS)
@pytest.mark.parametrize(
    ("rule", "required", "on_paper"),
    [(">1/2 present", 5, 5), (">2/3 present", 7, 7), ("plurality", 1, None), ("unanimous", 9, 9)],
)
def test_threshold_of_an_election(rule: str, required: int, on_paper: int | None) -> None:
    result = choosing({"k1": 9}, majority=rule).run("end").result()
    assert (result.base, result.required, result.unanimous) == (9, required, True)
    steps = [s for s in result.derivation if isinstance(s, CandidateStep)]
    assert [(s.candidate, s.votes, s.required, s.reached) for s in steps] == [
        ("k1", 9, on_paper, True),
        ("k2", 0, on_paper, False),
        ("k3", 0, on_paper, False),
    ]


def test_election_is_unanimous_only_when_everybody_chose_the_winner() -> None:
    assert not choosing({"k1": 8}, majority="plurality").run("end").result().unanimous
    assert not choosing({"k1": 5, "k2": 4}).run("end").result().unanimous


@proves(Reading.NO_QUORUM_OVERRIDES)
def test_without_quorum_nobody_is_elected() -> None:
    sitting = held("v1..v4 ann", "arrive v1; vote e1; choose k1 v1; end")
    result = sitting.result()
    assert (result.outcome, result.decided_by) == (Outcome.NO_QUORUM, DecidedBy.NONE)
    assert (chosen(result), result.tally.for_) == ([], 1)


@proves(Reading.ELECTIONS)
@pytest.mark.parametrize(
    ("votes", "through"),
    [
        ({"k1": 4, "k2": 3, "k3": 2}, ["k1", "k2"]),
        ({"k1": 4, "k2": 2, "k3": 2}, ["k1", "k2", "k3"]),
        ({"k2": 4, "k3": 4, "k1": 1}, ["k2", "k3"]),
        ({"k1": 1, "k2": 3, "k3": 4}, ["k2", "k3"]),
    ],
)
def test_second_round_is_between_the_top_two(votes: dict[str, int], through: list[str]) -> None:
    sitting = choosing(votes).run("end; reopen")
    assert sitting.state.open_round is not None
    assert [c.id for c in sitting.state.open_round.candidates] == through
    assert [c.id for c in sitting.standing().candidates or ()] == through


@proves(Reading.ELECTIONS)
def test_candidate_out_of_the_second_round_takes_no_votes() -> None:
    sitting = choosing({"k1": 4, "k2": 3, "k3": 2}).run("end; reopen")
    assert refused(sitting, "choose k3 v1") is Reason.UNKNOWN_CANDIDATE
    result = sitting.run("choose k2 v1 v2 v3 v4 v5; end").result()
    assert (result.round, result.outcome, chosen(result)) == (2, ELECTED, ["k2"])


def test_second_round_after_a_plurality_is_between_those_who_share_the_first_place() -> None:
    sitting = choosing({"k1": 3, "k2": 3, "k3": 2}, majority="plurality").run("end; reopen")
    assert [c.id for c in sitting.standing().candidates or ()] == ["k1", "k2"]


def test_round_repeated_for_another_reason_keeps_its_candidates() -> None:
    sitting = choosing({"k1": 5, "k2": 4}).run("end")
    candidates = sitting.state.rounds[0].round.candidates
    assert second_round(candidates, sitting.result()) == candidates
    plain = held("a", "arrive a; vote r1; for a; end").result()
    assert second_round(candidates, plain) == candidates


def test_third_round_is_between_those_of_the_second() -> None:
    sitting = choosing({"k1": 4, "k2": 3, "k3": 2}).run("end; reopen; choose k1 v1; end; reopen")
    assert [c.id for c in sitting.standing().candidates or ()] == ["k1", "k2"]


def test_shared_first_place_is_a_doubt() -> None:
    rule = majority(">=1/3 present", clause="п. 9")
    tied = choosing({"k1": 4, "k2": 4}, 2, majority=rule).run("end").result()
    assert [(d.kind, d.clause) for d in tied.doubts] == [(DoubtKind.ELECTION_TIE, "п. 9")]
    for votes in ({"k1": 4, "k2": 3}, {}, {"k1": 1}):
        assert choosing(votes, 2).run("end").result().doubts == ()


def test_later_choice_replaces_and_the_recused_choose_nobody() -> None:
    motions = (motion("r1"), election("e2", "k1=ann k2=bob"))
    sitting = held("a b c", "arrive a b c; vote e2; choose k1 a b; choose k2 a", motions=motions)
    assert {c.id: c.votes for c in sitting.standing().candidates or ()} == {"k1": 1, "k2": 1}
    assert sitting.standing().not_voting == 1


def test_recused_elector_does_not_count() -> None:
    motions = (motion("e1", "i1", candidates=election("e1", "k1=ann").candidates),)
    script = "arrive a b; vote e1; choose k1 a b; recuse a"
    sitting = held("a b", script, motions=motions)
    assert refused(sitting, "choose k1 a") is Reason.IS_RECUSED
    result = sitting.run("end").result()
    assert (result.tally.for_, result.recused, result.present) == (1, 1, 1)


def test_elector_who_left_stays_among_the_people() -> None:
    sitting = held("a b", "arrive a b; vote e1; choose k1 a; leave a; end")
    assert (sitting.result().present, sitting.result().tally.for_) == (2, 1)


def test_weighted_election_goes_by_exact_weights() -> None:
    result = held("a*3/2 b c", "arrive a b c; vote e1; choose k1 a; choose k2 b c; end").result()
    assert [c.votes for c in result.candidates or ()] == [Fraction(3, 2), 2, 0]
    assert (result.required, chosen(result)) == (Fraction(7, 4), ["k2"])


SECRET = (election("e2", "k1=ann k2=bob", "secret"),)


def papers(**numbers: object) -> CountsRecorded:
    return CountsRecorded(motion=MotionId("e2"), **numbers)  # type: ignore[arg-type]


@proves(Reading.ELECTIONS, Reading.COUNTS_SUM)
def test_secret_election_takes_counts_by_candidate() -> None:
    sitting = held("v1..v9", "arrive v1..v9; vote e2", motions=SECRET)
    event = papers(candidates={"k1": 5, "k2": 1}, against_all=1, abstain=1, invalid=1)
    result = sitting.do(event).run("leave v1 v2; end").result()
    tally = result.tally
    assert (tally.for_, tally.against, tally.abstain, tally.invalid) == (6, 1, 1, 1)
    assert (result.present, result.not_voting, chosen(result)) == (9, 0, ["k1"])


def test_secret_election_where_nobody_is_chosen() -> None:
    sitting = held("v1..v9", "arrive v1..v9; vote e2", motions=SECRET)
    result = sitting.do(papers(candidates={}, unreturned=9)).run("end").result()
    assert (result.outcome, result.not_voting) == (NOBODY, 9)
    assert [c.votes for c in result.candidates or ()] == [0, 0]


@proves(Reading.COUNTS_WITHIN_PEOPLE, Reading.REFUSALS)
@pytest.mark.parametrize(
    ("numbers", "refusal"),
    [
        ({"candidates": {"k1": 2, "k2": 1}}, None),
        ({"candidates": {"k1": 2, "k2": 2}}, Reason.COUNTS_ABOVE),
        ({"candidates": {"k1": 3}, "against_all": 1}, Reason.COUNTS_ABOVE),
        ({"candidates": {"k1": 3}, "abstain": 1}, Reason.COUNTS_ABOVE),
        ({"candidates": {"k1": 3}, "invalid": 1}, Reason.COUNTS_ABOVE),
        ({"candidates": {"k1": 3}, "unreturned": 1}, Reason.COUNTS_ABOVE),
        ({"candidates": {"k9": 1}}, Reason.UNKNOWN_CANDIDATE),
        ({"for_": 1, "against": 1, "abstain": 1}, Reason.ELECTION_COUNTS),
        ({"candidates": {"k1": 1}, "for_": 1}, Reason.ELECTION_COUNTS),
        ({"candidates": {"k1": 1}, "against": 1}, Reason.ELECTION_COUNTS),
    ],
)
def test_papers_of_an_election(numbers: dict[str, object], refusal: Reason | None) -> None:
    sitting = held("v1..v3", "arrive v1..v3; vote e2", motions=SECRET)
    assert refused(sitting, Record((papers(**numbers),))) is refusal


@proves(Reading.REFUSALS)
def test_ballots_of_the_wrong_kind() -> None:
    sitting = held("ann bob", "arrive ann bob; vote e1")
    assert refused(sitting, "for ann") is Reason.IS_ELECTION
    assert refused(sitting, "others for") is Reason.IS_ELECTION
    assert refused(sitting, "choose k9 ann") is Reason.UNKNOWN_CANDIDATE
    assert refused(sitting, "choose k1 cid") is Reason.MAY_NOT_VOTE
    assert refused(sitting.run("choose k1 ann; end; vote r1"), "choose k1 ann") is (
        Reason.NOT_ELECTION
    )


@proves(Reading.REFUSALS, Reading.CASTING_VOTE_WHEN)
def test_election_never_stands_tied() -> None:
    sitting = held(
        "ann:chair bob", "arrive ann bob; vote e1; choose k1 ann; choose k2 bob",
        regulation(tie="chair"),
    )  # fmt: skip
    assert sitting.state.open_round is not None
    assert not is_tied(sitting.state, sitting.state.open_round)
    assert refused(sitting, "casting for") is Reason.NO_TIE


@proves(Reading.REFUSALS)
def test_election_needs_candidates_and_no_majority_by_sides() -> None:
    empty = held("a", "arrive a", motions=(motion("e3", None, candidates=()),))
    assert refused(empty, "vote e3") is Reason.NO_CANDIDATES
    by_sides = regulation(majority=MajorityRule(share=Fraction(1, 2), per_side=True))
    assert refused(held("a@n", "arrive a", by_sides), "vote e1") is Reason.ELECTION_BY_SIDES


@proves(Reading.ELECTIONS)
def test_candidates_are_proposed_until_the_vote() -> None:
    sitting = held("ann bob cid", "arrive ann bob", motions=(motion("r1"), motion("r2")))

    def proposed(notation: str) -> Record:
        return Record((CandidateProposed(motion=MotionId("r1"), candidate=candidate(notation)),))

    sitting.give(proposed("k1=ann")).give(proposed("k2=bob"))
    assert refused(sitting, proposed("k2=cid")) is Reason.CANDIDATE_EXISTS
    assert refused(sitting, proposed("k3=nobody_known")) is Reason.UNKNOWN_PERSON
    sitting.run("vote r1")
    assert refused(sitting, proposed("k3=cid")) is Reason.MOTION_ON_VOTE
    sitting.run("choose k2 ann bob; end")
    assert refused(sitting, proposed("k3=cid")) is Reason.MOTION_VOTED
    assert chosen(sitting.result()) == ["k2"]


def test_absentee_electors_vote_without_being_present() -> None:
    result = held("ann bob", "vote e1; choose k2 ann bob; end", form="absentee").result()
    assert chosen(result) == ["k2"]


def test_votes_of_an_unknown_candidate_are_none() -> None:
    votes = ElectionVotes(by_candidate={candidate("k1=ann").id: Fraction(2)})
    assert votes.of(candidate("k2=bob").id) == 0
    assert votes.tally == Tally(for_=Fraction(2))


def test_second_round_of_four_is_between_the_top_two() -> None:
    motions = (election("e1", "k1=v1 k2=v2 k3=v3 k4=v4"),)
    script = """
        arrive v1..v10; vote e1
        choose k1 v1 v2 v3 v4; choose k2 v5; choose k3 v6 v7; choose k4 v8 v9 v10; end; reopen
    """
    sitting = held("v1..v10", script, motions=motions)
    assert [c.id for c in sitting.standing().candidates or ()] == ["k1", "k4"]


@pytest.mark.parametrize("rule", ["plurality", ">=1/9 present"])
def test_single_vote_reaches_the_lowest_bar_and_none_reaches_nothing(rule: str) -> None:
    result = choosing({"k1": 1}, 2, majority=rule).run("end").result()
    steps = [s for s in result.derivation if isinstance(s, CandidateStep)]
    assert [s.reached for s in steps] == [True, False]
