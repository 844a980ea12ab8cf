"""Anchored grammars of furniture: bylines, credits, captions, datelines, stamps, menus, clipped teasers.

Each is a form of the whole line rather than a word in it; “By July the price had doubled.” opens like a
byline and is none, because a byline is short, names a person and has no end stop. Months and prepositions
of English, German, French, Spanish, Portuguese and Italian.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.model import Certainty, Kind

MONTHS = (
    r"(?:jan(?:uary|uar|vier|eiro|\b\.?)|feb(?:ruary|ruar|brero|braio|\b\.?)|f[ée]v(?:rier|ereiro|\b\.?)|ene(?:ro)?\b|gen(?:naio)\b"
    r"|mar(?:ch|s|zo|ço|\b\.?)|märz|apr(?:il|ile|\b\.?)|a[vb]r(?:il|\b\.?)|ma[iy]o?\b|maggio|jun(?:e|i|io|ho|\b\.?)|juin|giugno"
    r"|jul(?:y|i|io|ho|\b\.?)|juil(?:let|\b\.?)|luglio|aug(?:ust|\b\.?)|ago(?:sto|\b\.?)|août|sep(?:t(?:ember|embre|iembre)?)?\b\.?|se[ti]embro|settembre"
    r"|o[ck]t(?:ober|obre|ubre|\b\.?)|outubro|ottobre|nov(?:ember|embre|iembre|embro|\b\.?)|de[cz](?:ember|embre|embro|\b\.?)|d[ée]c(?:embre|iembre|\b\.?)|dic(?:iembre|embre|\b\.?))"
)
_DAYS = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato"
)
_STAMP_WORD = re.compile(
    rf"\b(?:{_DAYS}|{MONTHS}|a\.?m\.?|p\.?m\.?|[ecmpg]s?t|edt|pdt|cdt|bst|gmt|utc|cet|sast|ist|aest|et|uhr|at|on|the|of|um|à|a las|às|alle|ore|le|am|den|de|del"
    r"|first|last|originally|published|publish|posted|post|updated?|modified|created|date|time|veröffentlicht|aktualisiert|stand|erstellt|publié|publiée|mis|jour|modifié"
    r"|publicado|publicada|actualizado|actualizada|atualizado|pubblicato|aggiornato|hours?|minutes?|mins?|days?|weeks?|months?|years?|ago|read|min|seconds?"
    r"|invalid|vor|stunden?|minuten?|tagen?|il y a|heures?|jours?|hace|horas?|minutos?|st|nd|rd|th|z|t|h|h\d+|yesterday|today|local)\b\.?",
    re.IGNORECASE,
)
_DATE_OR_CLOCK = re.compile(
    rf"(?<![$€£\d.,])\d{{1,2}}[:.h]\d{{2}}(?!\d)|\b(?:19|20)\d\d\b|\d+\s*(?:hour|minute|min|day|week|month|hr)s?\b|{MONTHS}\s*\d|\d\.?\s*{MONTHS}|invalid date",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:AP|AFP|EPA|EFE|ANSA|APA|PA|DPA|dpa|Reuters|REUTERS|Getty|Associated Press|Agence France-Presse|Bloomberg|Shutterstock|iStock"
    r"|Alamy|Unsplash|Pexels|Pixabay|Imago|IMAGO|picture alliance|Keystone|Xinhua|TASS|Anadolu|NurPhoto|Sipa|SIPA|ZUMA|UPI|Wikimedia"
    r"|Flickr|WireImage|Rex|Handout|HANDOUT|Screenshot|Screengrab|Courtesy|File|Twitter|Facebook|Instagram|YouTube|NASA)"
)
_CREDIT_WORD = (
    r"(?:photo|photos|foto|fotos|photograph|photographs|photographer|photography|image|images|picture|pictures|pic|credit|credits|illustration|graphic|video|"
    r"file photo|courtesy|screenshot|screengrab|bild|bildquelle|quelle|grafik|crédit|crédits|photo credit|image credit|imagen|crédito|fotografía|fotografia|imagem|immagine)"
)
_CREDIT_PATTERNS = (
    # (AP Photo/Somebody), (Image: Somebody), (Somebody / AFP), (Getty Images) at the end of the line
    re.compile(rf"[(\[](?i:{_CREDIT_WORD})\s*(?:by|:|via|/|courtesy)[^()]{{2,90}}[)\]]\.?$"),
    re.compile(
        rf"[(](?:[^()]{{0,80}}[\s/,|])?{_AGENCIES}\b(?i:\s*(?:images|photos?|pool|pictures?|file|via|archive|news|handout))?[^()]{{0,60}}[)]\.?$"
    ),
    re.compile(r"\([A-ZÀ-Þ][^()\d/]{2,50}\s*/\s*[A-ZÀ-Þ][^()\d/]{1,60}\)\.?$"),
    # ... REUTERS/Somebody, Somebody/Getty Images, Somebody via AP, Photo: Somebody
    re.compile(
        rf"(?:{_AGENCIES}(?:\s(?i:photo|images))?\s*/\s*[\w .'’-]{{2,40}}|[\w .'’-]{{2,40}}/\s*{_AGENCIES}(?:\s\w+)?|\bvia {_AGENCIES}(?:\s\w+)?)\.?$"
    ),
    re.compile(
        rf"(?:^|[\s.,(])(?i:{_CREDIT_WORD})(?:s)?\s*(?::|/|©|\bby\b|\bvon\b|\bpor\b)\s*[A-ZÀ-Þ©][\w./&,'’ |©()-]{{1,70}}$"
    ),
    re.compile(r"(?:©|\(c\))\s*[\w./&,'’ -]{2,40}$"),
    re.compile(r"\bGetty Images\b.{0,30}$"),
)
_NAME_AFTER_STOP = re.compile(r"[a-zà-ÿ0-9)”\"][.!?]\s?(?:[A-ZÀ-Þ][\w'’&.-]*(?:\s|/|$)){1,4}$(?<![.!?…”\"])")
_BRACKET_ALONE = re.compile(r"^[(\[][^()\[\]]+[)\]]$")
_CAPTION_OPENING = re.compile(
    r"^(?:FILE|File|FILE PHOTO|File photo|Archivbild|Symbolbild|In this (?:\w+ )?(?:photo|image|picture|handout|frame|file)|"
    r"(?:This|An?) (?:undated |file |handout |combination )+(?:photo|image|picture)|Pictured|Image caption|Photo caption|Caption|Legende|Bildunterschrift|Image copyright|"
    r"\(?L(?:eft)?\s?[-–]\s?R(?:ight)?\)?|From left|Left to right)\b[:,\s–—-]"
)
_NAME = r"(?:(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|der|den|da|do|dos|di|del|al|bin|el|la|le|du|Mc\w+)\s*){1,5}"
_BYLINE = re.compile(
    rf"^(?:[-–—•*|]\s*)?(?:(?i:by|von|par|por|di|da|af|door)|(?i:written by|story by|words by|reported by|report by|text by|review by|posted by|analysis by|"
    rf"texte? von|propos recueillis par|as told to|interview by|author|autor|autorin|auteur|autore))\s*:?\s+(?=[A-Z@À-Þ])(?P<name>{_NAME})(?P<rest>.*)$"
)
_BYLINE_REST = re.compile(
    r"(?:^$|^[,|•·/–—-]|^(?:and|und|et|y|e|&|for|für|in|at|on|of|with|is|updated|published|posted|senior|staff|reporter|correspondent|editor|contributor)\b|^\d|^\()",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|contributor|columnist|journalist|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journaliste|correspondant[e]?|rédacteur|redactor[a]?|corresponsal|repórter|jornalista|giornalista|photographer|producer)$",
    re.IGNORECASE,
)
_AGENCY_BYLINE = re.compile(
    r"^(?:(?:the )?associated press|reuters|afp|ap|dpa|efe|ansa|apa|pa media|agence france-presse|bloomberg(?: news)?|upi|xinhua|"
    r"(?:staff|news|web|online) (?:reporter|writer|desk|report|editor)s?|staff|agencies)(?: (?:staff|writers?|reporters?))?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,30}(?:,\s*[A-Z][\w. ]{1,20})?\s*(?:\((?:AP|AFP|Reuters|REUTERS|dpa|EFE|ANSA|UPI|PA)\)\s*)?[-–—]{1,2}$"
)
_CLIPPED_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
_BREADCRUMB = re.compile(r"^[^.!?]{2,40}(?:\s*[|>»›/•·]\s*[^.!?|>»›•·]{1,40}){1,8}\s*[|>»›/•·]?$")
_POST_AUTHOR = re.compile(
    r"^[—–-]\s*[^.!?]{2,60}\(@\w{1,30}\)|^[^.!?]{2,50}\(@\w{1,30}\)\s|^@\w{2,30}$|pic\.twitter\.com/\w+"
)
_HANDLE_AND_NAME = re.compile(r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} @\w{2,30}$")
_NO_WORDS = re.compile(r"^[\W\d_]*$")


def _certain(kind: Kind, reason: str, *, ends: bool = False) -> Finding:
    return Finding(kind, Certainty.CERTAIN, reason, ends)


def _likely(kind: Kind, reason: str) -> Finding:
    return Finding(kind, Certainty.LIKELY, reason)


def is_byline(line: Line) -> Finding | None:
    """“By Ada Lovelace”, “Von Ada Lovelace, Berlin”, “Ada Lovelace Political Correspondent”, an agency alone."""
    text = line.text.strip()
    if line.length > 22 or line.speaks:
        return None
    if _AGENCY_BYLINE.match(text):
        return _certain(Kind.BYLINE, "names only an agency")
    byline = _BYLINE.match(text)
    if byline and _BYLINE_REST.search(byline["rest"].strip()) and _names_a_person(byline["name"]):
        sound = not line.ends_with_stop or line.length <= 5
        return _certain(Kind.BYLINE, "has the form of a byline") if sound else None
    if (
        line.length <= 9
        and not line.ends_with_stop
        and _ROLE.search(text)
        and line.capitals >= line.length - 2 >= 1
    ):
        return _likely(Kind.BYLINE, "a name and a reporter's role")
    return None


def _names_a_person(name: str) -> bool:
    words = name.split()
    return not re.match(rf"(?:{MONTHS}|{_DAYS})\b", words[0], re.IGNORECASE)


def is_stamp(line: Line) -> Finding | None:
    """A line of nothing but dates, clock times and the words around them."""
    if line.length > 20 or not line.words or not _DATE_OR_CLOCK.search(line.text):
        return None
    rest = _STAMP_WORD.sub(" ", line.text)
    letters = sum(map(str.isalpha, rest))
    if letters == 0:
        return _certain(Kind.DATELINE, "nothing but a date or time")
    if (
        letters <= 8
        and line.length <= 8
        and re.match(r"\W*(?:updated|published|posted)", line.text, re.IGNORECASE)
    ):
        return _certain(Kind.DATELINE, "says when it was published")
    return None


def is_dateline(line: Line) -> Finding | None:
    """“LONDON (AP) —” standing alone as a line."""
    if line.length <= 8 and _DATELINE.match(line.text.strip()):
        return _certain(Kind.DATELINE, "a place alone on its line")
    return None


def is_caption(line: Line) -> Finding | None:
    """A picture credit, alone or after the words it belongs to, or one of the openings that only captions have."""
    if line.length > 90:
        return None
    text = line.text.strip()
    if any(pattern.search(text) for pattern in _CREDIT_PATTERNS):
        return _certain(Kind.CAPTION, "ends with a picture credit")
    if _CAPTION_OPENING.match(text):
        return _certain(Kind.CAPTION, "opens as captions do")
    return None


def is_credited(line: Line) -> Finding | None:
    """Weaker marks of a caption: a name after the end stop, a bracket that was left open, a bracket alone."""
    text = line.text.strip()
    if line.speaks or line.length > 70:
        return None
    if text.endswith("(") and line.length >= 4:
        return _likely(Kind.CAPTION, "ends where a picture credit was")
    if _NAME_AFTER_STOP.search(text):
        return _likely(Kind.CAPTION, "a name follows the end of the sentence, as credits do")
    if _BRACKET_ALONE.match(text) and line.length <= 6:
        return _likely(Kind.CAPTION, "nothing but a bracket, as credits are")
    return None


def is_menu(line: Line) -> Finding | None:
    """“HomeNewsSport”, “Home » World » Asia”, “News | Politics”, a number or sign alone."""
    text = line.text.strip()
    if _NO_WORDS.match(text):
        return _likely(Kind.NAV, "a number or sign alone")
    if line.ends_with_stop or line.speaks or line.length > 24:
        return None
    glued = len(_GLUED.findall(text))
    if glued >= 2 and glued * 3 >= line.length:
        return _certain(Kind.NAV, "words run together as in a menu")
    if glued == 1 and line.length <= 2 and len(text) <= 30 and not line.bullet and " " not in text:
        return _likely(Kind.NAV, "words run together as in a menu")
    if _BREADCRUMB.match(text) and line.length <= 14 and re.search(r"[|>»›•·]", text):
        return _likely(Kind.NAV, "a row of menu entries")
    return None


def is_embed(line: Line) -> Finding | None:
    """The name line of an embedded post."""
    text = line.text.strip()
    if "pic.twitter.com/" in text:
        return _likely(Kind.CAPTION, "text of an embedded post")
    if line.length <= 14 and (_POST_AUTHOR.search(text) or _HANDLE_AND_NAME.match(text)) and not line.speaks:
        return _certain(Kind.CAPTION, "names the author of an embedded post")
    return None


def is_clipped(line: Line) -> Finding | None:
    """Text cut off in the middle, as lists of other stories cut it."""
    if not line.clipped or line.quotes or line.speaks:
        return None
    if _CLIPPED_STAMP.search(line.text):
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
    is_clipped,
)


def find_form(line: Line) -> Finding | None:
    """What the line's form says of it, None where it has none of these."""
    return next((finding for form in FORMS if (finding := form(line))), None)
