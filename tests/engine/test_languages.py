"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.languages import STOP_WORDS, guess

SAMPLES = {
    "en": "The council said on Monday that the bridge would not open before the end of the year.",
    "de": "Der Stadtrat sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres öffnen werde.",
    "fr": "Le conseil a déclaré lundi que le pont ne serait pas ouvert avant la fin de l’année.",
    "es": "El consejo dijo el lunes que el puente no se abriría antes de que termine el año.",
    "pt": "O conselho disse na segunda-feira que a ponte não será aberta antes do fim do ano.",
    "it": "Il consiglio ha detto lunedì che il ponte non sarà aperto prima della fine dell’anno.",
    "nl": "De gemeenteraad zei maandag dat de brug niet voor het einde van het jaar open gaat.",
    "ja": "市議会は月曜日、橋は年末まで開通しないと発表した。",
    "zh": "市议会周一表示，这座桥年底前不会开放。",
    "ko": "시의회는 월요일 다리가 연말까지 개통되지 않을 것이라고 밝혔다.",
    "ru": "Городской совет заявил в понедельник, что мост не откроется до конца года.",
    "ar": "قال المجلس يوم الاثنين إن الجسر لن يفتح قبل نهاية العام.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sentence_of_news_tells_its_language(code: str) -> None:
    assert guess(SAMPLES[code]) == code


@pytest.mark.parametrize("text", ["", "12 34", "Ulan Bator Vladivostok", "?!"])
def test_what_nothing_speaks_for_has_no_language(text: str) -> None:
    assert guess(text) == ""


@given(st.text())
def test_every_text_gets_an_answer(text: str) -> None:
    assert guess(text) in {*STOP_WORDS, "ja", "ko", "zh", "ar", "he", "ru", "el", "hi", ""}
