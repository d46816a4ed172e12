"""Numbers: of the decisions inside a meeting, of the meeting inside its period."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secretary_app.application.council_file.checks import numbering_period
from secretary_app.application.lint.remark import Fix, Remark, Spotted, error, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import Meeting, Motion
from secretary_app.language.findings import RemarkKind, Spot

_NESTED = re.compile(r"(?P<item>\d{1,4})\.(?P<place>\d{1,4})\.?")
_FLAT = re.compile(r"(?P<place>\d{1,4})\.?")
# «2026/3» is numbered in some way of its own.
_SERIES = re.compile(r"(?P<number>\d{1,4})(?P<series>\D*)")
_SHOWN = 60


def decisions(subject: Subject) -> Iterator[Remark]:
    """Yield decisions without a number, with another's, or with another question's."""
    decided = _decided(subject)
    borne = Counter(motion.number for motion in decided)
    for motion in decided:
        where = subject.at_motion(motion, "number")
        if not motion.number.strip():
            yield warning(RemarkKind.DECISION_NUMBER_MISSING, where, text=motion.text[:_SHOWN])
        elif borne[motion.number] > 1:
            yield error(RemarkKind.DECISION_NUMBER_REPEATED, where)
        elif (item := _other_item(subject, motion)) is not None:
            yield error(RemarkKind.DECISION_NUMBER_OF_OTHER_ITEM, where, item=item)


def _decided(subject: Subject) -> tuple[Motion, ...]:
    """Return the motions that have an outcome, rejected ones too: the minutes list them all."""
    with_outcome = {r.motion.id for r in subject.state.recorded}
    with_outcome |= {r.round.motion.id for r in subject.state.rounds}
    return tuple(motion for motion in subject.motions() if motion.id in with_outcome)


def _other_item(subject: Subject, motion: Motion) -> str | None:
    """Return the number of the motion's question where «2.1» stands under another than 2."""
    nested = _NESTED.fullmatch(motion.number)
    if motion.item is None or nested is None:
        return None
    own = subject.item_of(motion.item).number.strip().rstrip(".")
    return None if own == nested["item"] or not own.isdecimal() else own


def sequence(subject: Subject) -> Iterator[Remark]:
    """Yield the first gap in each run of numbers: «2.1, 2.2 …» by question, or «1, 2, 3 …»."""
    runs: defaultdict[str, list[Motion]] = defaultdict(list)
    flat: list[Motion] = []
    for motion in _decided(subject):
        if motion.item is not None and (nested := _NESTED.fullmatch(motion.number)):
            runs[nested["item"]].append(motion)
        elif motion.item is not None and _FLAT.fullmatch(motion.number):
            flat.append(motion)
    for item, run in runs.items():
        yield from _gap(subject, run, f"{item}.")
    if not _named_after_items(subject, flat):
        yield from _gap(subject, flat, "")


def _named_after_items(subject: Subject, flat: Sequence[Motion]) -> bool:
    """Tell whether a lone decision simply bears its question's number: «1», «2.1», «2.2», «3»."""
    numbers = {item.id: item.number for item in subject.items()}
    return all(motion.item and numbers[motion.item] == motion.number for motion in flat)


def _gap(subject: Subject, run: Sequence[Motion], prefix: str) -> Iterator[Remark]:
    for expected, motion in enumerate(sorted(run, key=_place), 1):
        if _place(motion) != expected:
            where = subject.at_motion(motion, "number")
            number = f"{prefix}{expected}"
            fix = Fix(where.place, number)
            yield warning(RemarkKind.DECISION_NUMBER_GAP, where, fix, expected=number)
            return


def _place(motion: Motion) -> int:
    return int(motion.number.rstrip(".").rpartition(".")[2])


@dataclass(frozen=True, slots=True)
class _Numbered:
    """«3-ОС» is the third meeting of the series «-ОС»."""

    number: int
    series: str
    meeting: Meeting


def meeting_number(subject: Subject) -> Iterator[Remark]:
    """Yield a number that another meeting of the period bears, comes after, or leaves out."""
    where = Spotted("number", Spot.NUMBER, subject.meeting.number)
    same_period = [m for m in subject.others if _period(subject, m) == _own_period(subject)]
    for other in same_period:
        if other.number.strip() == subject.meeting.number.strip():
            yield error(
                RemarkKind.MEETING_NUMBER_REPEATED, where, number=other.number, day=other.date
            )
    own = _numbered(subject.meeting)
    if own is not None:
        found = [n for n in map(_numbered, same_period) if n and n.series == own.series]
        yield from _order(own, found, where)
        yield from _missing(subject, own, found, where)


def _period(subject: Subject, meeting: Meeting) -> str:
    return numbering_period(subject.facts.regulation.numbering, meeting.date)


def _own_period(subject: Subject) -> str:
    return _period(subject, subject.meeting)


def _numbered(meeting: Meeting) -> _Numbered | None:
    match = _SERIES.fullmatch(meeting.number.strip())
    return _Numbered(int(match["number"]), match["series"], meeting) if match else None


def _order(own: _Numbered, found: Sequence[_Numbered], where: Spotted) -> Iterator[Remark]:
    for other in found:
        if other.number < own.number and other.meeting.date > own.meeting.date:
            later = other.meeting
            yield warning(
                RemarkKind.MEETING_NUMBER_ORDER, where, number=later.number, day=later.date
            )


def _missing(
    subject: Subject, own: _Numbered, found: Sequence[_Numbered], where: Spotted
) -> Iterator[Remark]:
    """Yield the numbers before this one that no meeting bears.

    Before the first meeting of the council in the database that is mere information: earlier
    ones were held without the program.
    """
    borne = {other.number for other in found}
    missing = [number for number in range(1, own.number) if number not in borne]
    if missing:
        first = all(other.date >= subject.meeting.date for other in subject.others)
        remark = info if first else warning
        yield remark(
            RemarkKind.MEETING_NUMBER_GAP,
            where,
            missing=tuple(_run(low, high, own.series) for low, high in _runs(missing)),
        )


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each unbroken run."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]


def _run(low: int, high: int, series: str) -> str:
    """Return «3-ОС», or «1–6» for a run."""
    return f"{low}{series}" if low == high else f"{low}{series}–{high}{series}"
