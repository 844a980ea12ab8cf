"""The closed classes of words that say how much a statement claims, language by language: negations, and the
steps from what is only possible to what is settled.

Data only, all of it lower case; "_" stands for a space. A cue stands before the word that it is about: "did
not agree", "are expected to agree", "allegedly agreed". What is said to a step that no other is compared
with ("would", "must") is `open`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

NOT, OPEN, ALLEGED, UNCLEAR = "not", "open", "alleged", "unclear"
PRESENT, DONE = "present", "done"  # "opens on Monday" is no less than "will open": no step of its own
STEPS = ("possible", "tried", "willing", "expected", "planned", DONE)  # the weaker first
_ENGLISH_CUES = {
    NOT: """not never cannot refused_to refuses_to refuse_to refusing_to declined_to declines_to failed_to
        fails_to failing_to denied denies denying without no_longer unable_to""",
    "possible": """may might could possibly perhaps considering considers consider mulling mulls""",
    "tried": """tried_to tries_to trying_to attempted_to attempting_to attempts_to sought_to""",
    "willing": "ready_to prepared_to willing_to open_to inclined_to",
    "expected": """expected_to likely_to likely unlikely_to probably set_to poised_to""",
    "planned": """will agreed_to agree_to agrees_to agreeing_to plan_to plans_to planned_to planning_to
        intends_to intend_to preparing_to decided_to decides_to pledged_to pledges_to promised_to promises_to
        vowed_to vows_to scheduled_to about_to going_to 'll""",
    ALLEGED: """reportedly allegedly supposedly purportedly apparently accused_of suspected_of alleged_to
        said_to_have believed_to thought_to claims_to claimed_to""",
    OPEN: """would should must can ought_to have_to has_to had_to need_to needs_to wants_to want_to wanted_to
        hopes_to hope_to hoped_to able_to threatened_to threatens_to threatening_to asked_to urged_to told_to
        ordered_to forced_to allowed_to used_to""",
}
_GERMAN_CUES = {
    NOT: "nicht nie niemals nicht_mehr",
    "possible": "könnte könnten möglicherweise vielleicht eventuell womöglich",
    "expected": "dürfte dürften voraussichtlich wahrscheinlich vermutlich",
    ALLEGED: "angeblich mutmaßlich",
    OPEN: """würde würden sollte sollten müsste müssten muss müssen kann können darf dürfen soll sollen will
        wollen""",
}
_FRENCH_CUES = {
    NOT: "pas jamais",
    "possible": "pourrait pourraient peut-être éventuellement",
    "expected": "devrait devraient probablement",
    ALLEGED: "prétendument supposément",
    OPEN: "doit doivent peut peuvent veut veulent",
}
_SPANISH_CUES = {
    NOT: "no nunca jamás",
    "possible": "podría podrían quizá quizás posiblemente",
    "expected": "probablemente previsiblemente",
    ALLEGED: "presuntamente supuestamente",
    OPEN: "debe deben puede pueden quiere quieren debería deberían",
}
_PORTUGUESE_CUES = {
    NOT: "não nunca jamais",
    "possible": "poderia poderiam talvez possivelmente",
    "expected": "provavelmente deverá deverão",
    ALLEGED: "supostamente alegadamente",
    OPEN: "deve devem pode podem quer querem deveria deveriam",
}
_ENGLISH_IRREGULAR = """
    be: is are was were been being am / become: became / begin: began begun / break: broke broken / bring:
    brought / build: built / buy: bought / catch: caught / choose: chose chosen / come: came / cut: cut /
    deal: dealt / die: died dying / do: did done does / draw: drew drawn / drive: drove driven / fall: fell
    fallen / feel: felt / fight: fought / find: found / flee: fled / fly: flew flown / get: got gotten /
    give: gave given / go: went gone / grow: grew grown / hear: heard / hide: hid hidden / hit: hit / hold:
    held / keep: kept / know: knew known / lead: led / leave: left / lie: lay lain / lose: lost / make: made
    / mean: meant / meet: met / pay: paid / put: put / read: read / ride: rode ridden / ring: rang rung /
    rise: rose risen / run: ran / see: saw seen / seek: sought / sell: sold / send: sent / shake: shook
    shaken / shoot: shot / shut: shut / sing: sang sung / sink: sank sunk / sit: sat / sleep: slept / speak:
    spoke spoken / spend: spent / stand: stood / steal: stole stolen / strike: struck stricken / swear:
    swore sworn / swim: swam swum / take: took taken / teach: taught / tear: tore torn / tell: told / think:
    thought / throw: threw thrown / understand: understood / wake: woke woken / wear: wore worn / win: won /
    withdraw: withdrew withdrawn / write: wrote written"""


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """One language's classes. `cues` are what each first word may begin, the longest first."""

    cues: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    irregular: Mapping[str, str] = field(default_factory=dict)  # forms of verbs to the verb
    skipped: frozenset[str] = frozenset()  # between a cue and what it is about
    not_negated: frozenset[str] = frozenset()  # "not only": nothing is negated
    unreal: frozenset[str] = frozenset()  # "if they agree": nothing is claimed
    takes_nouns: frozenset[str] = frozenset()  # cues that an article may follow: "considering a truce"
    auxiliaries: frozenset[str] = frozenset()  # at the end of a clause behind its verb
    being: frozenset[str] = frozenset()  # before an adjective or a participle
    subjects: frozenset[str] = frozenset()  # before a verb in the present
    verb_last: bool = False  # what a cue is about may end the clause


