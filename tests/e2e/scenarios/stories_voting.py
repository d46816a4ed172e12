"""Votes: majorities, ties, recusals, counts, weights, sides, rounds, ballots in writing."""

from __future__ import annotations

from datetime import timedelta

from secretary_app.domain.agenda import Side
from tests.builders import OPENING, majority, motion, question_rules, regulation
from tests.e2e.scenarios.script import Scenario

FIVE = "chair:chair ann bob cid dan"
TEN = "chair:chair m2..m10"
TOMSK = regulation(quorum=">=1/2 members", majority=">1/2 present", tie="chair")

VOTING = (
    Scenario(
        name="a tie that the chair's own ballot decides",
        council=FIVE,
        rules=TOMSK,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            for chair ann
            against bob cid
            so_far adopted waits nobody
            end
            expect adopted 2-2-0 by casting_vote
        """,
    ),
    Scenario(
        name="a tie in which the chair abstained asks for his casting vote",
        council=FIVE,
        rules=TOMSK,
        script="""
            open
            arrive chair ann bob cid dan
            vote r1
            for ann bob
            against cid dan
            abstain chair
            so_far tied open tie chair
            casting for
            so_far adopted assured
            end
            expect adopted 2-2-1 by casting_vote
            resolutions r1
        """,
    ),
    Scenario(
        name="a tie closed without a casting vote stays tied and is found before the closing",
        council=FIVE,
        rules=TOMSK,
        fields={"agenda": (), "motions": (motion("r1", None),)},
        script="""
            open
            arrive chair ann bob cid dan
            vote r1
            for ann bob
            against cid dan
            abstain chair
            end
            expect tied 2-2-1 by none
            gaps 1
            refused casting for
            reopen r1
            others for
            end
            expect adopted 5-0-0 round 2
            gaps 0
        """,
    ),
    Scenario(
        name="a tie with the chair away and a deputy presiding",
        council="chair:chair ann:deputy bob cid",
        rules=TOMSK,
        fields={"presiding": "ann"},
        script="""
            open
            arrive ann bob cid
            vote r1
            for ann
            against bob
            abstain cid
            so_far tied lost tie nobody
            refused casting for
            end
            expect tied 1-1-1
        """,
    ),
    Scenario(
        name="a deputy decides where the rules name him",
        council="chair:chair ann:deputy bob cid",
        rules=regulation(tie="chair_or_deputy"),
        script="""
            open
            arrive ann bob
            vote r1
            for ann
            against bob
            so_far adopted
            end
            expect adopted 1-1-0 by casting_vote
        """,
    ),
    Scenario(
        name="five to four with one abstention is rejected and no tie",
        council=TEN,
        rules=TOMSK,
        script="""
            open
            arrive chair m2..m10
            vote r1
            for chair m2..m5
            against m6..m9
            abstain m10
            so_far rejected lost waits nobody
            refused casting for
            end
            expect rejected 5-4-1 by majority required 6
        """,
    ),
    Scenario(
        name="everybody abstains: rejected and no tie",
        council=TEN,
        rules=TOMSK,
        script="""
            open
            arrive chair m2..m10
            vote r1
            others abstain
            end
            expect rejected 0-0-10 by majority
        """,
    ),
    Scenario(
        name="an added vote that does not reach the majority",
        council=TEN,
        rules=regulation(majority=">1/2 present", tie="chair adds_vote"),
        script="""
            open
            arrive chair m2..m10
            vote r1
            for chair m2..m4
            against m5..m8
            abstain m9 m10
            so_far rejected lost
            end
            expect rejected 4-4-2 by majority
        """,
    ),
    Scenario(
        name="an added vote that does",
        council=TEN,
        rules=regulation(majority=">1/2 present", tie="chair adds_vote"),
        script="""
            open
            arrive chair m2..m10
            vote r1
            for chair m2..m5
            against m6..m10
            end
            expect adopted 5-5-0 by casting_vote
        """,
    ),
    Scenario(
        name="equal votes favour the person concerned",
        council=FIVE,
        rules=regulation(tie="in_favour_of_person"),
        fields={
            "motions": (
                motion("r1", favours_person=Side.FOR),
                motion("r2", favours_person=Side.AGAINST),
                motion("r3"),
            )
        },
        script="""
            open
            arrive ann bob cid dan
            vote r1
            for ann bob
            against cid dan
            end
            expect r1 adopted by person_favour
            vote r2
            for ann bob
            against cid dan
            end
            expect r2 rejected by person_favour
            vote r3
            for ann bob
            against cid dan
            so_far tied lost tie nobody
            end
            expect r3 tied
        """,
    ),
    Scenario(
        name="equal votes reject where nobody has a casting vote",
        council=FIVE,
        rules=regulation(tie="nobody"),
        script="""
            open
            arrive ann bob cid dan
            vote r1
            for ann bob
            against cid dan
            refused casting for
            end
            expect rejected 2-2-0 by majority
        """,
    ),
    Scenario(
        name="a later ballot takes the casting vote back",
        council=FIVE,
        rules=TOMSK,
        script="""
            open
            arrive chair ann bob cid dan
            vote r1
            for ann bob
            against cid dan
            abstain chair
            casting against
            so_far rejected
            for dan
            so_far adopted assured
            end
            expect adopted 3-1-1 by majority
        """,
    ),
    Scenario(
        name="a casting vote never contradicts the resolver's own ballot",
        council=FIVE,
        rules=TOMSK,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            for chair ann
            refused casting for
            against bob cid
            refused casting against
            casting for
            end
            expect adopted by casting_vote
        """,
    ),
    Scenario(
        name="a ballot can change until the vote closes",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            for ann
            against ann
            abstain ann
            so_far rejected waits chair bob
            for chair bob
            end
            refused for ann
            expect adopted 2-0-1
        """,
    ),
    Scenario(
        name="«the others – за» after the exceptions",
        council=TEN,
        script="""
            open
            arrive chair m2..m10
            vote r1
            against m4
            others for except m9
            so_far adopted assured waits m9
            end
            expect adopted 8-1-0 not_voting 1
            vote r2
            others for
            end
            expect r2 adopted 10-0-0 unanimous
        """,
    ),
    Scenario(
        name="a recusal leaves the quorum and the base",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid
            recuse ann on i1
            vote r1
            refused for ann
            so_far rejected needs 2 waits chair bob cid
            others for
            end
            expect adopted 3-0-0 unanimous present 3 recused 1
            vote p1
            others for
            end
            expect p1 adopted 4-0-0 present 4 recused 0
        """,
    ),
    Scenario(
        name="a recusal that breaks the quorum of its vote",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            for chair bob
            foresee broken recuse ann on i1
            recuse ann on i1
            so_far no_quorum lost
            end
            expect no_quorum 2-0-0 recused 1
            quorum yes 3/3
        """,
    ),
    Scenario(
        name="a recusal after a vote says nothing of that vote",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            others for
            end
            recuse ann on i1
            vote r2
            others for
            end
            expect r1 adopted 4-0-0 recused 0
            expect r2 adopted 3-0-0 recused 1
        """,
    ),
    Scenario(
        name="a show of hands, counted twice",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid dan
            vote c1
            refused for ann
            refused end
            refused count 4-1-1
            count 2-2-1
            so_far rejected lost
            count 3-1-1
            so_far adopted assured
            end
            expect adopted 3-1-1 present 5
        """,
    ),
    Scenario(
        name="who leaves after the count was counted",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote c1
            count 3-0-0
            leave bob
            end
            expect adopted 3-0-0 present 3
            quorum no 2/3
        """,
    ),
    Scenario(
        name="a secret ballot with an invalid paper and one not returned",
        council=TEN,
        script="""
            open
            arrive chair m2..m10
            vote s1
            refused for chair
            refused others for
            refused end
            refused count 6-2-1-1-1
            count 6-1-1-1-1
            so_far adopted assured
            end
            expect adopted 6-1-1 invalid 1 not_voting 1 required 6
        """,
    ),
    Scenario(
        name="weights are summed exactly",
        council="chair:chair*3/2 ann*2 bob cid*1/2 dan",
        rules=regulation(quorum=">1/2 members", majority=">1/2 members"),
        script="""
            open
            arrive chair bob cid
            quorum no 3/3
            arrive dan
            quorum yes 4/3
            vote r1
            for chair bob
            against cid
            so_far rejected open waits dan
            for dan
            end
            expect adopted 7/2-1/2-0 required 3
            refused vote c1
        """,
    ),
    Scenario(
        name="every side has to agree",
        council="chair:chair@north ann@north bob@south cid@south dan@south",
        rules=regulation(majority=majority(">1/2 present", per_side=True)),
        script="""
            open
            arrive chair ann bob cid dan
            vote r1
            for chair ann
            so_far rejected open
            against bob cid
            so_far rejected lost
            end
            expect r1 rejected 2-2-0
            vote r2
            for chair ann bob cid
            against dan
            end
            expect r2 adopted 4-1-0
        """,
    ),
    Scenario(
        name="a unanimous rule and one abstention",
        council=FIVE,
        rules=regulation(majority="unanimous"),
        script="""
            open
            arrive chair ann bob
            vote r1
            for chair ann
            so_far rejected open needs 1
            abstain bob
            so_far rejected lost
            end
            expect rejected 2-0-1 by unanimity required 3
        """,
    ),
    Scenario(
        name="a question of its own kind asks for two thirds",
        council=TEN,
        rules=regulation(by_question={"special": question_rules(majority=">=2/3 members")}),
        script="""
            open
            arrive chair m2..m7
            vote q1
            for chair m2..m6
            so_far rejected open needs 1
            against m7
            so_far rejected lost
            end
            expect rejected 6-1-0 required 7
            vote r1
            for chair m2..m6
            against m7
            end
            expect r1 adopted 6-1-0 required 4
        """,
    ),
    Scenario(
        name="a majority of the established number",
        council=FIVE,
        rules=regulation(majority=">1/2 seats", seats=9),
        script="""
            open
            arrive chair ann bob cid dan
            vote r1
            for chair ann bob cid
            so_far rejected open needs 1
            for dan
            end
            expect adopted 5-0-0 required 5
        """,
    ),
    Scenario(
        name="a vote held again keeps the first",
        council=FIVE,
        script="""
            open
            arrive chair ann bob
            vote r1
            for chair
            against ann bob
            end
            expect rejected 1-2-0 round 1
            refused vote r1
            reopen r1
            so_far rejected waits chair ann bob
            for chair ann
            against bob
            end
            expect adopted 2-1-0 round 2
            resolutions r1
        """,
    ),
    Scenario(
        name="several motions carried by one vote",
        council=FIVE,
        script="""
            open
            arrive chair ann bob cid
            vote r1
            against cid
            others for
            end_with r2
            expect r1 adopted 3-1-0
            expect r2 adopted 3-1-0
            resolutions r1 r2
            undo
            so_far adopted waits nobody
            resolutions
        """,
    ),
    Scenario(
        name="an absentee meeting with late ballots",
        council=FIVE,
        fields={"form": "absentee", "ballots_until": OPENING + timedelta(hours=8)},
        script="""
            open
            vote r1
            received chair for 12:00
            received ann for 13:30
            so_far no_quorum open waits bob cid dan
            received bob against 17:59
            so_far adopted open waits cid dan
            received cid against 18:01
            late cid
            so_far adopted waits cid dan
            end
            expect adopted 2-1-0 present 3
        """,
    ),
    Scenario(
        name="a hybrid meeting: some in the room, some in writing",
        council=FIVE,
        fields={"form": "hybrid"},
        script="""
            open
            arrive chair ann
            vote r1
            for chair
            received bob for 11:00
            so_far adopted waits ann
            against ann
            end
            expect adopted 2-1-0 present 3
        """,
    ),
)
