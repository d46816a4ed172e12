"""What the form of a council's papers says."""

from secretary_app.domain.paper_options import MinutesStyle, PaperStandard, PeopleOrder

ACTION = "Оформление документов…"
HEADING = "Оформление документов"
STEP = "оформление документов"
STYLE = "Вид протокола"
STYLES: tuple[tuple[str, MinutesStyle | None], ...] = (
    ("по виду заседания", None),
    ("протокол заседания", MinutesStyle.SESSION),
    ("протокол совещания", MinutesStyle.CONFERENCE),
    ("полный протокол", MinutesStyle.FULL),
)
STANDARD = "Стандарт"
STANDARD_HINT = "Угловые реквизиты не шире 80 мм по ГОСТ 2025 года и 75 мм по ГОСТ 2016 года."
STANDARDS = (
    ("ГОСТ Р 7.0.97-2025", PaperStandard.GOST_2025),
    ("ГОСТ Р 7.0.97-2016", PaperStandard.GOST_2016),
)
ORDER = "Порядок людей"
ORDERS = (
    ("как в составе", PeopleOrder.COMPOSITION),
    ("по алфавиту", PeopleOrder.ALPHABETICAL),
)
INITIALS = "Инициалы"
INITIALS_FORMS = (("И.П. Лугов", False), ("И.\u00a0П. Лугов", True))
MARGIN = "Левое поле, мм"
MARGIN_HINT = "От 20 до 50; пусто – как в шаблоне, 30 мм."
ATTACHED = "Список прилагать от, человек"
ATTACHED_HINT = (
    "Со скольких присутствующих их список становится приложением, а в тексте остаётся число. "
    "Пусто – список всегда в тексте."
)
PRINTED = "Печатать в протоколе:"
PRESIDING = "Председательствующий"
QUORUM = "Кворум"
VOTES = "Голосование"
ABSENT = "Отсутствовавшие"
ONLINE_APART = "Онлайн – отдельным списком"
FULL = "Только в полном протоколе:"
NAMES = "Кто против, кто воздержался"
CHECKSUM = "Контрольная сумма журнала"
ASSIGNMENTS = "Перечень поручений"
