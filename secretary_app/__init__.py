"""Secretary of the council: meetings, votes and minutes of a collegial body on one laptop."""

__version__ = "0.1.0"
