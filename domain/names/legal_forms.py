# ruff: noqa: RUF001 - Russian forms are spelt in Russian letters
"""The legal forms a company name may carry, which say nothing about who it is."""

from __future__ import annotations

# Dropped wherever they stand, except as the first word: they are no word of any name.
_ANYWHERE = """
inc incorporated llc llp lllp pllc ltd limited gmbh mbh plc corp corporation sarl eurl
sasu ltda lda eireli pty pte pvt bhd sdn srl srls sro spzoo doo ood eood kft zrt nyrt
oyj aps bvba sprl cvba kgaa ohg sagl sicav unltd unlimited pjsc ojsc cjsc ooo oao zao
ооо оао зао пао тоо тов
"""

# Short or ambiguous: dropped only at the end of a name ("AB Volvo" keeps its AB).
_AT_THE_END = """
company co cia ag se sa sas sau sab sapi saic saci sace snc scs sca scrl scpa spa sapa
sl slu sll slne sc rl cv cpa ab hb kb as asa ans da nv bv vof cv oy ky tmi ou uab sia
kg ug ev eg gbr e k ek bt rt nyilvanosan dd ad kd ks vos zao pao pt lp gp cic cio sal
jsc psc fzc fzco fze wll spc saog saoc kk gk yk sf ehf hf ohf kabushiki
ksc kscc kscp qsc qpsc bsc
sa de cv|s de rl de cv|s de rl|sab de cv|sapi de cv|sc de rl de cv|sc de rl
s a de c v|s de r l de c v|s en c|s en nc|s a s|s a|s r l|s p a|s l|b v|n v|a g|k k
s r o|d o o|z o o|sp z oo|sp z o o|sp zoo|spolka z oo|spolka akcyjna|spol s r o|a s
l l c|l l p|p l c|l p|s c|a b|o y|g m b h|p c|n a|na|pc
and co|and company|and cie|and cia|and compania|and companhia
sociedad anonima|sociedad anonima de capital variable|sociedade anonima
sociedad limitada|sociedad de responsabilidad limitada
sociedad de responsabilidad limitada de capital variable
sociedad por acciones simplificada|sociedade limitada|compania limitada|limitada
societe anonyme|societe a responsabilite limitee|societa per azioni|aktiengesellschaft
societa a responsabilita limitata|besloten vennootschap|naamloze vennootschap
gesellschaft mit beschrankter haftung|kommanditgesellschaft|aktiebolag|aktieselskab
anpartsselskab|osakeyhtio|aksjeselskap|anonim sirketi|limited sirketi|limited sti
sirketi|as sirketi|kabushiki kaisha|godo kaisha|co ltd|company limited|private limited
public limited company|limited liability company|limited liability partnership
limited partnership|microempresa|me|epp|mei|p j s c|perseroan terbatas|tbk|publ
"""

# Written in front of the name in the countries concerned.
_IN_FRONT = "ooo oao zao pao ооо оао зао пао тоо тов ао pt uab sia sas sarl eurl sasu"

# East Asian forms have no blanks around them; longest first.
EAST_ASIAN = (
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "特定目的会社",
    "有限公司",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "주식회사",
    "유한회사",
    "总公司",
    "總公司",
)
EAST_ASIAN_AT_THE_END = ("公司",)

ANYWHERE = frozenset(_ANYWHERE.split())
IN_FRONT = frozenset(_IN_FRONT.split())


def _phrases() -> frozenset[tuple[str, ...]]:
    """Every form that may end a name, as its words."""
    lines = _AT_THE_END.strip().splitlines()
    single = [word for line in lines if "|" not in line for word in line.split()]
    several = [part for line in lines if "|" in line for part in line.split("|")]
    listed = [*single, *several, *ANYWHERE]
    return frozenset(tuple(form.split()) for form in listed)


AT_THE_END = _phrases()
LONGEST = max(len(form) for form in AT_THE_END)
LAST_WORDS = frozenset(form[-1] for form in AT_THE_END)
