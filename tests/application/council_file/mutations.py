"""Spoiled council files: fields dropped, replaced, added, names changed."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.application.council_file.samples import NAMES, Steps, at, json_of

# Whole numbers written as 1.0 are left out: JSON Schema takes them for integers.
_NUMBERS = st.integers() | st.just(0.5) | st.just(-1)
_WORDS = st.sampled_from(
    [
        "",
        " ",
        "p1",
        "p9",
        "a1",
        "r1",
        "k1",
        "for",
        "secret",
        "remote",
        "left",
        "meeting_opened",
        "2/3",
        "1/0",
        "2021-02-30",
        "2021-10-22",
        "2021-10-22T10:00:00+07:00",
        "2021-10-22T10:00:00",
        "10:00",
    ]
) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=5)
LEAVES = st.none() | st.booleans() | _NUMBERS | _WORDS
JSON_VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2),
    max_leaves=4,
)


def _places(data: Any, steps: Steps = ()) -> list[Steps]:
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    found = [(*steps, step) for step, _ in inner]
    for place in tuple(found):
        if isinstance(at(data, place[len(steps) :]), dict | list):
            found += _places(at(data, place[len(steps) :]), place)
    return found


_PLACES = {name: _places(json_of(name)) for name in NAMES}


@st.composite
def mutants(draw: st.DrawFn) -> Any:
    """A sample with one or two mutations; it may still be a good file."""
    name = draw(st.sampled_from(NAMES))
    data = json_of(name)
    for steps in draw(st.lists(st.sampled_from(_PLACES[name]), min_size=1, max_size=2)):
        _mutate(draw, data, steps)
    return data


def _mutate(draw: st.DrawFn, data: Any, steps: Steps) -> None:
    try:
        holder = at(data, steps[:-1])
        value = holder[steps[-1]]
    except (KeyError, IndexError, TypeError):
        return  # an earlier mutation took the place away
    action = draw(st.sampled_from(["drop", "replace", "add", "rename"]))
    if action == "add" and isinstance(value, dict):
        value[draw(_WORDS)] = draw(JSON_VALUES)
    elif action == "add" and isinstance(value, list):
        value.append(draw(JSON_VALUES))
    elif action == "rename" and isinstance(holder, dict):
        name = draw(_WORDS | st.sampled_from(sorted(holder)))
        holder[name] = holder.pop(steps[-1])
    elif action == "drop":
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = draw(JSON_VALUES)
