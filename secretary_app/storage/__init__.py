"""SQLite storage of councils and journals."""
