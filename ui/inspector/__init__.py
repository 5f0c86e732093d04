"""The inspector, right in the window: whatever is selected, whole, with its status and its notes."""
