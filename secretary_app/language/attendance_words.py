"""What people did at a meeting, in the past tense and in agreement with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretary_app.domain.people import Gender


@dataclass(frozen=True, slots=True)
class PastTense:
    """A verb for a man, a woman, several people, and somebody whose gender is not known."""

    male: str
    female: str
    several: str
    unknown: str


def _regular(stem: str, rest: str = "") -> PastTense:
    """Return «прибыл», «прибыла», «прибыли», «прибыл(а)»."""
    return PastTense(f"{stem}{rest}", f"{stem}а{rest}", f"{stem[:-1]}ли{rest}", f"{stem}(а){rest}")


ARRIVED = _regular("прибыл")
CONNECTED = PastTense("подключился", "подключилась", "подключились", "подключился(ась)")
LEFT = _regular("покинул", " заседание")
DISCONNECTED = PastTense("отключился", "отключилась", "отключились", "отключился(ась)")
WENT_ON_HERE = _regular("продолжил", " участие очно")
WENT_ON_AWAY = _regular("продолжил", " участие дистанционно")
TOOK_THE_CHAIR = _regular("принял", " председательство")
RECUSED = _regular("заявил", " самоотвод")
TOOK_PART = _regular("участвовал")
VOTED_AGAINST = _regular("голосовал", " против")
ABSTAINED = PastTense("воздержался", "воздержалась", "воздержались", "воздержался(ась)")
ELECTED = PastTense("избран", "избрана", "избраны", "избран(а)")


def agreed(verb: PastTense, people: Sequence[Gender | None]) -> str:
    """Return the verb's form for ``people``: at least one, each by gender, None for unknown."""
    match people:
        case [Gender.MALE]:
            return verb.male
        case [Gender.FEMALE]:
            return verb.female
        case [None]:
            return verb.unknown
        case _:
            return verb.several


def enumerated(names: Sequence[str]) -> str:
    """Return «А», «А и Б», «А, Б и В»."""
    *others, last = names
    return f"{', '.join(others)} и {last}" if others else last
