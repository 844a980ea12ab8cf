"""Which sentences of which versions state the same thing, and the rows that follow from it."""
