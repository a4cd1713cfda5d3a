"""The exam: labelled questions in four languages, and the floor under the answers."""
