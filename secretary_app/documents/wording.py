"""Sentences of the minutes: deadlines, assignments, quorum, votes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secretary_app.domain.deadlines import Deadline, NextMeeting, OnDate
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.regulations import QuorumBase
from secretary_app.language.clauses import REGULATION, RulesName, clause_words
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.derivation import quorum_clause
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import counted_votes, figure

ABBREVIATION = re.compile(r"\w{1,3}\.|(?:\w{1,3}\.-?)+")
# A dash never begins a line.
DASH = f"{NBSP}– "
PRESENT = ("присутствует", "присутствуют")
WERE_PRESENT = ("присутствовал", "присутствовали")


def punctuated(items: Sequence[str]) -> tuple[str, ...]:
    """End every item of an enumeration with «;» and the last one with a full stop."""
    bare = [item.rstrip(" ;") for item in items]
    ended = [f"{_without_stop(item)};" for item in bare[:-1]]
    return (*ended, *(sentence(item) for item in bare[-1:]))


def _without_stop(item: str) -> str:
    """«Разное.» loses its stop, an abbreviation («Берёзов Е.В.», «и др.») keeps it."""
    last_word = item.rpartition(" ")[2].rpartition(NBSP)[2]
    return item if ABBREVIATION.fullmatch(last_word) else item.removesuffix(".")


def assignment_sentence(executors: Sequence[str], deadline: Deadline | None) -> str:
    """Return «Ответственный исполнитель – Полянская О.Н., срок до 01.12.2021.» or a part of it."""
    who = "Ответственный исполнитель" if len(executors) == 1 else "Ответственные исполнители"
    parts = [f"{who}{DASH}{', '.join(executors)}"] if executors else []
    if deadline is not None:
        words = deadline_words(deadline)
        joint = " " if parts and isinstance(deadline, OnDate | NextMeeting) else DASH
        parts.append(f"{'срок' if parts else 'Срок'}{joint}{words}")
    return sentence(", ".join(parts)) if parts else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumWords:
    """How a quorum is told: of which body (genitive), by which verb, with the clause or not.

    ``verb`` agrees with one and with several. With ``rules`` the clause is cited; ``past``
    is for papers on what has been. ``in_writing``: those present alone do not make it.
    """

    body: str
    verb: tuple[str, str] = PRESENT
    past: bool = False
    rules: RulesName | None = None
    weighted: bool = False
    in_writing: bool = False

    def sentence(self, status: QuorumStatus) -> str:
        """Return «присутствуют 6 из 10 членов совета (требуется 5), заседание правомочно.»."""
        if self.weighted or not is_plain(status):
            rules = self.rules or REGULATION
            return quorum_clause(status, rules, weighted=self.weighted)
        one, several = self.verb
        required = "требовалось" if self.past else "требуется"
        members = counted_votes(status.base, "члена", "членов", "членов")
        of_body = f"{members} {self.body}".rstrip()
        return (
            f"{agree(status.counted, one, several, several)} {figure(status.counted)} "
            f"из{NBSP}{of_body} ({required}{NBSP}{figure(status.required)}), "
            f"{self._verdict(status)}."
        )

    def _verdict(self, status: QuorumStatus) -> str:
        if self.rules is None:
            return "заседание правомочно" if status.met else "кворума нет, заседание неправомочно"
        met, unmet = ("имелся", "не было") if self.past else ("имеется", "нет")
        state = f"кворум {met}" if status.met else f"кворума {unmet}"
        return f"{state}{self.clause(status)}"

    def clause(self, status: QuorumStatus) -> str:
        """Return « (п. 4 Положения)», empty where none is cited."""
        cited = status.rule.clause if status.rule and self.rules else None
        return f" ({clause_words(cited, self.rules or REGULATION)})" if cited else ""


def is_plain(status: QuorumStatus) -> bool:
    """Tell whether the quorum is a share of the members and nothing else."""
    rule = status.rule
    if rule is None or rule.base is not QuorumBase.MEMBERS:
        return False
    return not (rule.per_side or rule.group or rule.conditions)
