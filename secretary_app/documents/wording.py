"""Sentences of the minutes: deadlines, assignments, quorum, votes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.meeting.timeline import QuorumPoint
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.regulations import QuorumBase
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.language.dates import clock, short_date
from secretary_app.language.derivation import Naming, quorum_sentence, verdict
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree, counted, number_text
from secretary_app.language.typography import normalise

EVENTS = {
    EventKind.MEETING: "со дня заседания",
    EventKind.SIGNING: "со дня подписания протокола",
    EventKind.AGREEMENT: "со дня заключения соглашения",
    EventKind.CHANGE: "со дня изменения",
}
DAYS = {
    DayKind.WORKING: ("рабочий день", "рабочих дня", "рабочих дней"),
    DayKind.CALENDAR: ("календарный день", "календарных дня", "календарных дней"),
}
ABBREVIATION = re.compile(r"\w{1,3}\.|(?:\w{1,3}\.-?)+")
# A dash never begins a line.
DASH = f"{NBSP}– "
END_OF_SENTENCE = (".", "!", "?", "…")


def sentence(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends a sentence already («О.Н.»)."""
    return text if text.endswith(END_OF_SENTENCE) else f"{text}."


def punctuated(items: Sequence[str]) -> tuple[str, ...]:
    """End every item of an enumeration with «;» and the last one with a full stop."""
    bare = [item.rstrip(" ;") for item in items]
    ended = [f"{_without_stop(item)};" for item in bare[:-1]]
    return (*ended, *(sentence(item) for item in bare[-1:]))


def _without_stop(item: str) -> str:
    """«Разное.» loses its stop, an abbreviation («Беляев Е.В.», «и др.») keeps it."""
    last_word = item.rpartition(" ")[2].rpartition(NBSP)[2]
    return item if ABBREVIATION.fullmatch(last_word) else item.removesuffix(".")


def deadline_words(deadline: Deadline, year_mark: str = "") -> str:
    """Return «до 01.12.2021», «постоянно», «5 рабочих дней со дня подписания протокола».

    ``year_mark`` («г.») follows a date.
    """
    match deadline:
        case OnDate(date=day):
            return f"до{NBSP}{short_date(day)}" + (f"{NBSP}{year_mark}" if year_mark else "")
        case AfterEvent(days=days, kind=kind, event=event):
            return f"{counted(days, *DAYS[kind])} {EVENTS[event]}"
        case Standing():
            return "постоянно"
        case Conditional(text=text):
            return normalise(text)
        case NextMeeting():
            return "до следующего заседания"
        case _:
            assert_never(deadline)


def assignment_sentence(executors: Sequence[str], deadline: Deadline | None) -> str:
    """Return «Ответственный исполнитель – Пояркова О.Н., срок до 01.12.2021.» or a part of it."""
    who = "Ответственный исполнитель" if len(executors) == 1 else "Ответственные исполнители"
    parts = [f"{who}{DASH}{', '.join(executors)}"] if executors else []
    if deadline is not None:
        words = deadline_words(deadline)
        joint = " " if parts and isinstance(deadline, OnDate | NextMeeting) else DASH
        parts.append(f"{'срок' if parts else 'Срок'}{joint}{words}")
    return sentence(", ".join(parts)) if parts else ""


def voting_sentence(result: VoteResult, naming: Naming) -> str:
    """Return «Голосовали: «за» – 6, «против» – нет, «воздержались» – нет. Решение принято.»."""
    if result.candidates is not None:
        return _election_sentence(result, naming)
    tally = result.tally
    parts = [
        f"«за»{DASH}{_votes(tally.for_)}",
        f"«против»{DASH}{_votes(tally.against)}",
        f"«воздержались»{DASH}{_votes(tally.abstain)}",
        *_if_any("не голосовали", result.not_voting),
        *_if_any("недействительные бюллетени", tally.invalid),
    ]
    return f"Голосовали: {', '.join(parts)}. {verdict(result)}"


def _election_sentence(result: VoteResult, naming: Naming) -> str:
    parts = [
        *(f"{naming.candidate(c.id)}{DASH}{_votes(c.votes)}" for c in result.candidates or ()),
        *_if_any("«против всех»", result.tally.against),
        *_if_any("«воздержались»", result.tally.abstain),
        *_if_any("недействительные бюллетени", result.tally.invalid),
    ]
    elected = [naming.candidate(c.id) for c in result.candidates or () if c.elected]
    came_to = verdict(result)
    if result.outcome is Outcome.ELECTED:
        came_to = sentence(f"{came_to.removesuffix('.')}: {', '.join(elected)}")
    return f"Голосовали: {', '.join(parts)}. {came_to}"


def _votes(number: Fraction) -> str:
    return number_text(number) if number else "нет"


def _if_any(name: str, number: Fraction) -> list[str]:
    return [f"{name}{DASH}{number_text(number)}"] if number else []


def quorum_words(points: Sequence[QuorumPoint], body: str, *, weighted: bool) -> str:
    """Return the quorum at the first of ``points`` and every change at the others.

    «присутствуют 6 из 10 членов совета (требуется 5), заседание правомочно; с 11:20
    присутствуют 5, кворум есть.» ``body`` is the body in the genitive («совета»).
    """
    first, *changes = points
    plain = _is_plain(first.status) and not weighted
    now = _heads(first.status, body) if plain else quorum_sentence(first.status)
    parts = [now, *(_quorum_change(point, heads=plain) for point in changes)]
    return "; ".join(part.removesuffix(".") for part in parts) + "."


def _is_plain(status: QuorumStatus) -> bool:
    """Tell whether the quorum is a share of the members and nothing else."""
    rule = status.rule
    if rule is None or rule.base is not QuorumBase.MEMBERS:
        return False
    return not (rule.per_side or rule.group or rule.conditions)


def _heads(status: QuorumStatus, body: str) -> str:
    there = agree(status.counted, "присутствует", "присутствуют", "присутствуют")
    members = counted(status.base, "члена", "членов", "членов")
    of_body = f"{members} {body}".rstrip()
    state = "заседание правомочно" if status.met else "кворума нет, заседание неправомочно"
    return (
        f"{there} {number_text(status.counted)} из {of_body} "
        f"(требуется {number_text(status.required)}), {state}"
    )


def _quorum_change(point: QuorumPoint, *, heads: bool) -> str:
    number = point.status.counted
    there = agree(number, "присутствует", "присутствуют", "присутствуют") if heads else "участвует"
    state = "кворум есть" if point.status.met else "кворума нет"
    return f"с{NBSP}{clock(point.at.time())} {there} {number_text(number)}, {state}"
