"""Amounts, currencies, dates, periods and payment terms in what somebody wrote."""
