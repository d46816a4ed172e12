"""Questions as they are announced: who reports, how long it takes, which papers belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from secretary_app.documents.content import PlannedQuestion
from secretary_app.documents.desk import Desk
from secretary_app.documents.questions import reported_title
from secretary_app.documents.wording import DASH, punctuated
from secretary_app.domain.agenda import AgendaItem, ItemId, ItemPreparation
from secretary_app.language.numbers import counted
from secretary_app.language.sentences import sentence

_HOUR = 60


def planned_questions(desk: Desk, items: Sequence[AgendaItem]) -> tuple[PlannedQuestion, ...]:
    """Return the questions with their numbers, in the order of the agenda."""
    prepared = preparations(desk)
    told = [materials(desk, prepared.get(item.id)) for item in items]
    titles = [
        reported_title(item, desk.persons, *planned_time(prepared.get(item.id))) for item in items
    ]
    # Lines between the questions leave no enumeration to be punctuated.
    ended = tuple(map(sentence, titles)) if any(told) else punctuated(titles)
    return tuple(
        PlannedQuestion(number=item.number, title=title, materials=papers)
        for item, title, papers in zip(items, ended, told, strict=True)
    )


def preparations(desk: Desk) -> dict[ItemId, ItemPreparation]:
    """Return what was prepared for each question."""
    prepared = desk.request.preparation
    return {one.item: one for one in (prepared.items if prepared else ())}


def planned_time(prepared: ItemPreparation | None) -> tuple[str, ...]:
    """Return «15 минут», nothing where no time is planned."""
    minutes = prepared.minutes if prepared else None
    return (duration(minutes),) if minutes else ()


def total_time(desk: Desk, items: Sequence[AgendaItem]) -> str:
    """Return the time planned for all questions together, where each of them has one."""
    prepared = preparations(desk)
    minutes = [prepared[item.id].minutes if item.id in prepared else None for item in items]
    known = [one for one in minutes if one]
    if len(known) < len(minutes) or len(known) < 2:  # noqa: PLR2004 - one needs no sum
        return ""
    return f"Планируемое время рассмотрения всех вопросов{DASH}{duration(sum(known))}."


def duration(minutes: int) -> str:
    """Return «45 минут», «1 час 20 минут», «2 часа»."""
    hours, rest = divmod(minutes, _HOUR)
    words = (
        counted(hours, "час", "часа", "часов") if hours else "",
        counted(rest, "минута", "минуты", "минут") if rest else "",
    )
    return " ".join(word for word in words if word)


def materials(desk: Desk, prepared: ItemPreparation | None) -> str:
    """Return the names of a question's papers in one sentence, empty without any."""
    names = (
        [desk.persons.text(one.name).rstrip(" .;") for one in prepared.materials]
        if prepared
        else []
    )
    return sentence("; ".join(names)) if names else ""
