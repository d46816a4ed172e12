"""The meeting as a fold of its journal."""
