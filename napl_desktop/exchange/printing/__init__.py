"""A path on paper: what stands on which page, whatever draws it."""
