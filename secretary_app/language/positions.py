"""Declension of positions, bodies and organisations by their head noun.

What changes is the group at the beginning: adjectives and participles that agree, and the noun
(«старший преподаватель», «Координационный совет»). Everything after it stays («… по
безопасности», «… ОГБПОУ «Северский колледж»»), except for a further person named beside it
(«доктор наук, профессор»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from secretary_app.language.cases import Case, Declined
from secretary_app.language.morphology import Reading, in_spelling_of, readings

_TOKEN = re.compile(
    r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|„[^“]*“|\"[^\"]*\"|\([^)]*\)"
    r"|\s+и\s+"
    r"|[^\W\d_]+(?:[-‑][^\W\d_]+)*"
    r"|[^\w«„\"(]+|.",
    re.DOTALL,
)
_ACTING = re.compile(r"\s*(?:(?:вр\.?\s*)?и\.?\s?о\.?(?=\s)|врио\b|врид\b)", re.IGNORECASE)
_FIXED_PREFIX = re.compile(
    r"арт|бизнес|веб|вице|генерал|дизель|интернет|контр|медиа|обер|онлайн|офис|пиар|премьер"
    r"|пресс|топ|унтер|фитнес|шеф|штаб|экс|яхт",
    re.IGNORECASE,
)
_COMPOUND_OF_OBLIQUE = re.compile(r"(?:зам|зав|управ|пом|нач|ком)(?P<rest>\w{4,})")
_ROMAN = re.compile(r"[IVXLCDM]+")
_COMMA = re.compile(r",\s+")
_BETWEEN_EQUALS = re.compile(r"\s+и\s+|,\s+")
_NEXT_PERSON = re.compile(r"[,;]\s+|\s+(?:[–—-]|и)\s+")
_LONGEST = 1000
_FEW = 2  # readings tried per adjective: keeps long rows of them quick
_ALL_GENDERS = frozenset({"masc", "femn", "neut", "plur"})


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    is_word: bool


@dataclass(frozen=True, slots=True)
class _Member:
    """A word of a head group: where it stands and how it is read there."""

    index: int
    reading: Reading


_Group = tuple[_Member, ...]


@lru_cache(maxsize=4096)
def decline_phrase(text: str, case: Case) -> Declined:
    """Return a position or the name of a body in ``case``; capitals stay as they were.

    «и.о.», «врио», abbreviations and quoted names do not change. A phrase whose head is unknown
    to the dictionary, or that does not begin with a nominative, is not certain; a text of more
    than 1000 characters is no such phrase and comes back as it is.
    """
    if len(text) > _LONGEST:
        return Declined(text, certain=False)
    tokens = _tokens(text)
    if case is Case.NOMINATIVE or _stands_still(tokens):
        return Declined(text, not text[:1].isdigit())
    acting = _ACTING.match(text) is not None
    groups = list(_persons_beside(tokens, 0) if acting else _groups(tokens))
    forms = {
        member.index: _form(member, group, case, tokens) for group in groups for member in group
    }
    changed = (forms.get(index) or token.text for index, token in enumerate(tokens))
    return Declined("".join(changed), _is_certain(groups, forms, acting=acting))


def _tokens(text: str) -> list[_Token]:
    shouted = text.isupper() and " " in text.strip()
    return [
        _Token(piece, is_word=piece[0].isalpha() and (shouted or not _is_abbreviation(piece)))
        for match in _TOKEN.finditer(text)
        for piece in _parts_of_compound(match[0])
    ]


def _parts_of_compound(word: str) -> list[str]:
    """Return «тренер», «-», «преподаватель» where both halves decline, else the word whole."""
    first, hyphen, rest = word.partition("-")
    if not (first.isalpha() and rest.isalpha()) or any(one.known for one in readings(word)):
        return [word]
    both = not _is_fixed(first) and _is_dictionary_noun(first) and _is_dictionary_noun(rest)
    return [first, hyphen, rest] if both else [word]


def _is_dictionary_noun(word: str) -> bool:
    return any(one.known and one.noun and _is_head_form(one) for one in _readings(word))


def _is_abbreviation(word: str) -> bool:
    return _ROMAN.fullmatch(word) is not None or (len(word) > 1 and word.isupper())


def _stands_still(tokens: list[_Token]) -> bool:
    """Whether the phrase begins with what never changes: «ООО «…»», «завкафедрой»."""
    first = next((token for token in tokens if not _is_passed_over(token)), None)
    if first is None or not first.is_word:
        return True
    return _is_oblique_compound(first.text)


def _is_passed_over(token: _Token) -> bool:
    """Whether the head may still follow: after a space or a number («II Всероссийский форум»)."""
    return token.text.isspace() or _ROMAN.fullmatch(token.text) is not None


def _is_oblique_compound(word: str) -> bool:
    """«завкафедрой», «управделами», «замминистра»: the noun inside is already declined."""
    match = _COMPOUND_OF_OBLIQUE.fullmatch(word.lower())
    inner = [reading for reading in readings(match["rest"]) if reading.known] if match else []
    return bool(inner) and inner[0].noun and not any(_is_head_form(one) for one in inner)


def _is_head_form(reading: Reading) -> bool:
    return reading.nominative and not reading.plural


def _groups(tokens: list[_Token]) -> Iterator[_Group]:
    """Yield the head group, what is set beside its head, and further persons after a person."""
    group = _group_at(tokens, _first_word(tokens))
    if group is None:
        return
    yield group
    head = group[-1]
    beside = _beside(tokens, head)
    if beside is not None:
        yield beside
    if head.reading.animate or head.reading.adjective:
        yield from _persons_beside(tokens, (beside or group)[-1].index + 1)


def _beside(tokens: list[_Token], head: _Member) -> _Group | None:
    """Return what agrees with the head right after it.

    «тренер-преподаватель», «врач терапевт», an adjective («… участковый») or a participle
    («комитет, созданный при совете»).
    """
    index = head.index + 2
    if not head.reading.noun or index >= len(tokens) or not tokens[index].is_word:
        return None
    separator = tokens[index - 1].text
    if separator == "-":
        return _with_adjective(tokens, _group_at(tokens, index))
    if separator.isspace():
        return _apposition(tokens, head, index) or _adjective_at(tokens, head, index)
    return _participle_at(tokens, head, index) if _COMMA.fullmatch(separator) else None


def _with_adjective(tokens: list[_Token], group: _Group | None) -> _Group | None:
    adjective = _beside(tokens, group[-1]) if group else None
    return (*adjective, *group) if group and adjective else group


def _apposition(tokens: list[_Token], head: _Member, index: int) -> _Group | None:
    first = _readings(tokens[index].text)[:1]
    both = _names_person(head.reading) and any(_names_person(one) for one in first)
    return (_Member(index, first[0]),) if both else None


def _adjective_at(tokens: list[_Token], head: _Member, index: int) -> _Group | None:
    first = _readings(tokens[index].text)[:1]
    agrees = any(one.adjective and one.genders & head.reading.genders for one in first)
    return (_Member(index, first[0]),) if agrees else None


def _participle_at(tokens: list[_Token], head: _Member, index: int) -> _Group | None:
    for one in _readings(tokens[index].text):
        if one.participle and one.genders & head.reading.genders:
            return (_Member(index, one),)
    return None


def _persons_beside(tokens: list[_Token], start: int) -> Iterator[_Group]:
    """Yield the persons named after a comma, a dash or «и» («доктор наук, профессор»)."""
    for index in range(max(start, 1), len(tokens)):
        if not _NEXT_PERSON.fullmatch(tokens[index - 1].text):
            continue
        group = _group_at(tokens, index)
        if group is not None and (group[-1].reading.animate or _is_acting(tokens, group)):
            yield group


def _first_word(tokens: list[_Token]) -> int:
    """Return the place where the group begins: after an adverb («временно исполняющий …»)."""
    words = [index for index, token in enumerate(tokens) if token.is_word]
    start = words[0] if words else len(tokens)
    adverb = start < len(tokens) and "ADVB" in readings(tokens[start].text)[0].tags
    return words[1] if adverb and len(words) > 1 else start


def _is_acting(tokens: list[_Token], group: _Group) -> bool:
    """«…, исполняющий обязанности ректора»."""
    return _takes_object(tokens, group[-1].index)


def _names_person(reading: Reading) -> bool:
    return reading.noun and reading.animate and _is_head_form(reading)


def _group_at(
    tokens: list[_Token], index: int, genders: frozenset[str] = _ALL_GENDERS
) -> _Group | None:
    """Return the longest agreeing group that begins at ``index``.

    An adjective is one only if an agreeing group follows; else a noun is looked for, and an
    adjective without a noun is its own head («заведующий кафедрой»).
    """
    if index >= len(tokens) or not tokens[index].is_word:
        return None
    candidates = [one for one in _readings(tokens[index].text) if one.genders & genders]
    adjectives = [one for one in candidates if one.adjective][:_FEW]
    for adjective in adjectives:
        rest = _group_at(tokens, _next_word(tokens, index), adjective.genders & genders)
        if rest is not None:
            return (_Member(index, adjective), *rest)
    heads = [one for one in candidates if one.noun] or [
        adjective for adjective in adjectives if "neut" not in adjective.tags
    ]
    return (_Member(index, heads[0]),) if heads else None


def _next_word(tokens: list[_Token], index: int) -> int:
    """Return the place of the word that may agree with the one at ``index``."""
    after = index + 1
    if after >= len(tokens) or _takes_object(tokens, index):
        return len(tokens)
    gap = tokens[after].text
    return index + 2 if gap.isspace() or _BETWEEN_EQUALS.fullmatch(gap) else len(tokens)


def _takes_object(tokens: list[_Token], index: int) -> bool:
    """«исполняющие обязанности»: the plural agrees in form only."""
    follows = tokens[index + 2].text.lower() if index + 2 < len(tokens) else ""
    return follows == "обязанности"


@lru_cache(maxsize=4096)
def _readings(word: str) -> tuple[Reading, ...]:
    """Return how ``word`` can be read as a nominative, the dictionary's readings before guesses."""
    if len(word) == 1:  # a preposition, not the name of a letter
        return ()
    found = [one for one in _whole_or_last_part(word) if one.noun or one.adjective]
    if _is_oblique_plural(found):
        return ()
    nominative = [one for one in found if one.nominative and not _is_personal_name(one)]
    return tuple(sorted(nominative, key=lambda one: (not one.known, one.plural)))


