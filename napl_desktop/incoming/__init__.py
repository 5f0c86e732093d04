"""What comes in to be merged: read from files, laid out as questions, and answered by the user."""
