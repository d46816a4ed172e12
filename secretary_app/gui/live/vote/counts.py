"""The counts of a show of hands or of secret papers, typed number by number."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from secretary_app.domain.agenda import BallotForm, CandidateId
from secretary_app.domain.meeting.entries import CountsRecorded
from secretary_app.domain.meeting.state import BallotRound, Counted
from secretary_app.gui.live.vote import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ReadField
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import ScrolledColumn
from secretary_app.language.derivation import Naming

_MOST_DIGITS = 9
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
FOR, AGAINST, ABSTAIN = "for", "against", "abstain"
INVALID, UNRETURNED, AGAINST_ALL = "invalid", "unreturned", "against_all"


def read_count(text: str) -> int:
    """Return a number of votes, nothing typed being none. Raises `ValueError` in Russian."""
    plain = text.strip()
    if not plain:
        return 0
    if not plain.isdecimal() or len(plain) > _MOST_DIGITS:
        raise ValueError(texts.COUNT_WRONG)
    return int(plain)


def _written(number: int) -> str:
    return str(number) if number else ""


class CountsForm(ScrolledColumn):
    """Numbers of votes; Enter goes on, and from the last one emits ``counted``."""

    counted = Signal(object)

    def __init__(self) -> None:
        super().__init__(name="vote-counts", title=texts.RECORD_COUNTS)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = Form()
        self._fields: dict[str, ReadField[int]] = {}
        self._shown: tuple[object, ...] = ()
        self._vote: BallotRound | None = None

    def show_vote(self, vote: BallotRound, naming: Naming) -> None:
        """Ask for the numbers of this round; what is half typed stays while it is the same one."""
        shown = (vote.motion.id, vote.number, vote.candidates, vote.counted)
        self._vote = vote
        if shown == self._shown:
            return
        self._shown = shown
        self._build(_titles(vote, naming))
        for key, number in _numbers(vote.counted).items():
            if key in self._fields:
                self._fields[key].show_value(number)

    def _build(self, titles: Mapping[str, str]) -> None:
        self.form = Form()
        self._fields = {}
        for key, title in titles.items():
            field = ReadField(title, f"vote-count-{key}", read_count, _written)
            field.line.setMaximumWidth(space(40))
            self._fields[key] = self.form.add(key, field)
        inside = QWidget()
        column = self.fill(inside)
        column.setContentsMargins(space(4), space(3), space(4), space(3))
        column.addWidget(label(texts.COUNT_HINT, "muted", name="vote-count-hint", wrap=True))
        column.addWidget(self.form)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next number at Enter, and record from the last one."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        lines = [field.line for field in self._fields.values()]
        focused = [n for n, line in enumerate(lines) if line.hasFocus()]
        if focused and focused[0] + 1 < len(lines):
            lines[focused[0] + 1].setFocus()
            lines[focused[0] + 1].selectAll()
        elif focused:
            self.submit()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Emit the counts, or say at the number what is wrong with it."""
        made = self.form.read(self._made)
        if made is not None:
            self.counted.emit(made)

    def _made(self) -> CountsRecorded | None:
        vote, given = self._vote, {key: f.value() for key, f in self._fields.items()}
        if vote is None:
            return None
        invalid, unreturned = given.get(INVALID, 0), given.get(UNRETURNED, 0)
        if vote.is_election:
            return CountsRecorded(
                motion=vote.motion.id,
                candidates={CandidateId(c.id): given[c.id] for c in vote.candidates},
                against_all=given[AGAINST_ALL],
                abstain=given[ABSTAIN],
                invalid=invalid,
                unreturned=unreturned,
            )
        return CountsRecorded(
            motion=vote.motion.id,
            for_=given[FOR],
            against=given[AGAINST],
            abstain=given[ABSTAIN],
            invalid=invalid,
            unreturned=unreturned,
        )

    def focus_first(self) -> None:
        """Put the cursor on the first number."""
        for field in list(self._fields.values())[:1]:
            field.line.setFocus()
            field.line.selectAll()


def _titles(vote: BallotRound, naming: Naming) -> dict[str, str]:
    secret = vote.motion.ballot is BallotForm.SECRET
    papers = {INVALID: texts.INVALID, UNRETURNED: texts.UNRETURNED} if secret else {}
    if vote.is_election:
        names = {str(c.id): naming.candidate(c.id) for c in vote.candidates}
        others = {AGAINST_ALL: texts.AGAINST_ALL.capitalize(), ABSTAIN: texts.ABSTAIN}
        return names | others | papers
    return {FOR: texts.FOR, AGAINST: texts.AGAINST, ABSTAIN: texts.ABSTAIN} | papers


def _numbers(counted: Counted | None) -> dict[str, int]:
    if counted is None:
        return {}
    tally = counted.tally
    own = {
        FOR: int(tally.for_),
        AGAINST: int(tally.against),
        ABSTAIN: int(tally.abstain),
        INVALID: int(tally.invalid),
        UNRETURNED: counted.unreturned,
    }
    if counted.election is None:
        return own
    votes = {str(c): int(number) for c, number in counted.election.by_candidate.items()}
    return own | votes | {AGAINST_ALL: int(counted.election.against_all)}
