"""Words of the rules' card: its rows, the words of its sentences, its buttons and questions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from secretary_app.application.rules.presence import Lead
from secretary_app.domain.agenda import BallotForm, Choice, MeetingForm, Side
from secretary_app.domain.councils import Role
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.regulations import (
    BallotPolicy,
    Frequency,
    MajorityBase,
    Numbering,
    QuorumBase,
    Representation,
    Signatory,
    TieEffect,
    TieResolver,
)
from secretary_app.language.dates import short_date
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree

TITLE = "Правила из Положения"
MORE = "Ещё правила"
FEWER = "Скрыть редкие правила"
SAVE = "Сохранить правила"
SAVE_KEYS = "Ctrl+Enter"
DROP = "Отменить правки"
DROP_TIP = "Вернуть правила, которые сохранены"
PRESETS = "Начать с образца…"
PRESETS_TIP = "Заменить правила этой редакции готовыми; до сохранения всё можно вернуть"
REAL = "Действующие положения"
SHAPES = "Частые случаи"
BY_HAND = "Заполнить самому"
EMPTY = "Правил пока нет. Начните с образца или заполните сами: без правил заседание не открыть."
UNSAVED = "Правки не сохранены"
SAVED = "Правила сохранены"
STEP = "изменены правила"
KEPT = "Ничего не сохранено, введённое осталось."
MEND_FIRST = "Сначала исправьте то, что отмечено красным."
CHANGED_SINCE = (
    "Правила совета тем временем изменились в другом месте. Нажмите «Отменить правки», чтобы "
    "увидеть их, и внесите свои правки снова."
)

VERSIONS = "Редакции"
VERSION_TIP = "Редакции правил по дате вступления в силу"
NEW_VERSION = "Новая редакция по образцу этой"
EDIT_VERSION = "Изменить дату и название…"
DROP_VERSION = "Убрать эту редакцию"
NO_VERSION = "редакции нет"
SAME_DAY = "С этого дня уже действует другая редакция: выберите другую дату."
DAY_NEEDED = "Нужна дата вида 01.09.2026."

ASK_HEADING = "Сохранить правки правил?"
ASK_SAVE = "Сохранить"
ASK_DROP = "Не сохранять"
ASK_STAY = "Вернуться к правкам"

EXPLAINED = "Как это сработает"
TRY = "Проверить:"
NO_DOUBTS = "Скрыть замечания"
DERIVATION = "Показать расчёт"
NO_DERIVATION = "Скрыть расчёт"
PRESENT = "присутствуют"
FOR, AGAINST, ABSTAIN = "за", "против", "воздержались"
REMOTE_NOW = "из них по видеосвязи"
RECUSED_NOW = "взяли самоотвод"
LEAD, FORM, BALLOT, QUESTION = "Решающий голос", "Форма заседания", "Голосование", "Вид вопроса"
NOTIFIED, FAVOUR = "Уведомление", "В пользу лица"

QUORUM, MAJORITY, TIE = "Кворум", "Решение принято", "При равенстве"
VOTING, REMOTE, MEETINGS = "Голосование", "Онлайн-участие", "Заседания"
CHAIR_TERM, SIGNS, MINUTES_DUE = "Срок председателя", "Подписывает", "Протокол готов за"
SINCE, SOURCE, SEATS, ELECTED = "Действует с", "Документ", "Установлено мест", "Избрано"
QUORUM_OF, CONDITIONS, MAJORITY_OF = "Кворум считается", "Условия кворума", "Большинство считается"
ELECTIONS, TIE_EFFECT, RECUSAL = "На выборах", "Решающий голос", "Самоотвод"
REPRESENTATION, NUMBERING, NOTICE = "Замещение", "Нумерация", "Уведомить"
APPROVES, COPIES, IN_ABSENTIA, BY_QUESTION = "Утверждает", "Копии", "Заочно", "По видам вопросов"
QUORUM_CLAUSE, MAJORITY_CLAUSE, TIE_CLAUSE = (
    "Пункт о кворуме",
    "Пункт о большинстве",
    "Пункт о равенстве",
)
CLAUSE, BAR, SHARE, NUMBER, BASE = "Пункт", "Как", "Доля", "Число", "От чего"
GROUP, SIDES, RECUSED = "Группа", "По сторонам", "взявший самоотвод"
CLAUSE_HINT = "п. …"
GROUP_HINT = "группа"
SOURCE_HINT = "Положение о …, утв. … от … № …"
POSITION_HINT = "Начальник управления"
RECIPIENT_HINT = "куда или кому"
QUESTION_HINT = "вид вопроса"
NUMBER_HINT = "число"
SHARE_HINT = "2/3"

NOT_LESS, MORE_THAN = "не менее", "больше"
NOT_NEEDED, AS_USUAL = "не требуется", "как обычно"
NO_CASTING_VOTE = "никому не дан"
TIE_UNSAID = "не сказано – решение не принято"
RECUSAL_UNSAID = "не сказано: выбывает"
NOT_SET, NOT_SAID = "не установлено", "не сказано"
UNANIMOUS = "единогласно"
OTHER_SHARE, OTHER_NUMBER = "другая доля…", "другое число…"
SHARES = (
    (Fraction(1, 2), "1/2"),
    (Fraction(2, 3), "2/3"),
    (Fraction(3, 4), "3/4"),
    (Fraction(1, 3), "1/3"),
    (Fraction(1, 4), "1/4"),
    (Fraction(1), "всех"),
)
QUORUM_BASES = (
    (QuorumBase.MEMBERS, "от общего числа членов"),
    (QuorumBase.SEATS, "от установленной численности"),
    (QuorumBase.ELECTED, "от числа избранных"),
    (QuorumBase.ABSOLUTE, "человек – твёрдое число"),
)
MAJORITY_BASES = (
    (MajorityBase.PRESENT, "от присутствующих"),
    (MajorityBase.VOTING, "от участвующих в голосовании"),
    (MajorityBase.FOR_AGAINST, "от голосов «за» и «против»"),
    (MajorityBase.MEMBERS, "от общего числа членов"),
    (MajorityBase.SEATS, "от установленной численности"),
    (MajorityBase.ELECTED, "от числа избранных"),
)
WHOLE, EVERY_SIDE = "по всему составу", "в каждой стороне отдельно"
ALL_MEMBERS, ONE_GROUP = "по всем членам", "только по группе"
RESOLVERS = (
    (TieResolver.CHAIR, "решает голос председателя"),
    (TieResolver.PRESIDING, "решает голос председательствующего"),
    (TieResolver.CHAIR_OR_DEPUTY, "решает голос председателя, без него – заместителя"),
    (TieResolver.IN_FAVOUR_OF_PERSON, "решается в пользу лица"),
    (TieResolver.NOBODY, "решение не принято"),
)
EFFECTS = (
    (TieEffect.DECIDES, "решает исход"),
    (TieEffect.ADDS_VOTE, "прибавляется ещё раз к «за»"),
)
POLICIES = (
    (BallotPolicy.OPEN, "открытое"),
    (BallotPolicy.SECRET, "тайное"),
    (BallotPolicy.EITHER, "открытое или тайное"),
)
REMOTES: tuple[tuple[bool | None, str], ...] = (
    (None, "не сказано – учитывается"),
    (True, "учитывается в кворуме"),
    (False, "не учитывается"),
)
SHARE_OR_PLURALITY = (
    (False, "нужна та же доля голосов"),
    (True, "избран набравший больше других"),
)
CHAIR_MAY = ((False, "и без председателя"), (True, "только при председателе"))
NOTICE_MAY = ((False, "и без уведомления всех"), (True, "если уведомлены все"))
RECUSED_QUORUM = ((True, "из кворума выбывает"), (False, "в кворуме остаётся"))
RECUSED_BASE = (
    (True, "и в число голосующих не входит"),
    (False, "и в число голосующих входит"),
)
REPRESENTATIONS = (
    (Representation.NONE, "не допускается"),
    (Representation.SUBSTITUTE, "другим лицом"),
    (Representation.PROXY, "по доверенности другому члену"),
)
NUMBERINGS = (
    (Numbering.CALENDAR_YEAR, "каждый календарный год"),
    (Numbering.SCHOOL_YEAR, "каждый учебный год"),
    (Numbering.CONTINUOUS, "сквозная"),
)
NOT_RARER = "не реже"
TIMES = ((1, "раза"), (2, "2 раз"), (3, "3 раз"), (4, "4 раз"))
PERIODS = (
    (Frequency.CALENDAR_MONTH, "в календарный месяц"),
    (Frequency.QUARTER, "в квартал"),
    (Frequency.HALF_YEAR, "в полугодие"),
    (Frequency.YEAR, "в год"),
)
SIGNATORIES = (
    (Signatory.CHAIR, "председатель"),
    (Signatory.PRESIDING, "председательствующий"),
    (Signatory.SECRETARY, "секретарь"),
    (Signatory.COUNTING_COMMISSION, "счётная комиссия"),
    (Signatory.ALL_PRESENT, "все присутствовавшие"),
)
NOBODY_SIGNS, ALSO = "не указано", "и ещё…"
EVENTS: tuple[tuple[EventKind | None, str], ...] = (
    (EventKind.MEETING, "со дня заседания"),
    (EventKind.SIGNING, "со дня подписания"),
    (EventKind.AGREEMENT, "со дня соглашения"),
    (EventKind.CHANGE, "со дня изменения"),
    (None, "день отсчёта не назван"),
)
DAYS = (1, 2, 3, 5, 7, 10, 14, 30)
YEARS = (1, 2, 3, 4, 5)
AHEAD, BEFORE_MEETING = "не позднее чем за", "до заседания"
NOT_APPROVED = "никто, только подписи"
APPROVED_BY = "руководитель"
PERSON_UNKNOWN = "выберите человека"
ADD_GROUP, ADD_COPY, ADD_QUESTION = "Ещё группа", "Ещё копия", "Ещё вид вопроса"
REMOVE = "Убрать"
ONLY_ON_QUESTION = "Только при вопросе…"
QUESTION_NEEDED = "Назовите вид вопроса."
QUESTION_TWICE = "Этот вид вопроса уже назван: у него может быть только одно правило."
POSITION, RECIPIENT = "Должность", "Куда"
WITHIN, FROM_EVENT = "за", "От какого дня"
AT_LEAST, OF_GROUP = "не менее", "членов группы"
OWN_QUESTION = "свой вид…"
ABSENTEE_RULES = ((False, "по общим правилам"), (True, "по своим правилам"))

FORMS = ((MeetingForm.IN_PERSON, "очно"), (MeetingForm.ABSENTEE, "заочно"))
BALLOTS = ((BallotForm.OPEN, "открыто"), (BallotForm.SECRET, "тайно"))
NOTICES = ((True, "уведомлены все"), (False, "уведомлены не все"))
FAVOURS: tuple[tuple[Side | None, str], ...] = (
    (Side.FOR, "«за» – в его пользу"),
    (Side.AGAINST, "«против» – в его пользу"),
    (None, "не указано"),
)
_CHOICES = {Choice.FOR: "«за»", Choice.AGAINST: "«против»", Choice.ABSTAIN: "воздержался"}
_LEADS = {Role.CHAIR: "председатель", Role.DEPUTY_CHAIR: "без председателя заместитель"}
_AWAY = {Role.CHAIR: "председателя нет", Role.DEPUTY_CHAIR: "ни председателя, ни заместителя"}


def lead_words(lead: Lead) -> str:
    """Return «председатель – «за»»."""
    if lead.choice is None:
        return _AWAY[lead.role]
    return f"{_LEADS[lead.role]} – {_CHOICES[lead.choice]}"


def version_words(since: date) -> str:
    """Return «редакция от 15.10.2020»."""
    return f"редакция от {short_date(since)}"


def since_words(since: date) -> str:
    """Return «от 15.10.2020»."""
    return f"от {short_date(since)}"


def in_force_words(since: date, *, now: bool) -> str:
    """Return a version as the list of versions names it."""
    return f"с {short_date(since)}{' – действует' if now else ''}"


def days_words(number: int, kind: DayKind) -> str:
    """Return «рабочих дня», agreeing with the number."""
    if kind is DayKind.WORKING:
        return agree(number, "рабочий день", "рабочих дня", "рабочих дней")
    return agree(number, "календарный день", "календарных дня", "календарных дней")


def year_words(number: int) -> str:
    """Return «5 лет»."""
    return f"{number}{NBSP}{agree(number, 'год', 'года', 'лет')}"


def doubts_words(number: int) -> str:
    """Return «Обратите внимание: 3»."""
    return f"Обратите внимание: {number}"


def of_side(words: str, side: str | None) -> str:
    """Return the word for a number, with its side: «работодатели: за»."""
    return f"{side}: {words}" if side else words


def of_group(group: str) -> str:
    """Return the word for a number of a group."""
    return f"из группы «{group}»"


def ask_text(council: str) -> str:
    """Return the question before edits are left."""
    return (
        f"Правки правил ещё не сохранены: {council}. Если не сохранить их, останутся прежние "
        "правила."
    )
