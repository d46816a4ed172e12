"""What else can be marked of a member: why absent, who stands in, who presides, who recuses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from secretary_app.application.live.rollcall import (
    may_substitute,
    preside,
    proxy,
    proxy_choices,
    substitution,
)
from secretary_app.domain.meeting.entries import GuestArrived, Mode, Recused
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.members import texts
from secretary_app.gui.live.members.rows import MemberRow
from secretary_app.gui.live.picking import Option, PromptStrip
from secretary_app.gui.live.session import LiveSession

_NO_BASIS = "-"


class MemberMenu:
    """The menu of a row; what it has to ask is asked in the panel's own prompt."""

    def __init__(
        self,
        session: LiveSession,
        prompt: PromptStrip,
        note_reason: Callable[[MemberRow, str], None],
    ) -> None:
        self._session = session
        self._prompt = prompt
        self._note_reason = note_reason

    def open(self, row: MemberRow, at: QPoint) -> None:
        """Show what is possible for ``row`` at a place of the screen."""
        menu = QMenu(self._prompt)
        menu.setObjectName("members-menu")
        menu.setAccessibleName(texts.MENU)
        for words, act in self._ways(row):
            action = menu.addAction(words)
            action.triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _ways(self, row: MemberRow) -> Iterable[tuple[str, Callable[[], None]]]:
        state = self._session.state
        who = row.person
        if not row.guest:
            yield texts.MENU_REASON, lambda: self.ask_reason(row)
        if not row.here and not row.guest and may_substitute(state, self._session.people):
            yield texts.MENU_SUBSTITUTE, lambda: self._ask_substitute(row)
        if who in proxy_choices(state).givers and proxy_choices(state).holders:
            yield texts.MENU_PROXY_FROM, lambda: self._ask_holder(row)
        if who in state.present and who != state.presiding:
            yield texts.MENU_PRESIDE, lambda: self._give_chair(who)
        if state.current is not None and not row.guest:
            yield texts.MENU_RECUSE, lambda: self._ask_recusal(row)
        yield texts.MENU_GUEST, self.ask_guest

    def _give_chair(self, who: PersonId) -> None:
        self._session.give(preside(who))

    def ask_reason(self, row: MemberRow) -> None:
        """Ask why somebody is absent; whoever is here leaves by giving a reason."""
        if row.guest:
            return
        self._prompt.ask(
            texts.reason_question(row.name),
            lambda reason: self._note_reason(row, reason),
            options=[Option(reason, reason) for reason in texts.REASONS],
            free=True,
        )

    def _people(self, people: Iterable[PersonId]) -> list[Option]:
        session = self._session
        return [Option(session.short_name(p), p, session.organisation(p)) for p in people]

    def _ask_substitute(self, row: MemberRow) -> None:
        state = self._session.state

        def take(who: str) -> None:
            person = PersonId(who)
            self._session.give(substitution(state, person, row.person, _mode(state, person)))

        self._prompt.ask(
            texts.substitute_question(row.name),
            take,
            options=self._people(may_substitute(state, self._session.people)),
        )

    def _ask_holder(self, row: MemberRow) -> None:
        def ask_basis(holder: str) -> None:
            self._prompt.ask(
                texts.basis_question(row.name),
                lambda basis: self._accept(row.person, PersonId(holder), basis),
                options=[Option(texts.WITHOUT_PAPER, _NO_BASIS)],
                free=True,
            )

        self._prompt.ask(
            texts.proxy_question(row.name),
            ask_basis,
            options=self._people(proxy_choices(self._session.state).holders),
        )

    def _accept(self, giver: PersonId, holder: PersonId, basis: str) -> None:
        self._session.give(proxy(giver, holder, None if basis == _NO_BASIS else basis))

    def _ask_recusal(self, row: MemberRow) -> None:
        current = self._session.state.current
        if current is None:
            return
        self._prompt.ask(
            texts.recusal_question(row.name),
            lambda reason: self._recuse(row.person, reason),
            options=[Option(texts.WITHOUT_REASON, _NO_BASIS)],
            free=True,
        )

    def _recuse(self, who: PersonId, reason: str) -> None:
        current = self._session.state.current
        if current is not None:
            why = None if reason == _NO_BASIS else reason
            self._session.do(Recused(item=current.item, person=who, reason=why))

    def ask_guest(self) -> None:
        """Ask which of the people known came as a guest."""
        state = self._session.state
        out = (
            {m.person for m in state.facts.memberships} | state.present.keys() | state.guests.keys()
        )
        self._prompt.ask(
            texts.GUEST_QUESTION,
            lambda who: self._let_in(PersonId(who)),
            options=self._people(p for p in self._session.people if p not in out),
        )

    def _let_in(self, who: PersonId) -> None:
        self._session.do(GuestArrived(person=who))


def _mode(state: MeetingState, person: PersonId) -> Mode:
    return state.guests.get(person, Mode.IN_PERSON)
