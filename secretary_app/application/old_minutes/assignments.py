"""Who does what a decision says and by when, as the lines under it or its last words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.old_minutes.model import Confidence, OldDecision
from secretary_app.application.old_minutes.people import NameFound, names_in
from secretary_app.domain.deadlines import Conditional, Deadline
from secretary_app.language.cases import Case
from secretary_app.language.deadline_reading import read_deadline
from secretary_app.language.declension import decline_name
from secretary_app.language.names import NBSP, FullName, NameForm, full_text
from secretary_app.language.vocabulary import MONTHS

_TASK = re.compile(
    r"(?:^|(?<=[.;,(—–])\s*|\s(?=(?-i:[ОСИ])))(?:(?P<who>отв\.(?=\s(?!исп)[а-яё])|(?:отв(?:етственн\w+)?\.?"
    r"(?:\s(?:за\s(?:ис|вы)полнени\w+|исполнител\w+|исп\.|лиц\w+))?|исполнител[ьи]|исп\.)"
    r"(?:\s*[:–—-]+|(?=\s(?-i:[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.))))|(?P<when>срок(?:и)?(?:\s(?:ис|вы)полнения|\sреализации|\sпредставления)?)"
    r"(?:\s*[:–—-]+|\s(?=до|к\s|не\s|в\s|постоянно|бессрочно|\d)))\s*",
    re.IGNORECASE,
)
_MONTHS = "|".join(MONTHS)
_WITHIN = re.compile(
    r"(?:в срок )?(?P<when>(?:до|не позднее|к)\s(?:\d{1,2}\.\d{1,2}\.\d{4}"
    rf"|\d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?)(?:\s?г(?:ода|\.)?)?)\s*\.?$",
    re.IGNORECASE,
)
_IN_TIME = re.compile(
    r"\bв срок (?P<when>(?:до|не позднее|к)\s(?:\d{1,2}\.\d{1,2}\.\d{4}"
    rf"|\d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?)(?:\s?г(?:ода|\.)?)?)",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?P<when>в (?:\w+-?дневный срок|течение \d+ (?:рабочих |календарных )?дн(?:ей|я)))\s*\.?$",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?:поручить|рекомендовать|предложить|предоставить право)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESSEE_ASIDE = re.compile(r"[^().]{3,200}?\((?P<who>[^()]+)\)")
_LAST_INITIAL = re.compile(r"(\b[А-ЯЁ]\.\s?[А-ЯЁ])$")
_AND = re.compile(r"\s+и\s+")


@dataclass(frozen=True, slots=True)
class Task:
    """What a line says beyond the decision itself; ``when`` in the words of the text."""

    plain: str
    who: tuple[str, ...] = ()
    when: str = ""


def parted(text: str) -> Task:
    """Return the decision's own words, and apart from them executors and deadline."""
    found = list(_TASK.finditer(text))
    if not found:
        return _named_last(text)
    plain = text[: found[0].start()].rstrip(" (,;–—")
    ends = [*(each.start() for each in found[1:]), len(text)]
    values = [
        (each["who"] is not None, text[each.end() : end].strip(" ,;)").rstrip(" .)"))
        for each, end in zip(found, ends, strict=True)
    ]
    who = tuple(name for is_who, value in values if is_who for name in _executors(value))
    when = next((value for is_who, value in values if not is_who), "")
    return Task(plain, who, when)


def _named_last(text: str) -> Task:
    """«Подготовить тексты — Иванов И.И.» names who does it by a dash alone."""
    plain, dash, who = text.rpartition(" — ")
    found = list(names_in(who)) if dash else []
    whole = bool(found) and not _only_between(who, found)
    return Task(plain, tuple(_executors(who.rstrip(";")))) if whole else Task(text)


def _only_between(text: str, found: Sequence[NameFound]) -> str:
    """Return what is left of ``text`` without the names and what parts them."""
    for each in reversed(found):
        text = text[: each.start] + text[each.end :]
    return text.strip(" ,;.и")


def _executors(value: str) -> Iterator[str]:
    """Yield those named; initials are parted from what follows by their own dots only."""
    for part in re.split(r"[;,]\s*", value):
        yield from (_LAST_INITIAL.sub(r"\1.", piece.strip()) for piece in _by_and(part) if piece)


def _by_and(part: str) -> list[str]:
    pieces = _AND.split(part)
    named = all(next(names_in(piece), None) for piece in pieces)
    return pieces if named else [part]


def deadline_of(words: str, since: date | None) -> Deadline | None:
    """Return what the words mean; words that name no existing day stay words."""
    try:
        return read_deadline(words, since or date.min)
    except ValueError:
        return Conditional(words)


def deadline_within(text: str) -> str:
    """Return the deadline that a decision's own words give, or an empty text."""
    found = _IN_TIME.search(text) or _WITHIN.search(text) or _TERM.search(text)
    return found["when"] if found else ""


def with_addressee(decision: OldDecision, people: Iterable[FullName]) -> OldDecision:
    """Return the decision with whom it is addressed to, where nobody else is named."""
    if decision.executors:
        return decision
    known = tuple(people)
    aside = _ADDRESSEE_ASIDE.match(decision.text)
    if aside and (told := _only_names(aside["who"], known)):
        return replace(decision, executors=told, confidence=Confidence.PROBABLE)
    rest = _ADDRESSED.match(decision.text)
    start = (rest["rest"] if rest else decision.text).replace(NBSP, " ")
    for name in known:
        if start.startswith(tuple(_datives(name))):
            who = full_text(name).replace(NBSP, " ")
            return replace(decision, executors=(who,), confidence=Confidence.PROBABLE)
    return decision


def _only_names(text: str, known: Sequence[FullName]) -> tuple[str, ...]:
    """Return the names of «(Иванову И.И., Петров П.П.)», none where it says anything else."""
    found = list(names_in(text))
    if _only_between(text, found):
        return ()
    return tuple(full_text(_nominative(e.name, known)).replace(NBSP, " ") for e in found)


def _nominative(name: FullName, known: Sequence[FullName]) -> FullName:
    """Return somebody known whose dative the text has, else the name as it stands."""
    words = full_text(name).replace(NBSP, " ")
    fits = (each for each in known if f"{words} " in set(_datives(each)))
    return next(fits, name)


def _datives(name: FullName) -> Iterator[str]:
    for form in NameForm:
        for spaced in (False, True):
            told = decline_name(name, Case.DATIVE, form=form, spaced=spaced).text
            yield told.replace(NBSP, " ") + " "
