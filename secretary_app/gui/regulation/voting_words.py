"""Quorum, majority, tie, recusal and ballot as words of sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from operator import attrgetter
from typing import Any

from secretary_app.application.rules.typed import read_share, read_whole, read_words
from secretary_app.domain.regulations import (
    BallotPolicy,
    MajorityBase,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    RecusalRule,
    TieResolver,
    TieRule,
)
from secretary_app.gui.regulation import texts
from secretary_app.gui.widgets.sentence import Words
from secretary_app.gui.widgets.word_parts import Line, Pick, Said, Typed
from secretary_app.gui.widgets.words import PickOrType, WordChoice, WordEntry

Quorum = QuorumRule | None
Majority = MajorityRule | None
Tie = TieRule | None
Recusal = RecusalRule | None

_HALF = Fraction(1, 2)
_USUAL_QUORUM = QuorumRule(share=_HALF, strict=False, base=QuorumBase.MEMBERS)
_USUAL_MAJORITY = MajorityRule(share=_HALF, strict=True, base=MajorityBase.PRESENT)
_USUAL_NUMBER = Fraction(3)
_MOST_HEADS = 9999
_RESOLVED_BY_VOTE = (TieResolver.CHAIR, TieResolver.PRESIDING, TieResolver.CHAIR_OR_DEPUTY)


class Bar(StrEnum):
    """The first word of a rule: how its share is to be met, or that there is none."""

    NOT_LESS = "not_less"
    MORE = "more"
    UNANIMOUS = "unanimous"
    NONE = "none"


def field(name: str) -> tuple[Callable[[Any], Any], Callable[[Any, Any], Any]]:
    """Return how a field of a rule is read and set."""
    return attrgetter(name), lambda rule, thing: replace(rule, **{name: thing})


def is_set(rule: object) -> bool:
    """Tell whether there is a rule at all."""
    return rule is not None


def clause(name: str) -> Words[Any]:
    """Return where the clause of a rule is typed."""
    entry = WordEntry(f"{name}-clause", texts.CLAUSE, hint=texts.CLAUSE_HINT)
    return Line(entry, (_text_or_none, _text), *field("clause"), when=is_set)


def _text_or_none(text: str) -> str | None:
    return read_words(text) or None


def _text(text: str | None) -> str:
    return text or ""


def quorum_share(name: str, none: str) -> tuple[Words[Quorum], ...]:
    """Return «не менее | 1/2 | от общего числа членов»; ``none`` stands for no rule."""
    bars = ((Bar.NOT_LESS, texts.NOT_LESS), (Bar.MORE, texts.MORE_THAN), (Bar.NONE, none))
    number = WordEntry(f"{name}-number", texts.NUMBER, hint=texts.NUMBER_HINT)
    return (
        Pick(WordChoice(f"{name}-bar", texts.BAR, bars), _quorum_bar, _with_quorum_bar),
        Typed(_shares(name), *field("share"), when=_is_share),
        Line(number, (_read_heads, str), *field("share"), when=_is_absolute),
        Pick(
            WordChoice(f"{name}-base", texts.BASE, texts.QUORUM_BASES),
            attrgetter("base"),
            _with_quorum_base,
            when=is_set,
        ),
    )


def _quorum_bar(rule: Quorum) -> Bar:
    if rule is None:
        return Bar.NONE
    return Bar.MORE if rule.strict else Bar.NOT_LESS


def _with_quorum_bar(rule: Quorum, bar: Bar) -> Quorum:
    if bar is Bar.NONE:
        return None
    return replace(rule or _USUAL_QUORUM, strict=bar is Bar.MORE)


def _with_quorum_base(rule: Quorum, base: QuorumBase) -> Quorum:
    """A number of heads and a share do not turn into each other."""
    if rule is None:
        return None
    if (base is QuorumBase.ABSOLUTE) is (rule.base is QuorumBase.ABSOLUTE):
        return replace(rule, base=base)
    share = _USUAL_NUMBER if base is QuorumBase.ABSOLUTE else _HALF
    return replace(rule, base=base, share=share)


def _is_share(rule: Quorum) -> bool:
    return rule is not None and rule.base is not QuorumBase.ABSOLUTE


def _is_absolute(rule: Quorum) -> bool:
    return rule is not None and rule.base is QuorumBase.ABSOLUTE


def _read_heads(text: str) -> Fraction:
    return Fraction(read_whole(text, 1, _MOST_HEADS))


def _shares(name: str) -> PickOrType[Fraction]:
    return PickOrType(
        f"{name}-share",
        texts.SHARE,
        texts.SHARES,
        other=texts.OTHER_SHARE,
        read=read_share,
        hint=texts.SHARE_HINT,
    )


def remote(name: str) -> tuple[Words[Quorum], ...]:
    """Return whether remote members count."""
    choice = WordChoice(f"{name}-remote", texts.REMOTE, texts.REMOTES)
    return (Pick(choice, *field("remote_counts"), when=is_set),)


def quorum_scope(name: str) -> tuple[Words[Quorum], ...]:
    """Return of whom a quorum is: everybody or a group, the whole or every side."""
    groups = ((False, texts.ALL_MEMBERS), (True, texts.ONE_GROUP))
    group = WordEntry(f"{name}-group", texts.GROUP, hint=texts.GROUP_HINT)
    return (
        Pick(WordChoice(f"{name}-of", texts.QUORUM_OF, groups), _has_group, _grouped, when=is_set),
        Line(group, (read_words, _text), *field("group"), when=_has_group),
        sides(name),
    )


def _has_group(rule: Quorum) -> bool:
    return rule is not None and rule.group is not None


def _grouped(rule: Quorum, grouped: bool) -> Quorum:  # noqa: FBT001 - the word chosen
    if rule is None:
        return None
    return replace(rule, group=(rule.group or "") if grouped else None)


def sides(name: str) -> Words[Any]:
    """Return whether a rule holds in the whole or in every side."""
    options = ((False, texts.WHOLE), (True, texts.EVERY_SIDE))
    choice = WordChoice(f"{name}-sides", texts.SIDES, options)
    return Pick(choice, *field("per_side"), when=is_set)


def majority_share(name: str, none: str) -> tuple[Words[Majority], ...]:
    """Return «больше | 1/2 | от присутствующих»; ``none`` stands for no rule."""
    bars = (
        (Bar.MORE, texts.MORE_THAN),
        (Bar.NOT_LESS, texts.NOT_LESS),
        (Bar.UNANIMOUS, texts.UNANIMOUS),
        (Bar.NONE, none),
    )
    base = WordChoice(f"{name}-base", texts.BASE, texts.MAJORITY_BASES)
    return (
        Pick(WordChoice(f"{name}-bar", texts.BAR, bars), _majority_bar, _with_majority_bar),
        Typed(_shares(name), *field("share"), when=_by_share),
        Pick(base, *field("base"), when=_by_share),
    )


def _majority_bar(rule: Majority) -> Bar:
    if rule is None:
        return Bar.NONE
    if rule.unanimous:
        return Bar.UNANIMOUS
    return Bar.MORE if rule.strict else Bar.NOT_LESS


def _with_majority_bar(rule: Majority, bar: Bar) -> Majority:
    """Unanimity keeps the share, which means nothing then, for when it is given up again."""
    match bar:
        case Bar.NONE:
            return None
        case Bar.UNANIMOUS:
            kept = rule or _USUAL_MAJORITY
            return kept if kept.unanimous else replace(kept, unanimous=True)
        case _:
            return replace(_by_its_share(rule), unanimous=False, strict=bar is Bar.MORE)


def _by_its_share(rule: Majority) -> MajorityRule:
    """A whole share is what unanimity is stored with: it was never chosen."""
    if rule is None:
        return _USUAL_MAJORITY
    never_chosen = rule.unanimous and rule.share == 1
    return replace(rule, share=_HALF) if never_chosen else rule


def _by_share(rule: Majority) -> bool:
    return rule is not None and not rule.unanimous


def plurality(name: str) -> tuple[Words[Majority], ...]:
    """Return whether an election needs the share too."""
    choice = WordChoice(f"{name}-plurality", texts.ELECTIONS, texts.SHARE_OR_PLURALITY)
    return (Pick(choice, *field("plurality"), when=is_set),)


def tie_resolver(name: str, none: str) -> tuple[Words[Tie], ...]:
    """Return who resolves a tie; ``none`` stands for no rule."""
    options: tuple[tuple[TieResolver | None, str], ...] = (*texts.RESOLVERS, (None, none))
    choice = WordChoice(f"{name}-resolver", texts.TIE, options)
    return (Pick(choice, _resolver, _resolved_by),)


def _resolver(rule: Tie) -> TieResolver | None:
    return rule.resolved_by if rule is not None else None


def _resolved_by(rule: Tie, resolver: TieResolver | None) -> Tie:
    if resolver is None:
        return None
    return replace(rule or TieRule(resolved_by=resolver), resolved_by=resolver)


def tie_effect(name: str) -> tuple[Words[Tie], ...]:
    """Return whether the resolver's vote decides or is counted once more."""
    choice = WordChoice(f"{name}-effect", texts.TIE_EFFECT, texts.EFFECTS)
    return (
        Pick(choice, *field("effect"), when=_is_voted),
        Said(texts.NO_CASTING_VOTE, when=lambda rule: not _is_voted(rule)),
    )


