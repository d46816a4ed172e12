"""Words of the screen «Советы»."""

from __future__ import annotations

from datetime import date

from secretary_app.application.editing.composition import ChairTerm, Occupancy
from secretary_app.application.records import MeetingListing
from secretary_app.application.summaries import CouncilSummary
from secretary_app.domain.councils import CouncilKind, Ending, VotingRight
from secretary_app.domain.people import Gender, Person
from secretary_app.domain.regulations import Frequency
from secretary_app.language.dates import long_date, month_name, short_date
from secretary_app.language.names import NBSP, name_of, short_name
from secretary_app.language.numbers import counted

LIST = "Мои советы"
NEW_COUNCIL = "+ Новый совет"
COMPOSITION_AS_OF = "Состав на"
COMPOSITION = "Состав"
DAY_HINT = "Любой день, и прошлый: состав показан таким, каким был. Пустое поле – сегодня."
SEARCH = "Найти в составе"
HISTORY = "История изменений"
SHORT_HISTORY = "История"
MEETINGS = "Заседания"
NO_MEETINGS = "Заседаний пока нет."
IMPORT_EXCEL = "Импорт из Excel…"
EXPORT_EXCEL = "Выгрузить состав в Excel…"
ADD_MEMBER = "Добавить члена совета"
SHORT_ADD = "Добавить"
MORE = "Ещё"
MORE_TITLE = "Другие действия с советом"
RULES = "Правила"
RULES_TIP = "К правилам и обратно к составу – F6"
RULES_UNSAVED = "Правила совета исправлены и не сохранены."
NOBODY = "На эту дату в составе никого нет."
NOBODY_HINT = (
    "Добавьте членов по одному (Insert) или весь список сразу из файла Excel: столбцы могут "
    "стоять в любом порядке."
)
NOTHING_FOUND = "Никто не подходит. Esc – показать всех."
COLUMN_NUMBER = "№"
COLUMN_NAME = "Фамилия, имя, отчество"
COLUMN_POSITION = "Должность и организация"
COLUMN_ROLE = "Роль"
COLUMN_SINCE = "В составе с"
VOTES = {
    VotingRight.VOTING: "решающий",
    VotingRight.ADVISORY: "совещательный",
}
KINDS = {
    CouncilKind.COUNCIL: "совет – с кворумом и голосованием",
    CouncilKind.CONFERENCE: "совещание – без кворума и голосования",
}
GENDERS = {Gender.MALE: "мужской", Gender.FEMALE: "женский"}
ENDINGS = {
    Ending.LEFT: "вышел сам",
    Ending.ORDER: "выведен приказом",
    Ending.EXCLUDED: "исключён",
}

ACTION_MEMBER_EDIT = "Изменить…"
ACTION_MEMBER_QUICK = "Править в строке"
ACTION_MEMBER_END = "Завершить членство…"
ACTION_MEMBER_CONTINUE = "Отменить завершение членства"
ACTION_MEMBER_REMOVE = "Удалить ошибочную запись"
ACTION_MEMBER_UP = "Выше в списке"
ACTION_MEMBER_DOWN = "Ниже в списке"
ACTION_COUNCIL = "Сведения о совете…"
ACTION_DIRECTORY = "Люди и организации…"
ACTION_ARCHIVE = "Убрать в архив"
ACTION_RESTORE = "Вернуть из архива"
SHOW_ARCHIVED = "Показать архивные"
HIDE_ARCHIVED = "Скрыть архивные"
IN_ARCHIVE = "в архиве"
ONLY_IN_ORDER = (
    "Порядок меняется в списке по номерам и без поиска: сначала уберите поиск или нажмите на "
    "заголовок «№»."
)
REMOVED = "Запись удалена из состава, человек остался в списке людей. Вернуть – Ctrl+Z."

HELP = """Слева – советы и заседания выбранного, посередине – его состав на любой день,
справа – правила.

↑ ↓ – выбрать строку, Tab – перейти к следующей части экрана, Ctrl+F – найти в составе
Insert – добавить члена совета
Enter – открыть карточку, F2 – править прямо в строке, Delete – завершить членство
Alt+↑, Alt+↓ – переставить в списке
Ctrl+Z, Ctrl+Y – отменить и вернуть
F6 – к правилам и обратно к составу; Ctrl+Enter – сохранить правила
«Ещё» – сведения о совете, состав из Excel и в Excel, люди и организации, архив
Ctrl+Shift+N – создать совет
F10 – меню: импорт и выгрузка файла совета"""

