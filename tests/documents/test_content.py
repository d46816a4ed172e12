from secretary_app.documents.content import Paragraph, opening_and_further, written_paragraphs


def test_a_newline_starts_a_paragraph_and_a_hyphen_a_list_item() -> None:
    typed = "Включить:\n- первое;\n-второе\n\n  Утвердить.  \r\n- третье."
    assert written_paragraphs(typed) == (
        Paragraph("Включить:"),
        Paragraph("первое;", listed=True),
        Paragraph("-второе"),
        Paragraph("Утвердить."),
        Paragraph("третье.", listed=True),
    )


def test_the_first_paragraph_stands_beside_the_number() -> None:
    assert opening_and_further("Утвердить.\n- план.") == (
        "Утвердить.",
        (Paragraph("план.", listed=True),),
    )


def test_a_text_that_begins_with_a_list_item_keeps_its_dash() -> None:
    assert opening_and_further("- план;\n- смета.")[0] == "– план;"


def test_an_empty_text_gives_nothing() -> None:
    assert opening_and_further(" \n ") == ("", ())
