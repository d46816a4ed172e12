"""Derivations as the sentences that a secretary would write.

The domain gives ordered steps with numbers, thresholds and clauses; here they become
Russian: «п. 7 Положения: больше половины от 11 присутствующих – требуется 6; «за» – 8».
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.agenda import CandidateId, Side
from secretary_app.domain.derivation import (
    AddedVoteStep,
    CandidateStep,
    MajorityStep,
    QuorumStep,
    ResolvedHow,
    SideMajority,
    Step,
    TallyStep,
    TieStep,
    UnanimityStep,
    VerdictStep,
)
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import QuorumStatus, SideQuorum
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    ChairPresent,
    Condition,
    MajorityBase,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    TieResolver,
)
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted, number_text

_BARE_CLAUSE = re.compile(r"[\s\d.,;–и-]*(?:(?:п|пп|ст|ч|абз|подп|разд|гл)\.[\s\d.,;–и-]*)+")
_SHARES = {
    Fraction(1, 2): "половины",
    Fraction(1, 3): "одной трети",
    Fraction(2, 3): "двух третей",
    Fraction(1, 4): "одной четверти",
    Fraction(3, 4): "трёх четвертей",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """How people and candidates are written: «Фамилия И.О.»."""

    person: Callable[[PersonId], str]
    candidate: Callable[[CandidateId], str]


def clause_words(clause: str | None) -> str:
    """Return «п. 7 Положения», a clause that names its document as it is, or «по положению»."""
    if not clause:
        return "по положению"
    text = clause.strip()
    if _BARE_CLAUSE.fullmatch(text):
        return f"{text} Положения".replace("п. ", f"п.{NBSP}").replace("ст. ", f"ст.{NBSP}")
    return text


def derivation(result: VoteResult, naming: Naming) -> tuple[str, ...]:
    """Return the derivation of a vote, one sentence a step, in order."""
    return tuple(step_sentence(step, result, naming) for step in result.derivation)


def step_sentence(step: Step, result: VoteResult, naming: Naming) -> str:
    """Return one step as a sentence."""
    match step:
        case QuorumStep(status=status):
            return quorum_sentence(status)
        case TallyStep():
            return _tally(step)
        case MajorityStep():
            return _majority(step, weighted=result.weighted)
        case UnanimityStep():
            return _unanimity(step)
        case TieStep() | AddedVoteStep():
            return _tie(step, naming)
        case CandidateStep():
            return _candidate(step, naming)
        case VerdictStep():
            return verdict(result)
        case _:
            assert_never(step)


def share_words(share: Fraction, *, strict: bool) -> str:
    """Return «не менее половины», «больше двух третей», «не менее 5/7», «все»."""
    if share == 1 and not strict:
        return "все"
    part = _SHARES.get(share, f"{share.numerator}/{share.denominator}")
    return f"{'больше' if strict else 'не менее'} {part}"


def quorum_sentence(status: QuorumStatus) -> str:
    """Return the quorum with its clause, threshold and whether it holds."""
    rule = status.rule
    if rule is None:
        return "Положение не устанавливает кворума."
    if rule.per_side:
        numbers = _sides_of_quorum(rule, status)
    else:
        numbers = (
            f"{_quorum_bar(rule, status)} – требуется {number_text(status.required)}; "
            f"учтено {number_text(status.counted)}"
        )
    failed = "".join(f"; не выполнено условие: {_condition(c)}" for c in status.unmet)
    end = "кворум есть" if status.met else "кворума нет"
    return f"{_head(rule.clause)}: {numbers}{failed}; {end}."


def _head(clause: str | None) -> str:
    return clause_words(clause) if clause else "По положению"


def _quorum_bar(rule: QuorumRule, status: QuorumStatus) -> str:
    base = status.base
    match rule.base:
        case QuorumBase.ABSOLUTE:
            return f"{'больше' if rule.strict else 'не менее'} {_of(base, 'члена', 'членов')}"
        case QuorumBase.SEATS:
            of = f"установленной численности ({number_text(base)})"
        case QuorumBase.ELECTED:
            of = f"числа избранных ({number_text(base)})"
        case QuorumBase.MEMBERS:
            of = _of(base, "члена", "членов") + (f" группы «{rule.group}»" if rule.group else "")
        case _:
            assert_never(rule.base)
    return f"{share_words(rule.share, strict=rule.strict)} от {of}"


def _of(number: Fraction, one: str, many: str) -> str:
    """Return the number with a word in the genitive: «от 1 члена», «от 18 членов»."""
    return counted(number, one, many if number.denominator == 1 else one, many)


def _sides_of_quorum(rule: QuorumRule, status: QuorumStatus) -> str:
    if not status.sides:
        return "кворум нужен в каждой стороне, а стороны в составе не указаны"
    sides = "; ".join(_side_of_quorum(s) for s in status.sides)
    return f"{share_words(rule.share, strict=rule.strict)} в каждой стороне: {sides}"


def _side_of_quorum(side: SideQuorum) -> str:
    return (
        f"«{side.side}» – учтено {number_text(side.counted)}, "
        f"требуется {number_text(side.required)}{'' if side.met else ' (не набрано)'}"
    )


def _condition(condition: Condition) -> str:
    match condition:
        case ChairPresent():
            return "присутствует председатель"
        case AtLeast(group=group, count=count):
            least = counted(count, "члена", "членов", "членов")
            return f"присутствуют не менее {least} группы «{group}»"
        case AllNotified():
            return "уведомлены все члены"
        case _:
            assert_never(condition)


def _tally(step: TallyStep) -> str:
    people = counted(step.people, "голос", "голоса", "голосов")
    parts = [
        f"В голосовании участвуют {people}",
        f"«за» – {number_text(step.for_)}",
        f"«против» – {number_text(step.against)}",
        f"«воздержались» – {number_text(step.abstain)}",
    ]
    if step.not_voting:
        parts.append(f"не голосовали – {number_text(step.not_voting)}")
    if step.invalid:
        parts.append(f"недействительные бюллетени – {number_text(step.invalid)}")
    if step.recused:
        parts.append(f"самоотвод – {step.recused}")
    return f"{parts[0]}: {', '.join(parts[1:])}."


def _majority(step: MajorityStep, *, weighted: bool) -> str:
    head = f"{_head(step.rule.clause)}: "
    if step.rule.per_side:
        return head + _majority_by_side(step)
    end = "большинство набрано" if step.reached else _lacking(step, weighted=weighted)
    more = "больше " if weighted and step.rule.strict else ""
    return (
        f"{head}{share_words(step.rule.share, strict=step.rule.strict)} "
        f"от {_majority_base(step.rule, step.base)} – требуется {more}"
        f"{number_text(step.required)}; «за» – {number_text(step.for_)}; {end}."
    )


def _lacking(step: MajorityStep, *, weighted: bool) -> str:
    if weighted or not step.missing:
        return "большинство не набрано"
    return f"не хватает {_of(step.missing, 'голоса', 'голосов')}"


def _majority_base(rule: MajorityRule, base: Fraction) -> str:
    match rule.base:
        case MajorityBase.PRESENT:
            return _of(base, "присутствующего", "присутствующих")
        case MajorityBase.VOTING:
            return _of(base, "участвующего в голосовании", "участвующих в голосовании")
        case MajorityBase.FOR_AGAINST:
            return f"{_of(base, 'голоса', 'голосов')} «за» и «против»"
        case MajorityBase.MEMBERS:
            return _of(base, "члена", "членов")
        case MajorityBase.SEATS:
            return f"установленной численности ({number_text(base)})"
        case MajorityBase.ELECTED:
            return f"числа избранных ({number_text(base)})"
        case _:
            assert_never(rule.base)


def _majority_by_side(step: MajorityStep) -> str:
    end = "большинство набрано" if step.reached else "большинство не набрано"
    if not step.sides:
        return f"большинство нужно в каждой стороне, а стороны в составе не указаны; {end}."
    sides = "; ".join(_side_of_majority(s) for s in step.sides)
    share = share_words(step.rule.share, strict=step.rule.strict)
    return f"{share} в каждой стороне: {sides}; {end}."


def _side_of_majority(side: SideMajority) -> str:
    return (
        f"«{side.side}» – «за» {number_text(side.for_)}, "
        f"требуется {number_text(side.required)}{'' if side.reached else ' (не набрано)'}"
    )


def _unanimity(step: UnanimityStep) -> str:
    end = "единогласие есть" if step.reached else "единогласия нет"
    return (
        f"{_head(step.rule.clause)}: решение принимается единогласно; "
        f"«за» – {number_text(step.for_)} из {number_text(step.people)}; {end}."
    )


_RESOLVERS = {
    TieResolver.CHAIR: "у председателя",
    TieResolver.PRESIDING: "у председательствующего",
    TieResolver.CHAIR_OR_DEPUTY: "у председателя, а без него у заместителя",
}


def _tie(step: TieStep | AddedVoteStep, naming: Naming) -> str:
    if isinstance(step, AddedVoteStep):
        end = "большинство набрано" if step.reached else "большинство не набрано"
        return (
            f"С решающим голосом «за» – {number_text(step.for_)}, "
            f"требуется {number_text(step.required)}; {end}."
        )
    votes = number_text(step.votes)
    return (
        f"Голоса разделились поровну ({votes} и {votes}); "
        f"{clause_words(step.rule.clause)}: {_resolution(step, naming)}."
    )


def _resolution(step: TieStep, naming: Naming) -> str:
    if step.how is ResolvedHow.NOBODY:
        return "решающего голоса нет ни у кого"
    if step.how is ResolvedHow.PERSON_FAVOUR:
        return _favour(step.side)
    holder = f"решающий голос {_RESOLVERS[step.rule.resolved_by]}"
    name = naming.person(step.resolver) if step.resolver else ""
    match step.how:
        case ResolvedHow.ABSENT:
            return f"{holder}, который в голосовании не участвует"
        case ResolvedHow.SILENT:
            return f"{holder} ({name}) и ещё не подан"
        case ResolvedHow.CASTING_VOTE:
            return f"{holder} ({name}): {side_word(step.side)}"
        case ResolvedHow.OWN_BALLOT:
            return f"{holder} ({name}), голосовал {side_word(step.side)}"
        case _:
            assert_never(step.how)


def _favour(side: Side | None) -> str:
    if side is None:
        return "решение в пользу лица, но в проекте не указано, какая сторона в его пользу"
    return f"решение в пользу лица – {side_word(side)}"


def side_word(side: Side | None) -> str:
    """Return «за» or «против» in quotes."""
    return "«за»" if side is Side.FOR else "«против»"


def _candidate(step: CandidateStep, naming: Naming) -> str:
    votes = counted(step.votes, "голос", "голоса", "голосов")
    need = "" if step.required is None else f", требуется {number_text(step.required)}"
    return f"{naming.candidate(step.candidate)} – {votes}{need}."


_VERDICTS = {
    Outcome.ADOPTED: "Решение принято",
    Outcome.REJECTED: "Решение не принято",
    Outcome.TIED: "Голоса разделились поровну, решение не принято",
    Outcome.NO_QUORUM: "Кворума нет, решение не принято",
    Outcome.OPEN: "Голосование не закрыто",
    Outcome.SECOND_ROUND: "Никто не избран, назначается второй тур",
    Outcome.NOT_ELECTED: "Никто не избран",
    Outcome.ELECTED: "Избрание состоялось",
}


def verdict(result: VoteResult) -> str:
    """Return the outcome in words: «Решение принято единогласно», «… решающим голосом»."""
    text = _VERDICTS[result.outcome]
    if result.outcome is Outcome.ADOPTED and result.unanimous:
        return f"{text} единогласно."
    if result.decided_by is DecidedBy.CASTING_VOTE:
        return f"{text} решающим голосом."
    return f"{text}."
