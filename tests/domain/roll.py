"""A roll call in one word: a sign a member, the first is the chair.

``+`` for, ``-`` against, ``0`` abstained, ``.`` present without a ballot, ``x`` absent.
"""

from __future__ import annotations

from typing import Any

from secretary_app.domain.regulations import Regulation
from secretary_app.domain.voting import VoteResult
from tests.builders import regulation
from tests.sitting import Sitting, held

SAID = {"+": "for", "-": "against", "0": "abstain"}


def names(signs: str) -> list[str]:
    """The members' ids: ``chair`` and then ``m2``, ``m3`` and so on."""
    return ["chair", *(f"m{n}" for n in range(2, len(signs) + 1))]


def calling(signs: str, rules: Regulation, **fields: Any) -> Sitting:
    """A sitting where ``r1`` is being voted on by ``signs``; the chair presides."""
    ids = names(signs)
    composition = " ".join(["chair:chair", *ids[1:]])
    here = [who for who, sign in zip(ids, signs, strict=True) if sign != "x"]
    script = [f"arrive {' '.join(here)}", "vote r1"]
    script += [f"{SAID[s]} {who}" for who, s in zip(ids, signs, strict=True) if s in SAID]
    return held(composition, "\n".join(script), rules, presiding="chair", **fields)


def roll_call(signs: str, casting: str = "", **rules: Any) -> VoteResult:
    """The result of a roll call under rules in the short notation; ``casting`` decides a tie."""
    sitting = calling(signs, regulation(**rules))
    return sitting.run(f"{'casting ' + casting if casting else ''}\nend").result()
