"""Contracts with customers: what was agreed and where it stands."""
