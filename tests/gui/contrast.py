"""How far colours stand apart, and which of the tokens have to."""

from __future__ import annotations

from secretary_app.gui.theme.tokens import Tone

# Text and the ground it is written on, wherever that happens.
TEXT_PAIRS = (
    ("text", "background"),
    ("text", "card"),
    ("text", "accent_soft"),
    ("text", "abstain_soft"),
    ("text", "against_soft"),
    ("text", "for_soft"),
    ("text", "neutral_soft"),
    ("muted", "background"),
    ("muted", "card"),
    ("rail_text", "rail"),
    ("on_rail", "rail_active"),
    ("on_accent", "accent"),
    ("accent_ink", "card"),
    ("accent_ink", "background"),
    ("against_ink", "card"),
    *((f"{tone.value}_ink", f"{tone.value}_soft") for tone in Tone),
)

# Lines and areas that carry meaning, and what they are drawn on.
GRAPHIC_PAIRS = (
    ("accent_ink", "card"),
    ("accent_ink", "accent_soft"),
    ("for_fill", "card"),
    ("against_fill", "card"),
    ("abstain_fill", "card"),
    ("neutral_fill", "card"),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, «contrast ratio»)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    low = channel <= 0.03928  # WCAG 2.2, «relative luminance»
    return channel / 12.92 if low else ((channel + 0.055) / 1.055) ** 2.4
