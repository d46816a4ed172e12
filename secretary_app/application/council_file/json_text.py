"""JSON text in and out: strict UTF-8, no repeated keys, no bottomless nesting."""

from __future__ import annotations

import json

from secretary_app.application.council_file.wire import Json, RepeatedKey, WireError

DEEPEST = 40  # a council file needs about a dozen levels

_LONGEST_WHOLE = 18  # digits; longer ones become floats, which every shape refuses at its place
_BOM = "\ufeff"


def read_json(text: str | bytes) -> object:
    """Return the JSON value; raise `WireError` for text that is no JSON in UTF-8."""
    try:
        value: object = json.loads(
            _characters(text), object_pairs_hook=_object, parse_int=_whole_or_float
        )
    except json.JSONDecodeError as fault:
        raise WireError(
            f"Файл повреждён или это не JSON: строка {fault.lineno}, столбец {fault.colno}."
        ) from None
    except RecursionError:
        raise _too_deep() from None
    _refuse_depth(value, DEEPEST)
    return value


def write_json(value: Json) -> str:
    """Return ``value`` as readable JSON text that ends with a newline."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_canonical(value: Json) -> str:
    """Return ``value`` as the one JSON text that hashes are taken of: sorted keys, no spaces."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def _characters(text: str | bytes) -> str:
    if isinstance(text, str):
        return text.removeprefix(_BOM)
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise WireError(
            f"Файл не в кодировке UTF-8 (байт {fault.start + 1}): сохраните его в UTF-8."
        ) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    keys = [key for key, _ in pairs]
    return RepeatedKey(pairs, next(key for key in keys if keys.count(key) > 1))


def _whole_or_float(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_WHOLE else float(digits)


def _too_deep() -> WireError:
    return WireError(f"Вложенность больше {DEEPEST} уровней: это не файл совета.")


def _refuse_depth(value: object, levels: int) -> None:
    if not isinstance(value, dict | list):
        return
    if not levels:
        raise _too_deep()
    for inner in value.values() if isinstance(value, dict) else value:
        _refuse_depth(inner, levels - 1)
