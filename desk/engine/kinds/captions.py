"""Captions, known by the picture credit at their end or by an opening that only captions have.

Without either, a caption is a sentence like any other; then only the model's view of its neighbours helps.
"""

from __future__ import annotations

import re

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.model import Certainty, Kind

_LONGEST = 90  # words
_END = 150  # characters at the end of a line in which a credit stands
_MARKS = frozenset("()[]/:©")  # a credit has one of these, or one of the words after it
_MARKING_WORDS = frozenset("via getty by von por courtesy".split())


def _either(*words: str) -> str:
    return "(?:" + "|".join(words) + ")"


_AGENCY = _either(
    *"AP AFP EPA EFE ANSA APA PA DPA dpa Reuters REUTERS Getty Bloomberg Shutterstock iStock".split(),
    *"Alamy Unsplash Pexels Pixabay Imago IMAGO Keystone".split(),
    *"Xinhua TASS Anadolu NurPhoto Sipa SIPA ZUMA UPI".split(),
    *"Wikimedia Flickr WireImage Rex Handout HANDOUT".split(),
    *"Screenshot Screengrab Courtesy File Twitter Facebook Instagram".split(),
    *"YouTube NASA LaPresse Lusa LUSA Belga Europapress picture.alliance Associated.Press".split(),
    "Agence France-Presse",
)
_CREDIT = "(?i:" + _either(
    *"photos? photographs? photographer photography images? pictures? pic credits? illustration".split(),
    *"graphic video file.photo courtesy screenshot".split(),
    *"screengrab photo.credit image.credits? fotos? bild".split(),
    *"bildquelle quelle grafik crédits? imagen crédito fotografía fotografia imagem immagine".split(),
) + ")"  # fmt: skip
_ARCHIVE = _either(
    "(?:file|stock|archive|library|undated) (?:photo|image|picture)",
    "(?:archiv|symbol)(?:bild|foto)",
    "photo d['’](?:illustration|archives?)",
    "(?:foto|imagen|imagem) (?:de archivo|de arquivo|ilustrativa)",
    "foto (?:d['’]archivio|di repertorio)",
)
_AFTER_AGENCY = r"(?i:\s*(?:images|photos?|pool|pictures?|file|via|archive|news|handout))?"
_NAME = r"[\w .'’-]{2,40}"

_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        # (Photo: Ada Lovelace), (Image credit: Ada Lovelace)
        rf"\({_CREDIT}\s*(?:by|:|via|/|courtesy)[^()]{{2,90}}\)\.?$",
        # (AP), (Ada Lovelace/AFP), (Ada Lovelace via Getty Images)
        rf"\((?:[^()]{{0,80}}[\s/,|])?{_AGENCY}\b{_AFTER_AGENCY}[^()]{{0,60}}\)\.?$",
        # (Ada Lovelace / The Daily Engine)
        r"\([A-ZÀ-Þ][^()\d/]{2,50}\s*/\s*[A-ZÀ-Þ][^()\d/]{1,60}\)\.?$",
        # REUTERS/Ada Lovelace, Ada Lovelace/Getty Images, via AP
        rf"\b{_AGENCY}(?:\s(?i:photo|images))?\s*/\s*{_NAME}\.?$",
        rf"(?:^|[\s.]){_NAME}/\s*{_AGENCY}(?:\s\w+)?\.?$",
        rf"\bvia {_AGENCY}(?:\s\w+)?\.?$",
        # Photo: Ada Lovelace, Photograph by Ada Lovelace
        rf"(?:^|[\s.,(]){_CREDIT}\s*(?::|/|©|\bby\b|\bvon\b|\bpor\b)\s*[A-ZÀ-Þ©][\w./&,'’ |©()-]{{1,70}}$",
        r"(?:©|\([cC]\))\s*[\w./&,'’ -]{2,40}$",
        r"\bGetty Images\b.{0,30}$",
        # (file photo), (Archivbild), (photo d’illustration)
        rf"\((?i:{_ARCHIVE})\)\.?$",
    )
)
_OPENING = re.compile(
    r"(?:FILE(?: PHOTO)?|File(?: photo)?|(?:Archiv|Symbol)(?:bild|foto)|(?:Image|Photo) caption|Caption|"
    r"Legende|Bildunterschrift|Image copyright|Pictured|"
    r"In this (?:\w+ )?(?:photo|image|picture|handout|frame|file)|"
    r"(?:This|An?) (?:undated |file |handout |combination )+(?:photo|image|picture)|"
    r"Photo d['’]illustration|Foto de archivo|Imagen de archivo|Foto d['’]archivio|Imagem de arquivo|"
    r"\(?L(?:eft)?\s?[-–]\s?R(?:ight)?\)?|From left|Left to right|Clockwise from)\b[:,\s–—-]"
)
_NAME_AFTER_STOP = re.compile(r"[a-zà-ÿ)”\"][.!?]\s?(?:[A-ZÀ-Þ][\w'’&.-]*(?:\s|/|$)){1,4}$(?<![.!?…”\"])")
_BRACKET_ALONE = re.compile(r"[(\[][^()\[\]]+[)\]]")


def is_caption(line: Line) -> Finding | None:
    """A picture credit, alone or after the words it belongs to, or an opening that only captions have."""
    if line.length > _LONGEST:
        return None
    end = line.text[-_END:]
    marked = not _MARKS.isdisjoint(end) or not _MARKING_WORDS.isdisjoint(line.words[-8:])
    if marked and any(credit.search(end) for credit in _CREDITS):
        return Finding(Kind.CAPTION, Certainty.CERTAIN, "ends with a picture credit")
    if _OPENING.match(line.text):
        return Finding(Kind.CAPTION, Certainty.CERTAIN, "opens as captions do")
    return None


def is_credited(line: Line) -> Finding | None:
    """Weaker marks of a credit: a name after the end stop, a bracket left open, nothing but a bracket."""
    if line.speaks or line.length > _LONGEST:
        return None
    reason = ""
    if line.text.endswith("(") and line.length >= 4:
        reason = "ends where a picture credit was"
    elif not line.ends_with_stop and _NAME_AFTER_STOP.search(line.text[-_END:]):
        reason = "a name follows the end of the sentence, as credits do"
    elif line.length <= 6 and _BRACKET_ALONE.fullmatch(line.text):
        reason = "nothing but a bracket, as credits are"
    return Finding(Kind.CAPTION, Certainty.LIKELY, reason) if reason else None
