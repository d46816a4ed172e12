"""The notice of a meeting in words: until when, and whether it was in time."""

from __future__ import annotations

from datetime import date

from secretary_app.domain.notice import NoticeStanding
from secretary_app.language.dates import short_date


def notice_sentence(standing: NoticeStanding, today: date, working: date | None = None) -> str:
    """Return «Уведомить нужно не позднее 07.05.2026.», «Повестка разослана позже срока …».

    ``working`` is the last working day up to the term, told where it is another one.
    """
    due = short_date(standing.due)
    if standing.sent is not None:
        sent = short_date(standing.sent)
        if standing.is_late:
            return f"Повестка разослана позже срока: {sent}, а нужно было не позднее {due}."
        return f"Повестка разослана в срок: {sent} (не позднее {due})."
    if standing.is_overdue(today):
        return f"Срок уведомления прошёл: уведомить нужно было не позднее {due}."
    if working is not None and working < standing.due:
        return (
            f"Уведомить нужно не позднее {due} (день нерабочий, "
            f"последний рабочий – {short_date(working)})."
        )
    return f"Уведомить нужно не позднее {due}."
