"""Lists and maps of values of one kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from secretary_app.application.council_file.wire import (
    Definitions,
    Json,
    JsonObject,
    Shape,
    as_object,
    expected,
    member,
)
from secretary_app.domain.errors import DomainError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Shape[tuple[T, ...]]):
    """A JSON array of values of one kind."""

    item: Shape[T]

    def decode(self, wire: object) -> tuple[T, ...]:
        """Return the values in order."""
        if type(wire) is not list:
            raise expected("список […]", wire)
        return tuple(self._decoded(index, value) for index, value in enumerate(wire))

    def encode(self, value: tuple[T, ...]) -> Json:
        """Return the array."""
        return [self._encoded(index, item) for index, item in enumerate(value)]

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return the schema of the array."""
        return {"type": "array", "items": self.item.schema(definitions)}

    def _decoded(self, index: int, wire: object) -> T:
        try:
            return self.item.decode(wire)
        except DomainError as fault:
            raise fault.within(f"[{index}]") from None

    def _encoded(self, index: int, value: T) -> Json:
        try:
            return self.item.encode(value)
        except DomainError as fault:
            raise fault.within(f"[{index}]") from None


@dataclass(frozen=True, slots=True)
class MapOf(Shape[Mapping[str, T]]):
    """A JSON object whose keys are names given by people."""

    key: Shape[str]
    value: Shape[T]

    def decode(self, wire: object) -> dict[str, T]:
        """Return the values by name, in the order of the file."""
        return {key: self._decoded(key, value) for key, value in as_object(wire).items()}

    def encode(self, value: Mapping[str, T]) -> Json:
        """Return the object."""
        return {key: self._encoded(key, item) for key, item in value.items()}

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return the schema of the object."""
        return {
            "type": "object",
            "propertyNames": self.key.schema(definitions),
            "additionalProperties": self.value.schema(definitions),
        }

    def _decoded(self, key: str, wire: object) -> T:
        try:
            self.key.decode(key)
            return self.value.decode(wire)
        except DomainError as fault:
            raise fault.within(member(key)) from None

    def _encoded(self, key: str, value: T) -> Json:
        try:
            self.key.encode(key)
            return self.value.encode(value)
        except DomainError as fault:
            raise fault.within(member(key)) from None
