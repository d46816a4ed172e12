"""Duties as words of sentences: meetings, terms, signatures, approval, numbers of members."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from secretary_app.application.council_file.scalars import LONGEST_TERM_DAYS
from secretary_app.application.rules.typed import read_whole, read_words
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import (
    Approval,
    Frequency,
    MeetingFrequency,
    Signatory,
    Term,
)
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.voting_words import field, is_set
from secretary_app.gui.widgets.sentence import Words
from secretary_app.gui.widgets.word_parts import Line, Part, Pick, Said, Typed
from secretary_app.gui.widgets.words import PickOrType, WordChoice, WordEntry
from secretary_app.language.names import full_text, name_of

_MONTHLY = MeetingFrequency(at_least=1, per=Frequency.CALENDAR_MONTH)
_THREE_DAYS = Term(days=3, kind=DayKind.WORKING, event=EventKind.MEETING)
_WEEK_AHEAD = Term(days=7, kind=DayKind.CALENDAR)
_MOST_TIMES = 366
_MOST_YEARS = 99
_MOST_MEMBERS = 9999


def _set_or_not(name: str, title: str, words: tuple[str, str], usual: Any) -> Words[Any]:  # noqa: ANN401
    """Return the word that makes a rule or takes it away."""
    choice = WordChoice(name, title, ((True, words[0]), (False, words[1])))
    return Pick(choice, is_set, lambda rule, known: (rule or usual) if known else None)


def frequency(name: str) -> tuple[Words[MeetingFrequency | None], ...]:
    """Return «не реже | раза | в календарный месяц»."""
    times = PickOrType(
        f"{name}-times",
        texts.MEETINGS,
        texts.TIMES,
        other=texts.OTHER_NUMBER,
        read=partial(read_whole, least=1, most=_MOST_TIMES),
        hint=texts.NUMBER_HINT,
    )
    return (
        _set_or_not(f"{name}-known", texts.MEETINGS, (texts.NOT_RARER, texts.NOT_SET), _MONTHLY),
        Typed(times, *field("at_least"), when=is_set),
        Pick(WordChoice(f"{name}-per", texts.MEETINGS, texts.PERIODS), *field("per"), when=is_set),
    )


def chair_term(name: str) -> tuple[Words[int | None], ...]:
    """Return «5 лет»."""
    usual: list[tuple[int | None, str]] = [(None, texts.NOT_SET)]
    usual += [(years, texts.year_words(years)) for years in texts.YEARS]
    years = PickOrType(
        f"{name}-years",
        texts.CHAIR_TERM,
        usual,
        other=texts.OTHER_NUMBER,
        read=partial(read_whole, least=1, most=_MOST_YEARS),
        hint=texts.NUMBER_HINT,
    )
    return (Typed(years, _itself, _replaced),)


def _itself(value: Any) -> Any:  # noqa: ANN401 - of any kind
    return value


def _replaced(_: object, value: Any) -> Any:  # noqa: ANN401 - of any kind
    return value


def term(name: str, title: str, *, needed: bool = False) -> tuple[Words[Any], ...]:
    """Return «3 | рабочих дня | со дня заседания»; a needed one is never unset."""
    known = _set_or_not(f"{name}-known", title, (texts.WITHIN, texts.NOT_SET), _THREE_DAYS)
    events = WordChoice(f"{name}-event", texts.FROM_EVENT, texts.EVENTS)
    return (
        *(() if needed else (known,)),
        Typed(_days(name, title), *field("days"), when=is_set),
        DayKindWords(f"{name}-kind", title),
        Pick(events, *field("event"), when=is_set),
    )


def notice(name: str) -> tuple[Words[Term | None], ...]:
    """Return «не позднее чем за | 7 | календарных дней | до заседания»."""
    words = (texts.AHEAD, texts.NOT_SET)
    return (
        _set_or_not(f"{name}-known", texts.NOTICE, words, _WEEK_AHEAD),
        Typed(_days(name, texts.NOTICE), *field("days"), when=is_set),
        DayKindWords(f"{name}-kind", texts.NOTICE),
        Said(texts.BEFORE_MEETING, when=is_set),
    )


def _days(name: str, title: str) -> PickOrType[int]:
    return PickOrType(
        f"{name}-days",
        title,
        [(days, str(days)) for days in texts.DAYS],
        other=texts.OTHER_NUMBER,
        read=partial(read_whole, least=0, most=LONGEST_TERM_DAYS),
        hint=texts.NUMBER_HINT,
    )


class DayKindWords(Pick[Any, DayKind]):
    """«Рабочих дня» or «календарных дня», agreeing with the number of days."""

    def __init__(self, name: str, title: str) -> None:
        self._box: WordChoice[DayKind] = WordChoice(name, title, _kinds(1))
        super().__init__(self._box, *field("kind"), when=is_set)

    def follow(self, value: Term | None) -> None:
        """Agree with the number."""
        if value is not None:
            self._box.offer(_kinds(value.days))
        super().follow(value)


def _kinds(days: int) -> tuple[tuple[DayKind, str], ...]:
    return tuple((kind, texts.days_words(days, kind)) for kind in DayKind)


class SignatoryWords(Words[tuple[Signatory, ...]]):
    """Who signs, one after the other; the last word adds another one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices = tuple(
            WordChoice[Signatory | None](f"{name}-{place + 1}", texts.SIGNS, _signs(place, set()))
            for place in range(len(Signatory))
        )
        for choice in self._choices:
            choice.picked.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the words."""
        return self._choices

    def show_value(self, value: tuple[Signatory, ...]) -> None:
        """Name the signatories, each once."""
        named = tuple(dict.fromkeys(value))
        for place, choice in enumerate(self._choices):
            own = named[place] if place < len(named) else None
            choice.offer(_signs(place, {each for each in named if each is not own}))
            choice.pick(own)

    def follow(self, value: tuple[Signatory, ...]) -> None:
        """Show as many words as there are names, and one more; gaps are closed."""
        self.show_value(value)
        for place, choice in enumerate(self._choices):
            choice.setVisible(place <= len(value))

    def applied(self, value: tuple[Signatory, ...]) -> tuple[Signatory, ...]:
        """Return the signatories named, in their order, each once."""
        named = (choice.value() for choice in self._choices)
        found = tuple(dict.fromkeys(each for each in named if each is not None))
        return value if found == tuple(dict.fromkeys(value)) else found


def _signs(place: int, others: Collection[Signatory]) -> tuple[tuple[Signatory | None, str], ...]:
    """Return what a word offers: nobody, and whom no other word names."""
    nobody = texts.ALSO if place else texts.NOBODY_SIGNS
    return ((None, nobody), *(each for each in texts.SIGNATORIES if each[0] not in others))


class ApproverWords(Part[Approval | None, PersonId]):
    """The person who approves, among those the council knows."""

    def __init__(self, name: str) -> None:
        super().__init__(*field("person"), is_set)
        self._choice: WordChoice[PersonId] = WordChoice(name, texts.APPROVES)
        self._people: tuple[Person, ...] = ()
        self._choice.picked.connect(self.edited)
        self.offer(())

    def offer(self, people: Sequence[Person]) -> None:
        """Offer these people, after the word that nobody is chosen yet."""
        self._people = tuple(people)
        self._choice.offer(self._options())

    def _options(self) -> list[tuple[PersonId, str]]:
        named = [(p.id, full_text(name_of(p))) for p in self._people]
        return [(PersonId(""), texts.PERSON_UNKNOWN), *named]

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the word."""
        return (self._choice,)

    def tell(self, thing: PersonId) -> None:
        """Choose a person; somebody unknown is shown by his id."""
        if not self._choice.has(thing):
            self._choice.offer([*self._options(), (thing, str(thing))])
        self._choice.pick(thing)

    def told(self) -> PersonId:
        """Return the person chosen."""
        return self._choice.value()


