"""Numbers through the whole story: the same number of the same thing in other rows, and the one number that
each version gives of a thing, where versions differ though they tell it in different rows.

The second asks much, because "12 people" here and "30 people" there are mostly two matters: every version
that counts the thing gives a single number of it in all its text, and the sentences share more than the noun,
or the digits are the same in another order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from desk.engine.facts.matching import STRONG_VAGUE, articles_of, is_count, values_agree
from desk.engine.facts.mentions import Mention
from desk.engine.model import Fact, FactType, FactValue, Place

_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_ANYWHERE = frozenset("0 1 2 3".split())  # numbers so common that alone they tell nothing across rows
_MOST_MENTIONS = 100  # of one thing; what is counted more often is no single number
_SHARED_NEAR = 2  # stems around two numbers, besides the noun, to tell that they differ


def across_rows(
    facts: Sequence[Fact], mentions: Sequence[Mention], row_of: Mapping[Place, int]
) -> list[Fact]:
    """The facts of the rows with what the whole story adds."""
    facts = _with_other_days(_with_dates(facts, mentions), mentions, row_of)
    facts = _single_numbers(_with_strays(facts, mentions, row_of), mentions, row_of)
    return _repeated_joined(facts, mentions, row_of)


def _with_dates(facts: Sequence[Fact], mentions: Sequence[Mention]) -> list[Fact]:
    """The facts, each with the dates of other rows that are the same and stand among the same words."""
    dates = {
        (mention.place.article, mention.place.sentence, mention.start): mention
        for mention in mentions
        if mention.kind == "date"
    }
    fact_of: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    for number, fact in enumerate(facts):
        for value in fact.values:
            if mention := dates.pop(place_of(value), None):
                fact_of[mention.value].append((number, mention))
    more: dict[int, list[FactValue]] = defaultdict(list)
    for mention in dates.values():
        for number, member in fact_of.get(mention.value, ()):
            if len(mention.near & member.near) >= _SHARED_NEAR:
                more[number].append(mention.fact_value())
                break
    return [
        replace(fact, values=tuple(sorted((*fact.values, *more[number]), key=place_of)))
        for number, fact in enumerate(facts)
    ]


def _with_other_days(
    facts: list[Fact], mentions: Sequence[Mention], row_of: Mapping[Place, int]
) -> list[Fact]:
    """The facts, each with another day of its month that a version gives by itself in a row of its own, among
    words that stand beside the date too, where it says nothing in the row of the fact."""
    versions: dict[int, set[int]] = defaultdict(set)
    for place, row in row_of.items():
        versions[row].add(place.article)
    taken = {place_of(value) for fact in facts for value in fact.values}
    days = [mention for mention in mentions if mention.kind == "date" and _DAY.fullmatch(mention.value)]
    told: list[tuple[Fact, list[Mention]]] = [
        (fact, [day for day in days if day.fact_value() in fact.values])
        for fact in facts
        if fact.type is FactType.DATE
    ]
    found: dict[Fact, Fact] = {}
    for day in days:
        if len(versions[row_of[day.place]]) > 1 or place_of(day.fact_value()) in taken:
            continue
        fits = [
            fact
            for fact, others in told
            if day.place.article not in versions[fact.row]
            and any(
                other.value[:-2] == day.value[:-2]
                and other.value != day.value
                and not other.near.isdisjoint(day.near)
                for other in others
            )
        ]
        if len(fits) == 1:
            known = found.get(fits[0], fits[0])
            values = tuple(sorted((*known.values, day.fact_value()), key=place_of))
            found[fits[0]] = replace(known, values=values, agree=False)
    return [found.get(fact, fact) for fact in facts]


def _with_strays(
    facts: Sequence[Fact], mentions: Sequence[Mention], row_of: Mapping[Place, int]
) -> list[Fact]:
    """The facts, each with the mentions of other rows that give the same number of the same thing, and new
    facts of such mentions alone."""
    taken = {place_of(value): number for number, fact in enumerate(facts) for value in fact.values}
    fact_of: dict[tuple[str, str, str], int] = {}
    groups: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        number = taken.get((mention.place.article, mention.place.sentence, mention.start))
        for noun in sorted(mention.noun) if is_count(mention) else ():
            key = mention.kind, mention.value, noun
            if number is not None:
                fact_of.setdefault(key, number)
            elif mention.value not in _ANYWHERE and mention.value[-1] != "?":
                groups[key].append(mention)
    more: dict[int, set[FactValue]] = defaultdict(set)
    found = []
    used: set[int] = set()
    for key, group in groups.items():
        group = [mention for mention in group if id(mention) not in used]
        if key in fact_of:
            more[fact_of[key]].update(mention.fact_value() for mention in group)
        elif len(articles_of(group)) > 1:
            values = tuple(sorted((mention.fact_value() for mention in group), key=place_of))
            found.append(Fact(group[0].type, values, True, row_of[min(mention.place for mention in group)]))
        else:
            continue
        used.update(map(id, group))
    extended = [
        replace(fact, values=tuple(sorted({*fact.values, *more[number]}, key=place_of)))
        if number in more
        else fact
        for number, fact in enumerate(facts)
    ]
    return extended + found


def _single_numbers(
    facts: list[Fact], mentions: Sequence[Mention], row_of: Mapping[Place, int]
) -> list[Fact]:
    """Things of which every version gives one number, one fact each where the numbers differ."""
    counted: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "count" and mention.head:
            counted[mention.head].append(mention)
    for members in counted.values():
        sure = _comparable(members)
        if all(mention.value[-1] == "?" for mention in sure):
            continue
        if len(sure) > _MOST_MENTIONS or len(articles_of(sure)) < 2 or not _differ_once_a_version(sure):
            continue
        found = {mention.fact_value() for mention in sure}
        places = set(map(place_of, found))
        for fact in facts:  # "38 vessels", where a row says that they are the 38 ships
            if (
                fact.agree
                and fact.type is FactType.NUMBER
                and not places.isdisjoint(map(place_of, fact.values))
            ):
                found.update(fact.values)
        values = tuple(sorted(found, key=place_of))
        places.update(map(place_of, found))
        kept = [fact for fact in facts if not places.issuperset(map(place_of, fact.values))]
        facts = [*kept, Fact(FactType.NUMBER, values, False, _row_of_most(values, row_of))]
    return facts


def _one_value_a_version(values: Iterable[FactValue]) -> bool:
    given: dict[int, set[str]] = defaultdict(set)
    for value in values:
        given[value.article].add(value.value)
    return all(len(numbers) == 1 for numbers in given.values())


def _repeated_joined(
    facts: Sequence[Fact], mentions: Sequence[Mention], row_of: Mapping[Place, int]
) -> list[Fact]:
    """The facts, those made one in which a version gives the same long number of the same thing: "38 ships"
    is one matter, however often a version comes back to it."""
    told: dict[tuple[int, int, int], tuple[str, str]] = {
        (mention.place.article, mention.place.sentence, mention.start): (mention.value, mention.head)
        for mention in mentions
        if mention.kind == "count" and mention.head and sum(map(str.isdigit, mention.value)) > 1
    }
    groups: list[list[Fact]] = []
    group_of: dict[tuple[int, tuple[str, str]], list[Fact]] = {}
    for fact in facts:
        places = {place_of(value) for value in fact.values} & told.keys()
        keys = {(place[0], told[place]) for place in places}
        group = [fact]
        for key in keys & group_of.keys():
            if group_of[key] is not group:
                group += group_of[key]
                groups = [other for other in groups if other is not group_of[key]]
                keys |= {known for known, other in group_of.items() if other is group_of[key]}
        groups.append(group)
        group_of |= dict.fromkeys(keys, group)
    joined = []
    for group in groups:
        values = tuple(sorted({value for fact in group for value in fact.values}, key=place_of))
        if len(group) > 1 and _one_value_a_version(values):
            agree = all(fact.agree for fact in group)
            joined.append(replace(group[0], values=values, agree=agree, row=_row_of_most(values, row_of)))
        else:
            joined += group
    return joined


def _comparable(members: Sequence[Mention]) -> list[Mention]:
    """The mentions that say how many: "numerous" does beside "dozens" alone, "several" never."""
    sure = [mention for mention in members if mention.value[-1] != "?"]
    if all(mention.value.startswith(STRONG_VAGUE) for mention in sure):
        sure = [mention for mention in members if mention in sure or mention.value == "many?"]
    return sure


def _differ_once_a_version(members: Sequence[Mention]) -> bool:
    differ = False
    for one, other in combinations(members, 2):
        if not values_agree(one, other):
            if one.place.article == other.place.article:
                return False
            shared = (one.near & other.near) - one.noun - other.noun
            swapped = sorted(one.value) == sorted(other.value)  # 38 and 83: the commonest slip with figures
            differ = differ or swapped or len(shared) >= _SHARED_NEAR
    return differ


def _row_of_most(values: Sequence[FactValue], row_of: Mapping[Place, int]) -> int:
    """The row in which most versions give the values, the first of several."""
    versions: dict[int, set[int]] = defaultdict(set)
    for value in values:
        versions[row_of[Place(value.article, value.sentence)]].add(value.article)
    return max(versions, key=lambda row: (len(versions[row]), -row))


def place_of(value: FactValue) -> tuple[int, int, int]:
    return value.article, value.sentence, value.start
