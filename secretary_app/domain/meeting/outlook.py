"""An open round as it stands: its result if it closed now, and what the missing votes can do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from secretary_app.domain.agenda import BallotForm, CandidateId, Choice, Side
from secretary_app.domain.derivation import MajorityStep
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.missing_votes import MissingVotes, Some, missing_votes
from secretary_app.domain.meeting.results import tie_to_resolve
from secretary_app.domain.meeting.state import BallotRound, MeetingState
from secretary_app.domain.outcome import HALF
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import TieResolver
from secretary_app.domain.voters import total_weight
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult

CARRYING = (Outcome.ADOPTED, Outcome.ELECTED)
BY_COUNT = (DecidedBy.MAJORITY, DecidedBy.UNANIMITY)


class Prospect(StrEnum):
    """What the missing votes can still do: change it, not keep it off, not bring it about."""

    OPEN = "open"
    ASSURED = "assured"
    LOST = "lost"


class Readiness(StrEnum):
    """Whether the round may be closed now.

    ``incomplete``: some have not voted; they are named and it is asked once more.
    ``nobody``: no vote was cast. ``uncounted``: the counts are not recorded yet.
    """

    READY = "ready"
    INCOMPLETE = "incomplete"
    NOBODY = "nobody"
    UNCOUNTED = "uncounted"


@dataclass(frozen=True, slots=True)
class TieCall:
    """The votes stand tied; ``resolver`` may cast the deciding vote, None where nobody may."""

    resolver: PersonId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The open round: ``result`` as if it closed now, ``waiting`` who is to be asked.

    ``needed`` heads «за» (for the leader at an election) would carry it if nobody else voted;
    None when it is carried, cannot be any more, or heads alone do not tell (weights, sides).
    ``leaders`` are the candidates with the most votes.
    """

    round: BallotRound
    result: VoteResult
    waiting: tuple[PersonId, ...]
    prospect: Prospect
    readiness: Readiness
    needed: int | None = None
    tie: TieCall | None = None
    leaders: tuple[CandidateId, ...] = ()

    @property
    def carried(self) -> bool:
        """Tell whether it would be adopted, or somebody elected, if it closed now."""
        return self.result.outcome in CARRYING


def outlook_of(state: MeetingState) -> Outlook | None:
    """Return how the open round stands, None when no vote runs."""
    vote = state.open_round
    if vote is None:
        return None
    missing = missing_votes(state, vote)
    result = missing.cast()
    leaders = _leaders(result)
    return Outlook(
        round=vote,
        result=result,
        waiting=missing.named,
        prospect=_prospect(missing, result, leaders),
        readiness=_readiness(vote, result, missing),
        needed=_needed(missing, result, leaders),
        tie=_tie_call(state, vote, result),
        leaders=leaders,
    )


def _leaders(result: VoteResult) -> tuple[CandidateId, ...]:
    candidates = result.candidates or ()
    most = max((c.votes for c in candidates), default=0)
    return tuple(c.id for c in candidates if c.votes == most and most > 0)


def _readiness(vote: BallotRound, result: VoteResult, missing: MissingVotes) -> Readiness:
    if vote.motion.ballot is not BallotForm.OPEN and vote.counted is None:
        return Readiness.UNCOUNTED
    if not result.tally.cast + result.tally.invalid:
        return Readiness.NOBODY
    return Readiness.INCOMPLETE if missing.named else Readiness.READY


def _tie_call(state: MeetingState, vote: BallotRound, result: VoteResult) -> TieCall | None:
    if result.outcome is not Outcome.TIED:
        return None
    resolver = tie_to_resolve(state, vote)
    return TieCall(resolver.person if resolver else None)


def _prospect(
    missing: MissingVotes, result: VoteResult, leaders: tuple[CandidateId, ...]
) -> Prospect:
    if result.outcome in CARRYING:
        safe = all(_same(result, worst) for worst in _worst(missing, result, leaders))
        return Prospect.ASSURED if safe else Prospect.OPEN
    if _may_balance(missing, result):
        return Prospect.OPEN
    hope = any(_hopeful(missing, *numbers) for numbers in _best(missing, result))
    return Prospect.OPEN if hope else Prospect.LOST


