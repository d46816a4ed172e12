"""The registers as tables: which column says what of a line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Generic, Protocol, TypeVar, assert_never

from secretary_app.application.records import MeetingStatus
from secretary_app.application.registers.kinds import RegisterKind
from secretary_app.application.registers.lines import (
    AssignmentLine,
    AttendanceLine,
    Capacity,
    Counts,
    DecisionLine,
    MinutesLine,
    OfMeeting,
    Part,
    QuorumAtEnd,
    Registers,
    VoteLine,
)
from secretary_app.application.tables import CellKind, Table, TableColumn, TableValue
from secretary_app.domain.meeting.resolutions import IN_FORCE
from secretary_app.domain.voting import DecidedBy
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP
from secretary_app.language.register_words import (
    BALLOTS,
    DECIDED_BY,
    FORMS,
    KINDS,
    OUTCOMES,
    STAGES,
    yes,
)

# What a cell holds, less what its own coding may add (Excel's limit is 32,767 characters).
MOST_CHARACTERS = 32_000
_CUT = "… (текст сокращён: в ячейку больше не помещается)"
_STATUSES = {
    MeetingStatus.PLANNED: "не начато",
    MeetingStatus.RUNNING: "идёт",
    MeetingStatus.CLOSED: "закрыто",
    MeetingStatus.ARCHIVED: "внесено из протокола",
}
_CAPACITIES = {
    Capacity.VOTING: "член с решающим голосом",
    Capacity.ADVISORY: "член с совещательным голосом",
    Capacity.SUBSTITUTE: "замещающий",
    Capacity.GUEST: "приглашённый",
}
_PARTS = {
    Part.IN_PERSON: "очно",
    Part.REMOTE: "онлайн",
    Part.IN_WRITING: "заочно",
    Part.ABSENT: "нет",
}


class _Line(Protocol):
    @property
    def of(self) -> OfMeeting: ...


L = TypeVar("L", bound=_Line)
L_contra = TypeVar("L_contra", bound=_Line, contravariant=True)


@dataclass(frozen=True, slots=True)
class _Column(Generic[L_contra]):
    heading: str
    width: int
    value: Callable[[L_contra], TableValue]
    kind: CellKind = CellKind.TEXT


def register_tables(
    registers: Registers, kinds: Collection[RegisterKind] = tuple(RegisterKind)
) -> tuple[Table, ...]:
    """Return a table for every kind, in their own order; equal lines give equal tables."""
    return tuple(_table(registers, kind) for kind in RegisterKind if kind in kinds)


def _table(registers: Registers, kind: RegisterKind) -> Table:
    match kind:
        case RegisterKind.MINUTES:
            return _written(kind, registers.council, _MINUTES, registers.minutes)
        case RegisterKind.DECISIONS:
            return _written(kind, registers.council, _DECISIONS, registers.decisions)
        case RegisterKind.ASSIGNMENTS:
            return _written(kind, registers.council, _ASSIGNMENTS, registers.assignments)
        case RegisterKind.ATTENDANCE:
            return _written(kind, registers.council, _ATTENDANCE, registers.attendance)
        case RegisterKind.VOTES:
            return _written(kind, registers.council, _VOTES, registers.votes)
        case _:
            assert_never(kind)


def _written(
    kind: RegisterKind, council: str, columns: tuple[_Column[L], ...], lines: tuple[L, ...]
) -> Table:
    """Return the table; the council has a column of its own where there are several."""
    shown: tuple[_Column[L], ...] = (*_of_meeting(kind, one=bool(council)), *columns)
    return Table(
        name=_NAMES[kind],
        columns=tuple(TableColumn(c.heading, c.kind, c.width) for c in shown),
        rows=tuple(tuple(_fitting(c.value(line)) for c in shown) for line in lines),
        title=f"{_TITLES[kind]}. {council}" if council else _TITLES[kind],
    )


def _of_meeting(kind: RegisterKind, *, one: bool) -> Iterator[_Column[_Line]]:
    if not one:
        yield _Column("Совет", 28, lambda line: line.of.council)
    number = "Номер" if kind is RegisterKind.MINUTES else "Протокол №"
    yield _Column(number, 12, lambda line: line.of.number)
    yield _Column("Дата", 12, lambda line: line.of.day, CellKind.DATE)


def _fitting(value: TableValue) -> TableValue:
    """Return the value; empty texts are empty cells, endless ones say that they go on."""
    if not isinstance(value, str):
        return value
    if len(value) > MOST_CHARACTERS:
        return value[: MOST_CHARACTERS - len(_CUT)] + _CUT
    return value or None


def _moment(at: datetime | None) -> datetime | None:
    """Return the wall clock of the place: a cell knows no time zone."""
    return None if at is None else at.replace(tzinfo=None, second=0, microsecond=0)


def _number(value: Fraction | None) -> TableValue:
    """Return a number that a cell can hold exactly, else the exact fraction as a text."""
    if value is None or value.denominator == 1:
        return None if value is None else int(value)
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    short = len(decimal.as_tuple().digits) <= _EXACT_DIGITS and Fraction(decimal) == value
    return decimal if short else str(value)


_EXACT_DIGITS = 15
_NAMES = {
    RegisterKind.MINUTES: "Протоколы",
    RegisterKind.DECISIONS: "Решения",
    RegisterKind.ASSIGNMENTS: "Поручения",
    RegisterKind.ATTENDANCE: "Явка",
    RegisterKind.VOTES: "Голосования",
}
_TITLES = {
    RegisterKind.MINUTES: "Реестр заседаний и протоколов",
    RegisterKind.DECISIONS: "Реестр решений",
    RegisterKind.ASSIGNMENTS: "Реестр поручений",
    RegisterKind.ATTENDANCE: "Реестр явки",
    RegisterKind.VOTES: "Реестр голосований",
}


def _at_end(pick: Callable[[QuorumAtEnd], TableValue]) -> Callable[[MinutesLine], TableValue]:
    return lambda line: pick(line.quorum) if line.quorum else None


_MINUTES: tuple[_Column[MinutesLine], ...] = (
    _Column("Вид", 12, lambda m: KINDS[m.kind]),
    _Column("Форма проведения", 18, lambda m: FORMS[m.form]),
    _Column("Состояние", 13, lambda m: _STATUSES[m.status]),
    _Column("Председательствующий", 26, lambda m: m.presiding),
    _Column("Секретарь", 18, lambda m: m.secretary),
    _Column("Открыто", 17, lambda m: _moment(m.opened), CellKind.MOMENT),
    _Column("Закрыто", 17, lambda m: _moment(m.closed), CellKind.MOMENT),
    _Column("Членов", 11, _at_end(lambda q: q.members), CellKind.NUMBER),
    _Column("Участвуют на конец", 13, _at_end(lambda q: q.present), CellKind.NUMBER),
    _Column(
        "Нужно для кворума",
        11,
        _at_end(lambda q: _number(q.required)),
        CellKind.NUMBER,
    ),
    _Column("Кворум на конец", 11, _at_end(lambda q: yes(q.met))),
    _Column("Вопросов", 12, lambda m: m.questions, CellKind.NUMBER),
    _Column("Решений", 11, lambda m: m.decisions, CellKind.NUMBER),
    _Column("Протокол", 14, lambda m: STAGES[m.stage] if m.opened else ""),
    _Column("Подписан", 12, lambda m: m.signed, CellKind.DATE),
    _Column("Подписали", 20, lambda m: m.signed_by),
    _Column("Подлинник", 20, lambda m: m.original),
    _Column("Дело", 10, lambda m: m.case),
    _Column("Контрольная сумма журнала", 36, lambda m: m.closing_hash),
)


def _counted(pick: Callable[[Counts], Fraction]) -> Callable[[DecisionLine], TableValue]:
    return lambda line: _number(pick(line.counts) if line.counts else None)


def _how(line: DecisionLine | VoteLine) -> str:
    """Return «единогласно», «решающим голосом», «большинством»."""
    if line.unanimous and line.decided_by is not DecidedBy.CASTING_VOTE:
        return "единогласно"
    return DECIDED_BY[line.decided_by]


def _how_ended(line: VoteLine) -> str:
    """Return the same of a round; of one that missed its majority the outcome says enough."""
    if line.outcome in IN_FORCE:
        return _how(line)
    missed = line.decided_by is DecidedBy.MAJORITY
    return "" if missed else DECIDED_BY[line.decided_by]


_DECISIONS: tuple[_Column[DecisionLine], ...] = (
    _Column("Вопрос №", 11, lambda d: d.item.number),
    _Column("Вопрос", 32, lambda d: d.item.title),
    _Column("Решение №", 12, lambda d: d.number),
    _Column("Решение", 60, lambda d: d.text),
    _Column("Принято", 17, lambda d: _moment(d.decided), CellKind.MOMENT),
    _Column("Голосование", 17, lambda d: BALLOTS[d.ballot]),
    _Column("За", 8, _counted(lambda c: c.for_), CellKind.NUMBER),
    _Column("Против", 11, _counted(lambda c: c.against), CellKind.NUMBER),
    _Column("Воздержались", 17, _counted(lambda c: c.abstain), CellKind.NUMBER),
    _Column("Как принято", 17, _how),
    _Column("Избраны", 18, lambda d: d.elected),
)


def _deadline(line: AssignmentLine) -> str:
    return deadline_words(line.deadline).replace(NBSP, " ") if line.deadline else ""


_ASSIGNMENTS: tuple[_Column[AssignmentLine], ...] = (
    _Column("Решение №", 12, lambda a: a.number),
    _Column("Поручение", 70, lambda a: a.text),
    _Column("Исполнители", 32, lambda a: "; ".join(a.executors)),
    _Column("Срок", 26, _deadline),
    _Column("Исполнить до", 14, lambda a: a.due, CellKind.DATE),
)


_ATTENDANCE: tuple[_Column[AttendanceLine], ...] = (
    _Column("Фамилия, имя, отчество", 32, lambda a: a.name),
    _Column("Должность и организация", 44, lambda a: a.work),
    _Column("В качестве кого", 22, lambda a: _CAPACITIES[a.capacity]),
    _Column("Участие", 12, lambda a: _PARTS[a.part]),
    _Column("Начало участия", 17, lambda a: _moment(a.arrived), CellKind.MOMENT),
    _Column("Уход до конца", 17, lambda a: _moment(a.left), CellKind.MOMENT),
    _Column("Причина отсутствия", 22, lambda a: a.reason),
    _Column("Кого замещает", 18, lambda a: a.of_whom),
    _Column("Кто замещает", 18, lambda a: a.by_whom),
)

_VOTES: tuple[_Column[VoteLine], ...] = (
    _Column("Вопрос №", 11, lambda v: v.item.number),
    _Column("Проект №", 11, lambda v: v.number),
    _Column("Проект решения", 50, lambda v: v.text),
    _Column("Раз", 7, lambda v: v.round, CellKind.NUMBER),
    _Column("Закрыто", 17, lambda v: _moment(v.closed), CellKind.MOMENT),
    _Column("Форма", 14, lambda v: BALLOTS[v.ballot]),
    _Column("Участвуют", 13, lambda v: v.present, CellKind.NUMBER),
    _Column("Отводы", 11, lambda v: v.recused, CellKind.NUMBER),
    _Column("Нужно для кворума", 11, lambda v: _number(v.quorum_required), CellKind.NUMBER),
    _Column("Кворум", 11, lambda v: yes(v.quorum_met)),
    _Column("За", 8, lambda v: _number(v.counts.for_), CellKind.NUMBER),
    _Column("Против", 11, lambda v: _number(v.counts.against), CellKind.NUMBER),
    _Column("Воздержались", 17, lambda v: _number(v.counts.abstain), CellKind.NUMBER),
    _Column("Не голосовали", 14, lambda v: _number(v.counts.not_voting), CellKind.NUMBER),
    _Column("Недействительны", 19, lambda v: _number(v.counts.invalid), CellKind.NUMBER),
    _Column("Нужно «за»", 10, lambda v: _number(v.required), CellKind.NUMBER),
    _Column("Итог", 18, lambda v: OUTCOMES[v.outcome]),
    _Column("Чем решено", 14, _how_ended),
    _Column("Кандидаты", 24, lambda v: v.standing),
)
