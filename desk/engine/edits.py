"""Every way a person can change a project: functions from a project and what they chose to the next project.

`Document.apply(name, edit, *arguments)` in the window and nothing else calls them, so undo covers them all.
"""
