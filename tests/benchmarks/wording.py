"""How long the comparison of wording takes: light and unrelated pairs of sentences, and long texts.

python tests/benchmarks/wording.py
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from desk.engine.wording import compare_wording

REFERENCE = (
    "The council of Velburg closed the old harbour on Tuesday after a ferry with 40 passengers struck the "
    "northern quay in fog, and it asked the coast guard to tow the ship away before the weekend."
)
LIGHT = REFERENCE.replace("old harbour", "harbour").replace("40", "38").replace("tow", "drag")
UNRELATED = (
    "Farmers from three valleys drove some hundred tractors through the capital to protest against lower "
    "prices for milk, while ministers met behind closed doors, and nobody knew how long they would talk."
)


def best_of(call: Callable[[], object], times: int) -> float:
    """Milliseconds of the quickest of several runs."""
    spans = []
    for _ in range(times):
        begun = time.perf_counter()
        call()
        spans.append(time.perf_counter() - begun)
    return 1000 * min(spans)


def long_text(words: int, seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"w{chance.randrange(3000)}" for _ in range(words))


def main() -> None:
    def told(what: str, one: str, other: str, language: str = "", times: int = 1) -> None:
        spent = best_of(lambda: compare_wording(one, other, language), times)
        print(f"{what:36}{spent:8.3f} ms")

    told("a light pair of sentences", REFERENCE, LIGHT, times=200)
    told("the same, its language known", REFERENCE, LIGHT, "en", times=200)
    told("an unrelated pair of sentences", REFERENCE, UNRELATED, times=200)
    for words in (500, 2_000, 20_000, 60_000):
        text = long_text(words, 1)
        thinned = " ".join(word for number, word in enumerate(text.split()) if number % 7)
        told(f"{words} words, unrelated", text, long_text(words, 2))
        told(f"{words} words, every seventh gone", text, thinned)


if __name__ == "__main__":
    main()
