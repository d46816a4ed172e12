"""Errors that a person can mend; every message is Russian and says what happened."""

from __future__ import annotations


class DomainError(Exception):
    """A fault in what was entered, never a fault of the program.

    ``message`` is a Russian sentence for the screen; ``place`` is a JSON path
    (``meetings[0].journal[17]``) or empty where there is none.
    """

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message

    def within(self, place: str) -> DomainError:
        """Return the same fault seen from an enclosing object at ``place``."""
        inner = self.place
        joint = "" if not inner or not place or inner.startswith("[") else "."
        return type(self)(self.message, f"{place}{joint}{inner}")


class Refusal(DomainError):  # noqa: N818 - the trade's word
    """The rules of the body do not allow this step; nothing was recorded."""


class InvalidFact(DomainError):  # noqa: N818 - it is a fact that is wrong
    """A fact that contradicts itself or another one (a period that ends before it starts)."""
