"""Proposing a map from a foreign file's header and values, for a person to check."""
