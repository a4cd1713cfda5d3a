"""x"""
from __future__ import annotations
def mentioned(catalogue, text):
    return []
