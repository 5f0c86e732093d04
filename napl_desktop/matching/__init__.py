"""What matches what was typed: words as they were typed in texts, and words with a slip in titles and names."""
