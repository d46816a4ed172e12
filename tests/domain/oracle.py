"""A second, naive reading of the rules: who counts, quorum, outcome, and what is refused.

Written from the text of the exact reading, not from the engine: plain dicts and loops over
the whole journal, everything counted anew each time. `plain.py` makes the dicts:

    council: day, form, all_notified, presiding, until, regulations, members, items, motions
    entry:   n, step, event (the name of its class) and the event's own fields

Where the text is silent the reading taken is marked with «Silent».
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

Plain = dict[str, Any]

HALF = Fraction(1, 2)
COUNTED = ("counted", "secret")


def rules_of(council: Plain, question: str | None = None) -> Plain:
    """The parts that govern a question, or the heading when there is none."""
    begun = [r for r in council["regulations"] if r["effective_from"] <= council["day"]]
    regulation = max(begun, key=lambda r: r["effective_from"])
    parts = {name: regulation[name] for name in ("quorum", "majority", "tie", "recusal")}
    layers = []
    if council["form"] == "absentee":
        layers.append(regulation["absentee"] or {})
    if question is not None:
        layers.append(regulation["by_question"].get(question, {}))
    for layer in layers:
        parts |= {name: part for name, part in layer.items() if part is not None}
    parts["tie"] = parts["tie"] or {"resolved_by": "nobody", "effect": "decides"}
    parts["recusal"] = parts["recusal"] or {"leaves_quorum": True, "leaves_base": True}
    return parts | {name: regulation[name] for name in ("seats", "elected", "representation")}


def voting_members(council: Plain) -> list[Plain]:
    """Active memberships with a vote, in the order of the composition."""
    day = council["day"]
    return [
        m
        for m in council["members"]
        if m["vote"] == "voting" and m["start"] <= day and (m["end"] is None or day <= m["end"])
    ]


def is_weighted(council: Plain) -> bool:
    return any(m["weight"] != 1 for m in voting_members(council))


def weight(people: list[Plain]) -> Fraction:
    return sum((p["member"]["weight"] for p in people), Fraction(0))


def rules_of_vote(council: Plain, vote: Plain) -> Plain:
    item = council["motions"][vote["motion"]]["item"]
    return rules_of(council, "procedural" if item is None else council["items"][item])


def recused_on(council: Plain, room: Plain, vote: Plain) -> set[str]:
    item = council["motions"][vote["motion"]]["item"]
    return {person for on, person in room["recused"] if item is not None and on == item}


def entitled(council: Plain, room: Plain, rules: Plain) -> list[Plain]:
    """Everybody who may vote now, one for a seat."""
    remote_counts = rules["quorum"]["remote_counts"] is not False
    found = []
    for member in voting_members(council):
        for person, presence in room["present"].items():
            remote = presence["mode"] == "remote"
            if presence["seat"] == member["person"] and (remote_counts or not remote):
                himself = person == member["person"]
                found.append(
                    {"person": person, "member": member, "himself": himself,
                     "substitute": not himself, "remote": remote}
                )  # fmt: skip
    themselves = {v["person"] for v in found}
    for member in voting_members(council):
        person = member["person"]
        holder = room["proxies"].get(person)
        if person not in room["present"] and holder in themselves:
            found.append(
                {"person": person, "member": member, "himself": False, "substitute": False,
                 "remote": False}
            )  # fmt: skip
    order = [m["person"] for m in voting_members(council)]
    return sorted(found, key=lambda v: order.index(v["member"]["person"]))


def numbers(council: Plain, room: Plain, vote: Plain) -> Plain:
    """People, recused, quorum and what the bases need, as they are at this moment."""
    rules = rules_of_vote(council, vote)
    barred = recused_on(council, room, vote)
    now = entitled(council, room, rules)
    people, recused, kept = [], [], []
    for member in voting_members(council):
        seat = member["person"]
        # Silent: a seat is one head; who sits there now comes before who voted and left.
        heads = [v for v in now if v["member"]["person"] == seat]
        heads += [vote["ballots"][seat]["voter"]] if seat in vote["ballots"] else []
        free = [v for v in heads if v["person"] not in barred]
        if free:
            people.append(free[0])
        elif heads:
            recused.append(heads[0])
            kept += [v for v in now if v["member"]["person"] == seat]
    in_quorum = people + ([] if rules["recusal"]["leaves_quorum"] else kept)
    gone = set(barred)
    for person, presence in room["present"].items():
        if person in barred:
            gone.add(presence["seat"])
    leaves = rules["recusal"]["leaves_base"]
    return {
        "rules": rules,
        "people": people,
        "recused": len(recused),
        "in_base": people + ([] if leaves else kept),
        "members": [m for m in voting_members(council) if not leaves or m["person"] not in gone],
        "quorum": quorum(council, rules, in_quorum),
        "presiding": room["presiding"],
    }


def bar(rule: Plain, base: Fraction, number: Fraction, *, weighted: bool) -> tuple[Fraction, bool]:
    """What is required of the base, and whether the number is enough."""
    exact = rule["share"] * base
    enough = number > exact if rule["strict"] else number >= exact
    if weighted:
        return exact, enough
    required = 0
    while not (required > exact if rule["strict"] else required >= exact):
        required += 1
    return Fraction(required), enough


def absolute_bar(rule: Plain, number: Fraction) -> tuple[Fraction, bool]:
    required = rule["share"] + (1 if rule["strict"] else 0)
    return required, number >= required


def quorum(council: Plain, rules: Plain, counted: list[Plain]) -> Plain:
    rule = rules["quorum"]
    members = voting_members(council)
    group = rule["group"]
    if group is not None:
        members = [m for m in members if group in m["groups"]]
    numbered = [v for v in counted if group is None or group in v["member"]["groups"]]

    def standing(seats: list[Plain], heads: list[Plain]) -> Plain:
        number = weight(heads)
        if rule["base"] == "absolute":
            required, enough = absolute_bar(rule, number)
            return {"base": rule["share"], "required": required, "met": enough}
        base = {
            "members": sum((m["weight"] for m in seats), Fraction(0)),
            "seats": Fraction(rules["seats"] or 0),
            "elected": Fraction(rules["elected"] or 0),
        }[rule["base"]]
        required, enough = bar(rule, base, number, weighted=is_weighted(council))
        return {"base": base, "required": required, "met": enough}

    whole = standing(members, numbered)
    if rule["per_side"]:
        sides = {m["side"] for m in voting_members(council)} - {None}
        held = [
            standing(
                [m for m in members if m["side"] == side],
                [v for v in numbered if v["member"]["side"] == side],
            )["met"]
            for side in sides
        ]
        whole["met"] = bool(held) and all(held)
    for condition in rule["conditions"]:
        whole["met"] = whole["met"] and condition_holds(council, condition, counted)
    return whole


def condition_holds(council: Plain, condition: Plain, counted: list[Plain]) -> bool:
    if condition["kind"] == "chair_present":
        return any(v["himself"] and v["member"]["role"] == "chair" for v in counted)
    if condition["kind"] == "at_least":
        heads = [v for v in counted if condition["group"] in v["member"]["groups"]]
        return bool(len(heads) >= condition["count"])
    return bool(council["all_notified"])


def sums(council: Plain, room: Plain, vote: Plain) -> Plain:
    """For, against, abstain and invalid: counts, or the ballots of those not recused."""
    if vote["counts"]:
        entry = vote["counts"]["entry"]
        named = {"for": "for_", "against": "against", "abstain": "abstain", "invalid": "invalid"}
        return {word: Fraction(entry[field]) for word, field in named.items()}
    barred = recused_on(council, room, vote)
    votes = {word: Fraction(0) for word in ("for", "against", "abstain", "invalid")}
    for ballot in vote["ballots"].values():
        if ballot["voter"]["person"] not in barred:
            votes[ballot["choice"]] += ballot["voter"]["member"]["weight"]
    return votes


def moment(council: Plain, room: Plain, vote: Plain) -> Plain:
    """The numbers frozen with the counts, or those of now."""
    counts = vote["counts"]
    frozen: Plain = counts["frozen"] if counts else numbers(council, room, vote)
    return frozen


def base_of(at: Plain, votes: Plain) -> Fraction:
    rules = at["rules"]
    bases: dict[str, Fraction] = {
        "present": weight(at["in_base"]),
        "voting": votes["for"] + votes["against"] + votes["abstain"],
        "for_against": votes["for"] + votes["against"],
        "members": sum((m["weight"] for m in at["members"]), Fraction(0)),
        "seats": Fraction(rules["seats"] or 0),
        "elected": Fraction(rules["elected"] or 0),
    }
    return bases[rules["majority"]["base"]]


def of_side(council: Plain, room: Plain, vote: Plain, at: Plain, side: str) -> bool:
    """Whether one side reaches the majority by its own numbers."""

    def mine(v: Plain) -> bool:
        return bool(v["member"]["side"] == side)

    barred = recused_on(council, room, vote)
    votes = {word: Fraction(0) for word in ("for", "against", "abstain")}
    for ballot in vote["ballots"].values():
        if ballot["voter"]["person"] not in barred and mine(ballot["voter"]):
            votes[ballot["choice"]] += ballot["voter"]["member"]["weight"]
    own = at | {
        "in_base": [v for v in at["in_base"] if mine(v)],
        "members": [m for m in at["members"] if m["side"] == side],
    }
    rule = at["rules"]["majority"]
    _, enough = bar(rule, base_of(own, votes), votes["for"], weighted=is_weighted(council))
    return enough and votes["for"] > 0


def stands_tied(council: Plain, room: Plain, vote: Plain) -> bool:
    at, votes = moment(council, room, vote), sums(council, room, vote)
    rule = at["rules"]["majority"]
    if rule["unanimous"] or rule["per_side"] or rule["share"] != HALF:
        return False
    if votes["for"] != votes["against"] or not votes["for"]:
        return False
    base = base_of(at, votes)
    if rule["base"] in ("members", "seats", "elected") and votes["for"] * 2 != base:
        return False
    return not bar(rule, base, votes["for"], weighted=is_weighted(council))[1]


def resolver(at: Plain) -> Plain | None:
    """Who resolves a tie: himself among the people of the vote, not represented."""
    themselves = [v for v in at["people"] if v["himself"]]
    by = at["rules"]["tie"]["resolved_by"]

    def first(role: str) -> list[Plain]:
        return [v for v in themselves if v["member"]["role"] == role]

    found: list[Plain] = []
    if by in ("chair", "chair_or_deputy"):
        found = first("chair")
    if by == "chair_or_deputy":
        found = found + first("deputy_chair")
    if by == "presiding":
        found = [v for v in themselves if v["person"] == at["presiding"]]
    return found[0] if found else None


def own_choice(vote: Plain, voter: Plain) -> str | None:
    """The voter's own named «за» or «против»."""
    ballot = vote["ballots"].get(voter["member"]["person"])
    if ballot is None or ballot["voter"]["person"] != voter["person"]:
        return None
    return None if ballot["choice"] == "abstain" else str(ballot["choice"])


