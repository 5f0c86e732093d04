"""Tekstvoorstellen: the wordings of one cell side by side, one to be chosen."""
