"""Words of the directory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretary_app.application.editing.duplicates import Merger
from secretary_app.domain.councils import AgreementKind
from secretary_app.domain.people import Organisation
from secretary_app.language.dates import short_date
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

TITLE = "Люди и организации"
PEOPLE = "Люди"
ORGANISATIONS = "Организации"
AGREEMENTS = "Соглашения"
DUPLICATES = "Повторы"
ADD = "Добавить…"
EDIT = "Изменить…"
REMOVE = "Удалить"
MERGE = "Объединить…"
CLOSE = "Закрыть"
SEARCH = {
    "people": "Найти человека",
    "organisations": "Найти организацию",
    "agreements": "Найти соглашение",
    "duplicates": "Найти среди повторов",
}
EMPTY = {
    "people": "Людей пока нет. Insert – добавить.",
    "organisations": "Организаций-участников пока нет. Insert – добавить.",
    "agreements": "Соглашений пока нет. Insert – добавить.",
    "duplicates": "Похожих имён не замечено.",
}
NAME = "Фамилия, имя, отчество"
WORK = "Должность и организация"
STANDING = "В совете"
EMAIL = "Почта"
ORGANISATION = "Организация"
TAKES_PART = "Участвует"
SEAT = "Место в совете"
HEAD = "Руководитель"
DELEGATES = "Представители"
KIND = "Вид"
NUMBER_AND_DATE = "Номер и дата"
PARTIES = "Стороны"
UNTIL = "Действует по"
ONE = "Одна запись"
OTHER = "Другая запись"
REASON = "Почему похожи"
NEW_PERSON = "Новый человек"
NEW_ORGANISATION = "Новая организация"
NEW_AGREEMENT = "Новое соглашение"
FULL_NAME = "Полное название"
SHORT_NAME = "Краткое название"
FROM = "Участвует с"
TO = "Участвует по"
TO_HINT = "Последний день участия. Пусто – участвует и сейчас."
HEAD_HINT = "Начните печатать имя и выберите из списка людей."
DELEGATES_HINT = "Кто может прийти вместо руководителя. Enter – добавить, Delete в списке – убрать."
NUMBER = "Номер"
DATE = "Дата"
KEEP = "Кто остаётся"
KEEP_HINT = "Останется это имя; чего в этой записи нет, возьмётся из другой."
AGREEMENT_KINDS = {
    AgreementKind.COOPERATION: "о сотрудничестве",
    AgreementKind.ADDITIONAL: "дополнительное",
}
NOT_MEMBER = "не в составе"
HEARD = "Читаются заседания…"


def left(last: date) -> str:
    """Return how somebody stands who has left."""
    return f"в составе по {short_date(last)}"


def coming(first: date) -> str:
    """Return how somebody stands who is to come in."""
    return f"в составе с {short_date(first)}"


def period(organisation: Organisation) -> str:
    """Return «с 01.02.2020», «по 31.12.2025», or nothing where neither day is known."""
    parts = (
        f"с{NBSP}{short_date(organisation.start)}" if organisation.start else "",
        f"по{NBSP}{short_date(organisation.end)}" if organisation.end else "",
    )
    return " ".join(part for part in parts if part)


def numbered(number: str | None, day: date) -> str:
    """Return «№ 7 от 01.02.2020»."""
    return f"№{NBSP}{number} от {short_date(day)}" if number else f"от {short_date(day)}"


def tab(title: str, number: int) -> str:
    """Return the title of a tab with how much is in it."""
    return f"{title} ({number})" if number else title


def step(what: str, name: str) -> str:
    """Return the name of a step."""
    return f"{what}: {name}"


def merging(names: Sequence[str]) -> str:
    """Return the heading of the dialog that merges two people."""
    return f"Объединить записи: {names[0]} и {names[1]}"


def consequences(found: Merger) -> str:
    """Return what merging does, in sentences."""
    told = ["Членство в совете и представительство организаций перейдут к тому, кто остаётся."]
    planned = len(found.planned)
    if planned:
        meetings = counted(planned, "предстоящем заседании", *("предстоящих заседаниях",) * 2)
        told.append(f"В {meetings} будет назван он.")
    told += found.notes
    if found.begun:
        meetings = counted(found.begun, "начатом заседании", *("начатых заседаниях",) * 2)
        told.append(
            f"В {meetings} останется прежняя запись: протокол и журнал не переписываются. "
            "Поэтому она сохранится в списке людей, но больше нигде не понадобится."
        )
    else:
        told.append("Другая запись исчезнет.")
    told.append("Шаг можно отменить: Ctrl+Z.")
    return " ".join(told)
