"""Shares and measures: "a third of", "one in five", "10 miles", "5km". Shares are told as percentages, so
that they can be compared with them; measures of one dimension are compared by what they come to.

Data and two look-ups. Limit: pounds are money, tons are metric.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_SHARES: Mapping[str, str] = MappingProxyType(
    {
        "en": """50: half_of half_the / 33.3: a_third_of one_third_of one-third_of / 66.7: two_thirds_of
            two-thirds_of / 25: a_quarter_of one_quarter_of / 75: three_quarters_of three-quarters_of / 20:
            a_fifth_of one_fifth_of / 40: two_fifths_of / 60: three_fifths_of / 80: four_fifths_of / 10:
            a_tenth_of one_tenth_of""",
        "de": """50: die_hälfte der_hälfte / 33.3: ein_drittel einem_drittel / 66.7: zwei_drittel / 25:
            ein_viertel einem_viertel / 75: drei_viertel / 20: ein_fünftel jeder_fünfte jede_fünfte /
            33.3: jeder_dritte jede_dritte / 25: jeder_vierte jede_vierte / 10: jeder_zehnte jede_zehnte
            ein_zehntel""",
        "fr": """50: la_moitié / 33.3: un_tiers / 66.7: deux_tiers / 25: un_quart / 75: trois_quarts / 20:
            un_cinquième un_sur_cinq / 10: un_dixième un_sur_dix""",
        "es": """50: la_mitad / 33.3: un_tercio / 66.7: dos_tercios / 25: una_cuarta_parte un_cuarto_de / 20:
            una_quinta_parte uno_de_cada_cinco / 10: uno_de_cada_diez""",
        "pt": """50: metade / 33.3: um_terço / 66.7: dois_terços / 25: um_quarto_de / 20: um_quinto
            um_em_cada_cinco / 10: um_em_cada_dez""",
    }
)
_UNITS = """
    m 1: metre metres meter meters metern mètre mètres metro metros / m 1000: km kilometre kilometres
    kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros quilômetro quilômetros
    quilómetros / m 0.01: cm centimetre centimetres centimeter centimeters zentimeter zentimetern / m
    1609.34: mile miles meile meilen millas milhas / m 0.3048: feet foot ft / m 0.9144: yard yards / m
    0.0254: inch inches / m 1852: nautical_miles / kg 1: kg kilo kilos kilogram kilograms kilogramm
    kilogrammes / kg 1000: tonne tonnes tons tonnen toneladas / kg 0.4536: lb lbs / l 1: litre litres liter
    liters litern litros / l 3.785: gallon gallons / ha 1: hectare hectares hektar hectáreas / ha 0.4047:
    acre acres / kmh 1: kph kmh / kmh 1.609: mph"""


def _phrases(written: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group in written.split("/"):
        value, _, phrases = group.partition(":")
        for phrase in phrases.split():
            words = tuple(phrase.split("_"))
            found.setdefault(words[0], []).append((words, value.strip()))
    return MappingProxyType(found)


_PHRASES = {language: _phrases(written) for language, written in _SHARES.items()}
_GROUPS = [group.strip().partition(":") for group in _UNITS.split(" / ")]
_UNIT_OF = MappingProxyType({word: units.split()[0] for _, _, units in _GROUPS for word in units.split()})
_FACTORS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {units.split()[0]: (head.split()[0], float(head.split()[1])) for head, _, units in _GROUPS}
)
_SHARE_WORDS = MappingProxyType({"1": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9})
_OF_HOW_MANY = MappingProxyType(
    {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "twenty": 20, "100": 100}
    | {str(number): number for number in range(3, 21)}
)


def share_at(folded: Sequence[str], at: int, language: str) -> tuple[int, str] | None:
    """End and percentage of a share that begins at a word."""
    for words, value in _PHRASES.get(language, {}).get(folded[at], ()):
        if tuple(folded[at : at + len(words)]) == words:
            return at + len(words) - (words[-1] in ("of", "the", "de")), value
    if language == "en" and folded[at] in _SHARE_WORDS and at + 2 < len(folded) and folded[at + 1] == "in":
        whole, part = _OF_HOW_MANY.get(folded[at + 2]), _SHARE_WORDS[folded[at]]
        if whole and part < whole:
            return at + 3, f"{100 * part / whole:.3g}"
    return None


def share_openings(language: str) -> frozenset[str]:
    """The words that a share may begin with."""
    return frozenset(_PHRASES.get(language, ())) | (
        frozenset(_SHARE_WORDS) if language == "en" else frozenset()
    )


def unit_of(word: str) -> str:
    """The name of the unit of measure that a word stands for, "" for none."""
    return _UNIT_OF.get(word, "")


def comes_to(value: float, unit: str) -> tuple[str, float]:
    """The dimension of a unit, and what a value in it comes to there."""
    dimension, factor = _FACTORS[unit]
    return dimension, value * factor
