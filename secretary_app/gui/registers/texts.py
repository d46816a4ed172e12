"""Words of the registers in Excel."""

from __future__ import annotations

from secretary_app.language.numbers import counted

TITLE = "Реестры в Excel"
COUNCIL = "Совет"
ALL_COUNCILS = "Все советы"
SINCE = "С какого дня"
UNTIL = "По какой день"
DAY_HINT = "можно не указывать"
CHOOSE_FILE = "Выбрать файл…"
ABOUT = (
    "Книга из пяти листов: протоколы, решения, поручения, явка и голосования. Числа и даты в ней – "
    "настоящие числа и даты, заголовки закреплены, фильтры включены."
)
SAVE_TITLE = "Куда записать реестры"
BOOK = "Книга Excel (*.xlsx)"
SUFFIX = "xlsx"
WRITING = "Составляются реестры"
UPSIDE_DOWN = "Последний день раньше первого: поменяйте их местами."
STOPPED = "Составление реестров остановлено. Ничего не записано."


def file_title(council: str) -> str:
    """Return the name proposed for the book, before its suffix."""
    return f"Реестры – {council}" if council else "Реестры"


def gathering(done: int, of: int) -> str:
    """Return how many meetings have been read."""
    return f"Составляются реестры: {done} из {counted(of, 'заседания', 'заседаний', 'заседаний')}"


def written(path: object) -> str:
    """Return that the registers have been written."""
    return f"Реестры записаны: {path}"
