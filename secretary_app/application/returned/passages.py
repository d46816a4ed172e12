"""Which lines of issued minutes are wording, and whose: what may be taken from Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from secretary_app.application.drafting.decided import Decided, decided
from secretary_app.application.drafting.speeches import recorded_text, said_on
from secretary_app.application.drafting.wording import Speech, item_wording
from secretary_app.domain.agenda import ItemId, MinutesDraft, MotionId
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.language.typography import clean_text, normalise

_LIST_MARK = re.compile(r"^[-–—•]\s+")
_ENDS = " .;"


@dataclass(frozen=True, slots=True)
class SpeechPlace:
    """СЛУШАЛИ or ВЫСТУПИЛИ of a question."""

    item: ItemId
    part: Speech
    number: str


@dataclass(frozen=True, slots=True)
class DecisionPlace:
    """The text of a decision, by its number in the minutes."""

    motion: MotionId
    number: str


Place = SpeechPlace | DecisionPlace


@dataclass(frozen=True, slots=True)
class Passage:
    """A wording, line by line as it was typed."""

    place: Place
    lines: tuple[str, ...]


def comparable(line: str) -> str:
    """Return a line as papers set it, with plain single spaces: typography is no difference."""
    return " ".join(normalise(clean_text(line).text).split())


def body_of(text: str, place: Place, *, first: bool) -> str:
    """Return a comparable line without what the paper adds: a decision's number, a list's dash."""
    if first and isinstance(place, DecisionPlace):
        return text.removeprefix(f"{place.number}.").lstrip()
    return _LIST_MARK.sub("", text)


def passages_of(
    state: MeetingState, draft: MinutesDraft | None, name: Callable[[PersonId], str]
) -> tuple[Passage, ...]:
    """Return every wording of the minutes: speeches of all questions, then the resolutions."""
    speeches = (
        Passage(
            SpeechPlace(item, part, progress.item.number),
            _lines(spoken(state, draft, item, part, name)),
        )
        for item, progress in state.items.items()
        for part in Speech
    )
    decisions = (_decision(one) for one in decided(state, draft) if one.adopted)
    return tuple(passage for passage in (*speeches, *decisions) if passage.lines)


def spoken(
    state: MeetingState,
    draft: MinutesDraft | None,
    item: ItemId,
    part: Speech,
    name: Callable[[PersonId], str],
) -> str:
    """Return a part of a discussion as the minutes word it now."""
    wording = item_wording(draft, item)
    match part:
        case Speech.HEARD:
            own = wording.heard
        case Speech.SPOKE:
            own = wording.spoke
        case _:
            assert_never(part)
    return recorded_text(said_on(state, item, part), name) if own is None else own


def _decision(one: Decided) -> Passage:
    return Passage(DecisionPlace(one.motion.id, one.number), _lines(one.motion.text))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def found_in(issued: Sequence[str], passages: Iterable[Passage]) -> Mapping[int, Passage]:
    """Return the passages by the place of their first line among the comparable ``issued`` lines.

    One that does not stand there as it is worded now (the draft has changed since) is left out.
    """
    first: dict[str, list[int]] = {}
    for at, line in enumerate(issued):
        first.setdefault(line.rstrip(_ENDS), []).append(at)
    taken: set[int] = set()
    found: dict[int, Passage] = {}
    for passage in passages:
        starts = first.get(_opening(passage).rstrip(_ENDS), [])
        for start in starts:
            if start not in taken and _stands(issued, start, passage):
                found[start] = passage
                taken.update(range(start, start + len(passage.lines)))
                break
    return found


def _opening(passage: Passage) -> str:
    """Return the first line as the paper has it."""
    text = comparable(_LIST_MARK.sub("", passage.lines[0]))
    match passage.place:
        case DecisionPlace(number=number):
            return f"{number}. {text}"
        case SpeechPlace():
            return text
        case _:
            assert_never(passage.place)


def _stands(issued: Sequence[str], at: int, passage: Passage) -> bool:
    there = issued[at : at + len(passage.lines)]
    own = map(comparable, passage.lines)
    return list(_bodies(there, passage.place)) == list(_bodies(own, passage.place))


def _bodies(lines: Iterable[str], place: Place) -> Iterator[str]:
    for number, line in enumerate(lines):
        body = body_of(line, place, first=number == 0)
        yield _LIST_MARK.sub("", body).rstrip(_ENDS)
