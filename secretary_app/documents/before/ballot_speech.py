"""How a draft is put to the vote: read out, asked about by its form, and what adopts it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from secretary_app.application.papers import agenda_of
from secretary_app.documents.before.ballots import draft_to_vote
from secretary_app.documents.before.lines import draft, head, listed, note, say
from secretary_app.documents.content import ScriptLine
from secretary_app.documents.desk import Desk
from secretary_app.documents.wording import punctuated
from secretary_app.domain.agenda import PROCEDURAL, BallotForm, Motion
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.regulations import (
    MajorityBase,
    MajorityRule,
    Rules,
    TieResolver,
    TieRule,
)
from secretary_app.domain.thresholds import share_of
from secretary_app.language.clauses import clause_words
from secretary_app.language.rules import NO_MAJORITY, tie_told
from secretary_app.language.rules_ahead import majority_ahead
from secretary_app.language.shares import figure

BLANK = "_" * 6
WHO = "кто «за»? Кто «против»? Кто воздержался?"
WITHOUT_VOTE = (
    "Если возражений нет, решение принимается без голосования. Есть ли возражения? Принято."
)
FOR_CANDIDATES = "Есть ли самоотводы и другие предложения?"
HALF = Fraction(1, 2)


def vote_lines(desk: Desk, motion: Motion) -> Iterator[ScriptLine]:
    """Yield a draft with the question put to the vote, the rule that adopts it and its result."""
    yield from _read_out(desk, motion)
    yield from _asked(motion)
    if motion.ballot is BallotForm.NONE:
        return
    rules = desk.request.state.facts.rules_for(_question_type(desk, motion))
    yield note(" ".join(_adopting(desk, motion, rules)))
    yield say(_result(desk, motion))


def _question_type(desk: Desk, motion: Motion) -> str:
    types = {item.id: item.question_type for item in agenda_of(desk.request.state)}
    return types[motion.item] if motion.item else PROCEDURAL


def _read_out(desk: Desk, motion: Motion) -> Iterator[ScriptLine]:
    vote = draft_to_vote(desk, motion)
    yield head(vote.draft)
    yield draft(vote.opening)
    for part in vote.further:
        yield (listed if part.listed else draft)(part.text)
    if vote.assignment:
        yield draft(vote.assignment)
    names = [desk.persons.listed(one.person) for one in motion.candidates or ()]
    if motion.candidates is not None:
        yield say("Кандидаты:" if names else "Кандидатов пока нет: кого предлагаете?")
        yield from map(listed, punctuated(names))
        yield say(FOR_CANDIDATES)


def _asked(motion: Motion) -> Iterator[ScriptLine]:
    """Yield the question by the form of the ballot."""
    election = motion.candidates is not None
    match motion.ballot:
        case BallotForm.OPEN if election:
            yield say("Голосование открытое, поимённое. Прошу каждого назвать одного кандидата.")
        case BallotForm.OPEN:
            yield say(f"Голосование открытое, поимённое. Прошу голосовать: {WHO}")
        case BallotForm.COUNTED if election:
            yield say("Голосуем за каждого кандидата по очереди. Прошу поднимать руку один раз.")
            yield note(
                "Кто считает голоса, называет поданные за каждого, «против всех» и воздержавшихся."
            )
        case BallotForm.COUNTED:
            yield say(f"Прошу голосовать: {WHO}")
            yield note("Кто считает голоса, называет их число после каждого вопроса.")
        case BallotForm.SECRET:
            yield say("Голосование тайное. Прошу получить бюллетени, заполнить и сдать их.")
            yield note("Объявите перерыв для подсчёта; итог оглашает тот, кто считал голоса.")
        case BallotForm.NONE:
            yield say(WITHOUT_VOTE)
        case _:
            assert_never(motion.ballot)


def _adopting(desk: Desk, motion: Motion, rules: Rules) -> Iterator[str]:
    if rules.majority is None:
        yield NO_MAJORITY
        return
    facts = desk.request.state.facts
    told = majority_ahead(rules.majority, weighted=facts.weighted)
    who = "Избран тот, за кого" if motion.candidates is not None else "Решение принято, если «за»"
    number = _number(rules.majority, facts)
    yield f"{who} – {told}{_cited(desk, rules.majority.clause, number)}."
    if _may_tie(motion, rules.majority):
        yield _tie(desk, rules.tie)


def _number(rule: MajorityRule, facts: MeetingFacts) -> str:
    """Return «9 из 17», where the number that a share is taken of is known beforehand."""
    bases = {
        MajorityBase.MEMBERS: len(facts.voting()),
        MajorityBase.SEATS: facts.regulation.seats,
        MajorityBase.ELECTED: facts.regulation.elected,
    }
    base = bases.get(rule.base)
    if base is None or rule.unanimous or rule.plurality or rule.per_side or facts.weighted:
        return ""
    bar = share_of(Fraction(base), rule.share, strict=rule.strict, weighted=False)
    return f"{figure(bar.required)} из {base}"


def _may_tie(motion: Motion, rule: MajorityRule) -> bool:
    """Tell whether a tie has a rule of its own: only half of the votes can come to one."""
    return (
        motion.candidates is None and rule.share == HALF and not (rule.unanimous or rule.per_side)
    )


def _tie(desk: Desk, rule: TieRule) -> str:
    clause = rule.clause if rule.resolved_by is not TieResolver.NOBODY else None
    told = tie_told(rule, None)
    return f"{told.removesuffix('.')}{_cited(desk, clause)}."


def _cited(desk: Desk, clause: str | None, *numbers: str) -> str:
    """Return « (9 из 17, п. 4.5 Положения)», or what of it there is."""
    cited = (clause_words(clause, desk.rules),) if clause else ()
    told = [part for part in (*numbers, *cited) if part]
    return f" ({', '.join(told)})" if told else ""


def _result(desk: Desk, motion: Motion) -> str:
    if motion.candidates is not None:
        names = [desk.persons.name(one.person) for one in motion.candidates]
        votes = ", ".join(f"{name} – {BLANK}" for name in (*names, "«против всех»"))
        return f"Голоса распределились так: {votes}. Избран(а) {'_' * 20}."
    return (
        f"«За» – {BLANK}, «против» – {BLANK}, «воздержались» – {BLANK}. "
        "Решение принято (не принято)."
    )
