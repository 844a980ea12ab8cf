"""Numbers, dates, names and quotations that versions of a row give, and whether they agree."""
