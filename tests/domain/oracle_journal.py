"""The journal of the naive reading: what entries leave in the room, and what is refused."""

from __future__ import annotations

from tests.domain.oracle import (
    COUNTED,
    Plain,
    entitled,
    is_weighted,
    moment,
    numbers,
    own_choice,
    quorum,
    recused_on,
    resolver,
    result,
    rules_of,
    rules_of_vote,
    stands_tied,
    voting_members,
)


def counting_entries(journal: list[Plain]) -> list[Plain]:
    """The entries left after undo and redo, step by step."""
    steps: list[list[Plain]] = []
    undone: list[list[Plain]] = []
    for entry in journal:
        if entry["event"] == "StepUndone":
            undone.append(steps.pop())
        elif entry["event"] == "StepRedone":
            steps.append(undone.pop())
        else:
            undone = []
            if steps and steps[-1][0]["step"] == entry["step"]:
                steps[-1].append(entry)
            else:
                steps.append([entry])
    return [entry for step in steps for entry in step]


def steps_left(journal: list[Plain]) -> tuple[list[int], list[int]]:
    """The numbers of the steps in force and of those that redo would bring back."""
    done: list[int] = []
    undone: list[int] = []
    for entry in journal:
        if entry["event"] == "StepUndone":
            undone.append(done.pop())
        elif entry["event"] == "StepRedone":
            done.append(undone.pop())
        else:
            undone = []
            if entry["step"] not in done:
                done.append(entry["step"])
    return done, undone


def room_after(council: Plain, journal: list[Plain]) -> Plain:
    """The room as the entries leave it: who is in, what is on the vote, what was decided."""
    room: Plain = {
        "phase": "not_opened",
        "present": {},
        "proxies": {},
        "recused": [],
        "presiding": council["presiding"],
        "vote": None,
        "results": [],
    }
    for entry in counting_entries(journal):
        happen(council, room, entry)
    return room


PHASES = {
    "MeetingOpened": "running",
    "BreakStarted": "break",
    "BreakEnded": "running",
    "MeetingClosed": "closed",
}


def happen(council: Plain, room: Plain, entry: Plain) -> None:
    """Let one entry happen in the room."""
    if entry["event"] in PHASES:
        room["phase"] = PHASES[entry["event"]]
    elif "motion" in entry:
        vote_happens(council, room, entry)
    else:
        presence_happens(room, entry)


def presence_happens(room: Plain, entry: Plain) -> None:
    match entry["event"]:
        case "PresidingChanged":
            room["presiding"] = entry["person"]
        case "Arrived":
            seat = entry["substitute_for"] or entry["person"]
            room["present"][entry["person"]] = {"mode": entry["mode"], "seat": seat}
        case "Left":
            del room["present"][entry["person"]]
        case "ModeChanged":
            room["present"][entry["person"]]["mode"] = entry["mode"]
        case "ProxyAccepted":
            room["proxies"][entry["from_"]] = entry["to"]
        case _:
            room["recused"].append((entry["item"], entry["person"]))


def vote_happens(council: Plain, room: Plain, entry: Plain) -> None:
    vote = room["vote"]
    match entry["event"]:
        case "VoteOpened" | "VoteReopened":
            motion = entry["motion"]
            room["vote"] = {"motion": motion, "ballots": {}, "counts": None, "casting": None}
        case "VoteClosed":
            room["results"].append(result(council, room, vote))
            room["vote"] = None
        case "CountsRecorded":
            vote |= {"casting": None, "counts": None}
            vote["counts"] = {"entry": entry, "frozen": numbers(council, room, vote)}
        case "CastingVote":
            vote["casting"] = entry["choice"]
        case "AllVoted":
            all_vote(council, room, entry)
        case _:
            late = entry.get("received_at") and council["until"]
            if not late or entry["received_at"] <= council["until"]:
                cast(council, room, entry["person"], entry["choice"])


def all_vote(council: Plain, room: Plain, entry: Plain) -> None:
    """Silent: a casting vote is cancelled even if nobody was left to vote."""
    room["vote"]["casting"] = None
    for voter in silent_voters(council, room):
        if voter["person"] not in entry["except_"]:
            cast(council, room, voter["person"], entry["choice"])


def silent_voters(council: Plain, room: Plain) -> list[Plain]:
    """Everyone entitled without a ballot, not recused. Silent: the ballot is the seat's."""
    vote = room["vote"]
    barred = recused_on(council, room, vote)
    return [
        v
        for v in entitled(council, room, rules_of_vote(council, vote))
        if v["member"]["person"] not in vote["ballots"] and v["person"] not in barred
    ]


def cast(council: Plain, room: Plain, person: str, choice: str) -> None:
    """Put a ballot into its seat; in writing a member casts without being present."""
    vote = room["vote"]
    here = [
        v for v in entitled(council, room, rules_of_vote(council, vote)) if v["person"] == person
    ]
    absent = [
        {"person": person, "member": m, "himself": True, "substitute": False, "remote": False}
        for m in voting_members(council)
        if m["person"] == person
    ]
    voter = (here + absent)[0]
    vote["ballots"][voter["member"]["person"]] = {"voter": voter, "choice": choice}
    vote["casting"] = None


