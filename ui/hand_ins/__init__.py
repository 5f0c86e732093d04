"""What the ateliers of the country handed in, in a national project, and where that comes in."""
