import pytest

from secretary_app.language.rules_ahead import majority_ahead
from tests.builders import majority


@pytest.mark.parametrize(
    ("notation", "weighted", "told"),
    [
        (">1/2 present", False, "больше половины присутствующих"),
        (">1/2 present", True, "больше половины голосов присутствующих"),
        (">=2/3 voting", False, "не менее двух третей участвующих в голосовании"),
        (">=3/4 members", False, "не менее трёх четвертей членов"),
        (">1/2 seats", False, "больше половины установленной численности"),
        (">=1 seats", False, "вся установленная численность"),
        (">=1 elected", False, "все избранные"),
        (">=1 present", False, "все присутствующие"),
        ("plurality", False, "больше голосов, чем у других кандидатов"),
        ("unanimous", False, "все, кто имеет право голосовать"),
    ],
)
def test_who_must_be_for_it(notation: str, told: str, *, weighted: bool) -> None:
    assert majority_ahead(majority(notation), weighted=weighted) == told


def test_every_side_has_its_own_bar() -> None:
    rule = majority(">1/2 members", per_side=True)
    assert majority_ahead(rule) == "больше половины членов от каждой стороны"
