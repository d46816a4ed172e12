"""Registers in Excel: which meetings, where to, and the writing of them."""
