"""How an open round stands, against every way in which the missing votes can come in."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from secretary_app.domain.agenda import Choice, MotionId, Side
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.entries import BallotReceived
from secretary_app.domain.meeting.missing_votes import missing_votes, with_votes
from secretary_app.domain.meeting.outlook import (
    Outlook,
    Prospect,
    Readiness,
    TieCall,
    outlook_of,
)
from secretary_app.domain.meeting.results import projected_result, tie_to_resolve
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.voting import Outcome, VoteResult
from tests.builders import election, majority, regulation
from tests.sitting import Sitting, held

FIVE = "chair:chair ann bob cid dan"
ALL = "arrive chair ann bob cid dan; vote r1"


def outlook(sitting: Sitting) -> Outlook:
    found = outlook_of(sitting.state)
    assert found is not None
    return found


def test_without_a_vote_there_is_no_outlook() -> None:
    assert outlook_of(held(FIVE, "arrive chair").state) is None


@pytest.mark.parametrize(
    ("votes", "outcome", "prospect", "needed", "waiting"),
    [
        ("", Outcome.REJECTED, Prospect.OPEN, 3, "chair ann bob cid dan"),
        ("for ann", Outcome.REJECTED, Prospect.OPEN, 2, "chair bob cid dan"),
        ("for ann bob chair", Outcome.ADOPTED, Prospect.ASSURED, None, "cid dan"),
        ("against ann bob; abstain cid", Outcome.REJECTED, Prospect.OPEN, None, "chair dan"),
        ("against ann bob cid", Outcome.REJECTED, Prospect.LOST, None, "chair dan"),
        ("for ann bob; against cid dan", Outcome.TIED, Prospect.OPEN, 1, "chair"),
    ],
)
def test_a_vote_comes_in(
    votes: str, outcome: Outcome, prospect: Prospect, needed: int | None, waiting: str
) -> None:
    found = outlook(held(FIVE, f"{ALL}; {votes}", regulation(tie="chair")))
    assert found.result.outcome is outcome
    assert found.prospect is prospect
    assert found.needed == needed
    assert found.waiting == tuple(waiting.split())
    assert found.carried is (outcome is Outcome.ADOPTED)


def completions(state: MeetingState) -> list[VoteResult]:
    """The results of every way in which the missing voters vote or do not."""
    vote = state.open_round
    assert vote is not None
    missing = missing_votes(state, vote)
    choices: tuple[str | None, ...] = ("for", "against", "abstain", None)
    if vote.is_election:
        choices = (*(c.id for c in vote.candidates), AGAINST_ALL, ABSTAIN, None)
    results = []
    for ways in product(choices, repeat=len(missing.voters)):
        given_ = [(v, c) for v, c in zip(missing.voters, ways, strict=True) if c is not None]
        round_ = with_votes(vote, given_) if given_ else vote
        results.append(projected_result(state, round_, missing.basis))
        if tie_to_resolve(state, round_) is not None:
            results += [
                projected_result(state, replace(round_, casting=side), missing.basis)
                for side in Side
                if results[-1].outcome is Outcome.TIED
            ]
    return results


def carried_by(result: VoteResult) -> tuple[str, ...] | None:
    """Whom or what the result carries; None for nothing."""
    if result.outcome not in (Outcome.ADOPTED, Outcome.ELECTED):
        return None
    return tuple(c.id for c in result.candidates or () if c.elected)


def prospect_by_trying(state: MeetingState, now: VoteResult) -> Prospect:
    ends = {carried_by(result) for result in completions(state)}
    if carried_by(now) is not None:
        return Prospect.ASSURED if ends == {carried_by(now)} else Prospect.OPEN
    return Prospect.LOST if ends == {None} else Prospect.OPEN


MAJORITIES = st.sampled_from(
    [
        ">1/2 present", ">=1/2 present", ">1/2 voting", ">1/2 for_against", ">1/2 members",
        ">=1/2 members", ">=2/3 present", ">2/3 voting", ">=2/3 for_against", "unanimous",
    ]
)  # fmt: skip
TIES = st.sampled_from(
    ["chair", "chair adds_vote", "presiding", "chair_or_deputy", "nobody", "in_favour_of_person"]
)
PEOPLE = ("chair", "ann", "bob", "cid", "dan", "eve")
VOTES = st.lists(st.sampled_from(["for", "against", "abstain", None]), min_size=6, max_size=6)


def voted(votes: list[str | None]) -> str:
    return "; ".join(f"{v} {who}" for v, who in zip(votes, PEOPLE, strict=True) if v)


@settings(max_examples=200)
@given(
    MAJORITIES,
    TIES,
    VOTES.filter(lambda votes: votes.count(None) <= 4),
    st.integers(min_value=3, max_value=6),
    st.sampled_from([">=1/2 members", ">=5 absolute"]),
)
# «Против» of another one makes a tie that the presiding, who has not voted, may resolve.
@example(
    ">1/2 present",
    "presiding",
    ["abstain", None, "for", "abstain", "abstain", None],
    6,
    ">=1/2 members",
)
def test_the_prospect_is_what_every_completion_says(
    majority_rule: str, tie: str, votes: list[str | None], present: int, quorum: str
) -> None:
    rules = regulation(majority=majority_rule, tie=tie, quorum=quorum)
    here = PEOPLE[:present]
    script = (
        f"arrive {' '.join(here)}; vote r1; {voted([*votes[:present], *[None] * (6 - present)])}"
    )
    sitting = held("chair:chair ann:deputy bob cid dan eve", script, rules, presiding="ann")
    found = outlook(sitting)
    assert found.prospect is prospect_by_trying(sitting.state, found.result)
    assert_needed(sitting.state, found)


def assert_needed(state: MeetingState, found: Outlook) -> None:
    """So many «за» carry it by count, and one less does not."""
    assert state.open_round is not None
    missing = missing_votes(state, state.open_round)
    by_count = [
        carried_by(r) is not None and r.decided_by.value in ("majority", "unanimity")
        for r in (missing.cast((k, "for")) for k in range(len(missing.voters) + 1))
    ]
    if found.carried or True not in by_count:
        assert found.needed is None
    else:
        assert found.needed == by_count.index(True)


@settings(max_examples=150)
@given(
    VOTES.filter(lambda votes: votes.count(None) <= 3),
    st.sampled_from([">1/2 present", ">1/2 members", ">=2/3 for_against"]),
    TIES,
)
def test_weights_never_promise_too_much(
    votes: list[str | None], majority_rule: str, tie: str
) -> None:
    rules = regulation(majority=majority_rule, tie=tie)
    everybody = "chair:chair*3/2 ann*2 bob cid*1/2 dan eve"
    sitting = held(everybody, f"arrive {' '.join(PEOPLE)}; vote r1; {voted(votes)}", rules)
    found = outlook(sitting)
    assert_honest(sitting.state, found)
    assert found.needed is None


def assert_honest(state: MeetingState, found: Outlook) -> None:
    """What is called lost or assured is so, and what is assured is called so."""
    tried = prospect_by_trying(state, found.result)
    assert found.prospect in (tried, Prospect.OPEN)
    assert tried is not Prospect.ASSURED or found.prospect is Prospect.ASSURED


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(["k1", "k2", "k3", AGAINST_ALL, ABSTAIN, None]), min_size=5, max_size=5
    ).filter(lambda choices: choices.count(None) <= 3),
    st.sampled_from([">1/2 present", ">1/2 voting", "plurality", ">=2/3 present"]),
)
def test_the_prospect_of_an_election(choices: list[str | None], majority_rule: str) -> None:
    script = "; ".join(f"choose {c} {p}" for c, p in zip(choices, PEOPLE, strict=False) if c)
    standing = (election("e1", "k1=ann k2=bob k3=cid"),)
    rules = regulation(majority=majority_rule)
    everybody = f"arrive {' '.join(PEOPLE[:5])}; vote e1; {script}"
    sitting = held(FIVE, everybody, rules, motions=standing)
    found = outlook(sitting)
    assert found.prospect is prospect_by_trying(sitting.state, found.result)


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["for", "against", "abstain", None]), min_size=5, max_size=5),
    st.sampled_from([">1/2 present", ">=2/3 voting", ">1/2 for_against"]),
)
def test_the_prospect_where_every_side_must_agree(
    votes: list[str | None], majority_rule: str
) -> None:
    rules = regulation(majority=majority(majority_rule, per_side=True))
    sides = "chair:chair@north ann@north bob@south cid@south dan@south"
    script = f"arrive {' '.join(PEOPLE[:5])}; vote r1; {voted([*votes, None])}"
    sitting = held(sides, script, rules)
    found = outlook(sitting)
    assert found.prospect is prospect_by_trying(sitting.state, found.result)
    assert found.needed is None


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["for", "against", "abstain", None]), min_size=5, max_size=5),
    MAJORITIES,
    TIES,
    st.sampled_from(["absentee", "hybrid"]),
)
def test_the_prospect_where_ballots_come_in_writing(
    votes: list[str | None], majority_rule: str, tie: str, form: str
) -> None:
    rules = regulation(majority=majority_rule, tie=tie)
    here = "arrive chair ann; " if form == "hybrid" else ""
    sitting = held(FIVE, f"{here}vote r1", rules, form=form)
    for choice, who in zip(votes, PEOPLE, strict=False):
        if choice:
            sitting.do(
                BallotReceived(
                    motion=MotionId("r1"),
                    person=PersonId(who),
                    choice=Choice(choice),
                    received_at=sitting.clock,
                )
            )
    found = outlook(sitting)
    assert_honest(sitting.state, found)
    missing = {who for choice, who in zip(votes, PEOPLE, strict=False) if not choice}
    asked = missing & {"chair", "ann"} if form == "hybrid" else missing
    assert set(found.waiting) == asked


def test_who_is_recused_is_not_waited_for() -> None:
    found = outlook(held(FIVE, "arrive chair ann bob; recuse ann; vote r1"))
    assert found.waiting == ("chair", "bob")


@pytest.mark.parametrize(
    ("script", "readiness"),
    [
        ("vote r1", Readiness.NOBODY),
        ("vote r1; for ann", Readiness.INCOMPLETE),
        ("vote r1; others abstain", Readiness.READY),
        ("vote c1", Readiness.UNCOUNTED),
        ("vote c1; count 0-0-0", Readiness.NOBODY),
        ("vote s1; count 0-0-0-2", Readiness.READY),
        ("vote s1; count 3-1-1", Readiness.READY),
    ],
)
def test_whether_a_round_may_be_closed(script: str, readiness: Readiness) -> None:
    assert outlook(held(FIVE, f"arrive chair ann bob cid dan; {script}")).readiness is readiness


@pytest.mark.parametrize(
    ("script", "tie"),
    [
        ("for ann bob; against cid dan; abstain chair", TieCall("chair")),  # type: ignore[arg-type]
        ("for chair ann; against bob cid; abstain dan", None),
        ("for ann bob; against cid dan; abstain chair; casting for", None),
        ("leave chair; for ann bob; against cid dan", TieCall(None)),
        ("for ann; against bob; abstain cid dan chair", TieCall("chair")),  # type: ignore[arg-type]
    ],
)
def test_a_tie_asks_for_whoever_may_resolve_it(script: str, tie: TieCall | None) -> None:
    assert outlook(held(FIVE, f"{ALL}; {script}", regulation(tie="chair"))).tie == tie


def test_leaders_of_an_election() -> None:
    choose = "choose k1 chair ann; choose k2 bob cid"
    script = f"arrive {' '.join(PEOPLE[:5])}; vote e1; {choose}"
    found = outlook(held(FIVE, script, motions=(election("e1", "k1=ann k2=bob k3=cid"),)))
    assert found.leaders == ("k1", "k2")
    assert found.result.outcome is Outcome.SECOND_ROUND
    assert found.needed == 1


def test_an_election_without_votes_has_no_leader() -> None:
    script = f"arrive {' '.join(PEOPLE[:5])}; vote e1"
    found = outlook(held(FIVE, script, motions=(election("e1", "k1=ann k2=bob"),)))
    assert (found.leaders, found.needed) == ((), None)
    assert found.prospect is Prospect.OPEN


def test_a_counted_vote_is_what_its_counts_say() -> None:
    lost = outlook(held(FIVE, "arrive chair ann bob cid; vote c1; count 2-2-0"))
    won = outlook(held(FIVE, "arrive chair ann bob cid; vote c1; count 3-1-0"))
    assert (lost.prospect, lost.needed, lost.waiting) == (Prospect.LOST, None, ())
    assert (won.prospect, won.needed, won.waiting) == (Prospect.ASSURED, None, ())


def test_without_a_quorum_nothing_can_be_carried() -> None:
    found = outlook(held(FIVE, "arrive chair ann; vote r1; for chair ann"))
    assert found.result.outcome is Outcome.NO_QUORUM
    assert (found.prospect, found.needed) == (Prospect.LOST, None)
    weighted = outlook(held("chair:chair*2 ann bob", "arrive ann; vote r1"))
    assert weighted.prospect is Prospect.LOST
