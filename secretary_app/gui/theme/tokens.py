"""The tokens of the design: every colour and size that the window uses stands here.

Text of a tone is written in its ``ink`` on its ``soft`` ground: the plain tones of the
design are for lines and fills, as text they would miss the contrast of 4.5 : 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SPACE = 4
RADIUS_CARD = 12
RADIUS_CONTROL = 8
FONT_POINTS = 10.5
HEADING_POINTS = 13.0
NUMBER_POINTS = 22.0


def space(steps: int) -> int:
    """Return ``steps`` of the spacing grid in pixels."""
    return SPACE * steps


class Tone(StrEnum):
    """What a colour says; a word or sign always says it too."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    ACCENT = "accent"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one appearance, as «#RRGGBB»."""

    background: str
    card: str
    line: str
    text: str
    muted: str
    rail: str
    rail_text: str
    rail_active: str
    on_rail: str
    accent: str
    on_accent: str
    accent_ink: str
    accent_soft: str
    for_fill: str
    for_ink: str
    for_soft: str
    against_fill: str
    against_ink: str
    against_soft: str
    abstain_fill: str
    abstain_ink: str
    abstain_soft: str
    neutral_fill: str
    neutral_ink: str
    neutral_soft: str

    def ink(self, tone: Tone) -> str:
        """Return the colour for words of ``tone``."""
        return str(getattr(self, f"{tone.value}_ink"))

    def soft(self, tone: Tone) -> str:
        """Return the ground for words of ``tone``."""
        return str(getattr(self, f"{tone.value}_soft"))

    def fill(self, tone: Tone) -> str:
        """Return the colour for lines and areas of ``tone``."""
        return self.accent if tone is Tone.ACCENT else str(getattr(self, f"{tone.value}_fill"))


LIGHT = Tokens(
    background="#F4F6F9",
    card="#FFFFFF",
    line="#DDE3EA",
    text="#1B2733",
    muted="#627181",
    rail="#16324F",
    rail_text="#C9D6E4",
    rail_active="#245180",
    on_rail="#FFFFFF",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    accent_ink="#1F5FBF",
    accent_soft="#E7F0FC",
    for_fill="#1E8E5A",
    for_ink="#146B43",
    for_soft="#E3F5EC",
    against_fill="#C0392B",
    against_ink="#A32B1F",
    against_soft="#FBE9E7",
    abstain_fill="#B7791F",
    abstain_ink="#7A4F0E",
    abstain_soft="#FDF3DF",
    neutral_fill="#7A8899",
    neutral_ink="#4A5868",
    neutral_soft="#EDF1F5",
)

DARK = Tokens(
    background="#10171F",
    card="#18222D",
    line="#2D3B49",
    text="#E6EDF4",
    muted="#9FB0C0",
    rail="#0B1826",
    rail_text="#B4C4D4",
    rail_active="#1F4468",
    on_rail="#FFFFFF",
    accent="#2B6CCB",
    on_accent="#FFFFFF",
    accent_ink="#8AB9FF",
    accent_soft="#1A3352",
    for_fill="#35A871",
    for_ink="#7EDFAF",
    for_soft="#133328",
    against_fill="#E06455",
    against_ink="#FFA99E",
    against_soft="#40211E",
    abstain_fill="#CF9A3C",
    abstain_ink="#F0CA7C",
    abstain_soft="#382C14",
    neutral_fill="#8496A8",
    neutral_ink="#B9C7D5",
    neutral_soft="#26323F",
)