def _cues(written: Mapping[str, str]) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for effect, words in written.items():
        for cue in words.split():
            parts = tuple(cue.split("_"))
            found.setdefault(parts[0], []).append((parts, effect))
    return MappingProxyType(
        {first: tuple(sorted(cues, key=lambda cue: -len(cue[0]))) for first, cues in found.items()}
    )


def _forms(written: str) -> Mapping[str, str]:
    pairs = (group.split(":") for group in written.split("/"))
    return MappingProxyType({form: verb.strip() for verb, forms in pairs for form in forms.split()})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


CLAIM_WORDS: Mapping[str, ClaimWords] = MappingProxyType(
    {
        "en": ClaimWords(
            cues=_cues(_ENGLISH_CUES),
            irregular=_forms(_ENGLISH_IRREGULAR),
            skipped=_set(
                """be been being have had has is are was were am do does did to yet also still ever even now
                then soon already again get getting often quickly ye thou"""
            ),
            not_negated=_set(
                """only just merely simply necessarily least until unlike all every so quite because far
                entirely completely altogether always more less"""
            ),
            unreal=_set("if unless whether would should until before when or lest"),
            takes_nouns=_set(
                """denied denies denying considering consider considers mulling mulls agreed agree
                agrees agreeing"""
            ),
            being=_set("is are was were be been being am remain remains remained become became seem seems"),
            subjects=_set("i you he she it we they who which that people"),
        ),
        "de": ClaimWords(
            cues=_cues(_GERMAN_CUES),
            skipped=_set("zu mehr noch auch schon sofort"),
            not_negated=_set("nur bloß allein unbedingt zuletzt ganz so alle jeder immer sehr"),
            unreal=_set("wenn falls ob würde würden sollte sollten bevor oder"),
            auxiliaries=_set(
                """habe hat haben hatte hatten hätte hätten sei seien sein ist sind war waren wäre wären wird
                werden wurde wurden worden gewesen würde würden kann können könne konnte konnten könnte
                könnten soll sollen solle muss müssen müsse will wollen wolle darf dürfen"""
            ),
            verb_last=True,
        ),
        "fr": ClaimWords(
            cues=_cues(_FRENCH_CUES),
            skipped=_set("été être avoir encore plus aussi déjà"),
            not_negated=_set("seulement tous toujours que si très vraiment"),
            unreal=_set("si avant ou"),
        ),
        "es": ClaimWords(
            cues=_cues(_SPANISH_CUES),
            skipped=_set("ha han había habían haber sido ser se lo la le les los las me nos ya aún"),
            not_negated=_set("solo sólo todos siempre obstante tan muy"),
            unreal=_set("si antes o"),
        ),
        "pt": ClaimWords(
            cues=_cues(_PORTUGUESE_CUES),
            skipped=_set("foi foram ser sido ter tem têm tinha se o a lhe já ainda"),
            not_negated=_set("só apenas todos sempre obstante tão muito somente"),
            unreal=_set("se caso antes ou"),
        ),
    }
)
_NONE = ClaimWords()


def claim_words_of(language: str) -> ClaimWords:
    """The words of a two-letter code, none for a language that is not here."""
    return CLAIM_WORDS.get(language, _NONE)


_SUFFIXES = ("ations", "ation", "aments", "ament", "ments", "ment", "ing", "ied", "ies", "ed", "es", "s")
_SHORTEST_KEY = 3


@lru_cache(maxsize=16_384)
def verb_key(word: str, language: str) -> str:
    """A word without what inflects or derives it, so that "agreed" and "agreement" are one: English alone
    loses endings, other languages compare the forms as they stand."""
    if language != "en":
        return word
    word = claim_words_of("en").irregular.get(word, word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_KEY and not word.endswith("ss"):
            word = word[: -len(suffix)] + ("y" if suffix in ("ied", "ies") else "")
            break
    if len(word) > _SHORTEST_KEY and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word.rstrip("e") if len(word) > _SHORTEST_KEY else word
