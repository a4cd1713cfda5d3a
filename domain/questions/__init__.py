"""From words to a question: numbers, names and topic, looked up and not guessed."""
