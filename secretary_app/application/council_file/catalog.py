"""The shape of every domain type, read off its fields once.

The file mirrors the domain: a dataclass is an object, its fields are keys, a field
with a default is optional. The tables below hold the exceptions, and nothing else does.
"""

from __future__ import annotations

import builtins
import dataclasses
import types
from collections import abc
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from fractions import Fraction
from functools import cache, reduce
from operator import or_
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from secretary_app.application.council_file.constraints import (
    Constraint,
    Form,
    NeededUnless,
    OneForm,
)
from secretary_app.application.council_file.lists import Listing, MapOf
from secretary_app.application.council_file.objects import (
    MISSING,
    Composite,
    Converted,
    Field,
    Flat,
    Part,
    Record,
)
from secretary_app.application.council_file.scalars import (
    DATE,
    FRACTION,
    LONGEST_TERM_DAYS,
    MOMENT,
    TIME,
    Flag,
    Text,
    Whole,
    Word,
)
from secretary_app.application.council_file.terms import (
    DEADLINE_FORMS,
    TERM_FORMS,
    WrittenDeadline,
    WrittenTerm,
    deadline_of,
    term_of,
    written_deadline,
    written_term,
)
from secretary_app.application.council_file.unions import Tagged
from secretary_app.application.council_file.wire import Shape
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import AgendaItem, ItemPreparation, Meeting, MinutesDraft, Motion
from secretary_app.domain.councils import Agreement, Membership
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.issued import Corrected, PaperStep
from secretary_app.domain.meeting.entries import (
    AllVoted,
    CountsRecorded,
    Event,
    ItemAdded,
    MotionProposed,
)
from secretary_app.domain.paper_options import LEAST_MARGIN, MOST_MARGIN, PaperOptions
from secretary_app.domain.people import Organisation
from secretary_app.domain.regulations import (
    AtLeast,
    Condition,
    CopyDue,
    MajorityRule,
    MeetingFrequency,
    RecusalRule,
    Regulation,
    Term,
    TieRule,
)

T = TypeVar("T")

NAME = Text(blank=False)  # ids and texts that something cannot do without

_SHAPES_OF_TYPES: dict[object, Shape[Any]] = {
    str: Text(),
    bool: Flag(),
    int: Whole(),
    date: DATE,
    time: TIME,
    datetime: MOMENT,
    Fraction: FRACTION,
}

_KEYS: Mapping[tuple[type, str], str] = {
    (Membership, "start"): "from",
    (Membership, "end"): "to",
    (Organisation, "start"): "from",
    (Organisation, "end"): "to",
    (Agreement, "end"): "to",
}

_SHAPES: Mapping[tuple[type, str], Shape[Any]] = {
    (AtLeast, "count"): Whole(1),
    (Corrected, "number"): Whole(1),
    (ItemPreparation, "minutes"): Whole(1),
    (MeetingFrequency, "at_least"): Whole(1),
    (MinutesDraft, "version"): Whole(1, 1),
    (PaperOptions, "attached_from"): Whole(1),
    (PaperOptions, "left_margin"): Whole(LEAST_MARGIN, MOST_MARGIN),
    (Regulation, "chair_term_years"): Whole(1),
    (WrittenTerm, "working_days"): Whole(0, LONGEST_TERM_DAYS),
    (WrittenTerm, "calendar_days"): Whole(0, LONGEST_TERM_DAYS),
    (WrittenDeadline, "working_days"): Whole(0, LONGEST_TERM_DAYS),
    (WrittenDeadline, "calendar_days"): Whole(0, LONGEST_TERM_DAYS),
    (WrittenDeadline, "standing"): Flag(only_true=True),
    (WrittenDeadline, "text"): NAME,
    (WrittenDeadline, "next_meeting"): Flag(only_true=True),
}

_FLAT: frozenset[tuple[type, str]] = frozenset(
    {(CopyDue, "term"), (ItemAdded, "item"), (MotionProposed, "motion")}
)

# Required by the format although the domain has a default: a file that forgot its people
# must not empty the stored list when it is imported again.
_REQUIRED: frozenset[tuple[type, str]] = frozenset(
    {(CouncilRecord, "regulations"), (CouncilRecord, "people"), (CouncilRecord, "memberships")}
)

