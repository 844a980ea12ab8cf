"""The engine: pure functions over frozen values. It knows no Qt, no files, no clock and no randomness.

model, project           articles and what a comparison derives of them; what a person decided
comparing                the comparison of a story, put together from all below
languages, vocabulary,   what is known besides the articles
knowledge
sentences, words,        texts cut into sentences and words, folded, and told of
folding, quoting
structure, kinds         what an article is made of: its sentences, copy and furniture
alignment                which sentences state the same, and the rows that follow
wording                  word-level differences between two texts
facts                    numbers, dates, names, quotations and claims, and whether versions agree on them
agreement                what every two versions share, and who likely came from whom
doubts                   what the program is not sure of
numbering                what rows are called by
grid                     what stands where, as the window and reports show it
summary                  what follows from the summary's decisions
edits                    every way to change a project
anchoring                how decisions follow their sentences when a text is read anew
errors, progress         failures that are foreseen; how long work tells how far it is
"""
