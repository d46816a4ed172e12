from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from secretary_app.application.council_file import (
    CouncilFile,
    WireError,
    decode,
    encode,
)
from secretary_app.application.council_file.schema import schema, schema_text
from secretary_app.domain.errors import DomainError
from tests.application.council_file.mutations import mutants
from tests.application.council_file.samples import NAMES, json_of
from tests.application.council_file.strategies import files

COMMITTED = Path(__file__).parents[3] / "resources" / "council-file.schema.json"
FORMATS = FormatChecker(formats=())


@FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))


@FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


VALIDATOR = Draft202012Validator(schema(), format_checker=FORMATS)


def decoder_takes(data: object) -> bool:
    """Whether the program can read the file, whatever its facts say."""
    try:
        decode(json.dumps(data))
    except WireError:
        return False
    except DomainError:
        return True
    return True


def test_the_committed_schema_is_the_generated_one() -> None:
    # After a change of the format write `schema_text()` to the file anew.
    assert COMMITTED.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_takes_what_the_decoder_takes(name: str) -> None:
    assert VALIDATOR.is_valid(json_of(name))


@given(files())
@settings(max_examples=25)
def test_the_schema_takes_what_the_encoder_writes(file: CouncilFile) -> None:
    assert VALIDATOR.is_valid(json.loads(encode(file)))


@pytest.mark.no_cover  # examples by the hundred: traced, they take twice as long
@given(mutants())
@settings(max_examples=150)
def test_schema_and_decoder_refuse_the_same(data: Any) -> None:
    assert VALIDATOR.is_valid(data) is decoder_takes(data)


def described(node: object) -> list[object]:
    """Every property of the schema that has no description."""
    if isinstance(node, list):
        return [found for each in node for found in described(each)]
    if not isinstance(node, dict):
        return []
    own = [
        (key, value)
        for key, value in node.get("properties", {}).items()
        if "title" in node and "description" not in value
    ]
    return own + [found for value in node.values() for found in described(value)]


def test_every_field_is_described_in_russian() -> None:
    assert described(schema()) == []
    definitions = schema()["$defs"]
    assert isinstance(definitions, dict)
    assert all(isinstance(each, dict) and "title" in each for each in definitions.values())


def keys_of(data: object) -> set[str]:
    """Every key that stands anywhere in the JSON value."""
    if isinstance(data, list):
        return {key for each in data for key in keys_of(each)}
    if not isinstance(data, dict):
        return set()
    return set(data) | {key for each in data.values() for key in keys_of(each)}


def property_names(node: object) -> set[str]:
    """Every property that the schema names."""
    if isinstance(node, list):
        return {key for each in node for key in property_names(each)}
    if not isinstance(node, dict):
        return set()
    return set(node.get("properties", {})) | {
        key for value in node.values() for key in property_names(value)
    }


def test_the_sample_shows_every_field_of_the_schema() -> None:
    assert property_names(schema()) <= keys_of(json_of("session"))
