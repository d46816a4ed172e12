"""Who the minutes say was there."""

from secretary_app.domain.paper_options import PaperOptions, PeopleOrder
from secretary_app.domain.regulations import Representation
from tests.builders import regulation
from tests.documents.councils import ALL, minutes, plain, sitting


def test_everybody_in_one_room_is_one_list_in_the_order_of_the_composition() -> None:
    drawn = minutes(sitting("arrive dan bob chair cid ann"))
    assert plain(drawn.present) == [
        "Лугов И.П., директор ООО «Пример»;",
        "Рощина А.Ю., директор ОГБПОУ «Колледж»;",
        "Ветров Е.И., ректор;",
        "Кедрин О.М., Администрация города Примерска;",
        "Озеров С.Л.",
    ]
    assert drawn.in_person == drawn.online == drawn.absent == ()


def test_by_the_alphabet_on_request() -> None:
    alphabetical = PaperOptions(order=PeopleOrder.ALPHABETICAL)
    drawn = minutes(sitting(ALL), alphabetical)
    assert [one.split()[0][:5] for one in plain(drawn.present)] == [
        "Ветро",
        "Кедри",
        "Лугов",
        "Озеро",
        "Рощин",
    ]


def test_online_members_stand_apart_by_their_last_mode() -> None:
    drawn = minutes(sitting("arrive chair ann; remote bob; to_remote ann; leave bob"))
    assert plain(drawn.in_person) == ["Лугов И.П., директор ООО «Пример»."]
    assert [one[:6] for one in drawn.online] == ["Рощина", "Ветров"]
    assert drawn.present == ()


def test_online_members_stand_with_the_others_on_request() -> None:
    drawn = minutes(sitting("arrive chair; remote bob"), PaperOptions(online_apart=False))
    assert len(drawn.present) == 2
    assert drawn.in_person == drawn.online == ()


def test_absent_members_with_their_reasons() -> None:
    drawn = minutes(sitting("arrive chair ann bob; absent cid"))
    assert plain(drawn.absent) == [
        "Кедрин О.М., Администрация города Примерска – болен;",
        "Озеров С.Л.",
    ]
    assert minutes(sitting("arrive chair"), PaperOptions(absent=False)).absent == ()


def test_members_without_a_vote_are_not_missed() -> None:
    assert minutes(sitting("arrive chair", "chair:chair ann?")).absent == ()


def test_presiding_and_secretary_are_not_missed() -> None:
    held_ = sitting("", "chair:chair ann", presiding="chair", secretary="ann")
    assert minutes(held_).absent == ()


def test_a_substitute_stands_in_the_members_place() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    drawn = minutes(sitting("arrive chair bob cid dan; substitute x for ann", rules=rules))
    assert plain(drawn.present)[1] == (
        "Тихонова З.А., заместитель директора ООО «Пример» (вместо Рощиной А.Ю.);"
    )
    assert drawn.absent == ()


def test_a_proxy_is_told_beside_the_absent_member() -> None:
    rules = regulation(representation=Representation.PROXY)
    drawn = minutes(sitting("arrive chair bob cid dan; proxy ann to bob", rules=rules))
    assert plain(drawn.absent) == [
        "Рощина А.Ю., директор ОГБПОУ «Колледж» – голос по доверенности у Ветрова Е.И."
    ]


def test_guests_are_never_mixed_with_members() -> None:
    drawn = minutes(sitting(f"{ALL}; guest guest"))
    assert plain(drawn.invited) == ["Заречный П.Ф., эксперт."]
    assert len(drawn.present) == 5


def test_a_guest_who_takes_a_seat_is_listed_once_with_the_members() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    drawn = minutes(sitting("arrive chair; guest x guest; substitute x for ann", rules=rules))
    assert [one[:6] for one in plain(drawn.present)] == ["Лугов ", "Тихоно"]
    assert plain(drawn.invited) == ["Заречный П.Ф., эксперт."]


def test_where_only_guests_came_they_are_those_present() -> None:
    drawn = minutes(
        sitting("guest x guest", "chair:chair ann?", guests=("guest",), presiding="chair")
    )
    assert [one[:6] for one in drawn.present] == ["Заречн", "Тихоно"]
    assert drawn.invited == ()


def test_votes_sent_in_are_listed_for_a_meeting_in_absentia() -> None:
    drawn = minutes(sitting("vote r1; for chair ann; against bob; end", form="absentee"))
    assert [one[:6] for one in drawn.voted] == ["Лугов\u00a0", "Рощина", "Ветров"]
    assert [one[:6] for one in drawn.absent] == ["Кедрин", "Озеров"]


def test_somebody_unknown_stands_under_his_id() -> None:
    held_ = sitting("arrive chair; absent ann")
    drawn = minutes(held_, people={})
    assert drawn.present == ("chair.",)
    assert drawn.absent[0] == "ann\u00a0– болен;"


def test_initials_may_be_parted() -> None:
    drawn = minutes(sitting("arrive dan"), PaperOptions(spaced_initials=True))
    assert drawn.present == ("Озеров\u00a0С.\u00a0Л.",)


def test_who_presided() -> None:
    held_ = sitting("arrive chair; preside ann")
    assert plain((minutes(held_).presiding,)) == ["Рощина А.Ю., директор ОГБПОУ «Колледж»"]
    assert minutes(held_, PaperOptions(presiding=False)).presiding == ""
    assert minutes(sitting("arrive chair")).presiding == ""
