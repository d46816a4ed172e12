"""Votes: the list on the left, and on the right one vote with its numbers and derivation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.report import MeetingReport, VoteReport
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.state import BallotRound
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.gui.meeting import texts
from secretary_app.gui.theme.icons import COUNCILS
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import Chip, ElidedLabel, label
from secretary_app.gui.widgets.notices import EmptyState
from secretary_app.gui.widgets.panels import GAP, Card, ScrolledColumn, TonedFrame
from secretary_app.language.deadlines import assigned_words
from secretary_app.language.derivation import derivation, verdict
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import figure

_IN_LINE = 3
_IN_FORCE = (Outcome.ADOPTED, Outcome.ELECTED)


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A ballot round with what is said about it."""

    vote: VoteReport
    ballots: BallotRound | None

    @property
    def title(self) -> str:
        """Return the number with the text."""
        return f"{self.vote.motion.number}. {self.vote.motion.text}"

    @property
    def detail(self) -> str:
        """Return the round and the numbers."""
        result = self.vote.result
        again = f"тур {result.round} · " if result.round > 1 else ""
        tally = result.tally
        return again + texts.tally_line(tally.for_, tally.against, tally.abstain, result.not_voting)

    @property
    def heading(self) -> str:
        """Return «Решение 2.1», or «Проект решения 2.1» while it is not one."""
        taken = self.vote.result.outcome in _IN_FORCE
        return f"{'Решение' if taken else 'Проект решения'} {self.vote.motion.number}"

    @property
    def manner(self) -> str:
        """Return how it was voted, with the round from the second on."""
        result = self.vote.result
        again = f" · тур {result.round}" if result.round > 1 else ""
        return f"{texts.BALLOTS[result.ballot]}{again}"


def vote_rows(report: MeetingReport) -> tuple[VoteRow, ...]:
    """Return the ballot rounds in order of closing, an open one last."""
    state = report.state
    rounds = [*(r.round for r in state.rounds), state.open_round]
    return tuple(VoteRow(v, r) for v, r in zip(report.votes, rounds, strict=False))


