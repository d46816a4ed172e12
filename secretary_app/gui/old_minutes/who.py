"""Who is meant: people of the council whom a name fits, or somebody new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.old_minutes.keeping import plain_name
from secretary_app.application.old_minutes.matching import Matched
from secretary_app.application.roster.names import fold
from secretary_app.domain.people import Person
from secretary_app.gui.old_minutes import texts
from secretary_app.gui.widgets.fields import ChoiceField
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label
from secretary_app.language.names import NBSP, full_text, name_of


class WhoPart(QWidget):
    """A choice for everybody who is new, doubtful or one of several; what was chosen stays."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form: Form | None = None
        self._told: tuple[Matched, ...] = ()
        self._choices: dict[str, ChoiceField[Person | None]] = {}

    def show_people(self, told: Sequence[Matched], people: Sequence[Person]) -> None:
        """Ask about those of ``told`` who are not surely one of ``people``."""
        before = {name: field.value() for name, field in self._choices.items()}
        doubtful = [each for each in told if each.person is None or not each.surely]
        self._told = tuple(told)
        if [plain_name(each.name) for each in doubtful] == list(self._choices):
            return
        self._choices = {}
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = Form()
        self._form.setVisible(bool(doubtful))
        self._form.add_widget(label(texts.PEOPLE, "heading"))
        for number, each in enumerate(doubtful):
            self._add(number, each, candidates(each, people), before)
        self._column.addWidget(self._form)

    def _add(
        self, number: int, told: Matched, known: list[Person], before: dict[str, Person | None]
    ) -> None:
        name = plain_name(told.name)
        choices: list[tuple[str, Person | None]] = [(words_of(p), p) for p in known]
        choices.append((texts.NEW_PERSON, None))
        field = ChoiceField(name, f"old-minutes-who-{number}", choices)
        field.say_title(texts.person_title(name))
        proposed = known[0] if told.person or told.others else None
        kept = before.get(name, proposed)
        field.show_value(kept if kept in known else proposed)
        self._choices[name] = field
        if self._form is not None:
            self._form.add(name, field)

    @property
    def asked(self) -> int:
        """Return how many people are asked about."""
        return len(self._choices)

    def people(self) -> tuple[Matched, ...]:
        """Return everybody, with whom the person at the desk has chosen."""
        return tuple(self._decided(each) for each in self._told)

    def _decided(self, told: Matched) -> Matched:
        field = self._choices.get(plain_name(told.name))
        if field is None:
            return told
        return replace(told, person=field.value(), others=(), surely=True)


def candidates(told: Matched, people: Iterable[Person]) -> list[Person]:
    """Return whom a name may mean: those it fits first, then all of that surname."""
    first = [told.person] if told.person is not None else list(told.others)
    namesakes = [p for p in people if fold(p.surname) == fold(told.name.surname)]
    known: list[Person] = []
    for person in (*first, *namesakes):
        if person not in known:
            known.append(person)
    return known


def words_of(person: Person) -> str:
    """Return how a choice calls a person: whole name and position."""
    parts = (full_text(name_of(person)), person.position or "")
    return ", ".join(part for part in parts if part).replace(NBSP, " ")
