"""The Web API under /api/: one function a method, refusals in Slack's words."""
