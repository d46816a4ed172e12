"""Objects of several kinds, told apart by a word: events of the journal, conditions."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from secretary_app.application.council_file.constraints import missing
from secretary_app.application.council_file.descriptions import description_of, title_of
from secretary_app.application.council_file.objects import Composite, Record
from secretary_app.application.council_file.wire import (
    Definitions,
    Json,
    JsonObject,
    Shape,
    WireError,
    as_object,
    shown,
)

T = TypeVar("T")

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def word_for(kind: type) -> str:
    """Return the word that names a class in the file: ``BallotRecorded`` → ``ballot_recorded``."""
    return _WORD_START.sub("_", kind.__name__).lower()


class Tagged(Shape[T]):
    """One of several dataclasses; the key ``tag`` holds the word of its class."""

    def __init__(
        self,
        name: str,
        tag: str,
        kinds: tuple[type[T], ...],
        record: Callable[[type[T]], Record[T]],
    ) -> None:
        self.name = name
        self.tag = tag
        self.kinds = kinds
        self.record = record

    @cached_property
    def by_word(self) -> dict[str, Composite[Any]]:
        """Return the shapes of the kinds; made late, since an event may hold an event."""
        return {word_for(kind): self.record(kind) for kind in self.kinds}

    @cached_property
    def by_kind(self) -> dict[type, tuple[str, Composite[Any]]]:
        """Return word and shape of every kind."""
        words = zip(self.kinds, self.by_word.items(), strict=True)
        return {kind: (word, shape) for kind, (word, shape) in words}

    def decode(self, wire: object) -> T:
        """Return the value of the kind that the tag names."""
        fields = as_object(wire)
        if self.tag not in fields:
            raise missing([self.tag])
        word = fields[self.tag]
        shape = self.by_word.get(word) if type(word) is str else None
        if shape is None:
            raise WireError(f"Неизвестное слово {shown(word)}.", self.tag)
        decoded: T = shape.decode({k: v for k, v in fields.items() if k != self.tag})
        return decoded

    def encode(self, value: T) -> Json:
        """Return the object, the tag first."""
        return self.object(value)

    def object(self, value: T) -> JsonObject:
        """Return the object, the tag first."""
        word, shape = self.by_kind[type(value)]
        into: JsonObject = {self.tag: word}
        shape.write(value, into)
        return into

    def schema(self, definitions: Definitions) -> JsonObject:
        """Return the schema of the object, closed to further properties."""
        return {**self.open_schema(definitions), "unevaluatedProperties": False}

    def open_schema(self, definitions: Definitions) -> JsonObject:
        """Return a reference to the kinds, for an object that has further properties."""
        if self.name not in definitions:
            definitions[self.name] = {}  # an event may hold an event
            kinds = sorted(self.kinds, key=word_for)
            variants: list[Json] = [self._variant(kind, definitions) for kind in kinds]
            definitions[self.name] = {"title": title_of(self.name), "oneOf": variants}
        return {"$ref": f"#/$defs/{self.name}"}

    def _variant(self, kind: type[T], definitions: Definitions) -> JsonObject:
        word, shape = self.by_kind[kind]
        outline = shape.outline(definitions)
        tag: JsonObject = {"const": word, "description": description_of(self.name, self.tag)}
        outline.properties = {self.tag: tag, **outline.properties}
        outline.required.insert(0, self.tag)
        return {"title": title_of(kind.__name__), **outline.schema()}
