"""What the program says by itself: what stands until it is solved, and what just happened."""
