"""Fields of the details: each shows a part of one thing and stores it by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from secretary_app.domain.agenda import Meeting
from secretary_app.gui.preparation.autosave import Autosave, Target
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.widgets.fields import Field
from secretary_app.gui.widgets.forms import Form

S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[S, T]):
    """A part of a thing: its field, what the field shows, and what a step makes of the thing."""

    key: str
    field: Field[T]
    get: Callable[[S], T]
    put: Callable[[S, T], S]
    step: str
    wide: bool = True


class BoundForm(Form, Generic[S]):
    """A form over one thing of the meeting at a time.

    ``store`` makes the step over the meeting of a step over the thing.
    """

    def __init__(
        self,
        session: PreparationSession,
        store: Callable[[Meeting, str, Callable[[S], S]], Meeting],
    ) -> None:
        super().__init__(columns=2)
        self._session = session
        self._store = store
        self._parts: list[tuple[Part[S, Any], Autosave[Any]]] = []

    def bind(self, part: Part[S, Any]) -> Autosave[Any]:
        """Add the field of a part; returns what stores it."""
        self.add(part.key, part.field, wide=part.wide)
        save = Autosave(self._session, part.field)
        self._parts.append((part, save))
        return save

    @property
    def saves(self) -> list[Autosave[Any]]:
        """Return what stores the fields."""
        return [save for _, save in self._parts]

    def show_thing(self, name: str, key: str, thing: S) -> None:
        """Show ``thing``, named ``key`` among all that is unsaved and ``name`` in its meeting."""
        for part, save in self._parts:
            save.show(Target(key, part.get(thing), self._putting(part, name), part.step))

    def _putting(self, part: Part[S, T], name: str) -> Callable[[Meeting, T], Meeting]:
        def put(meeting: Meeting, value: T) -> Meeting:
            return self._store(meeting, name, lambda thing: part.put(thing, value))

        return put

    def leave(self) -> None:
        """Store what is typed, as if the cursor had left."""
        for save in self.saves:
            save.commit()

    def field_of(self, key: str) -> Field[Any] | None:
        """Return the field of a part by its key."""
        return next((part.field for part, _ in self._parts if part.key == key), None)
