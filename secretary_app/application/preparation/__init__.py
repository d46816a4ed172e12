"""Getting ready for a meeting: what is proposed, what is foreseen, what is still lacking.

All of it is computed from what is stored; a step over the meeting is a pure function that
`application.editing` stores. The parts, imported where they are needed:

- `numbers`, `dates`: the number and the day of the next meeting, and what speaks against a day;
- `copying`: a new meeting, or a copy of an earlier one;
- `agenda`, `answers`: steps over questions and drafts, guests and confirmations;
- `naming`, `deadlines`: what is typed for people, executors and deadlines, and what it means;
- `forecast`: the quorum to expect;
- `carrying`: questions and assignments that earlier meetings left over;
- `planning`, `scheduling`: the year against the frequency of the regulation, and days for
  the meetings that it still lacks;
- `beginning`: new meetings, one by one or for a year, and removing them;
- `checks`, `fixing`: what is still lacking, and mending it with one click;
- `page`: everything that a window shows of one meeting, read at once.
"""
