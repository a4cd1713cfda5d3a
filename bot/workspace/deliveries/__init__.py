"""What the workspace sends to the bot, and how: Socket Mode or signed HTTP."""
