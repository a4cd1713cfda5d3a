"""Reading a foreign export as the ledger format, as a map in a TOML file says."""
