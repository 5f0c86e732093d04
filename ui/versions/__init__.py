"""The room in which a person looks back: all moments, what became different since, and the way back."""
