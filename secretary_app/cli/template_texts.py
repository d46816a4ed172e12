"""What the command line says of templates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from secretary_app.application.templates import TemplateField, TemplateState

_SHORT = 12


def line(state: TemplateState) -> str:
    """Return a template in one line."""
    whose = "свой" if state.own else "программы"
    return f"{state.file:26} {state.title} – {whose}, SHA-256 {state.sha256[:_SHORT]}…"


def unknown(name: str, states: Iterable[TemplateState]) -> str:
    """Return which templates there are."""
    names = ", ".join(state.file for state in states)
    return f"Шаблона «{name}» нет. Есть: {names}."


def works(state: TemplateState) -> str:
    """Return that a template passed its trial."""
    return f"{state.file}: ошибок нет, учебное заседание напечатано."


def fields(state: TemplateState, told: Sequence[TemplateField]) -> str:
    """Return the fields with their meanings and samples; «[]» marks what is repeated."""
    rows = (f"  {field.name} – {field.meaning}{_sample(field)}" for field in told)
    return "\n".join((f"{state.title} ({state.file}):", *rows))


def _sample(field: TemplateField) -> str:
    return f"; например: {field.sample}" if field.sample else ""


def copied(path: Path) -> str:
    """Return where the user's own template is."""
    return f"Свой шаблон: {path}. Измените его в Word и проверьте: templates --check."


def restored(state: TemplateState, aside: Path | None) -> str:
    """Return what serves now."""
    if aside is None:
        return f"{state.file}: своего шаблона нет, работает шаблон программы."
    return f"{state.file}: снова работает шаблон программы; свой отложен: {aside.name}."
