"""What is alike across ateliers: what may be the same, what was said to be so, and both beside each other."""
