"""The core of napl_desktop: projects with ontwikkelpaden, kept, edited, checked and exchanged. Knows no Qt."""

__version__ = "0.1.0"

PRODUCT = "Ontwikkelpaden"
"""What the program is called, in every language."""
