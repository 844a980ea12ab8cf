"""Which mentions of a row speak of the same thing, and whether they say the same.

First mentions that agree are put together; then groups that differ, where kind and noun or surroundings say
that they fill the same role. Two groups that share a version never become one: a version that gives both
numbers speaks of two things. What stays alone is no fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations

from desk.engine.facts.dates import months_of
from desk.engine.facts.measures import comes_to
from desk.engine.facts.mentions import Mention
from desk.engine.model import Fact, FactType

STRONG_VAGUE = ("dozens", "hundreds", "thousands", "millions", "billions", "tens of", "scores")
_SAME_ROLE = 3
_SURELY = 3  # of equal values of different nouns: before those that differ are put together
_SHARED_NEAR = 2  # stems around numbers of different nouns
_SHARED_AFTER = 2  # of them behind the numbers, where their verbs and places stand
_SIZES = {
    "dozens": (20, 150),
    "hundreds": (150, 2_000),
    "thousands": (1_500, 20_000),
    "millions": (1e6, 1e9),
    "tens of thousands": (15_000, 150_000),
    "hundreds of thousands": (150_000, 2e6),
    "tens of millions": (15e6, 150e6),
}
_ABOUT = 0.03  # how far "about" reaches
_SHARE = 0.02  # how far "a third" reaches
_SAME_MEASURE = 0.06  # of measures in two units: 3 miles are 5 kilometres
_SAME_LENGTH = 0.03
_ROUNDED_FROM = 1000
_MOST_MENTIONS = 200  # in a row; beyond, only equal values are put together


def match_mentions(mentions: Sequence[Mention], row: int) -> list[Fact]:
    """The facts of a row, in the order in which the versions give them."""
    if len(mentions) <= _MOST_MENTIONS:
        groups = _joined(_alike(mentions), _surely_agree, 1)
        groups = _joined(groups, _perhaps_agree, _SURELY)
        groups = _joined(groups, _differ(mentions), _SAME_ROLE)
        groups = _joined(groups, _perhaps_agree, 1)
    else:
        groups = _equal(mentions)
    facts = []
    for group in groups:
        values = [mention.value for mention in group]
        if len(articles_of(group)) > 1 and not all(value.endswith("?") for value in values):
            agree = all(values_agree(one, other) for one, other in combinations(group, 2))
            ordered = sorted(group, key=lambda mention: (mention.place, mention.start))
            facts.append(Fact(group[0].type, tuple(mention.fact_value() for mention in ordered), agree, row))
    return facts


def _alike(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of the same value and noun together: nothing is to be weighed about these."""
    groups: dict[tuple[object, ...], list[Mention]] = {}
    for number, mention in enumerate(mentions):
        own = number if is_count(mention) and not mention.head else -1
        key = (mention.type, mention.kind, mention.value, mention.head, own)
        groups.setdefault(key, []).append(mention)
    return list(groups.values())


def _joined(
    groups: Sequence[list[Mention]], score: Callable[[list[Mention], list[Mention]], int], enough: int
) -> list[list[Mention]]:
    """The groups, joined where `score` of two finds enough, the surest first."""
    candidates = []
    for i, j in combinations(range(len(groups)), 2):
        found = score(groups[i], groups[j])
        if found >= enough:
            candidates.append((-found, sorted((_wording(groups[i]), _wording(groups[j]))), i, j))
    now = [list(group) for group in groups]
    for _, _, i, j in sorted(candidates):
        if now[i] is not now[j] and score(now[i], now[j]) >= enough:
            merged = now[i] + now[j]
            now = [merged if group is now[i] or group is now[j] else group for group in now]
    return list({id(group): group for group in now}.values())


def _wording(group: list[Mention]) -> tuple[str, int]:
    """What orders groups whatever the order of the versions."""
    return min((mention.text, mention.start) for mention in group)


def _surely_agree(one: list[Mention], other: list[Mention]) -> int:
    """Equal values of the same noun, or of a kind that needs none."""
    if one[0].type is not other[0].type or not all(values_agree(a, b) for a in one for b in other):
        return 0
    return max(
        (1 + _role(a, b) for a in one for b in other if _have_grounds(a, b)),
        default=0,
    )


def _have_grounds(one: Mention, other: Mention) -> bool:
    """Whether more than an equal value says that two mentions are of the same thing."""
    if "since" in (one.kind, other.kind) and one.kind != other.kind:
        return not one.near.isdisjoint(other.near)
    return not is_count(one) or not one.noun.isdisjoint(other.noun)


def _perhaps_agree(one: list[Mention], other: list[Mention]) -> int:
    """Equal values whose nouns differ ("50,000 fighters", "50,000 men"), if long or in like company."""
    if one[0].type is not other[0].type or not all(values_agree(a, b) for a in one for b in other):
        return 0
    return max(_distinctive(a) + len(a.near & b.near) for a in one for b in other)


