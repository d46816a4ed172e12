"""Words that belong to the window as a whole; each screen has its own beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretary_app.language.numbers import counted

if TYPE_CHECKING:
    from secretary_app.application.importing import ImportReport

NAME = "Секретарь совета"
EXAMPLE_NAME = "учебный пример"
RAIL = "Экраны программы"
COUNCILS = "Советы"
MEETINGS = "Заседания"
PROTOCOL = "Протокол"
LIVE = "Ход"
MENU = "Меню"

OPENING = "Открываются данные…"
OPENING_EXAMPLE = "Готовится учебный пример…"
IMPORTING = "Принимаются файлы…"
EXPORTING = "Записывается файл совета…"
MAKING_MINUTES = "Составляется протокол…"
CANCEL = "Отменить"
STOPPING = "Останавливается: начатое будет сделано целиком или не сделано вовсе…"
CLOSE = "Закрыть"
HIDE = "Скрыть"
DONE = "Готово"

ACTION_NEW_COUNCIL = "Создать совет…"
ACTION_NEW_MEETING = "Новое заседание…"
ACTION_IMPORT = "Импортировать файл совета…"
SHORT_IMPORT = "Импорт…"
ACTION_EXPORT = "Выгрузить совет в файл…"
ACTION_MINUTES = "Сохранить протокол…"
ACTION_TEMPLATES = "Шаблоны документов…"
ACTION_OLD_MINUTES = "Внести прежний протокол…"
ACTION_REGISTERS = "Реестры в Excel…"
ACTION_EXAMPLE = "Открыть учебный пример"
ACTION_OWN_DATA = "Вернуться к своим данным"
ACTION_SEARCH = "Найти в списке"
ACTION_FIND = "Найти что угодно…"
ACTION_BACK = "Назад"
ACTION_UNDO = "Отменить"
ACTION_REDO = "Вернуть"
ACTION_HELP = "Помощь по этому экрану"
ACTION_QUIT = "Выйти из программы"
APPEARANCE = "Оформление"
APPEARANCES = {"system": "Как в системе", "light": "Светлое", "dark": "Тёмное"}

IMPORT_TITLE = "Файлы совета, книга Excel или прежний протокол"
COUNCIL_FILES = (
    "Файлы совета, книги Excel, прежние протоколы (*.council.json *.json *.xlsx *.docx *.txt)"
    ";;Все файлы (*)"
)
COUNCIL_FILE = "Файл совета (*.council.json)"
COUNCIL_SUFFIX = "council.json"
EXPORT_TITLE = "Куда выгрузить совет"
WORD_FILE = "Документ Word (*.docx)"
MINUTES_TITLE = "Куда сохранить протокол"
FOLDER_TITLE = "Папка с данными программы"

EMPTY_HEADING = "Здесь пока нет ни одного совета"
EMPTY_TEXT = (
    "Создайте совет, чтобы внести его правила и состав, или импортируйте файл совета "
    "(*.council.json): его можно и перетащить в это окно. "
    "Чтобы посмотреть, как всё устроено, откройте учебный пример: он хранится отдельно "
    "и ваших данных не касается."
)
CONTINUE_MEETING = "Продолжить заседание"
EXAMPLE_BANNER = (
    "Открыт учебный пример с вымышленными людьми. Он хранится отдельно, ваши данные не тронуты."
)
DROP_HERE = "Отпустите файлы, чтобы импортировать их"

IMPORT_RESULT = "Что стало с файлами"
ADDED = "добавлен"
CHANGED = "обновлён"
SAME = "без изменений"
NOT_TAKEN = "не принят"
IMPORT_CANCELLED = "Импорт отменён. Из этого файла ничего не сохранено."
EXCEL_APART = (
    "Состав из Excel принимается отдельно от файлов совета и по одной книге: сначала видно, что "
    "станет с каждой строкой. Ничего не изменено. Перетащите эту книгу в окно одну."
)
NO_COUNCIL = "Советов пока нет"
NO_COUNCIL_FOR_MINUTES = (
    "Протокол вносится в готовый совет, а здесь нет ни одного. Файл не открывался. Сначала "
    "создайте совет или импортируйте файл совета."
)
NO_COUNCIL_TEXT = (
    "Состав вносится в готовый совет, а здесь нет ни одного. Книга не открывалась. Сначала "
    "создайте совет или импортируйте файл совета."
)
NOTHING_STORED = "Из этого файла ничего не сохранено."

OPEN_FAILED = "Данные не открыты"
RETRY = "Повторить"
OTHER_FOLDER = "Выбрать другую папку…"
QUIT = "Закрыть программу"
STEP_FAILED = "Не получилось"
UNDERSTOOD = "Понятно"

CLOSE_UNSAVED = "Закрыть программу?"
CLOSE_UNSAVED_TEXT = "Если закрыть программу сейчас, это пропадёт; остальное уже сохранено."
CLOSE_ANYWAY = "Закрыть без сохранения"
LEAVE_UNSAVED = "Перейти к другим данным?"
LEAVE_UNSAVED_TEXT = "Если перейти сейчас, это пропадёт; остальное уже сохранено."
LEAVE_ANYWAY = "Перейти без сохранения"
GO_BACK = "Вернуться"

CANNOT_OPEN = (
    "Файл сохранён, но открыть его не удалось: для документов Word не назначена программа."
)

SECOND_START = "Программа уже открыта"
SECOND_START_TEXT = (
    "С этими данными уже работает другое окно программы. Вторая копия не открыта, чтобы записи "
    "не разошлись; данные не тронуты. Перейдите в открытое окно."
)
SHOW_FIRST = "Показать открытое окно"

UNEXPECTED = "Непредвиденная ошибка"
COPY_REPORT = "Скопировать отчёт"
REPORT_COPIED = "Отчёт скопирован"
CONTINUE = "Продолжить работу"


def screen(title: str) -> str:
    """Return the name of the action that shows a screen."""
    return f"Экран «{title}»"


def meeting_runs(number: str, day: str, council: str) -> str:
    """Return which meeting was not closed."""
    return (
        f"Заседание № {number} от {day} не закрыто: {council}. Всё записанное цело, "
        "вести его можно с того же места."
    )


def importing(name: str, number: int, total: int, done: int, of: int) -> str:
    """Return which file is being taken in, and how many of its meetings are there already."""
    meetings = f", заседаний принято {done} из {of}" if of else ""
    return f"Принимается файл {number} из {total}: {name}{meetings}"


def fates_summary(taken: int, total: int) -> str:
    """Return how many of the files were taken in."""
    if taken == total:
        return "Все файлы приняты." if total > 1 else "Файл принят."
    if not taken:
        return "Ни один файл не принят, в базе ничего не изменилось."
    return f"Принято файлов: {taken} из {total}."


def unreadable(reason: str) -> str:
    """Return why a file could not be read."""
    return f"Файл не прочитан: {reason}. Ничего не изменено. Проверьте файл и доступ к нему."


def example_failed(reason: str) -> str:
    """Return why the example could not be made."""
    return (
        f"Учебный пример не создан: {reason}. Ваши данные не тронуты. "
        "Проверьте место на диске и право записи в папку данных."
    )


def own_file(path: object) -> str:
    """Return why a file of the database is not written over."""
    return (
        f"«{path}» – файл самой базы, записать на его место ничего нельзя. Ничего не изменено. "
        "Выберите другое имя или другую папку."
    )


def exported(path: object) -> str:
    """Return where the council was written."""
    return f"Совет выгружен в файл «{path}»."


def minutes_saved(path: object) -> str:
    """Return where the minutes were written."""
    return f"Протокол сохранён: «{path}»."


def unexpected(log: str | None) -> str:
    """Return what to know about an unexpected error; ``log`` is the saved report's path."""
    saved = f"Отчёт сохранён в файле «{log}»." if log else "Сохранить отчёт в файл не удалось."
    return (
        "В программе произошла ошибка, которой быть не должно. Всё, что было записано, цело, "
        f"программа продолжает работу. {saved} Передайте отчёт тому, кто сопровождает программу: "
        "без него причину не найти."
    )


