"""Which language a text is in, and each language's stop words. Script first, then the commonest words.

Good for choosing abbreviations, stop words and stemmers; not for telling Norwegian from Danish. A language
it does not know is "" and is treated by rules that hold everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

STOP_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(
            """a about after again against all also am an and any are as at be because been before being
            between both but by can could did do does doing down during each few for from further had has
            have having he her here hers him his how i if in into is it its itself just me more most my no
            nor not now of off on once only or other our out over own s same she should so some such than
            that the their theirs them then there these they this those through to too under until up very
            was we were what when where which while who whom why will with would you your""".split()
        ),
        "de": frozenset(
            """aber alle allem allen aller als also am an andere anderen auch auf aus bei beim bin bis bist da
            damit dann das dass daß dem den denn der des dessen die dies diese diesem diesen dieser dieses
            doch dort durch ein eine einem einen einer eines er es etwas für gegen hat hatte hatten haben
            hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden
            jeder jedes kann kein keine man mehr mein mit muss nach nicht noch nun nur ob oder ohne schon
            sehr sei sein seine seinem seinen seiner seit sich sie sind so solche soll sondern sowie über um
            und uns unter vom von vor war waren was wegen weil weiter wenn wer werde werden wie wieder will
            wir wird wurde wurden zu zum zur zwar zwischen""".split()
        ),
        "fr": frozenset(
            """à au aux avec c ce ces cet cette comme d dans de des du elle elles en entre est et été être eu
            fait il ils j je l la le les leur leurs lui m ma mais me même mes moi mon n ne nos notre nous on
            ont ou où par pas plus pour qu quand que qui s sa sans se selon ses si son sont sous sur t ta te
            tes toi ton tous tout très tu un une vos votre vous y a ai aura avait avaient était étaient
            après avant aussi""".split()
        ),
        "es": frozenset(
            """a al algo algunas algunos ante antes aunque como con contra cual cuando de del desde donde
            durante e el ella ellas ellos en entre era eran es esa ese eso esta está están estar este esto
            estos fue fueron ha había han hasta hay la las le les lo los más me mi mientras muy nada ni no
            nos o otra otro para pero poco por porque que qué quien se sea según ser si sí sin sobre son su
            sus también tan tanto te tiene todo todos tras tu un una uno unos y ya yo""".split()
        ),
        "pt": frozenset(
            """a à ao aos aquela aquele as às até com como da das de dela dele deles depois do dos e é ela
            ele eles em entre era eram essa esse esta está estão este eu foi foram há isso isto já lhe mais
            mas me mesmo meu muito na não nas nem no nos num numa o os ou para pela pelas pelo pelos por
            qual quando que quem se segundo sem ser seu seus só sua suas são também te tem têm teve um uma
            umas uns você vos elas""".split()
        ),
        "it": frozenset(
            """a ad al alla alle anche che chi ci come con contro cui da dal dalla dei del della delle di dopo
            e è ed era erano essere fra gli ha hanno i il in io l la le lei lo loro lui ma mi nei nel nella
            non o ogni per perché più poi può quando quello questa questo se sempre senza si sia sono su sua
            sue sui sul sulla suo tra tutti tutto un una uno""".split()
        ),
        "nl": frozenset(
            """aan al als bij dan dat de den der deze die dit doch door dus een en er ge geen had heb hebben
            heeft het hij hoe hun ik in is je kan maar me meer met mij mijn na naar niet nog nu of om omdat
            onder ons ook op over te tegen toch tot uit van veel voor want was wat we wel werd wie wij wordt
            zal ze zelf zich zij zijn zo zonder zou""".split()
        ),
    }
)

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # code points; more does not change the answer, and a text may be very long


def guess(text: str) -> str:
    """The two-letter code of the text's language, "" where nothing speaks for one."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return ""
    for code, script in _SCRIPTS:
        # Japanese is written with few of its own letters among Chinese ones.
        if len(script.findall(sample)) > letters * (0.05 if code == "ja" else 0.3):
            return code
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = {code: sum(word in stops for word in words) for code, stops in STOP_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] * 12 >= len(words) else ""
