"""Rules explained with the council's own numbers, found by holding the votes themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from secretary_app.application.rules.asking import (
    Case,
    questions_of,
    usual_presence,
    whole_quorum,
)
from secretary_app.application.rules.body import body_of
from secretary_app.application.rules.presence import SideHeads
from secretary_app.application.rules.trial import Attempt, tried
from secretary_app.domain.agenda import MeetingForm
from secretary_app.domain.councils import CouncilKind, Membership
from secretary_app.domain.derivation import TieStep
from secretary_app.domain.outcome import FIXED_BASES, HALF
from secretary_app.domain.regulations import (
    MajorityBase,
    MajorityRule,
    QuestionRules,
    Regulation,
)
from secretary_app.language import rules as words


def explain(
    regulation: Regulation,
    composition: Iterable[Membership],
    kind: CouncilKind = CouncilKind.COUNCIL,
) -> tuple[str, ...]:
    """Return what the rules mean for this composition, in paragraphs.

    First what holds in general, then in absentia and by type of question, a paragraph for
    each that has parts of its own.
    """
    votes = regulation.quorum is not None or regulation.majority is not None
    if kind is CouncilKind.CONFERENCE and not votes:
        return (words.CONFERENCE,)
    body = body_of(regulation, composition)
    case = Case(regulation=regulation, body=body)
    return (" ".join(_in_general(case)), *_in_absentia(case), *_by_question(case))


def _in_general(case: Case) -> Iterator[str]:
    if case.body.invented:
        yield words.invented_body(len(case.body.members))
    yield from _quorum(case)
    yield from _majority(case)
    yield from _tie(case)
    if case.regulation.recusal is not None:
        yield words.recusal_told(case.regulation.recusal)


def _in_absentia(case: Case) -> Iterator[str]:
    if case.regulation.absentee is None:
        return
    absentee = replace(case, form=MeetingForm.ABSENTEE)
    told = (*_quorum(absentee), *_majority(absentee), *_tie(absentee))
    yield words.about(words.IN_ABSENTIA, told)


def _by_question(case: Case) -> Iterator[str]:
    for question, own in case.regulation.by_question.items():
        told = tuple(_own_parts(replace(case, question_type=question), own))
        if told:
            yield words.about(words.question_words(question), told)


def _own_parts(case: Case, own: QuestionRules) -> Iterator[str]:
    if own.quorum is not None:
        yield from _quorum(case)
    if own.quorum is not None or own.majority is not None:
        yield from _majority(case)
    if own.majority is not None or own.tie is not None:
        yield from _tie(case)
    if own.recusal is not None:
        yield words.recusal_told(own.recusal)
    if own.ballot is not None:
        yield words.ballot_told(own.ballot)


def _quorum(case: Case) -> Iterator[str]:
    yield words.quorum_told(whole_quorum(case), weighted=case.body.weighted)
    if case.rules.quorum is not None:
        yield from words.terms_of_quorum(case.rules.quorum)


def _majority(case: Case) -> Iterator[str]:
    if case.rules.majority is None:
        yield words.NO_MAJORITY
        return
    everyone = tuple(
        SideHeads(present=number, for_=number, against=0, side=side)
        for side, number in _there(case)
    )
    result = tried(case.regulation, case.body, _attempt(case, everyone))
    yield words.majority_told(result, absentee=case.absentee)


def _there(case: Case) -> Iterator[tuple[str | None, int]]:
    for side in questions_of(case).sides:
        yield side, len(case.body.of_side(side)) if side else usual_presence(case)


def _attempt(case: Case, heads: tuple[SideHeads, ...]) -> Attempt:
    return Attempt(heads=heads, question_type=case.question_type, form=case.form)


def _tie(case: Case) -> Iterator[str]:
    """Yield what a tie comes to, if one can come about at all."""
    majority = case.rules.majority
    if majority is None or majority.unanimous or majority.per_side or majority.share != HALF:
        return
    if case.body.weighted:
        yield words.tie_told(case.rules.tie, None)
        return
    votes = _votes_of_tie(case, majority)
    if votes > 0:
        yield _told_by_vote(case, votes)


def _votes_of_tie(case: Case, majority: MajorityRule) -> int:
    """Return how many are on either side, 0 where this composition cannot be tied."""
    if majority.base not in FIXED_BASES:
        return usual_presence(case) // 2
    base = {
        MajorityBase.SEATS: case.regulation.seats,
        MajorityBase.ELECTED: case.regulation.elected,
    }.get(majority.base, len(case.body.members))
    odd = base is None or base % 2 or base > len(case.body.members)
    return 0 if odd or base is None else base // 2


def _told_by_vote(case: Case, votes: int) -> str:
    heads = SideHeads(present=2 * votes, for_=votes, against=votes)
    result = tried(case.regulation, case.body, _attempt(case, (heads,)))
    if any(isinstance(step, TieStep) for step in result.derivation):
        return words.tie_told(case.rules.tie, votes)
    return words.half_is_enough(votes)
