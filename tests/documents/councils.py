"""Invented councils whose minutes the tests read."""

from dataclasses import replace
from typing import Any

from secretary_app.application.papers import MinutesStyle
from secretary_app.documents.content import FullDecision, FullMinutes, SessionMinutes
from secretary_app.documents.full import full_minutes
from secretary_app.documents.minutes import session_minutes
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Organisation, OrganisationId, Person
from secretary_app.domain.regulations import Signatory
from tests.builders import council, facts, person, regulation
from tests.documents.papers import request
from tests.sitting import Sitting

OPTIONS = PaperOptions()
PEOPLE = {
    "chair": ("Лугов", "Иван", "Петрович", "директор", "ООО «Пример»"),
    "ann": ("Рощина", "Алла", "Юрьевна", "директор", "ОГБПОУ «Колледж»"),
    "bob": ("Ветров", "Егор", "Ильич", "ректор", None),
    "cid": ("Кедрин", "Олег", "Маркович", None, "org"),
    "dan": ("Озеров", "Степан", "Львович", None, None),
    "guest": ("Заречный", "Павел", "Фомич", "эксперт", None),
    "x": ("Тихонова", "Зоя", "Андреевна", "заместитель директора", "ООО «Пример»"),
}
ORGANISATION = Organisation(
    id=OrganisationId("org"), name="Администрация города Примерска", short_name=None
)
ALL = "arrive chair ann bob cid dan"


def known(name: str) -> Person:
    surname, given_name, patronymic, position, organisation = PEOPLE[name]
    return person(
        name,
        0,
        surname=surname,
        given_name=given_name,
        patronymic=patronymic,
        gender=None,
        position=position,
        organisation=organisation,
    )


def coming(composition: str = "chair:chair ann bob cid dan", **f: Any) -> Sitting:
    """A sitting before its opening."""
    rules = f.pop("rules", None) or regulation(signatories=(Signatory.CHAIR,))
    name = f.pop("name", "Координационный совет Примерска")
    bare = facts(composition, rules, **f)
    people = tuple(known(p.id) if p.id in PEOPLE else p for p in bare.people)
    told = replace(bare, people=people, council=council(name=name, city="г. Примерск"))
    return Sitting(told)


def sitting(script: str, composition: str = "chair:chair ann bob cid dan", **f: Any) -> Sitting:
    return coming(composition, **f).run(f"open\n{script}")


def minutes(held_: Sitting, options: PaperOptions = OPTIONS, **fields: Any) -> SessionMinutes:
    asked = request(held_, organisations={ORGANISATION.id: ORGANISATION}, **fields)
    drawn = session_minutes(asked, options).content
    assert isinstance(drawn, SessionMinutes)
    return drawn


def notices(held_: Sitting) -> tuple[str, ...]:
    return session_minutes(request(held_), OPTIONS).notices


def plain(items: tuple[str, ...]) -> list[str]:
    return [one.replace("\u00a0", " ") for one in items]


def full(held_: Sitting, options: PaperOptions = OPTIONS, **fields: Any) -> FullMinutes:
    asked = request(held_, MinutesStyle.FULL, **fields)
    drawn = full_minutes(asked, options).content
    assert isinstance(drawn, FullMinutes)
    return drawn


def one(held_: Sitting, options: PaperOptions = OPTIONS, **fields: Any) -> FullDecision:
    """The only decision of the only question discussed, adopted or not."""
    discussion = full(held_, options, **fields).discussions[0]
    [decision] = (*discussion.decisions, *discussion.rejected)
    return decision


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")
