"""The requisites of the meeting; each is stored by itself as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any, Generic, TypeVar

from secretary_app.application.preparation.answers import notified
from secretary_app.application.preparation.dates import day_notes
from secretary_app.application.preparation.naming import Named
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import Meeting, MeetingForm, MeetingKind
from secretary_app.domain.people import PersonId
from secretary_app.gui.meeting.texts import FORMS
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.autosave import Autosave, Target
from secretary_app.gui.preparation.fields import ToldField, add_below, say, told_label
from secretary_app.gui.preparation.people_fields import KnownPeople, PeopleField
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.fields import (
    ChoiceField,
    DayField,
    Field,
    FlagField,
    ReadField,
)
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.typed import RussianField
from secretary_app.language.dates import clock, weekday_name
from secretary_app.language.time_reading import read_moment, read_time, written_moment

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Requisite(Generic[T]):
    """A field with what it shows of a meeting and the step that stores what is typed."""

    key: str
    field: Field[T]
    get: Callable[[Meeting], T]
    put: Callable[[Meeting, T], Meeting]
    step: str
    wide: bool = False


class HeaderCard(Card):
    """Number, day, hour, form, place, who presides and writes, the notice."""

    def __init__(self, session: PreparationSession, known: KnownPeople) -> None:
        super().__init__(texts.HEADER, name="preparation-header-card")
        self._session = session
        self._known = known
        self.fields: dict[str, Field[Any]] = {}
        self.saves: list[Autosave[Any]] = []
        self._shown: list[tuple[Requisite[Any], Autosave[Any]]] = []
        self._day_note = told_label("meeting-date-told")
        self._number_note = told_label("meeting-number-told")
        form = Form(columns=2)
        for requisite in self._requisites():
            form.add(requisite.key, requisite.field, wide=requisite.wide)
            save = Autosave(session, requisite.field)
            self.fields[requisite.key] = requisite.field
            self._shown.append((requisite, save))
            self.saves.append(save)
        add_below(self.fields["date"], self._day_note)
        add_below(self.fields["number"], self._number_note)
        self.body.addWidget(form)
        self.body.addStretch(1)

    def _requisites(self) -> Iterator[Requisite[Any]]:
        yield Requisite(
            "number",
            RussianField(texts.NUMBER, "meeting-number", needed=True),
            lambda m: m.number,
            lambda m, v: replace(m, number=v),
            texts.STEP_NUMBER,
        )
        yield Requisite(
            "date",
            DayField(texts.DATE, "meeting-date", needed=True),
            lambda m: m.date,
            lambda m, v: replace(m, date=v or m.date),
            texts.STEP_DATE,
        )
        yield Requisite(
            "starts_at",
            _time_field(),
            lambda m: m.starts_at,
            lambda m, v: replace(m, starts_at=v),
            texts.STEP_TIME,
        )
        yield Requisite(
            "form",
            ChoiceField(texts.FORM, "meeting-form", [(FORMS[each], each) for each in MeetingForm]),
            lambda m: m.form,
            lambda m, v: replace(m, form=v),
            texts.STEP_FORM,
        )
        yield from self._more_requisites()

    def _more_requisites(self) -> Iterator[Requisite[Any]]:
        yield Requisite(
            "ballots_until",
            self._until_field(),
            lambda m: m.ballots_until,
            lambda m, v: replace(m, ballots_until=v),
            texts.STEP_UNTIL,
            wide=True,
        )
        yield Requisite(
            "place",
            RussianField(texts.PLACE, "meeting-place"),
            lambda m: m.place or "",
            lambda m, v: replace(m, place=v or None),
            texts.STEP_PLACE,
            wide=True,
        )
        yield Requisite(
            "presiding",
            self._person_field(texts.PRESIDING, "meeting-presiding"),
            lambda m: _named(m.presiding),
            lambda m, v: replace(m, presiding=_one(v)),
            texts.STEP_PRESIDING,
            wide=True,
        )
        yield Requisite(
            "secretary",
            self._person_field(texts.SECRETARY, "meeting-secretary"),
            lambda m: _named(m.secretary),
            lambda m, v: replace(m, secretary=_one(v)),
            texts.STEP_SECRETARY,
            wide=True,
        )
        yield from self._last_requisites()

    def _last_requisites(self) -> Iterator[Requisite[Any]]:
        yield Requisite(
            "subject",
            RussianField(texts.SUBJECT, "meeting-subject"),
            lambda m: m.subject or "",
            lambda m, v: replace(m, subject=v or None),
            texts.STEP_SUBJECT,
            wide=True,
        )
        yield Requisite(
            "notified_on",
            DayField(texts.NOTIFIED, "meeting-notified"),
            lambda m: m.preparation.notified_on if m.preparation else None,
            notified,
            texts.STEP_NOTIFIED,
        )
        yield Requisite(
            "all_notified",
            FlagField(texts.ALL_NOTIFIED, "meeting-all-notified"),
            lambda m: m.all_notified,
            lambda m, v: replace(m, all_notified=v),
            texts.STEP_ALL_NOTIFIED,
        )

    def _person_field(self, title: str, name: str) -> PeopleField:
        return PeopleField(title, name, self._known, single=True, hint=texts.PERSON_HINT)

    def _until_field(self) -> ToldField[datetime | None]:
        clock = self._session.desk.bridge.clock
        zone = clock.now().tzinfo
        return ToldField(
            texts.UNTIL,
            "meeting-until",
            lambda text: read_moment(text, zone),
            written_moment,
            lambda until: texts.told_until(until, clock.now()),
            hint=texts.UNTIL_HINT,
        )

    def show_page(self, page: PreparationPage) -> None:
        """Show the requisites; what is being typed stays."""
        meeting = page.meeting
        for requisite, save in self._shown:
            if isinstance(requisite.field, PeopleField):
                requisite.field.offer()
            value = requisite.get(meeting)
            save.show(Target(str(meeting.id), value, requisite.put, requisite.step))
        absentee = meeting.form in (MeetingForm.ABSENTEE, MeetingForm.HYBRID)
        self.fields["ballots_until"].setVisible(absentee or meeting.ballots_until is not None)
        conference = meeting.kind is MeetingKind.CONFERENCE
        self.fields["subject"].setVisible(conference or bool(meeting.subject))
        self._show_notes(page)

    def _show_notes(self, page: PreparationPage) -> None:
        meeting = page.meeting
        notes = day_notes(meeting.date, page.days.calendar, page.today)
        words = "; ".join(texts.day_note(note) for note in notes)
        tone = Tone.ABSTAIN if notes else Tone.NEUTRAL
        say(self._day_note, words or weekday_name(meeting.date), tone)
        say(self._number_note, texts.number_note(meeting.number, page.number), Tone.NEUTRAL)

    def focus_on(self, key: str) -> bool:
        """Put the cursor into the field of that key, where there is one."""
        field = self.fields.get(key)
        if field is not None:
            field.setFocus()
        return field is not None


def _time_field() -> ReadField[time | None]:
    return ReadField(
        texts.TIME,
        "meeting-time",
        read_time,
        lambda at: clock(at) if at else "",
        hint=texts.TIME_HINT,
    )


def _named(person: PersonId | None) -> Named:
    return Named(people=(person,)) if person else Named()


def _one(named: Named) -> PersonId | None:
    return named.people[0] if named.people else None
