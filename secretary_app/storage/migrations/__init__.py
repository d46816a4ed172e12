"""Alembic scripts, read by path: they go along as data files of the package."""
