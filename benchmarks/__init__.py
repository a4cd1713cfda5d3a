"""How fast Otto is, each beside its floor; not part of the tests."""
