"""Words of the folder for a dispute."""

from __future__ import annotations

from secretary_app.language.numbers import counted

TITLE = "Папка для спора"
COLLECT = "Собрать папку…"
KEYS = "Ctrl+Shift+A"
ABOUT = (
    "Один архив на случай спора: протокол и его скан, уведомления, листы регистрации и поимённого "
    "голосования, журнал, файл совета и памятка, как проверить контрольную сумму."
)
SAVE_TITLE = "Куда записать папку для спора"
ARCHIVE = "Архив ZIP (*.zip)"
COLLECTING = "Собирается папка для спора"
STOPPED = "Сбор папки остановлен. Ничего не записано."


def collecting(done: int, of: int) -> str:
    """Return how many papers have been made."""
    papers = counted(of, "документа", "документов", "документов")
    return f"Собирается папка для спора: {done} из {papers}"


def collected(path: object) -> str:
    """Return that the folder has been written."""
    return f"Папка записана: {path}"
