"""How commands are written, and what is said of one that is not."""

from __future__ import annotations

from collections.abc import Iterable

PROGRAM = "secretary-app"
DESCRIPTION = "Секретарь совета: заседания, голосования и протоколы коллегиального органа."
COMMAND = "КОМАНДА"
DATA = "папка с базой (по умолчанию – папка данных пользователя или SECRETARY_DATA)"
JSON = "вывести в виде JSON"
IMPORT_FILE = "файл совета (*.council.json) или состав совета в Excel (*.xlsx)"
ROSTER_COUNCIL = "в состав какого совета принять *.xlsx; единственный можно не называть"
MINUTES_FILE = "протокол: .docx или текст"
MINUTES_COUNCIL = "в какой совет внести"
MINUTES_NUMBER = "номер, если в протоколе его нет или он прочитан неверно"
MINUTES_DATE = "дата заседания вида 01.09.2020, если она прочитана неверно"
TEMPLATE = "шаблон: имя файла; без него – все"
TEMPLATE_FIELDS = "перечислить поля шаблона"
TEMPLATE_CHECK = "проверить: напечатать вымышленные документы и учебное заседание"
TEMPLATE_OWN = "положить в папку данных свою копию шаблона, чтобы изменить её в Word"
TEMPLATE_RESTORE = "вернуть шаблон программы; свой отложить под другим именем"
DRY_RUN = "только показать, что прочитано; ничего не вносить"
ROSTER_DATE = "состав на какую дату, вида 01.09.2026 (по умолчанию – на сегодня)"
COUNCIL = "обозначение совета"
MEETING = "обозначение заседания или СОВЕТ/ГОД/НОМЕР"
ALL_OF_COUNCIL = "все заседания совета"
OUT_FILE = "куда записать файл"
OUT_ARCHIVE = "куда записать архив (.zip); имеющийся файл не заменяется"
OUT_FOLDER = "в какую папку сложить документы"
ITEM = (
    "номер вопроса: для выписки обязателен; особые мнения, бюллетени, опросные листы и листы "
    "поимённого голосования отбирает"
)
MOTION = "номер проекта решения: отбирает бюллетени, опросные листы, листы поимённого голосования"
OF_COUNCIL = "обозначение совета вместо заседания: для composition_list и реестров"
REGISTERS_COUNCIL = "заседания одного совета (по умолчанию – всех)"
SINCE = "заседания с какой даты, вида 01.09.2026"
UNTIL = "заседания по какую дату включительно, вида 31.12.2026"
LIST_DATE = "с --council: состав на какую дату, вида 01.09.2026 (по умолчанию – на сегодня)"
OUT_PAPER = "куда записать файл; с --each – в какую папку сложить файлы"
DRAFT = "с пометкой «ПРОЕКТ»: выписка или копия протокола, который ещё не подписан"
EACH = "каждому свой файл: notice – всем, кого уведомляют, opinion_sheet – всем с правом голоса"
EML = "черновик письма (.eml) с документом во вложении; без --each – одно письмо всем"
TEXT = "не файл Word, а его текст (UTF-8), чтобы вставить в письмо"
ONLY_LIST_OF_COUNCIL = "параметр --council бывает только у composition_list и у реестров"
REGISTER_IS_A_BOOK = (
    "реестр – книга Excel обо всём заседании или совете: нужны только --meeting или --council и "
    "--out"
)
DATE_WITHOUT_COUNCIL = "параметр --date бывает только вместе с --council"
LIST_IS_A_FILE = "с --council состав записывается одним файлом, без --each, --eml и --text"
NO_DRAFT = "пометка «ПРОЕКТ» (--draft) бывает только на выписке и копии протокола"
WHOLE_MEETING = "параметры --each и --eml не сочетаются с --item, --motion и --style"
CLOSING_OF = "чью контрольную сумму назвать: обозначение заседания или СОВЕТ/ГОД/НОМЕР"
HASH = "сличить её с этой – напечатанной на бумаге"
NO_HASH = "контрольная сумма – это 64 знака 0–9 и a–f"
HASH_OF_NOTHING = "параметру --hash нужно заседание"
RESTORE_FILE = "резервная копия"
COMMANDS = {
    "import": "принять файлы совета и составы из Excel",
    "import-minutes": "внести прежний протокол (.docx или .txt) как заседание в архиве",
    "templates": "шаблоны документов: какие есть, их поля, проверка, возврат прежнего",
    "export": "записать файл совета",
    "roster": "записать состав в Excel; пустого состава – бланк с образцом для import",
    "meetings": "перечислить советы и заседания",
    "result": "явка, кворум и голосования с обоснованием",
    "lint": "проверить протокол перед подписью",
    "document": "составить документ",
    "registers": "записать реестры протоколов, решений, поручений, явки и голосований в Excel",
    "dispute": "собрать папку для спора: протокол, листы, журнал, файл совета, памятку",
    "verify": "проверить базу, журналы и цепочки",
    "rebuild": "перестроить реестры по журналам",
    "backup": "сделать проверенную копию",
    "restore": "восстановить данные из копии",
    "pictures": "снять все экраны программы",
    "demo": "провести учебное заседание и сложить его документы",
}
HELP_WORDS = {
    "usage:": "Использование:",
    "positional arguments:": "Аргументы:",
    "options:": "Параметры:",
    "show this help message and exit": "показать эту справку",
}
_USAGE_WORDS = {
    "the following arguments are required:": "не хватает:",
    "unrecognized arguments:": "лишнее:",
    "one of the arguments": "нужно одно из:",
    "is required": "",
    "invalid choice:": "нет такого значения:",
    "choose from": "есть",
    "ignored explicit argument": "значения не бывает:",
    "expected one argument": "нужно значение",
    "expected at least one argument": "нужно хотя бы одно значение",
    "not allowed with argument": "не сочетается с",
    "argument": "параметр",
}


def kinds(names: Iterable[str]) -> str:
    """Return the help on the kind of a document."""
    return f"вид документа: {', '.join(names)}"


def styles(names: Iterable[str]) -> str:
    """Return the help on the style of the minutes."""
    return f"стиль протокола: {', '.join(names)} (по умолчанию – по виду заседания)"


def usage_error(program: str, message: str, usage: str) -> str:
    """Return what is wrong with the words of a command, and how it is written."""
    for english, russian in _USAGE_WORDS.items():
        message = message.replace(english, russian)
    return f"{usage}{program}: команда записана неверно – {message.strip()}\n"
