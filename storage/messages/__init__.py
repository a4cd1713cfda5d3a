"""The inbox and the outbox over a database."""
