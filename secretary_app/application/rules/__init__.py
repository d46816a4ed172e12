"""The rules of a body outside a meeting: begun from a preset, explained, tried, questioned."""
