"""How an open round stands, in words: «Пока: принимается.», who is still to vote, the tie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from secretary_app.domain.derivation import MajorityStep, QuorumStep, Step, TieStep, UnanimityStep
from secretary_app.domain.meeting.outlook import Outlook, Prospect, Readiness
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import MajorityBase, MajorityRule
from secretary_app.domain.voting import DecidedBy, Outcome
from secretary_app.language.clauses import clause_words
from secretary_app.language.derivation import Naming, step_sentence
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree, counted
from secretary_app.language.shares import (
    figure,
    of_number,
    share_words,
    voters,
)

_DASH = f"{NBSP}–"


def outlook_heading(outlook: Outlook, naming: Naming) -> str:
    """Return «Пока: принимается.», «Пока: не принимается, нужно ещё 2 голоса «за».»."""
    if outlook.readiness is Readiness.UNCOUNTED:
        return "Идёт подсчёт голосов."
    if outlook.readiness is Readiness.NOBODY:
        return "Голосов пока нет."
    if outlook.tie is not None and not outlook.waiting:
        return _tied(outlook.tie.resolver, naming)
    soon = "Пока: " if outlook.waiting else ""
    words = f"{soon}{_standing(outlook, naming)}"
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def _tied(resolver: PersonId | None, naming: Naming) -> str:
    if resolver is None:
        return "Голоса поровну, решающего голоса подать некому: решение не принимается."
    return f"Голоса поровну: нужен решающий голос ({naming.person(resolver)})."


def _standing(outlook: Outlook, naming: Naming) -> str:
    match outlook.result.outcome:
        case Outcome.ADOPTED:
            return f"принимается{_surely(outlook)}{_how(outlook)}"
        case Outcome.TIED:
            return f"голоса поровну{_still(outlook)}"
        case Outcome.REJECTED | Outcome.OPEN:
            return f"не принимается{_still(outlook)}"
        case Outcome.NO_QUORUM:
            return "кворума нет, решение принято не будет"
        case Outcome.ELECTED:
            return f"избирается {_leaders(outlook, naming)}{_surely(outlook)}"
        case Outcome.SECOND_ROUND:
            return f"нужен второй тур{_ahead(outlook, naming)}{_still(outlook)}"
        case Outcome.NOT_ELECTED:
            return f"никто не избирается{_ahead(outlook, naming)}{_still(outlook)}"
        case _:
            assert_never(outlook.result.outcome)


def _surely(outlook: Outlook) -> str:
    sure = outlook.waiting and outlook.prospect is Prospect.ASSURED
    return " при любых оставшихся голосах" if sure else ""


def _how(outlook: Outlook) -> str:
    if outlook.result.unanimous:
        return " единогласно"
    return " решающим голосом" if outlook.result.decided_by is DecidedBy.CASTING_VOTE else ""


def _still(outlook: Outlook) -> str:
    if outlook.needed is not None:
        return f", {_votes_needed(outlook.needed)}{'' if outlook.leaders else ' «за»'}"
    if outlook.waiting and outlook.prospect is Prospect.LOST:
        return ", оставшихся голосов не хватит"
    return ""


def _votes_needed(number: int) -> str:
    votes = counted(number, "голос", "голоса", "голосов")
    return f"{agree(number, 'нужен', 'нужно', 'нужно')} ещё {votes}"


def _leaders(outlook: Outlook, naming: Naming) -> str:
    return ", ".join(map(naming.candidate, outlook.leaders))


def _ahead(outlook: Outlook, naming: Naming) -> str:
    if not outlook.leaders:
        return ""
    return f", {'впереди' if len(outlook.leaders) == 1 else 'поровну'} {_leaders(outlook, naming)}"


def outlook_detail(outlook: Outlook, naming: Naming) -> str:
    """Return the numbers against the threshold, with the clause.

    «За» 8 из 11 присутствующих, требуется больше половины – 6 (п. 7 Положения).» Empty
    while a count is awaited and at elections, whose candidates have numbers of their own.
    """
    if outlook.readiness is Readiness.UNCOUNTED:
        return ""
    told = (_told(step, outlook, naming) for step in outlook.result.derivation)
    return " ".join(sentence for sentence in told if sentence)


def _told(step: Step, outlook: Outlook, naming: Naming) -> str:
    match step:
        case MajorityStep(rule=rule) if not rule.per_side:
            return _majority(step, naming, weighted=outlook.result.weighted)
        case UnanimityStep():
            clause = clause_words(step.rule.clause, naming.rules)
            return (
                f"«За» {figure(step.for_)} из {figure(step.people)}, нужно единогласие ({clause})."
            )
        case QuorumStep(status=status) if status.met:
            return ""
        case QuorumStep() | MajorityStep() | TieStep():
            return step_sentence(step, outlook.result, naming)
        case _:
            return ""


def _majority(step: MajorityStep, naming: Naming, *, weighted: bool) -> str:
    clause = clause_words(step.rule.clause, naming.rules)
    more = "больше " if weighted and step.rule.strict else ""
    return (
        f"«За» {figure(step.for_)} {_whole(step, weighted=weighted)}, требуется "
        f"{_bar(step.rule)}{_DASH} {more}{figure(step.required)} ({clause})."
    )


def _bar(rule: MajorityRule) -> str:
    return "все" if rule.share == 1 else share_words(rule.share, strict=rule.strict)


def _whole(step: MajorityStep, *, weighted: bool) -> str:
    match step.rule.base:
        case MajorityBase.SEATS:
            return f"при установленной численности {figure(step.base)}"
        case MajorityBase.ELECTED:
            return f"при числе избранных {figure(step.base)}"
        case _:
            _, one, many = voters(step.rule.base, weighted=weighted)
            return f"из {of_number(step.base, one, many)}"


def closing_question(names: Sequence[str]) -> str:
    """Return what is asked before a round is closed without the votes of ``names``."""
    listed = ", ".join(names).removesuffix(".")
    return f"Не голосовали: {listed}. Зафиксировать итог без них?"


NOBODY_VOTED = "Никто не проголосовал: зафиксировать нечего."
COUNTS_FIRST = "Сначала запишите результаты подсчёта."
