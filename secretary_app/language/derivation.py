"""Derivations as the sentences that a secretary would write.

The domain gives ordered steps with numbers, thresholds and clauses; here they become
Russian: «п. 7 Положения: больше половины от 11 присутствующих – требуется 6; «за» – 8».
"""

from __future__ import annotations

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
    TieEffect,
    TieResolver,
)
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from secretary_app.language.clauses import (
    REGULATION,
    RulesName,
    clause_heading,
    clause_words,
)
from secretary_app.language.shares import (
    Voters,
    counted_votes,
    figure,
    of_number,
    share_of_elected,
    share_of_established,
    share_words,
    voters,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """How people and candidates («Фамилия И.О.») and the rules («Регламент») are written."""

    person: Callable[[PersonId], str]
    candidate: Callable[[CandidateId], str]
    rules: RulesName = REGULATION


def derivation(result: VoteResult, naming: Naming) -> tuple[str, ...]:
    """Return the derivation of a vote, one sentence a step, in order."""
    return tuple(step_sentence(step, result, naming) for step in result.derivation)


def step_sentence(step: Step, result: VoteResult, naming: Naming) -> str:
    """Return one step as a sentence."""
    match step:
        case QuorumStep(status=status):
            return quorum_sentence(status, naming.rules, weighted=result.weighted)
        case TallyStep():
            return _tally(step, result)
        case MajorityStep():
            return _majority(step, naming.rules, weighted=result.weighted)
        case UnanimityStep():
            return _unanimity(step, naming.rules)
        case TieStep() | AddedVoteStep():
            return _tie(step, naming)
        case CandidateStep():
            return _candidate(step, naming)
        case VerdictStep():
            return _verdict_with_names(result, naming)
        case _:
            assert_never(step)


def quorum_sentence(
    status: QuorumStatus, rules: RulesName = REGULATION, *, weighted: bool = False
) -> str:
    """Return the quorum with its clause, threshold and whether it holds."""
    clause = status.rule.clause if status.rule else None
    return f"{clause_heading(clause, rules)}{_quorum_told(status, weighted=weighted)}"


def quorum_clause(
    status: QuorumStatus, rules: RulesName = REGULATION, *, weighted: bool = False
) -> str:
    """Return `quorum_sentence` as it continues a sentence: «по положению: …»."""
    clause = status.rule.clause if status.rule else None
    return f"{clause_words(clause, rules)}{_quorum_told(status, weighted=weighted)}"


def _quorum_told(status: QuorumStatus, *, weighted: bool) -> str:
    rule = status.rule
    if rule is None:
        return " кворум не требуется."
    if rule.per_side:
        numbers = _sides_of_quorum(rule, status)
    else:
        numbers = _quorum_numbers(rule, status, weighted=weighted)
    end = "кворум есть" if status.met else "кворума нет"
    return f": {numbers}{unmet_conditions(status)}; {end}."


def unmet_conditions(status: QuorumStatus) -> str:
    """Return «; не выполнено условие: …» for every condition unmet, empty where all are met."""
    return "".join(f"; не выполнено условие: {_condition(one)}" for one in status.unmet)


def _quorum_numbers(rule: QuorumRule, status: QuorumStatus, *, weighted: bool) -> str:
    exceeded = weighted and rule.strict and rule.base is not QuorumBase.ABSOLUTE
    return (
        f"{_quorum_bar(rule, status.base, weighted=weighted)} – "
        f"требуется {'больше ' if exceeded else ''}{figure(status.required)}; "
        f"участвует {figure(status.counted)}"
    )


def _quorum_bar(rule: QuorumRule, base: Fraction, *, weighted: bool) -> str:
    everyone, one, many = _members(rule.group, weighted=weighted)
    match rule.base:
        case QuorumBase.ABSOLUTE:
            return f"{'больше' if rule.strict else 'не менее'} {of_number(base, one, many)}"
        case QuorumBase.SEATS:
            return share_of_established(rule.share, base, strict=rule.strict)
        case QuorumBase.ELECTED:
            return share_of_elected(rule.share, base, strict=rule.strict)
        case QuorumBase.MEMBERS:
            if rule.share == 1:
                return f"{everyone} ({figure(base)})"
            share = share_words(rule.share, strict=rule.strict)
            return f"{share} от {of_number(base, one, many)}"
        case _:
            assert_never(rule.base)


def _members(group: str | None, *, weighted: bool) -> Voters:
    words = voters(MajorityBase.MEMBERS, weighted=weighted)
    return Voters(*(f"{word} группы «{group}»" for word in words)) if group else words


def _sides_of_quorum(rule: QuorumRule, status: QuorumStatus) -> str:
    if not status.sides:
        return "кворум нужен от каждой стороны, а стороны в составе не указаны"
    whole = "все члены" if rule.share == 1 else share_words(rule.share, strict=rule.strict)
    return f"{whole} от каждой стороны: {'; '.join(map(_side_of_quorum, status.sides))}"


def _side_of_quorum(side: SideQuorum) -> str:
    return (
        f"«{side.side}» – участвует {figure(side.counted)}, "
        f"требуется {figure(side.required)}{'' if side.met else ' (не набрано)'}"
    )


def _condition(condition: Condition) -> str:
    match condition:
        case ChairPresent():
            return "присутствует председатель"
        case AtLeast(group=group, count=count):
            least = of_number(Fraction(count), "члена", "членов")
            return f"присутствует не менее {least} группы «{group}»"
        case AllNotified():
            return "уведомлены все члены"
        case _:
            assert_never(condition)


def _tally(step: TallyStep, result: VoteResult) -> str:
    whole = "Всего голосов" if result.weighted else "С правом голоса"
    election = result.candidates is not None
    parts = [
        f"{'за кандидатов' if election else '«за»'} – {figure(step.for_)}",
        f"{'«против всех»' if election else '«против»'} – {figure(step.against)}",
        f"«воздержались» – {figure(step.abstain)}",
    ]
    if step.not_voting:
        parts.append(f"не голосовали – {figure(step.not_voting)}")
    if step.invalid:
        parts.append(f"недействительных бюллетеней – {figure(step.invalid)}")
    recused = f"; самоотвод – {step.recused}" if step.recused else ""
    return f"{whole} – {figure(step.people)}: {', '.join(parts)}{recused}."


def _majority(step: MajorityStep, rules: RulesName, *, weighted: bool) -> str:
    head = clause_heading(step.rule.clause, rules)
    if step.rule.per_side:
        return f"{head}: {_majority_by_side(step, weighted=weighted)}"
    end = "большинство набрано" if step.reached else _lacking(step, weighted=weighted)
    more = "больше " if weighted and step.rule.strict else ""
    return (
        f"{head}: {_majority_bar(step.rule, step.base, weighted=weighted)} – требуется {more}"
        f"{figure(step.required)}; «за» – {figure(step.for_)}; {end}."
    )


def _lacking(step: MajorityStep, *, weighted: bool) -> str:
    if weighted or not step.missing:
        return "большинство не набрано"
    return f"не хватает {of_number(step.missing, 'голоса', 'голосов')}"


def _majority_bar(rule: MajorityRule, base: Fraction, *, weighted: bool) -> str:
    match rule.base:
        case MajorityBase.SEATS:
            return share_of_established(rule.share, base, strict=rule.strict)
        case MajorityBase.ELECTED:
            return share_of_elected(rule.share, base, strict=rule.strict)
        case _:
            everyone, one, many = voters(rule.base, weighted=weighted)
            if rule.share == 1:
                return f"{everyone} ({figure(base)})"
            return f"{share_words(rule.share, strict=rule.strict)} от {of_number(base, one, many)}"


def _majority_by_side(step: MajorityStep, *, weighted: bool) -> str:
    end = "большинство набрано" if step.reached else "большинство не набрано"
    if not step.sides:
        return f"большинство нужно от каждой стороны, а стороны в составе не указаны; {end}."
    everyone, _, many = voters(step.rule.base, weighted=weighted)
    share = share_words(step.rule.share, strict=step.rule.strict)
    bar = everyone if step.rule.share == 1 else f"{share} {many}"
    sides = "; ".join(map(_side_of_majority, step.sides))
    return f"{bar} от каждой стороны: {sides}; {end}."


def _side_of_majority(side: SideMajority) -> str:
    return (
        f"«{side.side}» – «за» {figure(side.for_)}, "
        f"требуется {figure(side.required)}{'' if side.reached else ' (не набрано)'}"
    )


def _unanimity(step: UnanimityStep, rules: RulesName) -> str:
    end = "единогласие есть" if step.reached else "единогласия нет"
    return (
        f"{clause_heading(step.rule.clause, rules)}: решение принимается единогласно; "
        f"«за» – {figure(step.for_)} из {figure(step.people)}; {end}."
    )


def _tie(step: TieStep | AddedVoteStep, naming: Naming) -> str:
    if isinstance(step, AddedVoteStep):
        return _added_vote(step)
    votes = figure(step.votes)
    colon = ":" if step.rule.clause else ""
    return (
        f"Голоса разделились поровну ({votes} и {votes}); "
        f"{clause_words(step.rule.clause, naming.rules)}{colon} {_resolution(step, naming)}."
    )


# Whose vote decides, and why it does not when he is not there.
_RESOLVERS = {
    TieResolver.CHAIR: ("председателя", "председатель в голосовании не участвует"),
    TieResolver.PRESIDING: (
        "председательствующего",
        "председательствующий в голосовании не участвует",
    ),
    TieResolver.CHAIR_OR_DEPUTY: (
        "председателя, а без него заместителя",
        "ни председатель, ни заместитель в голосовании не участвуют",
    ),
}


def _resolution(step: TieStep, naming: Naming) -> str:
    if step.how is ResolvedHow.NOBODY:
        return "решающего голоса ни у кого нет"
    if step.how is ResolvedHow.PERSON_FAVOUR:
        return _favour(step.side)
    whose, away = _RESOLVERS[step.rule.resolved_by]
    vote = _DECISIVE[step.rule.effect]
    if step.how is ResolvedHow.ABSENT or step.resolver is None:
        return f"{vote} {whose}, но {away}"
    name = naming.person(step.resolver)
    if step.how is ResolvedHow.SILENT:
        return f"{vote} {whose} ({name}); решающий голос не подан"
    return f"{vote} {whose} ({name}) – {side_word(step.side)}"


_DECISIVE = {
    TieEffect.DECIDES: "решает голос",
    TieEffect.ADDS_VOTE: "дважды считается голос",
}


def _favour(side: Side | None) -> str:
    whose = "решение принимается в пользу лица, о котором оно выносится"
    if side is None:
        return f"{whose}, но в проекте не указано, какая сторона в его пользу"
    return f"{whose}; в его пользу – {side_word(side)}"


def side_word(side: Side | None) -> str:
    """Return «за» or «против» in quotes."""
    return "«за»" if side is Side.FOR else "«против»"


def _added_vote(step: AddedVoteStep) -> str:
    end = "большинство набрано" if step.reached else "большинство не набрано"
    return f"С этим голосом «за» – {figure(step.for_)}, требуется {figure(step.required)}; {end}."


def _candidate(step: CandidateStep, naming: Naming) -> str:
    votes = counted_votes(step.votes, "голос", "голоса", "голосов")
    if step.required is None:
        return f"{naming.candidate(step.candidate)} – {votes}."
    end = "набрано" if step.reached else "не набрано"
    return (
        f"{naming.candidate(step.candidate)} – {votes}, требуется {figure(step.required)}: {end}."
    )


def _verdict_with_names(result: VoteResult, naming: Naming) -> str:
    elected = [naming.candidate(c.id) for c in result.candidates or () if c.elected]
    if result.outcome is not Outcome.ELECTED:
        return verdict(result)
    return f"{verdict(result).removesuffix('.')}: {', '.join(elected).removesuffix('.')}."


_VERDICTS = {
    Outcome.ADOPTED: "Решение принято",
    Outcome.REJECTED: "Решение не принято",
    Outcome.TIED: "Голоса разделились поровну, решение не принято",
    Outcome.NO_QUORUM: "Кворума нет, решение не принято",
    Outcome.OPEN: "Голосование ещё идёт",
    Outcome.SECOND_ROUND: "Никто не избран, нужен второй тур",
    Outcome.NOT_ELECTED: "Никто не избран",
    Outcome.ELECTED: "Избрание состоялось",
}


def verdict(result: VoteResult) -> str:
    """Return the outcome in words: «Решение принято единогласно», «… решающим голосом»."""
    text = _VERDICTS[result.outcome]
    if result.outcome is Outcome.ADOPTED and result.unanimous:
        return f"{text} единогласно."
    if result.decided_by is DecidedBy.CASTING_VOTE:
        won = "принято" if result.outcome is Outcome.ADOPTED else "отклонено"
        return f"Решение {won} решающим голосом."
    return f"{text}."
