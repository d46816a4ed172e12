"""Grammatical cases and the answer of every declension."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Case(StrEnum):
    """The six cases of Russian; the papers need genitive, dative and instrumental most."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


@dataclass(frozen=True, slots=True)
class Declined:
    """A form and whether it may be printed without asking.

    ``certain`` is false where the grammar or the dictionary leaves a choice (unknown gender,
    a fleeting vowel in a surname, an unknown word): show the form and let a person confirm it.
    """

    text: str
    certain: bool = True


def joined(pieces: list[Declined], separator: str = "") -> Declined:
    """Return the pieces as one answer, certain only where each of them is."""
    text = separator.join(piece.text for piece in pieces)
    return Declined(text, all(piece.certain for piece in pieces))
