"""Phrases that minutes repeat: one's own, the usual ones, and what this body resolved before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from secretary_app.application.finding.words import folded, readings_of
from secretary_app.domain.agenda import Meeting

GAP = "[…]"  # what is to be filled in
_MOST = 60
_LONGEST = 400


class PhraseKind(StrEnum):
    """Where a phrase belongs."""

    KEPT = "своя фраза"
    HEARD = "слушали"
    SPOKE = "выступили"
    RESOLVED = "решили"
    OWN = "из прежних решений"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with the part of the minutes that it belongs to."""

    text: str
    kind: PhraseKind


_USUAL: tuple[tuple[PhraseKind, tuple[str, ...]], ...] = (
    (
        PhraseKind.HEARD,
        (
            "[…] – о ходе выполнения решений предыдущего заседания.",
            "[…] – об итогах […] за […] год.",
            "[…] – о проекте […].",
        ),
    ),
    (
        PhraseKind.SPOKE,
        (
            "[…] – поддержал предложение.",
            "[…] – предложил […].",
            "[…] – обратил внимание на […].",
            "[…] – задал вопрос о […]; докладчик ответил.",
        ),
    ),
    (
        PhraseKind.RESOLVED,
        (
            "Принять к сведению информацию […].",
            "Утвердить […].",
            "Одобрить […].",
            "Согласовать […].",
            "Рекомендовать […].",
            "Поручить […] подготовить […].",
            "Включить в состав […] – […].",
            "Вывести из состава […] – […].",
            "Признать работу […] удовлетворительной.",
            "Перенести рассмотрение вопроса на следующее заседание.",
            "Контроль за исполнением решения возложить на […].",
            "Снять с контроля решение № […] от […].",
        ),
    ),
)


def phrases(others: Iterable[Meeting], kept: Iterable[str] = ()) -> tuple[Phrase, ...]:
    """Return the phrases kept by hand, the usual ones, then the drafts of the other meetings.

    Of the other meetings of the body the latest come first.
    """
    by_hand = [Phrase(text, PhraseKind.KEPT) for text in kept]
    usual = [Phrase(text, kind) for kind, texts in _USUAL for text in texts]
    latest = sorted(others, key=lambda meeting: meeting.date, reverse=True)
    drafted = dict.fromkeys(motion.text.strip() for meeting in latest for motion in meeting.motions)
    own = [Phrase(text, PhraseKind.OWN) for text in drafted if 0 < len(text) <= _LONGEST]
    return (*by_hand, *usual, *own[:_MOST])


def matching(known: Iterable[Phrase], typed: str) -> tuple[Phrase, ...]:
    """Return the phrases that have every typed part in them, in either keyboard layout."""
    readings = readings_of(typed)
    return tuple(
        phrase
        for phrase in known
        if not readings or any(_has(folded(phrase.text), words) for words in readings)
    )


def _has(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)
