"""How much of each field comes back right: the comparison, the table and its floor."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from secretary_app.application.old_minutes.blocks import pasted
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    OldDecision,
    OldMinutes,
    OldSignatory,
    OldVotes,
)
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.meeting.entries import Mode
from secretary_app.language.deadline_reading import understood
from secretary_app.language.names import NBSP, FullName, full_text
from tests.application.old_minutes.layouts import Layout

Hit = tuple[str, bool, str]
SIGNS = {
    (Capacity.MEMBER, Mode.IN_PERSON): "+",
    (Capacity.MEMBER, Mode.REMOTE): "~",
    (Capacity.MEMBER, None): "=",
    (Capacity.ABSENT, None): "-",
    (Capacity.INVITED, Mode.IN_PERSON): "*",
    (Capacity.INVITED, Mode.REMOTE): "*~",
}


def shown(name: FullName | None) -> str | None:
    return None if name is None else full_text(name).replace(NBSP, " ")


def shown_attendee(attendee: Attendee) -> str:
    return f"{shown(attendee.name)} {SIGNS[attendee.capacity, attendee.mode]}"


def shown_signatory(signatory: OldSignatory | None) -> str | None:
    return None if signatory is None else f"{signatory.position} | {shown(signatory.name)}"


def shown_votes(votes: OldVotes | None, *, adopted: bool) -> str:
    if votes is None:
        return ""
    counts = (votes.for_, votes.against, votes.abstain)
    words = ["-".join(map(str, counts))] if any(n is not None for n in counts) else []
    words += ["единогласно"] if votes.unanimous else []
    return " ".join(words + ([] if adopted else ["отклонено"]))


def shown_deadline(deadline: Deadline | None) -> str:
    words = "" if deadline is None else understood(deadline).replace(NBSP, " ")
    words = words.removeprefix("словами: ").removesuffix(" протокола")
    return "постоянно" if words.startswith("постоянно") else words


def compared(layout: Layout) -> Iterator[Hit]:
    """Yield each field, whether it is right, and what came instead."""
    got = read_minutes(pasted(layout.text))
    yield from _single(layout, got)
    yield from _lists(layout, got)
    yield from _decisions(layout, got)


def _single(layout: Layout, got: OldMinutes) -> Iterator[Hit]:
    pairs = (
        ("номер", layout.number, got.number.value),
        ("дата", layout.date, got.date.value and got.date.value.isoformat()),
        ("орган", layout.body, got.body.value),
        ("город", layout.city, got.city.value),
        ("председательствующий", layout.presiding, shown(got.presiding.value)),
        ("секретарь", layout.secretary, shown(got.secretary.value)),
        ("число присутствующих", layout.headcount, got.headcount.value),
        ("утверждает", layout.approved, shown_signatory(got.approved_by)),
    )
    for field, expected, found in pairs:
        yield field, expected == found, f"{found!r} вместо {expected!r}"


def _lists(layout: Layout, got: OldMinutes) -> Iterator[Hit]:
    yield from _aligned("присутствие", layout.roll, [shown_attendee(a) for a in got.attendees])
    yield from _aligned("вопросы", layout.items, [item.title for item in got.items])
    signed = [shown_signatory(s) or "" for s in got.signatories]
    yield from _aligned("подписи", layout.signed, signed)


def _aligned(field: str, expected: tuple[str, ...], found: list[str]) -> Iterator[Hit]:
    """Every line expected, and every line too many, counts once."""
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        for _ in range(max(end - start, last - first)):
            yield field, tag == "equal", f"{found[first:last]} вместо {expected[start:end]}"


def _decisions(layout: Layout, got: OldMinutes) -> Iterator[Hit]:
    texts = [decision.text for decision in got.decisions]
    yield from _aligned("решения", tuple(d.text for d in layout.decisions), texts)
    by_text = {decision.text: decision for decision in got.decisions}
    for expected in layout.decisions:
        found = by_text.get(expected.text)
        told = _told(found) if found else ("", "", "", None)
        wanted = (expected.who, expected.when, expected.votes, expected.item)
        fields = ("исполнители", "сроки", "голоса", "вопрос решения")
        for field, one, other in zip(fields, wanted, told, strict=True):
            yield field, found is not None and one == other, f"{other!r} вместо {one!r}"


def _told(decision: OldDecision) -> tuple[str, str, str, str | None]:
    return (
        "; ".join(decision.executors),
        shown_deadline(decision.deadline),
        shown_votes(decision.votes, adopted=decision.adopted),
        decision.item,
    )
