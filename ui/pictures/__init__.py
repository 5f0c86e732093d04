"""Pictures for paper and documents: how any of them is written, what several of them show, and asking where."""
