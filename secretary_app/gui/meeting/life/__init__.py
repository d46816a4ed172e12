"""The life of the minutes on the page of a meeting: what is done, what is next, by when."""