def _differ(mentions: Sequence[Mention]) -> Callable[[list[Mention], list[Mention]], int]:
    """The score of two groups of different values that no version gives both."""
    kinds = Counter((mention.place.article, mention.kind) for mention in mentions)
    sizes = Counter((mention.place.article, _size(mention)) for mention in mentions)

    def score(one: list[Mention], other: list[Mention]) -> int:
        if not articles_of(one).isdisjoint(articles_of(other)):
            return 0
        best = 0
        for a in one:
            for b in other:
                alone = kinds[a.place.article, a.kind] == 1 == kinds[b.place.article, b.kind]
                best = max(best, _role(a, b) + (alone and not a.near.isdisjoint(b.near)))
                if sizes[a.place.article, _size(a)] == 1 == sizes[b.place.article, _size(b)]:
                    best = max(best, _synonyms(a, b))
        return best

    return score


def _size(mention: Mention) -> tuple[str, int]:
    """The magnitude class of a number: how many digits it has."""
    return mention.kind, len(mention.value.lstrip("<>").partition(".")[0])


def _synonyms(one: Mention, other: Mention) -> int:
    """Whether numbers of different nouns, the only ones of their size in each version of a row, may be of
    the same thing ("38 vessels were waiting", "83 ships were queuing"): by what else stands around them, or
    because the digits have changed places, the commonest slip with figures."""
    plain = one.value.lstrip("<>"), other.value.lstrip("<>")
    if one.kind != "count" or _size(one) != _size(other) or not all(map(str.isdigit, plain)):
        return 0
    swapped = len(set(plain[0])) > 1 and sorted(plain[0]) == sorted(plain[1])
    alike = len(one.near & other.near) >= _SHARED_NEAR and len(one.after & other.after) >= _SHARED_AFTER
    return _SAME_ROLE * (swapped or alike)


