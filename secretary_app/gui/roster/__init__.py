"""Members from a workbook: its columns matched, every row's fate shown, then all taken at once."""
