"""Delivery: what the outbox holds is sent to Slack, once, in order, at Slack's pace."""
