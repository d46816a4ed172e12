"""The Jinja environment of the templates: sandboxed, strict, escaping.

A template may come from anywhere, and the text put into it from anyone: neither runs
code, and neither changes what the other says (quality bar «Bad input»).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NoReturn

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

# What a paper needs of Jinja; the rest could switch escaping off (`safe`), fill the memory
# (`center`, `indent`, `format`) or write markup of its own (`tojson`, `urlize`, `xmlattr`).
FILTERS = frozenset(
    {
        "capitalize",
        "count",
        "default",
        "first",
        "int",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "replace",
        "reject",
        "rejectattr",
        "reverse",
        "select",
        "selectattr",
        "sort",
        "string",
        "trim",
        "unique",
        "upper",
    }
)
REMEMBERED = 64
GREEDY_OPERATORS = frozenset({"*", "**", "%"})


class UnknownField(StrictUndefined):
    """A name in a template that stands for nothing; says so in Russian when it is used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return f"нет поля «{self._undefined_name}»"


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Lets a template read the content, compare, loop and choose; nothing else."""

    intercepted_binops = GREEDY_OPERATORS

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=UnknownField, finalize=printed)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self._compiled = lru_cache(REMEMBERED)(super().from_string)

    def from_string(self, source: str | nodes.Template, *_: object, **__: object) -> Template:
        """Return the compiled template; compiling takes longer than filling in, once is enough."""
        return self._compiled(source)

    def call_binop(self, *expression: object) -> NoReturn:
        """Refuse the `GREEDY_OPERATORS`: a short product can fill the memory."""
        raise SecurityError(f"действие «{expression[1]}» в шаблоне не разрешено")

    def call(self, *_: object, **__: object) -> NoReturn:
        """Refuse every call: content is data, and nothing else is in reach."""
        raise SecurityError("вызов функций в шаблоне не разрешён")


def printed(value: object) -> object:
    """Return what a field prints: escaped text, nothing for None.

    docxtpl turns «{_{» into «{{» after the rendering; an underscore written as a
    reference is out of its reach.
    """
    if isinstance(value, str):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704 - escaped just now
    return "" if value is None else value


ENVIRONMENT = TemplateEnvironment()
