"""Words of the screen of the minutes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from secretary_app.application.drafting.decided import Decided
from secretary_app.application.drafting.sections import DecisionPart, Section
from secretary_app.application.drafting.wording import Departure, Speech
from secretary_app.application.lint import Remark, Severity
from secretary_app.domain.agenda import ItemOrder, Meeting
from secretary_app.domain.issued import PaperStage
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import long_date, short_date
from secretary_app.language.findings import RemarkKind
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

TITLE = "Протокол"
PAGE = "Страницы протокола"
TO_PAGE = "Страница"
TO_WORDING = "Текст"
CHOOSE = "Протокол какого заседания"
OPEN = "Открыть"
NOTHING = "Протоколов пока нет"
NOTHING_TEXT = "Черновик протокола появится здесь, как только заседание будет открыто."
RUNNING = "идёт"
CLOSED = "закрыто"
BACK = "К списку"
STRUCTURE = "Состав протокола"
CHECKS = "Проверка перед подписью"
KEEPING = "сохраняется…"
STAGES = {
    PaperStage.DRAFT: ("черновик", Tone.ABSTAIN),
    PaperStage.CHECKED: ("проверен", Tone.ACCENT),
    PaperStage.IN_REVIEW: ("на согласовании", Tone.ACCENT),
    PaperStage.ISSUED: ("выпущен", Tone.ACCENT),
    PaperStage.SIGNED: ("подписан", Tone.FOR),
    PaperStage.SENT: ("копии отправлены", Tone.FOR),
}
SETTLED = "Протокол подписан, его текст больше не меняют; исправления – запиской."
TEMPLATE = "Оформление"
ORDER = "Порядок вопросов в протоколе"
ORDERS: tuple[tuple[str, ItemOrder | None], ...] = (
    ("как принято в шаблоне", None),
    ("как обсуждали", ItemOrder.DISCUSSED),
    ("как в повестке", ItemOrder.AGENDA),
)
OPEN_WORD = "Открыть в Word"
SAVE_DOCX = "Сохранить DOCX"
SPEECHES = {Speech.HEARD: "Слушали (докладчик)", Speech.SPOKE: "Выступили"}
SPEECH_HINT = "Каждая строка – отдельный абзац; строка, начатая с «- », станет пунктом списка."
EXECUTORS = "Исполнители"
DEADLINE = "Срок"
REASON = "Почему в протоколе иначе, чем принято"
REASON_HINT = "Например: исправлена опечатка. Без причины протокол подписывать рано."
UNPRINTED = "«Слушали» и «Выступили» печатает только полный протокол; выбран другой шаблон."
PHRASES = "Фразы"
PHRASES_TIP = "Свои и готовые фразы, прежние решения – Ctrl+Space; сохранить свою – Ctrl+D"
FIND_PHRASE = "Найти фразу"
PHRASE = "Фраза"
PHRASE_HINT = "Знак […] – место, которое заполняют каждый раз: имя, число, название."
PHRASE_EMPTY = "Фраза пуста: напишите, что хранить."
KEEP_PHRASE = "Сохранить как фразу…"
KEEP_KEYS = "Ctrl+D"
KEEP_TIP = "Выделенный текст или строку под курсором – Ctrl+D в тексте протокола"
CHANGE_PHRASE = "Изменить фразу…"
CHANGE_TIP = "Свою фразу – F2"
THROW_PHRASE = "Удалить"
THROW_TIP = "Свою фразу – Del в списке"
PHRASE_BACK = "Вернуть удалённую"
BACK_TIP = "Ctrl+Z в списке"
PHRASE_KEYS = "Enter – вставить. Свою фразу: F2 – изменить, Del – удалить."
VOTING = "Голосовали"
FROM_JOURNAL = "из журнала заседания, не редактируется"
EMPTY_TEXT = "Текст решения не может быть пустым: остаётся прежний."
SIGNATURES_NONE = "Строк подписи в документе нет: положение не называет подписантов."
SAVE_PDF = "PDF"
PDF_TIP = "Точные страницы через LibreOffice, если он есть на компьютере"
PDF_TITLE = "Сохранить протокол в PDF"
PDF_FILE = "PDF (*.pdf)"
MAKING_PDF = "Готовится PDF…"
WORD_TIP = "Открывает сохранённый файл; если его ещё нет – сначала спросит, куда сохранить"
FIX = "Исправить"
LET_STAND = "Не учитывать…"
HEED = "Учитывать снова"
STAND_TIP = "Предупреждение останется с причиной и перестанет считаться – Del"
STAND_TITLE = "Не учитывать предупреждение"
STAND_REASON = "Причина"
STAND_SAVE = "Не учитывать"
NO_REMARKS = "нет"
STEP_MENDED = "протокол: исправлено замечание"
STEP_STANDS = "протокол: предупреждение не учитывается"
STEP_HEEDED = "протокол: предупреждение снова учитывается"
STEP_ORDER = "протокол: порядок вопросов"
DEPARTURES = {
    Departure.TEXT: "текст",
    Departure.EXECUTORS: "исполнитель",
    Departure.DEADLINE: "срок",
}
SEVERITIES = {
    Severity.ERROR: ("ошибка", Tone.AGAINST),
    Severity.WARNING: ("внимание", Tone.ABSTAIN),
    Severity.INFO: ("к сведению", Tone.FOR),
}
JOURNAL = "Журнал заседания"
DISSENT = "+ Особое мнение"
DISSENT_TIP = "Мнение, поданное после закрытия, – отдельной записью в журнал заседания – F4"
WHICH_DISSENT = "Особое мнение по какому решению?"
WHAT_DISSENT = (
    "Что записать (можно оставить пустым: лист приложат). Запись в журнале закрытого заседания "
    "не отменяется; Esc – не записывать."
)
CLOSE = "Закрыть"

HELP = """F6 – дальше: состав, проверка, текст, страница; Shift+F6 – назад
↑ ↓ в составе – выбрать часть протокола, Enter – править её, Esc – назад
F7 – текст или страница, где им тесно рядом
В проверке: Enter – перейти к месту, F8 – исправить, Del – не учитывать с причиной
Ctrl+Space – вставить готовую фразу; Ctrl+D – сохранить выделенное как свою фразу
Ctrl+V – вставить из Word как чистый текст и списки
Ctrl+S – сохранить документ Word
F4 – записать особое мнение, поданное после закрытия заседания
Ctrl+Z, Ctrl+Y – отменить и вернуть правку протокола
Правки сохраняются сами при каждой паузе. Голосования, явку и время берут из журнала, их здесь
не меняют."""


def heading(meeting: Meeting) -> str:
    """Return «Протокол № 2»."""
    return f"{TITLE} №{NBSP}{meeting.number}"


def about(council: str, meeting: Meeting) -> str:
    """Return the council and the day in one line."""
    return f"{council} · заседание {long_date(meeting.date)}"


def meeting_line(number: str, day: str) -> str:
    """Return «Заседание № 2 · 14 мая 2026 г.»."""
    return f"Заседание №{NBSP}{number} · {day}"


def decision_title(part: DecisionPart) -> str:
    """Return «Решили (2.1)», or that it was not adopted."""
    if part.resolved:
        return f"Решили ({part.number})"
    return f"Не принято ({part.number})"


def entry_link(seq: int) -> str:
    """Return «запись № 17»."""
    return f"запись №{NBSP}{seq}"


def dissent_option(one: Decided) -> str:
    """Return «2.1. Утвердить план»."""
    return f"{one.number}. {one.motion.text}"


def dissent_recorded(seq: int) -> str:
    """Return where the opinion is."""
    return f"Особое мнение записано в журнал заседания: {entry_link(seq)}."


def departs(part: DecisionPart) -> str:
    """Return what differs from what was adopted, with the adopted text where that differs."""
    if not part.departures:
        return ""
    what = ", ".join(DEPARTURES[one] for one in part.departures)
    adopted = f" Принято: «{part.adopted.text}»" if Departure.TEXT in part.departures else ""
    return f"Отличается от принятого: {what}.{adopted}"


def pages_about(pages: int) -> str:
    """Return «примерно 3 страницы»."""
    return f"примерно {counted(pages, 'страница', 'страницы', 'страниц')}"


def step_of(section: Section, what: str) -> str:
    """Return the name of an edit: «протокол, вопрос 2: слушали»."""
    where = section.title.partition(".")[0] if section.item else section.title.lower()
    place = f"вопрос {where}" if section.item else where
    return f"протокол, {place}: {what.lower()}"


def template(style: str) -> str:
    """Return «Шаблон: заседание», without a style that of the meeting's kind."""
    return f"Шаблон: {style or 'по виду'}"


