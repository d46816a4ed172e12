"""What the files of a dispute folder are called; the note on checking names some of them."""

from __future__ import annotations

COUNCIL_FILE = "Файл совета.council.json"
MANIFEST = "Контрольные суммы файлов.txt"
