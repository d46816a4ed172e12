"""What is impossible or doubtful in rules that are about to be stored, as sentences."""

from __future__ import annotations

from fractions import Fraction

from secretary_app.domain.regulations import TieResolver
from secretary_app.language.clauses import REGULATION, RulesName, clause_words
from secretary_app.language.numbers import counted
from secretary_app.language.shares import figure

MORE_THAN_ALL = (
    "«Больше» целого не бывает: выберите «не менее» или меньшую долю, иначе правило не выполнить."
)
GROUP_UNNAMED = "Назовите группу, как она названа у членов состава."
RECIPIENT_UNNAMED = "Напишите, куда или кому направляется копия."
POSITION_UNNAMED = "Напишите должность того, кто утверждает протокол."
QUESTION_UNNAMED = "Назовите вид вопроса."
BY_SIDE_IS_NAMED = (
    "Тайное голосование не сочетается с большинством в каждой стороне: голоса сторон считаются "
    "только поимённо."
)

CONFERENCE_VOTES = (
    "Это совещание: оно не голосует, и эти правила на нём не применяются. Если голосует, измените "
    "вид органа на «совет»."
)
NOBODY_APPROVES = "Протокол совещания утверждает руководитель: укажите, кто."
NO_MAJORITY = "Без правила большинства вопрос нельзя будет вынести на голосование."
HALF_ADOPTS = (
    "Решение примет и половина голосов: при равенстве «за» и «против» оно принято без решающего "
    "голоса. Если нужно больше половины, выберите «больше»."
)
MINORITY_ADOPTS = (
    "Для решения хватает меньше половины голосов: его может принять меньшинство, и нужное число "
    "могут набрать сразу и «за», и «против»."
)
PLURALITY_AT_VOTES = (
    "«Набравший больше других» решает только на выборах из нескольких кандидатов; на остальных "
    "голосованиях действует доля."
)
TIE_NEVER = (
    "Правило о равенстве не сработает: решающий голос бывает нужен, только когда решению нужно "
    "больше половины голосов."
)
ABSENTEE_IS_NAMED = (
    "Заочно голосуют только именными опросными листами: тайное голосование тогда провести нельзя."
)
WEIGHTS_ARE_NAMED = (
    "Голоса членов имеют разный вес и считаются только поимённо: тайное голосование провести "
    "нельзя."
)
WEIGHTS_OF_SEATS = (
    "Голоса членов имеют разный вес, а доля берётся от числа мест: сравниваться будут голоса с "
    "местами. Выберите «от числа членов»."
)
NO_SIDES = (
    "Стороны у членов состава не указаны: правило «в каждой стороне» не выполнится ни разу. "
    "Укажите сторону у каждого члена."
)
ELECTED_OVER_SEATS = "Избранных больше, чем установлено мест: проверьте оба числа."
CHAIR_WANTED = "Кворум требует председателя, а в составе его сейчас нет."

_NO_RESOLVER = {
    TieResolver.CHAIR: "председателя",
    TieResolver.PRESIDING: "ни председателя, ни заместителя",
    TieResolver.CHAIR_OR_DEPUTY: "ни председателя, ни заместителя",
}
_MEMBERS = ("член", "члена", "членов")


def remote_unsaid(rules: RulesName = REGULATION) -> str:
    """Return how silence on remote presence is read."""
    return (
        f"В тексте {rules.genitive} об участии по видеосвязи не сказано: подключившиеся "
        "считаются и голосуют. Если это не так, выберите «не учитывается»."
    )


def abstentions_in_tie(clause: str | None, rules: RulesName = REGULATION) -> str:
    """Return how a tie with abstentions is read."""
    cited = f" ({clause_words(clause, rules)})" if clause else ""
    return (
        "Если «за» и «против» поровну, а кто-то воздержался, это признаётся равенством голосов"
        f"{cited}. При ином прочтении решение не принято: большинства присутствующих нет."
    )


def deputy_presides(clause: str | None, rules: RulesName = REGULATION) -> str:
    """Return how a tie is read when the chair is absent and a deputy presides."""
    cited = f" ({clause_words(clause, rules)})" if clause else ""
    return (
        f"Решающий голос назван только у председателя{cited}: когда ведёт заместитель, равенство "
        "останется нерешённым. Если решает ведущий, выберите «председательствующий»."
    )


def vacancies(base: Fraction, required: Fraction) -> str:
    """Return how «общее число членов» is read while seats are vacant."""
    return (
        "Общее число членов прочитано как действующий состав. При счёте от установленной "
        f"численности ({figure(base)}) требуется {figure(required)}."
    )


def no_resolver(resolver: TieResolver) -> str:
    """Return that nobody of the composition can resolve a tie."""
    return f"В составе сейчас нет {_NO_RESOLVER[resolver]}: равенство голосов решать некому."


def group_unknown(group: str) -> str:
    """Return that nobody belongs to a group."""
    return f"В составе нет никого из группы «{group}»: проверьте, как она названа у членов."


def group_too_small(group: str, number: int, wanted: int) -> str:
    """Return that a group has fewer members than a condition wants."""
    return (
        f"В группе «{group}» {counted(number, *_MEMBERS)}, а условие требует {wanted}: кворума не "
        "будет ни разу."
    )


def more_than_members(wanted: Fraction, number: int) -> str:
    """Return that a quorum wants more than there are."""
    return (
        f"В составе {counted(number, *_MEMBERS)} с правом голоса, а для кворума нужно "
        f"{figure(wanted)}: кворума не будет ни разу."
    )


def members_over(what: str, number: int, members: int) -> str:
    """Return that there are more members than «мест» or «избранных»."""
    return f"{what} {number}, а в действующем составе {counted(members, *_MEMBERS)}."


def without_side(number: int) -> str:
    """Return that some members belong to no side."""
    return (
        f"У {counted(number, 'члена', 'членов', 'членов')} сторона не указана: их голоса не войдут "
        "ни в одну."
    )
