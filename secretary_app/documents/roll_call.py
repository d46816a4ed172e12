"""Лист поимённого голосования: for marks by hand before the vote, from the journal after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from secretary_app.application.papers import PaperRequest, named_motions
from secretary_app.documents.before.ballots import draft_to_vote
from secretary_app.documents.content import RollCall, RollCallRow, RollCallSheet
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.ordering import ordered
from secretary_app.documents.signatures import capital, certifying
from secretary_app.documents.votes import VoteWriter, which_round
from secretary_app.domain.agenda import CandidateId, Choice, Motion
from secretary_app.domain.councils import Membership
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.state import ClosedRound
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.voters import Voter
from secretary_app.language.voting_words import voting_sentence

MARK = "+"
NONE_CHOSEN = {AGAINST_ALL: "против всех", ABSTAIN: "воздержался(ась)"}
TO_COUNT = "«За» – ______, «против» – ______, «воздержались» – ______."


def roll_call(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return the sheets on the drafts with a vote by name that ``request`` is about."""
    desk = Desk.of(request, options)
    motions = named_motions(request.state, request.item, request.motion)
    sheets = tuple(sheet for motion in motions for sheet in _Sheets(desk).on(motion))
    paper = RollCall(
        properties=desk.properties(f"Лист поимённого голосования {desk.of_sitting}"),
        sitting=f"на {desk.sitting.prepositional}",
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        sheets=sheets,
    )
    return Drawn(paper, desk.notices())


class _Sheets:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = desk.request.state
        self._signed = certifying(self.state, desk.persons, desk.council)

    def on(self, motion: Motion) -> Iterator[RollCallSheet]:
        """Yield a sheet for every round on the draft, or an empty one before the first."""
        rounds = self.state.rounds_on(motion.id)
        yield from (self._filled(one, rounds) for one in rounds)
        if not rounds:
            yield self._empty(motion)

    def _empty(self, motion: Motion) -> RollCallSheet:
        seats = self._seats(self.state.facts.voting())
        names = (self.desk.persons.full_name(seat.person) for seat in seats)
        return RollCallSheet(
            vote=draft_to_vote(self.desk, motion),
            rows=tuple(
                RollCallRow(number=str(number), name=name) for number, name in enumerate(names, 1)
            ),
            totals=() if motion.candidates is not None else (TO_COUNT,),
            signatories=self._signed,
        )

    def _filled(self, one: ClosedRound, rounds: Sequence[ClosedRound]) -> RollCallSheet:
        """Return a round as it was voted: on the text and among the candidates of its time."""
        cast = self._in_order(VoteWriter(self.desk).counted(one))
        quorum = self.desk.quorum_at_vote(one.result)
        which = which_round(one, rounds)
        return RollCallSheet(
            vote=draft_to_vote(self.desk, one.round.motion),
            round=f"{capital(which)}." if which else "",
            filled=True,
            rows=tuple(
                self._row(n, one, voter, choice) for n, (voter, choice) in enumerate(cast, 1)
            ),
            totals=(voting_sentence(one.result, self.desk.naming, *quorum),),
            signatories=self._signed,
        )

    def _in_order(self, cast: list[tuple[Voter, str]]) -> list[tuple[Voter, str]]:
        """Return the ballots in the order of the seats that they fill."""
        seats = self._seats(self.state.facts.memberships)
        place = {seat.person: n for n, seat in enumerate(seats)}
        return sorted(cast, key=lambda ballot: place[ballot[0].seat.person])

    def _seats(self, seats: Iterable[Membership]) -> list[Membership]:
        return ordered(seats, attrgetter("person"), self.desk.persons, self.desk.options)

    def _row(self, number: int, one: ClosedRound, voter: Voter, choice: str) -> RollCallRow:
        full_name = self.desk.persons.full_name(voter.person)
        name = f"{full_name}{VoteWriter(self.desk).standing(voter)}"
        if one.round.is_election:
            chosen = NONE_CHOSEN.get(choice) or self.desk.naming.candidate(CandidateId(choice))
            return RollCallRow(number=str(number), name=name, choice=chosen)
        return RollCallRow(
            number=str(number),
            name=name,
            for_=MARK if choice == Choice.FOR else "",
            against=MARK if choice == Choice.AGAINST else "",
            abstain=MARK if choice == Choice.ABSTAIN else "",
        )
