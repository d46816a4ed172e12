"""Whole rules as one sentence each, every parameter in it: for questions and in absentia."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from secretary_app.application.rules.typed import read_whole, read_words
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    BallotPolicy,
    ChairPresent,
    Condition,
    QuorumRule,
)
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.voting_words import (
    Majority,
    Quorum,
    Recusal,
    Tie,
    ballot_or_usual,
    clause,
    field,
    is_set,
    majority_share,
    plurality,
    quorum_scope,
    quorum_share,
    recusal,
    remote,
    sides,
    tie_effect,
    tie_resolver,
)
from secretary_app.gui.widgets.sentence import Sentence, Words
from secretary_app.gui.widgets.several import Several
from secretary_app.gui.widgets.word_parts import Line, Pick, Said
from secretary_app.gui.widgets.words import WordChoice, WordEntry

_MOST_HEADS = 9999


def quorum_sentence(name: str, none: str) -> Sentence[Quorum]:
    """Return a quorum with every parameter."""
    parts = (
        *quorum_share(name, none),
        *quorum_scope(name),
        *remote(name),
        *conditions(name),
        clause(name),
    )
    return Sentence(name, texts.QUORUM, None, parts)


def majority_sentence(name: str, none: str) -> Sentence[Majority]:
    """Return a majority with every parameter."""
    parts = (*majority_share(name, none), sides(name), *plurality(name), clause(name))
    return Sentence(name, texts.MAJORITY, None, parts)


def tie_sentence(name: str, none: str) -> Sentence[Tie]:
    """Return a tie rule with every parameter."""
    parts = (*tie_resolver(name, none), *tie_effect(name), clause(name))
    return Sentence(name, texts.TIE, None, parts)


def recusal_sentence(name: str, none: str) -> Sentence[Recusal]:
    """Return what a recusal changes."""
    return Sentence(name, texts.RECUSAL, None, recusal(name, none))


def ballot_sentence(name: str) -> Sentence[BallotPolicy | None]:
    """Return how the body votes on one type of question."""
    return Sentence(name, texts.VOTING, None, ballot_or_usual(name))


def conditions(name: str) -> tuple[Words[Quorum], ...]:
    """Return what a quorum needs beside the number."""
    chair = WordChoice(f"{name}-chair", texts.CONDITIONS, texts.CHAIR_MAY)
    notice = WordChoice(f"{name}-notice", texts.CONDITIONS, texts.NOTICE_MAY)
    return (
        Pick(chair, partial(_has, ChairPresent()), partial(_with, ChairPresent()), when=is_set),
        Pick(notice, partial(_has, AllNotified()), partial(_with, AllNotified()), when=is_set),
        AtLeastWords(f"{name}-groups"),
    )


def _has(condition: Condition, rule: QuorumRule) -> bool:
    return condition in rule.conditions


def _with(condition: Condition, rule: QuorumRule, wanted: bool) -> QuorumRule:  # noqa: FBT001
    if wanted is _has(condition, rule):
        return rule
    others = tuple(c for c in rule.conditions if c != condition)
    return replace(rule, conditions=(condition, *others) if wanted else others)


class AtLeastWords(Words[Quorum]):
    """«Не менее 2 членов группы …», as many times as needed."""

    may_be_wrong = True

    def __init__(self, name: str) -> None:
        super().__init__()
        self._list: Several[AtLeast] = Several(
            name,
            texts.CONDITIONS,
            _at_least,
            lambda: AtLeast(group="", count=1),
            add=texts.ADD_GROUP,
            remove=texts.REMOVE,
        )
        self._list.edited.connect(self.edited)

    @property
    def widgets(self) -> Sequence[QWidget]:
        """Return the list."""
        return (self._list,)

    def show_value(self, value: Quorum) -> None:
        """Show the groups wanted."""
        self._list.show_value(_groups(value))

    def follow(self, value: Quorum) -> None:
        """Hide the list where there is no quorum."""
        self._list.setVisible(value is not None)

    def applied(self, value: Quorum) -> Quorum:
        """Return the quorum with the groups wanted. Raises `WrongEntryError`."""
        wanted = self._list.value()
        if value is None or wanted == _groups(value):
            return value
        others = tuple(c for c in value.conditions if not isinstance(c, AtLeast))
        return replace(value, conditions=(*others, *wanted))


def _groups(rule: Quorum) -> tuple[AtLeast, ...]:
    conditions = rule.conditions if rule is not None else ()
    return tuple(c for c in conditions if isinstance(c, AtLeast))


def _at_least(name: str) -> Sentence[AtLeast]:
    count = WordEntry(f"{name}-count", texts.NUMBER, hint=texts.NUMBER_HINT)
    group = WordEntry(f"{name}-group", texts.GROUP, hint=texts.GROUP_HINT)
    parts: tuple[Words[AtLeast], ...] = (
        Said(texts.AT_LEAST),
        Line(count, (partial(read_whole, least=1, most=_MOST_HEADS), str), *field("count")),
        Said(texts.OF_GROUP),
        Line(group, (read_words, str), *field("group")),
    )
    return Sentence(name, texts.CONDITIONS, AtLeast(group="", count=1), parts)
