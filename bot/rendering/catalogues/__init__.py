"""Otto's words in each language: one text file for each, read when it starts to speak.

The files are ``<language>/LC_MESSAGES/otto.po``; whoever speaks a language edits its
file, and ``make words`` brings all of them up to date with the code.
"""
