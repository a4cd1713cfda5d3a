"""The ledger as the domain reads it: one generation, row by row into its words."""
