"""One module a format: bytes of a file to a `Reading`. Each imports its library when it is first needed.

Every reader has `read(data, name)`; `name` is the file's, for messages. A reader raises UnreadableError and
never what its library raised.
"""
