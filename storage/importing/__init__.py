"""Bringing a company's books in: read, check, stage, then all of it at once."""
