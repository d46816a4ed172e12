"""Who is invited and what they answered: members, then guests, driven by digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.preparation.answers import answered, invited, uninvited
from secretary_app.application.preparation.forecast import answers
from secretary_app.application.preparation.naming import Named
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import Answer, Confirmation, Meeting
from secretary_app.domain.councils import composition
from secretary_app.domain.people import Person, PersonId
from secretary_app.gui.live.members.lists import MemberField
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.autosave import Autosave, Target
from secretary_app.gui.preparation.people_fields import KnownPeople, PeopleField
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import LineField, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView
from secretary_app.gui.widgets.texts import role_words
from secretary_app.language.forecast import confirmed_sentence
from secretary_app.language.names import full_text, name_of
from secretary_app.language.workplaces import workplace

WORK = 2  # the column that can be missed first
_NARROW = space(210)
_ANSWERS = {"1": Answer.IN_PERSON, "2": Answer.REMOTE, "0": Answer.ABSENT}


@dataclass(frozen=True, slots=True)
class InvitedRow:
    """Somebody invited, with what he answered."""

    place: int
    person: PersonId
    name: str
    role: str
    work: str
    guest: bool
    said: Confirmation | None

    @property
    def answer(self) -> tuple[str, Tone]:
        """Return the answer in a word and a tone."""
        return texts.ANSWERS[self.said.answer] if self.said else texts.NO_ANSWER

    @property
    def reason(self) -> str:
        """Return why somebody will not come."""
        return (self.said.reason or "") if self.said else ""


def invited_rows(page: PreparationPage) -> tuple[InvitedRow, ...]:
    """Return the members of the day in the order of the composition, then the guests."""
    return tuple(_rows(page))


def _rows(page: PreparationPage) -> Iterator[InvitedRow]:
    people = {person.id: person for person in page.record.people}
    organisations = {str(one.id): one.called for one in page.record.organisations}
    said = answers(page.meeting)
    members = composition(page.record.memberships, page.meeting.date)
    invited_ = [(m.person, role_words(m), False) for m in members]
    invited_ += [(guest, texts.GUEST, True) for guest in page.meeting.guests]
    for place, (who, role, guest) in enumerate(invited_, 1):
        person = people.get(who)
        yield InvitedRow(
            place=place,
            person=who,
            name=full_text(name_of(person)) if person else who,
            role=role,
            work=_work(person, organisations) if person else "",
            guest=guest,
            said=said.get(who),
        )


def _work(person: Person, organisations: dict[str, str]) -> str:
    named = person.organisation or ""
    return workplace(person.position, organisations.get(named, named))


class PeopleTableModel(RecordsTableModel[InvitedRow]):
    """Everybody invited."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.COLUMN_PLACE,
                    text=lambda r: str(r.place),
                    key=lambda r: r.place,
                    width=space(12),
                    quiet=True,
                ),
                Column(
                    title=texts.COLUMN_PERSON,
                    text=lambda r: r.name,
                    sought=lambda r: f"{r.name} {r.work}",
                ),
                Column(title=texts.COLUMN_WORK, text=lambda r: r.work, quiet=True),
                Column(title=texts.COLUMN_ROLE, text=lambda r: r.role, width=space(48)),
                Column(
                    title=texts.COLUMN_ANSWER,
                    text=lambda r: r.answer[0],
                    tone=lambda r: r.answer[1],
                    width=space(34),
                ),
                Column(title=texts.COLUMN_REASON, text=lambda r: r.reason, width=space(34)),
            )
        )


