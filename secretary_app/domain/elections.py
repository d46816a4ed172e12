"""Elections: one choice per ballot, a plurality or a majority, a second round of the top two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from secretary_app.domain.agenda import Candidate, CandidateId, Motion
from secretary_app.domain.derivation import CandidateStep, Doubt, DoubtKind
from secretary_app.domain.doubts import doubts_of_vote
from secretary_app.domain.regulations import MajorityRule
from secretary_app.domain.thresholds import Threshold, share_of
from secretary_app.domain.voters import total_weight
from secretary_app.domain.voting import (
    Arithmetic,
    CandidateResult,
    DecidedBy,
    Outcome,
    Tally,
    Verdict,
    VoteBasis,
    VoteResult,
    round_result,
)

AGAINST_ALL = "against_all"
ABSTAIN = "abstain"
TOP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionVotes:
    """Votes by candidate, against all, abstentions and invalid papers."""

    by_candidate: Mapping[CandidateId, Fraction]
    against_all: Fraction = Fraction(0)
    abstain: Fraction = Fraction(0)
    invalid: Fraction = Fraction(0)

    def of(self, candidate: CandidateId) -> Fraction:
        """Return the candidate's votes, 0 when nobody chose him."""
        return self.by_candidate.get(candidate, Fraction(0))

    @property
    def tally(self) -> Tally:
        """Return the votes as a tally: «за» is everything given to a candidate."""
        return Tally(
            for_=sum(self.by_candidate.values(), Fraction(0)),
            against=self.against_all,
            abstain=self.abstain,
            invalid=self.invalid,
        )


def election_result(
    motion: Motion,
    number: int,
    candidates: Sequence[Candidate],
    basis: VoteBasis,
    rule: MajorityRule,
    votes: ElectionVotes,
) -> VoteResult:
    """Return the result of round ``number`` (from 1) among ``candidates``.

    Elected is the one candidate with the most votes who reaches the majority; with
    nobody elected and more than two candidates the top two go into a second round,
    under a plurality those who share the first place.
    """
    tally = votes.tally
    people = total_weight(basis.people)
    base = basis.base(rule.base, tally)
    threshold = _threshold(rule, base, people, weighted=basis.weighted)
    bar = None if rule.plurality else threshold
    winner = _winner(votes.by_candidate, bar)
    arithmetic = Arithmetic(
        base=base,
        required=threshold.required,
        unanimous=winner is not None and votes.by_candidate[winner] == people,
    )
    verdict = Verdict(
        _outcome(rule, candidates, votes, winner),
        DecidedBy.MAJORITY,
        tuple(_candidate_step(c, votes, bar) for c in candidates),
    )
    result = round_result(motion, number, basis, tally, arithmetic, verdict)
    doubts = doubts_of_vote(motion, basis, rule, tally, ())
    return replace(
        result,
        doubts=(*doubts, *_tie_doubt(votes, winner, rule)),
        candidates=tuple(
            CandidateResult(
                id=c.id,
                votes=votes.of(c.id),
                elected=c.id == winner and result.outcome is Outcome.ELECTED,
            )
            for c in candidates
        ),
    )


def second_round(candidates: Sequence[Candidate], result: VoteResult) -> tuple[Candidate, ...]:
    """Return who stands in the round after ``result``.

    After a round that calls for a second one the top two by votes, with everybody who
    shares the second place; after any other outcome the same ``candidates``.
    """
    if result.outcome is not Outcome.SECOND_ROUND or result.candidates is None:
        return tuple(candidates)
    ranked = sorted((c.votes for c in result.candidates), reverse=True)
    bar = ranked[TOP - 1]
    through = {c.id for c in result.candidates if c.votes >= bar}
    return tuple(c for c in candidates if c.id in through)


def _threshold(
    rule: MajorityRule, base: Fraction, people: Fraction, *, weighted: bool
) -> Threshold:
    if rule.unanimous:
        return Threshold(people, strict=False, weighted=weighted)
    if rule.plurality:
        return Threshold(Fraction(0), strict=True, weighted=weighted)
    return share_of(base, rule.share, strict=rule.strict, weighted=weighted)


def _leaders(by_candidate: Mapping[CandidateId, Fraction]) -> list[CandidateId]:
    most = max(by_candidate.values(), default=Fraction(0))
    return [c for c, votes in by_candidate.items() if votes == most and votes > 0]


def _winner(
    by_candidate: Mapping[CandidateId, Fraction], threshold: Threshold | None
) -> CandidateId | None:
    leaders = _leaders(by_candidate)
    if len(leaders) != 1:
        return None
    [leader] = leaders
    if threshold is not None and not threshold.reached_by(by_candidate[leader]):
        return None
    return leader


def _outcome(
    rule: MajorityRule,
    candidates: Sequence[Candidate],
    votes: ElectionVotes,
    winner: CandidateId | None,
) -> Outcome:
    if winner is not None:
        return Outcome.ELECTED
    shared = rule.plurality and bool(_leaders(votes.by_candidate))
    return Outcome.SECOND_ROUND if len(candidates) > TOP or shared else Outcome.NOT_ELECTED


def _candidate_step(
    candidate: Candidate, votes: ElectionVotes, threshold: Threshold | None
) -> CandidateStep:
    given = votes.of(candidate.id)
    return CandidateStep(
        candidate=candidate.id,
        votes=given,
        required=None if threshold is None else threshold.required,
        reached=given > 0 and (threshold is None or threshold.reached_by(given)),
    )


def _tie_doubt(
    votes: ElectionVotes, winner: CandidateId | None, rule: MajorityRule
) -> tuple[Doubt, ...]:
    if winner is not None or len(_leaders(votes.by_candidate)) < TOP:
        return ()
    return (Doubt(kind=DoubtKind.ELECTION_TIE, clause=rule.clause),)