def _equal(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """For rows of very many mentions: the same value of the same kind."""
    groups: dict[tuple[FactType, str, str], list[Mention]] = {}
    for mention in mentions:
        groups.setdefault((mention.type, mention.kind, mention.value), []).append(mention)
    return list(groups.values())


def is_count(mention: Mention) -> bool:
    return mention.kind.startswith(("count", "ordinal"))


def articles_of(group: Sequence[Mention]) -> set[int]:
    return {mention.place.article for mention in group}


def _distinctive(mention: Mention) -> int:
    """How much an equal value says by itself: a long number or a whole date a lot, "two" nothing."""
    if mention.type is FactType.DATE:
        return 2
    digits = sum(character.isdigit() for character in mention.value)
    return 2 if digits >= 2 or not is_count(mention) else 0


def _role(one: Mention, other: Mention) -> int:
    """How sure two mentions fill the same role, 0 to 6; from `_SAME_ROLE` they may be told to differ."""
    if one.type is not other.type:
        return 0
    if one.type is FactType.DATE:
        return _date_role(one, other)
    near = len(one.near & other.near)
    if one.kind != other.kind:
        money = one.kind.startswith("money") and other.kind.startswith("money") and one.value == other.value
        measures = one.kind.startswith("measure") and other.kind.startswith("measure")
        return min(6, 1 + near) if money or measures else 0
    if is_count(one):
        if not one.noun & other.noun:
            return min(near, 1)
        weak = one.value.endswith("?") or other.value.endswith("?")
        same_head = one.head == other.head
        if weak and not (same_head and _may_be_compared(one.value, other.value)):
            return 1
        return min(6, 3 * same_head + 1 + len(one.noun & other.noun) - (0 if same_head else 1) + (near > 2))
    if one.kind == "percent" or one.kind.startswith("measure"):
        return min(6, 1 + near)
    return min(6, 2 + near)


def _may_be_compared(one: str, other: str) -> bool:
    """Whether a weak word ("several") beside another value says anything: only beside "dozens" and such."""
    return any(value.startswith(STRONG_VAGUE) for value in (one, other))


def _date_role(one: Mention, other: Mention) -> int:
    near = len(one.near & other.near)
    kinds = {one.kind, other.kind}
    if kinds == {"relative"} and one.value.endswith(" day") and other.value.endswith(" day"):
        return 0  # "today" and "yesterday": versions are of different days
    if "since" in kinds:
        return _SAME_ROLE * bool(near) if kinds == {"since", "ago"} else 0
    if kinds <= {"ago", "relative"}:
        return min(6, 2 + near)
    if len(kinds) == 1:
        return min(6, 1 + near)
    if kinds <= {"ago", "relative", "stretch"} or kinds == {"date", "stretch"}:
        return min(5, near)
    return 0


def values_agree(one: Mention, other: Mention) -> bool:
    if one.type is not other.type:
        return False
    if one.value == other.value:
        return one.kind == other.kind or one.kind.split()[0] == other.kind.split()[0] == "count"
    if one.type is FactType.DATE:
        return _dates_agree(one, other)
    if one.kind != other.kind:
        measured = one.kind.split()[0] == other.kind.split()[0] in ("measure", "length")
        return measured and _measures_agree(one, other)
    return _numbers_agree(one, other)


def _dates_agree(one: Mention, other: Mention) -> bool:
    """Dates agree where no part that both give differs: "October 7" and "October 7, 2023"."""
    if {one.kind, other.kind} == {"since", "ago"}:
        return True  # nothing in the texts says how long ago an event was
    if {one.kind, other.kind} <= {"ago", "relative"}:
        first, second = months_of(one.value), months_of(other.value)
        return first is not None and second is not None and abs(first - second) < 0.01
    if one.kind != other.kind or one.kind != "date":
        return False
    return any(_parts_agree(a, b) for a in one.value.split("|") for b in other.value.split("|"))


def _parts_agree(one: str, other: str) -> bool:
    shared = [(a, b) for a, b in zip(_parts(one), _parts(other), strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)


def _parts(value: str) -> tuple[str, str, str]:
    """Year, month and day of a value, "" for what it leaves open."""
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return "", month, day
    year, month, day = [*value.split("-"), "", ""][:3]
    return year, month, day


def _numbers_agree(one: Mention, other: Mention) -> bool:
    """Whether one number may be the other, less exactly told: "nearly 400" is 397, "dozens" are 48, "300 to
    400" are 350, and 1,240,000 is 1.2 million; but "12" is not 10."""
    first, second = _bounds(one), _bounds(other)
    if first is None or second is None:
        return False
    vague = [mention for mention in (one, other) if mention.value in _SIZES]
    if vague:
        number = _number(other if one in vague else one)
        low, high = _SIZES[vague[0].value]
        return len(vague) == 1 and number is not None and low <= number <= high
    if (_is_bound(one) and _is_bound(other)) or (_is_range(one) and _is_range(other)):
        return False  # equal ones have been found before
    if max(first[0], second[0]) <= min(first[1], second[1]):
        return True
    low, high = sorted((first[0], second[0]))
    rounded = _rounded(high, low) or _rounded(low, high)
    return high >= _ROUNDED_FROM and not _is_range(one) and not _is_range(other) and rounded


def _bounds(mention: Mention) -> tuple[float, float] | None:
    """Between what a number may lie, by the word before it and by the words that only tell its size."""
    if mention.value in _SIZES:
        return _SIZES[mention.value]
    if _is_range(mention):
        ends = mention.value.partition("–")
        return float(ends[0]), float(ends[2])
    number = _number(mention)
    if number is None:
        return None
    low, high = {"<": (0.8, 1.0), ">": (1.0, 1.25)}.get(mention.value[0], (1.0, 1.0))
    if mention.about:
        low, high = 1 - _ABOUT, 1 + _ABOUT
    if mention.kind == "percent" and "." in mention.value and mention.text[0].isalpha():
        low, high = 1 - _SHARE, 1 + _SHARE
    return number * low, number * high


def _number(mention: Mention) -> float | None:
    try:
        return float(mention.value.lstrip("<>"))
    except ValueError:
        return None


def _is_bound(mention: Mention) -> bool:
    return mention.value[0] in "<>"


def _is_range(mention: Mention) -> bool:
    return "–" in mention.value


def _rounded(exact: float, round_: float) -> bool:
    """Whether the second number is the first, rounded to the places that the second shows (two at least)."""
    digits = len(f"{round_:.0f}".rstrip("0"))
    return digits >= 2 and float(f"{exact:.{digits - 1}e}") == round_


def _measures_agree(one: Mention, other: Mention) -> bool:
    """Whether two measures in other units, or two lengths of time, come to the same, but for rounding."""
    first, second = _number(one), _number(other)
    if first is None or second is None:
        return False
    if one.kind.startswith("length "):
        lengths = months_of(f"{first} {one.kind[7:]}"), months_of(f"{second} {other.kind[7:]}")
        shorter, longer = sorted(length or 0.0 for length in lengths)
        return 0 < shorter >= (1 - _SAME_LENGTH) * longer
    (dimension, small), (other_dimension, large) = sorted(
        (comes_to(first, one.kind[8:]), comes_to(second, other.kind[8:]))
    )
    return dimension == other_dimension and small >= (1 - _SAME_MEASURE) * large
