"""What the bureau asks ateliers: a folder for each, with its own project as it was handed in and the questions on it."""
