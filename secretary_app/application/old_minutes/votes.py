"""Votes as minutes word them: «за» – 12, «против» – нет; «единогласно»; «решение не принято»."""

from __future__ import annotations

import re

from secretary_app.application.old_minutes.blocks import Line
from secretary_app.application.old_minutes.model import OldVotes
from secretary_app.application.old_minutes.wordings import WITHOUT_VOTE

_AMOUNT = r"[»\"”]?\s*(?:проголосовал[ои]?\s*)?[:–—-]*\s*(?P<number>\d{1,4}|нет|единогласно|0)\b"
_BEFORE = r"(?P<number>\d{1,4})\s*(?:\([^)]*\)\s*)?(?:чел\w*\.?|голос\w*)?\s*[–—-]?\s*[«\"„]?"
_FOR = re.compile(rf"(?<![\w])[«\"„]?за{_AMOUNT}", re.IGNORECASE)
_AGAINST = re.compile(rf"(?<![\w])[«\"„]?против{_AMOUNT}", re.IGNORECASE)
_ABSTAIN = re.compile(rf"(?<![\w])[«\"„]?воздержал\w*{_AMOUNT}", re.IGNORECASE)
_WORD_LAST = tuple(
    re.compile(rf"{_BEFORE}{word}\w*", re.IGNORECASE) for word in ("за\\b", "против", "воздержал")
)
_VOTING = re.compile(
    r"(?:про)?голосова(?:ли|ние)\b|(?:результаты|итоги) голосования|единогласно|"
    r"^решение (?:не )?принято|^принято (?:единогласно|большинством)"
    r"|^[«\"]?(?:за|против|воздержал\w*)[»\"]?\s*[:–—-]\s*\d",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(r"единогласно", re.IGNORECASE)
_REJECTED = re.compile(
    r"(?:решение|предложение) (?:не принято|отклонено)|не приняты?\b", re.IGNORECASE
)
_NAMES = re.compile(r"голосовал[аи]? (?:за|против)\s*:|воздержал\w*\s*:\s*[А-ЯЁ]", re.IGNORECASE)
_NONE = "нет"


def tells_votes(line: Line) -> bool:
    """Tell whether the line gives the votes on what was decided before it."""
    text = line.text
    if WITHOUT_VOTE.match(text):
        return False
    if _NAMES.match(text):
        return True
    counts = sum(bool(each.search(text)) for each in (_FOR, _AGAINST, _ABSTAIN))
    return counts > 1 or bool(_VOTING.search(text) and not line.number and _is_short(text))


def _is_short(text: str) -> bool:
    """A decision may speak of voting, too; a line about votes begins or ends with them."""
    found = _VOTING.search(text)
    return found is not None and (found.start() == 0 or found.end() > len(text) * 2 // 3)


def votes_of(text: str, block: int) -> OldVotes:
    """Return the votes that ``text`` gives; counts are None where it gives none."""
    return OldVotes(
        words=text,
        for_=_count(_FOR, _WORD_LAST[0], text),
        against=_count(_AGAINST, _WORD_LAST[1], text),
        abstain=_count(_ABSTAIN, _WORD_LAST[2], text),
        unanimous=_UNANIMOUS.search(text) is not None,
        blocks=(block,),
    )


def _count(wording: re.Pattern[str], word_last: re.Pattern[str], text: str) -> int | None:
    found = wording.search(text) or word_last.search(text)
    if found is None:
        return None
    number = found["number"].lower()
    if number.isdigit():
        return int(number)
    return 0 if number == _NONE else None


def rejects(text: str) -> bool:
    """Tell whether the text says that what was voted on was not adopted."""
    return _REJECTED.search(text) is not None


def joined(one: OldVotes | None, other: OldVotes) -> OldVotes:
    """Return both together: «За – 5» and «Против – 0» may stand on lines of their own."""
    if one is None:
        return other
    return OldVotes(
        words=f"{one.words}\n{other.words}",
        for_=other.for_ if one.for_ is None else one.for_,
        against=other.against if one.against is None else one.against,
        abstain=other.abstain if one.abstain is None else one.abstain,
        unanimous=one.unanimous or other.unanimous,
        blocks=tuple(dict.fromkeys((*one.blocks, *other.blocks))),
    )
