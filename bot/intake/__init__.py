"""The door: what Slack delivers is parsed, stored, and only then acknowledged."""
