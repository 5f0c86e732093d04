"""Which views there are."""
