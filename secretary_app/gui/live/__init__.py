"""The screen «Ход заседания»: a meeting held at the speed of the room.

`session.LiveSession` holds the running meeting. Every part of the screen is a
`panel.LivePanel`: it is given the session when it is made, and `show_state(live)` is called
after each step, when that step is on the disk. A panel

- reads everything from the `LiveMeeting` it is shown, and keeps only what the user is about
  to do (a selection, words half typed), so undo, redo and resuming need no code of its own;
- compares with what it shows and touches only what differs: from a key to the screen there
  are 16 ms, also with 200 members and 5,000 entries in the journal. A plain `QLabel` lays the
  window out anew at every text: words that follow the keys stand in `labels.SnugLabel`,
  `labels.Chip` or `labels.TickerLabel`, others are set by `labels.put`; rows are shown by
  `EntriesModel.update_rows`. `tests/benchmarks/bench_live_window.py` measures it;
- asks for steps with `session.do(*events)` or `session.give(command)`. True means that the
  step is on the disk and that every panel has been shown the new state; False that nothing
  was recorded, because it was refused, failed, or waits to be asked for once more (a step
  that breaks the quorum): the notice line has then said why, the panel need not;
- opens no dialog. What has to be asked is asked in the panel itself (`picking.PromptStrip`).

What the middle shows is a `places.Place`: `session.go(place)` turns to one, `session.placed`
tells of it, and `places.settled` says where a state leads by itself (an open vote is always
in the middle). `centre.CENTRE` names the panel of each place.

Keys that hold on the whole screen are actions of `commands.LiveCommands`.
"""