# Written out also at their default: what a reader of the file looks for, and what a rule
# or a count must never leave to be guessed. Other fields at their default are left out.
_WRITTEN: Mapping[type, frozenset[str]] = {
    MajorityRule: frozenset({"share", "strict", "base"}),
    TieRule: frozenset({"effect"}),
    RecusalRule: frozenset({"leaves_quorum", "leaves_base"}),
    Regulation: frozenset({"ballot", "representation", "signatories"}),
    Membership: frozenset({"end", "groups", "weight"}),
    Meeting: frozenset({"form", "kind", "guests"}),
    AgendaItem: frozenset({"rapporteurs", "question_type"}),
    Motion: frozenset({"ballot", "executors", "deadline"}),
    AllVoted: frozenset({"except_"}),
    CountsRecorded: frozenset({"invalid"}),
}

# Types that `application.records` names without importing them.
_NAMED_ELSEWHERE = {"Regulation": Regulation}

_RECORDS: dict[type, Record[Any]] = {}

_CONSTRAINTS: Mapping[type, Constraint] = {
    MajorityRule: NeededUnless("unanimous", ("share", "strict", "base")),
    CountsRecorded: OneForm(
        (
            Form(("for", "against", "abstain")),
            Form(("candidates",), may=("against_all", "abstain")),
        )
    ),
    WrittenTerm: TERM_FORMS,
    WrittenDeadline: DEADLINE_FORMS,
}


def record_of(kind: type[T]) -> Record[T]:
    """Return the shape of a dataclass; the same object every time."""
    if kind not in _RECORDS:
        hints = get_type_hints(kind, localns=_NAMED_ELSEWHERE)
        parts = [_part(kind, field, hints[field.name]) for field in _fields(kind)]
        _RECORDS[kind] = Record(kind, parts, _CONSTRAINTS.get(kind))
    return _RECORDS[kind]


def _fields(kind: type) -> tuple[dataclasses.Field[Any], ...]:
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind} is no dataclass")
    return dataclasses.fields(kind)


def _part(kind: type, field: dataclasses.Field[Any], hint: object) -> Part:
    place = (kind, field.name)
    if place in _FLAT:
        return Flat(field.name, flat_shape(hint))
    bare = _without_none(hint)
    default = MISSING if place in _REQUIRED else _default(field)
    return Field(
        name=field.name,
        key=_KEYS.get(place, field.name.rstrip("_")),
        shape=_SHAPES.get(place)
        or (NAME if hint is str and default is MISSING else shape_of(bare)),
        default=default,
        nullable=bare != hint,
        written=field.name in _WRITTEN.get(kind, ()),
    )


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return MISSING if field.default is dataclasses.MISSING else field.default


def _without_none(hint: object) -> object:
    if get_origin(hint) not in {types.UnionType, Union}:
        return hint
    return reduce(or_, (arg for arg in get_args(hint) if arg is not types.NoneType))


@cache
def shape_of(hint: object) -> Shape[Any]:
    """Return the shape of a type; `TypeError` for one that the format cannot hold."""
    if hint in _SHAPES_OF_TYPES:
        return _SHAPES_OF_TYPES[hint]
    if isinstance(hint, NewType):
        return Whole(1) if hint.__supertype__ is int else NAME
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Word(hint)
    if isinstance(hint, type) and not get_args(hint):
        return record_of(hint)
    return _shape_of_several(hint)


def _shape_of_several(hint: object) -> Shape[Any]:
    arguments = get_args(hint)
    match get_origin(hint), arguments:
        case builtins.tuple, (item, types.EllipsisType()):
            return Listing(shape_of(item))
        case ((builtins.dict | abc.Mapping), (_, value)):
            return MapOf(NAME, shape_of(value))
        case _:
            raise TypeError(f"the council file has no shape for {hint}")


def flat_shape(hint: object) -> Composite[Any]:
    """Return the shape of a type that is an object of its own, so that it can be flattened."""
    shape = shape_of(hint)
    if not isinstance(shape, Composite):
        raise TypeError(f"{hint} is no object in the council file")
    return shape


TERM = Converted(record_of(WrittenTerm), term_of, written_term)
DEADLINE = Converted(record_of(WrittenDeadline), deadline_of, written_deadline)
EVENT: Tagged[Event] = Tagged("Event", "event", get_args(Event), record_of)
_SHAPES_OF_TYPES |= {
    Term: TERM,
    Deadline: DEADLINE,
    Event: EVENT,
    Condition: Tagged("Condition", "kind", get_args(Condition), record_of),
    PaperStep: Tagged("PaperStep", "step", get_args(PaperStep), record_of),
}
