"""The engine: pure functions over frozen values. It knows no Qt, no files, no clock and no randomness."""
