"""Words of the middle of the screen."""

from __future__ import annotations

from secretary_app.application.live.rollcall import TieVoice
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.gui.theme.tokens import Tone

OPENING = "Открытие заседания"
OPEN_TEXT = (
    "После открытия отметьте явку: заседание можно открыть и без кворума, это будет записано. "
    "Время открытия – момент нажатия."
)
EVERYBODY = "Все присутствуют, кроме…"
FIRST_ITEM = "К первому вопросу"
ROLL_CALL = (
    "Отметьте явку справа: 1 – очно, 2 – онлайн, 0 – нет, 3 – причина. "
    "Ctrl+F – найти по фамилии, F5 – все присутствуют, кроме…"
)
PRESIDING = "Председательствует"
NO_PRESIDING = "Кто председательствует"
PRESIDING_TEXT = "Назначенного председательствующего нет в зале. Выберите, кто ведёт заседание."
TIES = {
    TieVoice.PRESIDING: "при равенстве голосов решает он",
    TieVoice.OTHER: "при равенстве голосов решает не он",
    TieVoice.NOBODY: "при равенстве голосов решать будет некому",
    TieVoice.NONE: "при равенстве голосов решение не принимается",
}

CLOSING = "Закрытие заседания"
GAPS = "Что осталось незаконченным"
NO_GAPS = "Все вопросы завершены: заседание можно закрыть."
GAPS_TEXT = "Enter – перейти к месту. Закрыть можно и так: незаконченное останется в протоколе."
CLOSE = "Закрыть заседание"
HASH_TEXT = (
    "Она охватывает весь журнал. Напечатанная в протоколе, она показывает, что запись с тех "
    "пор не меняли."
)
COPY = "Скопировать"
CLOSED = "Заседание закрыто"


def presiding(name: str) -> str:
    """Return «Председательствует Андреев П.С.»."""
    return f"{PRESIDING} {name}"


PROCEDURAL = "Процедурные вопросы"
PROCEDURAL_TEXT = "Утверждение повестки, избрание председательствующего, счётная комиссия."
MOTIONS = "Проекты решений"
NO_MOTIONS = "Проектов нет. Ctrl+M – внести."
NOTES = "Ход обсуждения"
READY = ("Enter – голосовать", Tone.ACCENT)
TAKEN = ("записано", Tone.FOR)
WITHOUT_VOTE = ("Enter – записать без голосования", Tone.ACCENT)
ON_VOTE = ("идёт голосование", Tone.ACCENT)


def spoken_for(time: str) -> str:
    """Return «слово 02:15»."""
    return f"слово {time}"


def discussed_for(reporters: str, time: str) -> str:
    """Return «Докладчик: Григорьева Т.И. · 08:12»."""
    return " · ".join(p for p in (reporters, time) if p)


KINDS = {
    StatementKind.HEARD: "Слушали",
    StatementKind.SPOKE: "Выступили",
    StatementKind.REMARK: "Реплика",
}
KIND = "Вид записи"
WHO = "Кто говорит: часть фамилии"
WHAT = "Что сказано"
WHO_SAYS = "Выберите говорящего"
NOTE_KEYS = "Enter – записать, Shift+Enter – новая строка, F2 – слушали/выступили/реплика"
NO_NOTES = "Пока ничего не записано. Ctrl+L – дать слово."

PROPOSE = "Внести проект"
AMEND = "Изменить проект…"
SPLIT = "Разделить проект…"
NOMINATE = "Выдвинуть кандидата…"
MOTION_MENU = "Что можно сделать с проектом"
FORM_TEXT = "Текст проекта"
FORM_PARTS = "Текст: пустая строка разделяет проект на части"
FORM_BALLOT = "Как голосуется"
FORM_EXECUTORS = "Ответственные, через запятую"
FORM_DEADLINE = "Срок: «до 01.12.2026», «постоянно», «10 рабочих дней после подписания»"
FORM_RECORD = "Записать"
FORM_DROP = "Отмена"
NO_TEXT = "Напишите текст проекта: пустой проект на голосование не ставится."
ONE_PART = "Частей меньше двух: разделите текст пустой строкой."
ELECTION_TEXT = "Кого избрать: текст проекта, например «Избрать председателем совета»"
NOMINATE_QUESTION = "Кто выдвинут"
ON_VOTE_NOW = "Проект уже голосовали: изменить его нельзя, внесите новый."


def note_title(kind: StatementKind, name: str) -> str:
    """Return «Выступили: Зайцев А.Р.»."""
    return f"{KINDS[kind]}: {name}" if name else KINDS[kind]


def candidates(names: list[str]) -> str:
    """Return «выборы: Борисова Н.А., Козлов Н.Е.»."""
    return f"выборы: {', '.join(names)}" if names else "выборы: кандидатов пока нет"


def assigned(who: list[str], until: str) -> str:
    """Return «отв. Борисова Н.А. · до 01.12.2026»."""
    parts = [f"отв. {', '.join(who)}"] if who else []
    return " · ".join((*parts, until) if until else parts)