def heading(council: Plain, journal: list[Plain]) -> Plain:
    """The quorum of the meeting by the general rule, with the heads present and remote."""
    room = room_after(council, journal)
    rules = rules_of(council)
    counted = entitled(council, room, rules)
    remote = [v for v in counted if v["remote"]]
    return quorum(council, rules, counted) | {"present": len(counted), "remote": len(remote)}


def votes_of(council: Plain, journal: list[Plain]) -> list[Plain]:
    """Every round in order of closing, one that still runs last."""
    room = room_after(council, journal)
    votes: list[Plain] = list(room["results"])
    if room["vote"]:
        running = result(council, room, room["vote"])
        votes.append(running | {"outcome": "open", "decided_by": "none"})
    return votes


def allowed(council: Plain, journal: list[Plain], event: Plain) -> bool:
    """Whether the entry may come next."""
    room = room_after(council, journal)
    kind = event["event"]
    if kind == "MeetingOpened":
        return bool(room["phase"] == "not_opened")
    if room["phase"] in ("not_opened", "closed"):
        return False
    if kind in ("StepUndone", "StepRedone"):
        done, undone = steps_left(journal)
        last = done[1:] if kind == "StepUndone" else undone
        return bool(last) and last[-1] == event["step"]
    if "motion" in event:
        return vote_allowed(council, room, event)
    return presence_allowed(council, room, event)


def presence_allowed(council: Plain, room: Plain, event: Plain) -> bool:
    day = council["day"]
    active = {
        m["person"]
        for m in council["members"]
        if m["start"] <= day and (m["end"] is None or day <= m["end"])
    }
    voting = {m["person"] for m in voting_members(council)}
    present, form = room["present"], rules_of(council)["representation"]
    taken = {p["seat"] for p in present.values()}
    match event["event"]:
        case "MeetingClosed" | "BreakStarted":
            idle = room["vote"] is None
            return idle and (event["event"] == "MeetingClosed" or room["phase"] == "running")
        case "BreakEnded":
            return bool(room["phase"] == "break")
        case "Left" | "ModeChanged":
            return event["person"] in present
        case "Arrived" if event["substitute_for"] is None:
            who = event["person"]
            return who in active and who not in present and who not in taken
        case "Arrived":
            who, seat = event["person"], event["substitute_for"]
            fits = form == "substitute" and seat in voting and who not in voting
            return fits and who not in present and seat not in taken
        case "ProxyAccepted":
            giver, holder = event["from_"], event["to"]
            fits = form == "proxy" and giver in voting and holder in voting
            return fits and giver not in present and holder in present
        case "Recused":
            return event["item"] in council["items"]
        case _:
            return bool(event["event"] == "PresidingChanged")


def vote_allowed(council: Plain, room: Plain, event: Plain) -> bool:
    motion, vote = council["motions"][event["motion"]], room["vote"]
    voted = [r for r in room["results"] if r["motion"] == event["motion"]]
    kind, ballot = event["event"], motion["ballot"]
    if kind in ("VoteOpened", "VoteReopened"):
        free = vote is None and room["phase"] == "running"
        if kind == "VoteReopened":
            return free and bool(voted)
        rule = rules_of_vote(council, {"motion": event["motion"]})["majority"]
        # Silent: an absentee vote is by signed sheets, so it is never counted or secret.
        named_only = is_weighted(council) or rule["per_side"] or council["form"] == "absentee"
        return free and not voted and (ballot == "open" or not named_only)
    if vote is None or vote["motion"] != event["motion"]:
        return False
    if kind == "VoteClosed":
        return ballot == "open" or vote["counts"] is not None
    if kind == "CountsRecorded":
        papers = sum(event[k] for k in ("for_", "against", "abstain", "invalid", "unreturned"))
        live = vote | {"counts": None}
        return ballot in COUNTED and papers <= len(numbers(council, room, live)["people"])
    if kind == "CastingVote":
        return casting_allowed(council, room, vote, event["choice"], ballot)
    return ballot == "open" and ballot_allowed(council, room, vote, event)


def ballot_allowed(council: Plain, room: Plain, vote: Plain, event: Plain) -> bool:
    if event["event"] == "AllVoted":
        return True
    written = event["event"] == "BallotReceived"
    if written and council["form"] not in ("absentee", "hybrid"):
        return False
    person = event["person"]
    if person in recused_on(council, room, vote):
        return False
    if any(v["person"] == person for v in entitled(council, room, rules_of_vote(council, vote))):
        return True
    by_letter = written or council["form"] == "absentee"
    return by_letter and any(m["person"] == person for m in voting_members(council))


def casting_allowed(council: Plain, room: Plain, vote: Plain, choice: str, ballot: str) -> bool:
    if ballot in COUNTED and vote["counts"] is None:
        return False
    voter = resolver(moment(council, room, vote))
    if voter is None or not stands_tied(council, room, vote):
        return False
    return own_choice(vote, voter) in (None, choice)
