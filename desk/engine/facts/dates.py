"""Finds the dates and times of a sentence: absolute, partial and relative.

Values are like ISO 8601 with what is not said left open: "2023-10-07", "--10-07", "2023-03", "--01", "2003",
"T17:30", "weekday 2"; relative ones are "-18 month" (18 months ago), "-1 month" (last month), "0 day"
(today), "past week" (in recent weeks), "since strike" (since the strike). Kinds say what can be compared with
what. Numeric dates (7/10/2023) are read day first but in English, where the month may stand first: there as
the article writes its other dates, and else both ways ("2023-10-07|2023-07-10").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desk.engine.facts.mentions import Mention
from desk.engine.facts.numbers import spelled_number
from desk.engine.facts.reading import Reading
from desk.engine.model import FactType
from desk.engine.vocabulary import vocabulary_of

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_SPAN = re.compile(r"((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)?\d\d)")
_DAY = re.compile(r"([0-3]?\d)(?:st|nd|rd|th|er|º)?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d\d)")
_CLOCK = re.compile(r"(1[0-2]|0?\d)(?:[:.]([0-5]\d))?([ap])m")
_NAMED_TIMES = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.][0-5]\d)?")
_DECADE = re.compile(r"((?:1[5-9]|20)\d0)(?:s|er|ern)")
_FULL_YEAR = 100
_MONTHS = 12
_NEAR_WORDS = 6
_PART_PREFIXES = (
    "mid-",
    "mid",
    "early",
    "late",
    "anfang",
    "mitte",
    "ende",
    "début",
    "fin",
    "mediados",
    "início",
)
# Words that may stand between the parts of a date.
_LINKS = frozenset({",", "of", "de", "del", "the", "do", "den", "."})
_YEAR_SIGNS = frozenset(
    """in since year of until by from during before after late early mid summer winter spring autumn fall jahr
    seit im bis vor nach en desde em até depuis année año ano de""".split()
)
_YEAR_ARTICLES = frozenset("( , the a that this le der die das el la".split())
_LAST = frozenset(
    """last past previous letzte letzten letztem letzter letztes vergangene vergangenen vergangener
    vergangenem vergangenes vorige vorigen dernier dernière pasado pasada último última passado
    passada""".split()
)
_NEXT = frozenset(
    """next coming nächste nächsten nächster nächstes kommende kommenden prochain prochaine próximo próxima
    que_vem""".split()
)
_THIS = frozenset("this diese dieser diesem dieses ce cette este esta".split())
_RECENT = frozenset("recent jüngsten récentes récents recientes recentes".split())
_AGO = frozenset("ago earlier".split())
_AGO_BEFORE = frozenset("vor hace há".split())
_ARTICLES = frozenset("a an einem einer un um une".split())
_IL_Y_A = ["il", "y", "a"]
_SINCE = frozenset("since seit depuis desde".split())
_LONGEST_SINCE = 6  # words
_SHORTEST_SINCE = 2  # content words
_OPENERS = frozenset("the in early late mid".split()) | _SINCE  # told with the date that they stand before
_SMALL_DATES = frozenset({"fr", "es", "pt"})  # languages that write months and weekdays small
_ALSO_WORDS = frozenset({"sun", "sat"})
_MERIDIAN = re.compile(r"[ap]\.?m\.?")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: str
    kind: str


def find_dates(reading: Reading) -> Iterator[tuple[Mention, range]]:
    """The dates of a sentence and the words that each takes, in order."""
    done = 0
    opening = _opening_words(reading.language)
    for at, word in enumerate(reading.folded):
        if at >= done and (word in opening or word[0].isdigit() or "-" in word):
            found = _date_at(reading, at)
            if found:
                yield _mention(reading, found), range(found.start, found.end)
                done = found.end


@lru_cache
def _opening_words(language: str) -> frozenset[str]:
    """The words that a date may begin with, besides digits and compounds."""
    known = vocabulary_of(language)
    return (
        frozenset([*known.months, *known.weekdays, *known.days, *known.number_words, *known.ordinals])
        | _LAST
        | _NEXT
        | _THIS
        | _RECENT
        | _AGO_BEFORE
        | _ARTICLES
        | _SINCE
        | {"half", "il", *_NAMED_TIMES}
    )


def _date_at(reading: Reading, at: int) -> _Found | None:
    word, vocabulary = reading.folded[at], reading.vocabulary
    if word[0].isdigit():
        return _numeric(reading, at) or _ago(reading, at)
    if month_of(reading, at):
        return _from_month(reading, at, at)
    if _is_weekday(reading, at):
        after = _from_month(reading, at, _skip_links(reading, at + 1))
        return after or _Found(at, at + 1, f"weekday {vocabulary.weekdays[word]}", "weekday")
    if word in vocabulary.days and not (word == "morgen" and reading.words[at][0].isupper()):
        return _Found(at, at + 1, f"{vocabulary.days[word]} day", "relative")
    if word in _NAMED_TIMES and at and reading.folded[at - 1] in ("at", "by", "until", "around", "about"):
        return _Found(at, at + 1, _NAMED_TIMES[word], "time")
    if word in _SINCE:
        return _since(reading, at)
    if word in _LAST or word in _NEXT or word in _THIS or word in _RECENT:
        return _relative(reading, at)
    return _ago(reading, at)


def _is_weekday(reading: Reading, at: int) -> bool:
    word = reading.folded[at]
    return word in reading.vocabulary.weekdays and (
        reading.language in _SMALL_DATES or (reading.words[at][0].isupper() and word not in _ALSO_WORDS)
    )


def month_of(reading: Reading, at: int) -> int:
    """The number of the month that a word names, 0 for none; "may" and "march" need a capital."""
    if not 0 <= at < len(reading.folded):
        return 0
    word = reading.folded[at]
    number = reading.vocabulary.months.get(word, 0)
    if not number and "-" in word and word.split("-", 1)[0] in ("mid", "early", "late"):
        word = word.split("-", 1)[1]
        return reading.vocabulary.months.get(word, 0)
    if not number or reading.language in _SMALL_DATES:
        return number if len(word) > 3 or _beside_a_number(reading, at) else 0
    if not reading.words[at][0].isupper():
        return 0
    if word in ("may", "march", "mar", "jan", "jun", "dec", "sep", "august", "mai", "april", "june"):
        opens = at == 0 or reading.words[at - 1] in ("“", ".", '"')
        return (
            number
            if _beside_a_number(reading, at) or ((len(word) > 3 or word in ("may", "mai")) and not opens)
            else 0
        )
    return number


def _beside_a_number(reading: Reading, at: int) -> bool:
    beside = [reading.folded[n] for n in (at - 2, at - 1, at + 1, at + 2) if 0 <= n < len(reading.folded)]
    return any(word[0].isdigit() for word in beside)


def _skip_links(reading: Reading, at: int) -> int:
    while at < len(reading.folded) and reading.folded[at] in _LINKS:
        at += 1
    return at


def _from_month(reading: Reading, start: int, at: int) -> _Found | None:
    """A date whose month stands at a word, or a day with the month after it."""
    folded = reading.folded
    if at >= len(folded):
        return None
    day = 0
    match = _DAY.fullmatch(folded[at])
    if match:
        month_at = _skip_links(reading, at + 1)
        month = month_of(reading, month_at)
        if not month or not 1 <= int(match[1]) <= 31:
            return None
        day, end = int(match[1]), month_at + 1
    else:
        month, end = month_of(reading, at), at + 1
        if not month:
            return None
        if folded[end : end + 1] == ["."] and end + 1 < len(folded) and folded[end + 1][0].isdigit():
            end += 1  # "Oct. 7"
        next_at = end + 1 if end < len(folded) and folded[end] == "the" else end
        after = _DAY.fullmatch(folded[next_at]) if next_at < len(folded) else None
        if after and 1 <= int(after[1]) <= 31:
            day, end = int(after[1]), next_at + 1
        if at and folded[at - 1] in _PART_PREFIXES:
            start = at - 1
    year_at = _skip_links(reading, end)
    year = folded[year_at] if year_at < len(folded) and _YEAR.fullmatch(folded[year_at]) else ""
    if year:
        end = year_at + 1
    return _Found(start, end, f"{year or '-'}-{month:02}" + (f"-{day:02}" if day else ""), "date")


def _numeric(reading: Reading, at: int) -> _Found | None:
    word, folded = reading.folded[at], reading.folded
    following = folded[at + 1] if at + 1 < len(folded) else ""
    if _ISO.fullmatch(word):
        return _Found(at, at + 1, word, "date")
    if numeric := _NUMERIC.fullmatch(word):
        return _Found(at, at + 1, _ordered(reading, *map(int, numeric.groups())), "date")
    if clock := _CLOCK.fullmatch(word):
        hour = int(clock[1]) % 12 + 12 * (clock[3] == "p")
        return _Found(at, at + 1, f"T{hour:02}:{clock[2] or '00'}", "time")
    if decade := _DECADE.fullmatch(word):
        return _Found(at, at + 1, f"{decade[1]}s", "decade")
    if time := _TIME.fullmatch(word):
        hour = int(time[1])
        end, hour = _meridian(reading, at + 1, hour)
        if ":" in word or "h" in word or end > at + 1 or following == "uhr":
            return _Found(at, end + (following == "uhr"), f"T{hour:02}:{time[2]}", "time")
    if word.isdigit() and len(word) <= 2:
        end, hour = _meridian(reading, at + 1, int(word))
        if end > at + 1 and hour <= 24:
            return _Found(at, end, f"T{hour:02}:00", "time")
        if following == "uhr":
            return _Found(at, at + 2, f"T{int(word):02}:00", "time")
    if _DAY.fullmatch(word):
        return _from_month(reading, at, at)
    if span := _YEAR_SPAN.fullmatch(word):
        return _Found(at, at + 1, f"{span[1]}/{span[2]}", "years")
    if _YEAR.fullmatch(word) and _is_year(reading, at):
        return _Found(at, at + 1, word, "date")
    return None


def _ordered(reading: Reading, one: int, other: int, year: int) -> str:
    """The value of a numeric date: in English as the article writes dates, both where that tells nothing."""
    full = year if year >= _FULL_YEAR else 2000 + year
    day_first, month_first = f"{full}-{other:02}-{one:02}", f"{full}-{one:02}-{other:02}"
    if other > _MONTHS or one == other:
        return month_first
    if one > _MONTHS or reading.language not in ("en", "") or reading.day_first:
        return day_first
    return month_first if reading.day_first is False else f"{day_first}|{month_first}"


def _meridian(reading: Reading, at: int, hour: int) -> tuple[int, int]:
    if at < len(reading.folded) and _MERIDIAN.fullmatch(reading.folded[at]):
        late = reading.folded[at][0] == "p"
        return at + 1, hour + 12 if late and hour < 12 else 0 if not late and hour == 12 else hour
    return at, hour


def _is_year(reading: Reading, at: int) -> bool:
    """Whether four digits are a year: a word that likes years before it, or no noun that they could count."""
    before = reading.folded[at - 1] if at else ""
    if before in ("$", "€", "£"):
        return False
    following = reading.folded[at + 1] if at + 1 < len(reading.folded) else "."
    verb = reading.folded[at + 2 : at + 3] in (["a"], ["an"], ["the"])  # "in 2031 remains an open question"
    if (
        following.endswith("s")
        and reading.is_content(at + 1)
        and reading.words[at + 1][0].islower()
        and not verb
    ):
        return False  # 2020 votes
    if before in _YEAR_SIGNS or before in _YEAR_ARTICLES:
        return True
    return not following[0].isalpha() or following in _LINKS or following in ("and", "to", "und", "bis")


def _relative(reading: Reading, at: int) -> _Found | None:
    """ "last month", "the past three weeks", "in recent weeks", "next year"."""
    word, folded, units = reading.folded[at], reading.folded, reading.vocabulary.time_units
    sign = -1 if word in _LAST else 1 if word in _NEXT else 0
    end, count = at + 1, "1"
    if end < len(folded):
        number = spelled_number(reading, end)
        vague = reading.vocabulary.vague.get(folded[end])
        if number:
            end, count = number
        elif vague:
            end, count = end + 1, vague
    if end < len(folded) and folded[end] in units:
        unit = units[folded[end]]
        plural = word in _RECENT or count == "some" or (count == "1" and folded[end].endswith("s"))
        if plural or word in _RECENT:
            return _Found(at, end + 1, f"past {unit}", "stretch")
        if word == "past":
            return _Found(at, end + 1, f"past {count} {unit}", "stretch")
        return _Found(at, end + 1, f"{sign * int(count) if count.isdigit() else count} {unit}", "relative")
    if end < len(folded) and (month := month_of(reading, end)):
        return _Found(at, end + 1, f"--{month:02}", "date")
    if end < len(folded) and end == at + 1 and (day := reading.vocabulary.weekdays.get(folded[end])):
        return _Found(at, end + 1, f"weekday {day}", "weekday")
    if at and folded[at - 1] in units and end == at + 1 and reading.language in _SMALL_DATES:
        return _Found(at - 1, end, f"{sign} {units[folded[at - 1]]}", "relative")
    return None


def _since(reading: Reading, at: int) -> _Found | None:
    """ "since the harbour war began": a time told by an event, up to the next mark or number."""
    if any(_date_at(reading, n) for n in (at + 1, at + 2) if n < len(reading.words)):
        return None
    end = at + 1
    dates = reading.vocabulary.months.keys() | reading.vocabulary.weekdays.keys() | _LAST
    while end < min(len(reading.words), at + _LONGEST_SINCE) and reading.folded[end][0].isalpha():
        if reading.folded[end] in dates:
            break
        end += 1
    while end > at + 1 and not reading.is_content(end - 1):
        end -= 1
    stems = reading.stems(at + 1, end)
    if len(stems) < _SHORTEST_SINCE or not _AGO.isdisjoint(reading.folded[end : end + _LONGEST_SINCE]):
        return None  # "since the war broke out two years ago" is told by its number
    return _Found(at, end, f"since {' '.join(sorted(stems))}", "since")


def _ago(reading: Reading, at: int) -> _Found | None:
    """ "18 months ago", "vor zwei Jahren", "hace dos años": beginning at the number or the word before it."""
    folded, units = reading.folded, reading.vocabulary.time_units
    before = folded[at] in _AGO_BEFORE or folded[at : at + 3] == _IL_Y_A
    start = at + (3 if folded[at] == "il" else 1) if before else at
    if before:
        while start < len(folded) and folded[start] in reading.vocabulary.approximations:
            start += 1
    number = spelled_number(reading, start)
    if not number and start < len(folded) and folded[start] in _ARTICLES:
        number = start + 1, "1"
    if not number or number[0] >= len(folded) or folded[number[0]] not in units:
        return None
    end, count = number
    if before or (end + 1 < len(folded) and folded[end + 1] in _AGO):
        return _Found(at, end + 1 + (not before), f"-{count} {units[folded[end]]}", "ago")
    return None


def _mention(reading: Reading, found: _Found) -> Mention:
    start = found.start
    while start and reading.folded[start - 1] in reading.vocabulary.approximations:
        start -= 1
    openers = _OPENERS - {"in"} if found.kind in ("date", "decade") else _OPENERS
    while start and reading.folded[start - 1] in openers:
        start -= 1
    within = found.start if found.kind == "since" else found.end
    near = reading.stems(start - _NEAR_WORDS, start) | reading.stems(within, found.end + _NEAR_WORDS)
    return Mention(
        FactType.DATE,
        reading.place,
        reading.spans[start][0],
        reading.spans[found.end - 1][1],
        reading.text_of(start, found.end),
        found.value,
        found.kind,
        near=near,
    )


_MONTHS_IN = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0, "decade": 120.0, "hour": 1 / 720}


def months_of(value: str) -> float | None:
    """How long ago a relative value is, in months: "-18 month" is -18; None for what is no length."""
    count, _, unit = value.partition(" ")
    try:
        return float(count) * _MONTHS_IN[unit]
    except (ValueError, KeyError):
        return None
