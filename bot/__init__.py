"""Everything that speaks Slack outwards: intake, words, blocks, delivery, the local workspace."""
