"""Everything that the command line says."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Sequence

from secretary_app.application.importing import ImportReport
from secretary_app.application.lint import LintReport, Remark, Severity
from secretary_app.application.papers import MinutesStyle
from secretary_app.application.ports import Finding
from secretary_app.application.records import CouncilListing, MeetingStatus
from secretary_app.application.report import MeetingReport, VoteReport
from secretary_app.application.verifying import Closing
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import Phase
from secretary_app.language.dates import long_date, short_date
from secretary_app.language.derivation import derivation, quorum_sentence
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.excerpts import one_line
from secretary_app.language.numbers import counted
from secretary_app.language.typography import clean_text, normalise

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
STATUSES = {
    MeetingStatus.PLANNED: "не начато",
    MeetingStatus.RUNNING: "идёт",
    MeetingStatus.CLOSED: "закрыто",
    MeetingStatus.ARCHIVED: "внесено из протокола",
}
SEVERITIES = {
    Severity.ERROR: "Ошибка.        ",
    Severity.WARNING: "Предупреждение.",
    Severity.INFO: "К сведению.    ",
}
LONGEST_FAULT = 600
NOTHING_STORED = "Из этого файла ничего не сохранено."
WARNING = "  ! "
NO_OUTPUT = "Вывод принят не целиком: на диске нет места или он не отвечает. База цела."
INTERRUPTED = "Прервано. Всё, что было записано раньше, цело."
_REASONS = {
    errno.ENOENT: "такого файла нет",
    errno.ENOTDIR: "такого файла нет",
    errno.EISDIR: "это папка, а нужен файл",
    errno.EACCES: "нет права его читать",
    errno.EPERM: "нет права его читать",
    errno.ENAMETOOLONG: "слишком длинное имя",
}
NO_MEETINGS = "В базе пока нет ни одного совета. Примите файл: secretary-app import ФАЙЛ."
ALL_WELL = "Замечаний нет: база, журналы, цепочки и реестры в порядке."
DEMO_REGISTERS = "Реестры.xlsx"
DEMO_COUNCIL = "Учебный совет.council.json"
DEMO_PICTURES = "Окно программы"
STYLE_NAMES = {
    MinutesStyle.SESSION: "заседание",
    MinutesStyle.CONFERENCE: "совещание",
    MinutesStyle.FULL: "полный",
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


def unreadable(number: int | None) -> str:
    """Return why a file to import could not be read; ``number`` is the system's error code."""
    return f"файл не прочитан: {_REASONS.get(number or 0, 'диск не отдал файл')}."


def own_file(path: object) -> str:
    """Return that a result would stand in the place of the database."""
    return (
        f"«{path}» – рабочий файл программы, писать на его место нельзя. Ничего не записано. "
        "Укажите другое имя."
    )


def no_folder(path: object) -> str:
    """Return that the folder for the papers could not be made."""
    return f"Папку «{path}» создать не удалось. Ничего не записано. Укажите другое место."


def refused(path: object, fault: object) -> str:
    """Return a fault of a council file with its place, in one line whatever the file holds."""
    return f"{path}: {one_line(str(fault), LONGEST_FAULT)}"


def imported(path: object, report: ImportReport) -> str:
    """Return what an import changed, in one line."""
    head = f"{path}: {_council(report)}"
    if report.nothing_changed:
        return f"{head} – всё это уже есть, ничего не изменено."
    changes = [
        f"{name} {number}"
        for name, number in (
            ("заседаний добавлено –", report.meetings_added),
            ("обновлено –", report.meetings_updated),
            ("продолжено –", report.meetings_continued),
            ("без изменений –", report.meetings_unchanged),
            ("записей журнала добавлено –", report.entries_added),
        )
        if number
    ]
    return f"{head}{': ' if changes else ''}{', '.join(changes)}."


def _council(report: ImportReport) -> str:
    name = normalise(f"«{one_line(report.council.name)}»")
    if report.council_added:
        return f"{name}, совет добавлен"
    return f"{name}, совет обновлён" if report.council_changed else name


def exported(path: object) -> str:
    """Return that a council file has been written."""
    return f"Файл совета записан: {path}"


def roster_written(path: object) -> str:
    """Return that a composition has been written."""
    return f"Состав записан: {path}"


def registers_written(path: object) -> str:
    """Return that the registers have been written."""
    return f"Реестры записаны: {path}"


def dispute_written(path: object, files: int) -> str:
    """Return that the folder for a dispute has been written."""
    return f"Папка для спора записана: {path} ({counted(files, 'файл', 'файла', 'файлов')})"


def document_written(path: object) -> str:
    """Return that a document has been written."""
    return f"Документ записан: {path}"


def documents_written(folder: object, number: int) -> str:
    """Return that documents for several people have been written."""
    return f"{counted(number, 'файл', 'файла', 'файлов')} в папке {folder}"


def without_address(names: Sequence[str]) -> str:
    """Return who gets no letter."""
    return f"Нет адреса электронной почты или он с ошибкой: {', '.join(names)}."


NO_ADDRESS = "Писать некому: верного адреса нет ни у кого. Внесите адреса и повторите."


def backed_up(path: object) -> str:
    """Return that a backup has been made."""
    return f"Проверенная копия записана: {path}"


def rebuilt(number: int) -> str:
    """Return that the read tables were rebuilt."""
    return f"Реестры перестроены: {counted(number, 'заседание', 'заседания', 'заседаний')}."


def minutes_file(number: str, style: MinutesStyle) -> str:
    """Return the file name of the minutes of meeting ``number``."""
    return f"Протокол № {number} ({STYLE_NAMES[style]}).docx"


