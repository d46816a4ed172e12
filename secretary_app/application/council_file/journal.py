"""Journal entries as JSON: in the council file, in the database, under the hash."""

from __future__ import annotations

from typing import TypeVar

from secretary_app.application.council_file.catalog import EVENT
from secretary_app.application.council_file.constraints import missing
from secretary_app.application.council_file.descriptions import description_of, title_of
from secretary_app.application.council_file.json_text import write_canonical
from secretary_app.application.council_file.scalars import MOMENT, Whole
from secretary_app.application.council_file.wire import (
    Definitions,
    Json,
    JsonObject,
    Shape,
    as_object,
    expected,
    nullable,
)
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.entries import Entry, SeqNo

T = TypeVar("T")

_STEP = Whole(1)


def entry_to_json(entry: Entry) -> JsonObject:
    """Return the entry as it stands in the file, which counts the numbers itself.

    Raises `WireError` for what could not be read back: half a character, an empty
    text where one is needed, a moment without an offset.
    """
    wire: JsonObject = {"at": MOMENT.encode(entry.at), **EVENT.object(entry.event)}
    if entry.step_of is not None:
        wire["step_of"] = _STEP.encode(entry.step_of)
    return wire


def entry_from_json(wire: object, seq: SeqNo) -> Entry:
    """Return the entry with number ``seq``; raise `WireError` with the place inside it."""
    fields = as_object(wire)
    event = {key: value for key, value in fields.items() if key not in {"at", "step_of"}}
    if "at" not in fields:
        raise missing(["at"])
    return Entry(
        seq=seq,
        at=_field(MOMENT, fields, "at"),
        event=EVENT.decode(event),
        step_of=None if fields.get("step_of") is None else SeqNo(_field(_STEP, fields, "step_of")),
    )


def _field(shape: Shape[T], fields: dict[str, object], key: str) -> T:
    try:
        return shape.decode(fields[key])
    except DomainError as fault:
        raise fault.within(key) from None


def canonical(entry: Entry) -> str:
    """Return the one text of the entry that its hash covers, number and offset included."""
    return write_canonical({"seq": entry.seq, **entry_to_json(entry)})


class JournalShape(Shape[tuple[Entry, ...]]):
    """The entries of a meeting in order; every fault is reported at its entry."""

    def decode(self, wire: object) -> tuple[Entry, ...]:
        """Return the entries, numbered from 1."""
        if type(wire) is not list:
            raise expected("список […]", wire)
        return tuple(_line(index, line) for index, line in enumerate(wire))

    def encode(self, value: tuple[Entry, ...]) -> Json:
        """Return the array."""
        return [entry_to_json(entry) for entry in value]

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return the schema of the array."""
        entry: JsonObject = {
            "title": title_of("Entry"),
            **EVENT.open_schema(definitions),
            "properties": {
                "at": {**MOMENT.schema(definitions), "description": description_of("Entry", "at")},
                "step_of": {
                    **nullable(_STEP.schema(definitions)),
                    "description": description_of("Entry", "step_of"),
                },
            },
            "required": ["at"],
            "unevaluatedProperties": False,
        }
        definitions["Entry"] = entry
        return {"type": "array", "items": {"$ref": "#/$defs/Entry"}}


def at_entry(fault: DomainError, index: int) -> DomainError:
    """Return the fault reported at the entry itself; the message keeps the field."""
    message = f"«{fault.place}»: {fault.message}" if fault.place else fault.message
    return type(fault)(message, f"[{index}]")


def _line(index: int, wire: object) -> Entry:
    try:
        return entry_from_json(wire, SeqNo(index + 1))
    except DomainError as fault:
        raise at_entry(fault, index) from None