def import_summary(report: ImportReport) -> str:
    """Return what an import changed, in one sentence."""
    if report.nothing_changed:
        return f"«{report.council.name}»: всё это уже есть, ничего не изменено."
    parts = [
        f"{verb} {counted(number, *words)}"
        for verb, number, words in (
            ("добавлено", report.meetings_added, _MEETINGS),
            ("обновлено", report.meetings_updated, _MEETINGS),
            ("продолжено", report.meetings_continued, _MEETINGS),
            ("без изменений", report.meetings_unchanged, _MEETINGS),
        )
        if number
    ]
    if report.entries_added:
        parts.append(f"новых записей журнала – {report.entries_added}")
    details = ", ".join(parts) or "сведения о совете сохранены, заседаний в файле нет"
    return f"«{report.council.name}»: {details}."


_MEETINGS = ("заседание", "заседания", "заседаний")

CHOOSE_COUNCIL = "Выберите совет"
CHOOSE_COUNCIL_TEXT = "Не видно, какой совет выгрузить. Выберите его в списке и повторите."
HELP = "Помощь"
HELP_EMPTY = """Ctrl+Shift+N – создать совет
Ctrl+O – импортировать файл совета; его можно и перетащить в окно
Ctrl+Shift+E – открыть учебный пример
F10 – меню"""
HELP_EVERYWHERE = """Везде:
Ctrl+K – найти что угодно: человека, вопрос, решение, заседание, совет, команду
Ctrl+1, Ctrl+2 и дальше – экраны слева
Ctrl+Shift+M – новое заседание
Ctrl+O – импортировать файлы совета; их можно и перетащить в окно
Ctrl+Shift+R – записать реестры решений, поручений, явки и голосований в Excel
Ctrl+F7, Ctrl+F8, Ctrl+F9 – оформление как в системе, светлое, тёмное
F10 – меню, F1 – помощь, Ctrl+Q – выйти"""
