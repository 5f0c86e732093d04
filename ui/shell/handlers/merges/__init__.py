"""Bringing what others did into the project that is open: copies, files of groups, hand-ins."""
