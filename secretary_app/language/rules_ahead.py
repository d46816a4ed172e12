"""The rules of a vote told before it, when nobody knows yet how many will be there."""

from __future__ import annotations

from secretary_app.domain.regulations import MajorityBase, MajorityRule
from secretary_app.language.shares import Voters, share_words, voters

_OF_NUMBER = {
    MajorityBase.SEATS: Voters("вся установленная численность", "", "установленной численности"),
    MajorityBase.ELECTED: Voters("все избранные", "", "числа избранных"),
}


def majority_ahead(rule: MajorityRule, *, weighted: bool = False) -> str:
    """Return who must be «за»: «больше половины присутствующих», «все участвующие»."""
    if rule.unanimous:
        return "все, кто имеет право голосовать"
    if rule.plurality:
        return "больше голосов, чем у других кандидатов"
    everyone, _, many = _OF_NUMBER.get(rule.base) or voters(rule.base, weighted=weighted)
    told = everyone if rule.share == 1 else f"{share_words(rule.share, strict=rule.strict)} {many}"
    return f"{told} от каждой стороны" if rule.per_side else told
