"""What a vote came to, as minutes say it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.language.derivation import Naming, verdict
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import figure

# A dash never begins a line.
DASH = f"{NBSP}– "


def voting_sentence(result: VoteResult, naming: Naming, *before_verdict: str) -> str:
    """Return «Голосовали: «за» – 6, «против» – нет, «воздержались» – нет. Решение принято.».

    The sentences ``before_verdict`` stand between the numbers and what they came to.
    """
    numbers = f"Голосовали: {', '.join(numbers_of(result, naming))}."
    return " ".join((numbers, *before_verdict, outcome_sentence(result, naming)))


def outcome_sentence(result: VoteResult, naming: Naming) -> str:
    """Return what a vote came to, with the name of whoever was elected."""
    came_to = verdict(result)
    if result.outcome is not Outcome.ELECTED:
        return came_to
    elected = [naming.candidate(c.id) for c in result.candidates or () if c.elected]
    return sentence(f"{came_to.removesuffix('.')}: {', '.join(elected)}")


def numbers_of(result: VoteResult, naming: Naming, unreturned: int = 0) -> tuple[str, ...]:
    """Return «за» – 6», «против» – нет» and the rest; of an election every candidate's votes.

    ``unreturned`` papers stand apart from those who did not vote in another way.
    """
    papers = (
        *_if_any("недействительные бюллетени", result.tally.invalid),
        *_if_any("не возвращены бюллетени", Fraction(unreturned)),
    )
    if result.candidates is not None:
        return (*_votes_by_candidate(result, naming), *papers)
    return (
        f"«за»{DASH}{_votes(result.tally.for_)}",
        f"«против»{DASH}{_votes(result.tally.against)}",
        f"«воздержались»{DASH}{_votes(result.tally.abstain)}",
        *_if_any("не голосовали", result.not_voting - unreturned),
        *papers,
    )


def _votes_by_candidate(result: VoteResult, naming: Naming) -> Iterator[str]:
    for candidate in result.candidates or ():
        yield f"{naming.candidate(candidate.id)}{DASH}{_votes(candidate.votes)}"
    yield from _if_any("«против всех»", result.tally.against)
    yield from _if_any("«воздержались»", result.tally.abstain)


def _votes(number: Fraction) -> str:
    return figure(number) if number else "нет"


def _if_any(name: str, number: Fraction) -> list[str]:
    return [f"{name}{DASH}{figure(number)}"] if number else []
