"""Anchored grammars of furniture: bylines, datelines, stamps, menus, embedded posts, clipped teasers.

Each is a form of the whole line rather than a word in it: “By July the price had doubled.” opens like a
byline and is none, because a byline is short, names a person and has no end stop. Prepositions and months
are those of English, German, French, Spanish, Portuguese and Italian.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desk.engine.kinds.captions import is_caption, is_credited
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.model import Certainty, Kind
from desk.engine.vocabulary import VOCABULARIES

_CALENDAR = frozenset(
    word for known in VOCABULARIES.values() for words in (known.months, known.weekdays) for word in words
) | frozenset(
    """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì
    martedì mercoledì giovedì venerdì sabato domenica mon tue tues wed thu thur thurs fri sat sun mo di mi do
    fr sa so lun mar mer jeu ven sam dim juil""".split()
)
_UNITS = frozenset(
    """hour hours hr hrs minute minutes min mins day days week weeks month months year years ago read second
    seconds stunde stunden minute minuten tag tagen woche wochen vor heure heures jour jours semaine hace hora
    horas minuto minutos día días há dias giorni ore fa lettura lesezeit lecture lectura leitura""".split()
)
_AROUND_STAMPS = frozenset(
    """am pm a.m p.m a m p et est edt ct cst cdt mt mst pt pst pdt bst gmt utc cet cest sast ist aest aedt jst
    uhr at on the of first last originally published publish posted post update updated modified
    created date time
    veröffentlicht aktualisiert erstellt stand um am den publié publiée mis à jour modifié le la à publicado
    publicada actualizado actualizada atualizado atualizada em a las às el de del en o pubblicato aggiornato
    il alle ore st nd rd th z t h yesterday today local invalid gestern heute hier aujourd'hui ayer hoy ontem
    hoje ieri oggi il y""".split()
)
_OPENS_STAMPS = frozenset(
    """published updated posted veröffentlicht aktualisiert publié publicado actualizado atualizado pubblicato
    aggiornato""".split()
)
_CLOCK_OR_DATE = re.compile(
    r"(?<![$€£\d.,])\d{1,2}[:h]\d{2}(?!\d)|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|nvalid date"
)

_BYLINE = re.compile(
    r"(?:[-–—•*|]\s*)?(?:(?i:by|von|par|por|di|da|af|door)|(?i:(?:written|reported|posted|story|words|report|text|"
    r"review|analysis|interview) by|texte? von|propos recueillis par|as told to|author|autor(?:in"
    r"|e)?|auteur))\s*:?\s+"
    r"(?P<name>(?:(?:[A-ZÀ-Þ@][\w'’.-]*|de|van|von|der|den|da|do|dos|di|del|al|bin|el|la|le|du)"
    r"(?:\s+|(?=\W)|$)){1,5})"
    r"(?P<rest>.*)"
)
_AFTER_BYLINE = re.compile(
    r"$|[,|•·/–—(\d-]|(?:and|und|et|y|e|for|für|in|at|on|of|with|is|updated|published|posted|senior|staff|"
    r"reporter|correspondent|editor|contributor)\b|&",
    re.IGNORECASE,
)
_ROLES = frozenset(
    """correspondent reporter editor writer contributor columnist journalist redakteur redakteurin
    korrespondent korrespondentin journaliste correspondant correspondante rédacteur rédactrice
    redactor redactora
    corresponsal repórter jornalista giornalista photographer producer""".split()
)
_AGENCY_BYLINE = re.compile(
    r"(?:(?:the )?associated press|reuters|afp|ap|dpa|efe|ansa|apa|pa media|agence france-presse|upi|xinhua|"
    r"bloomberg(?: news)?|(?:staff|news|web|online) (?:reporter|writer|desk|report|editor)s?|staff|agencies)"
    r"(?: (?:staff|writers?|reporters?))?",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,30}(?:,\s*[A-Z][\w. ]{1,20})?\s*(?:\([A-Za-z]{2,10}\)\s*)?[-–—]{1,2}"
)
_MACHINE_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
_BREADCRUMB = re.compile(r"[^.!?]{2,40}(?:\s*[|>»›•·]\s*[^.!?|>»›•·]{1,40}){1,8}\s*[|>»›•·]?")
_POST_AUTHOR = re.compile(
    r"[—–-]?\s*[^.!?]{2,60}\(@\w{1,30}\)|@\w{2,30}$|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} @\w{2,30}$"
)
_NO_WORDS = re.compile(r"[\W\d_]*")


def _certain(kind: Kind, reason: str) -> Finding:
    return Finding(kind, Certainty.CERTAIN, reason)


def _likely(kind: Kind, reason: str) -> Finding:
    return Finding(kind, Certainty.LIKELY, reason)


def is_stamp(line: Line) -> Finding | None:
    """A line of nothing but dates, clock times and the words around them."""
    if line.length > 20 or "#" not in line.words:
        return None
    words = {word.rstrip(".") for word in line.words if word != "#"}
    if words.isdisjoint(_CALENDAR | _UNITS) and not _CLOCK_OR_DATE.search(line.text):
        return None
    others = words - _CALENDAR - _UNITS - _AROUND_STAMPS
    if not others:
        return _certain(Kind.DATELINE, "nothing but a date or time")
    if len(others) == 1 and line.length <= 9 and line.words[0] in _OPENS_STAMPS:
        return _certain(Kind.DATELINE, "says when it was published")
    return None


def is_byline(line: Line) -> Finding | None:
    """“By Ada Lovelace”, “Von Ada Lovelace, London”, “Ada Lovelace Science Reporter”, an agency."""
    if line.length > 22 or line.speaks:
        return None
    if _AGENCY_BYLINE.fullmatch(line.text):
        return _certain(Kind.BYLINE, "names only an agency")
    byline = _BYLINE.match(line.text)
    if byline and byline["name"][0].isupper() | (byline["name"][0] == "@"):
        person = byline["name"].split()[0].casefold().rstrip(".,") not in _CALENDAR
        if person and _AFTER_BYLINE.match(byline["rest"]) and (not line.ends_with_stop or line.length <= 5):
            return _certain(Kind.BYLINE, "has the form of a byline")
    named = 3 <= line.length <= 9 and line.capitals >= line.length - 2 and line.words[-1] in _ROLES
    return _likely(Kind.BYLINE, "a name and a reporter's role") if named and not line.ends_with_stop else None


def is_dateline(line: Line) -> Finding | None:
    """“LONDON (AP) —” standing alone as a line."""
    if line.length <= 8 and _DATELINE.fullmatch(line.text):
        return _certain(Kind.DATELINE, "a place alone on its line")
    return None


def is_menu(line: Line) -> Finding | None:
    """“HomeNewsSport”, “Home » World » Asia”, “News | Politics”, a number or sign alone."""
    if not line.words or line.words == ("#",):
        return _likely(Kind.NAV, "a number or sign alone") if _NO_WORDS.fullmatch(line.text) else None
    if line.ends_with_stop or line.speaks or line.length > 24:
        return None
    glued = len(_GLUED.findall(line.text))
    if glued >= 2 and glued * 3 >= line.length:
        return _certain(Kind.NAV, "words run together as in a menu")
    if glued == 1 and " " not in line.text and len(line.text) <= 30:
        return _likely(Kind.NAV, "words run together as in a menu")
    if line.length <= 14 and _BREADCRUMB.fullmatch(line.text):
        return _likely(Kind.NAV, "a row of menu entries")
    return None


def is_embed(line: Line) -> Finding | None:
    """The text or the name line of an embedded post."""
    if "pic.twitter.com/" in line.text:
        return _likely(Kind.CAPTION, "text of an embedded post")
    if "@" in line.text and line.length <= 14 and not line.speaks and _POST_AUTHOR.match(line.text):
        return _likely(Kind.CAPTION, "names the author of an embedded post")
    return None


def is_shouted(line: Line) -> Finding | None:
    """A headline in capitals, as some outlets set cross-links."""
    if line.shouting and 6 <= line.length <= 24 and line.text[-1] not in ".:":
        return _likely(Kind.PROMO, "a headline in capitals, as cross-links are set")
    return None


def is_clipped(line: Line) -> Finding | None:
    """Text cut off in the middle, as lists of other stories cut it."""
    if not line.clipped or line.quotes or line.speaks:
        return None
    if _MACHINE_STAMP.search(line.text):
        return _certain(Kind.TEASER, "cut off, with a machine's time stamp")
    return _likely(Kind.TEASER, "cut off in the middle")


FORMS: tuple[Callable[[Line], Finding | None], ...] = (
    is_stamp,
    is_byline,
    is_dateline,
    is_caption,
    is_embed,
    is_credited,
    is_menu,
    is_shouted,
    is_clipped,
)


def find_form(line: Line) -> Finding | None:
    """What the line's form says of it, None where it has none of these."""
    return next((finding for form in FORMS if (finding := form(line))), None)
