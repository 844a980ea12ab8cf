"""Bytes to values and back: readers, project files, settings, recovery. No Qt."""