def approval(name: str, approver: ApproverWords) -> tuple[Words[Approval | None], ...]:
    """Return «руководитель | должность | человек», or that nobody approves."""
    position = WordEntry(f"{name}-position", texts.POSITION, hint=texts.POSITION_HINT, wide=True)
    nobody = Approval(position="", person=PersonId(""))
    words = (texts.APPROVED_BY, texts.NOT_APPROVED)
    return (
        _set_or_not(f"{name}-known", texts.APPROVES, words, nobody),
        Line(position, (read_words, str), *field("position"), when=is_set),
        approver,
    )


def number(name: str, title: str) -> tuple[Words[int | None], ...]:
    """Return a number of members, or nothing where it is not known."""
    entry = WordEntry(name, title, hint=texts.NOT_SAID)
    return (Line(entry, (_read_number, _number_text), _itself, _replaced),)


def _read_number(text: str) -> int | None:
    return read_whole(text, 0, _MOST_MEMBERS) if text.strip() else None


def _number_text(value: int | None) -> str:
    return "" if value is None else str(value)


def source(name: str) -> tuple[Words[str | None], ...]:
    """Return the document that the rules come from."""
    entry = WordEntry(name, texts.SOURCE, hint=texts.SOURCE_HINT, wide=True)
    return (Line(entry, (_read_source, _source_text), _itself, _replaced),)


def _read_source(text: str) -> str | None:
    return read_words(text) or None


def _source_text(value: str | None) -> str:
    return value or ""
