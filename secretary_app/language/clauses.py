"""The rules of a body as they are cited: «п. 7 Положения», «по регламенту»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretary_app.language.names import NBSP

_PART = r"(?:подп|абз|разд|прил|пп?|ст|чч?|гл)"
_NUMBER = r"(?:\d+(?:[.-]\d+)*|[IVXLC]+|[а-я](?![а-я]))\)?\.?"
_JOINT = r"(?:\s*[,;–-]\s*|\s+и\s+|\s+)"
_PLACE = rf"(?:{_PART}\.\s*)?{_NUMBER}"
_BARE_CLAUSE = re.compile(rf"{_PART}\.\s*{_NUMBER}(?:{_JOINT}{_PLACE})*")
_AFTER_PART = re.compile(rf"\b({_PART}\.)\s*(?=[\dIVXLCа-я«])")


@dataclass(frozen=True, slots=True)
class RulesName:
    """What the rules call themselves: «регламент», in the cases that a citation needs."""

    nominative: str
    genitive: str
    dative: str


REGULATION = RulesName("положение", "Положения", "положению")
_NAMES = (
    REGULATION,
    RulesName("регламент", "Регламента", "регламенту"),
    RulesName("устав", "Устава", "уставу"),
    RulesName("порядок", "Порядка", "установленному порядку"),
    RulesName("правила", "Правил", "правилам"),
    RulesName("закон", "Закона", "закону"),
)


def rules_name(source: str | None) -> RulesName:
    """Return the kind of document that ``source`` begins with; a regulation when it is unclear."""
    words = re.findall(r"\w+", (source or "").casefold())
    found = (name for word in words for name in _NAMES if name.nominative == word)
    return next(found, REGULATION)


def clause_words(clause: str | None, rules: RulesName = REGULATION) -> str:
    """Return «п. 7 Положения», a clause that names its document as it is, or «по положению»."""
    if not clause or not clause.strip():
        return f"по {rules.dative}"
    text = clause.strip()
    cited = f"{text} {rules.genitive}" if _BARE_CLAUSE.fullmatch(text) else text
    return _AFTER_PART.sub(rf"\1{NBSP}", cited)


def clause_heading(clause: str | None, rules: RulesName = REGULATION) -> str:
    """Return the clause as a sentence begins with it: «п. 7 Положения», «По положению»."""
    words = clause_words(clause, rules)
    return words if clause and clause.strip() else words.capitalize()
