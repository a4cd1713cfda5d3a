"""The sample ledger keeps the rules of the ledger format and tells its story."""
