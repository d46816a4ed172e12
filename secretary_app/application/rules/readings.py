"""Where rules can be read in two ways: the domain's own doubts, found by trying votes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction

from secretary_app.application.rules.asking import usual_presence
from secretary_app.application.rules.body import Body
from secretary_app.application.rules.presence import Lead, SideHeads
from secretary_app.application.rules.sections import Section, sections_of
from secretary_app.application.rules.trial import Attempt, tried
from secretary_app.domain.councils import Role
from secretary_app.domain.derivation import Doubt, DoubtKind
from secretary_app.domain.errors import Refusal
from secretary_app.domain.regulations import Regulation
from secretary_app.language import rule_findings as words
from secretary_app.language.clauses import RulesName, rules_name


@dataclass(frozen=True, slots=True)
class Questioned:
    """A doubt about rules and its place in the regulation (``quorum``, ``tie``)."""

    place: str
    sentence: str


def readings(regulation: Regulation, body: Body) -> Iterator[Questioned]:
    """Yield the doubts that votes under these rules would raise, each with its other reading."""
    name = rules_name(regulation.source)
    for section in sections_of(regulation, body):
        for doubt in _raised(section):
            yield from _worded(doubt, section, name)


def _raised(section: Section) -> Iterator[Doubt]:
    case = section.case
    for attempt in _attempts(section):
        whole = replace(attempt, question_type=case.question_type, form=case.form)
        with suppress(Refusal):  # nobody can vote so: nothing to doubt either
            yield from tried(case.regulation, case.body, whole).doubts


def _attempts(section: Section) -> Iterator[Attempt]:
    """Yield a vote of everybody, a tie with an abstention, and one in the chair's absence."""
    number, usual = len(section.case.body.members), usual_presence(section.case)
    everybody = SideHeads(present=number, for_=number, against=0)
    yield Attempt(heads=(everybody,), remote=0 if section.case.absentee else 1)
    half = max((usual - 1) // 2, 0)
    tie = SideHeads(present=usual, for_=half, against=half, abstain=min(usual, 1))
    yield Attempt(heads=(tie,))
    yield Attempt(heads=(replace(tie, abstain=0),), lead=Lead(Role.CHAIR, None))


def _has_chair(section: Section) -> bool:
    """Without any chair it is not his absence that leaves a tie unresolved."""
    return section.case.body.holder(Role.CHAIR) is not None


def _worded(doubt: Doubt, section: Section, name: RulesName) -> Iterator[Questioned]:
    match doubt:
        case Doubt(kind=DoubtKind.REMOTE_NOT_MENTIONED):
            yield Questioned(section.place("quorum.remote_counts"), words.remote_unsaid(name))
        case Doubt(kind=DoubtKind.ABSTENTIONS_IN_TIE, clause=clause):
            yield Questioned(section.place("tie"), words.abstentions_in_tie(clause, name))
        case Doubt(kind=DoubtKind.DEPUTY_PRESIDES, clause=clause) if _has_chair(section):
            yield Questioned(section.place("tie"), words.deputy_presides(clause, name))
        case Doubt(
            kind=DoubtKind.VACANCIES_IN_BASE,
            base=Fraction() as base,
            required=Fraction() as required,
        ):
            field = "majority" if doubt.majority_base else "quorum"
            yield Questioned(section.place(field), words.vacancies(base, required))
        case _:
            return  # said of the ballots of a trial, not of the rules
