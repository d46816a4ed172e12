"""Single values: texts, flags, whole numbers, dates, exact fractions, listed words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from secretary_app.application.council_file.wire import (
    Definitions,
    Json,
    JsonObject,
    Shape,
    WireError,
    expected,
)

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LARGEST_WHOLE = 2**31 - 1  # what a spin box and a spreadsheet can show
LONGEST_TERM_DAYS = 36525  # a hundred years; keeps date arithmetic inside the calendar

_INK = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Text(Shape[str]):
    """A string that UTF-8 can hold; ``blank`` tells whether it may be without any character."""

    blank: bool = True

    def decode(self, wire: object) -> str:
        """Return the string as it stands."""
        if type(wire) is not str:
            raise expected("строка", wire)
        if not wire.isascii():
            _refuse_surrogates(wire)
        if not self.blank and not _INK.search(wire):
            raise WireError("Строка не может быть пустой.")
        return wire

    def encode(self, value: str) -> Json:
        """Return the string itself."""
        return self.decode(value)

    def schema(self, definitions: Definitions) -> JsonObject:  # noqa: ARG002 - needs none
        """Return the schema of the string."""
        return {"type": "string"} if self.blank else {"type": "string", "pattern": r"\S"}


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise WireError(
            "В строке половина составного символа (одиночный суррогат): её нельзя сохранить. "
            "Наберите это место заново."
        ) from None


@dataclass(frozen=True, slots=True)
class Flag(Shape[bool]):
    """true or false; with ``only_true`` the field's presence says everything."""

    only_true: bool = False

    def decode(self, wire: object) -> bool:
        """Return the truth value."""
        if type(wire) is not bool or (self.only_true and not wire):
            raise expected("true" if self.only_true else "true или false", wire)
        return wire

    def encode(self, value: bool) -> Json:  # noqa: FBT001 - the value itself
        """Return the truth value."""
        return self.decode(value)

    def schema(self, definitions: Definitions) -> JsonObject:  # noqa: ARG002 - needs none
        """Return the schema of the flag."""
        return {"type": "boolean", "enum": [True]} if self.only_true else {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole(Shape[int]):
    """A whole number between two bounds, both inclusive."""

    least: int = 0
    most: int = LARGEST_WHOLE

    def decode(self, wire: object) -> int:
        """Return the number."""
        if type(wire) is not int:
            raise expected("целое число", wire)
        if wire < self.least:
            raise WireError(f"Число {wire} меньше допустимого {self.least}.")
        if wire > self.most:
            raise WireError(f"Число {wire} больше допустимого {self.most}.")
        return wire

    def encode(self, value: int) -> Json:
        """Return the number."""
        return self.decode(value)

    def schema(self, definitions: Definitions) -> JsonObject:  # noqa: ARG002 - needs none
        """Return the schema of the number."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Written(Shape[T]):
    """A value written as a string of one pattern: a date, a time, a moment, a fraction."""

    expected: str
    pattern: re.Pattern[str]
    read: Callable[[str], T]
    write: Callable[[T], str]
    format: str | None = None

    def decode(self, wire: object) -> T:
        """Return the value that the string stands for."""
        if type(wire) is not str or not self.pattern.fullmatch(wire):
            raise expected(self.expected, wire)
        try:
            return self.read(wire)
        except (ValueError, OverflowError, ZeroDivisionError):
            raise expected(self.expected, wire) from None

    def encode(self, value: T) -> Json:
        """Return the string."""
        text = self.write(value)
        if not self.pattern.fullmatch(text):
            raise expected(self.expected, text)
        return text

    def schema(self, definitions: Definitions) -> JsonObject:  # noqa: ARG002 - needs none
        """Return the schema of the string."""
        schema: JsonObject = {"type": "string", "pattern": f"^(?:{self.pattern.pattern})$"}
        return schema if self.format is None else {**schema, "format": self.format}


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    moment.astimezone(UTC)  # moments at the edge of the calendar cannot be compared
    return moment


def _clock_time(value: time) -> str:
    return value.isoformat("minutes" if not value.second else "seconds")


_DATE = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_HOURS_MINUTES = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"

DATE = Written(
    "существующая дата вида «2021-10-22»",
    re.compile(_DATE),
    date.fromisoformat,
    date.isoformat,
    "date",
)
TIME = Written(
    "время вида «10:00»",
    re.compile(f"{_HOURS_MINUTES}(?::[0-5][0-9])?"),
    time.fromisoformat,
    _clock_time,
)
MOMENT = Written(
    "дата и время со смещением вида «2021-10-22T10:00:00+07:00»",
    re.compile(
        rf"{_DATE}T{_HOURS_MINUTES}(?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?(?:Z|[+-]{_HOURS_MINUTES})"
    ),
    _moment,
    datetime.isoformat,
    "date-time",
)
FRACTION = Written(
    "дробь вида «2/3» или целое число в кавычках, вида «1»",
    re.compile("[0-9]{1,300}(?:/0*[1-9][0-9]{0,299})?"),
    Fraction,
    str,
)


@dataclass(frozen=True, slots=True)
class Word(Shape[E]):
    """One of the words of an enumeration."""

    words: type[E]

    def decode(self, wire: object) -> E:
        """Return the member of the enumeration."""
        found = self.words._value2member_map_.get(wire) if type(wire) is str else None
        if not isinstance(found, self.words):
            raise expected("одно из: " + ", ".join(self.words), wire)
        return found

    def encode(self, value: E) -> Json:
        """Return the word."""
        return value.value

    def schema(self, definitions: Definitions) -> JsonObject:  # noqa: ARG002 - needs none
        """Return the schema of the word."""
        return {"type": "string", "enum": [word.value for word in self.words]}
