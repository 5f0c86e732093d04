"""The guide, read from resources/help."""
