"""Votes: closed, counted in full, with a quorum, and read as the regulation allows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from secretary_app.application.lint.remark import Remark, Spotted, error, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.derivation import Doubt, TallyStep
from secretary_app.domain.meeting.resolutions import last_rounds
from secretary_app.domain.meeting.results import waiting_for
from secretary_app.domain.meeting.state import ClosedRound, Counted, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.voters import Standing
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.findings import RemarkKind, Spot


def unfinished(subject: Subject) -> Iterator[Remark]:
    """Yield votes that came to no end: still open, tied, or waiting for a second round."""
    running = subject.state.open_round
    if running is not None:
        yield error(RemarkKind.VOTE_OPEN, subject.at_motion(running.motion, "text"))
    for closed in last_rounds(subject.state):
        if closed.result.outcome is Outcome.TIED:
            yield error(RemarkKind.VOTE_TIED, _at(subject, closed))
        if closed.result.outcome is Outcome.SECOND_ROUND:
            yield error(RemarkKind.ELECTION_UNFINISHED, _at(subject, closed))


def quorum(subject: Subject) -> Iterator[Remark]:
    """Yield every vote in force that had no quorum, or one confirmation for them all."""
    votes = last_rounds(subject.state)
    without = [closed for closed in votes if not closed.result.quorum.met]
    for closed in without:
        status = closed.result.quorum
        yield warning(
            RemarkKind.VOTE_WITHOUT_QUORUM,
            _at(subject, closed),
            counted=status.counted,
            required=status.required,
        )
    ruled = subject.facts.general_rules().quorum is not None
    if votes and ruled and not without:
        where = Spotted("journal", Spot.MEETING)
        yield info(RemarkKind.QUORUM_CONFIRMED, where, votes=len(votes))


def sums(subject: Subject) -> Iterator[Remark]:
    """Yield votes in force whose numbers differ from those entitled."""
    for closed in last_rounds(subject.state):
        where = _at(subject, closed)
        given, people = _given(closed.result), _people(closed.result)
        if given > people:
            yield error(RemarkKind.VOTES_DO_NOT_SUM, where, counted=given, people=people)
        elif given < people and closed.round.counted is not None:
            yield from _uncounted(closed.result, closed.round.counted, where)
        elif given < people:
            names = tuple(subject.named(person) for person in _silent(subject, closed))
            yield warning(RemarkKind.NOT_VOTED, where, people=names)


def _uncounted(result: VoteResult, counts: Counted, where: Spotted) -> Iterator[Remark]:
    papers = Fraction(counts.unreturned)
    if papers:
        yield info(RemarkKind.PAPERS_UNRETURNED, where, papers=papers)
    accounted, people = _given(result) + papers, _people(result)
    if accounted < people:
        yield warning(RemarkKind.COUNTS_INCOMPLETE, where, counted=accounted, people=people)


def departed(subject: Subject) -> Iterator[Remark]:
    """Yield whoever cast a ballot and was gone when the vote closed: lawful, and worth knowing."""
    for closed in last_rounds(subject.state):
        names = tuple(subject.named(person) for person in _gone(subject, closed))
        if names:
            yield info(RemarkKind.LEFT_AFTER_VOTING, _at(subject, closed), people=names)


def doubts(subject: Subject) -> Iterator[Remark]:
    """Yield each doubtful reading of the regulation once, at the first vote that it bears on."""
    seen: set[Doubt] = set()
    for closed in last_rounds(subject.state):
        for doubt in closed.result.doubts:
            if doubt not in seen:
                seen.add(doubt)
                sentence = doubt_sentence(doubt, subject.naming)
                yield warning(
                    RemarkKind.DOUBTFUL_READING,
                    _at(subject, closed),
                    sentence=sentence[:1].lower() + sentence[1:],
                )


def _at(subject: Subject, closed: ClosedRound) -> Spotted:
    return subject.at_vote(closed.round.motion, closed.round.number)


def _given(result: VoteResult) -> Fraction:
    return result.tally.cast + result.tally.invalid


def _people(result: VoteResult) -> Fraction:
    return next(step.people for step in result.derivation if isinstance(step, TallyStep))


def _closing(subject: Subject, closed: ClosedRound) -> MeetingState:
    return subject.moments.closings[closed.round.motion.id, closed.round.number]


def _silent(subject: Subject, closed: ClosedRound) -> tuple[PersonId, ...]:
    return waiting_for(_closing(subject, closed), closed.round)


def _gone(subject: Subject, closed: ClosedRound) -> tuple[PersonId, ...]:
    """Return the voters who had been in the room and left it; a proxy never was there."""
    present = _closing(subject, closed).present
    came = {movement.person for movement in subject.state.movements}
    voters = [b.voter for b in closed.round.ballots.values()]
    voters += [b.voter for b in closed.round.choices.values()]
    return tuple(
        voter.person
        for voter in voters
        if voter.standing is not Standing.PROXY and voter.person in came - set(present)
    )
