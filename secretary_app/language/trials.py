"""What a trial of rules came to in words, and why its numbers do not go together."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from secretary_app.domain.derivation import MajorityStep, ResolvedHow, Step, TieStep
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.regulations import TieResolver
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from secretary_app.language.clauses import REGULATION, RulesName, clause_words
from secretary_app.language.numbers import counted
from secretary_app.language.shares import figure, of_number

_MEMBERS = ("член", "члена", "членов")
_CASTING = {
    TieResolver.CHAIR: "решающим голосом председателя",
    TieResolver.PRESIDING: "решающим голосом председательствующего",
    TieResolver.CHAIR_OR_DEPUTY: "решающим голосом председателя или его заместителя",
}
_WAITING = {
    TieResolver.CHAIR: "решающего голоса председателя нет",
    TieResolver.PRESIDING: "решающего голоса председательствующего нет",
    TieResolver.CHAIR_OR_DEPUTY: "решающего голоса председателя или заместителя нет",
    TieResolver.IN_FAVOUR_OF_PERSON: "не указано, какая сторона в пользу лица",
}


class Told(NamedTuple):
    """An outcome: the words that matter most, and the rest of the sentence."""

    head: str
    detail: str


def trial_outcome(result: VoteResult, rules: RulesName = REGULATION) -> Told:
    """Return «Решение принято» with «решающим голосом председателя (п. 7 Положения)»."""
    if result.outcome is Outcome.NO_QUORUM:
        clause = result.quorum.rule.clause if result.quorum.rule else None
        return Told("Кворума нет", f"– {_no_quorum(result.quorum)}{_cited(clause, rules)}")
    tie = _step(result, TieStep)
    if isinstance(tie, TieStep):
        return _after_tie(result, tie, rules)
    return _by_majority(result, rules)


def _step(result: VoteResult, kind: type[Step]) -> Step | None:
    return next((step for step in result.derivation if isinstance(step, kind)), None)


def _cited(clause: str | None, rules: RulesName) -> str:
    return f" ({clause_words(clause, rules)})" if clause else ""


def _no_quorum(status: QuorumStatus) -> str:
    if status.unmet or status.sides:
        return "его условие не выполнено"
    return f"участвует {figure(status.counted)}, нужно {_more(status)}{figure(status.required)}"


def _more(status: QuorumStatus) -> str:
    return "больше " if status.counted == status.required else ""


def _by_majority(result: VoteResult, rules: RulesName) -> Told:
    adopted = result.outcome is Outcome.ADOPTED
    head = "Решение принято" if adopted else "Решение не принято"
    step = _step(result, MajorityStep)
    if not isinstance(step, MajorityStep):
        enough = "все «за»" if adopted else "единогласия нет"
        return Told(head, f"– {enough}")
    clause = _cited(step.rule.clause, rules)
    if step.sides or step.rule.per_side:
        every = "в каждой стороне" if adopted else "большинства нет в каждой стороне"
        return Told(head, f"– {every}{clause}")
    numbers = f"«за» {figure(step.for_)}, нужно {_exceeding(step)}{figure(step.required)}"
    return Told(head, f"– {numbers}{clause}")


def _exceeding(step: MajorityStep) -> str:
    """Weights have to exceed the exact threshold that heads reach one higher."""
    exact = step.base * step.rule.share
    return "больше " if step.rule.strict and step.required == exact else ""


def _after_tie(result: VoteResult, tie: TieStep, rules: RulesName) -> Told:
    clause = _cited(tie.rule.clause, rules)
    if result.outcome is Outcome.TIED:
        return Told("Исход не решён", f"– голоса поровну, {_WAITING[tie.rule.resolved_by]}{clause}")
    head = "Решение принято" if result.outcome is Outcome.ADOPTED else "Решение не принято"
    if result.decided_by is DecidedBy.PERSON_FAVOUR:
        return Told(head, f"– в пользу лица, о котором оно выносится{clause}")
    if result.decided_by is DecidedBy.CASTING_VOTE:
        return Told(head, f"{_CASTING[tie.rule.resolved_by]}{clause}")
    if tie.how is ResolvedHow.NOBODY:
        return Told(head, f"– голоса поровну, решающего голоса ни у кого нет{clause}")
    return Told(head, f"– большинства нет и с решающим голосом{clause}")


def too_few_members(wanted: int, number: int, side: str | None) -> str:
    """Return why so many cannot be there."""
    where = f"В стороне «{side}»" if side else "В составе"
    return (
        f"{where} {counted(number, *_MEMBERS)} с правом голоса: {wanted} присутствовать не могут."
    )


def too_many_ballots(ballots: int, voters: int, side: str | None) -> str:
    """Return why so many votes cannot be cast."""
    where = f" в стороне «{side}»" if side else ""
    return f"Голосов {ballots}, а голосовать{where} могут {voters}: уменьшите число голосов."


def too_many_set_apart(apart: int, number: int) -> str:
    """Return why so many cannot be recused or remote."""
    return (
        f"Самоотводов и подключившихся вместе {apart}, а присутствуют {number}: "
        "это часть присутствующих."
    )


def groups_do_not_fit(number: int, groups: Mapping[str, int]) -> str:
    """Return why such a presence cannot be made up of this composition."""
    named = ", ".join(f"«{group}» – {wanted}" for group, wanted in groups.items())
    members = of_number(Fraction(number), "члена", "членов")
    return f"Из состава не набрать {members}, чтобы по группам было так: {named}."
