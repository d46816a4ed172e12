"""Rules told with a body's own numbers: «Из 18 членов для кворума нужны 9.»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.derivation import MajorityStep, SideMajority
from secretary_app.domain.quorum import QuorumStatus, SideQuorum
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    BallotPolicy,
    ChairPresent,
    Condition,
    MajorityBase,
    QuorumBase,
    QuorumRule,
    RecusalRule,
    TieEffect,
    TieResolver,
    TieRule,
)
from secretary_app.domain.voting import VoteResult
from secretary_app.language.numbers import agree, counted
from secretary_app.language.shares import figure, of_number

CONFERENCE = "Совещание не голосует: кворума нет, решения записываются без голосования."
NO_QUORUM = "Кворум не установлен: совет правомочен при любом числе присутствующих."
NO_MAJORITY = "Большинство не установлено: открыть голосование нельзя."
IN_ABSENTIA = "Заочно"

_QUESTIONS = {
    "ordinary": "Обычный вопрос",
    "procedural": "Процедурный вопрос",
    "chair_election": "Избрание председателя",
    "membership_change": "Изменение состава",
    "rules_change": "Изменение правил",
    "plan_approval": "Утверждение плана",
}
KNOWN_QUESTIONS = tuple(_QUESTIONS)


def question_words(question_type: str) -> str:
    """Return «Избрание председателя», or a type of the council's own as it was written."""
    return _QUESTIONS.get(question_type, question_type)


def about(subject: str, sentences: Iterable[str]) -> str:
    """Return the sentences as one, said of one subject: «Заочно: если …; при …»."""
    told = "; ".join(f"{each[:1].lower()}{each[1:].removesuffix('.')}" for each in sentences)
    return f"{subject}: {told}."


def invented_body(number: int) -> str:
    """Return what the numbers are taken from while there is no composition."""
    return f"В составе пока никого нет; пример – на {counted(number, 'член', 'члена', 'членов')}."


def quorum_told(status: QuorumStatus, *, weighted: bool = False) -> str:
    """Return what makes a quorum: «Из 18 членов для кворума нужны 9.»."""
    rule = status.rule
    if rule is None:
        return NO_QUORUM
    if rule.per_side:
        return _quorum_by_side(status.sides)
    if rule.base is QuorumBase.ABSOLUTE:
        return f"Для кворума {_needed(status.required)}, сколько бы ни было в составе."
    whole = _whole(rule, status.base, weighted=weighted)
    if weighted:
        return f"{whole} для кворума нужно {_bar(status.required, strict=rule.strict)}."
    return f"{whole} для кворума {_needed(status.required)}."


def _needed(number: Fraction) -> str:
    return f"{agree(number, 'нужен', 'нужны', 'нужны')} {figure(number)}"


def _bar(number: Fraction, *, strict: bool) -> str:
    votes = of_number(number, "голоса", "голосов")
    return f"{'больше' if strict else 'не менее'} {votes}"


def _whole(rule: QuorumRule, base: Fraction, *, weighted: bool) -> str:
    group = f" группы «{rule.group}»" if rule.group else ""
    match rule.base:
        case QuorumBase.SEATS:
            return f"Из {of_number(base, 'установленного места', 'установленных мест')}"
        case QuorumBase.ELECTED:
            return f"Из {of_number(base, 'избранного', 'избранных')}"
        case QuorumBase.MEMBERS if weighted:
            return f"Из {of_number(base, 'голоса', 'голосов')}{group}"
        case QuorumBase.MEMBERS | QuorumBase.ABSOLUTE:
            return f"Из {of_number(base, 'члена', 'членов')}{group}"
        case _:
            assert_never(rule.base)


def _quorum_by_side(sides: tuple[SideQuorum, ...]) -> str:
    if not sides:
        return "Кворум нужен от каждой стороны, а стороны в составе не указаны."
    told = ", ".join(f"«{s.side}» – {figure(s.required)} из {figure(s.base)}" for s in sides)
    return f"Кворум нужен от каждой стороны: {told}."


def terms_of_quorum(rule: QuorumRule) -> Iterator[str]:
    """Yield what a quorum needs beside the number, and who does not count."""
    for condition in rule.conditions:
        yield _condition(condition)
    if rule.remote_counts is False:
        yield "Подключившиеся по видеосвязи не считаются и не голосуют."


def _condition(condition: Condition) -> str:
    match condition:
        case ChairPresent():
            return "Без председателя кворума нет."
        case AtLeast(group=group, count=count):
            least = of_number(Fraction(count), "члена", "членов")
            return f"Нужно присутствие не менее {least} группы «{group}»."
        case AllNotified():
            return "Без отметки, что уведомлены все, кворума нет."
        case _:
            assert_never(condition)


