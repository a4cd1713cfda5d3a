"""What was asked, how it was answered, and what a person must take over."""
