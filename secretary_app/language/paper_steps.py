"""The steps of a paper's life and where it stands, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from secretary_app.domain.issued import (
    Checked,
    CopySent,
    Corrected,
    Issued,
    PaperStage,
    PaperStep,
    Reviewed,
    SentForReview,
    Signed,
    TextAdopted,
)
from secretary_app.language.names import NBSP


def stage_words(stage: PaperStage) -> str:
    """Return «выпущен»."""
    match stage:
        case PaperStage.DRAFT:
            return "проект"
        case PaperStage.CHECKED:
            return "проверен"
        case PaperStage.IN_REVIEW:
            return "на согласовании"
        case PaperStage.ISSUED:
            return "выпущен"
        case PaperStage.SIGNED:
            return "подписан"
        case PaperStage.SENT:
            return "копии отправлены"
        case _:
            assert_never(stage)


def step_name(step: PaperStep) -> str:
    """Return «протокол выпущен»: what a step of the minutes is called when it is taken back."""
    if isinstance(step, Corrected):
        return f"добавлена записка об исправлении №{NBSP}{step.number}"
    return _NAMES[type(step)]


_NAMES: Mapping[type[PaperStep], str] = {
    Checked: "протокол отмечен проверенным",
    SentForReview: "протокол отправлен на согласование",
    Reviewed: "протокол вернулся с согласования",
    Issued: "протокол выпущен",
    TextAdopted: "принят текст протокола из Word",
    Signed: "протокол отмечен подписанным",
    CopySent: "отмечена отправка копии протокола",
}
