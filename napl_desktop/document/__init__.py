"""The project file: opened, edited step by step, kept, saved whole."""
