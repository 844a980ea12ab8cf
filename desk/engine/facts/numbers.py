"""Finds the numbers of a sentence: digits and words, amounts, percentages, ranges, ordinals, "dozens".

A number's value is written without grouping, in digits, with its bound: "50000", ">100", "10–15", "dozens".
Its kind says what it may be compared with: a count, an amount of a currency, a percentage, an age, a length
of time, an ordinal. Spelled numbers go through text2num. Numbers that are parts of names ("Apollo 11"), of
dates and times, and "one" are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from text_to_num import text2num

from desk.engine.facts.measures import share_at, share_openings, unit_of
from desk.engine.facts.mentions import Mention
from desk.engine.facts.noun_phrases import OF, noun_phrase
from desk.engine.facts.reading import Reading, stem
from desk.engine.model import FactType
from desk.engine.vocabulary import vocabulary_of

_SIGNS = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS"}
_DOLLARS = {"us": "$", "a": "A$", "c": "C$", "r": "R$", "nz": "NZ$", "hk": "HK$", "au": "A$"}
_CODES = {"USD": "$", "EUR": "€", "GBP": "£", "CHF": "CHF", "JPY": "¥"}
_GROWTH = {
    "doubled": "2",
    "doubling": "2",
    "tripled": "3",
    "tripling": "3",
    "quadrupled": "4",
    "halved": "0.5",
}
_OLDEST = 110
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_RANGE = re.compile(r"(\d+(?:[.,]\d+)*)-(\d+(?:[.,]\d+)*)")
_COMPOUND = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+)-([^\W\d_]+)(?:-([^\W\d_]+))?")
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "º", "ª", "er", "ère", "e", "ème", "o", "a"})
_POINT_GROUPS = frozenset({"de", "es", "pt", "it", "nl", "da", "id"})  # languages that write 1.200,5
_JOINERS = frozenset({"and", "und", "et", "y", "e"})
_RANGE_WORDS = frozenset({"to", "or", "bis", "oder", "à", "ou", "a", "o", "até", "-"})
_BETWEEN = {"between": "and", "zwischen": "und", "entre": "et y e", "from": "to"}
_MORE = frozenset(
    """more over above least exceeding upwards excess mehr über mindestens gut wenigstens plus más mais
    superior pelo""".split()
)
_LESS = frozenset("less fewer under below nearly almost most weniger fast knapp höchstens unter".split())
_NEAR_WORDS = 6
_LONG_COMPOUND = 6  # letters; no German compound of two number words is shorter
_TOLD_WORDS = 4  # of what is counted, told with the number
_STRONG = frozenset({"dozens", "hundreds", "thousands", "millions", "billions"})
_TITLE_NUMBERS = frozenset({"no", "nr", "nº", "number", "article", "chapter", "page", "flight", "room"})


def find_numbers(reading: Reading, taken: set[int]) -> Iterator[Mention]:
    """The numbers of a sentence whose words are not `taken` by dates, in order."""
    done = 0
    opening, german = _opening_words(reading.language), reading.language == "de"
    for at, word in enumerate(reading.folded):
        if at < done or at in taken:
            continue
        if word in opening or word[0].isdigit() or "-" in word or (german and len(word) > _LONG_COMPOUND):
            found = _number_at(reading, at)
            if found and taken.isdisjoint(range(at, found[0])):
                yield _mention(reading, at, *found)
                done = found[0]


@lru_cache
def _opening_words(language: str) -> frozenset[str]:
    """The words that a number may begin with, besides digits and compounds."""
    known = vocabulary_of(language)
    words = [*known.number_words, *known.ordinals, *known.vague, *_SIGNS, *_DOLLARS, *_GROWTH]
    return frozenset([*words, *map(str.lower, _CODES), "a", "an", "half"]) | share_openings(language)


def _number_at(reading: Reading, at: int) -> tuple[int, str, str] | None:
    """End, value and kind of the number that begins at a word."""
    if share := share_at(reading.folded, at, reading.language):
        return *share, "percent"
    if reading.folded[at] in _GROWTH and reading.language == "en":
        return at + 1, _GROWTH[reading.folded[at]], "factor"
    start, currency = _currency_sign(reading, at)
    quantity = _quantity(reading, start)
    if quantity is None:
        return None if currency else _vague(reading, at)
    end, number, kind = quantity
    value = _written(number)
    low_high = _range_end(reading, at, end)
    if low_high:
        end, high = low_high
        if high > number:
            value = f"{value}–{_written(high)}"
    if kind == "count" and _is_age(reading, at, end):
        return end, value, "age"
    if glued := unit_of(_letters_of(reading.folded[at])):
        return end, value, f"measure {glued}"
    end, unit = _unit(reading, end)
    return end, value, (f"money {currency}" if currency else unit if kind == "count" else kind)


def _is_age(reading: Reading, at: int, end: int) -> bool:
    """Whether a number between commas behind a name is an age: "Nora Falk, 54, left"."""
    return (
        1 < at < end < len(reading.words)
        and reading.words[at - 1] == "," == reading.words[end]
        and reading.words[at - 2][0].isupper()
        and reading.words[at].isdigit()
        and int(reading.words[at]) <= _OLDEST
        and reading.folded[at - 2] not in reading.vocabulary.months
    )


def _letters_of(word: str) -> str:
    """What is glued to digits: "km" of "5km"."""
    match = _DIGITS.fullmatch(word)
    return match[2] if match else ""


def _currency_sign(reading: Reading, at: int) -> tuple[int, str]:
    words = reading.words
    if words[at] in _SIGNS and at + 1 < len(words):
        return at + 1, _SIGNS[words[at]]
    if words[at] in _CODES and at + 1 < len(words) and words[at + 1][0].isdigit():
        return at + 1, _CODES[words[at]]
    if at + 2 < len(words) and words[at + 1] == "$" and reading.folded[at] in _DOLLARS:
        return at + 2, _DOLLARS[reading.folded[at]]
    return at, ""


def _quantity(reading: Reading, at: int) -> tuple[int, Fraction, str] | None:
    """End, number and kind ("count" or "ordinal") of digits or number words, with their scale."""
    if at >= len(reading.words):
        return None
    word = reading.folded[at]
    vocabulary = reading.vocabulary
    if word[0].isdigit():
        match = _DIGITS.fullmatch(word)
        if not match or _is_part_of_a_name(reading, at):
            return None
        end, digits = _grouped_by_spaces(reading, at, match[1])
        number = parse_digits(digits, reading.language)
        suffix = match[2]
        if suffix in _ORDINAL_SUFFIXES:
            return at + 1, number, "ordinal"
        if suffix and suffix not in vocabulary.scales:
            return (at + 1, number, "count") if unit_of(suffix) else None
        number *= 10 ** vocabulary.scales.get(suffix, 0)
        if end < len(reading.words) and reading.folded[end] in vocabulary.scales and not suffix:
            number *= 10 ** vocabulary.scales[reading.folded[end]]
            end += 1 + (reading.folded[end + 1 : end + 2] == ["."] and end + 2 < len(reading.words))  # Mio.
        return end, number, "count"
    if word in vocabulary.ordinals and word not in vocabulary.time_units:
        return at + 1, Fraction(vocabulary.ordinals[word]), "ordinal"
    return _spelled(reading, at)


def spelled_number(reading: Reading, at: int) -> tuple[int, str] | None:
    """End and value of a plain number, in digits or words, that begins at a word."""
    found = _quantity(reading, at)
    return (found[0], _written(found[1])) if found and found[2] == "count" else None


def _spelled(reading: Reading, at: int) -> tuple[int, Fraction, str] | None:
    vocabulary, folded = reading.vocabulary, reading.folded
    article = folded[at] in ("a", "an", "half") and reading.language == "en"
    end = at + 1 if article else at
    if folded[at] == "half" and folded[end : end + 1] in (["a"], ["an"]):
        end += 1
    first = end
    while end < len(folded) and (
        _is_spelled(folded[end], reading.language)
        or (
            folded[end] in _JOINERS
            and end > at
            and end + 1 < len(folded)
            and (folded[end - 1] in vocabulary.scales or folded[end] in ("y", "e", "et"))
            and _is_spelled(folded[end + 1], reading.language)
        )
    ):
        end += 1
    if article:
        factor = Fraction(1, 2) if folded[at] == "half" else Fraction(1)
        if end == first and end < len(folded) and folded[end] == "dozen":
            return end + 1, 12 * factor, "count"
        if end == first or folded[first] not in vocabulary.scales:
            return None
        number = _value_of(" ".join(folded[first:end]), reading.language)
        return (end, number * factor, "count") if number else None
    if end == at:
        return None
    number = _value_of(" ".join(folded[at:end]), reading.language)
    if number is None:  # two numbers side by side: take the first
        end = at + 1
        number = _value_of(folded[at], reading.language)
    if number and end < len(folded) and folded[end] in ("dozen", "dutzend"):
        return end + 1, number * 12, "count"
    if folded[end : end + 3] == ["and", "a", "half"] and number is not None:
        return end + 3, number + Fraction(1, 2), "count"
    return (end, number, "count") if number is not None else None


def _grouped_by_spaces(reading: Reading, at: int, digits: str) -> tuple[int, str]:
    """Where "1 200 000" ends, and its digits; an ordinary space groups digits in French alone."""
    end = at + 1
    spaces = "\u00a0\u202f\u2009 " if reading.language == "fr" else "\u00a0\u202f\u2009"
    while (
        end < len(reading.words)
        and len(digits) <= 3 * (end - at)
        and len(reading.words[end]) == 3
        and reading.words[end].isdigit()
        and reading.text[reading.spans[end - 1][1] : reading.spans[end][0]] in spaces
        and reading.spans[end - 1][1] < reading.spans[end][0]
    ):
        digits += reading.words[end]
        end += 1
    return end, digits


@lru_cache(maxsize=4096)
def _is_spelled(word: str, language: str) -> bool:
    known = vocabulary_of(language).number_words
    if word in ("one", "eins"):
        return False
    if word in known:
        return True
    if language == "de":
        return len(word) > _LONG_COMPOUND and _value_of(word, language) is not None
    return "-" in word and all(part in known or part == "one" for part in word.split("-"))


@lru_cache(maxsize=4096)
def _value_of(words: str, language: str) -> Fraction | None:
    try:
        return Fraction(text2num(words, language))
    except ValueError:
        return None


def parse_digits(text: str, language: str) -> Fraction:
    """ "1,200.5", "1.200,5" and "50.000" as the language writes them."""
    point = "," if language in _POINT_GROUPS or language == "fr" else "."
    if "." in text and "," in text:
        point = (max(text.rfind("."), text.rfind(",")) == text.rfind(",") and ",") or "."
    elif text.count(".") > 1:
        point = ","
    elif text.count(",") > 1:
        point = "."
    elif (
        point in text
        and language not in _POINT_GROUPS
        and language != "en"
        and len(text.split(point)[1]) == 3
    ):
        point = "," if point == "." else "."
    group = "," if point == "." else "."
    return Fraction(text.replace(group, "").replace(point, "."))


def _written(number: Fraction) -> str:
    return str(number) if number.denominator == 1 else f"{float(number):.12g}"


def _is_part_of_a_name(reading: Reading, at: int) -> bool:
    """ "Apollo 11", "Article 5": a capital before it that no sentence explains; but not "April 7"."""
    if at == 0:
        return False
    word, before = reading.words[at - 1], reading.folded[at - 1]
    if before in _TITLE_NUMBERS or (before == "." and at > 1 and reading.folded[at - 2] in _TITLE_NUMBERS):
        return True
    return (
        at > 1
        and word[0].isupper()
        and word[-1].isalpha()
        and word not in _CODES
        and reading.language != "de"
        and (reading.words[at - 2][0].isalpha() and not reading.words[at - 2].endswith("."))
        and before not in reading.vocabulary.approximations
    )


def _range_end(reading: Reading, start: int, end: int) -> tuple[int, Fraction] | None:
    """Where a range that begins with a number ends, and its upper number."""
    folded = reading.folded
    if end + 1 >= len(folded):
        return None
    between = start > 0 and folded[end] in _BETWEEN.get(folded[start - 1], "").split()
    if not between and folded[end] not in _RANGE_WORDS:
        return None
    second = _quantity(reading, _currency_sign(reading, end + 1)[0])
    return (second[0], second[1]) if second and second[2] == "count" else None


def _unit(reading: Reading, end: int) -> tuple[int, str]:
    """What follows a number: percent, a currency, or nothing that changes its kind."""
    folded, vocabulary = reading.folded, reading.vocabulary
    if end >= len(folded):
        return end, "count"
    if folded[end] == "%" or folded[end] in vocabulary.percent:
        return end + 1, "percent"
    if " ".join(folded[end : end + 2]) in vocabulary.percent:
        return end + 2, "percent"
    skip = 1 if folded[end] in ("de", "d'", "us") and end + 1 < len(folded) else 0
    if folded[end + skip] in vocabulary.currencies:
        return end + skip + 1, f"money {vocabulary.currencies[folded[end + skip]]}"
    if unit_of(folded[end]):
        return end + 1, f"measure {unit_of(folded[end])}"
    if folded[end] in vocabulary.time_units:
        old = end + 1 < len(folded) and folded[end + 1] in ("old", "alt", "alte", "alter")
        return end + 1 + old, "age" if old else f"length {vocabulary.time_units[folded[end]]}"
    return end, "count"


def _vague(reading: Reading, at: int) -> tuple[int, str, str] | None:
    folded, vague = reading.folded, reading.vocabulary.vague
    word = folded[at]
    if word in vague and (word not in reading.vocabulary.number_words):
        value = vague[word]
        end = at + 1
        if value in _STRONG:
            following = folded[end : end + 2]
            if len(following) == 2 and following[0] in OF and vague.get(following[1]) in _STRONG:
                return end + 2, f"{word} of {vague[following[1]]}", "count"  # tens of thousands
            if end < len(folded) and folded[end] in OF:
                end += 1
            return end, value, "count"
        if value.isdigit() and value != "2":
            return end, value, "count"
        if _quantity(reading, end) or any(word[0].isdigit() for word in folded[end : end + 1]):
            return None  # "some 40 people"
        return end, f"{value}?", "count"
    match = _COMPOUND.fullmatch(word)
    if not match:
        both = _RANGE.fullmatch(word)
        if both:
            low, high = (parse_digits(part, reading.language) for part in both.groups())
            if low >= high:
                return at + 1, word, "score"
            if low < high:
                end, unit = _unit(reading, at + 1)
                return end, f"{_written(low)}–{_written(high)}", unit
        return None
    number = (
        parse_digits(match[1], reading.language)
        if match[1][0].isdigit()
        else _value_of(match[1], reading.language)
        if match[1] in reading.vocabulary.number_words
        else None
    )
    if number is None or match[2] in reading.vocabulary.number_words:
        return None
    if match[2] in reading.vocabulary.time_units:
        unit = reading.vocabulary.time_units[match[2]]
        return at + 1, _written(number), "age" if match[3] in ("old", "alt") else f"length {unit}"
    if match[2] in reading.vocabulary.scales:
        return at + 1, _written(number * 10 ** reading.vocabulary.scales[match[2]]), "count"
    if unit_of(match[2]):
        return at + 1, _written(number), f"measure {unit_of(match[2])}"
    return at + 1, _written(number), f"count-{stem(match[2], reading.language)}"


def _mention(reading: Reading, start: int, end: int, value: str, kind: str) -> Mention:
    counted = kind in ("count", "ordinal")
    noun, head_end = noun_phrase(reading, end) if counted or kind == "percent" else ((), end)
    first, bound = _bound(reading, start)
    if bound and value[0].isdigit() and "–" not in value and not kind.startswith("length"):
        value = bound + value
    stop = head_end if counted and head_end - end <= _TOLD_WORDS else end
    after = reading.stems(end, end + _NEAR_WORDS)
    return Mention(
        FactType.NUMBER,
        reading.place,
        reading.spans[first][0],
        reading.spans[stop - 1][1],
        reading.text_of(first, stop),
        value,
        kind,
        noun[-1] if noun else "",
        frozenset(noun),
        reading.stems(first - _NEAR_WORDS, first) | after,
        after,
        about=first < start and not bound,
    )


def _bound(reading: Reading, start: int) -> tuple[int, str]:
    """Where the approximation before a number begins, and ">" or "<" where it is a bound."""
    approximations = reading.vocabulary.approximations
    folded = reading.folded
    if start and folded[start - 1] in ("~", "≈", "<", ">"):
        return start - 1, folded[start - 1].strip("~≈")
    for length in (3, 2, 1):
        if start >= length and " ".join(folded[start - length : start]) in approximations:
            words = set(folded[start - length : start])
            bound = "" if "no" in words else ">" if words & _MORE else "<" if words & _LESS else ""
            return start - length, bound
    return start, ""
