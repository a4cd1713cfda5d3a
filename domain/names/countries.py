"""What a country is called in names of other languages."""

from __future__ import annotations

_SAME = """
mexico mexicana mexicano mexican
brazil brasil brasileira brasileiro brazilian
spain espana iberica iberia espanha spanish espanola espanol
germany deutschland alemania alemanha german deutsche
france francia franca french francaise
italy italia italian italiana italiano
usa us america american eeuu eua unidos
uk britain british england
japan japon japao japanese
china chinese
canada canadian canadiense
colombia colombian colombiana colombiano
peru peruana peruano peruvian
chile chilena chileno chilean
argentina argentine argentino
portugal portuguesa portugues portuguese
singapore singapur singapura
netherlands nederland holland holanda dutch
switzerland suisse schweiz suiza suica swiss
turkey turkiye turquia
korea corea coreia korean
poland polska polonia polish
"""

_GROUPS = [line.split() for line in _SAME.strip().splitlines()]
_OTHERS = {
    word: tuple(other for other in group if other != word)
    for group in _GROUPS
    for word in group
}


def other_names(word: str) -> tuple[str, ...]:
    """Return the other words for the country that a folded word stands for."""
    return _OTHERS.get(word, ())
