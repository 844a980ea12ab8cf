"""The summary beside the grid.

panel                          its lines, what is still open, what is proposed, and how it will look
headline                       what will stand above the lines
lines, line_delegate,          the lines as a list, how one is painted and edited, and one as plain values
line_values
line_heights, line_hits        how high their words are, remembered; what Find found in them
line_commands, line_source     what an editor does with lines; a line held against its source
open_rows                      how far the summary is
proposing, suggestions         lines that the program proposes, and how each waits for an editor
preview                        the page that it will be
carrying                       what it is to other programs
"""
