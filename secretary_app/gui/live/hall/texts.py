"""Words of the display for the hall."""

from __future__ import annotations

from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.language.shares import figure

TITLE = "Экран для зала"
LIVE_TALLY = "Показывать голоса по ходу голосования"
BY_NAME = "Показывать, кто как проголосовал"
OPTIONS = "Что видно залу"

FOR, AGAINST, ABSTAIN, NOT_VOTED = "За", "Против", "Воздержались", "Не голосовали"
PHASES = {
    Phase.NOT_OPENED: "Заседание скоро начнётся",
    Phase.BREAK: "Перерыв",
    Phase.CLOSED: "Заседание закрыто",
}
DISCUSSED = "обсуждение"
VOTING = "идёт голосование"
SECRET_VOTING = "идёт тайное голосование"  # noqa: S105 - words for the hall
VOTED = "голосование завершено"
PROCEDURAL = "Процедурный вопрос"


def item_line(number: str, total: int, stage: str) -> str:
    """Return «Вопрос 2 из 4 · голосование завершено»."""
    return f"Вопрос {number} из {total} · {stage}"


def round_stage(stage: str, number: int) -> str:
    """Return the stage with the round from the second on."""
    return f"{stage}, тур {number}" if number > 1 else stage


def attendance(status: QuorumStatus) -> str:
    """Return «Присутствуют 11 из 18 · кворум есть (нужно 9)»."""
    here = f"Присутствуют {figure(status.counted)} из {figure(status.base)}"
    if status.rule is None:
        return here
    quorum = "кворум есть" if status.met else "кворума нет"
    return f"{here} · {quorum} (нужно {figure(status.required)})"


def named(title: str, names: str) -> str:
    """Return «Против: Данилов М.К.»."""
    return f"{title}: {names}"
