"""Word and Excel papers."""
