"""Payables: vendors, their bills, requests to pay them, and payments."""
