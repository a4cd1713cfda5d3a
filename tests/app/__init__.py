"""The whole of Otto, built for real and spoken to as people speak to it."""
