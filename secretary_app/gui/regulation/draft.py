"""The versions of the rules while they are edited, beside those that are stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from secretary_app.domain.regulations import Regulation, in_force


def by_date(regulations: Iterable[Regulation]) -> tuple[Regulation, ...]:
    """Return the versions in the order in which they take effect."""
    return tuple(sorted(regulations, key=lambda each: each.effective_from))


@dataclass(frozen=True, slots=True)
class Draft:
    """Versions as stored and as edited; ``place`` is that of the one in view, -1 for none."""

    saved: tuple[Regulation, ...] = ()
    versions: tuple[Regulation, ...] = ()
    place: int = -1

    @property
    def current(self) -> Regulation | None:
        """Return the version in view."""
        return self.versions[self.place] if self.place >= 0 else None

    @property
    def changed(self) -> bool:
        """Tell whether something differs from what is stored."""
        return by_date(self.versions) != by_date(self.saved)

    @property
    def day_taken(self) -> bool:
        """Tell whether another version takes effect on the same day as the one in view."""
        days = [each.effective_from for each in self.versions]
        return self.current is not None and days.count(self.current.effective_from) > 1

    def with_current(self, regulation: Regulation) -> Draft:
        """Return the draft with another content of the version in view."""
        before, after = self.versions[: self.place], self.versions[self.place + 1 :]
        return replace(self, versions=(*before, regulation, *after))

    def begun(self, regulation: Regulation) -> Draft:
        """Return the draft with one more version, which is now in view."""
        return replace(self, versions=(*self.versions, regulation), place=len(self.versions))

    def copied(self, since: date) -> Draft:
        """Return the draft with a copy of the version in view, from the first free day on."""
        taken = {each.effective_from for each in self.versions}
        while since in taken:
            since += timedelta(days=1)
        if self.current is None:
            return self.begun(Regulation(effective_from=since))
        return self.begun(replace(self.current, effective_from=since))

    def dropped(self, day: date) -> Draft:
        """Return the draft without the version in view."""
        left = self.versions[: self.place] + self.versions[self.place + 1 :]
        return replace(draft_of(left, day), saved=self.saved)

    def chosen(self, place: int) -> Draft:
        """Return the draft with another version in view."""
        return replace(self, place=place)


def draft_of(regulations: Iterable[Regulation], day: date) -> Draft:
    """Return what is stored as a draft; in view is what is in force on ``day``, or the first."""
    versions = by_date(regulations)
    now = in_force(versions, day) or next(iter(versions), None)
    return Draft(versions, versions, versions.index(now) if now is not None else -1)
