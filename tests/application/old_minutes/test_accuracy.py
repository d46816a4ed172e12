from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from tests.application.old_minutes.accuracy import Hit, compared
from tests.application.old_minutes.layouts import LAYOUTS

FLOOR = 0.99


def table(hits: list[Hit]) -> Iterator[str]:
    fields: dict[str, list[bool]] = defaultdict(list)
    for field, right, _ in hits:
        fields[field].append(right)
    yield f"Протоколов: {len(LAYOUTS)}, полей: {len(hits)}"
    for field, each in fields.items():
        yield f"{field:24} {sum(each):4} из {len(each):4} – {sum(each) / len(each):.1%}"


def test_fields_of_varied_layouts_come_back(capsys: pytest.CaptureFixture[str]) -> None:
    hits = [
        (field, right, f"{layout.name}: {field}: {instead}")
        for layout in LAYOUTS
        for field, right, instead in compared(layout)
    ]
    with capsys.disabled():
        print("\n" + "\n".join(table(hits)))  # noqa: T201 - the table is to be seen
    wrong = [instead for _, right, instead in hits if not right]
    assert len(LAYOUTS) >= 12
    assert 1 - len(wrong) / len(hits) >= FLOOR, "\n".join(wrong)
