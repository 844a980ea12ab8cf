"""The grid: a story's versions side by side, and the strip that shows all of its rows.

finding, searching                          hits of a search as values, and the search while it goes on; what
                                            else there is to show, without Qt, is desk.engine.grid
labels, chips                               the words of it
survey                                      looks through all rows while nobody waits
forms, ink                                  how each mark is drawn; the legend shows them all
layouts, delegate, reader                   cells: laid out, painted, opened for reading
heights, header, pointing                   rows, columns, what is under the pointer
pinned, hidden                              columns that stay in sight, and those that are out of it
table, showing, hits, view                  the widget in layers: geometry, a story, Find, a person's wishes
choosing                                    which rows are shown
keys, menus, dragging, overview              keys, context menus, cells dragged, the strip beside it
"""
