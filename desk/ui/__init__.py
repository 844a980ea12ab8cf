"""Everything that imports PySide6.

application, windows, instances                the program, its windows, one of it a person
window, connecting, actions, menus, panels     a window: its parts, who hears whom, what there is to do
document, jobs, turns                          the open story with undo; work off the GUI thread, and put off
story_page, grid, find_bar, nothing_shown      the versions side by side
summary                                        the summary: its lines, what is open, what is proposed
checking_panel, facts_panel, fact_words,        the other panels, and what is said of facts
agreement
marking, aligning, ruling, columns,            what a person does with sentences, rows, versions
column_commands, going, finding
beginning, importing, opening, saving,         how stories and versions come in, and how work is kept
keeping, returning, drop_sheet, welcome
exporting, export_dialog, report_choices,      how the summary and the report leave, and where to
places,
previewing, printing
preferences, shortcuts, outlet_rules,          what a person prefers, and what is remembered
rule_dialog, classes_menu, memory
guide, help, helping, whats_this,              help, and what the program tells
messages, notices, status_line, naming
theme, icons, translating, words, qtext,       colours, words, positions, small parts
elided, wrapping, menu_keys
"""
