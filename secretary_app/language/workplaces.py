"""Position and organisation of a person as one phrase."""

from __future__ import annotations

from secretary_app.language.cases import Case
from secretary_app.language.positions import decline_phrase


def workplace(position: str | None, organisation: str | None) -> str:
    """Return «директор Промышленного колледжа», or what is known of the two.

    An organisation that the dictionary is not sure of stands after a comma, undeclined.
    """
    if not position or not organisation:
        return position or organisation or ""
    genitive = decline_phrase(organisation, Case.GENITIVE)
    joint = " " if genitive.certain else ", "
    return f"{position}{joint}{genitive.text if genitive.certain else organisation}"
