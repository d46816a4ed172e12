"""What is known of an Office file from elsewhere before any of it is parsed."""

from __future__ import annotations

from typing import IO

from lxml import etree

MOST_PARTS = 2000
# [MS-CFB] 2.2: old binary files and encrypted new ones are both compound files.
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# [MS-OFFCRYPTO] 2.3.4.4: the stream that holds an encrypted package.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def declares_type(part: IO[bytes]) -> bool:
    """Tell whether a part has a document type declaration: Office writes none, entities hide there.

    Only the prolog is looked at; what is no XML declares nothing that a parser would follow.
    """
    events = etree.iterparse(part, events=("start",), resolve_entities=False, load_dtd=False)
    try:
        _, root = next(iter(events))
    except (etree.XMLSyntaxError, StopIteration):
        return False
    return root.getroottree().docinfo.internalDTD is not None
