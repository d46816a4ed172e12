"""The rules of a body as data: every parameter a regulation can set, without code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.people import PersonId


class QuorumBase(StrEnum):
    """What a quorum's share is taken of; under ``absolute`` the share is the number itself."""

    SEATS = "seats"
    ELECTED = "elected"
    MEMBERS = "members"
    ABSOLUTE = "absolute"


class MajorityBase(StrEnum):
    """What a majority's share is taken of."""

    PRESENT = "present"
    VOTING = "voting"
    FOR_AGAINST = "for_against"
    MEMBERS = "members"
    SEATS = "seats"
    ELECTED = "elected"


class TieResolver(StrEnum):
    """Who resolves «за» = «против»."""

    CHAIR = "chair"
    PRESIDING = "presiding"
    CHAIR_OR_DEPUTY = "chair_or_deputy"
    IN_FAVOUR_OF_PERSON = "in_favour_of_person"
    NOBODY = "nobody"


class TieEffect(StrEnum):
    """The resolver's side wins outright, or his vote is counted once more."""

    DECIDES = "decides"
    ADDS_VOTE = "adds_vote"


class BallotPolicy(StrEnum):
    """How the regulation lets the body vote."""

    OPEN = "open"
    SECRET = "secret"  # noqa: S105 - a kind of ballot, not a password
    EITHER = "either"


class Representation(StrEnum):
    """Whether an absent member may be represented, and how."""

    NONE = "none"
    SUBSTITUTE = "substitute"
    PROXY = "proxy"


class Numbering(StrEnum):
    """The period in which a meeting's number is unique; a school year starts on 1 September."""

    CALENDAR_YEAR = "calendar_year"
    SCHOOL_YEAR = "school_year"
    CONTINUOUS = "continuous"


class Frequency(StrEnum):
    """The period of «не реже одного раза в …»."""

    CALENDAR_MONTH = "calendar_month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Signatory(StrEnum):
    """Who signs the minutes."""

    CHAIR = "chair"
    PRESIDING = "presiding"
    SECRETARY = "secretary"
    COUNTING_COMMISSION = "counting_commission"
    ALL_PRESENT = "all_present"


@dataclass(frozen=True, slots=True)
class ChairPresent:
    """The chair himself must be among those counted."""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least ``count`` heads of ``group`` must be among those counted."""

    group: str
    count: int


@dataclass(frozen=True, slots=True)
class AllNotified:
    """Everybody was notified: a fact declared on the meeting."""


Condition = ChairPresent | AtLeast | AllNotified


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumRule:
    """When the body may act at all.

    ``remote_counts`` None means that the regulation is silent: remote members
    count, and a doubt is shown.
    """

    share: Fraction
    strict: bool
    base: QuorumBase
    remote_counts: bool | None = None
    clause: str | None = None
    group: str | None = None
    per_side: bool = False
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MajorityRule:
    """How many votes adopt. Under ``unanimous`` share, strict and base mean nothing.

    ``plurality`` is for elections only: the most votes elect, whatever their share.
    """

    share: Fraction = Fraction(1)
    strict: bool = False
    base: MajorityBase = MajorityBase.PRESENT
    unanimous: bool = False
    per_side: bool = False
    plurality: bool = False
    clause: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRule:
    """What happens when «за» equals «против»."""

    resolved_by: TieResolver
    effect: TieEffect = TieEffect.DECIDES
    clause: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecusalRule:
    """Whether a recused member leaves the quorum and the base of the majority."""

    leaves_quorum: bool = True
    leaves_base: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRules:
    """Whole parts that replace the general ones for one type of question."""

    quorum: QuorumRule | None = None
    majority: MajorityRule | None = None
    tie: TieRule | None = None
    recusal: RecusalRule | None = None
    ballot: BallotPolicy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenteeRules:
    """Parts that replace the general ones at an absentee meeting (заочное)."""

    quorum: QuorumRule | None = None
    majority: MajorityRule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFrequency:
    """At least ``at_least`` meetings ``per`` period."""

    at_least: int
    per: Frequency


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A number of days, counted from ``event`` where the regulation names one."""

    days: int
    kind: DayKind
    event: EventKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDue:
    """Copies to be sent to somebody within a term; only for these question types if any."""

    to: str
    term: Term
    when_question: tuple[str, ...] = ()
    clause: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approves the minutes: prints «УТВЕРЖДАЮ»."""

    position: str
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """One version of the rules, in force from ``effective_from`` until the next one."""

    effective_from: date
    source: str | None = None
    seats: int | None = None
    elected: int | None = None
    quorum: QuorumRule | None = None
    majority: MajorityRule | None = None
    tie: TieRule | None = None
    recusal: RecusalRule | None = None
    ballot: BallotPolicy = BallotPolicy.OPEN
    representation: Representation = Representation.NONE
    by_question: Mapping[str, QuestionRules] = field(default_factory=dict)
    absentee: AbsenteeRules | None = None
    meetings: MeetingFrequency | None = None
    notice: Term | None = None
    minutes_due: Term | None = None
    copies_due: tuple[CopyDue, ...] = ()
    numbering: Numbering = Numbering.CALENDAR_YEAR
    chair_term_years: int | None = None
    signatories: tuple[Signatory, ...] = ()
    approved_by: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The parts that govern one vote, overrides applied."""

    quorum: QuorumRule | None
    majority: MajorityRule | None
    tie: TieRule
    recusal: RecusalRule
    ballot: BallotPolicy


def in_force(regulations: Iterable[Regulation], day: date) -> Regulation | None:
    """Return the regulation with the latest ``effective_from`` not after ``day``, if any."""
    started = [r for r in regulations if r.effective_from <= day]
    return max(started, key=lambda r: r.effective_from, default=None)


def general_rules(regulation: Regulation, *, absentee: bool) -> Rules:
    """Return the rules without regard to the question; absentee parts replace general ones."""
    own = (regulation.absentee if absentee else None) or AbsenteeRules()
    return Rules(
        quorum=own.quorum or regulation.quorum,
        majority=own.majority or regulation.majority,
        tie=regulation.tie or TieRule(resolved_by=TieResolver.NOBODY),
        recusal=regulation.recusal or RecusalRule(),
        ballot=regulation.ballot,
    )


def rules_for(regulation: Regulation, question_type: str, *, absentee: bool) -> Rules:
    """Return the rules of one question type: whole parts of ``by_question`` win."""
    rules = general_rules(regulation, absentee=absentee)
    own = regulation.by_question.get(question_type, QuestionRules())
    return replace(
        rules,
        quorum=own.quorum or rules.quorum,
        majority=own.majority or rules.majority,
        tie=own.tie or rules.tie,
        recusal=own.recusal or rules.recusal,
        ballot=own.ballot or rules.ballot,
    )
