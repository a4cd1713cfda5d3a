"""What Portuguese-speaking colleagues write; today is Friday, 20 November 2026."""

from __future__ import annotations

import pytest

from tests.domain.questions.slots.said import rows, said

SUMS = """
o cliente pagou R$ 1.200,00 => 1200 BRL
R$1.200 em aberto => 1200 BRL
transferiram 40 mil reais => 40000 BRL
1 milhão de dólares => 1000000 USD
R$ 2,5 milhões => 2500000 BRL
R$ 2,5 mi => 2500000 BRL
um milhão e meio de reais => 1500000 BRL
meio milhão de euros => 500000 EUR
cinco mil reais => 5000 BRL
quinhentos reais => 500 BRL
trinta e cinco mil reais => 35000 BRL
devem 1.250 => 1250 ?
pagou 4200 => 4200 ?
um pix de 350 reais => 350 BRL
depositou 1.234,56 => 1234.56 ?
pagaram 1.000 e 2.000 => 1000 ?; 2000 ?
€ 12,50 de tarifa => 12.5 EUR
US$ 10 mil => 10000 USD
40k => 40000 ?
o valor é 980,00 => 980 ?
limite de 50.000 => 50000 ?
saldo em dólares => in USD
quanto devem em reais? => in BRL
100 libras => 100 GBP
mais de 5000 em atraso => 5000 ?
1,5 bi => 1500000000 ?
fatura de 3600 => 3600 ?
faltam 320 reais => 320 BRL
BRL 7.800,00 => 7800 BRL
"""

NO_SUMS = """
últimos 5 pagamentos => -
nota fiscal 1042 => -
45 dias de atraso => -
3 faturas vencidas => -
10% de desconto => -
mil desculpas => -
a segunda parcela => -
pedido 4500 => -
NF-e 88123 => -
a quarta fatura => -
preciso ter o extrato => -
um cliente => -
às 10:30 => -
toda sexta eles pagam => -
"""

DAYS = """
pagam na sexta => 2026-11-27
pagou na sexta => 2026-11-13
até sexta-feira => 2026-11-27
na próxima terça => 2026-11-24
segunda que vem => 2026-11-23
chegou na quarta passada => 2026-11-18
amanhã => 2026-11-21
caiu ontem? => 2026-11-19
hoje => 2026-11-20
depois de amanhã => 2026-11-22
anteontem => 2026-11-18
em 10 dias => 2026-11-30
daqui a duas semanas => 2026-12-04
há três dias => 2026-11-17
em 5 dias úteis => 2026-11-27
dia 5 do mês que vem => 2026-12-05
dia 15 => 2026-12-15
pagaram dia 15 => 2026-11-15
no dia 5 de dezembro => 2026-12-05
5/12/2026 => 2026-12-05
vence em 27/11 => 2026-11-27
1º de dezembro => 2026-12-01
primeiro de dezembro => 2026-12-01
fim do mês => 2026-11-30
no final de dezembro => 2026-12-31
início de janeiro => 2027-01-01
meados de dezembro => 2026-12-15
sexta da semana que vem => 2026-11-27
sexta-feira, 27 de novembro => 2026-11-27
fim do ano => 2026-12-31
último dia útil do mês => 2026-11-30
15 dez => 2026-12-15
no sábado vão pagar => 2026-11-21
"""

PERIODS = """
mês passado => 2026-10-01..2026-10-31
este mês => 2026-11-01..2026-11-30
semana que vem => 2026-11-23..2026-11-29
semana passada => 2026-11-09..2026-11-15
pagou em março => 2026-03-01..2026-03-31
vai pagar em março => 2027-03-01..2027-03-31
faturas de outubro => 2026-10-01..2026-10-31
março de 2026 => 2026-03-01..2026-03-31
mar/26 => 2026-03-01..2026-03-31
terceiro trimestre => 2026-07-01..2026-09-30
1º trimestre de 2027 => 2027-01-01..2027-03-31
3T26 => 2026-07-01..2026-09-30
ano passado => 2025-01-01..2025-12-31
em 2025 => 2025-01-01..2025-12-31
desde outubro => 2026-10-01..2026-11-20
últimos 30 dias => 2026-10-21..2026-11-20
primeira quinzena de dezembro => 2026-12-01..2026-12-15
segunda quinzena de novembro => 2026-11-16..2026-11-30
de 1 a 15 de outubro => 2026-10-01..2026-10-15
próximo trimestre => 2027-01-01..2027-03-31
fim de semana => 2026-11-21..2026-11-22
"""

TERMS = """
Net 60 => Net 60
prazo de 60 dias => Net 60
pedem 90 dias => Net 90
30/60/90 dias => 30/60/90
28/35/42 => 28/35/42
30 ddl => Net 30
à vista => Due on receipt
pagamento antecipado => Prepaid
pagamento na entrega => COD
30 dias fora o mês => 30 EOM
pagamento a 45 dias => Net 45
condições: 30 dias líquido => Net 30
60 dias em atraso => -
"""


@pytest.mark.parametrize(
    ("words", "expected"), rows(SUMS + NO_SUMS + DAYS + PERIODS + TERMS)
)
def test_portuguese_is_read(words: str, expected: str) -> None:
    assert said(words, "pt") == expected
