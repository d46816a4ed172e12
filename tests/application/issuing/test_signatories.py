"""Who is proposed as having signed."""

from __future__ import annotations

import pytest

from secretary_app.application.issuing import proposed_signatories
from secretary_app.domain.regulations import Signatory
from tests.builders import facts, regulation
from tests.sitting import Sitting

CHAIR, PRESIDING = Signatory.CHAIR, Signatory.PRESIDING
SECRETARY, ALL = Signatory.SECRETARY, Signatory.ALL_PRESENT
HERE, AWAY = "open\narrive chair ann bob", "open\narrive ann bob; preside ann"


@pytest.mark.parametrize(
    ("roles", "script", "names"),
    [
        ((), HERE, []),
        ((CHAIR, SECRETARY), HERE, ["chair", "bob"]),
        ((CHAIR, PRESIDING), HERE, ["chair"]),
        ((CHAIR,), AWAY, ["ann"]),
        ((PRESIDING,), AWAY, ["ann"]),
        ((ALL,), AWAY, ["ann", "bob"]),
        ((Signatory.COUNTING_COMMISSION,), HERE, []),
    ],
)
def test_the_rules_name_them(roles: tuple[Signatory, ...], script: str, names: list[str]) -> None:
    rules = regulation(signatories=roles)
    known = facts("chair:chair ann bob:secretary", rules, presiding="chair")
    assert list(proposed_signatories(Sitting(known).run(script).state)) == names


def test_without_a_secretary_nobody_is_proposed() -> None:
    known = facts("ann bob", regulation(signatories=(SECRETARY, CHAIR)), presiding=None)
    assert proposed_signatories(Sitting(known).run("open\narrive ann bob").state) == ()
    named = facts("ann bob", regulation(signatories=(SECRETARY,)), secretary="bob")
    assert proposed_signatories(Sitting(named).run("open").state) == ("bob",)
