"""The grid as values: what stands where in a story, for the window and for reports.

story      rows, cells, the sentences in them, the state of a row
linking    where else a version says what a row says, and which links want a look
wordings   which words of a sentence differ from the row's reference
order      which cells stand elsewhere in their article
counting   words and furniture of an article
"""
