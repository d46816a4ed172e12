"""The numbers of an open vote, changed in place at every ballot."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from secretary_app.domain.agenda import BallotForm
from secretary_app.domain.meeting.outlook import Outlook
from secretary_app.gui.live.vote import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.labels import ElidedLabel, label
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.language.derivation import Naming
from secretary_app.language.shares import figure

_ACROSS = 4


class Tile(TonedFrame):
    """A title with a large number below it, or beside it where room is short."""

    def __init__(self, title: str, tone: Tone, name: str) -> None:
        super().__init__(tone, name=name)
        self._title = title
        self.number = label("0", "number", name=f"{name}-number")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(space(1))
        for told in (ElidedLabel(title), self.number):
            told.setProperty("toned", True)
            self._row.addWidget(told)
        self.column.addLayout(self._row)

    def flatten(self, *, flat: bool) -> None:
        """Stand on one line, or on two."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if flat else ways.TopToBottom)
        edge = 0 if flat else space(2)
        self.column.setContentsMargins(space(3), edge, space(3), edge)

    def say(self, number: str) -> None:
        """Show ``number``."""
        if number != self.number.text():
            self.number.setText(number)
        self.setAccessibleName(f"{self._title}: {number}")


class TilesRow(QWidget):
    """«За», «Против», «Воздержались», «Ещё не голосовали»; candidates at an election."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space(2))
        self._tiles: dict[str, Tile] = {}
        self._titles: dict[str, tuple[str, Tone]] = {}
        self._flat = False

    def flatten(self, *, flat: bool) -> None:
        """Give way to the voters where the screen is low."""
        self._flat = flat
        for tile in self._tiles.values():
            tile.flatten(flat=flat)

    def show_outlook(self, outlook: Outlook, naming: Naming) -> None:
        """Show the numbers of the round."""
        titles = _titles(outlook, naming)
        if titles != self._titles:
            self._build(titles)
        for key, number in _numbers(outlook).items():
            self._tiles[key].say(number)

    def _build(self, titles: dict[str, tuple[str, Tone]]) -> None:
        for tile in self._tiles.values():
            tile.hide()
            tile.deleteLater()
        self._titles = titles
        self._tiles = {key: Tile(*said, f"vote-tile-{key}") for key, said in titles.items()}
        self.flatten(flat=self._flat)
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, *divmod(place, _ACROSS))


def _titles(outlook: Outlook, naming: Naming) -> dict[str, tuple[str, Tone]]:
    candidates = outlook.result.candidates
    named = outlook.round.motion.ballot is BallotForm.OPEN
    own = {"for": (texts.FOR, Tone.FOR)} if candidates is None else {}
    names = {str(c.id): (naming.candidate(c.id), Tone.ACCENT) for c in candidates or ()}
    return (
        own
        | names
        | {
            "against": (texts.AGAINST, Tone.AGAINST),
            "abstain": (texts.ABSTAIN, Tone.ABSTAIN),
            "missing": (texts.MISSING if named else texts.NOT_VOTED, Tone.NEUTRAL),
        }
    )


def _numbers(outlook: Outlook) -> dict[str, str]:
    result, tally = outlook.result, outlook.result.tally
    own = {"for": figure(tally.for_)} if result.candidates is None else {}
    votes = {str(c.id): figure(c.votes) for c in result.candidates or ()}
    missing = str(len(outlook.waiting)) if outlook.waiting else figure(result.not_voting)
    return (
        own
        | votes
        | {
            "against": figure(tally.against),
            "abstain": figure(tally.abstain),
            "missing": missing,
        }
    )
