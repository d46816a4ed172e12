"""The JSON Schema of the council file, made from the very shapes that read it."""

from __future__ import annotations

from secretary_app.application.council_file.document import COUNCIL_FILE
from secretary_app.application.council_file.json_text import write_json
from secretary_app.application.council_file.wire import Definitions, JsonObject

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> JsonObject:
    """Return the schema (draft 2020-12).

    It says what a file may contain. What only the facts together can tell – an unknown
    id, a number used twice – and a key written twice or a whole number written as
    ``1.0`` are left to the program.
    """
    definitions: Definitions = {}
    file = COUNCIL_FILE.schema(definitions)
    return {"$schema": DIALECT, **file, "$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """Return the text of ``resources/council-file.schema.json``."""
    return write_json(schema())