class PeopleTable(RecordsTableView):
    """A digit answers for the current row, Delete takes back; ``marked`` carries the answer."""

    marked = Signal(object)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Delete; everything else as in every table."""
        if event.text() in _ANSWERS and not event.modifiers() & _COMMANDS:
            self.marked.emit(_ANSWERS[event.text()])
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PeoplePanel(QWidget):
    """Answers by keys, the reason of an absence, guests."""

    def __init__(self, session: PreparationSession, known: KnownPeople) -> None:
        super().__init__()
        self.setObjectName("people-panel")
        self._session = session
        self._page: PreparationPage | None = None
        self.search = MemberField("people-search", texts.FIND_PERSON)
        self.summary = label("", name="people-summary", wrap=True)
        self.model = PeopleTableModel()
        self.table = PeopleTable("people-table", texts.PEOPLE)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.reason = LineField(texts.REASON, "people-reason", words=texts.REASONS)
        self._reason_save = Autosave(session, self.reason)
        self.guest = PeopleField(texts.ADD_GUEST, "people-guest", known, hint=texts.NAMES_HINT)
        self.guest.line.setPlaceholderText(texts.ADD_GUEST_EXAMPLE)
        self.invite = Button(texts.INVITE, "people-invite", tip="Enter")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(texts.PEOPLE, name="people-card", padded=False)
        card.head.addWidget(self.summary, 1)
        card.head.addWidget(self.search)
        card.body.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setContentsMargins(space(3), 0, space(3), space(2))
        below.setSpacing(space(4))
        top = Qt.AlignmentFlag.AlignTop
        below.addWidget(self.reason, 2, top)
        below.addWidget(self.guest, 4, top)
        below.addWidget(self.invite, 0, Qt.AlignmentFlag.AlignBottom)
        keys = label(texts.PEOPLE_KEYS, "muted", name="people-keys", wrap=True)
        keys.setContentsMargins(space(3), 0, space(3), 0)
        card.body.addWidget(keys)
        card.body.addLayout(below)
        column.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names their room where the window is small."""
        super().resizeEvent(event)
        self.table.setColumnHidden(WORK, event.size().width() < _NARROW)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.left.connect(self._enter_table)
        self.search.marked.connect(self._on_typed_digit)
        self.search.moved.connect(self._move)
        self.table.marked.connect(self._mark)
        self.table.removed.connect(self._take_back)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_reason())
        self.guest.line.returnPressed.connect(self._invite)
        self.invite.clicked.connect(self._invite)

    @property
    def saves(self) -> list[Autosave[str]]:
        """Return what stores the reason."""
        return [self._reason_save]

    @property
    def current(self) -> InvitedRow | None:
        """Return whoever is chosen."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def show_page(self, page: PreparationPage) -> None:
        """Show the answers; the same person stays chosen."""
        current = self.current
        wanted = current.person if current else None
        self._page = page
        self.guest.offer()
        self.model.show_rows(invited_rows(page))
        places = [n for n, row in enumerate(self.model.rows) if row.person == wanted]
        if self.model.rows:
            self.table.choose(places[0] if places else 0)
        self._show_reason()
        expected = page.forecast
        self.summary.setText(
            confirmed_sentence(expected.confirmed, expected.coming, expected.members)
            if expected
            else page.fault
        )

    def _show_reason(self) -> None:
        current = self.current
        absent = (
            current is not None
            and current.said is not None
            and current.said.answer is Answer.ABSENT
        )
        self.reason.setEnabled(absent)
        if current is None:
            self.reason.show_value("")
            return
        person = current.person
        thing = f"{self._page.meeting.id}/{person}" if self._page else ""
        self._reason_save.show(
            Target(thing, current.reason, partial(_with_reason, person), texts.STEP_REASON)
        )

    def _on_search(self, text: str) -> None:
        self.model.search(text)
        if self.model.rows:
            self.table.choose(0)

    def _enter_table(self) -> None:
        self.table.setFocus()
        self.table.choose_first()

    def _move(self, by: int) -> None:
        row = self.table.currentIndex().row() + by
        if 0 <= row < len(self.model.rows):
            self.table.choose(row)

    def _on_typed_digit(self, digit: int) -> None:
        if str(digit) in _ANSWERS:
            self._mark(_ANSWERS[str(digit)])
            self.search.selectAll()

    def _mark(self, answer: Answer) -> None:
        current = self.current
        if current is None:
            return
        # An absence may want its reason; after everybody else it goes on, faster than the disk.
        if answer is not Answer.ABSENT:
            self._move(1)
        self._session.change(texts.STEP_ANSWER, lambda m: answered(m, (current.person,), answer))

    def _take_back(self) -> None:
        current = self.current
        if current is None:
            return
        if current.said is not None:
            self._session.change(texts.STEP_ANSWER, lambda m: answered(m, (current.person,), None))
        elif current.guest:
            self._session.change(texts.STEP_GUEST_REMOVED, lambda m: uninvited(m, current.person))

    def _invite(self) -> None:
        try:
            named = self.guest.value()
        except WrongEntryError as error:
            self.guest.complain(str(error))
            return
        here = {row.person for row in invited_rows(self._page)} if self._page else set()
        if not named.people or here & set(named.people):
            self.guest.complain(texts.ALREADY_INVITED if named.people else texts.NOBODY_TYPED)
            return
        self._session.change(
            texts.STEP_GUEST_ADDED,
            lambda m: invited(m, named.people),
            new=named.new,
            done=self._on_invited,
            refused=lambda fault: self.guest.complain(fault.message),
        )

    def _on_invited(self) -> None:
        """Let the next one be typed, and the one just invited be seen."""
        self.guest.show_value(Named())
        self.search.clear()

    def forget(self) -> None:
        """Forget the meeting."""
        self._page = None
        self.search.clear()
        self.guest.show_value(Named())
        self.model.show_rows(())


def _with_reason(person: PersonId, meeting: Meeting, reason: str) -> Meeting:
    """Return the meeting with the reason of an absence; nobody is made absent by it."""
    said = answers(meeting).get(person)
    if said is None or said.answer is not Answer.ABSENT:
        return meeting
    return answered(meeting, (person,), Answer.ABSENT, reason)
