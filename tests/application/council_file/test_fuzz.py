from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from secretary_app.application.chain import broken_at, chain
from secretary_app.application.council_file import decode, encode
from secretary_app.application.records import GENESIS_HASH, Journal
from secretary_app.domain.errors import DomainError
from tests.application.council_file.mutations import JSON_VALUES, mutants
from tests.application.council_file.samples import text_of

SESSION = text_of("session")


def read(text: str | bytes) -> None:
    """Read the text; whatever is not refused can be written, read again and hashed."""
    try:
        file = decode(text)
    except DomainError as fault:
        str(fault).encode()  # can be printed
        return
    assert decode(encode(file)) == file
    for meeting in file.meetings:
        assert broken_at(Journal(chain(GENESIS_HASH, meeting.journal))) is None


@pytest.mark.no_cover  # examples by the hundred: traced, they take twice as long
@given(mutants())
@settings(max_examples=300)
def test_a_spoiled_file_is_refused_or_read(data: Any) -> None:
    read(json.dumps(data))


@given(JSON_VALUES)
def test_any_json_is_refused_or_read(data: Any) -> None:
    read(json.dumps(data))


@given(st.binary(max_size=40))
@example(b"\xef\xbb\xbf{}")
@example(b"NaN")
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    read(data)


@pytest.mark.no_cover
@given(st.integers(0, len(SESSION) - 1), st.text(max_size=2))
@settings(max_examples=300)
def test_a_typing_slip_is_refused_or_read(position: int, slip: str) -> None:
    read(SESSION[:position] + slip + SESSION[position + 1 :])
