"""Russian: declension, numbers, dates, typography, wording."""
