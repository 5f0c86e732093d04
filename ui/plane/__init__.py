"""What pictures that one moves over share: the plane itself, its buttons, its legend, and walking along lines."""
