"""Numbers written in words: a small table per language, and Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

_LATIN = """
1 one un uno una um uma|2 two dos dois duas|3 three tres|4 four cuatro quatro|5 five
cinco|6 six seis|7 seven siete sete|8 eight ocho oito|9 nine nueve nove|10 ten diez
dez|11 eleven once onze|12 twelve doce doze|13 thirteen trece treze|14 fourteen
catorce quatorze|15 fifteen quince quinze|16 sixteen dieciseis dezesseis|17 seventeen
diecisiete dezessete|18 eighteen dieciocho dezoito|19 nineteen diecinueve dezenove|20
twenty veinte vinte|21 veintiun veintiuno|22 veintidos|23 veintitres|24
veinticuatro|25 veinticinco|26 veintiseis|27 veintisiete|28 veintiocho|29
veintinueve|30 thirty treinta trinta|40 forty cuarenta quarenta|50 fifty cincuenta
cinquenta|60 sixty sesenta sessenta|70 seventy setenta|80 eighty ochenta oitenta|90
ninety noventa|100 cien ciento cem cento|200 doscientos doscientas duzentos
duzentas|300 trescientos trescientas trezentos trezentas|400 cuatrocientos
cuatrocientas quatrocentos|500 quinientos quinientas quinhentos quinhentas|600
seiscientos seiscentos|700 setecientos setecentos|800 ochocientos oitocentos|900
novecientos novecentos
"""
SMALL = {
    word: int(line.split()[0])
    for line in _LATIN.split("|")
    for word in line.split()[1:]
}
"""What a number word below a thousand is worth, accents folded away."""

_ORDINALS = """
1 first primero primera primer primeiro primeira 1st 1o 1a 1er 1ro 1ra|2 second segundo
segunda 2nd 2o 2a 2do 2da|3 third tercer tercero tercera terceiro terceira 3rd 3o 3a
3er 3ro 3ra|4 fourth cuarto cuarta quarto quarta 4th 4o 4a 4to 4ta
"""
ORDINALS = {
    word: int(line.split()[0])
    for line in _ORDINALS.split("|")
    for word in line.split()[1:]
}

CHINESE_DIGITS = {
    sign: value
    for value, signs in enumerate(("零〇", *"一二三四五六七八九"))
    for sign in signs
} | {"两": 2}
_UNITS = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "k": 1000,
    "万": 10**4,
    "w": 10**4,
    "亿": 10**8,
}
_TENS = frozenset("十百千k")


def chinese_number(text: str) -> Decimal:
    """Return the value of ``两万五``, ``三十``, ``1.2万``, ``1亿2千万``.

    A last digit without a unit counts in tenths of the unit before it: ``两万五`` is
    25,000 and ``三千五`` is 3,500, but ``三千零五`` is 3,005. The text must have only
    Chinese digits and units, and no more than one point between the digits.
    """
    total = section = Decimal(0)
    digits, unit = "", 10
    for sign in text:
        if sign not in _UNITS:
            digits += str(CHINESE_DIGITS.get(sign, sign))
            continue
        unit = _UNITS[sign]
        if sign in _TENS:
            section += Decimal(digits or 1) * unit
        else:
            whole = section + Decimal(digits or 0)
            total = (total + whole) * unit if sign == "亿" else total + whole * unit
            section = Decimal(0)
        digits = ""
    tail = Decimal(digits or 0)
    in_tenths = len(digits) == 1 and bool(total + section)
    return total + section + (tail * (unit // 10) if in_tenths else tail)
