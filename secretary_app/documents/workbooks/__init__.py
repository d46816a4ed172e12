"""Workbooks (.xlsx): rosters read without trusting the file, tables written."""

from secretary_app.documents.workbooks.reading import read_workbook
from secretary_app.documents.workbooks.writing import write_workbook

__all__ = ["read_workbook", "write_workbook"]
