"""Exact thresholds: a share of a base, strict or not, in heads or in weights."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Threshold:
    """A bar to reach. ``exact`` is base × share; under ``strict`` it must be exceeded."""

    exact: Fraction
    strict: bool
    weighted: bool

    @property
    def required(self) -> Fraction:
        """Return the smallest number of heads that is enough; for weights the exact threshold."""
        if self.weighted:
            return self.exact
        return Fraction(math.floor(self.exact) + 1 if self.strict else math.ceil(self.exact))

    def reached_by(self, count: Fraction) -> bool:
        """Tell whether ``count`` is enough."""
        return count > self.exact if self.strict else count >= self.exact


def share_of(base: Fraction, share: Fraction, *, strict: bool, weighted: bool) -> Threshold:
    """Return the bar «share of base»: for 18 heads ≥ 1/2 requires 9, > 1/2 requires 10."""
    return Threshold(base * share, strict, weighted)


def absolute(number: Fraction, *, strict: bool, weighted: bool) -> Threshold:
    """Return the bar «number itself», one more when strict, weighted or not."""
    if strict and weighted:
        return Threshold(number + 1, strict=False, weighted=True)
    return Threshold(number, strict, weighted)
