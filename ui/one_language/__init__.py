"""What looks alike across ateliers: asked about in groups, and what was said of it."""
