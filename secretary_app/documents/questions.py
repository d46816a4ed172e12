"""Questions and drafts as every paper words them: title, text, executors, deadline."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.documents.content import Paragraph, opening_and_further
from secretary_app.documents.persons import Persons
from secretary_app.documents.wording import DASH, assignment_sentence
from secretary_app.domain.agenda import AgendaItem, Motion
from secretary_app.domain.people import PersonId

PROCEDURAL = "Процедурный вопрос"


def item_title(item: AgendaItem, persons: Persons) -> str:
    """Return the question's title as printed."""
    return persons.text(item.title)


def bare_title(item: AgendaItem, persons: Persons) -> str:
    """Return the title as it stands in a heading, without what ends it."""
    return item_title(item, persons).rstrip(" .;")


def reported_title(item: AgendaItem, persons: Persons, *others: str) -> str:
    """Return «О плане (докладчик – Лугов И.П.)», the bare title without a rapporteur.

    ``others`` stand in the brackets, too.
    """
    names = [persons.name(person) for person in item.rapporteurs]
    who = "докладчик" if len(names) == 1 else "докладчики"
    reports = (f"{who}{DASH}{', '.join(names)}",) if names else ()
    told = "; ".join((*reports, *others))
    title = bare_title(item, persons)
    return f"{title} ({told})" if told else title


def question_line(item: AgendaItem | None, persons: Persons) -> str:
    """Return «Вопрос 2. О смете»; without an item the question is one of procedure."""
    if item is None:
        return PROCEDURAL
    return f"Вопрос {item.number}. {bare_title(item, persons)}"


def draft_heading(motion: Motion) -> str:
    """Return «Проект решения 2.1:»."""
    return f"{' '.join(part for part in ('Проект решения', motion.number) if part)}:"


def draft_text(text: str, persons: Persons) -> tuple[str, tuple[Paragraph, ...]]:
    """Return what stands beside a decision's number and what follows below it."""
    opening, further = opening_and_further(text)
    set_ = persons.text
    return set_(opening), tuple(replace(part, text=set_(part.text)) for part in further)


def executors(motion: Motion, persons: Persons) -> list[str]:
    """Return who is to carry it out, as named in lists."""
    return [persons.name(PersonId(executor)) for executor in motion.executors]


def assignment(motion: Motion, persons: Persons) -> str:
    """Return the sentence on executors and deadline, empty where there are none."""
    return assignment_sentence(executors(motion, persons), motion.deadline)
