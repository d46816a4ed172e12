"""Earlier minutes read whole: from blocks to fields, nothing looked up and nothing stored."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from secretary_app.application.old_minutes.agenda import items_of
from secretary_app.application.old_minutes.assignments import with_addressee
from secretary_app.application.old_minutes.blocks import Block, Line, lines_of
from secretary_app.application.old_minutes.decisions import decisions_of
from secretary_app.application.old_minutes.heading import Heading, details_of, heading_of
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    Confidence,
    Found,
    OldMinutes,
    OldSignatory,
)
from secretary_app.application.old_minutes.passages import Passage, passages_of
from secretary_app.application.old_minutes.roll import (
    attendees_of,
    chosen_person,
    headcount_of,
)
from secretary_app.application.old_minutes.signing import signatories_of
from secretary_app.application.old_minutes.wordings import Section
from secretary_app.domain.agenda import MeetingForm
from secretary_app.domain.meeting.entries import Mode
from secretary_app.language.names import FullName

_ABOVE = frozenset({Section.HEADER, Section.DETAIL, Section.PRESIDING, Section.SECRETARY})


def read_minutes(blocks: Sequence[Block]) -> OldMinutes:
    """Return what the blocks tell; what they do not is missing, never made up."""
    passages = passages_of(lines_of(blocks))
    heading = heading_of(_above(passages), blocks)
    details = details_of(passages)
    date = details.date if details.date.value else heading.date
    form = details.form if details.form.value is not None else heading.form
    attendees = attendees_of(passages, remote=form.value is MeetingForm.REMOTE)
    items = items_of(passages)
    decisions = decisions_of(passages, items, date.value)
    signatories = signatories_of(passages)
    known = [*(each.name for each in attendees), *(each.name for each in signatories)]
    return OldMinutes(
        number=heading.number,
        date=date,
        kind=heading.kind,
        body=heading.body,
        city=heading.city if heading.city.value else details.city,
        place=details.place if details.place.value else heading.place,
        form=_form(heading, form, attendees),
        starts_at=details.starts_at,
        ends_at=details.ends_at,
        presiding=_officer(passages, Section.PRESIDING, signatories, ("председат",)),
        secretary=_officer(
            passages,
            Section.SECRETARY,
            signatories,
            ("секретар", "ответственный секретар", "протокол "),
        ),
        headcount=headcount_of(passages),
        attendees=attendees,
        items=items,
        decisions=tuple(with_addressee(decision, known) for decision in decisions),
        signatories=signatories,
        approved_by=heading.approved_by,
    )


def _above(passages: Sequence[Passage]) -> tuple[Line, ...]:
    above = takewhile(lambda passage: passage.section in _ABOVE, passages)
    stated = {Section.HEADER: 0, Section.DETAIL: 1}
    return tuple(
        line
        for passage in above
        if passage.section in stated
        for line in passage.lines[stated[passage.section] :]
    )


def _form(
    heading: Heading, told: Found[MeetingForm], attendees: Sequence[Attendee]
) -> Found[MeetingForm]:
    """Return the form as announced, else as the modes of those present make it."""
    if told.value is not None:
        return told
    modes = {a.mode for a in attendees if a.mode is not None and a.capacity is not Capacity.ABSENT}
    if not modes:
        return Found(MeetingForm.IN_PERSON, Confidence.GUESS, heading.kind.blocks)
    form = {
        frozenset({Mode.IN_PERSON}): MeetingForm.IN_PERSON,
        frozenset({Mode.REMOTE}): MeetingForm.REMOTE,
    }.get(frozenset(modes), MeetingForm.MIXED)
    return Found(form, Confidence.PROBABLE)


def _officer(
    passages: Sequence[Passage],
    section: Section,
    signatories: Sequence[OldSignatory],
    roles: tuple[str, ...],
) -> Found[FullName]:
    """Return whom a line of its own names, else who signed in that role."""
    told = chosen_person(passages, section, roles)
    if told.value is not None:
        return told
    for signatory in signatories:
        if signatory.position.lower().startswith(roles):
            return Found(signatory.name, Confidence.PROBABLE, signatory.blocks)
    return Found()