def extract_file(number: str, item: str) -> str:
    """Return the file name of an extract on question ``item``."""
    return f"Выписка из протокола № {number}, вопрос {item}.docx"


def dissent_file(number: str) -> str:
    """Return the file name of the dissent sheets."""
    return f"Особое мнение к протоколу № {number}.docx"


def pictured(folder: object, number: int) -> str:
    """Return how many pictures were taken."""
    return f"{counted(number, 'снимок', 'снимка', 'снимков')} в папке {folder}"


def held(folder: object, files: Sequence[str]) -> str:
    """Return where the papers of the demonstration are."""
    return "\n".join([f"Учебное заседание проведено. Документы в папке {folder}:", *files])


def meetings(councils: Sequence[CouncilListing]) -> str:
    """Return the list of councils and meetings with their ids."""
    if not councils:
        return NO_MEETINGS
    return "\n".join(line for council in councils for line in _listing(council))


def _listing(listing: CouncilListing) -> list[str]:
    lines = [f"{listing.council.id}  {one_line(listing.council.name)}"]
    lines += [
        f"    {m.key.meeting}  № {m.number} от {long_date(m.date)} – {STATUSES[m.status]}"
        for m in listing.meetings
    ]
    return lines


def closing(found: Closing, expected: str | None) -> str:
    """Return the closing hash of a meeting, and whether it is the ``expected`` one."""
    entries = counted(found.entries, "запись", "записи", "записей")
    told = (
        f"Заседание {found.name} от {short_date(found.day)}: {entries} до закрытия, "
        f"контрольная сумма {found.checksum}"
    )
    if expected is None:
        return told
    if expected == found.checksum:
        return f"{told}\nСовпадает: журнал – тот самый, который был закрыт."
    return (
        f"{told}\nНЕ совпадает с названной ({expected}): либо журнал не тот, либо сумма "
        "переписана с ошибкой. Сверьте её с бумагой ещё раз."
    )


def findings(found: Sequence[Finding]) -> str:
    """Return what a check noticed, one line each."""
    if not found:
        return ALL_WELL
    return "\n".join(f.text for f in found)


_ARCHIVED = (
    "Внесено из прежнего протокола: журнала нет, итоги – как они названы в протоколе. "
    "Смотрите реестры или страницу заседания."
)


def result(report: MeetingReport) -> str:
    """Return the result of a meeting: heading, quorum, every vote with its derivation."""
    meeting = report.state.facts.meeting
    heading = f"Заседание № {meeting.number} от {long_date(meeting.date)}"
    if meeting.archive is not None:
        return f"{heading}\n{_ARCHIVED}"
    if report.state.phase is Phase.NOT_OPENED:
        return f"{heading}\nЗаседание ещё не открыто."
    lines = [heading, *_quorum(report), *(line for v in report.votes for line in _vote(v, report))]
    return "\n".join(_told_once(lines))


def _quorum(report: MeetingReport) -> Iterator[str]:
    quorum, naming = report.quorum, report.naming
    yield f"Присутствуют – {quorum.present}, из них дистанционно – {quorum.remote}."
    yield from _people(report)
    yield quorum_sentence(quorum, naming.rules, weighted=report.state.facts.weighted)
    yield from (f"{WARNING}{doubt_sentence(d, naming)}" for d in report.doubts)


def _people(report: MeetingReport) -> Iterator[str]:
    """Yield who takes part at the end of the meeting, who is away and why, and the guests."""
    state, named = report.state, report.naming.person
    present = state.present.items()
    members = [m.person for m in state.facts.memberships]
    away = [who for who in members if who not in state.present]
    groups = {
        "Очно": [named(who) for who, how in present if how.mode is Mode.IN_PERSON],
        "Дистанционно": [named(who) for who, how in present if how.mode is Mode.REMOTE],
        "Отсутствуют": [_absent(named(who), state.absences.get(who)) for who in away],
        "Приглашённые": [named(who) for who in state.guests],
    }
    yield from (f"{title}: {', '.join(names)}" for title, names in groups.items() if names)


def _absent(name: str, reason: str | None) -> str:
    return f"{name} ({one_line(reason)})" if reason else name


def _vote(vote: VoteReport, report: MeetingReport) -> Iterator[str]:
    again = f", тур {vote.result.round}" if vote.result.round > 1 else ""
    yield ""
    yield f"{vote.motion.number}{again}. {clean_text(vote.motion.text).text}"
    yield from (f"  – {line}" for line in derivation(vote.result, report.naming))
    yield from (f"{WARNING}{doubt_sentence(d, report.naming)}" for d in vote.result.doubts)


def _told_once(lines: Iterable[str]) -> Iterator[str]:
    """Leave out the warnings that have been given word for word."""
    told: set[str] = set()
    for line in lines:
        if line not in told:
            yield line
        if line.startswith(WARNING):
            told.add(line)


def lint(report: LintReport) -> str:
    """Return the check before signing, one line a remark with its path, then the numbers."""
    errors = counted(report.errors, "ошибка", "ошибки", "ошибок")
    warnings = counted(report.warnings, "предупреждение", "предупреждения", "предупреждений")
    verdict = "подписывать рано" if report.errors else "подписать можно"
    return "\n".join([*map(_remark, report.remarks), f"Итог: {errors}, {warnings}; {verdict}."])


def _remark(remark: Remark) -> str:
    stands = f" Не учитывается: {one_line(remark.stands)}." if remark.stands else ""
    return f"{SEVERITIES[remark.severity]} {remark.text} ({remark.where.place}){stands}"
