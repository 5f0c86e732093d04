"""The room in which the user looks back: all moments, what became different since, and the way back."""
