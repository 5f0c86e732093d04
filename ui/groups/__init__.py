"""Groups of an afternoon: who gets which rows, what is there once they are dealt out, and whose a row is."""
