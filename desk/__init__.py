"""Copy Desk: compare versions of an article and merge them into one summary that knows its sources."""

__version__ = "0.1.0"
