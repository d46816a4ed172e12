"""The facts of one meeting held against each other and against the people known."""

from __future__ import annotations

from collections.abc import Container, Iterator

from secretary_app.application.council_file.references import (
    id_faults,
    people_faults,
    person_faults,
    within,
)
from secretary_app.domain.agenda import AgendaItem, ItemId, Meeting, Motion, Preparation
from secretary_app.domain.archived import ArchivedMinutes, ArchivedVotes
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.issued import IssuedPaper, life_faults


def meeting_faults(meeting: Meeting, people: Container[str]) -> Iterator[DomainError]:
    """Yield what is wrong with the header, the agenda and the motions.

    Places are inside the meeting: ``presiding``, ``guests[1]``, ``motions[0]``.
    """
    yield from person_faults(meeting.presiding, people, "presiding")
    yield from person_faults(meeting.secretary, people, "secretary")
    yield from people_faults(meeting.guests, people, "guests")
    yield from within("agenda", _agenda_faults(meeting.agenda, people))
    items = {item.id for item in meeting.agenda}
    yield from within("motions", _motions_faults(meeting.motions, items, people))
    if meeting.preparation is not None:
        yield from within("preparation", _preparation_faults(meeting.preparation, items, people))
    yield from within("papers", _papers_faults(meeting.papers))
    if meeting.archive is not None:
        numbers = {motion.number for motion in meeting.motions}
        yield from within("archive", _archive_faults(meeting.archive, numbers, people))


def _preparation_faults(
    preparation: Preparation, items: Container[ItemId], people: Container[str]
) -> Iterator[DomainError]:
    for index, confirmation in enumerate(preparation.confirmations):
        yield from person_faults(confirmation.person, people, f"confirmations[{index}].person")
    for index, prepared in enumerate(preparation.items):
        if prepared.item not in items:
            yield InvalidFact(f"В повестке нет вопроса «{prepared.item}».", f"items[{index}].item")


def _papers_faults(papers: tuple[IssuedPaper, ...]) -> Iterator[DomainError]:
    yield from id_faults(paper.id for paper in papers)
    for index, paper in enumerate(papers):
        yield from within(f"[{index}]", life_faults(paper))


def _archive_faults(
    archive: ArchivedMinutes, numbers: Container[str], people: Container[str]
) -> Iterator[DomainError]:
    for index, each in enumerate(archive.present):
        yield from person_faults(each.person, people, f"present[{index}].person")
    for index, signatory in enumerate(archive.signatories):
        yield from person_faults(signatory.person, people, f"signatories[{index}].person")
    if archive.approved_by is not None:
        yield from person_faults(archive.approved_by.person, people, "approved_by.person")
    for index, votes in enumerate(archive.votes):
        if votes.number not in numbers:
            yield InvalidFact(f"Решения «{votes.number}» нет.", f"votes[{index}].number")
        if any(count is not None and count < 0 for count in _counts(votes)):
            yield InvalidFact("Голосов не бывает меньше нуля.", f"votes[{index}]")


def _counts(votes: ArchivedVotes) -> tuple[int | None, ...]:
    return votes.for_, votes.against, votes.abstain


def _agenda_faults(agenda: tuple[AgendaItem, ...], people: Container[str]) -> Iterator[DomainError]:
    yield from id_faults(item.id for item in agenda)
    for index, item in enumerate(agenda):
        yield from within(f"[{index}]", people_faults(item.rapporteurs, people, "rapporteurs"))


def _motions_faults(
    motions: tuple[Motion, ...], items: Container[ItemId], people: Container[str]
) -> Iterator[DomainError]:
    yield from id_faults(motion.id for motion in motions)
    for index, motion in enumerate(motions):
        if motion.item is not None and motion.item not in items:
            yield InvalidFact(f"В повестке нет вопроса «{motion.item}».", f"[{index}]")
        yield from within(f"[{index}]", motion_faults(motion, people))


def motion_faults(motion: Motion, people: Container[str]) -> Iterator[DomainError]:
    """Yield what is wrong with the motion's candidates (``candidates[1].person``)."""
    candidates = motion.candidates or ()
    yield from within("candidates", id_faults(candidate.id for candidate in candidates))
    for index, candidate in enumerate(candidates):
        place = f"candidates[{index}]"
        if candidate.id in {AGAINST_ALL, ABSTAIN}:
            yield InvalidFact(f"Слово «{candidate.id}» занято бюллетенем.", f"{place}.id")
        yield from person_faults(candidate.person, people, f"{place}.person")
