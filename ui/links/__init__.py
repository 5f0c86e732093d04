"""What one cell requires of another: to see it, to choose it, to say why, to take it away."""
