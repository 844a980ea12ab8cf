"""The grid as values: what stands where in a story, for the window and for reports.

story      which rows there are, what stands in them, what belongs to it
cells      what one article has in one row
states     what there is to say of a row at a glance, and the filters that ask for it
deciding   what is still to decide in a row
linking    where else a version says what a row says, and which links want a look
wordings   which words of a sentence differ from the row's reference
remarks    what there is to say of a cell besides its words
order      which cells stand elsewhere in their article
counting   words and furniture of an article
indexing   what a story is looked up in
"""
