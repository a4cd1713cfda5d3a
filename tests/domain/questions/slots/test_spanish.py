"""What Spanish-speaking colleagues write; today is Friday, 20 November 2026."""

from __future__ import annotations

import pytest

from tests.domain.questions.slots.said import rows, said

SUMS = """
el cliente dice que transfirió 1.234,56 => 1234.56 ?
pagaron 1,234.56 y no 1,243.56 => 1234.56 ?; 1243.56 ?
debe 40 mil pesos => 40000 ?
son 2 mdp => 2000000 ?
entró un depósito de 12.500 euros => 12500 EUR
nos deben 1.200 => 1200 ?
depositaron US$ 5,000 => 5000 USD
quedan $ 700 => 700 ?
MXN 18,500.00 sin aplicar => 18500 MXN
MX$ 18,500 => 18500 MXN
dos millones y medio de pesos colombianos => 2500000 COP
medio millón de dólares => 500000 USD
un pago de 4200 => 4200 ?
factura por 3600 => 3600 ?
el saldo es 89,90 € => 89.9 EUR
quinientos euros => 500 EUR
cien mil pesos mexicanos => 100000 MXN
1.500 millones de pesos => 1500000000 ?
1.2 mil dólares => 1200 USD
40 mil 500 pesos => 40500 ?
pagó 500 y 700 => 500 ?; 700 ?
más de 5000 está vencido => 5000 ?
subir el límite a 50,000 USD => 50000 USD
dame el saldo en dólares => in USD
¿cuánto deben en euros? => in EUR
S/ 350,00 => 350 PEN
800 libras => 800 GBP
200 reales => 200 BRL
faltan 320 => 320 ?
3M de pesos => 3000000 ?
"""

NO_SUMS = """
los últimos 5 pagos => -
factura 1042 => -
tiene 45 días de atraso => -
3 facturas pendientes => -
el 16% de IVA => -
mil gracias => -
orden de compra 4500 => -
la segunda factura => -
cuarta parte => -
FAC-2026-001 => -
una pregunta => -
¿quién es el dueño de la cuenta? => -
te marco a las 10:30 => -
los viernes pagan => -
"""

DAYS = """
pagan el viernes => 2026-11-27
pagó el viernes => 2026-11-13
el próximo martes => 2026-11-24
el martes que viene => 2026-11-24
el lunes pasado depositaron => 2026-11-16
mañana => 2026-11-21
¿llegó ayer? => 2026-11-19
hoy => 2026-11-20
pasado mañana => 2026-11-22
anteayer => 2026-11-18
en 10 días => 2026-11-30
dentro de dos semanas => 2026-12-04
hace tres días => 2026-11-17
en 3 días hábiles => 2026-11-25
el 5 de diciembre => 2026-12-05
vence el 27/11/2026 => 2026-11-27
03/04/2026 => 2026-04-03
el 1º de diciembre => 2026-12-01
primero de diciembre => 2026-12-01
pagamos el 5 de octubre del 2025 => 2025-10-05
el día 15 => 2026-12-15
prometen pagar el 15 => 2026-12-15
pagaron el 15 => 2026-11-15
el 15 del mes que viene => 2026-12-15
a fin de mes => 2026-11-30
a finales de diciembre => 2026-12-31
para fin de año => 2026-12-31
a mediados de enero => 2027-01-15
a principios de diciembre => 2026-12-01
el viernes 27 de noviembre => 2026-11-27
el viernes de la próxima semana => 2026-11-27
esta mañana llegó => 2026-11-20
el quince de diciembre => 2026-12-15
"""

PERIODS = """
el mes pasado => 2026-10-01..2026-10-31
este mes => 2026-11-01..2026-11-30
la próxima semana => 2026-11-23..2026-11-29
la semana pasada => 2026-11-09..2026-11-15
pagó en marzo => 2026-03-01..2026-03-31
va a pagar en marzo => 2027-03-01..2027-03-31
facturas de octubre => 2026-10-01..2026-10-31
marzo de 2026 => 2026-03-01..2026-03-31
tercer trimestre => 2026-07-01..2026-09-30
primer trimestre de 2027 => 2027-01-01..2027-03-31
el año pasado => 2025-01-01..2025-12-31
en 2025 => 2025-01-01..2025-12-31
desde octubre => 2026-10-01..2026-11-20
los últimos 30 días => 2026-10-21..2026-11-20
últimos tres meses => 2026-08-20..2026-11-20
del 1 al 15 de octubre => 2026-10-01..2026-10-15
la primera quincena de diciembre => 2026-12-01..2026-12-15
esta quincena => 2026-11-16..2026-11-30
de enero a marzo de 2026 => 2026-01-01..2026-03-31
este fin de semana => 2026-11-21..2026-11-22
el trimestre pasado => 2026-07-01..2026-09-30
segundo semestre de 2026 => 2026-07-01..2026-12-31
"""

TERMS = """
Net 60 => Net 60
neto 30 => Net 30
neto a 45 días => Net 45
piden 60 días => Net 60
plazo de 90 días => Net 90
crédito a 30 días => Net 30
pago a 60 días => Net 60
30 días fin de mes => 30 EOM
30/60/90 días => 30/60/90
2/10 neto 30 => 2/10 Net 30
de contado => Due on receipt
pago anticipado => Prepaid
contra entrega => COD
60 días vencido => -
"""


@pytest.mark.parametrize(
    ("words", "expected"), rows(SUMS + NO_SUMS + DAYS + PERIODS + TERMS)
)
def test_spanish_is_read(words: str, expected: str) -> None:
    assert said(words, "es") == expected
