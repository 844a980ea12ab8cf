"""Mail (EML) and pages saved as web archives (MHTML) with the standard library.

The HTML part is read where there is one, for it knows paragraphs; of a mail the whole, of a web archive its
main text. A mail's subject stands above it as headline unless its text begins so. Attachments are not read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser

from desk.engine.errors import UnreadableError
from desk.engine.model import Role
from desk.files.assembling import Block, Reading, paragraph_texts
from desk.files.decoding import Decoded, decode
from desk.files.readers import html, plain

# What the standard library's parser is known to raise for headers and parts that break every rule.
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


def read(data: bytes, name: str, *, whole_page: bool = False) -> Reading:
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        subject, sender, address = (_header(message, key) for key in ("subject", "from", _PAGE_ADDRESS))
        body = _body(message)
        attachments = sum(1 for part in message.walk() if part.get_content_disposition() == "attachment")
        if body is None:
            raise UnreadableError(f"{name} is a mail without text of its own. Open its attachments instead.")
        payload = body.get_payload(decode=True)
        content = decode(payload if isinstance(payload, bytes) else b"", body.get_content_charset() or "")
    except _DAMAGE:
        raise UnreadableError(f"{name} is not a mail that can be read. Paste its text instead.") from None
    reading = _of_part(body, content, whole_page or not address)
    if address:
        return replace(reading, format="web archive", outlet=reading.outlet or html.host(address))
    notes = reading.notes
    if attachments:
        notes = (*notes, f"Attachments that were not read: {attachments}")
    outlet = re.sub(r"\s*<[^>]*>", "", sender).strip(' "')
    first = next((line for block in reading.blocks for line in paragraph_texts(block.text)), "")
    told = not subject or first.casefold() == subject.casefold()
    headline = () if told else (Block(subject, Role.HEADING),)
    return Reading((*headline, *reading.blocks), "mail", reading.encoding, outlet or subject, outlet, notes)


_PAGE_ADDRESS = "snapshot-content-location"


def _of_part(part: Message, content: Decoded, whole_page: bool) -> Reading:
    if part.get_content_subtype() == "html":
        return html.read_decoded(content, whole_page=whole_page)
    return plain.read_decoded(content.text, "mail", content.encoding, content.notes)


def _body(message: EmailMessage) -> Message | None:
    """The first HTML part that is no attachment, or else the first plain one."""
    parts = [
        part
        for part in message.walk()
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
    ]
    for subtype in ("html", "plain"):
        for part in parts:
            if part.get_content_subtype() == subtype:
                return part
    return None


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())
