"""Words for the whole journal, the second copy and a meeting entered from paper."""

from __future__ import annotations

JOURNAL = "Журнал заседания"
WHOLE_JOURNAL = "Весь журнал"
SAVE_JOURNAL = "Сохранить как приложение…"
SAVE_JOURNAL_TITLE = "Куда сохранить журнал"
SAVING_JOURNAL = "Составляется журнал…"
JOURNAL_FILE = "Журнал заседания.docx"
WORD_FILE = "Документ Word (*.docx)"
CLOSE = "Закрыть"

COPY = "Вторая копия…"
NO_COPY = "Не делать вторую копию"
OTHER_FOLDER = "Другая папка…"
KEEP = "Оставить как есть"
COPY_TITLE = "Папка для второй копии заседания (флешка)"
COPY_OFF = "Вторая копия заседания больше не делается. Само заседание записано полностью."

FROM_PAPER = "Внести с бумаги"
PAPER_TIME = "Время записи"
PAPER_TEXT = (
    "Заседание вносится с бумаги: у каждой записи будет время, которое стоит здесь (Ctrl+T)."
)
PAPER_HINT = "ЧЧ:ММ, Enter – принять"
PAPER_WRONG = "Нужно время вида 10:05. Остаётся прежнее."


def copied_to(folder: object) -> str:
    """Return where the copies go from now on."""
    return (
        f"После каждого голосования копия заседания будет записана в папку «{folder}». "
        "Если её не окажется на месте, заседание продолжится без копии."
    )


def journal_saved(path: object) -> str:
    """Return where the journal was written."""
    return f"Журнал сохранён: «{path}»."
