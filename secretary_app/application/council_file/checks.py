"""Facts that contradict themselves: a rule, a membership, a period taken alone.

Each function yields every fault with its place inside the fact, named as in the file,
so that a window can mark the field and an import can name the path.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from secretary_app.application.council_file.wire import member
from secretary_app.domain.councils import Agreement, Membership
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.people import Organisation
from secretary_app.domain.regulations import (
    AtLeast,
    MajorityBase,
    MajorityRule,
    Numbering,
    QuorumBase,
    QuorumRule,
    Regulation,
)

Path = tuple[str, ...]
Rule = QuorumRule | MajorityRule

SCHOOL_YEAR_STARTS = 9  # September


def regulation_faults(regulation: Regulation) -> Iterator[DomainError]:
    """Yield what is wrong with the rules (``quorum.share``, ``majority.base``, ``seats``)."""
    for field, number in (("seats", regulation.seats), ("elected", regulation.elected)):
        if number is not None and number < 0:
            yield InvalidFact("Численность не может быть отрицательной.", field)
    for path, rule in _rules(regulation):
        for fault in _rule_faults(rule, regulation):
            yield _at(path, fault)


def _at(path: Path, fault: DomainError) -> DomainError:
    for step in reversed(path):
        fault = fault.within(step)
    return fault


def _rules(regulation: Regulation) -> Iterator[tuple[Path, Rule]]:
    yield from _parts((), regulation.quorum, regulation.majority)
    for question, own in regulation.by_question.items():
        yield from _parts(("by_question", member(question)), own.quorum, own.majority)
    if (absentee := regulation.absentee) is not None:
        yield from _parts(("absentee",), absentee.quorum, absentee.majority)


def _parts(
    path: Path, quorum: QuorumRule | None, majority: MajorityRule | None
) -> Iterator[tuple[Path, Rule]]:
    if quorum is not None:
        yield (*path, "quorum"), quorum
    if majority is not None:
        yield (*path, "majority"), majority


def _rule_faults(rule: Rule, regulation: Regulation) -> Iterator[DomainError]:
    yield from _share_faults(rule)
    if isinstance(rule, QuorumRule):
        yield from _condition_faults(rule)
    if isinstance(rule, QuorumRule) or not rule.unanimous:
        yield from _base_faults(rule, regulation)


def _share_faults(rule: Rule) -> Iterator[DomainError]:
    if rule.share <= 0:
        yield InvalidFact("Доля должна быть больше нуля.", "share")
    absolute = rule.base is QuorumBase.ABSOLUTE
    if absolute and rule.share.denominator != 1:
        yield InvalidFact(f"Число присутствующих {rule.share} должно быть целым.", "share")
    if rule.share > 1 and not absolute:
        yield InvalidFact(f"Доля {rule.share} больше целого.", "share")


def _condition_faults(rule: QuorumRule) -> Iterator[DomainError]:
    for index, condition in enumerate(rule.conditions):
        if isinstance(condition, AtLeast) and condition.count < 1:
            yield InvalidFact("Число должно быть не меньше 1.", f"conditions[{index}].count")


def _base_faults(rule: Rule, regulation: Regulation) -> Iterator[DomainError]:
    match rule.base:
        case QuorumBase.SEATS | MajorityBase.SEATS:
            of_what, number = "установленной численности", regulation.seats
        case QuorumBase.ELECTED | MajorityBase.ELECTED:
            of_what, number = "числа избранных", regulation.elected
        case _:
            return
    if number is None:
        yield InvalidFact(f"Доля берётся от {of_what}, а само число не указано.", "base")
    if rule.per_side or (isinstance(rule, QuorumRule) and rule.group is not None):
        yield InvalidFact(f"Доля от {of_what} не сочетается с группой и сторонами.", "base")


def membership_faults(membership: Membership) -> Iterator[DomainError]:
    """Yield what is wrong with a membership taken alone: its period, its weight."""
    yield from _period_faults(membership.start, membership.end)
    if membership.weight <= 0:
        yield InvalidFact("Вес голоса должен быть больше нуля.", "weight")


def organisation_faults(organisation: Organisation) -> Iterator[DomainError]:
    """Yield what is wrong with an organisation taken alone: its period."""
    yield from _period_faults(organisation.start, organisation.end)


def agreement_faults(agreement: Agreement) -> Iterator[DomainError]:
    """Yield what is wrong with an agreement taken alone: its term."""
    yield from _period_faults(agreement.date, agreement.end)


def _period_faults(start: date | None, end: date | None) -> Iterator[DomainError]:
    if start is not None and end is not None and end < start:
        yield InvalidFact(
            f"Окончание {end:%d.%m.%Y} раньше начала {start:%d.%m.%Y}: исправьте одну из дат.", "to"
        )


def overlap(first: Membership, second: Membership) -> bool:
    """Tell whether two memberships hold on a common day."""
    starts_late = first.end is not None and first.end < second.start
    ends_early = second.end is not None and second.end < first.start
    return not starts_late and not ends_early


def numbering_period(numbering: Numbering, day: date) -> str:
    """Return the period in which a number is unique: «2021», «2021/22» or, continuous, «»."""
    match numbering:
        case Numbering.CALENDAR_YEAR:
            return str(day.year)
        case Numbering.SCHOOL_YEAR:
            first = day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1
            return f"{first}/{(first + 1) % 100:02}"
        case Numbering.CONTINUOUS:
            return ""
        case _:
            assert_never(numbering)
