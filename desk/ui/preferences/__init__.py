"""The Preferences dialog: what a person chooses once, for every story.

page                        what the pages share
general, appearance, comparing, outlets, keys    the pages, each with what it shows and keeps
dialog                      the pages beside their list, with OK, Cancel and Apply
preferring                  opens the dialog, and brings what was chosen to the window
"""
