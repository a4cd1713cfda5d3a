"""The workers: threads that take stored deliveries and handle them."""
