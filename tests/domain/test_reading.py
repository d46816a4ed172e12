"""No sentence of the exact reading and no reason of a refusal is left without a test."""

import re
from pathlib import Path

import pytest

from secretary_app.domain.meeting.refusals import Reason
from tests.domain.reading import Reading

SOURCES = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("test_*.py"))]


def named(prefix: str) -> set[str]:
    """The members of an enumeration that the tests name."""
    return {name for text in SOURCES for name in re.findall(rf"\b{prefix}\.([A-Z_]+)\b", text)}


@pytest.mark.parametrize("sentence", Reading)
def test_every_sentence_is_proved(sentence: Reading) -> None:
    assert sentence.name in named("Reading")


@pytest.mark.parametrize("reason", Reason, ids=lambda r: r.name)
def test_every_reason_is_met(reason: Reason) -> None:
    assert reason.name in named("Reason")
