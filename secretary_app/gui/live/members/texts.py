"""Words of the members' part of the screen."""

from __future__ import annotations

from datetime import datetime

from secretary_app.domain.agenda import Answer
from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.entries import Mode
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import clock
from secretary_app.language.names import NBSP

TITLE = "Члены совета"
FIND = "Часть фамилии, затем 1, 2 или 0"
LIST = "Кто присутствует"
_MARKS = ("1 очно", "2 онлайн", "0 нет", "3 причина")
KEYS = " · ".join((*(mark.replace(" ", NBSP) for mark in _MARKS), "Enter – что ещё"))

CHIPS = {Mode.IN_PERSON: ("очно", Tone.FOR), Mode.REMOTE: ("онлайн", Tone.ACCENT)}
ABSENT = ("нет", Tone.NEUTRAL)
PROXY = ("доверенность", Tone.ACCENT)
MARKS = {
    Answer.IN_PERSON: ("очно?", Tone.ABSTAIN),
    Answer.REMOTE: ("онлайн?", Tone.ABSTAIN),
    Answer.ABSENT: ("нет?", Tone.ABSTAIN),
}
ROLES = {
    Role.CHAIR: "председатель",
    Role.DEPUTY_CHAIR: "заместитель",
    Role.SECRETARY: "секретарь",
    Role.MEMBER: "",
}
ADVISORY = "совещательный голос"
PRESIDES = "председательствует"
GUEST = "приглашённый"
RECUSED = "самоотвод"

MARKING = "Отметьте исключения: 0 – нет, 2 – онлайн. Ещё ничего не записано."
MARKING_CONFIRMED = "Отмечено по подтверждениям. Поправьте и запишите. Ещё ничего не записано."
MARKING_AGAIN = "Перерегистрация: отметьте, кто не вернулся. Ещё ничего не записано."
MARKING_EARLY = "Заседание ещё не открыто: отметки запишутся при открытии."
RECORD = "Записать"
OPEN_AND_RECORD = "Открыть и записать"
REST_HERE = "Остальные – очно"
DROP = "Отмена"

REASONS = (
    "болезнь",
    "командировка",
    "отпуск",
    "потеря связи",
    "уважительная причина",
    "неизвестно",
)

MENU_REASON = "Причина отсутствия…"
MENU_SUBSTITUTE = "Замещающий…"
MENU_PROXY_FROM = "Доверенность от него…"
MENU_PRESIDE = "Председательствует"
MENU_RECUSE = "Самоотвод по вопросу"
MENU_GUEST = "Отметить приглашённого…"
MENU = "Что ещё можно отметить"


def counted(present: int, total: int) -> str:
    """Return «11 из 18»."""
    return f"{present} из {total}"


def until(moment: datetime) -> str:
    """Return «до 11:31»."""
    return f"до {clock(moment.time())}"


def instead(name: str) -> str:
    """Return «вместо него Борисова Н.А.»."""
    return f"замещает {name}"


def by_proxy(name: str) -> str:
    """Return «голосует Борисова Н.А.»."""
    return f"голосует {name}"


def reason_question(name: str) -> str:
    """Return what is asked about an absence."""
    return f"Почему нет: {name}"


def substitute_question(name: str) -> str:
    """Return what is asked about a substitute."""
    return f"Кто замещает: {name}"


def proxy_question(name: str) -> str:
    """Return what is asked about a proxy."""
    return f"Кто голосует по доверенности: {name}"


def basis_question(name: str) -> str:
    """Return what is asked about a proxy's paper."""
    return f"Доверенность ({name}): номер и дата, если есть"


def recusal_question(name: str) -> str:
    """Return what is asked about a recusal."""
    return f"Самоотвод ({name}): причина"


WITHOUT_PAPER = "без реквизитов"
WITHOUT_REASON = "без указания причины"
GUEST_QUESTION = "Кто приглашён"
