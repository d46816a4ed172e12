"""All rows of the rules in one scrolled column, the rare ones below a link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import Person
from secretary_app.domain.regulations import Regulation
from secretary_app.gui.regulation import fields as rows
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.duty_words import ApproverWords
from secretary_app.gui.regulation.fields import RuleField
from secretary_app.gui.regulation.presets_menu import PresetsButton
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.panels import ScrolledColumn
from secretary_app.gui.widgets.sentence import Editor

_BASE = ".base"


class RuleRows(ScrolledColumn):
    """The editors of a regulation; ``edited`` carries it anew after every change by a person.

    What is typed wrong is said at its row and stays; `wrong` tells of it.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(name="regulation-rows", title=texts.TITLE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._regulation: Regulation | None = None
        self._wrong: set[RuleField] = set()
        self._approver = ApproverWords("approval-person")
        self._votes = rows.voting_fields()
        self._duties = rows.duty_fields()
        self._document = rows.document_fields()
        self._rare_votes = rows.rare_voting_fields()
        self._rare_duties = (*rows.rare_duty_fields(), rows.approval_field(self._approver))
        self.presets = PresetsButton("regulation-presets")
        self.more = Button(texts.MORE, "regulation-more", kind="link")
        self.more.setAutoDefault(False)
        self._rare = QWidget()
        self.more.clicked.connect(lambda: self.show_more(shown=self._rare.isHidden()))
        self._rare_fields = (*self._document, *self._rare_votes, *self._rare_duties)
        self._all = (*self._votes, *self._duties, *self._rare_fields)
        self._lay_out()
        for each in self._all:
            each.editor.edited.connect(lambda each=each: self._on_edited(each))

    def _lay_out(self) -> None:
        column = self.fill(QWidget())
        column.setContentsMargins(space(4), space(3), space(4), space(3))
        column.setSpacing(space(2))
        _add(column, (*self._votes, *self._duties))
        links = QWidget()
        line = FlowLayout(links)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.more)
        line.addWidget(self.presets)
        column.addWidget(links)
        rare = QVBoxLayout(self._rare)
        rare.setContentsMargins(0, 0, 0, 0)
        rare.setSpacing(space(2))
        _add(rare, self._rare_fields)
        self._rare.hide()
        column.addWidget(self._rare)
        column.addStretch(1)

    def show_more(self, *, shown: bool) -> None:
        """Show the rare rules or hide them."""
        self._rare.setVisible(shown)
        words = texts.FEWER if shown else texts.MORE
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def edit_date(self) -> None:
        """Put the cursor on the day on which the version takes effect."""
        self.show_more(shown=True)
        self._bring(self._document[0].editor)

    def focus_first(self) -> None:
        """Put the cursor on the first rule."""
        self._bring(self._all[0].editor)

    def show_rules(self, regulation: Regulation, people: Sequence[Person], *, votes: bool) -> None:
        """Show a regulation; rows about votes only where the body ``votes``."""
        self._approver.offer(people)
        self._regulation = regulation
        self._wrong.clear()
        for each in self._all:
            each.show(regulation)
            each.editor.be_calm()
        if not votes:
            for each in (*self._votes, *self._rare_votes):
                each.row.hide()

    @property
    def fields(self) -> tuple[RuleField, ...]:
        """Return all rows, from the top."""
        return self._all

    @property
    def wrong(self) -> bool:
        """Tell whether something typed cannot be meant."""
        return bool(self._wrong)

    def _on_edited(self, edited: RuleField) -> None:
        if self._regulation is None:
            return
        try:
            regulation = edited.applied(self._regulation)
        except WrongEntryError as error:
            self._wrong.add(edited)
            edited.editor.be_calm()
            edited.editor.complain(str(error))
            self.edited.emit(self._regulation)
            return
        self._wrong.discard(edited)
        self._regulation = regulation
        for each in self._all:
            if each is not edited and each.attribute == edited.attribute:
                self._take_over(each, regulation)
        self.edited.emit(regulation)

    def _take_over(self, other: RuleField, regulation: Regulation) -> None:
        if other in self._wrong:
            other.follow(regulation)
        else:
            other.show(regulation)

    def complain(self, faults: Iterable[DomainError]) -> None:
        """Say every fault at the row that its place belongs to."""
        for each in self._all:
            if each not in self._wrong:
                each.editor.be_calm()
        for fault in faults:
            found = self._home(fault.place)
            if found is not None and found not in self._wrong:
                _editor(found, fault.place).complain(fault.message)
            if fault.place.endswith(_BASE):
                self.show_more(shown=True)  # the number that is missing is among the rare ones

    def _home(self, place: str) -> RuleField | None:
        homes = [(prefix, each) for each in self._all for prefix in each.places]
        fitting = [home for home in homes if _within(place, home[0])]
        return max(fitting, key=lambda home: len(home[0]), default=("", None))[1]

    def show_fault(self, place: str) -> None:
        """Bring the row of a fault, or the first row typed wrong, into view."""
        wrong = next((each for each in self._all if each in self._wrong), None)
        found = wrong or self._home(place)
        if found is None:
            return
        if found in self._rare_fields:
            self.show_more(shown=True)
        self._bring(found.editor if wrong else _editor(found, place))

    def _bring(self, editor: QWidget) -> None:
        """Put the cursor on an editor and scroll to it, once rows that were hidden have a place."""
        editor.setFocus()
        QTimer.singleShot(0, editor, lambda: self.ensureWidgetVisible(editor))


def _add(column: QVBoxLayout, fields: Iterable[RuleField]) -> None:
    for each in fields:
        column.addWidget(each.row)


def _within(place: str, prefix: str) -> bool:
    return place == prefix or place.startswith((f"{prefix}.", f"{prefix}["))


def _editor(field: RuleField, place: str) -> Editor[Any]:
    return field.editor.at(place.removeprefix(field.attribute).removeprefix("."))