def _is_voted(rule: Tie) -> bool:
    return rule is not None and rule.resolved_by in _RESOLVED_BY_VOTE


def recusal(name: str, none: str) -> tuple[Words[Recusal], ...]:
    """Return what a recusal changes; ``none`` stands for no rule of its own."""
    known = ((False, none), (True, texts.RECUSED))
    quorum = WordChoice(f"{name}-quorum", texts.RECUSAL, texts.RECUSED_QUORUM)
    base = WordChoice(f"{name}-base", texts.RECUSAL, texts.RECUSED_BASE)
    return (
        Pick(WordChoice(f"{name}-known", texts.RECUSAL, known), is_set, _known_recusal),
        Pick(quorum, *field("leaves_quorum"), when=is_set),
        Pick(base, *field("leaves_base"), when=is_set),
    )


def _known_recusal(rule: Recusal, known: bool) -> Recusal:  # noqa: FBT001 - the word chosen
    return (rule or RecusalRule()) if known else None


def ballot(name: str) -> tuple[Words[BallotPolicy], ...]:
    """Return how the body votes."""
    return (_whole(WordChoice(f"{name}-policy", texts.VOTING, texts.POLICIES)),)


def ballot_or_usual(name: str) -> tuple[Words[BallotPolicy | None], ...]:
    """Return how the body votes on one type of question, or that it is as usual."""
    options: tuple[tuple[BallotPolicy | None, str], ...] = (
        (None, texts.AS_USUAL),
        *texts.POLICIES,
    )
    return (_whole(WordChoice(f"{name}-policy", texts.VOTING, options)),)


def _whole(choice: WordChoice[Any]) -> Words[Any]:
    """Return a word that is the whole value."""
    return Pick(choice, lambda value: value, lambda _, chosen: chosen)


def whole(name: str, title: str, options: tuple[tuple[Any, str], ...]) -> tuple[Words[Any], ...]:
    """Return one word that is the whole value."""
    return (_whole(WordChoice(name, title, options)),)
