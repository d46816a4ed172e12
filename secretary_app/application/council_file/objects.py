"""JSON objects with named fields, and the dataclasses they stand for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from secretary_app.application.council_file.constraints import Constraint, missing
from secretary_app.application.council_file.descriptions import description_of, title_of
from secretary_app.application.council_file.wire import (
    Definitions,
    Json,
    JsonObject,
    Shape,
    WireError,
    as_object,
    expected,
    member,
    nullable,
)
from secretary_app.domain.errors import DomainError

T = TypeVar("T")
W = TypeVar("W")

MISSING = object()  # the default of a field that has none


@dataclass(slots=True)
class Outline:
    """What the schema of an object is put together from."""

    properties: JsonObject
    required: list[Json]
    conditions: list[Json]

    def add(self, other: Outline) -> None:
        """Take over what another part of the same object contributes."""
        self.properties |= other.properties
        self.required += other.required
        self.conditions += other.conditions

    def schema(self) -> JsonObject:
        """Return the schema of the object, open to further properties."""
        schema: JsonObject = {"type": "object", "properties": self.properties}
        if self.required:
            schema["required"] = self.required
        if self.conditions:
            schema["allOf"] = self.conditions
        return schema


class Composite(Shape[T]):
    """A shape that takes its own keys out of an object and may share the object with others."""

    keys: frozenset[str]

    @abstractmethod
    def read(self, wire: dict[str, object]) -> T:
        """Return the value from its own keys of ``wire``, whatever else stands there."""

    @abstractmethod
    def write(self, value: T, into: JsonObject) -> None:
        """Add the value's keys to ``into``."""

    @abstractmethod
    def outline(self, definitions: Definitions) -> Outline:
        """Return what this shape says about the object."""

    def decode(self, wire: object) -> T:
        """Return the value; the object may have no other keys."""
        fields = as_object(wire)
        if not fields.keys() <= self.keys:
            stranger = next(key for key in fields if key not in self.keys)
            raise WireError("Неизвестное поле: проверьте, нет ли опечатки.", member(stranger))
        return self.read(fields)

    def encode(self, value: T) -> Json:
        """Return the object."""
        into: JsonObject = {}
        self.write(value, into)
        return into


class Part(Protocol):
    """Something that contributes keys to an object and fields to a dataclass."""

    @property
    def keys(self) -> Iterable[str]:
        """Return the keys it reads."""
        ...

    def read(self, wire: dict[str, object], values: dict[str, Any]) -> None:
        """Add the fields of the dataclass to ``values``."""
        ...

    def write(self, value: object, into: JsonObject) -> None:
        """Add the keys to ``into``."""
        ...

    def outline(self, owner: str, definitions: Definitions) -> Outline:
        """Return its share of the schema."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """One field under one key.

    ``default`` is `MISSING` for a required field; ``nullable`` lets a required one
    be null; ``written`` puts a field into the file also when it equals its default.
    """

    name: str
    key: str
    shape: Shape[Any]
    default: object = MISSING
    nullable: bool = False
    written: bool = False

    @property
    def keys(self) -> Iterable[str]:
        """Return the one key."""
        return (self.key,)

    def read(self, wire: dict[str, object], values: dict[str, Any]) -> None:
        """Add the field; null and absent leave an optional one at its default."""
        found = wire.get(self.key)
        if found is not None:
            values[self.name] = self._decoded(found)
        elif self.default is MISSING:
            self._refuse_absence(wire)
            values[self.name] = None

    def write(self, value: object, into: JsonObject) -> None:
        """Add the key unless the field stands at its default."""
        field = getattr(value, self.name)
        if self.default is not MISSING and not self.written and field == self.default:
            return
        try:
            into[self.key] = None if field is None else self.shape.encode(field)
        except DomainError as fault:
            raise fault.within(member(self.key)) from None

    def outline(self, owner: str, definitions: Definitions) -> Outline:
        """Return the property with its description."""
        schema = self.shape.schema(definitions)
        if self.default is not MISSING or self.nullable:
            schema = nullable(schema)
        described: JsonObject = {**schema, "description": description_of(owner, self.key)}
        return Outline({self.key: described}, [self.key] if self.default is MISSING else [], [])

    def _decoded(self, wire: object) -> object:
        try:
            decoded: object = self.shape.decode(wire)
        except DomainError as fault:
            raise fault.within(member(self.key)) from None
        return decoded

    def _refuse_absence(self, wire: dict[str, object]) -> None:
        if self.key not in wire:
            raise missing([self.key])
        if not self.nullable:
            raise WireError("Поле не может быть пустым (null).", member(self.key))


@dataclass(frozen=True, slots=True)
class Flat:
    """A field whose own keys stand directly in the object that holds it."""

    name: str
    shape: Composite[Any]

    @property
    def keys(self) -> Iterable[str]:
        """Return the keys of the field's object."""
        return self.shape.keys

    def read(self, wire: dict[str, object], values: dict[str, Any]) -> None:
        """Add the field."""
        values[self.name] = self.shape.read(wire)

    def write(self, value: object, into: JsonObject) -> None:
        """Add the keys of the field's object."""
        self.shape.write(getattr(value, self.name), into)

    def outline(self, owner: str, definitions: Definitions) -> Outline:  # noqa: ARG002 - own names
        """Return the outline of the field's object."""
        return self.shape.outline(definitions)