def after_tie(council: Plain, vote: Plain, at: Plain, votes: Plain) -> tuple[str, str]:
    tie = at["rules"]["tie"]
    wins = {"for": "adopted", "against": "rejected"}
    if tie["resolved_by"] == "nobody":
        return "rejected", "majority"
    if tie["resolved_by"] == "in_favour_of_person":
        favours = council["motions"][vote["motion"]]["favours_person"]
        return ("tied", "none") if favours is None else (wins[favours], "person_favour")
    voter = resolver(at)
    side = (vote["casting"] or own_choice(vote, voter)) if voter else None
    if voter is None or side is None:
        return "tied", "none"
    if tie["effect"] == "decides" or side == "against":
        return wins[side], "casting_vote"
    more = votes["for"] + voter["member"]["weight"]
    rule, base = at["rules"]["majority"], base_of(at, votes)
    reached = bar(rule, base, more, weighted=is_weighted(council))[1]
    return ("adopted", "casting_vote") if reached else ("rejected", "majority")


def outcome(council: Plain, room: Plain, vote: Plain, at: Plain, votes: Plain) -> tuple[str, str]:
    rule = at["rules"]["majority"]
    everyone_for = bool(at["people"]) and votes["for"] == weight(at["people"])
    if rule["unanimous"]:
        return ("adopted" if everyone_for else "rejected"), "unanimity"
    if rule["per_side"]:
        sides = {m["side"] for m in voting_members(council)} - {None}
        held = [of_side(council, room, vote, at, side) for side in sides]
        return ("adopted" if held and all(held) else "rejected"), "majority"
    enough = bar(rule, base_of(at, votes), votes["for"], weighted=is_weighted(council))[1]
    if votes["for"] and enough:
        return "adopted", "majority"
    if not stands_tied(council, room, vote):
        return "rejected", "majority"
    return after_tie(council, vote, at, votes)


def result(council: Plain, room: Plain, vote: Plain) -> Plain:
    """What a round comes to, were it closed now."""
    at, votes = moment(council, room, vote), sums(council, room, vote)
    rule, people = at["rules"]["majority"], weight(at["people"])
    base = base_of(at, votes)
    required = people if rule["unanimous"] else bar(
        rule, base, Fraction(0), weighted=is_weighted(council)
    )[0]  # fmt: skip
    came_to, decided_by = outcome(council, room, vote, at, votes)
    if not at["quorum"]["met"]:
        came_to, decided_by = "no_quorum", "none"
    cast_votes = votes["for"] + votes["against"] + votes["abstain"]
    earlier = [r for r in room["results"] if r["motion"] == vote["motion"]]
    return votes | {
        "motion": vote["motion"],
        "round": len(earlier) + 1,
        "present": len(at["people"]),
        "recused": at["recused"],
        "not_voting": people - cast_votes - votes["invalid"],
        "quorum": at["quorum"],
        "base": base,
        "required": required,
        "outcome": came_to,
        "decided_by": decided_by,
        "unanimous": bool(at["people"]) and votes["for"] == people,
    }
