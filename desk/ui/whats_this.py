"""What each part of the window is for, told on Shift+F1 and a click; commands have their status tips."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.menus import ToolBar
from desk.ui.story_page import StoryPage
from desk.ui.translating import tr


def explain_story(story: StoryPage, tools: ToolBar) -> None:
    """Gives the grid, what surrounds it and the choices of the tool bar their words."""
    grid = story.grid
    for part, words in (
        (
            grid,
            tr(
                "Every column is a version, every row what versions say of one thing, in the order of the"
                " base. Coloured words differ; a thick line marks facts that versions give differently. "
                "Space makes the sentence under the frame canonical: it then speaks for its row in the "
                "summary. F1 shows what every mark means."
            ),
        ),
        (
            grid.horizontalHeader(),
            tr(
                "A version: its letter, which counts the columns as they stand, its name, how many words of "
                "copy it has and what furniture surrounds them. The bar below marks the base. Drag a header "
                "to move the column, its edge to make it wider; a right click shows what else can be done."
            ),
        ),
        (
            grid.verticalHeader(),
            tr(
                "The number of the row and how many versions have it; a check mark where it has its "
                "canonical sentence. Furniture has a dot and its kind instead."
            ),
        ),
        (
            story.overview,
            tr(
                "The whole story at a glance, one mark a row: where versions differ, where one lacks the "
                "row, furniture, canonical sentences, and what Find found. Click to go there; the frame "
                "is what you see now."
            ),
        ),
        (
            story.find_bar,
            tr(
                "Finds words in all versions and in the lines of the summary at once. Enter goes to the next "
                "place, those of the summary after those of the versions; Esc closes the bar."
            ),
        ),
        (
            tools.filter,
            tr(
                "Shows only some rows: those that differ, those a version lacks, those still open, and so on."
            ),
        ),
        (
            tools.base,
            tr(
                "The version whose order the rows follow and with which the others are compared. "
                "Automatic is the one that shares most with the others."
            ),
        ),
    ):
        part.setWhatsThis(words)


def explain_panels(
    summary: QWidget, facts: QWidget, checking: QWidget, agreement: QWidget, status: QWidget
) -> None:
    """Gives the panels and the status line their words."""
    for part, words in (
        (
            summary,
            tr(
                "The sentences you chose, in order, each with the version it came from. Edit, split, join"
                " or move them; below stand the rows that still have no line. Suggest proposes a sentence"
                " for each of them and waits until you approve."
            ),
        ),
        (
            facts,
            tr(
                "Numbers, dates, names, quotations, speakers and claims that versions give differently, "
                "each with what every version says. A click goes to the row."
            ),
        ),
        (
            checking,
            tr(
                "The links that the program is least sure of, the least certain first. Say of each "
                "whether the sentences belong side by side; what you say stays."
            ),
        ),
        (
            agreement,
            tr(
                "How much every two versions share, which likely came from which, and what only one of "
                "them, or all but one, say."
            ),
        ),
        (status, tr("Where you are, what differs in that row, and what was just done.")),
    ):
        part.setWhatsThis(words)
