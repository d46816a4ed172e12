"""The windows: PySide6 lives here and nowhere else; rules and SQL live elsewhere."""
