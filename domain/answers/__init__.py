"""What Otto says, as facts: every answer a value, without a word of any language."""
