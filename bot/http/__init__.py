"""Slack over signed HTTP, the health page and the metrics; ASGI and WSGI alike."""
