"""The wording of the part in view: what is edited, and what the journal says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.remarks import DraftPlace
from secretary_app.application.drafting.sections import (
    Fact,
    Section,
    SectionKind,
    SpeechPart,
    decision_parts,
    facts,
    speech_parts,
)
from secretary_app.application.drafting.wording import Speech, put_in_order, say
from secretary_app.application.papers import MinutesStyle
from secretary_app.domain.agenda import ItemOrder
from secretary_app.gui.preparation.fields import CleanText
from secretary_app.gui.preparation.people_fields import KnownPeople
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.decision import DecisionPanel
from secretary_app.gui.protocol.facts import FactsGrid
from secretary_app.gui.protocol.growing import Growing
from secretary_app.gui.protocol.kept import KeptPhrases
from secretary_app.gui.protocol.pasting import WordPaste
from secretary_app.gui.protocol.phrase_form import PhraseForm, marked_words, offer_keeping
from secretary_app.gui.protocol.phrases import PhrasesDialog
from secretary_app.gui.protocol.undoing import UndoElsewhere
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import ChoiceField, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card, ScrolledColumn

_LINES = {Speech.HEARD: 2, Speech.SPOKE: 3}


class SpeechField(CleanText):
    """СЛУШАЛИ or ВЫСТУПИЛИ of a question."""

    def __init__(self, part: Speech) -> None:
        super().__init__(
            texts.SPEECHES[part], f"speech-{part}", lines=_LINES[part], hint=texts.SPEECH_HINT
        )
        UndoElsewhere(self.text)
        WordPaste(self.text)
        Growing(self.text, _LINES[part])

    def show_part(self, part: SpeechPart) -> None:
        """Show how it is worded, unless it stands there already."""
        if self.text.toPlainText().strip() != part.text.strip():
            self.show_value(part.text)


class EditorCard(Card):
    """One part at a time; ``worded`` carries the name of an edit and the draft after it."""

    worded = Signal(str, object)
    entry_wanted = Signal(int)

    def __init__(self, kept: KeptPhrases) -> None:
        super().__init__(name="protocol-editor-card")
        self._kept = kept
        self._title = label("", "heading", name="protocol-section", wrap=True)
        self.phrases = Button(texts.PHRASES, "protocol-phrases-open", tip=texts.PHRASES_TIP)
        self.phrases.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.phrases.clicked.connect(self.choose_phrase)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.phrases)
        self.body.addLayout(head)
        self.scrolled = ScrolledColumn(name="protocol-editor", title=texts.TITLE)
        self.body.addWidget(self.scrolled, 1)
        self._known = KnownPeople()
        self._page: ProtocolPage | None = None
        self._section: Section | None = None
        self._editable = True
        self._signatures: tuple[str, ...] = ()
        self._speeches: dict[Speech, SpeechField] = {}
        self._decisions: dict[str, DecisionPanel] = {}
        self._order: ChoiceField[ItemOrder | None] | None = None
        self._unprinted = label(texts.UNPRINTED, "muted", name="protocol-unprinted", wrap=True)
        self.body.insertWidget(1, self._unprinted)
        self._prints_speeches = True

    @property
    def section(self) -> Section | None:
        """Return the part in view."""
        return self._section

    def show_section(self, page: ProtocolPage, section: Section) -> None:
        """Bring a part into view."""
        self._page, self._section, self._editable = page, section, page.editable
        self._known.know(page.record)
        self._title.setText(section.title)
        self._speeches, self._decisions, self._order = {}, {}, None
        self._tell_unprinted()
        worded = section.kind in {SectionKind.ITEM, SectionKind.PROCEDURE}
        self.phrases.setVisible(worded and page.editable)
        column = self.scrolled.fill(QWidget())
        column.setSpacing(space(3))
        self._fill(column, page, section)
        column.addStretch(1)

    def show_style(self, style: MinutesStyle) -> None:
        """Know in which style the minutes are printed: only the full one tells who spoke."""
        self._prints_speeches = style is MinutesStyle.FULL
        self._tell_unprinted()

    def _tell_unprinted(self) -> None:
        of_item = self._section is not None and self._section.item is not None
        self._unprinted.setVisible(of_item and not self._prints_speeches)

    def _fill(self, column: QVBoxLayout, page: ProtocolPage, section: Section) -> None:
        told = facts(page, section)
        if told:
            self._add_facts(column, told)
        if section.item is not None:
            for part in speech_parts(page, section.item):
                self._add_speech(column, part)
        for decision in decision_parts(page, section):
            panel = DecisionPanel(page, section, decision, self._known)
            panel.worded.connect(self.worded)
            panel.entry_wanted.connect(self.entry_wanted)
            offer_keeping(panel.text.text, self._kept)
            self._decisions[decision.adopted.id] = panel
            column.addWidget(panel)
        if section.kind is SectionKind.AGENDA:
            self._add_order(column, page)
        if section.kind is SectionKind.SIGNATURES:
            for words in self._signatures or (texts.SIGNATURES_NONE,):
                column.addWidget(label(words, wrap=True))

    def _add_facts(self, column: QVBoxLayout, told: tuple[Fact, ...]) -> None:
        grid = FactsGrid(told)
        grid.entry_wanted.connect(self.entry_wanted)
        column.addWidget(grid)
        column.addWidget(label(texts.FROM_JOURNAL, "muted", wrap=True))

    def _add_order(self, column: QVBoxLayout, page: ProtocolPage) -> None:
        self._order = ChoiceField(texts.ORDER, "protocol-order", texts.ORDERS)
        self._order.show_value(page.draft.order)
        self._order.setEnabled(page.editable)
        self._order.edited.connect(self._put_in_order)
        column.insertWidget(0, self._order)

    def _put_in_order(self) -> None:
        if self._page is not None and self._order is not None:
            draft = put_in_order(self._page.draft, self._order.value())
            self.worded.emit(texts.STEP_ORDER, draft)

    def _add_speech(self, column: QVBoxLayout, part: SpeechPart) -> None:
        field = SpeechField(part.part)
        field.show_part(part)
        field.setEnabled(self._page is not None and self._page.editable)
        field.edited.connect(lambda: self._said(part.part))
        offer_keeping(field.text, self._kept)
        self._speeches[part.part] = field
        column.addWidget(field)

    def _said(self, part: Speech) -> None:
        page, section = self._page, self._section
        if page is None or section is None or section.item is None:
            return
        field = self._speeches[part]
        try:
            text = field.value()
        except WrongEntryError as error:
            field.complain(str(error))
            return
        recorded = {p.part: p.recorded for p in speech_parts(page, section.item)}[part]
        draft = say(page.draft, section.item, part, text, recorded)
        self.worded.emit(texts.step_of(section, texts.SPEECHES[part]), draft)

    def follow(self, page: ProtocolPage) -> None:
        """Know what was typed a moment ago: the fields stay as they are."""
        self._page = page
        if self._section is not None:
            for decision in decision_parts(page, self._section):
                self._decisions[decision.adopted.id].follow(page, decision)

    def refresh(self, page: ProtocolPage) -> None:
        """Show a wording that came from elsewhere: another step, undo, a fix."""
        section = self._section
        if section is None or self._page is None:
            return
        self._page = page
        decisions = decision_parts(page, section)
        same = {d.adopted.id for d in decisions} == self._decisions.keys()
        if not same or page.editable is not self._editable:
            self.show_section(page, section)
            return
        self._known.know(page.record)
        if section.item is not None:
            for part in speech_parts(page, section.item):
                self._speeches[part.part].show_part(part)
        for decision in decisions:
            self._decisions[decision.adopted.id].show_part(page, decision)
        if self._order is not None:
            self._order.show_value(page.draft.order)

    def choose_phrase(self) -> None:
        """Offer phrases for the text under the cursor, or for the first one here."""
        editor = self._wording
        if self._page is not None and editor is not None:
            PhrasesDialog(self._page.subject.others, self._kept, editor, self).open()

    def keep_phrase(self) -> None:
        """Ask how to keep what is marked in the wording, else the line under the cursor."""
        editor = self._wording
        if editor is not None:
            PhraseForm(self._kept, marked_words(editor), self).open()

    @property
    def _wording(self) -> QPlainTextEdit | None:
        """Return the text under the cursor, or the first one that may be changed here."""
        now = self.focusWidget()
        texts_here = [field.text for field in self._speeches.values()]
        texts_here += [panel.text.text for panel in self._decisions.values()]
        enabled = [editor for editor in texts_here if editor.isEnabled()]
        return next((e for e in enabled if e is now), enabled[0] if enabled else None)

    def show_signatures(self, lines: tuple[str, ...]) -> None:
        """Take the lines of signatures as they stand on the page."""
        same = lines == self._signatures
        self._signatures = lines
        in_view = self._section is not None and self._section.kind is SectionKind.SIGNATURES
        if in_view and not same and self._page is not None and self._section is not None:
            self.show_section(self._page, self._section)

    def focus_place(self, place: DraftPlace) -> None:
        """Put the cursor into the field that a remark speaks of."""
        if place.motion is not None and place.motion in self._decisions:
            fields = self._decisions[place.motion].fields
            field = fields.get(place.field, fields["text"])
            self.scrolled.ensureWidgetVisible(field)
            field.setFocus()
        elif place.field in self._speeches:
            self._speeches[Speech(place.field)].setFocus()
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor into the first field, or where the part can be scrolled."""
        first = next(iter(self._speeches.values()), None)
        panel = next(iter(self._decisions.values()), None)
        (first or (panel.text if panel else self.scrolled)).setFocus()

    @property
    def title(self) -> QLabel:
        """Return the heading of the part in view."""
        return self._title
