"""Documents of every kind: how they are numbered, and what a number may mean."""
