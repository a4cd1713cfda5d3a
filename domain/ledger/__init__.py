"""Receivables: invoices, money in, what is open, how late, how much credit is left."""
