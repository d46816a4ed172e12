"""Who may vote, who is counted, and on what basis: read off a meeting's state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from secretary_app.domain.agenda import PROCEDURAL, Motion
from secretary_app.domain.councils import Membership
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import BallotRound, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import Electorate, QuorumStatus, assess
from secretary_app.domain.regulations import QuorumRule, Rules
from secretary_app.domain.voters import Standing, Voter
from secretary_app.domain.voting import VoteBasis

Seats = dict[PersonId, Voter]
Substitutes = Mapping[PersonId, PersonId]


def electorate_of(facts: MeetingFacts) -> Electorate:
    """Return what the shares of this meeting can be taken of."""
    return Electorate(
        seats=facts.voting(),
        established=facts.regulation.seats,
        elected=facts.regulation.elected,
        all_notified=facts.meeting.all_notified,
        weighted=facts.weighted,
    )


def question_type_of(state: MeetingState, motion: Motion) -> str:
    """Return the motion's question type: without an item it is procedural."""
    return PROCEDURAL if motion.item is None else state.items[motion.item].item.question_type


def entitled(state: MeetingState, rule: QuorumRule | None) -> Seats:
    """Return everybody entitled to vote now, by the seat's person, in the order of the list.

    Present members with a vote, accepted substitutes, and absent members whose proxy is
    entitled and present himself. Remote presence counts unless the rule says otherwise.
    """
    remote_counts = _remote_counts(rule)
    substitutes = {p.substitute_for: who for who, p in state.present.items() if p.substitute_for}
    seats: Seats = {}
    for seat in state.facts.voting():
        voter = _attending(state, seat, substitutes) or _by_proxy(state, rule, seat.person)
        if voter is not None and (remote_counts or not voter.remote):
            seats[seat.person] = voter
    return seats


def _remote_counts(rule: QuorumRule | None) -> bool:
    return rule is None or rule.remote_counts is not False


def _attending(state: MeetingState, seat: Membership, substitutes: Substitutes) -> Voter | None:
    own = state.present.get(seat.person)
    if own is not None:
        return Voter(person=seat.person, seat=seat, remote=own.mode is Mode.REMOTE)
    delegate = substitutes.get(seat.person)
    if delegate is None:
        return None
    remote = state.present[delegate].mode is Mode.REMOTE
    return Voter(person=delegate, seat=seat, standing=Standing.SUBSTITUTE, remote=remote)


def heading_quorum(state: MeetingState) -> QuorumStatus:
    """Return the quorum of the meeting now, by the general rule."""
    rule = state.facts.general_rules().quorum
    voters = tuple(entitled(state, rule).values())
    return assess(rule, voters, voters, electorate_of(state.facts))


@dataclass(frozen=True, slots=True)
class PeopleOfVote:
    """Who is in a vote and who would be but for a recusal."""

    people: tuple[Voter, ...]
    recused: tuple[Voter, ...]
    recused_entitled: tuple[Voter, ...]


def people_of_vote(state: MeetingState, ballot_round: BallotRound, rules: Rules) -> PeopleOfVote:
    """Return everybody entitled now and everybody with a ballot, minus the recused.

    One head per seat: where a ballot and the present holder of a seat belong to
    different people, the holder counts unless he alone is recused.
    """
    recused = state.recused_on(ballot_round.motion)
    now = entitled(state, rules.quorum)
    cast = _casters(ballot_round)
    people: list[Voter] = []
    out: list[Voter] = []
    for seat in state.facts.voting():
        claims = [v for v in (now.get(seat.person), cast.get(seat.person)) if v is not None]
        free = [v for v in claims if v.person not in recused]
        if free:
            people.append(free[0])
        elif claims:
            out.append(claims[0])
    return PeopleOfVote(
        people=tuple(people),
        recused=tuple(out),
        recused_entitled=tuple(v for v in out if v.seat.person in now),
    )


def _casters(ballot_round: BallotRound) -> Seats:
    named = {seat: b.voter for seat, b in ballot_round.ballots.items()}
    return named | {seat: b.voter for seat, b in ballot_round.choices.items()}


def basis_of(state: MeetingState, ballot_round: BallotRound) -> VoteBasis:
    """Return the basis of the vote as it stands now."""
    rules = state.facts.rules_for(ballot_round.question_type)
    who = people_of_vote(state, ballot_round, rules)
    electorate = electorate_of(state.facts)
    in_quorum = who.people if rules.recusal.leaves_quorum else who.people + who.recused_entitled
    return VoteBasis(
        rules=rules,
        electorate=electorate,
        people=who.people,
        recused=who.recused,
        kept=() if rules.recusal.leaves_base else who.recused_entitled,
        gone=_gone(state, ballot_round.motion) if rules.recusal.leaves_base else (),
        quorum=assess(rules.quorum, in_quorum, who.people, electorate),
        presiding=state.presiding,
    )


def _gone(state: MeetingState, motion: Motion) -> tuple[Membership, ...]:
    """Seats that leave the base «members»: of recused members and recused substitutes."""
    recused = state.recused_on(motion)
    if not recused:
        return ()
    through = {
        p.substitute_for
        for who, p in state.present.items()
        if who in recused and p.substitute_for is not None
    }
    return tuple(m for m in state.facts.voting() if m.person in recused or m.person in through)


def find_voter(state: MeetingState, rule: QuorumRule | None, person: PersonId) -> Voter | None:
    """Return the entitled voter whose ballot names ``person``, or None.

    The same as looking him up among all the `entitled`, without listing them: this is
    asked at every key press of a vote.
    """
    presence = state.present.get(person)
    if presence is None:
        return _by_proxy(state, rule, person)
    seat = state.facts.membership_of(presence.substitute_for or person)
    remote = presence.mode is Mode.REMOTE
    if seat is None or not seat.votes or (remote and not _remote_counts(rule)):
        return None
    standing = Standing.SUBSTITUTE if presence.substitute_for else Standing.OWN
    return Voter(person=person, seat=seat, standing=standing, remote=remote)


def _by_proxy(state: MeetingState, rule: QuorumRule | None, person: PersonId) -> Voter | None:
    proxy = state.proxies.get(person)
    here = proxy is not None and proxy.to in state.present
    holder = find_voter(state, rule, proxy.to) if proxy and here else None
    seat = state.facts.membership_of(person) if holder else None
    return Voter(person=person, seat=seat, standing=Standing.PROXY) if seat else None