def _is_personal_name(reading: Reading) -> bool:
    return reading.known and not reading.tags.isdisjoint({"Name", "Surn", "Patr", "Init"})


def _is_oblique_plural(found: list[Reading]) -> bool:
    """Whether a noun is read sooner as a genitive («директора», «судьи») than as a plural."""
    nouns = [one for one in found if one.noun and one.known]
    forms = [one for one in nouns if "gent" in one.tags or one.nominative]
    return bool(forms) and not any(_is_head_form(one) for one in nouns) and "gent" in forms[0].tags


def _whole_or_last_part(word: str) -> tuple[Reading, ...]:
    whole = readings(word)
    first, hyphen, rest = word.partition("-")
    if not hyphen or any(one.known for one in whole) or not _is_fixed(first):
        return whole
    return readings(rest, f"{first.lower()}-")


def _is_fixed(first: str) -> bool:
    return first.isascii() or _FIXED_PREFIX.fullmatch(first) is not None


def _form(member: _Member, group: _Group, case: Case, tokens: list[_Token]) -> str | None:
    word = tokens[member.index].text
    form = _inflected(member.reading, group[-1].reading, case)
    return None if form is None else in_spelling_of(word, form)


def _inflected(reading: Reading, head: Reading, case: Case) -> str | None:
    if reading.noun:
        return reading.word if _is_foreign_neuter(reading) else reading.in_case(case)
    gender = reading.genders if not reading.plural else frozenset[str]()
    return reading.in_case(case, gender | _animacy(reading, head, case))


def _is_foreign_neuter(reading: Reading) -> bool:
    return not reading.known and reading.word.endswith(("о", "е"))


def _animacy(reading: Reading, head: Reading, case: Case) -> frozenset[str]:
    """Return the mark by which the accusative of an adjective is chosen."""
    if case is not Case.ACCUSATIVE or reading.genders & {"femn", "neut"}:
        return frozenset()
    return frozenset({"anim" if head.animate or head.adjective else "inan"})


def _is_certain(groups: list[_Group], forms: dict[int, str | None], *, acting: bool) -> bool:
    known = all(group[-1].reading.known for group in groups)
    return (acting or bool(groups)) and known and None not in forms.values()
