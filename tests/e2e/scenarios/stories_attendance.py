"""Who is there: quorum over time, late arrivals, departures, substitutes, proxies, presiding."""

from __future__ import annotations

from secretary_app.domain.regulations import ChairPresent
from tests.builders import quorum, regulation
from tests.e2e.scenarios.script import Scenario

FIVE = "chair:chair ann bob cid dan"
EIGHTEEN = "chair:chair m2..m18"

ATTENDANCE = (
    Scenario(
        name="eleven of eighteen, four of them online, one against, one abstains, one silent",
        council=EIGHTEEN,
        rules=regulation(quorum=">=1/2 members", majority=">1/2 present", tie="chair"),
        script="""
            open
            arrive chair m2..m7
            quorum no 7/9
            remote m8..m11
            quorum yes 11/9
            absent m12
            item i1
            heard i1 m4 О единых подходах.
            vote r1
            so_far rejected open needs 6 waits chair m2..m11
            for chair m2..m4
            against m5
            for m6..m8
            so_far adopted assured waits m9..m11
            abstain m9
            for m10
            so_far adopted assured waits m11
            end
            expect adopted 8-1-1 by majority present 11 not_voting 1 required 6
            resolutions r1
            gaps 8
            close
        """,
    ),
    Scenario(
        name="opened without a quorum, which is recorded as such",
        council=FIVE,
        script="""
            open
            arrive chair ann
            quorum no 2/3
            vote r1
            for chair ann
            so_far no_quorum lost waits nobody
            end
            expect no_quorum 2-0-0 by none unanimous
            resolutions
        """,
    ),
    Scenario(
        name="the quorum comes about with a late member",
        council=FIVE,
        script="""
            open
            arrive chair ann
            vote r1
            others for
            end
            expect r1 no_quorum
            foresee restored arrive bob
            arrive bob
            quorum yes 3/3
            reopen r1
            others for
            end
            expect r1 adopted 3-0-0 unanimous round 2
            expect adopted present 3
        """,
    ),
    Scenario(
        name="late during an open vote, and votes in it",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            for chair ann bob
            arrive cid
            so_far adopted assured waits cid
            against cid
            end
            expect adopted 3-1-0 present 4 required 3
        """,
    ),
    Scenario(
        name="late during an open vote and silent: the base grows all the same",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            for chair ann
            so_far adopted assured
            arrive cid dan
            so_far rejected open needs 1 waits bob cid dan
            end
            expect rejected 2-0-0 present 5 not_voting 3
        """,
    ),
    Scenario(
        name="gone before voting: not of the vote any more",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            for chair ann
            so_far rejected needs 1
            foresee edge leave cid
            leave cid
            so_far adopted assured waits bob
            refused for cid
            end
            expect adopted 2-0-0 present 3
        """,
    ),
    Scenario(
        name="gone after voting: the ballot stays",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            for chair ann
            against cid
            leave cid
            so_far rejected open needs 1 waits bob
            for bob
            end
            expect adopted 3-1-0 present 4
            vote r2
            others for
            end
            expect r2 adopted 3-0-0 present 3
        """,
    ),
    Scenario(
        name="a departure breaks the quorum between two votes",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            others for
            end
            expect adopted
            foresee broken leave bob
            leave bob
            quorum no 2/3
            vote r2
            others for
            end
            expect r2 no_quorum 2-0-0
            resolutions r1
        """,
    ),
    Scenario(
        name="a lost connection and its return",
        council=FIVE,
        script="""
            open
            arrive chair ann
            remote bob
            quorum yes 3/3
            foresee broken leave bob
            leave bob
            quorum no 2/3
            foresee restored remote bob
            remote bob
            quorum yes 3/3
            to_room bob
            vote r1
            others for
            end
            expect adopted 3-0-0 unanimous
        """,
    ),
    Scenario(
        name="whoever is online does not count here",
        council=FIVE,
        rules=regulation(quorum=quorum(">=1/2 members", remote_counts=False)),
        script="""
            open
            arrive chair ann
            remote bob cid
            quorum no 2/3
            to_room bob
            quorum yes 3/3
            foresee broken to_remote ann
            vote r1
            refused for cid
            others for
            end
            expect adopted 3-0-0 present 3
        """,
    ),
    Scenario(
        name="a break, and who comes back from it",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            break
            refused vote r1
            refused break
            leave bob
            resume
            quorum no 2/3
            arrive cid dan
            quorum yes 4/3
            vote r1
            refused break
            others for
            end
            expect adopted 4-0-0
        """,
    ),
    Scenario(
        name="guests and advisory members are never counted",
        council="chair:chair ann bob eve?",
        script="""
            open
            guest guest
            arrive chair eve
            quorum no 1/2
            arrive ann
            quorum yes 2/2
            vote r1
            refused for eve
            refused for guest
            others for
            end
            expect adopted 2-0-0 present 2
            guest_left guest
            refused guest_left guest
            refused guest ann
        """,
    ),
    Scenario(
        name="a substitute votes with the seat, until the member comes himself",
        council=FIVE,
        rules=regulation(representation="substitute"),
        script="""
            open
            arrive chair ann
            substitute x for bob
            quorum yes 3/3
            refused arrive bob
            vote r1
            for chair
            against x
            so_far rejected needs 1 waits ann
            for ann
            end
            expect adopted 2-1-0 present 3
            leave x
            arrive bob
            vote r2
            refused for x
            for chair ann bob
            end
            expect r2 adopted 3-0-0 unanimous
        """,
    ),
    Scenario(
        name="a substitute where the rules know none",
        council=FIVE,
        script="""
            open
            arrive chair ann
            refused substitute x for bob
            refused proxy bob to ann
            quorum no 2/3
        """,
    ),
    Scenario(
        name="a proxy counts and votes while its holder is there",
        council=FIVE,
        rules=regulation(representation="proxy"),
        script="""
            open
            arrive chair ann
            refused proxy ann to chair
            proxy bob to ann
            quorum yes 3/3
            vote r1
            for chair ann
            against bob
            end
            expect adopted 2-1-0 present 3
            foresee broken leave ann
            leave ann
            quorum no 1/3
            arrive ann
            arrive bob
            quorum yes 3/3
        """,
    ),
    Scenario(
        name="the chair must be there himself",
        council=FIVE,
        rules=regulation(quorum=quorum(">=1/2 members", conditions=(ChairPresent(),))),
        script="""
            open
            arrive ann bob cid
            quorum no 3/3
            foresee restored arrive chair
            arrive chair
            quorum yes 4/3
            foresee broken leave chair
        """,
    ),
    Scenario(
        name="a group of its own is counted for the quorum",
        council="chair:chair#ex ann#ex bob#ex cid dan",
        rules=regulation(quorum=quorum(">=2/3 members", group="ex")),
        script="""
            open
            arrive chair cid dan
            quorum no 1/2
            arrive bob
            quorum yes 2/2
            vote r1
            others for
            end
            expect adopted 4-0-0
        """,
    ),
    Scenario(
        name="a deputy presides and hands over to the chair",
        council="chair:chair ann:deputy bob cid",
        rules=regulation(tie="presiding"),
        script="""
            open
            arrive ann bob cid
            preside ann
            presiding ann
            vote r1
            for ann bob
            against cid
            end
            expect adopted
            arrive chair
            preside chair
            presiding chair
            vote r2
            for chair ann
            against bob cid
            so_far adopted
            end
            expect r2 adopted by casting_vote
        """,
    ),
    Scenario(
        name="undone and done again, back to the opening",
        council=FIVE,
        script="""
            open
            refused undo
            arrive chair ann bob
            item i1
            vote r1
            others for
            end
            expect adopted 3-0-0
            undo
            so_far adopted waits nobody
            undo_all
            quorum no 0/3
            refused undo
            resolutions
            redo_all
            expect adopted 3-0-0
            quorum yes 3/3
            undo
            against bob
            refused redo
            end
            expect adopted 2-1-0
            close
            refused undo
        """,
    ),
)
