"""What every shape of the council file can do: read a JSON value, write it, describe it."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from typing import Generic, TypeAlias, TypeVar

from secretary_app.domain.errors import DomainError

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]
Definitions: TypeAlias = dict[str, Json]

T = TypeVar("T")

_PLAIN_KEY = re.compile(r"\w+")
_SHOWN_LENGTH = 40


class WireError(DomainError):
    """Something in the file that cannot be read: a missing field, a wrong kind of value."""


class RepeatedKey(dict[str, object]):
    """A JSON object in which ``key`` stands twice; refused where it is met."""

    def __init__(self, pairs: list[tuple[str, object]], key: str) -> None:
        super().__init__(pairs)
        self.key = key


class Shape(ABC, Generic[T]):
    """One kind of value in the file and its counterpart in the domain."""

    @abstractmethod
    def decode(self, wire: object) -> T:
        """Return the domain value; raise `WireError` with the place inside ``wire``."""

    @abstractmethod
    def encode(self, value: T) -> Json:
        """Return the JSON value; raise `WireError` for what `decode` would refuse."""

    @abstractmethod
    def schema(self, definitions: Definitions) -> JsonObject:
        """Return the JSON Schema; larger parts are added to ``definitions`` by name."""


def shown(wire: object) -> str:
    """Return ``wire`` as short printable JSON for a message."""
    text = json.dumps(wire, ensure_ascii=False)
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"


def expected(what: str, wire: object) -> WireError:
    """Return the fault that ``wire`` is not ``what``."""
    return WireError(f"Ожидается {what}, а стоит {shown(wire)}.")


def member(key: str) -> str:
    """Return one step of a JSON path: ``key``, or ``["key"]`` where it is no plain word."""
    return key if _PLAIN_KEY.fullmatch(key) else f"[{json.dumps(key)}]"


def as_object(wire: object) -> dict[str, object]:
    """Return ``wire`` as a JSON object; raise `WireError` for anything else."""
    if type(wire) is dict:
        return wire
    if isinstance(wire, RepeatedKey):
        raise WireError("Поле указано дважды.", member(wire.key))
    raise expected("объект {…}", wire)


def nullable(schema: JsonObject) -> JsonObject:
    """Return ``schema`` with null allowed besides."""
    kind, choices = schema.get("type"), schema.get("enum")
    if not isinstance(kind, str):
        return {"anyOf": [schema, {"type": "null"}]}
    wider: JsonObject = {**schema, "type": [kind, "null"]}
    if isinstance(choices, list):
        wider["enum"] = [*choices, None]
    return wider
