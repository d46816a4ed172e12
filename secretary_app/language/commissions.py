"""Who is on a counting commission, as the decisions name them: nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_COMMISSION = re.compile(r"сч[её]тн\w+ комисси", re.IGNORECASE)
_MEMBERS = re.compile(r"\bв составе:?[^\S\n]*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_NEXT_SENTENCE = re.compile(r"(?<=\.)\s+(?=(?:Избрать|Назначить|Утвердить|Председател))")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+и\s+")
_LIST_MARK = re.compile(r"^[-–—•]\s*")
_CHAIR = re.compile(
    r"\bпредседател(?:ь|я|ю|ем|е)\b(?!\s+(?:совета|заседания|собрания|правления))", re.IGNORECASE
)
# «Жукова Е.П. (председатель)», «Жукова Е.П. – председатель»: the name stands before the word.
_AFTER_NAME = re.compile(r"[^\s:][^\S\n]*[(–—-][^\S\n]*$")
_ROLE = re.compile(
    r"(?:председатель|члены|член|секретарь)(?:\s+(?:сч[её]тной\s+)?комиссии)?"
    r"(?:\s*[:–—-]\s*|\s+(?=[А-ЯЁ]))|\s*\([^)]*\)|\s*[–—-]\s*(?:председатель|член|секретарь).*",
    re.IGNORECASE,
)
_ENDING = 2  # letters that cases change: «Жукова», «Жукову»


def speaks_of_commission(text: str) -> bool:
    """Tell whether a decision is on a counting commission."""
    return bool(_COMMISSION.search(text))


def members_named(text: str) -> str:
    """Return the members as the decision names them, empty where it does not."""
    found = _MEMBERS.search(text)
    if found is None:
        return ""
    line, _, below = found["rest"].partition("\n")
    if line.strip():
        return _NEXT_SENTENCE.split(line, maxsplit=1)[0].strip().rstrip(" ;")
    return ", ".join(_listed(below))


def _listed(lines: str) -> Iterator[str]:
    """Yield the items of a list that the text goes on with."""
    for line in lines.split("\n"):
        bare = line.strip()
        if not _LIST_MARK.match(bare):
            return
        yield _LIST_MARK.sub("", bare).rstrip(" ;,")


def names_of(members: str) -> tuple[str, ...]:
    """Return every name in what `members_named` gives, without «(председатель)»."""
    names = (_ROLE.sub("", entry).strip() for entry in _BETWEEN.split(members))
    return tuple(name for name in names if name)


def chair_named(decisions: Iterable[str]) -> str:
    """Return which of the members the decisions call the commission's chair, else empty."""
    texts = [text for text in decisions if speaks_of_commission(text)]
    members = next(filter(None, map(members_named, texts)), "")
    chairs = (_chair_in(text, names_of(members)) for text in texts)
    return next(filter(None, chairs), "")


def _chair_in(text: str, names: Sequence[str]) -> str:
    for word in _CHAIR.finditer(text):
        before, after = text[: word.start()], text[word.end() :].partition("\n")[0]
        beside = sorted(_places(names, before))[-1:] if _AFTER_NAME.search(before) else []
        for _, name in (*beside, *sorted(_places(names, after))):
            return name
    return ""


def _places(names: Sequence[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield where in the text every name stands."""
    yield from ((found.start(), name) for name in names for found in _named(name).finditer(text))


def _named(name: str) -> re.Pattern[str]:
    """Return what finds the name in any case: its stem, and its initials where it has them."""
    surname, *initials = name.split()
    stem = surname[:-_ENDING] if len(surname) > _ENDING + 1 else surname
    rest = r"\s*".join(re.escape(letter) for letter in initials if "." in letter)
    return re.compile(rf"\b{re.escape(stem)}\w*\s+{rest}" if rest else rf"\b{re.escape(stem)}")
