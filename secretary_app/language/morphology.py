"""The dictionary of word forms (pymorphy3), loaded when first asked and kept.

Nothing outside this module knows the tags of OpenCorpora.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import Protocol

from secretary_app.language.cases import Case

_CASE_TAGS = {
    Case.NOMINATIVE: "nomn",
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init", "Abbr"})
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_BOTH_GENDERS = frozenset({"ms-f", "GNdr", "Ms-f"})


class _Tag(Protocol):
    @property
    def grammemes(self) -> frozenset[str]: ...


class _Parse(Protocol):
    @property
    def word(self) -> str: ...
    @property
    def tag(self) -> _Tag: ...
    @property
    def normal_form(self) -> str: ...
    @property
    def is_known(self) -> bool: ...
    def inflect(self, required_grammemes: set[str], /) -> _Parse | None: ...


class _Analyzer(Protocol):
    def parse(self, word: str, /) -> list[_Parse]: ...


@cache
def _analyzer() -> _Analyzer:
    import pymorphy3

    analyzer: _Analyzer = pymorphy3.MorphAnalyzer()
    return analyzer


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: a part of speech in one case, number and gender."""

    word: str
    tags: frozenset[str]
    known: bool
    prefix: str
    source: _Parse

    @property
    def nominative(self) -> bool:
        """Whether the word stands in the nominative in this reading."""
        return "nomn" in self.tags

    @property
    def plural(self) -> bool:
        """Whether the word stands in the plural in this reading."""
        return "plur" in self.tags

    @property
    def noun(self) -> bool:
        """Whether it is a noun."""
        return "NOUN" in self.tags

    @property
    def adjective(self) -> bool:
        """Whether it is a full adjective or a participle."""
        return not self.tags.isdisjoint(_ADJECTIVES)

    @property
    def participle(self) -> bool:
        """Whether it is a full participle."""
        return "PRTF" in self.tags

    @property
    def proper(self) -> bool:
        """Whether it is a name of a person, a place or a firm, or an abbreviation."""
        return not self.tags.isdisjoint(_PROPER)

    @property
    def given_name(self) -> bool:
        """Whether it is a given name."""
        return "Name" in self.tags

    @property
    def animate(self) -> bool:
        """Whether the noun names a living being."""
        return "anim" in self.tags

    @property
    def genders(self) -> frozenset[str]:
        """Return what may agree with it: of «masc», «femn», «neut», or «plur» alone."""
        if self.plural:
            return frozenset({"plur"})
        if not self.tags.isdisjoint(_BOTH_GENDERS):
            return frozenset({"masc", "femn"})
        return self.tags & {"masc", "femn", "neut"}

    def in_case(self, case: Case, extra: Collection[str] = ()) -> str | None:
        """Return the form in ``case`` with the number kept, in small letters; None if none."""
        number = "plur" if self.plural else "sing"
        form = self.source.inflect({_CASE_TAGS[case], number, *extra})
        return None if form is None else self.prefix + form.word


@lru_cache(maxsize=16384)
def readings(word: str, prefix: str = "") -> tuple[Reading, ...]:
    """Return the readings of ``word``, the most probable first; capitals do not matter.

    ``prefix`` is put before every form: the part of a compound that never changes.
    """
    return tuple(
        Reading(parse.word, frozenset(parse.tag.grammemes), parse.is_known, prefix, parse)
        for parse in _analyzer().parse(word.lower())
    )


def common_noun(word: str) -> Reading | None:
    """Return the reading as a common noun of the dictionary in the nominative singular."""
    return next(_common_nouns(word), None)


def _common_nouns(word: str) -> Iterator[Reading]:
    for reading in readings(word):
        ordinary = reading.known and reading.noun and not reading.proper
        if ordinary and reading.nominative and not reading.plural:
            yield reading


def dictionary_adjective(word: str, gender: str) -> Reading | None:
    """Return the reading as an adjective of the dictionary, nominative singular of ``gender``."""
    for reading in readings(word):
        if reading.known and reading.adjective and reading.nominative and gender in reading.tags:
            return reading
    return None


def in_spelling_of(original: str, form: str) -> str:
    """Return ``form`` with the capitals of ``original`` and its choice between «е» and «ё».

    The dictionary always writes «ё»; a stem typed with «е» keeps it («ученый» – «ученого»),
    a «ё» that the form loses is lost («Пётр» – «Петра»), and endings keep theirs («судьёй»).
    """
    pairs = takewhile(lambda pair: _same_letter(*pair), zip(original, form, strict=False))
    stem = "".join(_kept(old, new) for old, new in pairs)
    result = stem + form[len(stem) :]
    return result.upper() if len(original) > 1 and original.isupper() else result


def _same_letter(old: str, new: str) -> bool:
    return _without_dots(old) == _without_dots(new)


def _without_dots(letter: str) -> str:
    return letter.lower().replace("ё", "е")


def _kept(old: str, new: str) -> str:
    if old.lower() != "ё":
        return old
    return new.upper() if old.isupper() else new
