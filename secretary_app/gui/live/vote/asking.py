"""Questions beside a vote, asked in place: recusal, dissent, another round, «в целом»."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from secretary_app.application.live.drafting import second_round
from secretary_app.application.live.wholesale import joinable
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.meeting.entries import DissentRecorded, Recused, VoteReopened
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.picking import Option, PromptStrip
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.vote import texts
from secretary_app.gui.live.vote.stages import needs_second_round

_ALL = "*"


class VoteQuestions:
    """Asks in ``prompt`` and gives the answers to the session as steps."""

    def __init__(self, session: LiveSession, prompt: PromptStrip) -> None:
        self._session = session
        self._prompt = prompt

    def recuse(self, item: ItemId, first: PersonId | None) -> None:
        """Ask who takes no part in the votes on ``item``, the chosen voter first."""
        state = self._session.state
        out = state.recusals.get(item, {})
        people = [m.person for m in state.facts.memberships if m.person not in out]
        ordered = sorted(people, key=lambda person: person != first)

        def why(person: str) -> None:
            self._prompt.ask(
                texts.WHY_RECUSED,
                lambda reason: self._recuse(item, PersonId(person), reason),
                free=True,
                empty=True,
            )

        self._prompt.ask(texts.WHO_RECUSED, why, options=self._options(ordered))

    def _recuse(self, item: ItemId, person: PersonId, reason: str) -> None:
        self._session.do(Recused(item=item, person=person, reason=reason or None))

    def dissent(self, motion: MotionId) -> None:
        """Ask whose opinion dissents, and for its words."""

        def what(person: str) -> None:
            self._prompt.ask(
                texts.WHAT_DISSENT,
                lambda text: self._dissent(motion, PersonId(person), text),
                free=True,
                empty=True,
            )

        people = [m.person for m in self._session.state.facts.memberships]
        self._prompt.ask(texts.WHO_DISSENTS, what, options=self._options(people))

    def _dissent(self, motion: MotionId, person: PersonId, text: str) -> None:
        self._session.do(DissentRecorded(motion=motion, person=person, text=text or None))

    def again(self, motion: MotionId) -> None:
        """Open another round: the second of an election at once, any other with its reason."""
        if needs_second_round(self._session.state, motion):
            self._session.give(second_round(motion))
            return
        self._prompt.ask(
            texts.WHY_AGAIN,
            lambda why: _heard(self._session.do(VoteReopened(motion=motion, reason=why))),
            free=True,
        )

    def together(self, motion: MotionId, done: Callable[[tuple[MotionId, ...]], None]) -> None:
        """Ask which other drafts the running vote is for."""
        others = joinable(self._session.state, motion)
        every = Option(texts.WITH_ALL, _ALL, ", ".join(m.number for m in others))
        options = (every, *(Option(m.number, m.id, m.text) for m in others))

        def chosen(value: str) -> None:
            done(tuple(m.id for m in others) if value == _ALL else (MotionId(value),))

        self._prompt.ask(texts.WITH_WHICH, chosen, options=options)

    def _options(self, people: Iterable[PersonId]) -> tuple[Option, ...]:
        session = self._session
        return tuple(Option(session.short_name(p), p, session.organisation(p)) for p in people)


def _heard(_: bool) -> None:  # noqa: FBT001 - the session has told why not
    """Nothing is left to say."""
