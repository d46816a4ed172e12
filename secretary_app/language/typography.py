"""Typography of output: what the user typed, as a printed paper sets it.

Quotes « » with „ “ inside, en dashes, non-breaking spaces, even initials. Only output is
normalised, never what was typed. Addresses, e-mails and template marks are left alone, and so
are hyphens in words and numbers like «1-2-3». Normalising twice changes nothing more.

Characters that nobody sees or that no file can hold are a matter of input: ``clean_text``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from secretary_app.language.names import NBSP
from secretary_app.language.quotes import nested_quotes
from secretary_app.language.ranges import joined_ranges
from secretary_app.language.vocabulary import MONTHS

_MARK = "\ue000"
_ADDRESS_CHARACTER = r"[^\s«»„“”\"<>]"
PROTECTED = re.compile(
    r"\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}|\{#[^\n]{0,500}?#\}"
    rf"|(?:https?|ftp)://{_ADDRESS_CHARACTER}+|\bwww\.{_ADDRESS_CHARACTER}+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:ru|su|com|org|net|рф)\b"
    rf"(?:/{_ADDRESS_CHARACTER}*)?"
)
_MASKED = re.compile(f"{PROTECTED.pattern}|{_MARK}")

_SPACE = f"[ {NBSP}]"
_LONG_SPACE = re.compile(rf"{_SPACE}{{2,}}")
_CAPITALIZED = r"[А-ЯЁ][а-яё]+"
_TWO_INITIALS = rf"([А-ЯЁ])\.{{1,2}}{_SPACE}?([А-ЯЁ])\."
_INITIALS_AFTER = re.compile(rf"({_CAPITALIZED}){_SPACE}{_TWO_INITIALS}(?!\.)")
_INITIALS_BEFORE = re.compile(rf"(?<![\w.]){_TWO_INITIALS}{_SPACE}?(?={_CAPITALIZED})")
_ONE_INITIAL = re.compile(rf"(?<![\w.])([А-ЯЁ])\. (?={_CAPITALIZED})")

_SPACED_DASH = re.compile(r"(?<!\S)(?:--?|[−‒—―])(?!\S)")
_MONTHS = "|".join(MONTHS)
_ABBREVIATIONS = (
    "гор|пп?|ст|чч?|гл|с|стр|д|кв|корп|ул|пр|просп|пер|пл|пос|дер|рис|табл|прил|им|тов"
    "|см|каб|ауд|оф|тел"
)
_UNITS = (
    "тыс|млн|млрд|руб|коп|чел|шт|экз|мин|сек|кг|км|мм?|см|га|л|день|дн(?:я|ей)|час(?:а|ов)?"
    "|минут[аы]?|голос(?:а|ов)?|член(?:а|ов)?|человека?|лет|год(?:а|у|ов|ы)?|рабочих|календарных"
)
_BINDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"№{_SPACE}?(?=\w)", f"№{NBSP}"),
        (r"(?<=\d\d\d\d)(?=гг?\.)", NBSP),
        (rf"(?<![\w.])((?<!\d{_SPACE})г|{_ABBREVIATIONS})\. (?=[\dА-ЯЁA-Z«„])", rf"\1.{NBSP}"),
        (rf"(?<=\d) (?=(?:{_UNITS}|{_MONTHS})(?!\w)|гг?\.|вв?\.|[%‰₽])", NBSP),
        (rf"\b({_MONTHS}) (?=\d\d\d\d)", rf"\1{NBSP}"),
        (r"\bт\. (?=[едпк]\.)", f"т.{NBSP}"),
    )
)
_ONE_LETTER_WORD = re.compile(r"(?<!\w)([вкосуияаВКОСУИЯА]) (?=\S)")

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_SURROGATES = "\ud800-\udfff"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_ZERO_WIDTH = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_TAGS = "\U000e0001-\U000e007f"
_REMOVED = re.compile(f"[{_CONTROL}{_SURROGATES}{_NONCHARACTERS}{_ZERO_WIDTH}{_DIRECTION}{_TAGS}]")


class InitialsStyle(StrEnum):
    """«Криков А.Н.» or «Криков А. Н.»."""

    TIGHT = "tight"
    SPACED = "spaced"


@dataclass(frozen=True, slots=True)
class TypographyOptions:
    """How output is set; ``bind_prepositions`` keeps one-letter words off the end of a line."""

    initials: InitialsStyle = InitialsStyle.TIGHT
    bind_prepositions: bool = False


_DEFAULT = TypographyOptions()


def normalise(text: str, options: TypographyOptions = _DEFAULT) -> str:
    """Return ``text`` as it is to be printed."""
    saved = [match[0] for match in _MASKED.finditer(text)]
    masked = _LONG_SPACE.sub(_one_space, _MASKED.sub(_MARK, text))
    steps: tuple[Callable[[str], str], ...] = (
        lambda plain: _even_initials(plain, options.initials),
        joined_ranges,
        lambda plain: _SPACED_DASH.sub("–", plain),
        nested_quotes,
        lambda plain: _bound(plain, prepositions=options.bind_prepositions),
    )
    for step in steps:
        masked = step(masked)
    return "".join(_unmasked(masked, saved))


def _unmasked(masked: str, saved: list[str]) -> Iterator[str]:
    first, *others = masked.split(_MARK)
    yield first
    for original, following in zip(saved, others, strict=True):
        yield original + following


def _one_space(match: re.Match[str]) -> str:
    return NBSP if NBSP in match[0] else " "


def _even_initials(text: str, style: InitialsStyle) -> str:
    gap = NBSP if style is InitialsStyle.SPACED else ""
    text = _INITIALS_AFTER.sub(rf"\1{NBSP}\2.{gap}\3.", text)
    text = _INITIALS_BEFORE.sub(rf"\1.{gap}\2.{NBSP}", text)
    return _ONE_INITIAL.sub(rf"\1.{NBSP}", text)


def _bound(text: str, *, prepositions: bool) -> str:
    for pattern, replacement in _BINDINGS:
        text = pattern.sub(replacement, text)
    return _ONE_LETTER_WORD.sub(rf"\1{NBSP}", text) if prepositions else text


@dataclass(frozen=True, slots=True)
class CleanText:
    """The text left, and one code («U+202E») for every character taken out, in their order."""

    text: str
    removed: tuple[str, ...] = ()


def clean_text(text: str) -> CleanText:
    """Return ``text`` without control, zero-width and direction characters and noncharacters.

    Newline and tab stay; other line breaks (CR LF, U+2028 …) become newlines, which is no loss
    and not reported. What is left can be stored, written to XML (XML 1.0, 2.2) and printed.
    """
    lines = _LINE_BREAK.sub("\n", text)
    removed = tuple(f"U+{ord(match[0]):04X}" for match in _REMOVED.finditer(lines))
    return CleanText(_REMOVED.sub("", lines) if removed else lines, removed)
