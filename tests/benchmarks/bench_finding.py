"""Finding anything among 2,400 meetings: little more than looking through the texts."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from secretary_app.application.finding import (
    Entry,
    Index,
    ItemTarget,
    Kind,
    MeetingTarget,
    MotionTarget,
    find,
)
from secretary_app.application.finding.words import folded, words_of
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import ItemId, MeetingId, MotionId
from secretary_app.domain.councils import CouncilId

MEETINGS, ITEMS, MOTIONS = 2_400, 4, 10
FIRST_RESULTS_MS = 50
ALLOWED = 2
ROUNDS = 15
COUNCIL = "Координационный совет кластера «Приборостроение»"
WORDS = (
    "утвердить план работы совета кластера директору колледжа подготовить предложения по "
    "организации практики студентов предприятия приборостроения до срока представить отчёт о "
    "выполнении решения рассмотреть вопрос закупки оборудования мастерских договор"
)


@cache
def entries() -> tuple[Entry, ...]:
    """What ten councils gather in twenty years."""
    chance = random.Random(1)  # noqa: S311 - the same texts in every run
    made: list[Entry] = []
    for number in range(MEETINGS):
        key = MeetingKey(CouncilId("c1"), MeetingId(f"m{number}"))
        title, day = f"Заседание № {number} от 14 мая 2026 г.", "14.05.2026"
        made.append(Entry(Kind.MEETING, title, COUNCIL, MeetingTarget(key), day))
        for kind, count, length in ((Kind.ITEM, ITEMS, 8), (Kind.RESOLUTION, MOTIONS, 25)):
            for place in range(count):
                words = " ".join(chance.choices(WORDS.split(), k=length)).capitalize()
                target = (
                    ItemTarget(key, ItemId(f"i{place}"))
                    if kind is Kind.ITEM
                    else MotionTarget(key, MotionId(f"r{place}"))
                )
                whole = f"{title}, {COUNCIL}"
                made.append(Entry(kind, f"{place}. {words}", whole, target, day))
    return tuple(made)


@cache
def index() -> Index:
    return Index(entries())


@cache
def texts() -> tuple[str, ...]:
    return tuple(folded(f"{e.title} {e.detail} {e.more}") for e in entries())


def scan(query: str) -> int:
    """The baseline: in how many texts all words stand."""
    words = words_of(query)
    return sum(all(word in text for word in words) for text in texts())


def least(act: Callable[[str], object], query: str) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        act(query)
        times.append(perf_counter() - begun)
    return min(times)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("query", ["о", "план", "план работы колледжа", "14 2026 совет", "ничего"])
def test_first_results_beside_looking_through(benchmark: BenchmarkFixture, query: str) -> None:
    index(), texts()
    mine = least(lambda words: find((index(),), words), query)
    plain = least(scan, query)
    benchmark.extra_info |= {"ratio": round(mine / plain, 2), "ms": round(mine * 1000, 1)}
    benchmark(find, (index(),), query)
    assert mine * 1000 <= FIRST_RESULTS_MS
    assert mine <= ALLOWED * plain + 0.02  # ranking takes the same few milliseconds every time
