"""What a quorum will take, told before anybody has come."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.documents.desk import Desk
from secretary_app.domain.meeting.franchise import electorate_of
from secretary_app.domain.quorum import assess
from secretary_app.language.clauses import clause_words
from secretary_app.language.rules import quorum_told, terms_of_quorum


def quorum_ahead(desk: Desk) -> Iterator[str]:
    """Yield «Из 17 членов для кворума нужны 9 (п. 4.2 Положения).» and its conditions.

    Nothing where the rules ask for no quorum, or nobody has a vote.
    """
    facts = desk.request.state.facts
    rule = facts.general_rules().quorum
    if rule is None or not facts.voting():
        return
    told = quorum_told(assess(rule, (), (), electorate_of(facts)), weighted=facts.weighted)
    clause = f" ({clause_words(rule.clause, desk.rules)})" if rule.clause else ""
    yield f"{told.removesuffix('.')}{clause}."
    yield from terms_of_quorum(rule)
