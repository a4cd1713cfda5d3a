"""The ledger format: its tables, columns and cells, as data and pure rules."""
