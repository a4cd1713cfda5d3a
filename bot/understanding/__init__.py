"""Models of language: what a message is about, and in which language it is written.

They learn from the example phrases in ``phrases/``, plain text that a finance person
can edit, and sit behind the port ``domain.questions.ports.Understanding``.
"""
