"""Everything that speaks Slack: intake, words, delivery, the local workspace."""
