"""What was meant by keys pressed under the wrong layout: «gjzhrjdf» is «пояркова»."""

from __future__ import annotations

# The same keys, row by row, under the American and under the Russian layout (ЙЦУКЕН).
LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
_CYRILLIC_SHIFTED = CYRILLIC.upper()

_TO_CYRILLIC = str.maketrans(LATIN + _LATIN_SHIFTED, CYRILLIC + _CYRILLIC_SHIFTED)
_TO_LATIN = str.maketrans(CYRILLIC + _CYRILLIC_SHIFTED, LATIN + _LATIN_SHIFTED)


def in_other_layouts(text: str) -> tuple[str, ...]:
    """Return what the same keys write under the other layout, each way that makes a difference."""
    found = (text.translate(_TO_CYRILLIC), text.translate(_TO_LATIN))
    return tuple(dict.fromkeys(each for each in found if each != text))
