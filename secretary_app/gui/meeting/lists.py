"""The parts of a meeting's page that are plain lists: resolutions, agenda, journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.report import MeetingReport
from secretary_app.domain.agenda import AgendaItem, ItemId, MotionId
from secretary_app.domain.meeting.resolutions import Resolution, resolutions_of
from secretary_app.domain.meeting.state import ItemProgress
from secretary_app.gui.meeting import texts
from secretary_app.gui.meeting.page import MeetingPage
from secretary_app.gui.meeting.votes import executors
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView
from secretary_app.language.deadlines import assigned_words
from secretary_app.language.journal import JournalLine, JournalWords, LineKind


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """A resolution with its executors as they are written."""

    resolution: Resolution
    who: tuple[str, ...]

    @property
    def title(self) -> str:
        """Return number and text."""
        motion = self.resolution.motion
        return f"{motion.number}. {motion.text}"

    @property
    def detail(self) -> str:
        """Return executors and deadline."""
        return assigned_words(self.who, self.resolution.motion.deadline)

    @property
    def chip(self) -> tuple[str, Tone]:
        """Return how it was taken."""
        if self.resolution.vote is None:
            return texts.WITHOUT_VOTE, Tone.NEUTRAL
        return texts.OUTCOMES[self.resolution.vote.result.outcome]


def resolution_rows(report: MeetingReport) -> tuple[ResolutionRow, ...]:
    """Return the resolutions in order of decision."""
    return tuple(
        ResolutionRow(each, tuple(executors(each.motion.executors, report)))
        for each in resolutions_of(report.state)
    )


class ResolutionsView(Card):
    """Resolutions in force."""

    def __init__(self) -> None:
        super().__init__(texts.RESOLUTIONS, name="meeting-resolutions", padded=False)
        self.model = EntriesModel[ResolutionRow](
            lambda r: r.title, lambda r: r.detail, lambda r: r.chip
        )
        self.list = EntriesView("resolutions-list", texts.RESOLUTIONS, lines=2)
        self.list.setModel(self.model)
        self.body.addWidget(self.list)

    def show_report(self, report: MeetingReport) -> None:
        """Show the resolutions of a meeting."""
        self.model.show_rows(resolution_rows(report))

    def choose(self, motion: MotionId) -> bool:
        """Choose the resolution of a motion; tell whether there is one."""
        ids = [row.resolution.motion.id for row in self.model.rows]
        if motion in ids:
            self.list.choose(ids.index(motion))
        return motion in ids


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A question with its rapporteurs in words."""

    progress: ItemProgress
    rapporteurs: str

    @property
    def detail(self) -> str:
        """Return who reports, and why the question was not decided."""
        who = f"Докладывает: {self.rapporteurs}" if self.rapporteurs else ""
        return " · ".join(part for part in (who, self.progress.reason) if part)


def agenda_rows(report: MeetingReport) -> tuple[AgendaRow, ...]:
    """Return the questions in order of the agenda."""
    items = report.state.items or {i.id: ItemProgress(item=i) for i in _planned(report)}
    return tuple(
        AgendaRow(p, ", ".join(map(report.naming.person, p.item.rapporteurs)))
        for p in items.values()
    )


def _planned(report: MeetingReport) -> tuple[AgendaItem, ...]:
    return report.state.facts.meeting.agenda


class AgendaView(Card):
    """The agenda with what became of each question."""

    def __init__(self) -> None:
        super().__init__(texts.AGENDA, name="meeting-agenda", padded=False)
        self.model = EntriesModel[AgendaRow](
            lambda r: f"{r.progress.item.number}. {r.progress.item.title}",
            lambda r: r.detail,
            lambda r: texts.ITEMS[r.progress.status],
        )
        self.list = EntriesView("agenda-list", texts.AGENDA, lines=2)
        self.list.setModel(self.model)
        self.body.addWidget(self.list)

    def show_report(self, report: MeetingReport) -> None:
        """Show the agenda of a meeting."""
        self.model.show_rows(agenda_rows(report))

    def choose(self, item: ItemId | None) -> bool:
        """Choose a question; tell whether it is there."""
        ids = [row.progress.item.id for row in self.model.rows]
        if item in ids:
            self.list.choose(ids.index(item))
        return item in ids


class JournalTableModel(RecordsTableModel[JournalLine]):
    """The journal, entry by entry."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.COLUMN_SEQ,
                    text=lambda r: str(r.seq),
                    key=lambda r: r.seq,
                    width=space(14),
                ),
                Column(title=texts.COLUMN_TIME, text=lambda r: r.at, width=space(23)),
                Column(
                    title=texts.COLUMN_KIND,
                    text=lambda r: r.kind.value,
                    tone=_tone_of_kind,
                    width=space(32),
                ),
                Column(title=texts.COLUMN_WHAT, text=lambda r: r.text),
            )
        )


def _tone_of_kind(line: JournalLine) -> Tone:
    mended = line.kind in {LineKind.STEP, LineKind.CORRECTION}
    return Tone.ABSTAIN if mended else Tone.NEUTRAL


class JournalView(QWidget):
    """The whole journal, searched and narrowed to one kind."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meeting-journal")
        self.model = JournalTableModel()
        self.search = SearchField("journal-search", texts.SEARCH_JOURNAL)
        self.search.textChanged.connect(self.model.search)
        self.kind = Choice("journal-kind", texts.KIND_FILTER)
        self.kind.addItem(texts.ALL_KINDS)
        self.kind.addItems([kind.value for kind in LineKind])
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.table = RecordsTableView("journal-table", texts.JOURNAL)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.search.left.connect(self._to_table)
        card = Card(texts.JOURNAL, padded=False)
        card.head.addStretch(1)
        card.head.addWidget(self.search)
        card.head.addWidget(self.kind)
        card.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_page(self, page: MeetingPage) -> None:
        """Show the journal of a meeting."""
        words = JournalWords(state=page.report.state, naming=page.report.naming)
        self.show_lines(words.lines(page.entries))

    def show_lines(self, lines: Sequence[JournalLine]) -> None:
        """Show these entries; search and narrowing stay."""
        self.model.show_rows(lines)

    def _on_kind(self) -> None:
        kind = (None, *LineKind)[self.kind.currentIndex()]
        self.model.narrow(lambda line: kind is None or line.kind is kind)

    def _to_table(self) -> None:
        self.table.setFocus()
        self.table.choose_first()
