"""The templates of a data folder: told, tried, copied to be changed, and put back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from secretary_app.application.files import write_file
from secretary_app.application.papers import PrintRequest
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.templates import TemplateField, TemplateState
from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.kinds import KINDS, TemplateKind, TemplateShelf
from secretary_app.documents.printer import drawn_for
from secretary_app.documents.rendering import render
from secretary_app.documents.template_fields import fields_of
from secretary_app.documents.template_words import TITLES

_ASIDE = "прежний"
_MOST_ASIDE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTemplates:
    """The ``shipped`` templates and the user's ``own``; ``trial`` gives papers to try them on."""

    shipped: Path
    own: Path
    trial: Callable[[], Iterable[PrintRequest]]

    def states(self) -> tuple[TemplateState, ...]:
        """Return every template, in the order of the papers."""
        return tuple(self._state(kind) for kind in KINDS.values())

    def _state(self, kind: TemplateKind) -> TemplateState:
        mine = self.own / kind.template
        own = mine.is_file()
        used = mine if own else self.shipped / kind.template
        try:
            digest = hashlib.sha256(used.read_bytes()).hexdigest()
        except OSError:  # locked by Word for a moment: the check of the template tells
            digest = ""
        title = TITLES[kind.template]
        return TemplateState(file=kind.template, title=title, own=own, sha256=digest)

    def fields(self, file: str) -> tuple[TemplateField, ...]:
        """Return what can be written into a template."""
        return fields_of(_kind(file))

    def fault(self, file: str) -> str:
        """Return in Russian why the template in use does not work, empty where it does."""
        kind = _kind(file)
        try:
            template = TemplateShelf(self.shipped, self.own).template_for(kind)
            for request in self.trial():
                content = drawn_for(request).content
                if KINDS[type(content)] is kind:
                    render(template, content, request.options)
        except TemplateFault as fault:
            return str(fault)
        return ""

    def own_copy(self, file: str) -> Path:
        """Return the user's own file, made from the shipped one where there is none yet."""
        mine = self.own / _kind(file).template
        if not mine.is_file():
            try:
                self.own.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentFailure(
                    f"Папка шаблонов «{self.own.name}» не создана: проверьте права на папку данных."
                ) from error
            write_file(mine, (self.shipped / mine.name).read_bytes())
        return mine

    def restore(self, file: str) -> Path | None:
        """Put the user's own file aside, so that the shipped one serves again."""
        mine = self.own / _kind(file).template
        if not mine.is_file():
            return None
        aside = _free_name(mine)
        try:
            mine.rename(aside)
        except OSError as error:
            raise EnvironmentFailure(
                f"Шаблон «{mine.name}» не убран: закройте его в Word и повторите. "
                "Он остаётся в работе."
            ) from error
        return aside


def _kind(file: str) -> TemplateKind:
    return next(kind for kind in KINDS.values() if kind.template == file)


def _free_name(mine: Path) -> Path:
    names = (f"{mine.stem} ({_ASIDE} {n}){mine.suffix}" for n in range(1, _MOST_ASIDE))
    return next(path for name in names if not (path := mine.with_name(name)).exists())
