"""A running meeting, command by command, and what the secretary is told before and after.

    meeting = resume(store, key)
    meeting = perform(store, clock, meeting, command)    # by then it is on the disk

The parts beside it, imported where they are needed:

- `domain.meeting.outlook`, worded by `language.outlook`: the open round as if closed now;
- `foresight`: what a command would do to the quorum, before it is given;
- `rollcall`: attendance of everybody as one step, substitutes, proxies, presiding;
- `drafting`: items and motions added, split, voted as a whole, a second round;
- `closing`: what is unfinished before the meeting closes;
- `resuming`: which meetings run, and what was restored;
- `backdating`: a meeting held on paper, entered with its own times;
- `copies`: a second copy of the journal in a chosen folder.
"""

from secretary_app.application.live.performing import LiveMeeting, perform, resume

__all__ = ["LiveMeeting", "perform", "resume"]
