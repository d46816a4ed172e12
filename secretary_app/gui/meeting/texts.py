"""Words of a meeting's page."""

from __future__ import annotations

from fractions import Fraction

from secretary_app.application.papers import MinutesStyle
from secretary_app.domain.agenda import BallotForm, Meeting, MeetingForm, MeetingKind
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import ItemStatus
from secretary_app.domain.voting import Outcome
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import clock, long_date, short_date
from secretary_app.language.file_names import file_name
from secretary_app.language.names import NBSP
from secretary_app.language.shares import figure

BACK = "К списку"
SAVE_MINUTES = "Сохранить…"
GO_ON = "Продолжить"
PROTOCOL = "Черновик"
PROTOCOL_KEYS = "Ctrl+Shift+P"
VOTES = "Голосования"
ATTENDANCE = "Явка и кворум"
RESOLUTIONS = "Решения"
AGENDA = "Повестка"
JOURNAL = "Журнал"
DOCUMENTS = "Документы"

FORMS = {
    MeetingForm.IN_PERSON: "очное",
    MeetingForm.REMOTE: "дистанционное",
    MeetingForm.MIXED: "очное, с дистанционным участием",
    MeetingForm.ABSENTEE: "заочное",
    MeetingForm.HYBRID: "очно-заочное",
}
KINDS = {MeetingKind.SESSION: "Заседание", MeetingKind.CONFERENCE: "Совещание"}
MODES = {Mode.IN_PERSON: ("очно", Tone.FOR), Mode.REMOTE: ("онлайн", Tone.ACCENT)}
BALLOTS = {
    BallotForm.OPEN: "поимённое открытое голосование",
    BallotForm.COUNTED: "открытое голосование с подсчётом рук",
    BallotForm.SECRET: "тайное голосование",
    BallotForm.NONE: "без голосования",
}
OUTCOMES = {
    Outcome.ADOPTED: ("принято", Tone.FOR),
    Outcome.REJECTED: ("не принято", Tone.AGAINST),
    Outcome.TIED: ("поровну", Tone.ABSTAIN),
    Outcome.NO_QUORUM: ("нет кворума", Tone.AGAINST),
    Outcome.OPEN: ("идёт", Tone.ACCENT),
    Outcome.ELECTED: ("избрание", Tone.FOR),
    Outcome.SECOND_ROUND: ("второй тур", Tone.ABSTAIN),
    Outcome.NOT_ELECTED: ("никто не избран", Tone.AGAINST),
}
ITEMS = {
    ItemStatus.PENDING: ("не рассмотрен", Tone.NEUTRAL),
    ItemStatus.STARTED: ("рассмотрен", Tone.FOR),
    ItemStatus.WITHDRAWN: ("снят", Tone.ABSTAIN),
    ItemStatus.DEFERRED: ("отложен", Tone.ABSTAIN),
}
STYLES = {"session": "заседание", "conference": "совещание", "full": "полный протокол"}
STYLE_BY_KIND = "по виду заседания"

NO_QUORUM_HERE = "нет кворума"
REQUIRED = "нужно"
QUORUM_COURSE = "Кворум по ходу заседания"
CAME = "Кто был и когда"
GUESTS = "Приглашённые"
NO_GUESTS = "Приглашённых не было."
ABSENT = "нет"
NO_REASON = "причина не указана"

DERIVATION = "Расчёт"
BY_NAME = "Поимённо"
LATE = "Получены после срока и не учтены"
FOR, AGAINST, ABSTAIN = "За", "Против", "Воздержались"
NOT_VOTED, INVALID = "Не голосовали", "Недействительны"
ELECTED = "избрание"
DISSENT = "Особое мнение"
NO_VOTES = "Голосований не было"
NO_VOTES_TEXT = "Когда в заседании пройдёт первое голосование, здесь появятся его итог и расчёт."
NOT_OPENED = "Заседание ещё не началось"
NOT_OPENED_TEXT = "Явка, голосования и решения появятся здесь, когда заседание будет открыто."
CHOOSE_VOTE = "Выберите голосование слева."

MINUTES = "Протокол"
MINUTES_TEXT = (
    "Документ Word по журналу заседания: явка, кворум, повестка, решения и итоги голосований."
)
STYLE = "Оформление"
HASH = "Контрольная сумма закрытия"
HASH_TEXT = (
    "Она охватывает весь журнал до закрытия заседания. Если её напечатали или записали, по ней "
    "видно, что журнал с тех пор не меняли."
)
NO_HASH = "Появится, когда заседание будет закрыто."
COPY = "Скопировать"

SEARCH_JOURNAL = "Найти в журнале"
ALL_KINDS = "Все записи"
KIND_FILTER = "Вид записей"
COLUMN_SEQ, COLUMN_TIME, COLUMN_KIND, COLUMN_WHAT = "№", "Время", "Вид", "Что записано"
COLUMN_NUMBER, COLUMN_TEXT, COLUMN_WHO = "№", "Решение", "Ответственные"
COLUMN_PERSON, COLUMN_HOW, COLUMN_WHEN = "Фамилия, имя, отчество", "Участие", "Когда"
COLUMN_COUNTED, COLUMN_MARGIN, COLUMN_QUORUM = "Учтено", "Запас", "Кворум"
WITHOUT_VOTE = "без голосования"
COLUMN_TAKEN = "Как принято"

HELP = """Ctrl+Tab – следующая часть страницы
↑ ↓ – выбрать голосование; справа его итог, расчёт по положению и то, что в нём неоднозначно
Ctrl+Shift+P – править черновик протокола рядом со страницей
Ctrl+S – сохранить протокол в Word
Ctrl+Enter – следующий шаг протокола на пути к подписи (часть «Документы»)
Ctrl+Shift+W – сохранить отмеченные документы (в части «Документы»)
Ctrl+Shift+A – собрать папку для спора
Ctrl+F – найти в журнале
Esc – вернуться к списку"""


def heading(meeting: Meeting) -> str:
    """Return «Заседание № 2»."""
    return f"{KINDS[meeting.kind]} №{NBSP}{meeting.number}"


def about(council: str, meeting: Meeting) -> str:
    """Return council, date, time, place and form in one line."""
    at = f", {clock(meeting.starts_at)}" if meeting.starts_at else ""
    when = f"{long_date(meeting.date)}{at}"
    return " · ".join(p for p in (council, when, meeting.place, FORMS[meeting.form]) if p)


def minutes_name(meeting: Meeting) -> str:
    """Return the file name proposed for the minutes."""
    return file_name(f"Протокол № {meeting.number} от {short_date(meeting.date)}") + ".docx"


def style_name(style: MinutesStyle) -> str:
    """Return a style in words; one that is not known yet is named by its value."""
    return STYLES.get(style.value, style.value)


def tally_line(for_: Fraction, against: Fraction, abstain: Fraction, not_voting: Fraction) -> str:
    """Return «за 11 · против 1 · воздержались 1 · не голосовали 0»."""
    numbers = (("за", for_), ("против", against), ("возд.", abstain), ("не голосовали", not_voting))
    return " · ".join(f"{word} {figure(number)}" for word, number in numbers)
