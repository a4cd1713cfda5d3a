"""What comes in from Slack and what goes out to it, each stored before it counts."""
