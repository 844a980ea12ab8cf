"""Closed phrases: what the format means, what the shipped ones find, and what they leave alone."""

from __future__ import annotations

import pytest

from desk.engine.kinds.lines import line_of
from desk.engine.kinds.phrases import Phrases, parse_phrases
from desk.engine.model import Certainty, Kind
from desk.files.knowledge import load_phrases

FORMAT = """
; a comment
[promo label pulls] a cross-link
read (more|next)
[nav line] a part of the page
share this article|story
# comments
[promo inside likely ends] asks for money
your gift * helps
"""


def found(text: str, phrases: Phrases) -> Kind | None:
    finding = phrases.find(line_of(text))
    return finding.kind if finding else None


@pytest.mark.parametrize(
    "text", ["Read more", "READ NEXT:", "Read: Harbour to close", "Read more – Boats to stay"]
)
def test_a_label_stands_alone_or_before_a_separator(text: str) -> None:
    assert found(text, parse_phrases([FORMAT])) is Kind.PROMO


def test_a_label_in_capitals_needs_no_separator() -> None:
    assert found("READ MORE Harbour to close for a year", parse_phrases([FORMAT])) is Kind.PROMO


def test_a_label_pulls_only_where_it_stands_alone() -> None:
    phrases = parse_phrases([FORMAT])
    alone, before = phrases.find(line_of("Read more:")), phrases.find(line_of("Read more: Harbour to close"))
    assert alone is not None
    assert before is not None
    assert (alone.pulls, before.pulls) == (True, False)


def test_a_line_must_match_from_end_to_end_without_regard_to_case_numbers_and_marks() -> None:
    phrases = parse_phrases([FORMAT])
    assert found("Share this story!", phrases) is Kind.NAV
    assert found("1,204 Comments", phrases) is Kind.NAV
    assert found("Share this story with nobody, the spy had said.", phrases) is None


def test_flags_make_a_phrase_less_certain_and_mark_the_end_of_a_story() -> None:
    finding = parse_phrases([FORMAT]).find(line_of("Every day your gift of five pounds helps."))
    assert finding is not None
    assert (finding.certainty, finding.ends_story) == (Certainty.LIKELY, True)


