"""The box that finds and does: everything there is by what it is called or says, and by what it does."""
