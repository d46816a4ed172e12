"""What the files of papers are called: «Повестка заседания № 2 от 14.05.2026.docx»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain, count

from secretary_app.application.papers.kinds import WHOLE_MINUTES, PaperKind
from secretary_app.application.papers.requests import PaperRequest
from secretary_app.application.papers.subjects import agenda_of
from secretary_app.domain.agenda import MeetingKind
from secretary_app.domain.councils import Council
from secretary_app.domain.paper_options import MinutesStyle
from secretary_app.language.dates import short_date
from secretary_app.language.file_names import file_name
from secretary_app.language.names import NBSP, name_of, short_name

SUFFIX = ".docx"
_DRAFT = "ПРОЕКТ"
_OF_SITTING = {MeetingKind.SESSION: "заседания", MeetingKind.CONFERENCE: "совещания"}
_STYLES = {
    MinutesStyle.SESSION: "заседание",
    MinutesStyle.CONFERENCE: "совещание",
    MinutesStyle.FULL: "полный",
}
_OF_MINUTES = {
    PaperKind.EXTRACT: "Выписка из протокола",
    PaperKind.DISSENT_SHEET: "Особое мнение к протоколу",
    PaperKind.JOURNAL_APPENDIX: "Журнал к протоколу",
    PaperKind.COVER_LETTER: "Сопроводительное письмо к протоколу",
    PaperKind.SUBMISSION: "Представление к протоколу",
    PaperKind.RECOMMENDATION: "Рекомендация к протоколу",
}
_TITLES = {
    PaperKind.AGENDA: "Повестка {sitting}",
    PaperKind.NOTICE: "Уведомление о проведении {sitting}",
    PaperKind.ATTENDANCE_SHEET: "Лист регистрации {sitting}",
    PaperKind.BALLOT_PAPER: "Бюллетени {sitting}",
    PaperKind.OPINION_SHEET: "Опросный лист {sitting}",
    PaperKind.CHAIR_SCRIPT: "Порядок ведения {sitting}",
    PaperKind.COMPOSITION_LIST: "Список состава к протоколу",
    PaperKind.ROLL_CALL: "Лист поимённого голосования {sitting}",
    PaperKind.COUNTING_MINUTES: "Протокол счётной комиссии {sitting}",
    PaperKind.VERIFICATION_NOTE: "Памятка о проверке журнала {sitting}",
} | _OF_MINUTES


def paper_title(request: PaperRequest) -> str:
    """Return «Повестка заседания № 2 от 14.05.2026», with the question that it is on."""
    meeting = request.state.facts.meeting
    title = _title(request).format(sitting=_OF_SITTING[meeting.kind])
    return f"{title} № {meeting.number} от {short_date(meeting.date)}{_on_question(request)}"


def paper_name(request: PaperRequest) -> str:
    """Return the proposed name of a paper's file: its title, and whom alone it is for.

    What is marked «ПРОЕКТ» says so in its name, too.
    """
    parts = (_of_whom(request), _DRAFT if request.as_draft else "")
    return file_name(" – ".join((paper_title(request), *filter(None, parts)))) + SUFFIX


def _title(request: PaperRequest) -> str:
    if request.kind in WHOLE_MINUTES:
        what = "Протокол" if request.kind is PaperKind.MINUTES else "Копия протокола"
        return f"{what} ({_STYLES[request.style]})"
    return _TITLES[request.kind]


def _on_question(request: PaperRequest) -> str:
    if request.item is None:
        return ""
    asked = (item.number for item in agenda_of(request.state) if item.id == request.item)
    return f", вопрос {next(asked)}"


def _of_whom(request: PaperRequest) -> str:
    person = request.people.get(request.person) if request.person else None
    if person is None:
        return request.copy_to or ""
    return short_name(name_of(person)).replace(NBSP, " ")


def list_title(council: Council, day: date) -> str:
    """Return «Список состава на 14.05.2026 – Координационный совет»."""
    return f"Список состава на {short_date(day)} – {council.name}"


def told_apart(names: Sequence[str]) -> list[str]:
    """Return the names with « (2)», « (3)» where one repeats, also in other letters' case."""
    taken: set[str] = set()
    return [_own(name, taken) for name in names]


def _own(name: str, taken: set[str]) -> str:
    """Return the first form of ``name`` that is free, and take it."""
    stem = name.removesuffix(SUFFIX)
    forms = chain((name,), (f"{stem} ({number}){SUFFIX}" for number in count(2)))
    free = next(form for form in forms if form.casefold() not in taken)
    taken.add(free.casefold())
    return free
