"""Words of the dialog «Прежний протокол» and of the page of an archived meeting."""

from __future__ import annotations

from secretary_app.application.old_minutes.model import Confidence
from secretary_app.application.old_minutes.notes import CONFIDENCES
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.numbers import counted

TITLE = "Прежний протокол"
ACTION = "Внести прежний протокол…"
COUNCIL = "В какой совет"
SOURCE = "Источник"
PASTE = "Вставьте текст протокола или откройте файл .docx"
PASTE_HINT = "Из PDF, письма или старого .doc текст копируют и вставляют сюда: Ctrl+V"
OPEN = "Открыть файл…"
OPEN_TITLE = "Прежний протокол"
FILES = "Протоколы (*.docx *.txt);;Все файлы (*)"
READ = "Прочитать"
READING = "Читается…"
OTHER = "Другой протокол"
CLOSE = "Закрыть"
KEEP = "Внести в архив"
HIDE = "Скрыть"
DROP = "Закрыть без внесения?"
DROP_TEXT = "Исправленное здесь ещё не внесено в архив. Если закрыть, исправления пропадут."
DROP_YES = "Закрыть без внесения"
DROP_NO = "Вернуться"
PASTED = "вставленный текст"
HEAD = "Реквизиты"
PEOPLE = "Кто это"
NEW_PERSON = "новый человек – добавить"
BACK = "Назад"
PAGE_HELP = (
    "Заседание внесено из прежнего протокола: слева – что в нём сказано, справа – его текст.\n"
    "Журнала у такого заседания нет, открыть его нельзя; удалить – на экране «Заседания», Del.\n"
    "Esc – назад."
)
ADD = "Добавить строку"
REMOVE = "Убрать строку"
CONFIDENCE = "Уверенность"
LOOK = "Проверьте поля: исправляется всё. В архив ничего не внесено, пока вы не подтвердите."
JUMP = "F3 – к строке источника и обратно"

NARROW = {
    "attendees": {1: 34},
    "items": {0: 12, 2: 44},
    "decisions": {0: 12, 1: 14, 3: 32, 4: 27, 5: 24},
    "signatories": {},
}
LINES = {
    "number": "Номер",
    "date": "Дата",
    "body": "Орган, как в протоколе",
    "place": "Место",
    "form": "Форма",
    "starts_at": "Начало",
    "ends_at": "Окончание",
    "presiding": "Председательствующий",
    "secretary": "Секретарь",
    "approved_by": "Утвердил (имя, должность)",
}
GRIDS = {
    "attendees": ("Присутствие", ("Имя", "Как", "Должность", "Примечание")),
    "items": ("Вопросы", ("№", "Вопрос", "Докладчики")),
    "decisions": ("Решения", ("№", "Вопр.", "Решение", "Исполнители", "Срок", "Голоса")),
    "signatories": ("Подписи", ("Должность", "Имя")),
}
TONES = {
    Confidence.SURE: Tone.FOR,
    Confidence.PROBABLE: Tone.ACCENT,
    Confidence.GUESS: Tone.ABSTAIN,
    Confidence.MISSING: Tone.NEUTRAL,
}


def line_title(key: str, confidence: Confidence) -> str:
    """Return the title of a field with how sure it is: «Номер – уверенно»."""
    return f"{LINES[key]} – {CONFIDENCES[confidence]}"


def grid_title(key: str, rows: int) -> str:
    """Return the title of a list with its length."""
    return f"{GRIDS[key][0]}: {counted(rows, 'строка', 'строки', 'строк')}"


def doubtful(people: int) -> str:
    """Return how many people have to be looked at."""
    words = counted(people, "человек", "человека", "человек")
    return f"{PEOPLE}: {words} – новые или под сомнением, посмотрите ниже."


def row_fault(key: str, row: int, message: str) -> str:
    """Return what is wrong with a row of a list."""
    return f"{GRIDS[key][0]}, строка {row + 1}: {message}"


def person_title(name: str) -> str:
    """Return whom a choice is about."""
    return f"{name} – кто это"


def kept(name: str) -> str:
    """Return that the minutes are stored."""
    return f"Готово: {name}. Отменить – Ctrl+Z."
