"""What is alike across ateliers: which things may be the same, which were said to be so, and both beside each other."""
