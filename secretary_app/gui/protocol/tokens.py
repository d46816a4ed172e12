"""The colours of paper: the same in every appearance, as it comes out of the printer."""

from __future__ import annotations

PAPER = "#FFFFFF"
INK = "#111820"
EDGE = "#C3CCD6"
NUMBER = "#5B6875"
MARK = "#E7F0FC"
