"""Earlier minutes read back: from paragraphs to fields that a person looks through."""
