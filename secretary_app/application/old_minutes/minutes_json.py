"""Earlier minutes as read, in JSON: for checks from outside and for other programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

from secretary_app.application.old_minutes.keeping import plain_name, presence_of
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    Found,
    OldDecision,
    OldItem,
    OldMinutes,
    OldSignatory,
    OldVotes,
)
from secretary_app.domain.deadlines import Deadline, OnDate
from secretary_app.language.dates import clock
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP


def minutes_json(minutes: OldMinutes) -> dict[str, Any]:
    """Return every field with its value, its confidence and the lines that say it."""
    return {
        "number": _found(minutes.number, str),
        "date": _found(minutes.date, date.isoformat),
        "kind": _found(minutes.kind, str),
        "body": _found(minutes.body, str),
        "city": _found(minutes.city, str),
        "place": _found(minutes.place, str),
        "form": _found(minutes.form, str),
        "starts_at": _found(minutes.starts_at, _time),
        "ends_at": _found(minutes.ends_at, _time),
        "presiding": _found(minutes.presiding, plain_name),
        "secretary": _found(minutes.secretary, plain_name),
        "headcount": _found(minutes.headcount, int),
        "attendance": [_attendee(each) for each in minutes.attendees],
        "agenda": [_item(each) for each in minutes.items],
        "decisions": [_decision(each) for each in minutes.decisions],
        "signatories": [_signatory(each) for each in minutes.signatories],
        "approved_by": None if minutes.approved_by is None else _signatory(minutes.approved_by),
    }


def _found(found: Found[Any], written: Callable[[Any], object]) -> dict[str, Any]:
    return {
        "value": None if found.value is None else written(found.value),
        "confidence": found.confidence.value,
        "lines": list(found.blocks),
    }


def _time(moment: time) -> str:
    return clock(moment)


def _attendee(attendee: Attendee) -> dict[str, Any]:
    return {
        "name": plain_name(attendee.name),
        "position": attendee.position or None,
        "presence": presence_of(attendee).value,
        "guest": attendee.capacity is Capacity.INVITED,
        "note": attendee.note or None,
        "confidence": attendee.confidence.value,
        "lines": list(attendee.blocks),
    }


def _item(item: OldItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "rapporteurs": [plain_name(name) for name in item.rapporteurs],
        "confidence": item.confidence.value,
        "lines": list(item.blocks),
    }


def _decision(decision: OldDecision) -> dict[str, Any]:
    return {
        "number": decision.number,
        "item": decision.item,
        "text": decision.text,
        "executors": list(decision.executors),
        "deadline": None if decision.deadline is None else _deadline(decision.deadline),
        "votes": None if decision.votes is None else _votes(decision.votes),
        "adopted": decision.adopted,
        "confidence": decision.confidence.value,
        "lines": list(decision.blocks),
    }


def _deadline(deadline: Deadline) -> dict[str, str]:
    words = {"words": deadline_words(deadline).replace(NBSP, " ")}
    return {**words, "date": deadline.date.isoformat()} if isinstance(deadline, OnDate) else words


def _votes(votes: OldVotes) -> dict[str, Any]:
    return {
        "for": votes.for_,
        "against": votes.against,
        "abstain": votes.abstain,
        "unanimous": votes.unanimous,
        "words": votes.words,
    }


def _signatory(signatory: OldSignatory) -> dict[str, Any]:
    return {
        "name": plain_name(signatory.name),
        "position": signatory.position or None,
        "confidence": signatory.confidence.value,
        "lines": list(signatory.blocks),
    }
