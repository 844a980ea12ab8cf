"""Invented stories whose ancestry is known."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

import pytest

from desk.engine.comparing import compare
from desk.engine.model import Article, Comparison, Paragraph
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge

Compare = Callable[..., Comparison]

# What a wire service sent: twelve paragraphs.
WIRE = (
    "Ferry runs aground off Keld island with 212 passengers on board",
    "A car ferry with 212 passengers on board ran aground off the island of Keld early on Thursday after "
    "its steering failed in heavy fog, the coastguard said.",
    "All passengers were taken ashore by lifeboats within three hours and nobody was seriously hurt, "
    "although nine people were treated for cuts and bruises.",
    "“We heard a long scraping noise and then the lights went out for what felt like an hour,” said Mara "
    "Olsvik, a teacher who was travelling with her class.",
    "The ferry Nordlys had left the mainland port of Brenn at 5.40 in the morning and was due to reach "
    "Keld forty minutes later.",
    "Captain Jens Aker told investigators that the rudder stopped answering shortly before the ship "
    "passed the outer lighthouse.",
    "The shipping line withdrew its two other vessels of the same type from service until engineers have "
    "examined their steering gear.",
    "Divers who inspected the hull on Thursday afternoon found a tear eleven metres long below the "
    "waterline but no leak in the fuel tanks.",
    "Environment officials laid out floating barriers as a precaution because a seal colony lives on the "
    "rocks nearby.",
    "A tug from the naval base at Hestvik is expected to pull the ferry free when the tide is highest on "
    "Saturday night.",
    "The Nordlys was built in 1994 and passed its last safety inspection in March without any complaint, "
    "according to the maritime authority.",
    "Islanders now depend on a small passenger boat, and the mayor of Keld asked the government to send "
    "a replacement before the weekend market.",
)

# The same told in other words, in the same order.
RETOLD = (
    "Passengers rescued after ferry strikes rocks at Keld",
    "More than two hundred people had to leave a car ferry on Thursday when it hit the rocks by Keld; "
    "its rudder had broken down in dense fog, according to the coastguard.",
    "Lifeboats brought everyone to land in three hours, and only nine travellers needed care, for minor "
    "cuts and bruises.",
    "Teacher Mara Olsvik, who had her class with her, spoke of a long scraping sound before the lights "
    "failed.",
    "The Nordlys had sailed from Brenn on the mainland at 5.40 and should have been at Keld after forty "
    "minutes.",
    "Investigators heard from captain Jens Aker that he lost the rudder just before the outer lighthouse.",
    "Two sister ships have been laid up by the company while their steering gear is checked by engineers.",
    "A tear of eleven metres was found in the hull by divers on Thursday afternoon, yet the fuel tanks "
    "are tight.",
    "Because seals live on rocks close by, officials put floating barriers on the water to be safe.",
    "On Saturday night at high tide a naval tug from Hestvik is to drag the ferry off.",
    "Built in 1994, the Nordlys had been inspected in March, and the maritime authority had found no fault.",
    "For now the island has only a small passenger boat, so Keld's mayor wants a replacement from the "
    "government before the weekend market.",
)

# Another reporter was there, too: some of the same event, in an order of its own.
OTHER_REPORTER = (
    "Seals, fog and a stuck ferry: a day on Keld",
    "Tour guide Petra Lund was counting seals when the bow of the Nordlys came out of the mist like a house.",
    "She called the lifeboat station, whose crew of five was on the water before breakfast.",
    "The school kitchen cooked soup for the shivering travellers, and the priest opened the vestry for "
    "those who wanted to sleep.",
    "Old fishermen on the quay say that the channel by the lighthouse has grown shallower since the "
    "storms of last winter.",
    "The coastguard says that the ferry lost its steering in fog and ran onto rocks with 212 people on "
    "board.",
    "Hotels on Keld fear for the summer: half of their guests come by car.",
    "Nine passengers saw a doctor.",
)


@pytest.fixture(scope="session")
def compare_texts() -> Compare:
    """Compares versions given as paragraphs; `outlets` names who published them."""

    def compared(*versions: Sequence[str], outlets: Sequence[str] = ()) -> Comparison:
        articles = []
        for number, lines in enumerate(versions):
            starts = itertools.accumulate((len(line) + 1 for line in lines), initial=0)
            spans = tuple(Paragraph(at, at + len(line)) for at, line in zip(starts, lines, strict=False))
            outlet = outlets[number] if outlets else ""
            articles.append(Article(f"v{number}", f"v{number}", "\n".join(lines), spans, outlet=outlet))
        return compare(Project(tuple(articles)), load_knowledge())

    return compared


@pytest.fixture(scope="session")
def wire() -> tuple[str, ...]:
    return WIRE


@pytest.fixture(scope="session")
def retold() -> tuple[str, ...]:
    return RETOLD


@pytest.fixture(scope="session")
def other_reporter() -> tuple[str, ...]:
    return OTHER_REPORTER


@pytest.fixture(scope="session")
def cut_copy() -> tuple[str, ...]:
    """The wire copy without its last five paragraphs, one sentence touched, and a number got wrong."""
    slipped = WIRE[2].replace("nine people", "19 people")
    touched = WIRE[4].replace("the mainland port of Brenn", "Brenn harbour")
    return (*WIRE[:2], slipped, WIRE[3], touched, *WIRE[5:7])


@pytest.fixture(scope="session")
def copy_of_cut(cut_copy: tuple[str, ...]) -> tuple[str, ...]:
    """The cut copy once more, with its slip, a clipped quotation and something new at the end."""
    clipped = "“The lights went out for what felt like an hour,” said Mara Olsvik, a teacher."
    return (
        cut_copy[0],
        cut_copy[1],
        cut_copy[2],
        clipped,
        cut_copy[4],
        cut_copy[5],
        "Readers who were on board are welcome to send the newsroom their photographs.",
    )
