"""What ties the fields of one object together, checked and described in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from secretary_app.application.council_file.wire import Json, JsonObject, WireError, member

_GIVEN: JsonObject = {"not": {"type": "null"}}
_ABSENT: JsonObject = {"type": "null"}


def missing(keys: Iterable[str]) -> WireError:
    """Return the fault of an object that lacks ``keys``."""
    names = [f"«{key}»" for key in keys]
    noun = "поля" if len(names) == 1 else "полей"
    return WireError(f"Не хватает {noun} {', '.join(names)}.")


class Constraint(Protocol):
    """A rule about which fields an object has."""

    def check(self, wire: Mapping[str, object]) -> None:
        """Raise `WireError` when ``wire`` breaks the rule; null counts as absent."""
        ...

    def schema(self) -> JsonObject:
        """Return the same rule as a JSON Schema."""
        ...


@dataclass(frozen=True, slots=True)
class Form:
    """One way to fill in an object: ``needs`` (the first key tells the form) and ``may``."""

    needs: tuple[str, ...]
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OneForm:
    """The object takes exactly one of these forms; keys that no form names are free."""

    forms: tuple[Form, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return every key that some form names, in order."""
        return tuple(dict.fromkeys(k for form in self.forms for k in form.needs + form.may))

    def check(self, wire: Mapping[str, object]) -> None:
        """Raise `WireError` unless one form is complete and no key of another is given."""
        given = [key for key in self.keys if wire.get(key) is not None]
        form = next((form for form in self.forms if form.needs[0] in given), None)
        if form is None:
            names = ", ".join(f"«{form.needs[0]}»" for form in self.forms)
            raise WireError(f"Нужно одно из полей: {names}.")
        if lacking := [key for key in form.needs if key not in given]:
            raise missing(lacking)
        for key in given:
            if key not in form.needs + form.may:
                raise WireError(f"Поле не сочетается с полем «{form.needs[0]}».", member(key))

    def schema(self) -> JsonObject:
        """Return one alternative per form."""
        return {"oneOf": [self._alternative(form) for form in self.forms]}

    def _alternative(self, form: Form) -> Json:
        others = [key for key in self.keys if key not in form.needs + form.may]
        properties: JsonObject = {
            **dict.fromkeys(form.needs, _GIVEN),
            **dict.fromkeys(others, _ABSENT),
        }
        return {"required": list(form.needs), "properties": properties}


@dataclass(frozen=True, slots=True)
class NeededUnless:
    """``keys`` are required unless the flag is true."""

    flag: str
    keys: tuple[str, ...]

    def check(self, wire: Mapping[str, object]) -> None:
        """Raise `WireError` when the flag is not true and one of the keys is not given."""
        if wire.get(self.flag) is True:
            return
        if lacking := [key for key in self.keys if wire.get(key) is None]:
            raise missing(lacking)

    def schema(self) -> JsonObject:
        """Return the rule as a choice between the flag and the keys."""
        flag: JsonObject = {
            "required": [self.flag],
            "properties": {self.flag: {"const": True}},
        }
        keys: JsonObject = {
            "required": list(self.keys),
            "properties": dict.fromkeys(self.keys, _GIVEN),
        }
        return {"anyOf": [flag, keys]}
