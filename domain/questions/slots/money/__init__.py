"""Sums of money and currencies in what somebody wrote."""
