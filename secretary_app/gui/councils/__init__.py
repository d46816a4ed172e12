"""The screen «Советы»."""