def majority_told(result: VoteResult, *, absentee: bool = False) -> str:
    """Return how many votes adopt, from a vote in which everybody there was «за»."""
    step = next((s for s in result.derivation if isinstance(s, MajorityStep)), None)
    if step is None:
        return f"{_given(result.present, absentee=absentee)}, решение принимают только все «за»."
    if step.rule.per_side:
        return _majority_by_side(step.sides)
    if result.weighted:
        return _of_weights(step)
    return _of_base(step, _given(result.present, absentee=absentee))


def _given(number: int, *, absentee: bool) -> str:
    return f"Если {'опросные листы вернули' if absentee else 'присутствуют'} {number}"


def _of_base(step: MajorityStep, present: str) -> str:
    adopting = _adopting(step.required)
    match step.rule.base:
        case MajorityBase.PRESENT:
            return f"{present}, {adopting}."
        case MajorityBase.VOTING:
            return f"Если голосуют {figure(step.base)}, {adopting}."
        case MajorityBase.FOR_AGAINST:
            return f"Если «за» и «против» вместе {figure(step.base)}, {adopting}."
        case MajorityBase.MEMBERS:
            whole = of_number(step.base, "члена", "членов")
            return f"Из {whole} {adopting}, сколько бы ни присутствовало."
        case MajorityBase.SEATS:
            whole = of_number(step.base, "установленного места", "установленных мест")
            return f"Из {whole} {adopting}."
        case MajorityBase.ELECTED:
            return f"Из {of_number(step.base, 'избранного', 'избранных')} {adopting}."
        case _:
            assert_never(step.rule.base)


def _adopting(number: Fraction) -> str:
    verb = agree(number, "принимает", "принимают", "принимают")
    return f"решение {verb} {counted(number, 'голос', 'голоса', 'голосов')} «за»"


_WEIGHED = {
    MajorityBase.PRESENT: "Если у присутствующих {}",
    MajorityBase.VOTING: "Если подано {}",
    MajorityBase.FOR_AGAINST: "Если «за» и «против» подано {}",
    MajorityBase.MEMBERS: "Если у всех членов {}",
    MajorityBase.SEATS: "Если установлено {}",
    MajorityBase.ELECTED: "Если избранных {}",
}


def _of_weights(step: MajorityStep) -> str:
    whole = counted(step.base, "голос", "голоса", "голосов")
    bar = _bar(step.required, strict=step.rule.strict)
    return f"{_WEIGHED[step.rule.base].format(whole)}, решению нужно {bar} «за»."


def _majority_by_side(sides: tuple[SideMajority, ...]) -> str:
    if not sides:
        return "Большинство нужно от каждой стороны, а стороны в составе не указаны."
    told = ", ".join(f"«{s.side}» – {figure(s.required)} из {figure(s.base)}" for s in sides)
    return f"Голоса «за» нужны от каждой стороны: {told}."


def half_is_enough(votes: int) -> str:
    """Return that a half adopts by itself, so that a tie needs nobody."""
    return f"При {votes} «за» и {votes} «против» решение принято: половины достаточно."


_DECIDES = {
    TieResolver.CHAIR: "исход решает председатель",
    TieResolver.PRESIDING: "исход решает председательствующий",
    TieResolver.CHAIR_OR_DEPUTY: "исход решает председатель, без него – заместитель",
    TieResolver.IN_FAVOUR_OF_PERSON: "решение принимается в пользу лица, о котором оно выносится",
    TieResolver.NOBODY: "решение не принято",
}
_ADDS = {
    TieResolver.CHAIR: "голос председателя считается дважды",
    TieResolver.PRESIDING: "голос председательствующего считается дважды",
    TieResolver.CHAIR_OR_DEPUTY: "голос председателя, без него – заместителя, считается дважды",
}


def tie_told(rule: TieRule, votes: int | None) -> str:
    """Return what a tie comes to; ``votes`` None where it cannot be given in heads."""
    when = "При равенстве голосов" if votes is None else f"При {votes} «за» и {votes} «против»"
    if rule.effect is TieEffect.ADDS_VOTE and rule.resolved_by in _ADDS:
        return f"{when} {_ADDS[rule.resolved_by]}."
    return f"{when} {_DECIDES[rule.resolved_by]}."


_BALLOTS = {
    BallotPolicy.OPEN: "Голосование открытое.",
    BallotPolicy.SECRET: "Голосование тайное.",
    BallotPolicy.EITHER: "Голосование открытое или тайное.",
}


def ballot_told(policy: BallotPolicy) -> str:
    """Return how the body votes."""
    return _BALLOTS[policy]


def recusal_told(rule: RecusalRule) -> str:
    """Return what a recusal changes."""
    quorum = "не входит в кворум" if rule.leaves_quorum else "остаётся в кворуме"
    base = "не входит" if rule.leaves_base else "входит"
    return f"Взявший самоотвод {quorum} и {base} в число, от которого берётся большинство."
