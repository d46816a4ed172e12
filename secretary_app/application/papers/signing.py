"""Papers that are made of signed minutes, and what they are before the signing."""

from __future__ import annotations

from secretary_app.application.papers.kinds import PaperKind
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.issued import MINUTES, Signed
from secretary_app.domain.paper_options import MinutesStyle

_UNSIGNED = {
    PaperKind.EXTRACT: (
        "Протокол ещё не подписан, а выписка делается из подписанного. Отметьте подписание "
        "или составьте выписку с пометкой «ПРОЕКТ»."
    ),
    PaperKind.CERTIFIED_COPY: (
        "Протокол ещё не подписан: заверять нечего. Отметьте подписание или составьте копию "
        "с пометкой «ПРОЕКТ»."
    ),
}
# Made of signed minutes; before the signing only marked as a draft.
FROM_SIGNED = frozenset(_UNSIGNED)
_NO_MARK = "Пометка «ПРОЕКТ» ставится только на выписку и на копию протокола."


def signature_of(meeting: Meeting) -> Signed | None:
    """Return how the minutes of a meeting were signed, None before that."""
    minutes = (paper for paper in meeting.papers if paper.kind == MINUTES)
    return next((paper.signature for paper in minutes), None)


def issued_style(meeting: Meeting) -> MinutesStyle | None:
    """Return the style in which the minutes of a meeting were issued, None before that."""
    issues = (paper.issue for paper in meeting.papers if paper.kind == MINUTES)
    issued = next((issue.style for issue in issues if issue is not None), None)
    return next((style for style in MinutesStyle if style.value == issued), None)


def signing_refusal(kind: PaperKind, *, signed: bool, as_draft: bool) -> str:
    """Return in a Russian sentence why there is no such paper yet, empty where there is one.

    ``signed`` tells whether the minutes are, ``as_draft`` whether the paper is marked «ПРОЕКТ».
    """
    if kind not in FROM_SIGNED:
        return _NO_MARK if as_draft else ""
    return "" if signed or as_draft else _UNSIGNED[kind]
