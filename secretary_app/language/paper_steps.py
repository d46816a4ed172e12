"""The steps of a paper's life in words."""

from __future__ import annotations

from collections.abc import Mapping

from secretary_app.domain.issued import (
    Checked,
    CopySent,
    Corrected,
    Issued,
    PaperStep,
    Reviewed,
    SentForReview,
    Signed,
    TextAdopted,
)
from secretary_app.language.names import NBSP


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
