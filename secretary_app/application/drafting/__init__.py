"""Drafting minutes: what the journal gives, and the wording around it.

- `decided`, `speeches`: what was decided and said, as the journal has it;
- `wording`: steps over a draft.
"""
