"""Who signs the minutes and who approves them, as the regulation says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from secretary_app.documents import content
from secretary_app.documents.attendance import took_part
from secretary_app.documents.content import Signatory
from secretary_app.documents.persons import Persons
from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Signatory as SigningRole
from secretary_app.language.commissions import chair_named

BODY = re.compile(
    r".*?\b(?P<noun>совета|комиссии|комитета|коллегии|группы|штаба|президиума|правления|собрания)\b",
    re.IGNORECASE | re.DOTALL,
)
PRESIDING = "Председательствующий"
COMMISSION_CHAIR = "Председатель счётной комиссии"
BLANK = "_" * 20
TITLES = {
    Role.CHAIR: "председатель",
    Role.DEPUTY_CHAIR: "заместитель председателя",
    Role.SECRETARY: "секретарь",
    Role.MEMBER: "член",
}
OUTSIDER = "участник заседания"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature lines in the regulation's order and Russian notices about them."""

    lines: tuple[Signatory, ...]
    notices: tuple[str, ...]


def body_of(council_genitive: str) -> str:
    """Return the name up to its noun: «Координационного совета» of a longer name."""
    match = BODY.match(council_genitive)
    return match[0] if match else council_genitive


def noun_of(council_genitive: str) -> str:
    """Return «совета», «комиссии» …, or an empty string for another body."""
    match = BODY.match(council_genitive)
    return match["noun"].lower() if match else ""


def secretary_of(state: MeetingState) -> PersonId | None:
    """Return the secretary of this meeting, or the body's own."""
    appointed = state.facts.meeting.secretary
    return appointed or next(iter(state.facts.holders(Role.SECRETARY)), None)


def approval(state: MeetingState, persons: Persons) -> content.Approval | None:
    """Return the approval block that the regulation asks for, or None."""
    rule = state.facts.regulation.approved_by
    if rule is None:
        return None
    return content.Approval(
        position=capital(persons.text(rule.position)), name=persons.signature(rule.person)
    )


def signatures(state: MeetingState, persons: Persons, council_genitive: str) -> Signatures:
    """Return the lines for everybody whom the regulation names; nobody signs twice."""
    notices: list[str] = []
    desk = _Desk(state, persons, body_of(council_genitive), notices)
    lines: dict[str, Signatory] = {}
    for role in state.facts.regulation.signatories:
        for person, line in desk.lines(role):
            lines.setdefault(person, line)
    return Signatures(tuple(lines.values()), tuple(notices))


def certifying(
    state: MeetingState, persons: Persons, council_genitive: str
) -> tuple[Signatory, ...]:
    """Return the secretary's line, who certifies extracts; a blank one without a secretary."""
    return secretary_line(secretary_of(state), persons, council_genitive)


def secretary_line(
    secretary: PersonId | None, persons: Persons, council_genitive: str
) -> tuple[Signatory, ...]:
    """Return the line of the body's secretary; a blank one without a secretary."""
    title = f"Секретарь {body_of(council_genitive)}"
    if secretary is None:
        return (Signatory(position=title, name=BLANK),)
    return member_line(persons, secretary, title)


def chair_line(
    state: MeetingState, persons: Persons, council_genitive: str
) -> tuple[Signatory, ...]:
    """Return the line of the body's chair, who signs its letters; without one the secretary's."""
    chair = next(iter(state.facts.holders(Role.CHAIR)), None)
    if chair is None:
        return certifying(state, persons, council_genitive)
    return member_line(persons, chair, f"Председатель {body_of(council_genitive)}")


def member_title(state: MeetingState, person: PersonId, council_genitive: str) -> str:
    """Return «член Координационного совета» by the role in the composition."""
    seat = state.facts.membership_of(person)
    return f"{TITLES[seat.role]} {body_of(council_genitive)}" if seat else OUTSIDER


def member_line(persons: Persons, person: PersonId, title: str) -> tuple[Signatory, ...]:
    """Return one person's signature line under ``title``."""
    line = Signatory(position=capital(persons.text(title)), name=persons.signature(person))
    return (line,)


@dataclass(frozen=True, slots=True)
class _Desk:
    state: MeetingState
    persons: Persons
    body: str
    notices: list[str]

    def lines(self, role: SigningRole) -> Iterator[tuple[str, Signatory]]:
        """Yield the person and line of everybody who signs in ``role``."""
        match role:
            case SigningRole.CHAIR:
                yield from self._chair()
            case SigningRole.PRESIDING:
                yield from self._one(self.state.presiding, PRESIDING, "председательствующий")
            case SigningRole.SECRETARY:
                yield from self._one(
                    secretary_of(self.state), f"Секретарь {self.body}", "секретарь"
                )
            case SigningRole.COUNTING_COMMISSION:
                yield "", self._commission_chair()
            case SigningRole.ALL_PRESENT:
                yield from self._everybody()
            case _:
                assert_never(role)

    def _chair(self) -> Iterator[tuple[str, Signatory]]:
        chair = next(iter(self.state.facts.holders(Role.CHAIR)), None)
        presiding = self.state.presiding
        if presiding is None or chair == presiding or (chair and took_part(self.state, chair)):
            yield from self._one(chair, f"Председатель {self.body}", "председатель")
            return
        self.notices.append(
            "По положению протокол подписывает председатель; в заседании он не участвовал, "
            "поэтому поставлена подпись председательствующего."
        )
        yield from self._one(presiding, PRESIDING, "председательствующий")

    def _commission_chair(self) -> Signatory:
        decisions = (self.persons.text(r.motion.text) for r in resolutions_of(self.state))
        chair = chair_named(decisions)
        if not chair:
            self.notices.append("Впишите в протокол председателя счётной комиссии.")
        name = self.persons.signature_of(chair) if chair else BLANK
        return Signatory(position=COMMISSION_CHAIR, name=name)

    def _everybody(self) -> Iterator[tuple[str, Signatory]]:
        there = [m.person for m in self.state.facts.voting() if took_part(self.state, m.person)]
        for person in there:
            yield from self._one(person, f"Член {self.body}", "член")

    def _one(
        self, person: PersonId | None, title: str, role: str
    ) -> Iterator[tuple[str, Signatory]]:
        if person is None:
            self.notices.append(f"Не указан {role}: его подписи в протоколе нет.")
            return
        own = self.persons.position(person)
        position = own if own.lower().startswith(role) else title
        line = Signatory(
            position=capital(self.persons.text(position)), name=self.persons.signature(person)
        )
        yield person, line


def capital(text: str) -> str:
    """Return the text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]
