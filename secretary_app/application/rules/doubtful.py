"""Rules that hold and yet may not say what was meant, questioned before they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from secretary_app.application.rules.body import Body, body_of
from secretary_app.application.rules.readings import Questioned, readings
from secretary_app.application.rules.sections import Section, sections_of
from secretary_app.domain.councils import CouncilKind, Membership, Role
from secretary_app.domain.outcome import HALF
from secretary_app.domain.regulations import (
    AtLeast,
    BallotPolicy,
    ChairPresent,
    MajorityBase,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    Regulation,
    TieResolver,
    TieRule,
)
from secretary_app.language import rule_findings as words

_OF_NUMBERS = (QuorumBase.SEATS, QuorumBase.ELECTED, MajorityBase.SEATS, MajorityBase.ELECTED)
_WITH_ABSTENTIONS = (MajorityBase.PRESENT, MajorityBase.VOTING)
_BY_DEPUTY_TOO = (TieResolver.PRESIDING, TieResolver.CHAIR_OR_DEPUTY)


def doubtful(
    regulation: Regulation,
    composition: Iterable[Membership],
    kind: CouncilKind = CouncilKind.COUNCIL,
) -> tuple[Questioned, ...]:
    """Return what may not be meant so, of the rules alone and with this composition.

    The same sentence is said once, at its first place.
    """
    if kind is CouncilKind.CONFERENCE:
        found: Iterable[Questioned] = _of_conference(regulation)
    else:
        body = body_of(regulation, composition)
        found = chain(
            _of_rules(regulation, body),
            () if body.invented else _of_composition(regulation, body),
            readings(regulation, body),
        )
    first: dict[str, Questioned] = {}
    for each in found:
        first.setdefault(each.sentence, each)
    return tuple(first.values())


def _of_conference(regulation: Regulation) -> Iterator[Questioned]:
    if regulation.quorum or regulation.majority or regulation.tie:
        yield Questioned("quorum", words.CONFERENCE_VOTES)
    if regulation.approved_by is None:
        yield Questioned("approved_by", words.NOBODY_APPROVES)


def _of_rules(regulation: Regulation, body: Body) -> Iterator[Questioned]:
    if regulation.majority is None:
        yield Questioned("majority", words.NO_MAJORITY)
    if regulation.majority is not None and regulation.majority.plurality:
        yield Questioned("majority", words.PLURALITY_AT_VOTES)
    if regulation.absentee is not None and regulation.ballot is BallotPolicy.SECRET:
        yield Questioned("ballot", words.ABSENTEE_IS_NAMED)
    if _exceeds(regulation.elected, regulation.seats):
        yield Questioned("elected", words.ELECTED_OVER_SEATS)
    for section in sections_of(regulation, body):
        yield from _of_majority(section)
        if section.tie is not None and not _may_tie(section.case.rules.majority, section.tie):
            yield Questioned(section.place("tie"), words.TIE_NEVER)


def _exceeds(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one > other


def _of_majority(section: Section) -> Iterator[Questioned]:
    rule = section.majority
    if rule is None or rule.unanimous or rule.plurality:
        return
    place = section.place("majority")
    if rule.share < HALF:
        yield Questioned(place, words.MINORITY_ADOPTS)
    elif rule.share == HALF and not rule.strict:
        yield Questioned(place, words.HALF_ADOPTS)


def _may_tie(majority: MajorityRule | None, tie: TieRule) -> bool:
    """Tell whether the tie rule can ever be applied (domain.md, «Exact reading»)."""
    if tie.resolved_by is TieResolver.NOBODY or majority is None:
        return True
    of_whole = not majority.unanimous and not majority.per_side
    lasting = majority.strict or majority.base in _WITH_ABSTENTIONS
    return of_whole and lasting and majority.share == HALF


def _of_composition(regulation: Regulation, body: Body) -> Iterator[Questioned]:
    yield from _of_size(regulation, body)
    for section in sections_of(regulation, body):
        if section.quorum is not None:
            place = section.place("quorum")
            found = chain(_of_groups(section.quorum, body), _of_quorum(section.quorum, body))
            yield from (Questioned(place, sentence) for sentence in found)
        yield from _of_sides(section, body)
        yield from _of_weights(section, body)
        if section.tie is not None and not _is_resolvable(section.tie, body):
            resolver = section.tie.resolved_by
            yield Questioned(section.place("tie"), words.no_resolver(resolver))


def _of_size(regulation: Regulation, body: Body) -> Iterator[Questioned]:
    number = len(body.members)
    if regulation.seats is not None and regulation.seats < number:
        said = words.members_over("Установлено мест", regulation.seats, number)
        yield Questioned("seats", said)
    if regulation.elected is not None and regulation.elected < number:
        said = words.members_over("Избрано", regulation.elected, number)
        yield Questioned("elected", said)


def _of_groups(rule: QuorumRule, body: Body) -> Iterator[str]:
    if rule.group is not None and not body.of_group(rule.group):
        yield words.group_unknown(rule.group)
    for condition in rule.conditions:
        if isinstance(condition, AtLeast):
            number = len(body.of_group(condition.group))
            if number < condition.count:
                yield words.group_too_small(condition.group, number, condition.count)


def _of_quorum(rule: QuorumRule, body: Body) -> Iterator[str]:
    number = len(body.members)
    absolute = rule.base is QuorumBase.ABSOLUTE and not body.weighted
    if absolute and rule.share + rule.strict > number:
        yield words.more_than_members(rule.share + rule.strict, number)
    if ChairPresent() in rule.conditions and body.holder(Role.CHAIR) is None:
        yield words.CHAIR_WANTED


def _of_sides(section: Section, body: Body) -> Iterator[Questioned]:
    sided = [
        place
        for place, rule in (("quorum", section.quorum), ("majority", section.majority))
        if rule is not None and rule.per_side
    ]
    if not sided:
        return
    without = sum(m.side is None for m in body.members)
    if not body.sides:
        yield Questioned(section.place(sided[0]), words.NO_SIDES)
    elif without:
        yield Questioned(section.place(sided[0]), words.without_side(without))


def _of_weights(section: Section, body: Body) -> Iterator[Questioned]:
    if not body.weighted:
        return
    if section.ballot in {BallotPolicy.SECRET, BallotPolicy.EITHER}:
        yield Questioned(section.place("ballot"), words.WEIGHTS_ARE_NAMED)
    for place, rule in (("quorum", section.quorum), ("majority", section.majority)):
        if rule is not None and rule.base in _OF_NUMBERS:
            yield Questioned(section.place(place), words.WEIGHTS_OF_SEATS)


def _is_resolvable(tie: TieRule, body: Body) -> bool:
    if tie.resolved_by in {TieResolver.NOBODY, TieResolver.IN_FAVOUR_OF_PERSON}:
        return True
    deputy = tie.resolved_by in _BY_DEPUTY_TOO and body.holder(Role.DEPUTY_CHAIR) is not None
    return deputy or body.holder(Role.CHAIR) is not None
