"""Block Kit as Slack accepts it: limits, shapes, and what is wrong where."""
