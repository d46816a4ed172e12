"""Rules that cannot be kept, found before they are stored."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from secretary_app.application.council_file import regulation_faults
from secretary_app.application.rules.body import Body
from secretary_app.application.rules.sections import Section, question_place, sections_of
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.regulations import (
    AtLeast,
    BallotPolicy,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    Regulation,
)
from secretary_app.language import rule_findings as words

_NOBODY = Body(members=(), invented=True)


def impossible(regulation: Regulation) -> tuple[DomainError, ...]:
    """Return every fault of the rules, each with its place (``quorum.share``).

    What the council file refuses, and what could be written there but never be kept.
    """
    own = (_faults(section) for section in sections_of(regulation, _NOBODY))
    return (*regulation_faults(regulation), *chain.from_iterable(own), *_unnamed(regulation))


def _faults(section: Section) -> Iterator[DomainError]:
    quorum, majority = section.quorum, section.majority
    if quorum is not None:
        if quorum.base is not QuorumBase.ABSOLUTE and _exceeds_all(quorum):
            yield InvalidFact(words.MORE_THAN_ALL, section.place("quorum.share"))
        if any(_blank(group) for group in _groups(quorum)):
            yield InvalidFact(words.GROUP_UNNAMED, section.place("quorum.group"))
    if majority is not None and not majority.unanimous and _exceeds_all(majority):
        yield InvalidFact(words.MORE_THAN_ALL, section.place("majority.share"))
    yield from _secret_by_side(section)


def _exceeds_all(rule: QuorumRule | MajorityRule) -> bool:
    return rule.strict and rule.share == 1


def _groups(rule: QuorumRule) -> Iterator[str]:
    if rule.group is not None:
        yield rule.group
    yield from (c.group for c in rule.conditions if isinstance(c, AtLeast))


def _blank(text: str) -> bool:
    return not text.strip()


def _secret_by_side(section: Section) -> Iterator[DomainError]:
    rules = section.case.rules
    sides = rules.majority is not None and rules.majority.per_side
    said_here = section.ballot is not None or section.majority is not None
    if sides and said_here and rules.ballot is BallotPolicy.SECRET:
        yield InvalidFact(words.BY_SIDE_IS_NAMED, section.place("ballot"))


def _unnamed(regulation: Regulation) -> Iterator[DomainError]:
    for number, copy in enumerate(regulation.copies_due):
        if _blank(copy.to):
            yield InvalidFact(words.RECIPIENT_UNNAMED, f"copies_due[{number}].to")
    if regulation.approved_by is not None and _blank(regulation.approved_by.position):
        yield InvalidFact(words.POSITION_UNNAMED, "approved_by.position")
    for question in regulation.by_question:
        if _blank(question):
            yield InvalidFact(words.QUESTION_UNNAMED, question_place(question))
