"""How the number of those present changed while the meeting ran, as a secretary tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.persons import Persons
from secretary_app.documents.wording import QuorumWords, is_plain
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    Arrived,
    BreakEnded,
    BreakStarted,
    Entry,
    ItemStarted,
    Left,
    Mode,
    ModeChanged,
    PresidingChanged,
    ProxyAccepted,
    ResolvedWithoutVote,
    StatementRecorded,
    VoteOpened,
)
from secretary_app.domain.meeting.history import in_force
from secretary_app.domain.meeting.timeline import CHANGES_QUORUM
from secretary_app.domain.people import Gender, PersonId
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.language import attendance_words as words
from secretary_app.language.cases import Case
from secretary_app.language.dates import clock
from secretary_app.language.derivation import unmet_conditions
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import figure

# Until one of these the meeting only gathers: who comes is told by the lists.
BUSINESS = (ItemStarted, VoteOpened, ResolvedWithoutVote, StatementRecorded, BreakStarted)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence about one minute; ``counted`` tells that the number or the quorum changed."""

    text: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Course:
    """The quorum when business began, None where nothing is known of it, and the changes."""

    opening: QuorumStatus | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """An entry in force with the quorum after it; how a member takes part and why he left."""

    entry: Entry
    status: QuorumStatus | None
    mode: Mode | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Happening:
    """What one entry tells: who did what, or a phrase of its own where there is no verb."""

    at: datetime
    status: QuorumStatus
    text: str
    verb: words.PastTense | None = None
    gender: Gender | None = None
    resumed: bool = False


def course(request: PaperRequest, persons: Persons, quorum: QuorumWords) -> Course:
    """Return how attendance went, changes of one minute together, in order."""
    moments = _moments(request)
    begun = _begun(moments)
    known = [moment.status for moment in moments[:begun] if moment.status is not None]
    opening = known[-1] if known else None
    happenings = _Teller(persons).tell(moments[begun:])
    minutes = [tuple(of_one) for _, of_one in groupby(happenings, key=_minute)]
    return Course(opening, tuple(_changes(minutes, opening, quorum)))


def _begun(moments: Sequence[_Moment]) -> int:
    """Return the place of the first business done with anybody there."""
    anybody = False
    for place, moment in enumerate(moments):
        anybody = anybody or (moment.status is not None and moment.status.present > 0)
        if anybody and isinstance(moment.entry.event, BUSINESS):
            return place
    return len(moments)


def _moments(request: PaperRequest) -> list[_Moment]:
    entries = in_force(request.entries)
    reasons = _reasons_for_leaving(entries)
    points = iter(request.timeline)
    modes: dict[PersonId, Mode] = {}
    moments = []
    for entry in entries:
        status = next(points).status if isinstance(entry.event, CHANGES_QUORUM) else None
        mode = _mode_of(entry, modes)
        moments.append(_Moment(entry, status, mode, reasons.get(entry.seq)))
    return moments


def _mode_of(entry: Entry, modes: dict[PersonId, Mode]) -> Mode | None:
    """Return how a member takes part, or took part who leaves, and remember it."""
    match entry.event:
        case Arrived(person=person, mode=mode):
            modes[person] = mode
        case ModeChanged(person=person, mode=mode) if person in modes:
            modes[person] = mode
        case Left(person=person):
            return modes.pop(person, None)
        case _:
            return None
    return mode


def _reasons_for_leaving(entries: Iterable[Entry]) -> dict[int, str]:
    """Return by the departure's number what was noted before the person came back."""
    gone: dict[PersonId, int] = {}
    reasons: dict[int, str] = {}
    for entry in entries:
        match entry.event:
            case Left(person=person):
                gone[person] = entry.seq
            case Arrived(person=person):
                gone.pop(person, None)
            case AbsenceNoted(person=person, reason=reason) if person in gone:
                reasons[gone[person]] = reason
            case _:
                pass
    return reasons


