"""Rows and the domain: every column named once on the way in and once on the way out."""
