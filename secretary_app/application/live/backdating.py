"""A meeting held on paper and entered afterwards: its own times, marked as entered later."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from secretary_app.application.live.performing import LiveMeeting
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import MeetingOpened
from secretary_app.language.dates import clock, short_date

# A time so much earlier than the last entry's belongs to the next day.
PAST_MIDNIGHT = timedelta(hours=12)


def open_from_paper(now: datetime) -> Record:
    """Return the step that opens a meeting held on paper; ``now`` is when entering begins.

    It is performed, as every later step, with a `ScriptedClock` at the time on paper.
    """
    return Record((MeetingOpened(entered_on=now),))


def moment_on_paper(meeting: LiveMeeting, at: time, now: datetime) -> datetime:
    """Return the moment that a typed time of day means, with the offset of ``now``.

    It is on the day of the last entry, at first on the meeting's date, or after the
    midnight that followed. Raises `Refusal` for a moment still to come.
    """
    last = _last(meeting)
    day = last.date() if last else meeting.history.state.facts.meeting.date
    moment = datetime.combine(day, at, last.tzinfo if last else now.tzinfo)
    if last is not None and last - moment > PAST_MIDNIGHT:
        moment += timedelta(days=1)
    if moment > now:
        raise Refusal(
            f"{_words(moment)} ещё не наступило: задним числом вносится то, что уже было."
        )
    return moment


def backwards_notice(meeting: LiveMeeting, at: datetime) -> str | None:
    """Return the warning that ``at`` is before the last entry, None when it is not.

    Such an entry is possible, its order stays that of entering, and the check before signing
    shows it: so it is asked for once more first.
    """
    last = _last(meeting)
    if last is None or at >= last:
        return None
    return f"{_words(at)} раньше предыдущей записи ({_words(last)}). Записать так?"


def _last(meeting: LiveMeeting) -> datetime | None:
    journal = meeting.history.journal
    return journal.last.at if journal else None


def _words(moment: datetime) -> str:
    return f"{short_date(moment.date())}, {clock(moment.time())}"
