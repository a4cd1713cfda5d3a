"""Where the outside world comes in: Slack, the clock, the command line."""
