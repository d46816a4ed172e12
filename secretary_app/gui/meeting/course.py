"""The part «Явка и кворум»: the quorum over time and who was there when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.report import MeetingReport
from secretary_app.domain.meeting.timeline import QuorumPoint
from secretary_app.gui.meeting import texts
from secretary_app.gui.meeting.attendance import PersonRow, guest_rows, member_rows
from secretary_app.gui.meeting.page import MeetingPage
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.labels import clear, label
from secretary_app.gui.widgets.panels import GAP, Card, Columns, TonedFrame
from secretary_app.gui.widgets.quorum import Moment, QuorumTimelineView
from secretary_app.gui.widgets.quorum_strip import level_of
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView
from secretary_app.gui.widgets.texts import quorum_heading, quorum_numbers
from secretary_app.language.dates import clock
from secretary_app.language.derivation import quorum_sentence
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.foresight import margin_words
from secretary_app.language.shares import figure

_NARROW = space(220)
_LEAST = space(32)


def quorum_words(report: MeetingReport) -> str:
    """Return the quorum with its clause, threshold and whether it holds."""
    weighted = report.state.facts.weighted
    return quorum_sentence(report.quorum, report.naming.rules, weighted=weighted)


def moments_of(timeline: Sequence[QuorumPoint]) -> tuple[Moment, ...]:
    """Return the points where the level differs from the one before, with words."""
    moments: list[Moment] = []
    for point in timeline:
        level = level_of(point.status)
        if moments and moments[-1].level == level:
            continue
        words = (
            f"{clock(point.at.time())} – {figure(point.status.counted)} "
            f"{quorum_numbers(point.status)}, {quorum_heading(point.status)[0].lower()}"
        )
        moments.append(Moment(at=point.at, level=level, words=words))
    return tuple(moments)


class PeopleTableModel(RecordsTableModel[PersonRow]):
    """People with how and when they took part."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(title=texts.COLUMN_PERSON, text=lambda r: r.name),
                Column(
                    title=texts.COLUMN_HOW,
                    text=lambda r: r.presence,
                    tone=lambda r: r.tone,
                    width=space(24),
                ),
                Column(title=texts.COLUMN_WHEN, text=lambda r: r.when),
            )
        )


class PointsTableModel(RecordsTableModel[QuorumPoint]):
    """The quorum's course in numbers, for whoever does not see the drawing."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(title=texts.COLUMN_TIME, text=lambda p: f"{p.at:%H:%M:%S}", width=space(21)),
                Column(
                    title=texts.COLUMN_COUNTED,
                    text=lambda p: figure(p.status.counted),
                    width=space(19),
                ),
                Column(title=texts.COLUMN_MARGIN, text=lambda p: margin_words(p.status)),
                Column(
                    title=texts.COLUMN_QUORUM,
                    text=lambda p: quorum_heading(p.status)[0].lower(),
                    tone=lambda p: quorum_heading(p.status)[1],
                    width=space(34),
                ),
            )
        )


class CourseView(QWidget):
    """Quorum and its doubts on the left, people on the right, guests apart."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meeting-course")
        self.chart = QuorumTimelineView("quorum-timeline", texts.NO_QUORUM_HERE, texts.REQUIRED)
        self.chart.setAccessibleName(texts.QUORUM_COURSE)
        self.clause = label("", "muted", name="quorum-clause", wrap=True)
        self.points = PointsTableModel()
        self.points_table = _table("quorum-points", texts.QUORUM_COURSE, self.points)
        self.members = PeopleTableModel()
        self.members_table = _table("attendance-members", texts.CAME, self.members)
        self.guests = PeopleTableModel()
        self.guests_table = _table("attendance-guests", texts.GUESTS, self.guests)
        self.no_guests = label(texts.NO_GUESTS, "muted", name="attendance-no-guests")
        self._doubts = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(name="course-columns", title=texts.ATTENDANCE, narrow=_NARROW)
        outer.addWidget(columns)
        quorum = Card(texts.QUORUM_COURSE)
        quorum.body.addWidget(self.clause)
        quorum.body.addLayout(self._doubts)
        quorum.body.addWidget(self.chart, 3)
        quorum.body.addWidget(self.points_table, 4)
        columns.add(quorum, 6)
        right = QWidget()
        people = QVBoxLayout(right)
        people.setContentsMargins(0, 0, 0, 0)
        people.setSpacing(GAP)
        members = Card(texts.CAME, padded=False)
        members.body.addWidget(self.members_table)
        guests = Card(texts.GUESTS, padded=False)
        guests.body.addWidget(self.guests_table)
        guests.body.addWidget(self.no_guests)
        people.addWidget(members, 3)
        people.addWidget(guests, 1)
        columns.add(right, 7)

    def show_page(self, page: MeetingPage) -> None:
        """Show quorum and attendance of a meeting."""
        report = page.report
        self.clause.setText(quorum_words(report))
        self.chart.show_course(moments_of(report.timeline), report.state.closed_at)
        self.points.show_rows(report.timeline)
        self.members.show_rows(member_rows(report.state, page.people))
        self.guests.show_rows(guest_rows(report.state, page.people))
        self.guests_table.setVisible(bool(self.guests.rows))
        self.no_guests.setVisible(not self.guests.rows)
        self._show_doubts(report)

    def _show_doubts(self, report: MeetingReport) -> None:
        clear(self._doubts)
        for number, doubt in enumerate(report.doubts, start=1):
            warning = TonedFrame(Tone.ABSTAIN, name=f"quorum-doubt-{number}")
            warning.tell(doubt_sentence(doubt, report.naming))
            self._doubts.addWidget(warning)


def _table(name: str, title: str, model: RecordsTableModel[Any]) -> RecordsTableView:
    table = RecordsTableView(name, title, wrapped=True)
    table.setModel(model)
    table.arrange(model.columns)
    table.setMinimumHeight(_LEAST)
    return table
