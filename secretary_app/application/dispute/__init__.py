"""The folder for a dispute: everything that a meeting left, with what proves it.

folder = dispute_folder(store, printer, materials, key)
write_new_file(path, folder.data)    # a ZIP; equal facts give equal bytes
"""

from secretary_app.application.dispute.folder import (
    ARCHIVE_SUFFIX,
    DisputeFolder,
    FolderFile,
    archive_name,
    dispute_folder,
)
from secretary_app.application.dispute.names import COUNCIL_FILE, MANIFEST

__all__ = [
    "ARCHIVE_SUFFIX",
    "COUNCIL_FILE",
    "MANIFEST",
    "DisputeFolder",
    "FolderFile",
    "archive_name",
    "dispute_folder",
]
