"""The papers of a meeting: which there are, made, written and told of, on every page of one."""
