"""The page of a coming meeting: header, agenda with drafts, people, papers, what is lacking."""
