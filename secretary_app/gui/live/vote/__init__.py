"""The vote in the middle of the screen: before it, while it runs, and as it ended.

`panel.VotePanel` chooses one of its parts by the state of the motion: `sheet` for named
ballots, `counts` for a show of hands and secret papers, `ended` for what was decided.
Digits vote, Enter opens and fixes; an empty or incomplete vote is never closed by Enter.
"""
