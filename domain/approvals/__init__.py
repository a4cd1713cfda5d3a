"""What waits for a decision, and with whom."""
