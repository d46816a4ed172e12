"""Words of the dialog «Состав из Excel»."""

from __future__ import annotations

from pathlib import Path

from secretary_app.application.roster import Fate, RosterPlan, RowPlan, passed_over
from secretary_app.application.roster.sheets import column_letters
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.excerpts import one_line
from secretary_app.language.numbers import agree, counted

TITLE = "Состав из Excel"
CHOOSE = "Выбрать книгу…"
CHOOSE_OTHER = "Другая книга…"
AGAIN = "Прочитать снова"
TEMPLATE = "Сохранить шаблон…"
EXPORT = "Выгрузить состав в Excel…"
ACCEPT = "Принять"
CLOSE = "Закрыть"
DONE = "Готово"
HIDE = "Скрыть"
CANCEL = "Отменить"
READING = "Читается книга…"

START_HEADING = "Книга с составом совета"
START_TEXT = (
    "Перетащите сюда книгу Excel (.xlsx) или выберите её. Порядок столбцов может быть любым: "
    "сначала видно, что станет с каждой строкой, и до кнопки «Принять» ничего не сохраняется. "
    "Если таблицы ещё нет, сохраните шаблон и заполните его."
)
OPEN_TITLE = "Книга Excel с составом"
TEMPLATE_TITLE = "Куда сохранить шаблон"
EXPORT_TITLE = "Куда выгрузить состав"
TEMPLATE_FILE = "Шаблон состава.xlsx"
BOOKS = "Книги Excel (*.xlsx);;Все файлы (*)"
BOOK = "Книга Excel (*.xlsx)"

COUNCIL = "Совет"
SHEET = "Лист"
HEADINGS = "Строка заголовков"
NO_HEADINGS = "Без заголовков: данные с первой строки"
SINCE = "В составе с"
SINCE_HINT = "С этого дня входят в состав те, у кого в таблице нет своей даты."
COLUMNS = "Что в столбцах"
NOT_READ = "не читать"
NO_HEADING = "без заголовка"
FILTER = "Какие строки показать"
PREVIEW = "Что станет с каждой строкой"
DETAILS = "Подробности строки"
ALL = "Все строки"

ROW = "Строка"
WHO = "Кто"
FATE = "Что будет"
WHAT = "Подробности"

FATES = {
    Fate.NEW: ("добавится", Tone.FOR),
    Fate.CHANGED: ("изменится", Tone.ACCENT),
    Fate.SAME: ("без изменений", Tone.NEUTRAL),
    Fate.REFUSED: ("ошибка", Tone.AGAINST),
}
_MANY = {
    Fate.NEW: "добавятся",
    Fate.CHANGED: "изменятся",
    Fate.SAME: "без изменений",
    Fate.REFUSED: "с ошибками",
}
NOT_GUESSED = (
    "Заголовки не узнаны. Укажите строку заголовков и столбец, в котором стоят фамилии: "
    "«ФИО» или «Фамилия»."
)
RESULT = "Состав принят"
_LONGEST_HEADING, _LONGEST_ROW = 28, 80
_MEMBERS = ("член", "члена", "членов")
_ROWS = ("строка", "строки", "строк")


def heading(council: str) -> str:
    """Return the heading of the dialog."""
    return f"{TITLE}: {council}"


def file_refused(path: Path, why: str) -> str:
    """Return that a file was not read, why, and that nothing has changed."""
    return f"«{path.name}»: {why} Ничего не изменено."


def column_title(index: int, words: str) -> str:
    """Return «B · Должность»; a long heading is cut, it has to fit above its choice."""
    return f"{column_letters(index)} · {one_line(words, _LONGEST_HEADING) or NO_HEADING}"


def sample(words: str) -> str:
    """Return what stands in a column, or that nothing does."""
    return words or "ниже пусто"


def heading_row(number: int, words: str) -> str:
    """Return «3: № | ФИО | Должность»."""
    return f"{number}: {one_line(words, _LONGEST_ROW)}"


def number_of(fate: Fate, plan: RosterPlan) -> str:
    """Return «добавится 1», «добавятся 15», empty where there is no such row."""
    number = plan.count(fate)
    if not number:
        return ""
    word = FATES[fate][0] if number == 1 and fate is not Fate.REFUSED else _MANY[fate]
    return f"{word}: {number}"


def choice(fate: Fate | None, plan: RosterPlan) -> str:
    """Return a choice of the filter with the number of its rows."""
    if fate is None:
        return f"{ALL}: {len(plan.rows)}"
    return f"{_MANY[fate].capitalize()}: {plan.count(fate)}"


def row_details(row: RowPlan) -> str:
    """Return what is wrong with a row, what it brings and what to know, in one line."""
    return "; ".join(map(_plain, (*row.faults, *row.told, *row.notes)))


def row_words(row: RowPlan) -> str:
    """Return the same in lines of its own, below the name and the fate."""
    told = map(str, (*row.faults, *row.told, *row.notes))
    return "\n".join((f"Строка {row.row}: {row.name} – {FATES[row.fate][0]}", *told))


def _plain(thing: object) -> str:
    return str(thing).rstrip(".")


def state(plan: RosterPlan) -> tuple[str, Tone]:
    """Return what can be done now, and in which tone to say it."""
    refused = plan.count(Fate.REFUSED)
    if refused:
        rows = counted(refused, *_ROWS)
        words = (
            f"С ошибками {rows}, поэтому пока нельзя принять ни одной. Исправьте их в книге, "
            "сохраните её и нажмите «Прочитать снова» (F5)."
        )
        return words, Tone.AGAINST
    if plan.after == plan.before:
        return "Всё это уже есть в составе: принимать нечего.", Tone.NEUTRAL
    return f"{_changes(plan)}. Пока ничего не сохранено.", Tone.ACCENT


def _changes(plan: RosterPlan) -> str:
    new = plan.count(Fate.NEW)
    told = _told(plan, agree(new, "добавится", "добавятся", "добавятся"))
    return f"{told[:1].upper()}{told[1:]}"


def _told(plan: RosterPlan, verb: str) -> str:
    """Return «добавятся 15 членов, изменения у 2 членов»."""
    new, changed = plan.count(Fate.NEW), plan.count(Fate.CHANGED)
    added = f"{verb} {counted(new, *_MEMBERS)}" if new else ""
    others = f"изменения у {counted(changed, 'члена', 'членов', 'членов')}" if changed else ""
    return ", ".join(filter(None, (added, others)))


def left_aside(plan: RosterPlan) -> str:
    """Return who is not in the sheet and stays, and which rows name nobody."""
    return " ".join(passed_over(plan))


def taken(plan: RosterPlan) -> str:
    """Return what was stored, and how to take it back."""
    new = plan.count(Fate.NEW)
    told = _told(plan, agree(new, "добавлен", "добавлено", "добавлено"))
    return f"«{plan.before.council.name}»: {told}. Всё это отменяется одним шагом: Ctrl+Z."


def export_name(council: str) -> str:
    """Return the name of a file with a composition."""
    return f"Состав – {council}"


def saved(path: Path) -> str:
    """Return where a workbook was written."""
    return f"Книга записана: «{path}»."
