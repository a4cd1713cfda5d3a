"""Finding a customer or vendor by a name as people write it."""
