"""What a person should look at before earlier minutes are stored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secretary_app.application.old_minutes.keeping import plain_name
from secretary_app.application.old_minutes.matching import Matched
from secretary_app.application.old_minutes.model import Confidence, Found, OldMinutes
from secretary_app.application.records import CouncilRecord
from secretary_app.language.numbers import counted

CONFIDENCES = {
    Confidence.SURE: "уверенно",
    Confidence.PROBABLE: "вероятно",
    Confidence.GUESS: "проверьте",
    Confidence.MISSING: "не найдено",
}
FIELDS = {
    "number": "номер",
    "date": "дата",
    "body": "орган",
    "form": "форма",
    "presiding": "председательствующий",
    "secretary": "секретарь",
}
_STEM = 5
_ALIKE = 0.6


def notes_of(
    record: CouncilRecord, minutes: OldMinutes, people: Sequence[Matched]
) -> tuple[str, ...]:
    """Return Russian sentences, the weightiest first; empty when there is nothing to look at."""
    return (*_of_body(record, minutes), *_of_lists(minutes), *_of_people(people))


def _of_body(record: CouncilRecord, minutes: OldMinutes) -> Iterator[str]:
    body = minutes.body.value
    if body and not _alike(body, record.council.name):
        yield f"Орган в протоколе – «{body}»: проверьте, тот ли это совет."
    for field in ("number", "date"):
        found: Found[object] = getattr(minutes, field)
        if found.value is None:
            yield f"Не найдено: {FIELDS[field]}."
        elif found.confidence is Confidence.GUESS:
            yield f"Проверьте: {FIELDS[field]}."


def _alike(body: str, name: str) -> bool:
    """Compare by the beginnings of words: the text has the name in the genitive."""
    said, known = _stems(body), _stems(name)
    shared = said & known
    part_of_other = shared in (said, known)
    return bool(shared) and (part_of_other or len(shared) >= _ALIKE * max(len(said), len(known)))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]{3,}", text.lower().replace("ё", "е"))}


def _of_lists(minutes: OldMinutes) -> Iterator[str]:
    if not minutes.attendees:
        yield "Не найдено, кто присутствовал."
    if not minutes.items:
        yield "Не найдены вопросы повестки."
    if not minutes.decisions:
        yield "Не найдены решения."
    present = sum(1 for a in minutes.attendees if a.mode is not None)
    told = minutes.headcount.value
    if told is not None and 0 < present < told:
        people = counted(present, "человек", "человека", "человек")
        yield f"В протоколе присутствующих {told}, в списках – {people}."


def _of_people(people: Sequence[Matched]) -> Iterator[str]:
    for each in people:
        if each.others:
            yield f"«{plain_name(each.name)}» – в базе несколько таких: выберите, кто это."
        elif each.person is None:
            yield f"«{plain_name(each.name)}» – новый человек: будет добавлен."
        elif not each.surely:
            yield f"«{plain_name(each.name)}» – вероятно, {each.person.label}: проверьте."