def key_tip(text: str, keys: str) -> str:
    """Return «Исправить – F8»."""
    return f"{text} – {keys}"


def standing(remark: Remark) -> str:
    """Return why a remark does not count, empty where it does."""
    return f"(не учитывается: {remark.stands})" if remark.stands else ""


def due(remark: Remark) -> str:
    """Return «срок до 19.05.2026», or that it has passed."""
    day = remark.data["day"]
    shown = short_date(day) if isinstance(day, date) else ""
    passed = remark.kind is not RemarkKind.MINUTES_DUE
    return f"срок прошёл {shown}" if passed else f"срок до {shown}"


def phrase_long(most: int) -> str:
    """Return that a phrase may have so many characters and no more."""
    return f"Слишком длинно: во фразе не больше {counted(most, 'знака', 'знаков', 'знаков')}."


def phrases_unkept(why: str) -> str:
    """Return that the phrases are as they were, and why."""
    return f"Фразы не сохранены, остались прежние. {why}"


def pages_exact(pages: int) -> str:
    """Return «точно 3 страницы»."""
    return f"точно {counted(pages, 'страница', 'страницы', 'страниц')}"


def saved(path: Path) -> str:
    """Return where a file is."""
    return f"Сохранено: {path.name}, папка «{path.parent}»."
