"""The Agreement panel: what versions share, who likely came from whom, and what one alone says or lacks.

panel.py     the dock's content: three pages, measured in the background while they are seen
pair_page.py the matrix of all pairs; for the chosen pair a verdict and the dot plot
matrix.py    the matrix as an accessible table with a heat map
dot_plot.py  the order of two versions' common rows
origins.py   the tree of sources with its evidence
gaps.py      what only one version says, and what all but one say
words.py     all of it in words
"""
