"""Everything that commands say when they run."""

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