def _may_balance(missing: MissingVotes, result: VoteResult) -> bool:
    """Tell whether a tie may still come about in ways that are too many to try out.

    Weights balance in many ways, and ballots in writing bring in whoever resolves ties.
    """
    many = result.weighted or missing.basis is None
    if not many or not missing.voters or not _ties_matter(missing):
        return False
    lead = abs(result.tally.for_ - result.tally.against)
    quorum = result.quorum.met or missing.basis is None
    return quorum and lead <= total_weight(missing.voters)


def _ties_matter(missing: MissingVotes) -> bool:
    rules = missing.state.facts.rules_for(missing.vote.question_type)
    if rules.majority is None or rules.majority.unanimous or rules.majority.per_side:
        return False
    return rules.majority.share == HALF and rules.tie.resolved_by is not TieResolver.NOBODY


def _same(result: VoteResult, other: VoteResult) -> bool:
    return result.outcome is other.outcome and _elected(result) == _elected(other)


def _elected(result: VoteResult) -> tuple[CandidateId, ...]:
    return tuple(c.id for c in result.candidates or () if c.elected)


def _hopeful(missing: MissingVotes, *numbers: Some) -> bool:
    """Tell whether these votes would carry it, with a casting vote where they stand tied."""
    result = missing.cast(*numbers)
    if result.outcome is Outcome.TIED:
        result = missing.cast(*numbers, casting=Side.FOR)
    return result.outcome in CARRYING


def _worst(
    missing: MissingVotes, result: VoteResult, leaders: tuple[CandidateId, ...]
) -> Iterator[VoteResult]:
    """Yield the results of the votes that are worst for what is carried now.

    Abstaining raises the base of those voting, one abstention undoes a tie that «против»
    of all the others would make, and at an election the others may unite.
    """
    number = len(missing.voters)
    if not number:
        return
    against, abstain = (AGAINST_ALL, ABSTAIN) if leaders else (Choice.AGAINST, Choice.ABSTAIN)
    yield missing.all(against)
    yield missing.all(abstain)
    yield missing.cast((number - 1, against), (1, abstain))
    for rival in missing.vote.candidates if result.candidates else ():
        if rival.id not in leaders:
            yield missing.all(rival.id)


def _best(missing: MissingVotes, result: VoteResult) -> Iterator[tuple[Some, ...]]:
    """Yield the votes that are best for what is not carried now: none at all first, for a tie."""
    yield ()
    number = len(missing.voters)
    if result.candidates is not None:
        yield from (((number, candidate.id),) for candidate in missing.vote.candidates)
        return
    yield ((number, Choice.FOR),)
    if not result.weighted:
        yield from _tying(missing, result)


def _tying(missing: MissingVotes, result: VoteResult) -> Iterator[tuple[Some, ...]]:
    """Yield the votes that make a tie: as many «за» as can be, and half of a fixed base.

    Whoever resolves ties comes first: an own «против» would settle it, so once without that one.
    """
    lead = int(result.tally.for_ - result.tally.against)
    number = len(missing.voters)
    half = int(result.base) // 2 - int(result.tally.for_)
    for for_ in {(number - lead) // 2, half}:
        votes = (for_, Choice.FOR), (for_ + lead, Choice.AGAINST)
        if for_ >= 0 and for_ + lead >= 0 and 2 * for_ + lead <= number:
            yield votes
        if for_ == 0 and 0 <= lead < number:
            yield (1, None), *votes


def _needed(
    missing: MissingVotes, result: VoteResult, leaders: tuple[CandidateId, ...]
) -> int | None:
    number = len(missing.voters)
    if result.outcome in CARRYING or result.weighted or _by_sides(result):
        return None
    choice = _favoured(result, leaders)
    if choice is None or not _by_count(missing.cast((number, choice))):
        return None
    return 1 + bisect_left(
        range(1, number), x=True, key=lambda k: _by_count(missing.cast((k, choice)))
    )


def _by_sides(result: VoteResult) -> bool:
    return any(isinstance(s, MajorityStep) and s.rule.per_side for s in result.derivation)


def _favoured(result: VoteResult, leaders: tuple[CandidateId, ...]) -> str | None:
    """Return the vote that brings it about: «за», or the first of the leading candidates."""
    if result.candidates is None:
        return Choice.FOR
    return leaders[0] if leaders else None


def _by_count(result: VoteResult) -> bool:
    return result.outcome in CARRYING and result.decided_by in BY_COUNT
