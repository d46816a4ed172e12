"""What a council chooses for its papers, by keyboard."""

from secretary_app.domain.councils import CouncilId
from secretary_app.domain.paper_options import (
    MinutesStyle,
    PaperOptions,
    PaperStandard,
    PeopleOrder,
)
from tests.gui.councils.hands import Hands
from tests.gui.desk import SomeStores

DEMO = CouncilId("demo")


def test_the_papers_of_a_council_are_chosen_once(hands: Hands, stores: SomeStores) -> None:
    def chosen() -> PaperOptions:
        return stores.store.contents.councils[DEMO].paper_options

    hands.answer("councils-more")
    hands.take_from_menu("action-council-papers")
    hands.choose("papers-style", "полный протокол")
    hands.choose("papers-standard", "ГОСТ Р 7.0.97-2016")
    hands.choose("papers-order", "по алфавиту")
    hands.choose("papers-initials", "И.\u00a0П. Лугов")
    hands.fill(papers_margin="19", papers_attached="много")
    hands.save()
    assert "от 20 до 50" in hands.complaint("papers-margin")
    assert "целое число" in hands.complaint("papers-attached")
    assert chosen() == PaperOptions()
    hands.fill(papers_margin="20", papers_attached="15")
    hands.answer("papers-votes")
    hands.answer("papers-assignments")
    hands.save()
    everything = PaperOptions(
        style=MinutesStyle.FULL,
        standard=PaperStandard.GOST_2016,
        order=PeopleOrder.ALPHABETICAL,
        spaced_initials=True,
        left_margin=20,
        attached_from=15,
        votes=False,
        assignments=True,
    )
    assert (hands.dialog(), chosen()) == ("", everything)

    hands.answer("councils-more")
    hands.take_from_menu("action-council-papers")
    assert (hands.text("papers-margin"), hands.text("papers-attached")) == ("20", "15")
    hands.fill(papers_margin="", papers_attached="")
    hands.save()
    assert (chosen().left_margin, chosen().attached_from) == (None, None)
