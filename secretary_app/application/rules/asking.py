"""What a trial of rules has to be told, and the attempt that it begins with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from secretary_app.application.rules.body import Body, groups_of
from secretary_app.application.rules.presence import Lead, SideHeads
from secretary_app.application.rules.trial import Attempt
from secretary_app.domain.agenda import ORDINARY, BallotForm, Choice, MeetingForm, Side
from secretary_app.domain.councils import Role
from secretary_app.domain.quorum import Electorate, QuorumStatus, assess
from secretary_app.domain.regulations import (
    AllNotified,
    BallotPolicy,
    ChairPresent,
    QuorumRule,
    Regulation,
    Rules,
    TieResolver,
    rules_for,
)
from secretary_app.domain.voters import Voter

_ALIVE = 2  # heads over the quorum in the first example: a margin as meetings have it
_CHOICES = (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)
_BALLOTS = {
    BallotPolicy.OPEN: (BallotForm.OPEN,),
    BallotPolicy.SECRET: (BallotForm.SECRET,),
    BallotPolicy.EITHER: (BallotForm.OPEN, BallotForm.SECRET),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Rules as they stand for one type of question at one form of meeting, and the body."""

    regulation: Regulation
    body: Body
    question_type: str = ORDINARY
    form: MeetingForm = MeetingForm.IN_PERSON

    @property
    def absentee(self) -> bool:
        """Tell whether the vote is in absentia."""
        return self.form is MeetingForm.ABSENTEE

    @property
    def rules(self) -> Rules:
        """Return the rules, overrides applied."""
        return rules_for(self.regulation, self.question_type, absentee=self.absentee)


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What bears on the outcome; what the rules do not look at is not asked.

    ``sides`` holds None alone where sides do not matter; ``groups`` come with their sizes.
    """

    sides: tuple[str | None, ...]
    leads: tuple[Lead, ...]
    groups: tuple[tuple[str, int], ...]
    ballots: tuple[BallotForm, ...]
    forms: tuple[MeetingForm, ...]
    question_types: tuple[str, ...]
    remote: bool
    recused: bool
    notified: bool
    favours: bool


def questions_of(case: Case) -> Questions:
    """Return what a trial under these rules depends on."""
    rules, quorum = case.rules, case.rules.quorum
    remote = quorum is not None and quorum.remote_counts is False
    return Questions(
        sides=_sides(case),
        leads=tuple(_leads(rules, case.body)),
        groups=_groups(quorum, case),
        ballots=_ballots(case),
        forms=_forms(case.regulation),
        question_types=(ORDINARY, *(q for q in case.regulation.by_question if q != ORDINARY)),
        remote=remote and not case.absentee,
        recused=_looks_at_recusals(case.regulation) and not case.absentee,
        notified=quorum is not None and AllNotified() in quorum.conditions,
        favours=rules.tie.resolved_by is TieResolver.IN_FAVOUR_OF_PERSON,
    )


def _sides(case: Case) -> tuple[str | None, ...]:
    rules = (case.rules.quorum, case.rules.majority)
    matter = any(rule is not None and rule.per_side for rule in rules)
    return (matter and case.body.sides) or (None,)


def _leads(rules: Rules, body: Body) -> Iterator[Lead]:
    resolver = rules.tie.resolved_by
    if resolver in {TieResolver.NOBODY, TieResolver.IN_FAVOUR_OF_PERSON}:
        if rules.quorum is not None and ChairPresent() in rules.quorum.conditions:
            yield from (Lead(Role.CHAIR, Choice.FOR), Lead(Role.CHAIR, None))
        return
    deputies = resolver is not TieResolver.CHAIR
    roles = (Role.CHAIR, Role.DEPUTY_CHAIR) if deputies else (Role.CHAIR,)
    held = [role for role in roles if body.holder(role) is not None]
    yield from (Lead(role, choice) for role in held for choice in _CHOICES)
    yield from (Lead(role, None) for role in held[-1:])


def _groups(quorum: QuorumRule | None, case: Case) -> tuple[tuple[str, int], ...]:
    if quorum is None or case.absentee or _sides(case) != (None,):
        return ()
    named = dict.fromkeys(groups_of(quorum))
    return tuple((group, len(case.body.of_group(group))) for group in named)


def _ballots(case: Case) -> tuple[BallotForm, ...]:
    majority = case.rules.majority
    named_only = case.body.weighted or (majority is not None and majority.per_side)
    if named_only or case.absentee:
        return (BallotForm.OPEN,)
    return _BALLOTS[case.rules.ballot]


def _forms(regulation: Regulation) -> tuple[MeetingForm, ...]:
    in_absentia = (MeetingForm.ABSENTEE,) if regulation.absentee else ()
    return (MeetingForm.IN_PERSON, *in_absentia)


def _looks_at_recusals(regulation: Regulation) -> bool:
    own = (question.recusal for question in regulation.by_question.values())
    return any(rule is not None for rule in (regulation.recusal, *own))


def whole_quorum(case: Case) -> QuorumStatus:
    """Return the quorum of everybody: its base and what it requires."""
    body = case.body
    voters = tuple(Voter(person=m.person, seat=m) for m in body.members)
    electorate = Electorate(
        seats=body.members,
        established=case.regulation.seats,
        elected=case.regulation.elected,
        all_notified=True,
        weighted=body.weighted,
    )
    return assess(case.rules.quorum, voters, voters, electorate)


def usual_attempt(case: Case) -> Attempt:
    """Return the attempt that a trial begins with: a quorum with a margin, «за» = «против»."""
    asked = questions_of(case)
    return Attempt(
        heads=tuple(_usual_heads(case, side) for side in asked.sides),
        lead=next(iter(asked.leads), None),
        groups=dict(asked.groups),
        question_type=case.question_type,
        form=case.form,
        ballot=asked.ballots[0],
        favours=Side.FOR if asked.favours else None,
    )


def _usual_heads(case: Case, side: str | None) -> SideHeads:
    number = len(case.body.of_side(side))
    present = number if side else usual_presence(case)
    against = present // 2
    for_ = present - against if side else against
    return SideHeads(present=present, for_=for_, against=against, side=side)


def usual_presence(case: Case) -> int:
    """Return how many heads the first example has: the quorum and two more, if there are."""
    number = len(case.body.members)
    rule = case.rules.quorum
    if rule is None or rule.per_side or groups_of(rule) or case.body.weighted:
        return number
    required = whole_quorum(case).required
    return min(number, int(max(required, Fraction(1))) + _ALIVE)
