"""The grid: a story's versions side by side, and the strip that shows all of its rows."""
