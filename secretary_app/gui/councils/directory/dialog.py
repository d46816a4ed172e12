"""The dialog «Люди и организации»."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from secretary_app.application.editing import Edit
from secretary_app.application.editing.duplicates import Alike
from secretary_app.application.editing.organisations import (
    without_agreement,
    without_organisation,
)
from secretary_app.application.editing.people import remove_person
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.commands import sequences
from secretary_app.gui.councils.directory import texts
from secretary_app.gui.councils.directory.forms import (
    AgreementDialog,
    OrganisationDialog,
    PersonDialog,
)
from secretary_app.gui.councils.directory.merging import MergeDialog
from secretary_app.gui.councils.directory.page import (
    AgreementRow,
    DirectoryPage,
    OrganisationRow,
    PersonRow,
    directory_page,
)
from secretary_app.gui.councils.directory.tabs import DirectoryTab
from secretary_app.gui.councils.storing import Step, council_step
from secretary_app.gui.councils.texts import who
from secretary_app.gui.screen import Desk
from secretary_app.gui.texts import HIDE
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.tables import Column
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of

_SIZE = (space(240), space(160))
DUPLICATES = 3


class DirectoryDialog(QDialog):
    """Four tables; every change is a step that Ctrl+Z takes back here as well."""

    def __init__(self, parent: QWidget, desk: Desk, council: CouncilId, tab: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName("directory")
        self.setWindowTitle(texts.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._council = council
        self._page: DirectoryPage | None = None
        self._waiting_tab = tab
        self.notice = BannerView("directory-notice", HIDE)
        self.people = _people_tab()
        self.organisations = _organisations_tab()
        self.agreements = _agreements_tab()
        self.duplicates = _duplicates_tab()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("directory-tabs")
        self.tabs.setAccessibleName(texts.TITLE)
        for each in self._tabs:
            self.tabs.addTab(each, each.title)
        self.tabs.setCurrentIndex(tab)
        self._lay_out()
        self._connect()
        self._read()

    @property
    def _tabs(self) -> tuple[DirectoryTab[Any], ...]:
        return (self.people, self.organisations, self.agreements, self.duplicates)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(space(6), space(5), space(6), space(5))
        outer.setSpacing(space(3))
        outer.addWidget(label(texts.TITLE, "title", name="directory-heading"))
        outer.addWidget(self.notice)
        outer.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(texts.CLOSE, "directory-close", tip="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        outer.addLayout(row)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.people.add_wanted.connect(lambda: self._edit_person(None))
        self.people.opened.connect(self._edit_person)
        self.people.remove_wanted.connect(self._remove_person)
        self.organisations.add_wanted.connect(lambda: self._edit_organisation(None))
        self.organisations.opened.connect(self._edit_organisation)
        self.organisations.remove_wanted.connect(self._remove_organisation)
        self.agreements.add_wanted.connect(lambda: self._edit_agreement(None))
        self.agreements.opened.connect(self._edit_agreement)
        self.agreements.remove_wanted.connect(self._remove_agreement)
        self.duplicates.opened.connect(self._merge)
        self._desk.bridge.changed.connect(self._read)
        editor = self._desk.editor
        for keys, do in (("Ctrl+Z", editor.undo), ("Ctrl+Y", editor.redo)):
            for sequence in sequences(keys):
                QShortcut(sequence, self, partial(do, self._on_refused))

    def _read(self) -> None:
        today = self._desk.bridge.clock.now().date()
        query = partial(directory_page, council=self._council, day=today)
        self._desk.bridge.read(query, self._show)

    def _show(self, page: DirectoryPage) -> None:
        if not isValid(self):
            return
        first = self._page is None
        self._page = page
        self.people.show_rows(page.people)
        self.organisations.show_rows(page.organisations)
        self.agreements.show_rows(page.agreements)
        self.duplicates.show_rows(page.alike)
        numbers = (page.people, page.organisations, page.agreements, page.alike)
        for place, rows in enumerate(numbers):
            self.tabs.setTabText(place, texts.tab(self._tabs[place].title, len(rows)))
        if first:
            self._tabs[self._waiting_tab].focus_table()

    def _edit_person(self, row: PersonRow | None) -> None:
        if self._page is not None:
            person = row.person if row else None
            PersonDialog(self, self._desk, self._page.record, person).open()

    def _edit_organisation(self, row: OrganisationRow | None) -> None:
        if self._page is not None:
            organisation = row.organisation if row else None
            OrganisationDialog(self, self._desk, self._page.record, organisation).open()

    def _edit_agreement(self, row: AgreementRow | None) -> None:
        if self._page is not None:
            agreement = row.agreement if row else None
            AgreementDialog(self, self._desk, self._page.record, agreement).open()

    def _remove_person(self, row: PersonRow) -> None:
        name = texts.step("удаление из списка людей", who(row.person))
        self._do(lambda store: remove_person(store, self._council, name, row.person.id))

    def _remove_organisation(self, row: OrganisationRow) -> None:
        one = row.organisation
        name = texts.step("удаление организации", one.called)
        self._do(
            council_step(self._council, name, lambda record: without_organisation(record, one.id))
        )

    def _remove_agreement(self, row: AgreementRow) -> None:
        one = row.agreement
        name = texts.step("удаление соглашения", texts.numbered(one.number, one.date))
        self._do(
            council_step(self._council, name, lambda record: without_agreement(record, one.id))
        )

    def _merge(self, pair: Alike) -> None:
        if self._page is not None:
            works = {row.person.id: row.work for row in self._page.people}
            MergeDialog(self, self._desk, self._council, pair, works).open()

    def _do(self, step: Step) -> None:
        self._desk.editor.do(step, done=self._on_done, refused=self._on_refused, initiator=self)

    def _on_done(self, _: Edit) -> None:
        if isValid(self):
            self.notice.hide()

    def _on_refused(self, fault: DomainError) -> None:
        if isValid(self):
            self.notice.tell(fault.message, Tone.ABSTAIN)


def _people_tab() -> DirectoryTab[PersonRow]:
    return DirectoryTab(
        "people",
        texts.PEOPLE,
        (
            Column(title=texts.NAME, text=lambda r: r.name),
            Column(title=texts.WORK, text=lambda r: r.work, quiet=True),
            Column(title=texts.STANDING, text=lambda r: r.standing, width=space(45)),
            Column(title=texts.EMAIL, text=lambda r: r.person.email or "", width=space(45)),
        ),
        lambda r: r.person.id,
    )


def _organisations_tab() -> DirectoryTab[OrganisationRow]:
    return DirectoryTab(
        "organisations",
        texts.ORGANISATIONS,
        (
            Column(
                title=texts.ORGANISATION,
                text=lambda r: r.organisation.name,
                sought=lambda r: f"{r.organisation.name}\n{r.organisation.short_name or ''}",
            ),
            Column(
                title=texts.TAKES_PART,
                text=lambda r: texts.period(r.organisation),
                key=lambda r: (str(r.organisation.start or ""), str(r.organisation.end or "")),
                width=space(32),
                quiet=True,
            ),
            Column(title=texts.SEAT, text=lambda r: r.seat),
            Column(title=texts.HEAD, text=lambda r: r.head),
            Column(title=texts.DELEGATES, text=lambda r: r.delegates),
        ),
        lambda r: r.organisation.id,
    )


def _agreements_tab() -> DirectoryTab[AgreementRow]:
    return DirectoryTab(
        "agreements",
        texts.AGREEMENTS,
        (
            Column(
                title=texts.KIND,
                text=lambda r: texts.AGREEMENT_KINDS[r.agreement.kind],
                width=space(42),
            ),
            Column(
                title=texts.NUMBER_AND_DATE,
                text=lambda r: texts.numbered(r.agreement.number, r.agreement.date),
                key=lambda r: r.agreement.date,
                width=space(45),
            ),
            Column(title=texts.PARTIES, text=lambda r: r.parties),
            Column(
                title=texts.UNTIL,
                text=lambda r: short_date(r.agreement.end) if r.agreement.end else "",
                key=lambda r: str(r.agreement.end or ""),
                width=space(30),
                quiet=True,
            ),
        ),
        lambda r: r.agreement.id,
    )


def _duplicates_tab() -> DirectoryTab[Alike]:
    return DirectoryTab(
        "duplicates",
        texts.DUPLICATES,
        (
            Column(title=texts.ONE, text=lambda r: full_text(name_of(r.first))),
            Column(title=texts.OTHER, text=lambda r: full_text(name_of(r.second))),
            Column(title=texts.REASON, text=lambda r: r.reason, quiet=True),
        ),
        lambda r: (r.first.id, r.second.id),
        opening=texts.MERGE,
        changing=False,
    )
