"""What a coming meeting still lacks: the remarks of the check before signing that fit, and more.

A remark of an assignment speaks of a draft here: nothing is decided yet, so nothing of it is
an error that stands against signing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import assert_never

from secretary_app.application.lint import (
    agenda,
    assignments,
    executors,
    numbering,
    obligations,
    typography,
)
from secretary_app.application.lint import attendance as presence
from secretary_app.application.lint.remark import (
    Fix,
    Remark,
    Severity,
    Spotted,
    error,
    info,
    warning,
)
from secretary_app.application.lint.subject import Subject, subject_of
from secretary_app.application.notice import check_notice
from secretary_app.application.preparation.dates import DayNote, day_notes
from secretary_app.application.preparation.forecast import answers, forecast
from secretary_app.application.records import CouncilRecord, MeetingListing, StoredMeeting
from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    Meeting,
    MeetingForm,
    MeetingKind,
    Motion,
)
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.decide import check
from secretary_app.domain.meeting.entries import VoteOpened
from secretary_app.domain.meeting.franchise import question_type_of
from secretary_app.domain.meeting.state import ItemProgress, MeetingState, Phase
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import BallotPolicy
from secretary_app.language.findings import RemarkKind, Spot
from secretary_app.language.forecast import confirmed_sentence, hoped_sentence

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_CUSTOMARY = "разное"
_OWN_TEXTS = ("agenda", "motions", "place", "subject")


def checks(
    record: CouncilRecord,
    meeting: Meeting,
    others: Iterable[MeetingListing],
    calendar: WorkCalendar,
    today: date,
) -> tuple[Remark, ...]:
    """Return what the meeting lacks on the day ``today``, errors first.

    ``others`` are the council's other meetings.
    Raises `InvalidFact` where no regulation is in force on the meeting's date.
    """
    known = [Meeting(id=m.key.meeting, number=m.number, date=m.date) for m in others]
    stored = StoredMeeting(meeting=meeting)
    subject = subject_of(record, stored, known, calendar, today)
    found = [remark for one in _CHECKS for remark in one(subject)]
    return tuple(sorted(found, key=lambda remark: _ORDER.index(remark.severity)))


def _header(subject: Subject) -> Iterator[Remark]:
    meeting = subject.meeting
    absentee = meeting.form is MeetingForm.ABSENTEE
    if absentee and meeting.ballots_until is None:
        yield warning(RemarkKind.BALLOTS_UNTIL_MISSING, Spotted("ballots_until", Spot.MEETING))
    if not absentee and meeting.starts_at is None:
        yield warning(RemarkKind.TIME_MISSING, Spotted("starts_at", Spot.MEETING))
    if not absentee and not (meeting.place or "").strip():
        yield warning(RemarkKind.PLACE_MISSING, Spotted("place", Spot.MEETING))


def _day(subject: Subject) -> Iterator[Remark]:
    where = Spotted("date", Spot.MEETING)
    for noted in day_notes(subject.meeting.date, subject.calendar, subject.today):
        match noted.note:
            case DayNote.PAST:
                yield warning(RemarkKind.DAY_PASSED, where, day=noted.day)
            case DayNote.DAY_OFF if noted.better is not None:
                fix = Fix(where.place, noted.better.isoformat())
                yield warning(RemarkKind.DAY_OFF, where, fix, day=noted.day, next=noted.better)
            case DayNote.DAY_OFF | DayNote.CALENDAR_UNKNOWN:
                yield warning(RemarkKind.CALENDAR_UNKNOWN, where, year=noted.day.year)
            case _:
                assert_never(noted.note)


def _officers(subject: Subject) -> Iterator[Remark]:
    presiding, where = subject.meeting.presiding, Spotted("presiding", Spot.MEETING)
    if presiding is None:
        yield warning(RemarkKind.PRESIDING_MISSING, where)
    elif subject.facts.membership_of(presiding) is None:
        name = subject.named(presiding)
        yield warning(RemarkKind.PRESIDING_OUTSIDE, where, person=name)
    if subject.meeting.secretary is None:
        yield warning(RemarkKind.SECRETARY_UNNAMED, Spotted("secretary", Spot.MEETING))


def _notice(subject: Subject) -> Iterator[Remark]:
    where = Spotted("preparation.notified_on", Spot.NOTICE)
    found = check_notice(subject.facts.regulation, subject.meeting, subject.calendar, subject.today)
    if found is not None:
        remark = warning if found.late or found.due is None else info
        yield remark(RemarkKind.NOTICE_STANDS, where, sentence=found.text)
    yield from (r for r in presence.notice(subject) if r.severity is Severity.ERROR)


def _items(subject: Subject) -> Iterator[Remark]:
    drafted = {motion.item for motion in subject.meeting.motions}
    for item in subject.meeting.agenda:
        if not item.title.strip():
            yield error(RemarkKind.TITLE_MISSING, subject.at_item(item, "title"))
        elif item.title.strip().casefold().rstrip(".") != _CUSTOMARY:
            yield from _item(subject, item, drafted=item.id in drafted)


def _item(subject: Subject, item: AgendaItem, *, drafted: bool) -> Iterator[Remark]:
    if not drafted:
        yield warning(RemarkKind.ITEM_WITHOUT_DRAFT, subject.at_item(item, "title"))
    where = subject.at_item(item, "rapporteurs")
    if not item.rapporteurs:
        yield info(RemarkKind.ITEM_WITHOUT_RAPPORTEUR, where)
    for person in item.rapporteurs:
        if not _is_expected(subject, person):
            name = subject.named(person)
            yield warning(RemarkKind.RAPPORTEUR_NOT_INVITED, where, person=name)


def _is_expected(subject: Subject, person: PersonId) -> bool:
    member = subject.facts.membership_of(person) is not None
    return member or person in subject.meeting.guests


def _titles(subject: Subject) -> Iterator[Remark]:
    """Empty titles are told of already."""
    return (r for r in agenda.titles(subject) if str(r.data["title"]).strip())


def _texts(subject: Subject) -> Iterator[Remark]:
    """Yield how the meeting's own texts are typed; what printing mends silently is left out."""
    for motion in subject.meeting.motions:
        if not motion.text.strip():
            yield error(RemarkKind.TEXT_MISSING, subject.at_motion(motion, "text"))
    for remark in typography.texts(subject):
        if remark.kind is not RemarkKind.SPACES_TO_BIND and _is_own(remark):
            yield remark


