"""What the bureau asks ateliers: a folder for each, with its own project as handed in and the questions on it."""
