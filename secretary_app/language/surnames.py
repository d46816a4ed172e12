"""Declension of surnames: own rules around petrovich.

Rules of «Русская грамматика» (АН СССР, 1980, §§ 1232–1242) and of the usual references on
surnames: men's surnames in a consonant decline, women's do not; «-о», «-ых», «-дзе» never do;
a surname that equals a common noun declines like it, and where that drops a vowel
(«Заяц» – «Зайца») the family may keep it, so the answer is not certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case, Declined, joined
from secretary_app.language.morphology import (
    Reading,
    common_noun,
    dictionary_adjective,
    in_spelling_of,
)
from secretary_app.language.names import is_particle
from secretary_app.language.petrovich import NamePart, petrovich_form

_Rule = Callable[[str, Case], Declined | None]

_VOWELS = "аеёиоуыэюя"
_HARD = ("а", "у", "а", "ом", "е")
_SOFT = ("я", "ю", "я", "ем", "е")
_OBLIQUE = (
    Case.GENITIVE,
    Case.DATIVE,
    Case.ACCUSATIVE,
    Case.INSTRUMENTAL,
    Case.PREPOSITIONAL,
)
_FLEETING = re.compile(r"ец$")
_NEVER_DECLINED = re.compile(r"(?:[еёиоуыэю]|ых|[кгхжшчщн]их|[аеёоуыэюи]а)$")
_FRENCH_STRESSED = frozenset(
    {"дюма", "золя", "петипа", "дега", "ферма", "тома", "гамарра", "труайя"}
)
_POSSESSIVE = re.compile(r"..(?:[оеё]в|[иы]н)$")
_FEMALE_POSSESSIVE = re.compile(r"..(?:[оеё]в|[иы]н)а$")
_FOREIGN_IN = re.compile(
    r"(?:герш|дар|голд|эр|мер|ал|мел|ир|кал)вин|франклин|кронин|болдуин|грин|остин"
)
_ADJECTIVAL = ("ый", "ий", "ой", "ая", "яя", "ья")
_SYLLABLE = re.compile(f"[{_VOWELS}]")


def decline_surname(surname: str, gender: Gender, case: Case) -> Declined:
    """Return ``surname`` in ``case``; double surnames part by part, particles untouched."""
    if case is Case.NOMINATIVE:
        return Declined(surname)
    pieces = re.split(r"([\s-]+)", surname)
    last = len(pieces) - 1
    return joined(
        [
            Declined(piece)
            if _stands_still(piece, is_last=index == last)
            else _simple(piece, gender, case)
            for index, piece in enumerate(pieces)
        ]
    )


def _stands_still(piece: str, *, is_last: bool) -> bool:
    return not piece[:1].isalpha() or (not is_last and is_particle(piece))


@lru_cache(maxsize=4096)
def _simple(surname: str, gender: Gender, case: Case) -> Declined:
    rules = _RULES[gender]
    found = (rule(surname, case) for rule in rules)
    form = next((form for form in found if form is not None), None)
    return form or Declined(petrovich_form(surname, NamePart.SURNAME, gender, case))


def _undeclined(surname: str, _case: Case) -> Declined | None:
    word = surname.lower()
    if word in _FRENCH_STRESSED or _NEVER_DECLINED.search(word):
        return Declined(surname)
    return None


def _female_in_consonant(surname: str, _case: Case) -> Declined | None:
    return None if surname.lower().endswith(("а", "я")) else Declined(surname)


def _female_possessive(surname: str, case: Case) -> Declined | None:
    """«Иванова» – «Ивановой»; «Калина» may also be the plant: «Калины»."""
    if not _FEMALE_POSSESSIVE.search(surname.lower()):
        return None
    certain = not surname.lower().endswith("ина") or common_noun(surname) is None
    return Declined(surname[:-1] + ("у" if case is Case.ACCUSATIVE else "ой"), certain)


def _female_adjective(surname: str, case: Case) -> Declined | None:
    return _adjective(surname, "femn", case)


def _male_adjective(surname: str, case: Case) -> Declined | None:
    return _adjective(surname, "masc", case)


def _adjective(surname: str, gender: str, case: Case) -> Declined | None:
    if not surname.lower().endswith(_ADJECTIVAL):
        return None
    reading = dictionary_adjective(surname, gender)
    if reading is None or (gender == "masc" and common_noun(surname) is not None):
        return None
    form = reading.in_case(case, {gender, *_animate(gender, case)})
    return None if form is None else Declined(in_spelling_of(surname, form))


def _animate(gender: str, case: Case) -> set[str]:
    return {"anim"} if gender == "masc" and case is Case.ACCUSATIVE else set()


def _noun_in_a(surname: str, case: Case) -> Declined | None:
    """«Лапша» – «Лапшой», «Груша» – «Грушей»: the dictionary knows the stress."""
    word = surname.lower()
    if not word.endswith(("а", "я")):
        return None
    reading = common_noun(surname)
    form = None if reading is None else reading.in_case(case)
    if form is not None:
        return Declined(in_spelling_of(surname, form))
    hushing = word.endswith(("жа", "ша", "ча", "ща", "ца"))
    return Declined(surname[:-1] + "ей") if hushing and case is Case.INSTRUMENTAL else None


def _possessive(surname: str, case: Case) -> Declined | None:
    """«-ов», «-ин»: left to petrovich, unless foreign («Дарвином») or short («Шином»)."""
    word = surname.lower()
    if not word.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return None
    noun = common_noun(surname)
    if _FOREIGN_IN.fullmatch(word) or (noun is None and not _POSSESSIVE.search(word)):
        return Declined(surname + _ending(_HARD, case))
    if noun is not None and _syllables(word) == 1:
        return _like_noun(surname, noun, case)
    form = petrovich_form(surname, NamePart.SURNAME, Gender.MALE, case)
    return Declined(form, certain=noun is None or case is not Case.INSTRUMENTAL)


def _noun(surname: str, case: Case) -> Declined | None:
    reading = common_noun(surname)
    if reading is None or "masc" not in reading.genders:
        return None
    return _like_noun(surname, reading, case)


def _like_noun(surname: str, reading: Reading, case: Case) -> Declined | None:
    animate = Case.GENITIVE if case is Case.ACCUSATIVE else case
    form = reading.in_case(animate)
    return None if form is None else Declined(in_spelling_of(surname, form), _keeps_stem(reading))


def _keeps_stem(reading: Reading) -> bool:
    stem = reading.word.rstrip("ьй")
    genitive = reading.in_case(Case.GENITIVE) or ""
    return _FLEETING.search(reading.word) is not None or genitive.startswith(stem)


def _soft(surname: str, case: Case) -> Declined | None:
    """«Топчий» – «Топчия», «Цой» – «Цоя»: no adjectives, whatever they look like."""
    word = surname.lower()
    if word.endswith("чий"):
        return Declined(
            surname[:-1] + ("и" if case is Case.PREPOSITIONAL else _ending(_SOFT, case))
        )
    if word.endswith(("ой", "ий")) and _syllables(word) == 1:
        return Declined(surname[:-1] + _ending(_SOFT, case))
    return None


def _hard(surname: str, case: Case) -> Declined | None:
    """Endings that petrovich takes for others: «Деркачом», «Горюном», «Эрлиха»."""
    if surname.lower().endswith(("ач", "юн", "эн", "яв", "ув", "юв", "ыв", "их")):
        return Declined(surname + _ending(_HARD, case))
    return None


def _ending(endings: tuple[str, ...], case: Case) -> str:
    return endings[_OBLIQUE.index(case)]


def _syllables(word: str) -> int:
    return len(_SYLLABLE.findall(word))


_RULES: dict[Gender, tuple[_Rule, ...]] = {
    Gender.MALE: (
        _undeclined,
        _noun_in_a,
        _male_adjective,
        _possessive,
        _noun,
        _soft,
        _hard,
    ),
    Gender.FEMALE: (
        _undeclined,
        _female_in_consonant,
        _female_possessive,
        _female_adjective,
        _noun_in_a,
    ),
}
