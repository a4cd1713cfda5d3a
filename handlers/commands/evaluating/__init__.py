"""``evaluate``: how well labelled questions are understood."""
