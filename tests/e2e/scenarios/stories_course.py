"""The course: agenda, motions, elections, resolutions without a vote, closing, corrections."""

from __future__ import annotations

from tests.builders import AGENDA, election, item, motion, regulation
from tests.e2e.scenarios.script import Scenario

FIVE = "chair:chair ann bob cid dan"
THREE_STAND = {"motions": (election("e1", "k1=ann k2=bob k3=cid"),)}

COURSE = (
    Scenario(
        name="questions in another order, one deferred, one withdrawn, one added",
        council=FIVE,
        fields={"motions": (motion("r1"), motion("q1", "i2"))},
        script="""
            open
            arrive chair ann bob
            item i2
            heard i2 ann Доклад.
            spoke i2 bob Поддержать.
            vote q1
            others for
            end
            item i1
            defer i1
            status i1 deferred
            withdraw i3
            status i3 withdrawn
            add_item i4
            refused add_item i4
            item i4
            propose r4 on i4
            heard i4 bob Дополнение.
            vote r4
            others for
            end
            status i4 started
            resolutions q1 r4
            gaps 0
            close
        """,
    ),
    Scenario(
        name="motions proposed and amended; never while they are voted on",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            propose r9 on i1
            refused propose r9 on i1
            refused propose r10 on i9
            amend r9 Принять с поправкой.
            vote r9
            refused amend r9 Иначе.
            others for
            end
            resolutions r9
        """,
    ),
    Scenario(
        name="procedural motions belong to no question",
        council="chair:chair ann:deputy bob cid dan",
        script="""
            open
            arrive ann bob cid
            propose p2
            vote p2
            others for
            end
            expect p2 adopted 3-0-0 unanimous
            preside ann
            presiding ann
            resolutions p2
        """,
    ),
    Scenario(
        name="elected in the first round",
        council=FIVE,
        fields=THREE_STAND,
        script="""
            open
            arrive chair ann bob cid dan
            vote e1
            choose k1 chair ann
            so_far second_round open needs 1 waits bob cid dan
            choose k1 bob
            so_far elected assured
            choose k2 cid
            end
            expect elected 4-0-0 not_voting 1
            elected k1
            resolutions e1
        """,
    ),
    Scenario(
        name="a second round between the first two",
        council=FIVE,
        fields=THREE_STAND,
        script="""
            open
            arrive chair ann bob cid dan
            vote e1
            choose k1 chair ann
            choose k2 bob cid
            choose k3 dan
            so_far second_round lost
            end
            expect second_round round 1
            elected nobody
            reopen e1
            refused choose k3 dan
            choose k2 bob cid dan
            choose k1 chair ann
            end
            expect elected round 2
            elected k2
        """,
    ),
    Scenario(
        name="neither of two is elected",
        council=FIVE,
        fields={"motions": (election("e1", "k1=ann k2=bob"),)},
        script="""
            open
            arrive chair ann bob cid dan
            vote e1
            choose k1 chair ann
            choose k2 bob cid
            choose against_all dan
            so_far not_elected lost
            end
            expect not_elected 4-1-0
            elected nobody
        """,
    ),
    Scenario(
        name="a plurality, and a first place shared",
        council=FIVE,
        rules=regulation(majority="plurality"),
        fields=THREE_STAND,
        script="""
            open
            arrive chair ann bob cid dan
            vote e1
            choose k1 chair ann
            choose k2 bob cid
            so_far second_round open
            end
            expect second_round
            reopen e1
            choose k1 chair ann
            choose k2 bob
            end
            expect elected
            elected k1
        """,
    ),
    Scenario(
        name="nominated in the room and elected by a secret ballot",
        council=FIVE,
        fields={"motions": (election("e1", "k1=ann", "secret"),)},
        script="""
            open
            arrive chair ann bob cid dan
            nominate e1 k2=bob
            refused nominate e1 k2=cid
            vote e1
            refused nominate e1 k3=cid
            refused choose k1 ann
            refused count_candidates k1=5 k2=1
            count_candidates k1=1 k2=3 against_all=0 abstain=0 invalid=1
            so_far elected assured
            end
            expect elected 4-0-0 invalid 1
            elected k2
        """,
    ),
    Scenario(
        name="taken note of, without a vote",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            refused vote n1
            record n1
            refused record n1
            refused record r1
            resolutions n1
        """,
    ),
    Scenario(
        name="a conference: everybody is a guest, nothing is voted on",
        council="chair:chair",
        rules=regulation(quorum=None, majority=None),
        script="""
            open
            guest guest x y
            item i1
            heard i1 x Доклад.
            record n1
            refused vote r1
            resolutions n1
            close
        """,
    ),
    Scenario(
        name="one vote at a time, and none open at the closing",
        council=FIVE,
        script="""
            open
            refused open
            arrive chair ann bob
            vote r1
            refused vote r2
            refused vote r1
            refused reopen r1
            refused close
            refused end r2
            others for
            end
            refused end
            close
            refused close
            refused arrive cid
            refused vote r2
        """,
    ),
    Scenario(
        name="nothing happens before the opening",
        council=FIVE,
        script="""
            refused arrive chair
            refused vote r1
            refused close
            open
            refused leave chair
            refused arrive nobody
            arrive chair
            refused arrive chair
        """,
    ),
    Scenario(
        name="a correction after the closing turns an outcome; both values stay",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            absent dan
            vote r1
            for chair
            for ann
            against bob
            end
            expect adopted 2-1-0
            refused correct for ann => against ann
            close
            correct for ann => against ann
            expect rejected 1-2-0
            resolutions
            refused correct arrive bob => arrive nobody
            dissent r1 chair
            correct absent dan => absent cid
        """,
    ),
    Scenario(
        name="a dissenting opinion belongs to a decision",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            refused dissent r1 bob
            vote r1
            against bob
            others for
            end
            dissent r1 bob
            close
            dissent r1 bob
            expect adopted 2-1-0
        """,
    ),
    Scenario(
        name="what is unfinished is counted before the closing",
        council=FIVE,
        fields={"agenda": (AGENDA[0], item("i2")), "motions": (motion("r1"), motion("r2", "i2"))},
        script="""
            open
            arrive chair ann bob
            gaps 2
            item i1
            gaps 3
            heard i1 ann Доклад.
            vote r1
            gaps 3
            others for
            end
            gaps 1
            defer i2
            gaps 0
            close
        """,
    ),
)