@dataclass(frozen=True, slots=True)
class Constant:
    """A key that always says the same and is no field of the dataclass."""

    key: str
    value: str | int
    meaning: str

    @property
    def keys(self) -> Iterable[str]:
        """Return the one key."""
        return (self.key,)

    def read(self, wire: dict[str, object], values: dict[str, Any]) -> None:  # noqa: ARG002 - adds no field
        """Raise `WireError` unless the key says what it must."""
        if self.key not in wire:
            raise missing([self.key])
        found = wire[self.key]
        if type(found) is not type(self.value) or found != self.value:
            raise expected(f"{self.meaning} {self.value}", found).within(member(self.key))

    def write(self, value: object, into: JsonObject) -> None:  # noqa: ARG002 - always the same
        """Add the key."""
        into[self.key] = self.value

    def outline(self, owner: str, definitions: Definitions) -> Outline:  # noqa: ARG002 - needs none
        """Return the property."""
        described: JsonObject = {
            "const": self.value,
            "description": description_of(owner, self.key),
        }
        return Outline({self.key: described}, [self.key], [])


class Record(Composite[T]):
    """A dataclass as an object."""

    def __init__(
        self, made: type[T], parts: Iterable[Part], constraint: Constraint | None = None
    ) -> None:
        self.made = made
        self.parts = tuple(parts)
        self.constraint = constraint
        self.keys = frozenset(key for part in self.parts for key in part.keys)

    def read(self, wire: dict[str, object]) -> T:
        """Return the dataclass."""
        if self.constraint is not None:
            self.constraint.check(wire)
        values: dict[str, Any] = {}
        for part in self.parts:
            part.read(wire, values)
        return self.made(**values)

    def write(self, value: T, into: JsonObject) -> None:
        """Add the keys in the order of the format."""
        for part in self.parts:
            part.write(value, into)

    def outline(self, definitions: Definitions) -> Outline:
        """Return the properties of all parts."""
        outline = Outline({}, [], [])
        for part in self.parts:
            outline.add(part.outline(self.made.__name__, definitions))
        if self.constraint is not None:
            outline.conditions.append(self.constraint.schema())
        return outline

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return a reference to the object's definition."""
        name = self.made.__name__
        if name not in definitions:
            definitions[name] = {
                "title": title_of(name),
                **self.outline(definitions).schema(),
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}


class Converted(Composite[T], Generic[T, W]):
    """A domain value that the file writes in the form of another dataclass."""

    def __init__(
        self, written: Composite[W], to_domain: Callable[[W], T], to_written: Callable[[T], W]
    ) -> None:
        self.written = written
        self.to_domain = to_domain
        self.to_written = to_written
        self.keys = written.keys

    def read(self, wire: dict[str, object]) -> T:
        """Return the domain value."""
        return self.to_domain(self.written.read(wire))

    def write(self, value: T, into: JsonObject) -> None:
        """Add the keys of the written form."""
        self.written.write(self.to_written(value), into)

    def outline(self, definitions: Definitions) -> Outline:
        """Return the outline of the written form."""
        return self.written.outline(definitions)

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return a reference to the written form."""
        return self.written.schema(definitions)
