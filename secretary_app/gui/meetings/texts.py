"""Words of the screen «Заседания»."""

from __future__ import annotations

from secretary_app.application.records import MeetingStatus
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.numbers import counted

SEARCH = "Найти: номер, дата, совет"
ALL_COUNCILS = "Все советы"
FILTER = "Совет"
COLUMN_DATE = "Дата"
COLUMN_NUMBER = "№"
COLUMN_COUNCIL = "Совет"
COLUMN_STATUS = "Состояние"
NOTHING_FOUND = "Ничего не найдено. Измените запрос или выберите «Все советы»."
STATUSES = {
    MeetingStatus.PLANNED: ("не начато", Tone.NEUTRAL),
    MeetingStatus.RUNNING: ("идёт", Tone.ABSTAIN),
    MeetingStatus.CLOSED: ("закрыто", Tone.FOR),
}
HELP = """Все заседания всех советов, новые сверху.

Ctrl+F – найти по номеру, дате или названию совета
Enter или ↓ в поле поиска – перейти к найденному
↑ ↓ и Enter – выбрать и открыть заседание
Esc – очистить поиск
Щелчок по заголовку столбца – другой порядок
Ctrl+O – импортировать файл совета"""


def status_chip(status: MeetingStatus) -> tuple[str, Tone]:
    """Return where a meeting stands, in a word and a tone."""
    return STATUSES[status]


def found(shown: int, total: int) -> str:
    """Return how many meetings there are, and how many of them are shown."""
    if shown != total:
        return f"показано {shown} из {total}"
    return counted(total, "заседание", "заседания", "заседаний")