STEP_NEW_COUNCIL = "новый совет"
STEP_COUNCIL = "сведения о совете"
STEP_ARCHIVE = "совет убран в архив"
STEP_RESTORE = "совет возвращён из архива"
_PERIODS = {
    Frequency.QUARTER: "в этом квартале",
    Frequency.HALF_YEAR: "в этом полугодии",
    Frequency.YEAR: "в этом году",
}
_MONTHS_IN = (
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip


def who(person: Person) -> str:
    """Return «Ветров Е.И.», as the names of steps have it."""
    return short_name(name_of(person))


def step_added(person: Person) -> str:
    """Return the name of a step."""
    return f"новый член совета {who(person)}"


def step_changed(person: Person) -> str:
    """Return the name of a step."""
    return f"правка: {who(person)}"


def step_ended(person: Person) -> str:
    """Return the name of a step."""
    return f"завершение членства: {who(person)}"


def step_continued(person: Person) -> str:
    """Return the name of a step."""
    return f"членство продолжено: {who(person)}"


def step_removed(person: Person) -> str:
    """Return the name of a step."""
    return f"удаление записи: {who(person)}"


def step_moved(person: Person) -> str:
    """Return the name of a step."""
    return f"порядок в составе: {who(person)}"


def members_count(number: int) -> str:
    """Return how many members there are."""
    return counted(number, "член", "члена", "членов")


def seats(members: int, occupancy: Occupancy | None) -> str:
    """Return «18 членов · 1 вакансия»."""
    count = members_count(members)
    if occupancy is None or not occupancy.vacant:
        return count
    if occupancy.vacant > 0:
        return f"{count} · {counted(occupancy.vacant, 'вакансия', 'вакансии', 'вакансий')}"
    return f"{count} · на{NBSP}{-occupancy.vacant} больше мест"


def seats_tip(occupancy: Occupancy | None) -> str:
    """Return how the vacancies were counted."""
    if occupancy is None:
        return "Число мест в правилах не задано, вакансии не считаются."
    told = f"По правилам мест с решающим голосом: {occupancy.seats}, занято: {occupancy.voting}."
    advisory = occupancy.advisory
    return f"{told} С совещательным голосом: {advisory}." if advisory else told


def summary(found: CouncilSummary, today: date) -> str:
    """Return «заседание 20 мая · 18 членов»."""
    if found.voiceless:
        return "без кворума и голосования"
    parts = (_coming(found, today), members_count(found.members))
    return " · ".join(part for part in parts if part)


def _coming(found: CouncilSummary, today: date) -> str:
    if found.next is not None:
        year = f" {found.next.year}" if found.next.year != today.year else ""
        return f"заседание {found.next.day}{NBSP}{month_name(found.next)}{year}"
    if found.missing is None:
        return ""
    if found.missing is Frequency.CALENDAR_MONTH:
        return f"нет заседания в {_MONTHS_IN[today.month - 1]}"
    return f"нет заседания {_PERIODS[found.missing]}"


def term(found: ChairTerm, day: date) -> str:
    """Return how long the chair may chair."""
    years = counted(found.years, "год", "года", "лет")
    span = f"{years} с {short_date(found.since)}"
    if found.until < day:
        return f"Полномочия председателя истекли {short_date(found.until)} ({span})."
    return f"Полномочия председателя – до {short_date(found.until)} ({span})."


def shown(number: int, total: int) -> str:
    """Return «Показано 3 из 18.»."""
    return f"Показано {number} из {total}." if number != total else ""


def not_a_member(person: Person, day: date) -> str:
    """Return where somebody is who was found and is not in the composition."""
    return (
        f"{who(person)} на {long_date(day)} в состав не входит. "
        "Карточка – в справочнике людей: «Ещё» – «Люди и организации»."
    )


def duplicates(number: int) -> str:
    """Return what the link to the duplicates says."""
    return f"Похоже, записаны дважды: {number} – посмотреть"


def archived(number: int) -> str:
    """Return the words of the switch that shows what is archived."""
    return f"{SHOW_ARCHIVED} ({number})"


def meeting_title(meeting: MeetingListing) -> str:
    """Return «№ 2»."""
    return f"№{NBSP}{meeting.number}"


def meeting_day(meeting: MeetingListing) -> str:
    """Return the day of a meeting."""
    return long_date(meeting.date)


SURNAME = "Фамилия"
SURNAME_HINT = "Начните печатать: кто уже есть в списке людей, предложится сам."
GIVEN_NAME = "Имя"
GIVEN_NAME_HINT = "Если известны только инициалы, напишите их здесь: «Е.И.»."
PATRONYMIC = "Отчество"
GENDER = "Пол"
GENDER_UNKNOWN = "не указан"
GENDER_NEEDED = "По имени пол не понять: выберите, от него зависит склонение."
POSITION = "Должность"
ORGANISATION = "Организация"
EMAIL = "Почта"
FORMS = "Имя в падежах – для документов"
GENITIVE = "Родительный (нет кого)"
DATIVE = "Дательный (дать кому)"
INSTRUMENTAL = "Творительный (доволен кем)"
FORM_HINT = "Составлено по правилам; исправьте, если неверно. Очистите – составится снова."
IN_COUNCIL = "В совете"
ROLE = "Роль"
VOTE = "Голос"
SINCE = "В составе с"
UNTIL = "По день включительно"
UNTIL_HINT = "Пусто – срок не ограничен."
BASIS = "Основание"
BASIS_HINT = "Приказ, распоряжение или решение, которым назначен."
SEAT = "Место от организации"
SEAT_HINT = "Заполните, если место принадлежит организации, а не человеку."
SIDE = "Сторона"
GROUPS = "Группы"
GROUPS_HINT = "Несколько – через «;»."
WEIGHT = "Вес голоса"
WEIGHT_HINT = "1, 1,5 или 1/3. Пусто – один голос."
CHANGED_SINCE = "Изменения действуют с"
CHANGED_SINCE_HINT = (
    "День, с которого роль или голос другие: прежнее останется в истории. Пусто – исправление: "
    "так было с самого начала."
)
NEW_MEMBER = "Новый член совета"
ADD = "Добавить"
TAKE = "Взять из списка"
OTHER_PERSON = "Ввести другого"


def by_name(gender: Gender | None) -> str:
    """Return the first choice of the gender: what the name itself tells."""
    return GENDER_UNKNOWN if gender is None else f"{GENDERS[gender]} (по имени)"


def known_person(name: str, work: str) -> str:
    """Return somebody as they are offered while typing."""
    return f"{name}, {work}" if work else name


def taken(words: str) -> str:
    """Return who was taken from the list."""
    return f"Из списка людей: {words}. Исправленное здесь исправится и там."


def alike(words: str) -> str:
    """Return that somebody typed may be known."""
    return f"Похоже, этот человек уже есть: {words}."


COUNCIL = "Сведения о совете"
COUNCIL_NEW = "Новый совет"
CREATE = "Создать"
COUNCIL_NAME = "Полное название"
COUNCIL_GENITIVE = "В родительном падеже – «заседание …»"
COUNCIL_KIND = "Вид"
COUNCIL_PARENT = "Вышестоящая организация"
COUNCIL_PARENT_HINT = "При ком создан совет: она стоит в шапке документов."
COUNCIL_CITY = "Город"
COUNCIL_ADDRESS = "Адрес"
LAST_DAY = "Последний день в составе"
HOW = "Как завершено"
END_BASIS = "Основание"
END_BASIS_HINT = "Приказ, решение или заявление. Для приказа и исключения – обязательно."
END = "Завершить"
HISTORY_TITLE = "История изменений состава"
HISTORY_SEARCH = "Найти в истории"
HISTORY_EMPTY = "В составе ещё никого не было."
COLUMN_DAY = "День"
COLUMN_WHO = "Кто"
COLUMN_EVENT = "Что произошло"
CLOSE = "Закрыть"
ROW_KEYS = "Enter – сохранить, Esc – отменить"


def ending_title(name: str) -> str:
    """Return the heading of the dialog that ends a membership."""
    return f"Завершить членство: {name}"
