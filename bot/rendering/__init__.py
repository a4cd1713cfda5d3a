"""Answers as Slack messages: the only place with words for people."""
