"""Where remarks of the check lead to in a draft, and what one key mends in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.drafting.decided import as_decided
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.sections import SectionKind, item_key
from secretary_app.application.drafting.speeches import recorded_text, said_on
from secretary_app.application.drafting.wording import (
    Speech,
    as_worded,
    explain,
    item_wording,
    reword,
    say,
    wording_of,
)
from secretary_app.application.lint import Fix, Remark
from secretary_app.domain.agenda import ItemId, MinutesDraft, Motion, MotionId
from secretary_app.domain.deadlines import OnDate
from secretary_app.domain.meeting.entries import (
    Entry,
    ItemAdded,
    MotionAmended,
    MotionProposed,
    StatementKind,
    StatementRecorded,
    VoteClosed,
)
from secretary_app.domain.meeting.state import Statement
from secretary_app.language.findings import RemarkKind, Spot

TYPO = "исправлена опечатка"
REASONS: Mapping[RemarkKind, str] = {
    RemarkKind.DEADLINE_ON_DAY_OFF: "срок приходился на нерабочий день",
    RemarkKind.EXECUTOR_AS_TEXT: "исполнитель назван по списку людей",
    RemarkKind.EXECUTOR_SIMILAR: "исполнитель назван по списку людей",
}
_PLACE = re.compile(
    r"(?P<list>draft\.items|draft\.resolutions|agenda|motions|journal)\[(?P<at>\d+)\]"
    r"(?:\.(?P<field>\w+))?(?:\[(?P<nth>\d+)\])?"
)
_SECTIONS = {
    Spot.ATTENDANCE: SectionKind.ATTENDANCE,
    Spot.ABSENCE: SectionKind.ATTENDANCE,
    Spot.PERSON: SectionKind.ATTENDANCE,
    Spot.SIGNATURES: SectionKind.SIGNATURES,
    Spot.AGENDA: SectionKind.AGENDA,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlace:
    """A place in the draft: its section, there a motion or a part of the speeches, a field.

    ``nth`` is the place among several executors.
    """

    section: str
    item: ItemId | None = None
    motion: MotionId | None = None
    statement: StatementRecorded | None = None
    field: str = ""
    nth: int = 0


def place_of(page: ProtocolPage, remark: Remark) -> DraftPlace:
    """Return where a remark leads to; what stands in no question leads to its own section."""
    return _spotted(page, remark.where.place) or DraftPlace(
        section=_SECTIONS.get(remark.where.spot, SectionKind.HEADING).value
    )


def _spotted(page: ProtocolPage, place: str) -> DraftPlace | None:
    found = _PLACE.match(place)
    if found is None:
        return None
    at, field, nth = int(found["at"]), found["field"] or "", int(found["nth"] or 0)
    match found["list"]:
        case "draft.items":
            return _of_item(page.draft.items[at].item, field)
        case "draft.resolutions":
            return _of_motion(page, page.draft.resolutions[at].motion, field, nth)
        case "agenda":
            return _of_item(page.subject.meeting.agenda[at].id, field)
        case "motions":
            return _of_motion(page, page.subject.meeting.motions[at].id, field, nth)
        case _:
            entry = next((e for e in page.subject.entries if e.seq == at + 1), None)
            return _of_entry(page, entry, field, nth) if entry else None


def _of_item(item: ItemId, field: str) -> DraftPlace:
    return DraftPlace(section=item_key(item), item=item, field=field)


def _of_motion(page: ProtocolPage, motion: MotionId, field: str, nth: int = 0) -> DraftPlace | None:
    known = page.state.motions.get(motion)
    if known is None:
        return None
    return DraftPlace(
        section=item_key(known.item), item=known.item, motion=motion, field=field, nth=nth
    )


def _of_entry(page: ProtocolPage, entry: Entry, field: str, nth: int) -> DraftPlace | None:
    match entry.event:
        case StatementRecorded(item=item, kind=kind) as statement:
            part = Speech.HEARD if kind is StatementKind.HEARD else Speech.SPOKE
            spotted = _of_item(item, part.value)
            return replace(spotted, statement=statement) if field else spotted
        case MotionProposed(motion=motion):
            return _of_motion(page, motion.id, field, nth)
        case MotionAmended(motion=changed):
            return _of_motion(page, changed, field, nth)
        case ItemAdded(item=added):
            return _of_item(added.id, field)
        case VoteClosed(motion=voted):
            return _of_motion(page, voted, field)
        case _:
            return None


def mended(page: ProtocolPage, remark: Remark) -> MinutesDraft | None:
    """Return the draft with what a remark offers, None where the draft cannot take it.

    A wording that then departs from what was adopted gets a reason, unless it has one. What was
    fixed at the opening (titles, people) cannot be changed here.
    """
    spotted = _spotted(page, remark.fix.place) if remark.fix else None
    if remark.fix is None or spotted is None:
        return None
    if spotted.motion is not None:
        return _reworded(page, spotted, remark.fix, REASONS.get(remark.kind, TYPO))
    if spotted.item is not None and spotted.field in set(Speech):
        return _said_again(page, spotted.item, spotted, remark.fix.value)
    return None


def _reworded(
    page: ProtocolPage, spotted: DraftPlace, fix: Fix, reason: str
) -> MinutesDraft | None:
    adopted = as_decided(page.state).get(spotted.motion) if spotted.motion else None
    worded = _with_fix(as_worded(adopted, page.draft), spotted, fix.value) if adopted else None
    if adopted is None or worded is None:
        return None
    draft = reword(page.draft, adopted, worded)
    wording = wording_of(draft, adopted.id)
    return draft if wording is None or wording.reason else explain(draft, adopted.id, reason)


def _with_fix(motion: Motion, spotted: DraftPlace, value: str) -> Motion | None:
    match spotted.field:
        case "text":
            return replace(motion, text=value)
        case "executors":
            names = (value if n == spotted.nth else name for n, name in enumerate(motion.executors))
            return replace(motion, executors=tuple(names))
        case "deadline":
            return replace(motion, deadline=OnDate(date.fromisoformat(value)))
        case _:
            return None


def _said_again(
    page: ProtocolPage, item: ItemId, spotted: DraftPlace, value: str
) -> MinutesDraft | None:
    """A wording of the draft is replaced whole, of the journal's one statement alone."""
    part = Speech(spotted.field)
    recorded = _recorded(page, item, part)
    if spotted.statement is None:
        return say(page.draft, item, part, value, recorded)
    if getattr(item_wording(page.draft, item), part.value) is not None:
        return None
    return say(
        page.draft, item, part, _recorded(page, item, part, spotted.statement, value), recorded
    )


def _recorded(
    page: ProtocolPage,
    item: ItemId,
    part: Speech,
    mistaken: StatementRecorded | None = None,
    value: str = "",
) -> str:
    """Return what was recorded, ``value`` in place of what a mistaken statement says."""
    return recorded_text(
        (
            replace(said, text=value) if mistaken and _is_same(said, mistaken) else said
            for said in said_on(page.state, item, part)
        ),
        page.subject.named,
    )


def _is_same(said: Statement, event: StatementRecorded) -> bool:
    return (said.text, said.person, said.kind) == (event.text, event.person, event.kind)
