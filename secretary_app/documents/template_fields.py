"""The fields that a template can hold, read off the content that it is filled with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from secretary_app.application.templates import TemplateField
from secretary_app.documents.kinds import TemplateKind
from secretary_app.documents.template_words import meaning_of
from secretary_app.language.dates import short_date

_SHOWN = 60
_MANY = "[]"


def fields_of(kind: TemplateKind) -> tuple[TemplateField, ...]:
    """Return the fields of a kind of paper; those of a list follow it («questions[].title»)."""
    content = type(kind.samples[0])
    return tuple(_fields(content, "", tuple(kind.samples)))


def _fields(content: type[Any], path: str, samples: tuple[Any, ...]) -> Iterator[TemplateField]:
    hints = get_type_hints(content)
    for each in fields(content):
        inner, many = _inside(hints[each.name])
        values = tuple(getattr(sample, each.name) for sample in samples)
        name = f"{path}{each.name}{_MANY if many else ''}"
        items = tuple(item for value in values for item in _items(value, many=many))
        meaning = meaning_of(content.__name__, each.name)
        if inner is None:
            yield TemplateField(name=name, meaning=meaning, sample=_sample(items))
            continue
        yield TemplateField(name=name, meaning=meaning, sample="")
        yield from _fields(inner, f"{name}.", items)


def _inside(hint: Any) -> tuple[type[Any] | None, bool]:  # noqa: ANN401 - a type of any shape
    """Return the class of the parts, None for plain text, and whether there are several."""
    if get_origin(hint) is tuple:
        return _inside(get_args(hint)[0])[0], True
    if get_origin(hint) in {Union, UnionType}:
        return next(
            (_inside(each)[0] for each in get_args(hint) if is_dataclass(each)), None
        ), False
    return (hint if isinstance(hint, type) and is_dataclass(hint) else None), False


def _items(value: Any, *, many: bool) -> tuple[Any, ...]:  # noqa: ANN401 - content of any kind
    if many:
        return tuple(value)
    return () if value is None else (value,)


def _sample(values: tuple[Any, ...]) -> str:
    found = next((_shown(value) for value in values if value not in {"", None}), "")
    return found if len(found) <= _SHOWN else f"{found[:_SHOWN].rstrip()}…"


def _shown(value: object) -> str:
    match value:
        case bool():
            return "да" if value else "нет"
        case date():
            return short_date(value)
        case _:
            return str(value).replace("\n", " ")
