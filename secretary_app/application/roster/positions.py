"""Position and organisation typed in one cell, taken apart where that is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Names of legal forms do not decline, so what follows a position from here on is in the nominative.
_FORM = (
    r"(?:(?:[А-ЯЁ]{0,6}(?:ОУ|БУ|КУ|АУ|УП|ОУ ВО|ОУ ДПО))|ООО|АО|ПАО|ОАО|ЗАО|НАО|АНО|НКО|ТПП|СРО"
    r"|НП|ИП|СОШ|ООШ|ДОУ|ЦДО|НИИ|ТОО)"
)
_FORM_WORD = re.compile(rf"(?<![\w«„\"(-])(?:(?:СПб|г\.)\s+)?{_FORM}(?![\w-])")
# Nominatives only: «Департамента …» after a comma would be half of a genitive phrase.
_NOUNS = (
    "академия|администрация|агентство|ассоциация|банк|благотворительный фонд|гимназия|дума|завод"
    "|институт|колледж|комитет|компания|консерватория|корпорация|лицей|министерство|муниципалитет"
    "|общество|объединение|организация|палата|предприятие|профсоюз|служба|совет|союз|техникум"
    "|управление|университет|училище|учреждение|федерация|филиал|фонд|центр|школа|департамент"
)
_NOMINATIVE = re.compile(rf"(?<!\w)(?:{_NOUNS})(?!\w)", re.IGNORECASE)
_QUOTED = re.compile(r"«[^»]*»|„[^“]*“|\"[^\"]*\"|\([^)]*\)")
_PREPOSITIONS = (" в", " и", " от", " при", " из")
_NAMED = re.compile(r"[А-ЯЁA-Z«„\"]")
_HEAD_WORDS = 6  # a name says within these what it is («Томский государственный университет …»)


@dataclass(frozen=True, slots=True)
class Workplace:
    """Position and organisation; ``certain`` tells that the cell was surely taken apart."""

    position: str | None
    organisation: str | None
    certain: bool = True


def split_workplace(text: str) -> Workplace:
    """Return the parts of «директор ОГБПОУ «…»», «директор, ОГБПОУ «…»», «ОГБПОУ «…», директор».

    Where none of these is certain the whole text is the position.
    """
    masked = _QUOTED.sub(lambda match: match[0][0] + "\0" * (len(match[0]) - 1), text)
    commas = [match.start() for match in re.finditer(",", masked)]
    form = _FORM_WORD.search(masked)
    if form is not None and form.start() == 0:
        return _organisation_first(text, masked, commas)
    cut = next((comma for comma in commas if _is_organisation(masked[comma + 1 :])), None)
    if cut is not None and (form is None or cut < form.start()):
        return _parted(text[:cut], text[cut + 1 :])
    if form is not None and not masked[: form.start()].rstrip().endswith(_PREPOSITIONS):
        return _parted(text[: form.start()], text[form.start() :])
    return Workplace(text, None, certain=False)


def _parted(position: str, organisation: str) -> Workplace:
    return Workplace(position.strip() or None, organisation.strip() or None)


def _organisation_first(text: str, masked: str, commas: list[int]) -> Workplace:
    """Take the end for the position when it stands after the last comma and begins small."""
    if commas and masked[commas[-1] + 1 :].strip()[:1].islower():
        return _parted(text[commas[-1] + 1 :], text[: commas[-1]])
    return Workplace(text, None, certain=False)


def _is_organisation(rest: str) -> bool:
    """Whether what follows a comma begins with a name and says soon that it is a body."""
    segment = rest.partition(",")[0].strip()
    if not _NAMED.match(segment):
        return False
    head = " ".join(segment.split()[:_HEAD_WORDS])
    return _FORM_WORD.search(head) is not None or _NOMINATIVE.search(head) is not None
