"""What is attached to minutes: which sheets there are, and what number stands on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secretary_app.application.drafting.decided import decided
from secretary_app.documents.attendance import attendance
from secretary_app.documents.desk import Desk
from secretary_app.documents.signatures import capital
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.people import PersonId
from secretary_app.language.cases import Case
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence

LIST_OF_PRESENT = "список присутствующих"


def appendices(desk: Desk, *, attached: bool) -> tuple[str, ...]:
    """Return what is attached to the minutes, the list of those present first if it is."""
    return enclosed([*([LIST_OF_PRESENT] if attached else []), *_dissents(desk)])


def enclosed(names: Sequence[str]) -> tuple[str, ...]:
    """Return the only enclosure as it goes on after a colon, several as items of a list."""
    first = str if len(names) == 1 else capital
    return tuple(sentence(first(name)) for name in names)


def declared(desk: Desk) -> tuple[tuple[PersonId, MotionId], ...]:
    """Return the author and the decision of every dissent, each once, as they were declared."""
    notes = desk.request.state.dissents
    return tuple(dict.fromkeys((note.person, note.motion) for note in notes))


def _dissents(desk: Desk) -> Iterator[str]:
    request = desk.request
    numbers = {one.motion.id: one.number for one in decided(request.state, request.draft)}
    for person, motion in declared(desk):
        author = desk.persons.name(person, Case.GENITIVE)
        yield f"особое мнение {author} по{NBSP}решению{NBSP}{numbers.get(motion, motion)}"


def list_to_minutes(desk: Desk) -> str:
    """Return what the list of those present is: «№ 1 к протоколу № 2 от 14 мая 2026 г.»."""
    number = _numbered(1, 1 + len(declared(desk)))
    return f"{number}к{NBSP}протоколу {desk.numbered} от{NBSP}{desk.day}"


def dissent_to_minutes(desk: Desk, person: PersonId, motion: MotionId) -> str:
    """Return «№ 2 к протоколу № 2 заседания совета от 14 мая 2026 г.», a dissent's place."""
    sheets, before = declared(desk), int(_has_list(desk))
    number = _numbered(before + 1 + sheets.index((person, motion)), before + len(sheets))
    return f"{number}к{NBSP}протоколу {desk.numbered} {desk.of_kind} от{NBSP}{desk.day}"


def _has_list(desk: Desk) -> bool:
    return attendance(desk.request.state, desk.persons, desk.options).attached is not None


def _numbered(place: int, of: int) -> str:
    """Return «№ 2 », empty for the only appendix."""
    return f"№{NBSP}{place} " if of > 1 else ""
