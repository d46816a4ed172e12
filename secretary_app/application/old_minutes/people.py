"""People as minutes name them: «Фамилия И.О., должность», «И.О. Фамилия», full names, runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretary_app.language.names import (
    FullName,
    initials_of,
    is_patronymic,
    parse_name,
)

_WORD = r"[А-ЯЁ][а-яё]+(?:[-‑–]?[А-ЯЁ]?[а-яё]+)*"
_SURNAME = rf"(?:{_WORD}|[А-ЯЁ]{{2,}}(?:-[А-ЯЁ]{{2,}})?)"
_INITIALS = r"[А-ЯЁ]\.+\s?(?:[А-ЯЁ](?:\.+|(?![А-Яа-яё.])))?(?:\s?(?:оглы|кызы)\b)?"
_LISTED = re.compile(rf"(?P<surname>{_SURNAME})\s(?P<initials>{_INITIALS})")
_SIGNED = re.compile(rf"(?P<initials>{_INITIALS})\s?(?P<surname>{_SURNAME})")
_FULL = re.compile(rf"{_SURNAME}\s{_WORD}\s(?:{_WORD}(?:\s(?:оглы|кызы)\b)?)")
_NEXT_SURNAME = re.compile(rf"\s?({_SURNAME})(?!\s?[А-ЯЁ]\.)")
_PAIR = re.compile(rf"({_SURNAME})\s({_WORD})(?=\s*(?:[,–—(-]|$))")
_NO_NAME = re.compile(
    r"(?:(?:председат|секретар|директор|начальник|заместит|руководит|департамент|министер|комитет"
    r"|управлен|администрац|комисси|эксперт|методист|главн|ведущ|специалист|заведу|представит"
    r"|доцент|профессор|депутат|губернатор|координац|протокол|присутств|отсутств|приглаш|слушал"
    r"|выступил|решил|постанов|голосов|утвержд|поруч|колледж|техникум|университет|институт"
    r"|консульт|инженер|генеральн|исполня|докладч|исполнит|педагог|инспектор|помощник|ответств)\w*"
    r"|(?:член|совет|ректор|школ|центр|обществ|город|район|отдел|област|глав|срок|учител|фонд"
    r"|союз|област)\w{0,3}|зам|отв|и\.?о)$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r"(?:\bим\.|\bимени)\s*$", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]*)\)")
_NEXT_LABEL = re.compile(r"(?:^|[\s,;])\d{1,3}[.)]$")
_WORDS_OF_NAME = 3
_LEADING = " ,;:–—-|/\t"
_MODE_WORDS = re.compile(
    r"^(?:очно|онлайн|он-лайн|дистанционно|удал[её]нно|по вкс|вкс|заочно|лично)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a text; ``position`` and ``asides`` stand beside the name."""

    name: FullName
    position: str = ""
    asides: tuple[str, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name with its place in a text."""

    name: FullName
    start: int
    end: int
    certain: bool = True


def names_in(text: str) -> Iterator[NameFound]:
    """Yield the names in ``text`` in order; what stands after «им.» is no person there."""
    place = 0
    while place < len(text):
        found = _first_name(text, place)
        if found is None:
            return
        if not _NAMED_AFTER.search(text[: found.start]):
            yield found
        place = found.end


def _first_name(text: str, place: int) -> NameFound | None:
    found = [
        each
        for each in (_listed(text, place), _signed(text, place), _full(text, place))
        if each is not None
    ]
    return min(found, key=lambda each: (each.start, -each.end), default=None)


def _listed(text: str, place: int) -> NameFound | None:
    for match in _LISTED.finditer(text, place):
        following = _NEXT_SURNAME.match(text, match.end())
        taken = following is not None and not _NO_NAME.match(following[1])
        if not _NO_NAME.match(match["surname"]) and not taken:
            return _found(match)
    return None


def _signed(text: str, place: int) -> NameFound | None:
    for match in _SIGNED.finditer(text, place):
        own = match.start() == 0 or not text[match.start() - 1].isalpha()
        if own and not _NO_NAME.match(match["surname"]):
            return _found(match)
    return None


def _full(text: str, place: int) -> NameFound | None:
    at = place
    while match := _FULL.search(text, at):
        words = match[0].split()
        turkic = len(words) > _WORDS_OF_NAME
        fits = turkic or is_patronymic(words[2]) or is_patronymic(words[1])
        if fits and not any(_NO_NAME.match(word) for word in words[:1]):
            return _found(match)
        at = match.start() + len(words[0])
    return None


def _found(match: re.Match[str]) -> NameFound:
    return NameFound(tidy_name(match[0]), match.start(), match.end())


def tidy_name(text: str) -> FullName:
    """Return the name with its surname capitalised and its initials even («Матвеев Д.М.»)."""
    name = parse_name(text)
    plain = "-".join(part.capitalize() for part in re.split("[-‑–]", name.surname))
    surname = plain if name.surname.isupper() else name.surname.replace("‑", "-")
    if name.initials is None:
        return replace(name, surname=surname)
    return FullName(surname=surname, initials=initials_of(name))


def people_in(text: str, *, several: bool = True) -> tuple[Mention, ...]:
    """Return everybody whom ``text`` names, with what it says of each.

    A list item names one person (``several`` False), whatever names its position holds.
    """
    parts = re.split(r";(?![^(]*\))", text) if several else [text]
    mentions = [mention for part in parts for mention in _people_of(part, several=several)]
    if mentions:
        return tuple(mentions)
    inside = [aside for aside in _ASIDE.findall(text) if next(names_in(aside), None)]
    return tuple(mention for aside in inside for mention in _people_of(aside, several=True))


def _people_of(part: str, *, several: bool) -> Iterator[Mention]:
    masked = _ASIDE.sub(lambda aside: " " * len(aside[0]), part)
    found = list(names_in(masked))
    if not found:
        yield from _by_given_name(part)
        return
    found = found if several else found[:1]
    before = _position(masked[: found[0].start])
    behind = bool(before) and len(found) > 1
    ends = [0, *(name.end for name in found[:-1])]
    starts = [*(name.start for name in found[1:]), len(part)]
    for name, end, start in zip(found, ends, starts, strict=True):
        beside = masked[end : name.start] if behind else masked[name.end : start]
        asides = tuple(aside.strip() for aside in _ASIDE.findall(part[name.end : start]))
        yield _with_asides(Mention(name.name, _position(beside) or before), asides)


def _by_given_name(part: str) -> Iterator[Mention]:
    """Yield a surname and a given name without a patronymic, at the beginning of an item."""
    found = _PAIR.match(part.strip(_LEADING))
    if found and not any(_NO_NAME.match(word) for word in found.groups()):
        rest = part.strip(_LEADING)[found.end() :]
        yield Mention(parse_name(found[0]), _position(rest), certain=False)


def _position(text: str) -> str:
    plain = _NEXT_LABEL.sub("", " ".join(text.split()).strip(_LEADING)).rstrip(".;").strip(_LEADING)
    return "" if plain in {"и", "а также", "в"} else plain


def _with_asides(mention: Mention, asides: tuple[str, ...]) -> Mention:
    position = mention.position
    told = [aside for aside in asides if not _MODE_WORDS.match(aside)]
    if not position and told and told[0][:1].islower() and " " in told[0]:
        position = told[0]
    return replace(mention, position=position, asides=asides)
