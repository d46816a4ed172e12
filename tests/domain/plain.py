"""Facts and entries of the engine as plain dicts for the naive reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import Membership
from secretary_app.domain.meeting.entries import Entry, Event, MeetingOpened
from secretary_app.domain.regulations import (
    AtLeast,
    ChairPresent,
    Condition,
    QuorumRule,
    Regulation,
)
from tests.domain.oracle import Plain


def plain_council(
    meeting: Meeting, regulations: Iterable[Regulation], members: Iterable[Membership]
) -> Plain:
    """What the naive reading knows before the journal."""
    return {
        "day": meeting.date,
        "form": meeting.form.value,
        "all_notified": meeting.all_notified,
        "presiding": meeting.presiding,
        "until": meeting.ballots_until,
        "regulations": [_regulation(r) for r in regulations],
        "members": [asdict(m) for m in members],
        "items": {i.id: i.question_type for i in meeting.agenda},
        "motions": {m.id: asdict(m) for m in meeting.motions},
    }


def _regulation(rules: Regulation) -> Plain:
    own = {name: asdict(part) for name, part in rules.by_question.items()}
    for name, part in rules.by_question.items():
        own[name]["quorum"] = _quorum(part.quorum)
    absentee = asdict(rules.absentee) if rules.absentee else None
    if rules.absentee and absentee:
        absentee["quorum"] = _quorum(rules.absentee.quorum)
    bare = asdict(replace(rules, by_question={}))
    return bare | {"quorum": _quorum(rules.quorum), "by_question": own, "absentee": absentee}


def _quorum(rule: QuorumRule | None) -> Plain | None:
    if rule is None:
        return None
    return asdict(rule) | {"conditions": [_condition(c) for c in rule.conditions]}


def _condition(condition: Condition) -> Plain:
    match condition:
        case ChairPresent():
            return {"kind": "chair_present"}
        case AtLeast():
            return {"kind": "at_least"} | asdict(condition)
        case _:
            return {"kind": "all_notified"}


def plain_event(event: Event) -> Plain:
    """An event by the name of its class; the opening without its snapshot."""
    fields = {} if isinstance(event, MeetingOpened) else asdict(event)
    return {"event": type(event).__name__} | fields


def plain_entry(entry: Entry) -> Plain:
    """An entry with its number and its step."""
    return {"n": entry.seq, "step": entry.step} | plain_event(entry.event)
