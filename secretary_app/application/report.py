"""The result of a meeting: attendance, quorum and every vote with its derivation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from secretary_app.application.journal import history_of
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.agenda import CandidateId, Motion
from secretary_app.domain.derivation import Doubt
from secretary_app.domain.doubts import doubts_of_quorum
from secretary_app.domain.meeting.franchise import electorate_of, heading_quorum
from secretary_app.domain.meeting.history import History
from secretary_app.domain.meeting.results import open_result
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.meeting.timeline import QuorumPoint, quorum_timeline
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.voting import VoteResult
from secretary_app.language.clauses import rules_name
from secretary_app.language.derivation import Naming
from secretary_app.language.names import name_of, short_name


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteReport:
    """One ballot round: the motion as it was put to the vote, and what it came to."""

    motion: Motion
    result: VoteResult


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReport:
    """Everything that `result` shows; ``votes`` in order of closing, an open one last."""

    state: MeetingState
    quorum: QuorumStatus
    timeline: tuple[QuorumPoint, ...]
    votes: tuple[VoteReport, ...]
    doubts: tuple[Doubt, ...]
    naming: Naming


def report_of(record: CouncilRecord, stored: StoredMeeting) -> MeetingReport:
    """Return the report of a stored meeting."""
    history = history_of(record, stored)
    return report_of_history(history, people_by_id(record, history.state))


def report_of_history(history: History, people: Mapping[PersonId, Person]) -> MeetingReport:
    """Return the report of a running or closed meeting."""
    state = history.state
    quorum = heading_quorum(state)
    return MeetingReport(
        state=state,
        quorum=quorum,
        timeline=quorum_timeline(state.facts, history.entries()),
        votes=_votes(state),
        doubts=doubts_of_quorum(quorum, electorate_of(state.facts)),
        naming=naming_of(state, people),
    )


def people_by_id(record: CouncilRecord, state: MeetingState) -> dict[PersonId, Person]:
    """Return everybody who may be named: as at the opening, else as known today."""
    return {p.id: p for p in (*record.people, *state.facts.people)}


def _votes(state: MeetingState) -> tuple[VoteReport, ...]:
    closed = [VoteReport(motion=r.round.motion, result=r.result) for r in state.rounds]
    if state.open_round is not None:
        running = open_result(state, state.open_round)
        closed.append(VoteReport(motion=state.open_round.motion, result=running))
    return tuple(closed)


def naming_of(state: MeetingState, people: Mapping[PersonId, Person]) -> Naming:
    """Return how derivations write the people and candidates of this meeting."""
    candidates = {c.id: c.person for m in state.motions.values() for c in m.candidates or ()}

    def person(who: PersonId) -> str:
        known = people.get(who)
        return short_name(name_of(known)) if known else who

    def candidate(which: CandidateId) -> str:
        return person(candidates[which]) if which in candidates else which

    rules = rules_name(state.facts.regulation.source)
    return Naming(person=person, candidate=candidate, rules=rules)
