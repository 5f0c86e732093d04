"""What groups of an afternoon get to work in: a folder with a file for each, to be taken back later."""