class VotesView(QWidget):
    """The list of votes and the one chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("meeting-votes")
        self.model = EntriesModel[VoteRow](
            lambda r: r.title, lambda r: r.detail, lambda r: texts.OUTCOMES[r.vote.result.outcome]
        )
        self.list = EntriesView("votes-list", texts.VOTES, lines=2)
        self.list.setModel(self.model)
        self.list.chosen.connect(self._on_chosen)
        self.detail = ScrolledColumn(name="vote-detail", title=texts.DERIVATION)
        self._report: MeetingReport | None = None
        self.empty = EmptyState("votes-empty", COUNCILS, texts.NO_VOTES, texts.NO_VOTES_TEXT)
        self._lists = Card(texts.VOTES, padded=False)
        self._lists.body.addWidget(self.list)
        self._one = Card()
        self._one.body.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._lists, 4)
        row.addWidget(self._one, 7)
        row.addWidget(self.empty, 1)

    def show_report(self, report: MeetingReport) -> None:
        """Show the votes of a meeting, the place in the list kept."""
        place = max(0, self.list.currentIndex().row())
        self._report = report
        self.model.show_rows(vote_rows(report))
        some = bool(self.model.rows)
        self._lists.setVisible(some)
        self._one.setVisible(some)
        self.empty.setVisible(not some)
        self.list.choose(min(place, len(self.model.rows) - 1))

    def choose(self, motion: MotionId) -> bool:
        """Choose the last round on a motion; tell whether there was one."""
        places = [n for n, row in enumerate(self.model.rows) if row.vote.motion.id == motion]
        if places:
            self.list.choose(places[-1])
        return bool(places)

    def _on_chosen(self, place: int) -> None:
        if self._report is None or place < 0:
            return
        inside = QWidget()
        column = self.detail.fill(inside)
        fill_vote(column, self.model.row(place), self._report)
        column.addStretch(1)


def fill_vote(column: QVBoxLayout, row: VoteRow, report: MeetingReport) -> None:
    """Write one vote into ``column``: text, numbers, outcome, derivation, doubts."""
    result = row.vote.result
    column.addLayout(_head(row))
    column.addWidget(label(row.vote.motion.text, name="vote-text", wrap=True))
    assignment = _assignment(row, report)
    if assignment:
        column.addWidget(label(assignment, "muted", name="vote-assignment", wrap=True))
    column.addLayout(_tiles(result, report))
    outcome = TonedFrame(texts.OUTCOMES[result.outcome][1], name="vote-outcome")
    outcome.tell(verdict(result), heading=True, name="vote-verdict")
    column.addWidget(outcome)
    column.addWidget(label(texts.DERIVATION, "heading"))
    for number, step in enumerate(derivation(result, report.naming), start=1):
        name = f"vote-derivation-{number}"
        column.addWidget(label(f"{number}. {step}", name=name, wrap=True))
    for number, doubt in enumerate(result.doubts, start=1):
        warning = TonedFrame(Tone.ABSTAIN, name=f"vote-doubt-{number}")
        warning.tell(doubt_sentence(doubt, report.naming))
        column.addWidget(warning)
    for line in (*_by_name(row, report), *_dissents(row, report)):
        column.addWidget(label(line, "muted", wrap=True))


def _head(row: VoteRow) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(space(2))
    line.addWidget(label(row.heading, "title", name="vote-heading"))
    line.addWidget(ElidedLabel(row.manner, "muted"), 1)
    line.addWidget(Chip(*texts.OUTCOMES[row.vote.result.outcome], name="vote-chip"))
    return line


def _assignment(row: VoteRow, report: MeetingReport) -> str:
    motion = row.vote.motion
    return assigned_words(tuple(executors(motion.executors, report)), motion.deadline)


def executors(named: Sequence[str], report: MeetingReport) -> Iterator[str]:
    """Yield the executors as they are written: people by their short names, else the words."""
    people = {str(p.id): p.id for p in report.state.facts.people}
    for who in named:
        yield report.naming.person(people[who]) if who in people else who


def _tiles(result: VoteResult, report: MeetingReport) -> QGridLayout:
    """The numbers side by side; those of an election in lines, or names would be cut."""
    grid = QGridLayout()
    grid.setSpacing(space(3))
    tiles = [_tile(*numbers) for numbers in _numbers(result, report)]
    columns = len(tiles) if result.candidates is None else _IN_LINE
    for place, tile in enumerate(tiles):
        grid.addWidget(tile, *divmod(place, columns))
        grid.setColumnStretch(place % columns, 1)
    return grid


def _numbers(result: VoteResult, report: MeetingReport) -> Iterator[tuple[str, str, Tone]]:
    tally = result.tally
    if result.candidates is None:
        yield texts.FOR, figure(tally.for_), Tone.FOR
    for candidate in result.candidates or ():
        name = report.naming.candidate(candidate.id)
        title = f"{name} – {texts.ELECTED}" if candidate.elected else name
        tone = Tone.FOR if candidate.elected else Tone.ACCENT
        yield title, figure(candidate.votes), tone
    yield texts.AGAINST, figure(tally.against), Tone.AGAINST
    yield texts.ABSTAIN, figure(tally.abstain), Tone.ABSTAIN
    yield texts.NOT_VOTED, figure(result.not_voting), Tone.NEUTRAL
    if tally.invalid:
        yield texts.INVALID, figure(tally.invalid), Tone.NEUTRAL


def _tile(title: str, number: str, tone: Tone) -> TonedFrame:
    tile = TonedFrame(tone)
    tile.setAccessibleName(f"{title}: {number}")
    for told in (ElidedLabel(title), label(number, "number")):
        told.setProperty("toned", True)
        tile.column.addWidget(told)
    return tile


def _by_name(row: VoteRow, report: MeetingReport) -> Iterator[str]:
    if row.ballots is None:
        return
    for choice, title in _CHOICES.items():
        names = [
            report.naming.person(b.voter.person)
            for b in row.ballots.ballots.values()
            if b.choice is choice
        ]
        if names:
            yield sentence(f"{title}: {', '.join(names)}")
    late = [report.naming.person(b.person) for b in row.ballots.late]
    if late:
        yield sentence(f"{texts.LATE}: {', '.join(late)}")


_CHOICES = {
    Choice.FOR: texts.FOR,
    Choice.AGAINST: texts.AGAINST,
    Choice.ABSTAIN: texts.ABSTAIN,
}


def _dissents(row: VoteRow, report: MeetingReport) -> Iterator[str]:
    for note in report.state.dissents:
        if note.motion == row.vote.motion.id:
            yield sentence(f"{texts.DISSENT}: {report.naming.person(note.person)}")
