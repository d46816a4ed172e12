"""The parts of the minutes and, below them, what the check before signing says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from secretary_app.application.drafting.dissenting import open_to_dissent
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.remarks import place_of
from secretary_app.application.drafting.sections import Section, sections
from secretary_app.application.lint import LintReport, Remark, Severity
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.rows import MarkedDelegate
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView, Said
from secretary_app.gui.widgets.panels import Card


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A part of the minutes with how many remarks stand against it."""

    section: Section
    errors: int = 0
    warnings: int = 0

    @property
    def chip(self) -> Said:
        """Return how many remarks there are, in the tone of the gravest."""
        number = self.errors + self.warnings
        tone = Tone.AGAINST if self.errors else Tone.ABSTAIN if self.warnings else Tone.FOR
        return (str(number) if number else "", tone)


class MarkedList(EntriesView):
    """A list of marked rows, each as high as its text."""

    def __init__(self, name: str, title: str, *, chips: bool, lines: int) -> None:
        super().__init__(name, title)
        self.setItemDelegate(MarkedDelegate(self, chips=chips, lines=lines))
        self.setUniformItemSizes(False)
        self.setResizeMode(EntriesView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class StructureCard(Card):
    """The parts; ``chosen`` carries the section in view, ``entered`` asks to edit it.

    ``dissent_wanted`` asks to add an opinion to a closed meeting.
    """

    chosen = Signal(object)
    entered = Signal()
    dissent_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(texts.STRUCTURE, name="protocol-structure-card", padded=False)
        self.model = EntriesModel[SectionRow](
            lambda row: row.section.title, lambda row: row.section.note, lambda row: row.chip
        )
        self.list = MarkedList("protocol-structure", texts.STRUCTURE, chips=True, lines=2)
        self.list.setModel(self.model)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _: self.entered.emit())
        self.dissent = Button(texts.DISSENT, "protocol-dissent", kind="link", tip=texts.DISSENT_TIP)
        self.dissent.clicked.connect(self.dissent_wanted)
        self.dissent.hide()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.dissent, 0, Qt.AlignmentFlag.AlignLeft)
        self._found: Mapping[str, Counter[Severity]] = {}

    @property
    def section(self) -> Section | None:
        """Return the section in view."""
        place = self.list.currentIndex().row()
        return self.model.row(place).section if place >= 0 else None

    def show_page(self, page: ProtocolPage) -> None:
        """Show the parts of these minutes; the one in view stays."""
        before = self.section
        self.model.update_rows([self._row(section) for section in sections(page)])
        self.dissent.setVisible(bool(open_to_dissent(page)))
        keys = [row.section.key for row in self.model.rows]
        if before is None or before.key not in keys or self.section is None:
            self.choose(before.key if before and before.key in keys else keys[0])

    def show_report(self, page: ProtocolPage, report: LintReport) -> None:
        """Mark the parts that remarks stand against."""
        found: dict[str, Counter[Severity]] = {}
        for remark in report.remarks:
            if not remark.stands:
                section = place_of(page, remark).section
                found.setdefault(section, Counter())[remark.severity] += 1
        self._found = found
        self.model.update_rows([self._row(row.section) for row in self.model.rows])

    def _row(self, section: Section) -> SectionRow:
        found = self._found.get(section.key, Counter())
        return SectionRow(section, found[Severity.ERROR], found[Severity.WARNING])

    def forget(self) -> None:
        """Forget what was found: another meeting comes."""
        self._found = {}
        self.model.show_rows(())

    def choose(self, key: str) -> None:
        """Bring a section into view."""
        keys = [row.section.key for row in self.model.rows]
        if key in keys:
            self.list.choose(keys.index(key))

    def _on_chosen(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(self.model.row(place).section)


def weight_of(remark: Remark) -> Said:
    """Return the word for a remark's severity in its tone."""
    word, tone = texts.SEVERITIES[remark.severity]
    return word, Tone.NEUTRAL if remark.stands else tone
