from __future__ import annotations

import pytest

from secretary_app.application.demonstration import hold
from secretary_app.application.resources import resource
from secretary_app.application.verifying import verify
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.state import Phase
from tests.application.council_file.samples import text_of as sample
from tests.application.councils import COUNCILS, NAMES, json_of, key, stored, text_of
from tests.fakes.store import FakeStore


@pytest.mark.parametrize(("name", "council"), list(zip(NAMES, COUNCILS, strict=True)))
def test_living_through_a_journal_gives_the_same_as_importing_it(name: str, council: str) -> None:
    store, data = FakeStore(), json_of(name)
    held = hold(store, text_of(data))
    begun = [m["id"] for m in data["meetings"] if m["journal"]]
    assert [m.key for m in held] == [key(council, each) for each in begun]  # type: ignore[arg-type]
    assert store.contents == stored(name).contents


def test_the_sample_meeting_of_the_program() -> None:
    store = FakeStore()
    held = hold(store, resource("demo.council.json").read_bytes())
    assert held
    assert all(m.history.state.phase is Phase.CLOSED for m in held)
    assert verify(store) == ()


def test_a_step_that_the_rules_refuse() -> None:
    data = json_of("letters")
    data["meetings"][2]["journal"][-1]["person"] = "p6"
    with pytest.raises(Refusal):
        hold(FakeStore(), text_of(data))


def test_a_journal_that_cannot_have_happened() -> None:
    with pytest.raises(Refusal):
        hold(FakeStore(), sample("session").encode())
