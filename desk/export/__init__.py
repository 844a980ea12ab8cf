"""A project and its comparison as bytes: one module a format. No Qt but in qt_*.py.

writing                                        the one door to the formats for the window and the command line
manuscript, disputes                           the summary made ready for any format; what in it is disputed
html_page, markdown_text, odt_document,        the summary in its formats
plain_text, qt_documents, summary_json,
word_document
report                                         the comparison made ready as a report
report_page, report_word, qt_report, qt_words  the report in its formats
comparison_json, terminal_report,              the comparison for programs and for a terminal
agreement_words
fact_words, html_frame, packing, pages,        what several formats share
qt_pages, word_styles
"""
