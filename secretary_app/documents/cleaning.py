"""Characters that a Word file cannot hold are taken out and reported, never lost in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from secretary_app.language.names import NBSP
from secretary_app.language.typography import clean_text

T = TypeVar("T")


def cleaned(content: T) -> tuple[T, tuple[str, ...]]:
    """Return the content fit for XML, and a Russian notice if anything had to go."""
    if _is_plain("".join(_texts(content))):
        return content, ()
    removed: list[str] = []
    fit: T = _clean(content, removed)
    return fit, _notices(removed)


def _is_plain(text: str) -> bool:
    """Tell quickly that nothing in ``text`` can need cleaning."""
    return text.replace(NBSP, "").replace("\n", "").isprintable()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _clean(value: Any, removed: list[str]) -> Any:  # noqa: ANN401 - walks any content
    if isinstance(value, str):
        clean = clean_text(value)
        removed.extend(clean.removed)
        return clean.text
    if isinstance(value, tuple):
        return tuple(_clean(item, removed) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _clean(getattr(value, f.name), removed) for f in fields(value)}
        return replace(value, **parts)
    return value


def _notices(removed: list[str]) -> tuple[str, ...]:
    if not removed:
        return ()
    listed = ", ".join(dict.fromkeys(removed))
    return (f"Из текста документа убраны знаки, которых в нём быть не может: {listed}.",)
