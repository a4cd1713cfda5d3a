"""One card for each answer: the answer first, then what supports it."""
