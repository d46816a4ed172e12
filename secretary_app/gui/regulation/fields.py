"""The rows of the rules: which editor shows what of a regulation, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from secretary_app.domain.regulations import Regulation
from secretary_app.gui.regulation import duty_words, question_editors, texts, voting_words
from secretary_app.gui.regulation.rule_sentences import conditions
from secretary_app.gui.regulation.since import SinceEditor
from secretary_app.gui.widgets.rows import Row
from secretary_app.gui.widgets.sentence import Editor, Sentence

_START = Regulation(effective_from=date.min)
_NAME = "regulation"


@dataclass(frozen=True, slots=True, eq=False)
class RuleField:
    """A row over one attribute of a regulation.

    ``places`` are those of faults that belong here; the row is hidden while ``needs`` (an
    attribute) has no value.
    """

    attribute: str
    row: Row
    places: tuple[str, ...]
    needs: str = ""

    @property
    def editor(self) -> Editor[Any]:
        """Return the editor of the row."""
        return self.row.editor

    def show(self, regulation: Regulation) -> None:
        """Show the attribute of ``regulation``."""
        self.editor.show_value(getattr(regulation, self.attribute))
        self._hide_where_empty(regulation)

    def follow(self, regulation: Regulation) -> None:
        """Take over what others changed, and leave alone what is typed here."""
        self.editor.follow(getattr(regulation, self.attribute))
        self._hide_where_empty(regulation)

    def _hide_where_empty(self, regulation: Regulation) -> None:
        if self.needs:
            self.row.setVisible(getattr(regulation, self.needs) is not None)

    def applied(self, regulation: Regulation) -> Regulation:
        """Return ``regulation`` with what the row tells. Raises `WrongEntryError`."""
        changes: dict[str, Any] = {self.attribute: self.editor.value()}
        return replace(regulation, **changes)


def _field(title: str, attribute: str, editor: Editor[Any], *places: str) -> RuleField:
    return RuleField(attribute, Row(title, editor), places or (attribute,))


def _list(title: str, attribute: str, editor: Editor[Any]) -> RuleField:
    """Return a row over several rules, each of which needs the whole width."""
    return RuleField(attribute, Row(title, editor, stacked=True), (attribute,))


def _part(title: str, attribute: str, editor: Editor[Any], *places: str) -> RuleField:
    """Return a row over a part of a rule, which is there only with the rule."""
    return RuleField(attribute, Row(title, editor), places or (attribute,), attribute)


def _said(name: str, title: str, attribute: str, words: tuple[Any, ...]) -> Sentence[Any]:
    return Sentence(f"{_NAME}-{name}", title, getattr(_START, attribute), words)


def voting_fields() -> tuple[RuleField, ...]:
    """Return the rows about quorum and votes that every regulation has."""
    quorum = voting_words.quorum_share("quorum", texts.NOT_NEEDED)
    majority = voting_words.majority_share("majority", texts.NOT_SET)
    tie = voting_words.tie_resolver("tie", texts.TIE_UNSAID)
    ballot = voting_words.ballot("ballot")
    remote = voting_words.remote("quorum")
    return (
        _field(texts.QUORUM, "quorum", _said("quorum", texts.QUORUM, "quorum", quorum)),
        _field(texts.MAJORITY, "majority", _said("majority", texts.MAJORITY, "majority", majority)),
        _field(texts.TIE, "tie", _said("tie", texts.TIE, "tie", tie)),
        _field(texts.VOTING, "ballot", _said("ballot", texts.VOTING, "ballot", ballot)),
        _part(
            texts.REMOTE,
            "quorum",
            _said("remote", texts.REMOTE, "quorum", remote),
            "quorum.remote_counts",
        ),
    )


def duty_fields() -> tuple[RuleField, ...]:
    """Return the rows about duties that every regulation has."""
    meetings = duty_words.frequency("meetings")
    chair = duty_words.chair_term("chair")
    signs = (duty_words.SignatoryWords("signs"),)
    minutes = duty_words.term("minutes", texts.MINUTES_DUE)
    return (
        _field(texts.MEETINGS, "meetings", _said("meetings", texts.MEETINGS, "meetings", meetings)),
        _field(
            texts.CHAIR_TERM,
            "chair_term_years",
            _said("chair", texts.CHAIR_TERM, "chair_term_years", chair),
        ),
        _field(texts.SIGNS, "signatories", _said("signs", texts.SIGNS, "signatories", signs)),
        _field(
            texts.MINUTES_DUE,
            "minutes_due",
            _said("minutes", texts.MINUTES_DUE, "minutes_due", minutes),
        ),
    )


def document_fields() -> tuple[RuleField, ...]:
    """Return the rows about the document itself and the numbers it sets."""
    source = duty_words.source("source")
    seats = duty_words.number("seats", texts.SEATS)
    elected = duty_words.number("elected", texts.ELECTED)
    return (
        _field(texts.SINCE, "effective_from", SinceEditor(f"{_NAME}-since")),
        _field(texts.SOURCE, "source", _said("source", texts.SOURCE, "source", source)),
        _field(texts.SEATS, "seats", _said("seats", texts.SEATS, "seats", seats)),
        _field(texts.ELECTED, "elected", _said("elected", texts.ELECTED, "elected", elected)),
    )


def rare_voting_fields() -> tuple[RuleField, ...]:
    """Return the rows about quorum and votes that few regulations have."""
    return (
        _part(
            texts.QUORUM_OF,
            "quorum",
            _said("scope", texts.QUORUM_OF, "quorum", voting_words.quorum_scope("quorum")),
            "quorum.group",
            "quorum.per_side",
        ),
        _part(
            texts.CONDITIONS,
            "quorum",
            _said("conditions", texts.CONDITIONS, "quorum", conditions("quorum")),
            "quorum.conditions",
        ),
        _clause(texts.QUORUM_CLAUSE, "quorum"),
        _part(
            texts.MAJORITY_OF,
            "majority",
            _said("sides", texts.MAJORITY_OF, "majority", (voting_words.sides("majority"),)),
            "majority.per_side",
        ),
        _part(
            texts.ELECTIONS,
            "majority",
            _said("elections", texts.ELECTIONS, "majority", voting_words.plurality("majority")),
            "majority.plurality",
        ),
        _clause(texts.MAJORITY_CLAUSE, "majority"),
        _part(
            texts.TIE_EFFECT,
            "tie",
            _said("effect", texts.TIE_EFFECT, "tie", voting_words.tie_effect("tie")),
            "tie.effect",
        ),
        _clause(texts.TIE_CLAUSE, "tie"),
        _field(
            texts.RECUSAL,
            "recusal",
            _said(
                "recusal",
                texts.RECUSAL,
                "recusal",
                voting_words.recusal("recusal", texts.RECUSAL_UNSAID),
            ),
        ),
    )


def _clause(title: str, attribute: str) -> RuleField:
    words = (voting_words.clause(attribute),)
    return _part(
        title,
        attribute,
        _said(f"{attribute}-clause", title, attribute, words),
        f"{attribute}.clause",
    )


def rare_duty_fields() -> tuple[RuleField, ...]:
    """Return the rows about duties that few regulations have; approval is made elsewhere."""
    representation = voting_words.whole("stands", texts.REPRESENTATION, texts.REPRESENTATIONS)
    numbering = voting_words.whole("numbers", texts.NUMBERING, texts.NUMBERINGS)
    notice = duty_words.notice("notice")
    return (
        _field(
            texts.REPRESENTATION,
            "representation",
            _said("representation", texts.REPRESENTATION, "representation", representation),
        ),
        _field(
            texts.NUMBERING,
            "numbering",
            _said("numbering", texts.NUMBERING, "numbering", numbering),
        ),
        _field(texts.NOTICE, "notice", _said("notice", texts.NOTICE, "notice", notice)),
        _list(texts.COPIES, "copies_due", question_editors.copies("copies")),
        _list(texts.IN_ABSENTIA, "absentee", question_editors.AbsenteeEditor("absentee")),
        _list(texts.BY_QUESTION, "by_question", question_editors.ByQuestionEditor("question")),
    )


def approval_field(approver: duty_words.ApproverWords) -> RuleField:
    """Return the row about who approves the minutes."""
    words = duty_words.approval("approval", approver)
    return _field(
        texts.APPROVES, "approved_by", _said("approval", texts.APPROVES, "approved_by", words)
    )
