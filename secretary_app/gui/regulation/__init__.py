"""The rules of a council as sentences: chosen, explained, tried, kept by date of effect."""
