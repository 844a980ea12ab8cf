"""The grid: a story's versions side by side, and the strip that shows all of its rows.

What there is to show, without Qt, is desk.engine.grid.

table, current, showing, hits, stepping,    the widget in layers: geometry, where one is, a story, Find,
view                                        steps, a person's wishes
model, survey, choosing                     the story as rows; a look through all of them while nobody waits;
                                            which of them are shown
labels, chips                               the words of it
finding, searching                          hits of a search as values, and the search while it goes on
forms, ink, legend                          how each mark is drawn; the legend shows them all
metrics, cell_layout, layouts               fonts and distances; cells laid out, and kept
delegate, reader                            cells painted, and opened for reading
heights, measuring, header, header_drop,    rows and how high they are; columns, and where one would go;
pointing                                    what is under the pointer
pinned, hidden                              columns that stay in sight, and those that are out of it
keys, menus, dragging, overview             keys, context menus, cells dragged, the strip beside it
"""
