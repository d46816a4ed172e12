"""The colours of the display: the same in every appearance, made for a projector."""

from __future__ import annotations

from secretary_app.gui.theme.tokens import Tone

GROUND = "#0F2236"
TEXT = "#FFFFFF"
SOFT = "#D6E3F0"
MUTED = "#A9BDD1"
TILES = {
    Tone.FOR: "#1A7F50",
    Tone.AGAINST: "#A9382B",
    Tone.ABSTAIN: "#97610F",
    Tone.ACCENT: "#2A62AE",
    Tone.NEUTRAL: "#18344F",
}
WORDS = {
    Tone.FOR: "#8BDDB4",
    Tone.AGAINST: "#FFB1A6",
    Tone.ABSTAIN: "#F0CA7C",
    Tone.ACCENT: "#A9CCFF",
    Tone.NEUTRAL: SOFT,
}
