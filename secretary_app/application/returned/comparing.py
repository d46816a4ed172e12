"""A file that came back from Word against the issued text: what differs, what can be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secretary_app.application.drafting.wording import NO_DRAFT, stored
from secretary_app.application.returned.alignment import aligned
from secretary_app.application.returned.kinds import (
    HARMLESS,
    DifferenceKind,
    kind_of,
    people_lines,
)
from secretary_app.application.returned.passages import (
    Passage,
    Place,
    comparable,
    found_in,
    passages_of,
)
from secretary_app.application.returned.taking import Line, Rewritten, take
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A line of the issued text and what it reads now; None where it was added or is gone.

    ``place`` is whose wording it belongs to, None outside of all.
    """

    kind: DifferenceKind
    before: str | None
    after: str | None
    place: Place | None = None

    @property
    def is_error(self) -> bool:
        """Tell whether nobody may change this by hand."""
        return self.kind not in HARMLESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What came back: every difference in order, and the draft with the wording taken in.

    ``taken`` are the places whose wording it takes; what is wrong is never taken.
    """

    differences: tuple[Difference, ...]
    taken: tuple[Place, ...]
    draft: MinutesDraft | None

    @property
    def errors(self) -> tuple[Difference, ...]:
        """Return the differences in votes, attendance, numbers and assignments."""
        return tuple(difference for difference in self.differences if difference.is_error)


def compared(
    state: MeetingState,
    draft: MinutesDraft | None,
    name: Callable[[PersonId], str],
    issued: Sequence[str],
    returned: Sequence[str],
) -> Returned:
    """Return what differs between the ``issued`` lines and the ``returned`` ones.

    ``name`` writes people as speeches name them. Typography (quotes, dashes, spaces) is no
    difference.
    """
    before = tuple(map(comparable, issued))
    found = found_in(before, passages_of(state, draft, name))
    rows = tuple(_rows(issued, returned, found, before))
    texts = {start: _rewritten(start, passage, rows) for start, passage in found.items()}
    good = [one for one in texts.values() if one.changed and one.fault is None]
    people = people_lines(before)
    return Returned(
        differences=tuple(_difference(row, texts, people) for row in rows if not row.same),
        taken=tuple(one.passage.place for one in good),
        draft=stored(take(draft or NO_DRAFT, state, name, good)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A line of both texts; ``start`` is where the passage that it belongs to begins.

    ``at`` is its place among the issued ones, or that of the last one above it.
    """

    at: int
    before: str | None
    after: str | None
    same: bool
    start: int | None


def _rows(
    issued: Sequence[str],
    returned: Sequence[str],
    found: Mapping[int, Passage],
    before: Sequence[str],
) -> Iterator[_Row]:
    """Yield every line of both texts; ``before`` are the issued ones as they are compared."""
    owners = {
        at: start
        for start, passage in found.items()
        for at in range(start, start + len(passage.lines))
    }
    at, owner = 0, None
    for pair in aligned(before, tuple(map(comparable, returned))):
        old = None if pair.before is None else issued[pair.before]
        new = None if pair.after is None else returned[pair.after]
        if pair.before is not None:
            at, owner = pair.before, owners.get(pair.before)
        elif _is_of_the_journal(new):
            owner = None
        yield _Row(at=at, before=old, after=new, same=pair.same, start=owner)


def _is_of_the_journal(added: str | None) -> bool:
    """A line put in below a wording belongs to it, unless it tells what the journal tells."""
    kind = kind_of(None, added, in_people=False)
    return kind not in {DifferenceKind.OTHER, DifferenceKind.NUMBERS, DifferenceKind.PEOPLE}


def _rewritten(start: int, passage: Passage, rows: Iterable[_Row]) -> Rewritten:
    lines = (
        Line(
            typed=None if row.before is None else passage.lines[row.at - start],
            issued=row.before,
            returned=row.after,
            same=row.same,
        )
        for row in rows
        if row.start == start
    )
    return Rewritten(passage, tuple(lines))


def _difference(row: _Row, texts: Mapping[int, Rewritten], people: frozenset[int]) -> Difference:
    if row.start is None:
        kind = kind_of(row.before, row.after, in_people=row.at in people)
        return Difference(kind=kind, before=row.before, after=row.after)
    text = texts[row.start]
    kind = text.fault or DifferenceKind.WORDING
    return Difference(kind=kind, before=row.before, after=row.after, place=text.passage.place)