def _minute(happening: _Happening) -> datetime:
    return happening.at.replace(second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class _Teller:
    persons: Persons

    def tell(self, moments: Iterable[_Moment]) -> Iterator[_Happening]:
        """Yield what is worth telling; a break is told when it ends."""
        since: datetime | None = None
        for moment in moments:
            match moment.entry.event:
                case BreakStarted():
                    since = moment.entry.at
                case BreakEnded() if since is not None and moment.status is not None:
                    yield self._resumed(moment.entry.at, moment.status, since)
                case _ if moment.status is not None:
                    yield from self._attendance(moment, moment.status)
                case _:
                    pass

    def _resumed(self, at: datetime, status: QuorumStatus, since: datetime) -> _Happening:
        text = f"после перерыва, объявленного в{NBSP}{clock(since.time())}, заседание продолжено"
        return _Happening(at, status, text, resumed=True)

    def _attendance(self, moment: _Moment, status: QuorumStatus) -> Iterator[_Happening]:
        event, at = moment.entry.event, moment.entry.at
        match event:
            case Arrived(person=person, mode=mode, substitute_for=seat):
                verb = words.ARRIVED if mode is Mode.IN_PERSON else words.CONNECTED
                instead = f"вместо {self.persons.name(seat, Case.GENITIVE)}" if seat else ""
                yield self._did(at, status, verb, person, instead)
            case Left(person=person):
                verb = words.DISCONNECTED if moment.mode is Mode.REMOTE else words.LEFT
                yield self._did(at, status, verb, person, self.persons.text(moment.reason or ""))
            case ModeChanged(person=person, mode=mode) if moment.mode is not None:
                verb = words.WENT_ON_HERE if mode is Mode.IN_PERSON else words.WENT_ON_AWAY
                yield self._did(at, status, verb, person)
            case PresidingChanged(person=person):
                yield self._did(at, status, words.TOOK_THE_CHAIR, person)
            case ProxyAccepted(from_=absent, to=to):
                giver, taker = (self.persons.name(one, Case.GENITIVE) for one in (absent, to))
                yield _Happening(at, status, f"принята доверенность {giver} на имя {taker}")
            case _:
                pass

    def _did(
        self,
        at: datetime,
        status: QuorumStatus,
        verb: words.PastTense,
        person: PersonId,
        note: str = "",
    ) -> _Happening:
        name = self.persons.name(person)
        text = f"{name} ({note})" if note else name
        return _Happening(at, status, text, verb, self.persons.gender(person))


def _changes(
    minutes: Iterable[Sequence[_Happening]], opening: QuorumStatus | None, quorum: QuorumWords
) -> Iterator[Change]:
    before = opening
    for happenings in minutes:
        after = happenings[-1].status
        resumed = any(happening.resumed for happening in happenings)
        told = _told(before, after, quorum, always=resumed)
        at = f"В{NBSP}{clock(happenings[0].at.time())}"
        text = "; ".join((f"{at} {_deeds(happenings)}", *told))
        yield Change(sentence(text), counted=bool(told) and not resumed)
        before = after


def _deeds(happenings: Iterable[_Happening]) -> str:
    return "; ".join(
        _deed(verb, tuple(together))
        for verb, together in groupby(happenings, key=lambda happening: happening.verb)
    )


def _deed(verb: words.PastTense | None, happenings: Sequence[_Happening]) -> str:
    texts = [happening.text for happening in happenings]
    if verb is None:
        return "; ".join(texts)
    genders = [happening.gender for happening in happenings]
    return f"{words.agreed(verb, genders)} {words.enumerated(texts)}"


def _told(
    before: QuorumStatus | None, after: QuorumStatus, quorum: QuorumWords, *, always: bool
) -> list[str]:
    """Return the number present if it changed, and the quorum if it was lost or regained."""
    numbers = (before.present, before.counted) if before else None
    told = []
    if always or numbers != (after.present, after.counted):
        told.append(_number(after, weighted=quorum.weighted))
    if _turned(before, after) and not quorum.in_writing:
        state = "кворум восстановлен" if after.met else "кворум утрачен"
        told.append(f"{state}{quorum.clause(after)}{unmet_conditions(after)}")
    return told


def _turned(before: QuorumStatus | None, after: QuorumStatus) -> bool:
    """Tell whether the quorum was lost or regained."""
    return after.rule is not None and before is not None and before.met != after.met


def _number(status: QuorumStatus, *, weighted: bool) -> str:
    there = agree(status.present, "присутствует", "присутствуют", "присутствуют")
    heads = f"{there} {status.present}"
    if weighted:
        return f"{heads}, голосов – {figure(status.counted)}"
    return f"{heads} из{NBSP}{figure(status.base)}" if is_plain(status) else heads