@pytest.mark.parametrize(
    "wrong",
    ["read more", "[promo] no form", "[gossip line] no such kind", "[promo line shouting] no such flag"],
)
def test_what_is_not_in_the_format_is_refused_with_its_line(wrong: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        parse_phrases([wrong])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("READ: Mayor Defends Harbour Budget", Kind.PROMO),
        ("ALSO READ | Ferry workers to strike", Kind.PROMO),
        ("Sign up for our free weekly newsletter", Kind.PROMO),
        ("Please make a small donation to keep this paper alive.", Kind.PROMO),
        ("Follow us on Instagram", Kind.PROMO),
        ("Story continues below advertisement", Kind.PROMO),
        ("Share this article", Kind.NAV),
        ("Skip to main content", Kind.NAV),
        ("Most read", Kind.TEASER),
        ("Additional reporting by Ada Lovelace", Kind.NOTE),
        ("© 2031 The Daily Engine. All rights reserved.", Kind.NOTE),
        ("Lesen Sie auch: Der Hafen schließt", Kind.PROMO),
        ("Mehr zum Thema", Kind.TEASER),
        ("À lire aussi : Le port fermera", Kind.PROMO),
        ("Lea también: El puerto cerrará", Kind.PROMO),
        ("Leia mais sobre o porto", Kind.PROMO),
        ("Leggi anche: Il porto chiude", Kind.PROMO),
        ("Alle Rechte vorbehalten.", Kind.NOTE),
        ("Todos los derechos reservados", Kind.NOTE),
    ],
)
def test_the_shipped_phrases_know_the_furniture_of_six_languages(text: str, kind: Kind) -> None:
    assert found(text, load_phrases()) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Read the water, the old pilot told her, and you will never run aground.",
        "Follow the money and you will find the harbour master, the judge remarked.",
        "The two men shared a cabin for most of the winter.",
        "Sign language was used throughout the hearing.",
        "Home Secretary Ada Lovelace will visit the harbour on Friday.",
        "More than forty boats were lost in the storm.",
        "The ferry company has subscribed to the new rules.",
        "Supporters of the pier came from all over the county.",
        "Die Anzeige gegen den Hafenmeister wurde am Montag zurückgezogen.",
        "La publicité pour le port a coûté deux millions.",
    ],
)
def test_sentences_of_stories_that_open_like_furniture_are_left_alone(text: str) -> None:
    assert found(text, load_phrases()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Read our full coverage of the harbour closure here",
        "View full post on Instagram",
        "Don't want to see this? Remove ads",
        "Install the Daily Engine app for free",
        "Be the first to know about breaking news",
        "Sign up to our free morning newsletter",
        "Listen on Apple Podcasts",
        "You have reached your limit of free articles",
        "Have you been affected by the closure? Get in touch",
        "Was this article helpful?",
        "As an Amazon associate we earn from your clicks",
        "Lesen Sie außerdem: Fähre bleibt im Hafen",
        "Mehr zu diesem Thema",
        "Das könnte Sie auch interessieren: Neue Brücke eröffnet",
        "Mehr zum Hafen lesen Sie hier",
        "Jetzt kostenlos registrieren",
        "Folgen Sie uns auf Instagram",
        "Bleiben Sie auf dem Laufenden mit unserem Newsletter",
        "Weiter nach der Werbung",
        "Noch keine Kommentare",
        "Die wichtigsten Nachrichten des Tages finden Sie hier",
        "Aus dem Englischen von Ada Lovelace",
        "À voir aussi : Le port fermera",
        "À lire également - Le bac reste à quai",
        "Sur le même sujet",
        "Cela peut aussi vous intéresser : un pont neuf",
        "Cliquez ici pour lire le dossier",
        "Abonnez-vous pour lire la suite",
        "Déjà abonné ? Connectez-vous",
        "Suivez-nous sur WhatsApp",
        "La suite après la publicité",
        "La suite de l’article après la publicité",
        "Soyez le premier à commenter",
        "Propos recueillis par Ada Lovelace",
        "Lee también: El puerto cerrará",
        "Te puede interesar: El transbordador no zarpa",
        "Nota relacionada",
        "Haz clic aquí para ver el video",
        "Suscríbete a nuestro boletín",
        "Síguenos en Facebook",
        "La noticia continúa después de la publicidad",
        "No hay comentarios",
        "Este artículo fue publicado originalmente en El Motor",
        "Veja também: O porto fechará",
        "Saiba mais: a balsa não sai",
        "Matéria relacionada",
        "Clique aqui para ver o vídeo",
        "Receba as notícias no seu e-mail",
        "Siga nossa página no Instagram",
        "A reportagem continua após a publicidade",
        "Seja o primeiro a comentar",
        "Este artigo foi publicado originalmente no Motor",
        "Leggi anche: Il traghetto resta in porto",
        "Ti potrebbe interessare: un ponte nuovo",
        "Per saperne di più",
        "Clicca qui per leggere lo speciale",
        "Iscriviti alla nostra newsletter",
        "Seguici su Instagram",
        "L'articolo continua dopo la pubblicità",
        "Nessun commento",
        "Riproduzione riservata",
    ],
)
def test_the_shipped_phrases_know_how_newsrooms_speak_to_their_readers(text: str) -> None:
    assert load_phrases().find(line_of(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Read the small print, the harbour master told the islanders on Monday.",
        "Reading the letter aloud, the pilot began to weep.",
        "The newsletter of the parish, printed since 1904, will be stopped in June.",
        "Members can vote on the plan until Friday.",
        "If you have lived on the island, you know the sound of the ferry.",
        "You have to wonder who paid for the pier, she said.",
        "A daily ferry will run from June.",
        "Produced by the county, the report lists forty boats.",
        "In partnership with the county, the board will rebuild the pier.",
        "This story is about a ferry, the author told her readers.",
        "Lesen lernten die Kinder auf der Insel erst nach dem Krieg.",
        "Der Bericht wurde am Montag dem Hafenamt übergeben.",
        "Mit Ihrer Unterstützung wurde der Hafen gerettet, sagte der Bürgermeister.",
        "Aus dem russischen Hafen kamen vierzig Boote.",
        "Nur mit Genehmigung der Behörde dürfen Boote auslaufen.",
        "Mehr als vierzig Boote sanken im Sturm.",
        "Die Redaktion des Inselboten zieht in ein neues Haus.",
        "Lire la carte marine reste un art, dit le vieux pilote.",
        "Les liens commerciaux entre les deux ports se sont renforcés.",
        "Ce texte a été adopté lundi par le conseil du port.",
        "La suite de l'enquête dira qui a payé la jetée.",
        "Pour lire la carte, le pilote allume une lampe.",
        "Sans engagement de la région, le bac restera à quai.",
        "Leer las cartas del puerto le llevó dos años.",
        "La entrevista fue grabada en el muelle el lunes.",
        "Todos los viernes sale un barco hacia las islas.",
        "Más de cuarenta barcos se hundieron en la tormenta.",
        "Los derechos de autor del mapa pertenecen al puerto.",
        "Ler as cartas do porto levou dois anos.",
        "A sua contribuição foi lembrada no cais na segunda-feira.",
        "Mais de quarenta barcos afundaram na tempestade.",
        "O que você precisa levar na balsa",
        "Com dados do porto, a prefeitura refez o mapa.",
        "A matéria foi aprovada pela câmara na segunda-feira.",
        "Leggere le carte del porto gli costò due anni.",
        "L'articolo è stato approvato lunedì dal consiglio del porto.",
        "Tutti i diritti dei marinai sono stati discussi in porto.",
        "Ogni giorno la nave parte dal molo vecchio.",
        "Diventa un caso la chiusura del porto.",
        "Ha collaborato alla costruzione del molo per vent'anni.",
    ],
)
def test_sentences_of_stories_in_six_languages_are_no_calls_to_the_reader(text: str) -> None:
    assert load_phrases().find(line_of(text)) is None


def test_a_phrase_stuck_to_a_sentence_is_measured_in_words() -> None:
    phrases = parse_phrases([FORMAT])
    assert phrases.stuck(line_of("Share this article The harbour closes").words) == 3
    assert phrases.stuck(line_of("The harbour closes").words) == 0
