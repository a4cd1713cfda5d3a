"""Where the outside world comes in: Slack's events, the clock's ticks, the command line."""
