"""Who signs the minutes, as the regulation says, and whether they were there to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from secretary_app.application.lint.attendance import took_part
from secretary_app.application.lint.remark import Remark, Spotted, error, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Signatory
from secretary_app.language.commissions import chair_named
from secretary_app.language.findings import RemarkKind, Spot

WHERE = Spotted("regulations", Spot.SIGNATURES)


def signatories(subject: Subject) -> Iterator[Remark]:
    """Yield what stands against a signature of everybody whom the regulation names."""
    regulation = subject.facts.regulation
    if not regulation.signatories and regulation.approved_by is None:
        yield warning(RemarkKind.SIGNATORIES_UNKNOWN, WHERE)
    for role in regulation.signatories:
        yield from _signatory(subject, role)


def _signatory(subject: Subject, role: Signatory) -> Iterator[Remark]:
    match role:
        case Signatory.CHAIR:
            yield from _chair(subject)
        case Signatory.PRESIDING:
            return  # the checks of attendance look after him
        case Signatory.SECRETARY:
            yield from _secretary(subject)
        case Signatory.COUNTING_COMMISSION:
            if not chair_named(r.motion.text for r in resolutions_of(subject.state)):
                yield warning(RemarkKind.COUNTING_COMMISSION_UNNAMED, WHERE)
        case Signatory.ALL_PRESENT:
            if not took_part(subject.state):
                yield error(RemarkKind.NOBODY_TO_SIGN, WHERE)
        case _:
            assert_never(role)


def _chair(subject: Subject) -> Iterator[Remark]:
    """Yield a chair who does not exist, or in whose absence another signs (SIGNATORY_DIFFERS)."""
    chair = next(iter(subject.facts.holders(Role.CHAIR)), None)
    signs = subject.state.presiding
    if chair is None:
        yield error(RemarkKind.CHAIR_MISSING, WHERE)
    elif signs is not None and signs != chair and not _was_there(subject, chair):
        yield _differs(subject, "председатель", chair, signs)


def _secretary(subject: Subject) -> Iterator[Remark]:
    holder = next(iter(subject.facts.holders(Role.SECRETARY)), None)
    signs = subject.facts.meeting.secretary or holder
    where = Spotted("secretary", Spot.SIGNATURES)
    if signs is None:
        yield error(RemarkKind.SECRETARY_MISSING, where)
        return
    if holder is not None and holder != signs:
        yield _differs(subject, "секретарь", holder, signs)
    if not subject.facts.is_absentee and not _was_there(subject, signs):
        yield warning(RemarkKind.SECRETARY_ABSENT, where, person=subject.named(signs))


def _was_there(subject: Subject, person: PersonId) -> bool:
    return any(movement.person == person for movement in subject.state.movements)


def _differs(subject: Subject, role: str, named: PersonId, signs: PersonId) -> Remark:
    return warning(
        RemarkKind.SIGNATORY_DIFFERS,
        WHERE,
        named=f"{role} ({subject.named(named)})",
        person=subject.named(signs),
    )
