"""A project and its comparison as bytes: one module a format. No Qt but in qt_*.py."""