def _is_own(remark: Remark) -> bool:
    return remark.where.place.startswith(_OWN_TEXTS)


def _ballots(subject: Subject) -> Iterator[Remark]:
    """Yield drafts that the rules would not let be voted on as planned."""
    if subject.meeting.kind is MeetingKind.CONFERENCE:
        return
    state = _opened(subject)
    for motion in subject.meeting.motions:
        where = subject.at_motion(motion, "ballot")
        if motion.ballot is BallotForm.NONE:
            continue
        try:
            check(state, VoteOpened(motion=motion.id), subject.people)
        except Refusal as refusal:
            reason = refusal.message.rstrip(".")
            yield warning(RemarkKind.BALLOT_REFUSED, where, reason=reason)
        yield from _policy(state, motion, where)


def _opened(subject: Subject) -> MeetingState:
    meeting = subject.meeting
    return MeetingState(
        facts=subject.facts,
        phase=Phase.RUNNING,
        items={item.id: ItemProgress(item=item) for item in meeting.agenda},
        motions={motion.id: motion for motion in meeting.motions},
    )


def _policy(state: MeetingState, motion: Motion, where: Spotted) -> Iterator[Remark]:
    policy = state.facts.rules_for(question_type_of(state, motion)).ballot
    secret = motion.ballot is BallotForm.SECRET
    if policy is BallotPolicy.SECRET and not secret:
        yield warning(RemarkKind.BALLOT_TOO_OPEN, where, Fix(where.place, "secret"))
    elif policy is BallotPolicy.OPEN and secret:
        yield warning(RemarkKind.BALLOT_TOO_CLOSED, where, Fix(where.place, "open"))


def _assignments(subject: Subject) -> Iterator[Remark]:
    """Look at every draft as if it were adopted already."""
    decided = replace(subject, adopted=frozenset(m.id for m in subject.meeting.motions))
    for one in (assignments.completeness, assignments.deadlines, executors.executors):
        yield from map(_of_draft, one(decided))


def _of_draft(remark: Remark) -> Remark:
    severity = Severity.WARNING if remark.severity is Severity.ERROR else remark.severity
    return replace(remark, severity=severity, where=replace(remark.where, spot=Spot.DRAFT))


def _quorum(subject: Subject) -> Iterator[Remark]:
    """Yield that the quorum is in danger, once somebody has answered."""
    if not answers(subject.meeting):
        return
    expected = forecast(subject.record, subject.meeting)
    where = Spotted("preparation.confirmations", Spot.QUORUM)
    told = confirmed_sentence(expected.confirmed, expected.coming, expected.members)
    if not expected.hoped.met:
        sentence = hoped_sentence(expected.hoped, expected.silent) or told
        yield error(RemarkKind.QUORUM_HOPELESS, where, sentence=sentence)
    elif not expected.confirmed.met:
        yield info(RemarkKind.QUORUM_UNCERTAIN, where, sentence=told)


_CHECKS: tuple[Callable[[Subject], Iterable[Remark]], ...] = (
    _day,
    _header,
    _officers,
    numbering.meeting_number,
    _notice,
    agenda.empty,
    agenda.numbers,
    _items,
    _titles,
    _texts,
    _ballots,
    _assignments,
    presence.guests,
    _quorum,
    obligations.chair_term,
)
