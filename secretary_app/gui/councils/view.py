"""The screen «Советы»: councils, the composition of one on a day, its rules and meetings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtGui import QAction, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from secretary_app.application.finding import CouncilTarget, PersonTarget, Target
from secretary_app.application.records import CouncilListing, MeetingListing
from secretary_app.application.summaries import CouncilSummary
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import PersonId
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.councils import paper_words, texts
from secretary_app.gui.councils.acting import CouncilActs
from secretary_app.gui.councils.composition import CompositionCard
from secretary_app.gui.councils.listing import CouncilsColumn
from secretary_app.gui.councils.models import CompositionPage, composition_page, summaries
from secretary_app.gui.regulation.view import RegulationView
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import COUNCILS, HIDE
from secretary_app.gui.theme.icons import CARET
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import GAP, MARGIN, HeaderBar

_NARROW = space(250)


class CouncilsView(ScreenView):
    """The councils with their meetings on the left, the composition, the rules."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "councils", COUNCILS)
        self._day: date | None = None
        self.page: CompositionPage | None = None
        self._narrow = False
        self.header = HeaderBar(COUNCILS, name="councils-header")
        self.count = Chip(name="councils-members")
        self.notice = BannerView("councils-notice", HIDE)
        self.menu = QMenu(self)
        self.menu.setObjectName("councils-menu")
        self.menu.setAccessibleName(texts.MORE_TITLE)
        self.column = CouncilsColumn(self.menu)
        self.composition = CompositionCard()
        self.rules = RegulationView(desk)
        self._rules_chosen = False
        self._leading: CouncilId | None = None
        self._sought: PersonId | None = None
        self.acts = CouncilActs(self, desk, self.composition)
        self._fill_menu()
        self._make_header()
        self._lay_out()
        self._connect()

    def _fill_menu(self) -> None:
        self._action("edit", texts.ACTION_COUNCIL, self.acts.edit_council)
        self._action("papers", paper_words.ACTION, self.acts.choose_papers)
        self._action("import", texts.IMPORT_EXCEL, self.acts.import_members)
        self._action("export-members", texts.EXPORT_EXCEL, self.acts.export_members)
        self._action("directory", texts.ACTION_DIRECTORY, self.acts.open_directory)
        self.menu.addSeparator()
        self.archiving = self._action("archive", texts.ACTION_ARCHIVE, self.acts.archive_council)
        self.menu.addSeparator()
        commands = self.desk.commands
        self.menu.addActions([commands.new_council, commands.import_files, commands.export])

    def _action(self, name: str, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"action-council-{name}")
        action.triggered.connect(lambda _: do())
        self.menu.addAction(action)
        return action

    def _make_header(self) -> None:
        self.header.chips.addWidget(self.count)
        more = Button(texts.MORE, "councils-more", sign=CARET, tip=texts.MORE_TITLE)
        more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.switch = Button(texts.RULES, "councils-rules", tip=texts.RULES_TIP)
        self.switch.clicked.connect(self._switch)
        QShortcut("F6", self, self._switch)
        self.importing = Button(texts.IMPORT_EXCEL, "councils-import-excel")
        self.importing.clicked.connect(self.acts.import_members)
        self.add = Button(texts.ADD_MEMBER, "councils-add", kind="primary", tip="Insert")
        self.add.clicked.connect(self.acts.add_member)
        for button in (self.switch, more, self.importing, self.add):
            self.header.right.addWidget(button)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        columns.setSpacing(GAP)
        columns.addWidget(self.column, 9)
        columns.addWidget(self.composition, 23)
        columns.addWidget(self.rules, 15)
        outer.addLayout(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do with less room where the window is small."""
        super().resizeEvent(event)
        self._narrow = event.size().width() < _NARROW
        self.add.setText(texts.SHORT_ADD if self._narrow else texts.ADD_MEMBER)
        self.importing.setHidden(self._narrow)
        self._share_room()
        self._count()

    def _share_room(self) -> None:
        """Show the rules beside the composition, in a small window in place of it."""
        self.switch.setVisible(self._narrow)
        self.switch.setText(texts.COMPOSITION if self._rules_chosen else texts.RULES)
        self.rules.setVisible(not self._narrow or self._rules_chosen)
        self.composition.setVisible(not self._narrow or not self._rules_chosen)

    def _switch(self) -> None:
        """Go to the rules, or back to the composition."""
        focused: QWidget | None = self.focusWidget()
        in_rules = focused is not None and self.rules.isAncestorOf(focused)
        self._rules_chosen = not (self._rules_chosen if self._narrow else in_rules)
        self._share_room()
        if self._rules_chosen:
            self.rules.focus_first()
        else:
            self.composition.focus_table()

    def _count(self) -> None:
        """The number of members; in a small window the list says it already."""
        page = self.page
        if page is None or self._narrow:
            self.count.say("", Tone.NEUTRAL)
            return
        over = page.occupancy is not None and page.occupancy.vacant < 0
        self.count.say(
            texts.seats(len(page.rows), page.occupancy), Tone.ABSTAIN if over else Tone.NEUTRAL
        )
        self.count.setToolTip(texts.seats_tip(page.occupancy))

    def _connect(self) -> None:
        self.column.chosen.connect(self._on_chosen)
        self.column.new_wanted.connect(self.acts.create_council)
        self.column.meeting_opened.connect(self._on_meeting)
        self.addAction(self.composition.adding)
        self.composition.day_changed.connect(self._on_day)
        self.acts.told.connect(self._tell)
        self.acts.refused.connect(self._on_refused)
        self.acts.created.connect(self.lead_on)
        self.composition.import_wanted.connect(self.acts.import_members)
        self.rules.council_wanted.connect(self.column.choose)
        self.rules.saved.connect(self._on_rules)

    @property
    def _today(self) -> date:
        return self.desk.bridge.clock.now().date()

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the councils, the same one chosen as before where it is still there."""
        self.acts.known = tuple(listing.council for listing in listings)
        self.desk.bridge.read(partial(summaries, day=self._today), self._show_summaries)

    def _show_summaries(self, found: Sequence[CouncilSummary]) -> None:
        self.column.show_summaries(found, self._today)

    def lead_on(self, council: CouncilId) -> None:
        """Show a council that has just been made, and what comes next."""
        self._leading = council
        self.column.choose_later(council)

    def reveal(self, thing: Target) -> None:
        """Show a council, or a person in its composition, once it has been read."""
        match thing:
            case CouncilTarget(council=council):
                self.column.choose(council)
            case PersonTarget(council=council, person=person):
                self._sought = person
                self.column.choose(council)
                self._read()
            case _:
                pass  # shown elsewhere

    def _show_sought(self, page: CompositionPage) -> None:
        person, self._sought = self._sought, None
        if person is None:
            return
        self._rules_chosen = False
        self._share_room()
        self.composition.focus_table()
        if not self.composition.choose_person(person):
            known = next((p for p in page.record.people if p.id == person), None)
            self._tell(texts.not_a_member(known, page.day) if known else "")

    def current_council(self) -> CouncilId | None:
        """Return the council chosen in the list."""
        return self.column.current_id()

    def _on_chosen(self, found: CouncilSummary) -> None:
        council = found.listing.council
        self.header.title.say(council.name)
        away = council.archived_on is not None
        self.archiving.setText(texts.ACTION_RESTORE if away else texts.ACTION_ARCHIVE)
        self._read()

    def _on_day(self, day: date) -> None:
        self._day = None if day == self._today else day
        self._read()

    def _read(self) -> None:
        council = self.current_council()
        if council is not None:
            day = self._day or self._today
            query = partial(composition_page, council=council, day=day)
            self.desk.bridge.read(query, self._show_page)

    def _show_page(self, page: CompositionPage) -> None:
        day = self._day or self._today
        if page.record.council.id != self.current_council() or page.day != day:
            return
        self.page = page
        self.acts.take_page(page)
        self.composition.show_page(page, self._today)
        self._count()
        self.rules.show_council(page.record, page.day)
        self._show_sought(page)
        if self._leading == page.record.council.id:
            self._leading = None
            self._rules_chosen = True
            self._share_room()
            self.rules.focus_first()

    def _on_rules(self, _: object) -> None:
        """After the rules of a new council come its members."""
        if self.page is not None and not self.page.rows:
            self._rules_chosen = False
            self._share_room()
            self.composition.focus_table()

    def refresh(self, change: ChangeSet) -> None:
        """Forget the rules that were typed where other data come; a person was asked before."""
        if change.everything:
            self.rules.forget()

    @property
    def unsaved(self) -> str:
        """Tell that rules are typed and not stored."""
        return texts.RULES_UNSAVED if self.rules.dirty else ""

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.notice.tell(sentence, Tone.ACCENT)
        else:
            self.notice.hide()

    def _on_refused(self, fault: Exception) -> None:
        self.notice.tell(str(fault), Tone.ABSTAIN)

    def _on_meeting(self, meeting: MeetingListing) -> None:
        self.meeting_wanted.emit(meeting.key)

    def begin_new(self) -> None:
        """Open the form of a new council."""
        self.acts.create_council()

    def focus_first(self) -> None:
        """Put the cursor on the list of councils."""
        self.column.list.setFocus()

    def focus_search(self) -> None:
        """Put the cursor in the search of the composition."""
        self.composition.focus_search()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP
