"""Details of a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.preparation.agenda import (
    change_item,
    preparation_of,
    prepare_item,
)
from secretary_app.application.preparation.naming import Named
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import AgendaItem, ItemId, ItemPreparation, Meeting
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.agenda_rows import ItemPlace, thing_of
from secretary_app.gui.preparation.bound import BoundForm, Part
from secretary_app.gui.preparation.fields import TitleField
from secretary_app.gui.preparation.materials import MaterialsView
from secretary_app.gui.preparation.people_fields import KnownPeople, PeopleField
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField, ReadField
from secretary_app.language.rules import KNOWN_QUESTIONS, question_words

_MOST_MINUTES = 999


@dataclass(frozen=True, slots=True)
class _Question:
    """A question with its preparation: what this form is about."""

    item: AgendaItem
    prepared: ItemPreparation


class ItemForm(QWidget):
    """Title, who reports, the type, the planned time, the materials."""

    open_wanted = Signal(object)

    def __init__(self, session: PreparationSession, known: KnownPeople) -> None:
        super().__init__()
        self.form = BoundForm[_Question](session, _stored)
        self.title = TitleField(texts.TITLE, "item-title", lines=2, hint=texts.TITLE_HINT)
        self.rapporteurs = PeopleField(
            texts.RAPPORTEURS, "item-rapporteurs", known, hint=texts.NAMES_HINT
        )
        self.type = ChoiceField[str](
            texts.QUESTION_TYPE, "item-type", _types(KNOWN_QUESTIONS), hint=texts.QUESTION_HINT
        )
        self.minutes = ReadField[int | None](
            texts.MINUTES,
            "item-minutes",
            read_minutes,
            lambda number: str(number or ""),
            hint=texts.MINUTES_HINT,
        )
        self.materials = MaterialsView(session)
        self.materials.open_wanted.connect(self.open_wanted)
        self._bind()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(self.form)
        column.addWidget(self.materials)
        column.addStretch(1)

    def _bind(self) -> None:
        self.form.bind(
            Part("title", self.title, lambda q: q.item.title, _item_part("title"), texts.STEP_TITLE)
        )
        self.form.bind(
            Part(
                "rapporteurs",
                self.rapporteurs,
                lambda q: Named(people=q.item.rapporteurs),
                lambda q, v: replace(q, item=replace(q.item, rapporteurs=v.people)),
                texts.STEP_RAPPORTEURS,
            )
        )
        self.form.bind(
            Part(
                "question_type",
                self.type,
                lambda q: q.item.question_type,
                _item_part("question_type"),
                texts.STEP_TYPE,
                wide=False,
            )
        )
        self.form.bind(
            Part(
                "minutes",
                self.minutes,
                lambda q: q.prepared.minutes,
                lambda q, v: replace(q, prepared=replace(q.prepared, minutes=v)),
                texts.STEP_MINUTES,
                wide=False,
            )
        )

    def show_item(self, page: PreparationPage, item: AgendaItem) -> None:
        """Show a question; what is being typed stays."""
        self.rapporteurs.offer()
        own = tuple(t for r in page.record.regulations for t in r.by_question)
        used = tuple(each.question_type for each in page.meeting.agenda)
        self.type.offer(_types((*KNOWN_QUESTIONS, *own, *used)))
        prepared = preparation_of(page.meeting, item.id)
        thing = thing_of(page.meeting, ItemPlace(item.id))
        self.form.show_thing(item.id, thing, _Question(item, prepared))
        self.materials.show_materials(item.id, prepared.materials)


def _types(known: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(question_words(each), each) for each in dict.fromkeys(known)]


def _item_part(name: str) -> Callable[[_Question, str], _Question]:
    if name == "title":
        return lambda q, v: replace(q, item=replace(q.item, title=v))
    return lambda q, v: replace(q, item=replace(q.item, question_type=v))


def _stored(meeting: Meeting, name: str, change: Callable[[_Question], _Question]) -> Meeting:
    """Return the meeting with one question changed, as it is where the question is gone."""
    item = next((each for each in meeting.agenda if each.id == name), None)
    if item is None:
        return meeting
    changed = change(_Question(item, preparation_of(meeting, item.id)))
    meeting = change_item(meeting, ItemId(name), lambda _: changed.item)
    return prepare_item(meeting, item.id, lambda _: changed.prepared)


def read_minutes(text: str) -> int | None:
    """Return the minutes typed, None for none. Raises `ValueError` with a Russian sentence."""
    plain = text.strip().removesuffix(".").removesuffix("мин").strip()
    if not plain:
        return None
    if not plain.isascii() or not plain.isdecimal() or not 1 <= int(plain) <= _MOST_MINUTES:
        raise ValueError(f"нужно число минут от 1 до {_MOST_MINUTES}")
    return int(plain)
