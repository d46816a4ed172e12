"""Every ballot round of the full minutes: numbers, threshold, outcome, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from secretary_app.documents.content import Vote
from secretary_app.documents.desk import Desk
from secretary_app.documents.signatures import capital
from secretary_app.documents.wording import DASH
from secretary_app.domain.agenda import BallotForm, Choice
from secretary_app.domain.derivation import AddedVoteStep, ResolvedHow, TieStep
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.state import ClosedRound
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import MajorityRule
from secretary_app.domain.voters import Standing, Voter
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.language import attendance_words as words
from secretary_app.language.cases import Case
from secretary_app.language.clauses import clause_words
from secretary_app.language.derivation import (
    side_word,
    step_sentence,
    verdict,
)
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import counted_votes, figure, of_number
from secretary_app.language.voting_words import numbers_of

VOTED = "ГОЛОСОВАЛИ"
SECRETLY = " ТАЙНО"
SECOND_ROUND = " ВО ВТОРОМ ТУРЕ"
AGAIN = " ПОВТОРНО"
# What the lead has said already.
SAID_BY_LEAD = re.compile(r"второй тур\b\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class VoteWriter:
    """Words the votes of one meeting."""

    desk: Desk

    def votes(self, rounds: Iterable[ClosedRound]) -> Iterator[Vote]:
        """Yield the rounds on one motion, in order."""
        earlier: ClosedRound | None = None
        closed = tuple(rounds)
        for one in closed:
            yield Vote(
                lead=_lead(one, earlier),
                reason=self._reason(one),
                text=" ".join(self._sentences(one, closed[-1])),
                names=self._names(one) if self.desk.options.names else "",
            )
            earlier = one

    def _reason(self, one: ClosedRound) -> str:
        reason = self.desk.persons.text(one.round.reason or "")
        told = SAID_BY_LEAD.sub("", reason, count=1)
        return f" ({told})" if told else ""

    def _sentences(self, one: ClosedRound, in_force: ClosedRound) -> Iterator[str]:
        result, naming = one.result, self.desk.naming
        unreturned = one.round.counted.unreturned if one.round.counted else 0
        numbers = ", ".join(numbers_of(result, naming, unreturned))
        yield f"{numbers} ({', '.join(self._threshold(one))})."
        yield from self.desk.quorum_at_vote(result)
        for step in result.derivation:
            if isinstance(step, TieStep) and step.how is ResolvedHow.CASTING_VOTE:
                yield self._casting(step)
            elif isinstance(step, TieStep | AddedVoteStep):
                yield step_sentence(step, result, naming)
        yield verdict(result)
        if one.round.motion.text != in_force.round.motion.text:
            text = self.desk.persons.text(" ".join(one.round.motion.text.split("\n")))
            yield f"Голосовали за редакцию: «{text.rstrip(' .')}»."

    def _casting(self, step: TieStep) -> str:
        votes = figure(step.votes)
        whose = self.desk.persons.name(step.resolver, Case.GENITIVE) if step.resolver else ""
        cited = clause_words(step.rule.clause, self.desk.rules)
        return (
            f"Голоса разделились поровну ({votes} и {votes}). "
            f"Решающий голос {whose}{DASH}{side_word(step.side)} ({cited})."
        )

    def needed(self, one: ClosedRound) -> str:
        """Return «Требовалось 7 голосов (п. 4.5 Положения).»."""
        required, *clauses = self._threshold(one)
        return sentence(" ".join((capital(required), *(f"({cited})" for cited in clauses))))

    def _threshold(self, one: ClosedRound) -> tuple[str, ...]:
        """Return «требовалось 7 голосов» and the clause where one is known."""
        rule = self.desk.request.state.facts.rules_for(one.round.question_type).majority
        cited = rule.clause if rule is not None else None
        clauses = (clause_words(cited, self.desk.rules),) if cited else ()
        return (_required(one.result, rule), *clauses)

    def _names(self, one: ClosedRound) -> str:
        """Return who voted against and who abstained, of named votes (ГК РФ 181.2, п. 4)."""
        if one.round.motion.ballot is not BallotForm.OPEN:
            return ""
        against, abstained = self._dissenting(one)
        all_ = " всех" if one.round.is_election else ""
        text = "; ".join(
            (
                *self._list(words.VOTED_AGAINST, all_, against),
                *self._list(words.ABSTAINED, "", abstained),
            )
        )
        return sentence(text[:1].upper() + text[1:]) if text else ""

    def _list(self, verb: words.PastTense, rest: str, voters: list[Voter]) -> Iterator[str]:
        if voters:
            did = words.agreed(verb, [self.desk.persons.gender(v.person) for v in voters])
            yield f"{did}{rest}: {', '.join(map(self.voter, voters))}"

    def _dissenting(self, one: ClosedRound) -> tuple[list[Voter], list[Voter]]:
        against, abstain = (
            (AGAINST_ALL, ABSTAIN) if one.round.is_election else (Choice.AGAINST, Choice.ABSTAIN)
        )
        cast = self.counted(one)
        return (
            [voter for voter, choice in cast if choice == against],
            [voter for voter, choice in cast if choice == abstain],
        )

    def counted(self, one: ClosedRound) -> list[tuple[Voter, str]]:
        """Return the ballots that the result counts: a recusal takes out one cast before it."""
        vote = one.round
        cast: list[tuple[Voter, str]] = (
            [(ballot.voter, ballot.candidate) for ballot in vote.choices.values()]
            if vote.is_election
            else [(ballot.voter, ballot.choice.value) for ballot in vote.ballots.values()]
        )
        return [(voter, choice) for voter, choice in cast if voter.person not in one.recused]

    def voter(self, voter: Voter) -> str:
        """Return who cast a ballot, and for whom where it was not his own."""
        return f"{self.desk.persons.name(voter.person)}{self.standing(voter)}"

    def standing(self, voter: Voter) -> str:
        """Return « (вместо Морозова Ф.А.)», empty for whoever cast his own ballot."""
        match voter.standing:
            case Standing.SUBSTITUTE:
                return f" (вместо {self.desk.persons.name(voter.seat.person, Case.GENITIVE)})"
            case Standing.PROXY:
                return f" (по доверенности{self._holder(voter.person)})"
            case Standing.OWN:
                return ""
            case _:
                assert_never(voter.standing)

    def _holder(self, absent: PersonId) -> str:
        proxy = self.desk.request.state.proxies.get(absent)
        return f", {self.desk.persons.name(proxy.to)}" if proxy else ""


def which_round(one: ClosedRound, rounds: Sequence[ClosedRound]) -> str:
    """Return «второй тур» or «повторное голосование» of ``rounds``; empty of a single one."""
    place = rounds.index(one)
    if place:
        second = rounds[place - 1].result.outcome is Outcome.SECOND_ROUND
        return "второй тур" if second else "повторное голосование"
    if len(rounds) == 1:
        return ""
    return "первый тур" if one.result.outcome is Outcome.SECOND_ROUND else "первое голосование"


def _lead(one: ClosedRound, earlier: ClosedRound | None) -> str:
    how = SECRETLY if one.round.motion.ballot is BallotForm.SECRET else ""
    if earlier is None:
        return f"{VOTED}{how}"
    second = earlier.result.outcome is Outcome.SECOND_ROUND
    return f"{VOTED}{how}{SECOND_ROUND if second else AGAIN}"


def _required(result: VoteResult, rule: MajorityRule | None) -> str:
    if rule is None or rule.unanimous:
        return "требовалось единогласие"
    if rule.plurality:
        return "требовалось больше голосов, чем у других"
    if rule.per_side:
        return "требовалось большинство от каждой стороны"
    if result.weighted and rule.strict:
        return f"требовалось больше {of_number(result.required, 'голоса', 'голосов')}"
    return f"требовалось {counted_votes(result.required, 'голос', 'голоса', 'голосов')}"
