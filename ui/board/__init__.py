"""The digibord: the path alone on the screen, and one row of it brought forward."""
