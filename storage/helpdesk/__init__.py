"""Otto's own records of conversations, over SQL."""
