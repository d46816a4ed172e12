from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.lint import signing
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Approval, Signatory
from tests.application.lint.looking import ALL_HERE, look, only, said
from tests.builders import motion, regulation

COMMISSION = "Избрать счётную комиссию в составе: Рощина А.Ю. (председатель), Ветров Е.И."
WITH_SECRETARY = "chair:chair ann bob cid sec:secretary?"
HERE = "arrive chair ann bob sec"


def signed_by(*roles: Signatory, **fields: Any) -> Any:
    return regulation(signatories=roles, **fields)


@pytest.mark.parametrize(
    ("rules", "composition", "script", "fields", "kinds"),
    [
        (signed_by(), WITH_SECRETARY, HERE, {}, ["warning signatories_unknown Подписи"]),
        (
            signed_by(approved_by=Approval(position="Начальник", person=PersonId("x"))),
            WITH_SECRETARY,
            HERE,
            {},
            [],
        ),
        (signed_by(Signatory.PRESIDING), WITH_SECRETARY, HERE, {}, []),
        (signed_by(Signatory.CHAIR), WITH_SECRETARY, HERE, {"presiding": "ann"}, []),
        (signed_by(Signatory.CHAIR), WITH_SECRETARY, HERE, {"presiding": "chair"}, []),
        (signed_by(Signatory.CHAIR), WITH_SECRETARY, "arrive ann", {}, []),
        (
            signed_by(Signatory.CHAIR),
            WITH_SECRETARY,
            "arrive ann bob",
            {"presiding": "ann"},
            ["warning signatory_differs Подписи"],
        ),
        (signed_by(Signatory.CHAIR), "ann bob", "arrive ann", {}, ["error chair_missing Подписи"]),
        (signed_by(Signatory.SECRETARY), WITH_SECRETARY, HERE, {}, []),
        (signed_by(Signatory.SECRETARY), "ann bob", "arrive ann", {"secretary": "ann"}, []),
        (
            signed_by(Signatory.SECRETARY),
            "ann bob",
            "arrive ann",
            {},
            ["error secretary_missing Подписи"],
        ),
        (
            signed_by(Signatory.SECRETARY),
            WITH_SECRETARY,
            "arrive ann",
            {},
            ["warning secretary_absent Подписи"],
        ),
        (signed_by(Signatory.SECRETARY), WITH_SECRETARY, "", {"form": "absentee"}, []),
        (
            signed_by(Signatory.SECRETARY),
            WITH_SECRETARY,
            HERE,
            {"secretary": "ann"},
            ["warning signatory_differs Подписи"],
        ),
        (
            signed_by(Signatory.COUNTING_COMMISSION),
            WITH_SECRETARY,
            HERE,
            {},
            ["warning counting_commission_unnamed Подписи"],
        ),
        (
            signed_by(Signatory.COUNTING_COMMISSION),
            WITH_SECRETARY,
            f"{HERE}; record n1",
            {"motions": (motion("n1", None, text=COMMISSION, ballot="none"),)},
            [],
        ),
        (signed_by(Signatory.ALL_PRESENT), WITH_SECRETARY, HERE, {}, []),
        (
            signed_by(Signatory.ALL_PRESENT),
            WITH_SECRETARY,
            "",
            {},
            ["error nobody_to_sign Подписи"],
        ),
    ],
)
def test_signatories(
    rules: Any, composition: str, script: str, fields: dict[str, Any], kinds: list[str]
) -> None:
    subject = look(script, composition, rules, **fields)
    assert said(signing.signatories(subject)) == kinds


def test_the_other_signature_names_both() -> None:
    subject = look(
        ALL_HERE.replace("chair ", ""), rules=signed_by(Signatory.CHAIR), presiding="ann"
    )
    remark = only(signing.signatories(subject))
    chair, ann = (subject.named(PersonId(p)) for p in ("chair", "ann"))
    assert remark.data == {"named": f"председатель ({chair})", "person": ann}
