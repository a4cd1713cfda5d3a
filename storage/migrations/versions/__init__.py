"""One file a step; the first four characters of its name are the revision."""
