"""What a column of a roster holds, told from the many wordings of its heading."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from secretary_app.language.lookalikes import without_lookalikes
from secretary_app.language.typography import clean_text


class RosterField(StrEnum):
    """What one column of a roster says about a member."""

    FULL_NAME = "full_name"
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    INITIALS = "initials"
    POSITION = "position"
    ORGANISATION = "organisation"
    POSITION_AND_ORGANISATION = "position_and_organisation"
    ROLE = "role"
    VOTE = "vote"
    EMAIL = "email"
    START = "start"
    END = "end"
    BASIS = "basis"
    SIDE = "side"
    GROUPS = "groups"
    WEIGHT = "weight"


TITLES = {
    RosterField.FULL_NAME: "ФИО",
    RosterField.SURNAME: "Фамилия",
    RosterField.GIVEN_NAME: "Имя",
    RosterField.PATRONYMIC: "Отчество",
    RosterField.INITIALS: "Инициалы",
    RosterField.POSITION: "Должность",
    RosterField.ORGANISATION: "Организация",
    RosterField.POSITION_AND_ORGANISATION: "Должность и организация",
    RosterField.ROLE: "Роль",
    RosterField.VOTE: "Голос",
    RosterField.EMAIL: "E-mail",
    RosterField.START: "С",
    RosterField.END: "По",
    RosterField.BASIS: "Основание",
    RosterField.SIDE: "Сторона",
    RosterField.GROUPS: "Группы",
    RosterField.WEIGHT: "Вес голоса",
}

_BODY = r"(?:совет|комисси|комитет|коллеги|конференци|орган|рабочей групп|состав)\w*"
_IN_BODY = rf"(?: (?:в |члена |членов |участника )?(?:составе? )?{_BODY}| члена| участника)?"
_FIRM = (
    r"(?:организаци|учреждени|предприяти|мест[оау] (?:основной )?работ|основно\w+ мест\w+ работ"
    r"|работодател|компани|ведомств)\w*"
)
_WHOSE = "(?:представляем(?:ая|ой) |образовательн(?:ая|ой) )?"
_FIRMS = f"{_WHOSE}{_FIRM}(?:,? {_FIRM})?"
_HOLDS = rf"(?:член {_BODY}|в составе|полномочия|действует|период|срок)"
_JOINING = r"(?:включени|избрани|назначени|вступлени|вхождени|ввод)\w*"
_LEAVING = r"(?:исключени|выбыти|выход|вывод|прекращени|сложени)\w*"
_TERM = r"(?:(?: (?:полномочий|членства|срока|участия|периода))*|" + _IN_BODY + ")"

# The whole heading has to fit, so that titles and remarks are not taken for headings.
_WORDINGS: dict[RosterField, tuple[str, ...]] = {
    RosterField.FULL_NAME: (
        rf"(?:фио|ф и о)(?: полностью)?{_IN_BODY}",
        rf"фамилия,? имя(?:,?(?: и)? отчество)?(?: полностью)?{_IN_BODY}",
        rf"фамилия,? (?:и )?(?:инициалы|и о){_IN_BODY}",
        rf"(?:член|участник)и? {_BODY}",
        "участник|сотрудник|полное имя",
    ),
    RosterField.SURNAME: (rf"фамилия{_IN_BODY}",),
    RosterField.GIVEN_NAME: ("имя",),
    RosterField.PATRONYMIC: ("отчество(?: при наличии)?",),
    RosterField.INITIALS: ("инициалы|и о",),
    RosterField.POSITION_AND_ORGANISATION: (
        rf"(?:занимаемая )?должность.*\b{_FIRM}.*",
        rf"{_FIRM}.*\bдолжност\w*",
    ),
    RosterField.ROLE: (
        rf"(?:роль|статус|функция|обязанности){_IN_BODY}",
        rf"должность в (?:составе? )?{_BODY}",
    ),
    RosterField.POSITION: (
        rf"(?:занимаемая |основная )?должность{_IN_BODY}(?: основная)?",
        "кем работает",
    ),
    RosterField.ORGANISATION: (
        rf"(?:(?:полное |краткое |сокращенное )?наименование |название )?{_FIRMS}",
        "кого представляет|представитель(?: организации)?",
    ),
    RosterField.VOTE: (
        "голос|(?:право|вид|тип) голоса|право голосовать",
        "(?:решающий|совещательный)(?:,? (?:или )?(?:решающий|совещательный))? голос",
        "голос(?:,? (?:или )?(?:решающий|совещательный)){1,2}",
    ),
    RosterField.EMAIL: (
        "(?:адрес )?[eе] ?mail(?: адрес)?|емейл|имейл|мейл|почта",
        r"(?:адрес )?эл\w*(?: адрес)?(?: почт\w+)?",
    ),
    RosterField.START: (
        "[сc](?: дат[аы]| какого числа)?",
        rf"(?:дата )?начал[оа]{_TERM}|дата {_JOINING}{_IN_BODY}",
        rf"{_HOLDS} [сc]",
    ),
    RosterField.END: (
        "(?:по|до)(?: дат[аыу]| какое число)?",
        rf"(?:дата )?окончани[ея]{_TERM}|дата {_LEAVING}{_TERM}",
        rf"{_HOLDS} (?:по|до)",
    ),
    RosterField.BASIS: (
        rf"основание(?: {_JOINING}| членства| полномочий)?{_IN_BODY}",
        "(?:реквизиты )?(?:приказа?|распоряжени[ея]|документа?)(?: о назначении| основание)?",
    ),
    RosterField.SIDE: ("(?:какая )?сторона(?: партнерства)?|представляет сторону",),
    RosterField.GROUPS: ("групп[аы]|категори[яи]",),
    RosterField.WEIGHT: ("вес(?: голоса)?|(?:число |количество )?голосов|доля(?: голосов)?",),
}
_PATTERNS = {field: re.compile("|".join(wordings)) for field, wordings in _WORDINGS.items()}
_BRACKETED = re.compile(r"\([^)]*\)")
_LONGEST_HEADING = 150


@lru_cache(maxsize=4096)
def field_of(heading: str) -> RosterField | None:
    """Return what a column under ``heading`` holds, or None where the wording is not known."""
    if len(heading) > _LONGEST_HEADING:
        return None
    return _field_of(_plain(heading)) or _field_of(_plain(_BRACKETED.sub(" ", heading)))


def _field_of(plain: str) -> RosterField | None:
    return next((field for field, wording in _PATTERNS.items() if wording.fullmatch(plain)), None)


def _plain(heading: str) -> str:
    """Return the words alone and the commas: «Ф.И.О.*» – «ф и о»."""
    text = without_lookalikes(clean_text(heading).text).lower().replace("ё", "е")
    return " ".join(re.sub(r"[^\w,]+", " ", text).replace(" ,", ",").split()).strip(" ,")
