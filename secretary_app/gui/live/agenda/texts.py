"""Words of the agenda's part of the screen."""

from __future__ import annotations

from secretary_app.gui.theme.tokens import Tone

TITLE = "Повестка"
LIST = "Вопросы повестки"
PROCEDURAL = "Процедурные вопросы"
ADD_ITEM = "Внести вопрос"
ADD_PROCEDURAL = "Процедурный"

PENDING, CURRENT, DONE, ASIDE = "○", "▶", "✓", "–"
DEFERRED = ("отложен", Tone.ABSTAIN)
WITHDRAWN = ("снят", Tone.ABSTAIN)
NOT_ADOPTED = ("не принято", Tone.AGAINST)
SECOND_ROUND = ("нужен второй тур", Tone.ABSTAIN)
UNDECIDED = ("без решения", Tone.NEUTRAL)
NOTHING = ("", Tone.NEUTRAL)

START = "Перейти к вопросу"
DEFER = "Отложить…"
WITHDRAW = "Снять с повестки…"
MENU = "Что можно сделать с вопросом"
TITLE_QUESTION = "Новый вопрос повестки: «О …»"
RAPPORTEUR_QUESTION = "Докладчик; Enter – без докладчика"
NOBODY = "без докладчика"
WITHOUT_REASON = "без указания причины"
VOTE_RUNS = "Идёт голосование: к другому вопросу можно перейти после него."


def rapporteurs(names: list[str]) -> str:
    """Return «Докладчик: Григорьева Т.И.», empty for nobody."""
    word = "Докладчики" if len(names) > 1 else "Докладчик"
    return f"{word}: {', '.join(names)}" if names else ""


def decided(number: int) -> tuple[str, Tone]:
    """Return «решено · 2»."""
    return f"решено · {number}", Tone.FOR


def defer_question(number: str) -> str:
    """Return what is asked about a question put off."""
    return f"Отложить вопрос {number}: причина"


def withdraw_question(number: str) -> str:
    """Return what is asked about a question taken off."""
    return f"Снять вопрос {number}: причина"
