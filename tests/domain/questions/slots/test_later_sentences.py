"""Sentences of a later round, and the families of what was missed in it.

Today is Friday, 20 November 2026.
"""

from __future__ import annotations

import pytest

from tests.domain.questions.slots.said import rows, said

ENGLISH = """
wiring 12k usd to us monday per their controller, pls log
    => 12000 USD; 2026-11-23
Their AP clerk swore on the phone it goes out Dec 8
    => 2026-12-08
I opened a ticket Tuesday and nobody got back to me
    => 2026-11-17
credit memo for 412.50, we overcharged freight => 412.5 ?
customer's counsel put 120 days in the MSA, thoughts?
    => Net 120
Could we live with 45 days? Their standard is Net 45, ours Net 30
    => Net 45; Net 30; Net 45
they'd like to go from Net 30 to Net 75 starting January
    => 2027-01-01..2027-01-31; Net 75; Net 30
deal is 96,000 GBP a year, billed annually in advance, net 45
    => 96000 GBP; Net 45
what's waiting on me over 25k dollars => 25000 USD
do i need three quotes for a $3,000 laptop order => 3000 ?
statement as of today for Elmstead => 2026-11-20
open balance tdy? => 2026-11-20
they promised 6,200 by cob tmrw => 6200 ?; 2026-11-21
the supplier called Wednesday asking us to swap accounts before the run on the 30th
    => 2026-11-18; 2026-11-30
half of the 80k is due Jan 15, other half Feb 15
    => 80000 ?; 2027-01-15; 2027-02-15
dispute: they were billed 1,150 instead of 1,015
    => 1150 ?; 1015 ?
KD 2,400 landed yesterday, whose is it
    => 2400 KWD; 2026-11-19
is there credit room for 300k pesos more => 300000 ?
they said the check was mailed Nov 12 => 2026-11-12
he agreed to clear everything older than 90 days by year end
    => 2026-12-31
anything received between Nov 1 and Nov 15 from Globex?
    => 2026-11-01..2026-11-15
please remind them a week before the 5th => 2026-12-05
the contract auto-renews with 60 days notice => -
contract review pls: 3 years, 1.2M EUR, 30/60/90
    => 1200000 EUR; 30/60/90
the draft says net 90 but we only do net 60
    => Net 90; Net 60
refund 2,000 bucks to them => 2000 USD
payment run is thursday, is bill 8812 in it? => 2026-11-26
which invoices fell due last week => 2026-11-09..2026-11-15
they will not pay the 350 euro late fee => 350 EUR
bump their limit from 50k to 75k => 50000 ?; 75000 ?
cob Friday latest => 2026-11-27
they pay by end of day Monday => 2026-11-23
"""

ENGLISH_KIN = """
Omni's controller just confirmed 18.5k euros for the 3rd
    => 18500 EUR; 2026-12-03
they were supposed to pay on Nov 10 and haven't
    => 2026-11-10
can't make payroll if the 9,000 doesn't land by wed
    => 9000 ?; 2026-11-25
we invoiced March twice => 2026-03-01..2026-03-31
pls add 10 days to the due date of 1042 => -
new MSA: payment within 45 days of invoice => Net 45
is 15% upfront and the rest net 30 ok => Net 30
they countered with 60 days => Net 60
Terms moved to 45 from 30 => Net 45; Net 30
net 30 → net 45 requested => Net 45; Net 30
due Dec 1st but they say the 10th => 2026-12-01; 2026-12-10
ship 20 pallets worth 44k AUD next Tuesday?
    => 44000 AUD; 2026-11-24
when did we last get paid by them, over 5k => 5000 ?
who approved the 7,500 request last Friday
    => 7500 ?; 2026-11-13
half a million pesos past due since August
    => 500000 ?; 2026-08-01..2026-11-20
they want to pay in quarterly installments of 3k => 3000 ?
accrual for November: 12,000
    => 12000 ?; 2026-11-01..2026-11-30
credit note requested last week for 99.99 USD not issued yet
    => 99.99 USD; 2026-11-09..2026-11-15
contract value is CAD 1.1m, net sixty => 1100000 CAD; Net 60
he mentioned paying on Thursday => 2026-11-26
they told me it would be wired on Monday => 2026-11-23
they told me it was wired on Monday => 2026-11-16
the dispute from October 5 is still open => 2026-10-05
reminder went out on the 12th => 2026-11-12
bump them from net 30 to net 45 => Net 45; Net 30
they are on net 30 and want net 60 => Net 60; Net 30
net 60 instead of 30 => Net 60
instead of net 30 they'd take net 45 => Net 45; Net 30
move them from net 30 to prepaid => Prepaid; Net 30
they slipped 75 days in the draft => Net 75
prepaid, no exceptions => Prepaid
we moved the call from 10 to 15 => -
went from 30 to 60 days late => -
the contract ends in 30 days => 2026-12-20
60 days notice in the contract => -
they said they'd pay on 5 January => 2027-01-05
she agreed to settle on 3 March => 2027-03-03
he called on Tuesday => 2026-11-17
I spoke to them, they pay on Tuesday => 2026-11-24
the ticket I raised on Monday => 2026-11-16
swap the account before the payment on the 27th
    => 2026-11-27
"""

SPANISH = """
me habló el contador de Altamar, que depositan 35 mil el miércoles
    => 35000 ?; 2026-11-25
quedaron de liquidar los 14,300 dlls a más tardar el 10
    => 14300 USD; 2026-12-10
¿ya entró el pago que hicieron el lunes? => 2026-11-16
el borrador trae 120 días y nosotros damos 60 => Net 120
quieren que les pasemos de Net 30 a Net 60 => Net 60; Net 30
contrato de 480 mil pesos, anual por adelantado, neto 30
    => 480000 ?; Net 30
me cobraron 1,160 y debían ser 1,000 pesos => 1160 ?; 1000 ?
necesito nota de crédito por $2,320.00 => 2320 ?
saldo de Rocamar a hoy => 2026-11-20
levanté un ticket el jueves y nada => 2026-11-19
aprobaciones pendientes arriba de 100 mil pesos => 100000 ?
¿cuánto me deben en pesos? => -
¿puedo comprar algo de 900 usd sin cotización? => 900 USD
el proveedor pidió cambiar la CLABE antes de la corrida del 27
    => 2026-11-27
prometió 50% el 1 de diciembre y el resto el 15
    => 2026-12-01; 2026-12-15
el cheque de 7,800 rebotó ayer => 7800 ?; 2026-11-19
¿se facturó octubre? son 22,500 dólares
    => 22500 USD; 2026-10-01..2026-10-31
facturas vencidas al 31 de octubre => 2026-10-31
nos pagan cada 15 días => -
súbanle el límite a 2 mdp => 2000000 ?
dice que mañana manda el comprobante de los 4,950
    => 4950 ?; 2026-11-21
contrato nuevo 3 años, 1.5 mdd, net 45, facturación trimestral
    => 1500000 USD; Net 45
piden 75 días en lugar de 45 => Net 75
hay que acreditarles 640 euros por la merma => 640 EUR
disputan 18 mil varos del flete => 18000 MXN
¿cuánto entró entre el 1 y el 15 de noviembre?
    => 2026-11-01..2026-11-15
pago acordado para fin de mes => 2026-11-30
el cliente ya había quedado en pagar el 5 de noviembre y no pagó
    => 2026-11-05
juran que lo mandan el viernes sin falta => 2026-11-27
la segunda factura no me llegó => -
pagan mañana a fin del dia => 2026-11-21
descuento del 10 por ciento => -
ventas del 10 => 2026-12-10
la corrida del 27 => 2026-11-27
"""

SPANISH_KIN = """
el cliente confirmó que paga el jueves 18 mil
    => 18000 ?; 2026-11-26
debían pagar el 10 de noviembre y nada => 2026-11-10
me urge, si no caen los 9,000 para el miércoles no hay nómina
    => 9000 ?; 2026-11-25
facturamos marzo dos veces => 2026-03-01..2026-03-31
contrapropuesta: 60 días => Net 60
el plazo pasó de 30 a 45 días => Net 45; Net 30
nos piden crédito a 45 días => Net 45
15% de anticipo y el resto a 30 días => Net 30
cheque 4410 por $1,980 del 11/12 => 1980 ?; 2026-12-11
medio millón de pesos vencidos desde agosto
    => 500000 ?; 2026-08-01..2026-11-20
pidieron la nota de crédito la semana pasada por 99.99 dls
    => 99.99 USD; 2026-11-09..2026-11-15
quedó formalmente de pagar el viernes => 2026-11-27
aseguran que el lunes cae => 2026-11-23
el recordatorio salió el 12 => 2026-11-12
la disputa del 5 de octubre sigue abierta => 2026-10-05
adeudan 1'250,000 pesos => 1250000 ?
vamos a facturar diciembre por 30 mil
    => 30000 ?; 2026-12-01..2026-12-31
lo aprobaron antier => 2026-11-18
tienen Net 45 y quieren Net 60 => Net 60; Net 45
pago contra entrega o 15 días? => COD
northgate quedó en pagar 12,495 dólares el 15 de diciembre
    => 12495 USD; 2026-12-15
quedamos en que pagan el 3 de enero => 2027-01-03
hablé con ellos: depositan el 4 de diciembre => 2026-12-04
me llamó el martes => 2026-11-17
quedó pagado el 15 de octubre => 2026-10-15
estado de cuenta al día de hoy => 2026-11-20
el pago de ayer no aparece => 2026-11-19
hoy en día pagan tarde => -
a las 10 de la mañana => -
el pago de mañana ya está programado => 2026-11-21
ampliar el plazo de 30 a 45 días => Net 45; Net 30
quieren pasar de 60 a 90 => Net 90; Net 60
metieron 90 días en el contrato => Net 90
el contrato vence en 30 días => 2026-12-20
pasaron de 30 a 60 días de atraso => -
pago anual por adelantado, Net 45 => Net 45
pago por adelantado => Prepaid
son 800 dls => 800 USD
son 800 dlls. => 800 USD
son 1,500 M.N. => 1500 MXN
son $20,700 pesos mexicanos => 20700 MXN
"""

PORTUGUESE = """
o Rodrigo da Cruzprata disse que paga terça => 2026-11-24
ficou de depositar 18 mil reais dia 10
    => 18000 BRL; 2026-12-10
caiu algum pix hj de 3.250,00? => 3250 ?; 2026-11-20
a minuta veio com 120 dias, a gente aceita? => Net 120
querem passar de 30 pra 45 dias => Net 45; Net 30
contrato de R$ 240 mil, anual antecipado, Net 30
    => 240000 BRL; Net 30
cobraram R$ 980 e o certo era R$ 890 => 980 BRL; 890 BRL
preciso de nota de crédito de 1.200 => 1200 ?
extrato da Belaverde até hoje => 2026-11-20
abri um chamado quinta e ninguém respondeu => 2026-11-19
aprovações acima de 20k reais => 20000 BRL
compra de 700 dólares precisa de pedido? => 700 USD
o fornecedor mandou e-mail ontem pedindo pra mudar a conta antes do pagamento de sexta
    => 2026-11-19; 2026-11-27
prometeu metade segunda e metade dia 15
    => 2026-11-23; 2026-12-15
o boleto de 4.410 venceu terça => 4410 ?; 2026-11-17
faturaram outubro? deu 33 mil
    => 33000 ?; 2026-10-01..2026-10-31
em aberto em 31/10 => 2026-10-31
aumenta o limite pra 500 mil => 500000 ?
a quinta parcela venceu ontem => 2026-11-19
me manda a segunda via por favor => -
pagam toda sexta => -
ele garantiu que cai na 4ª feira => 2026-11-25
pagamento combinado pra fim do mês => 2026-11-30
contestam 62 mil do frete => 62000 ?
3 anos, 1,8 milhão de reais, Net 60, faturamento trimestral
    => 1800000 BRL; Net 60
pedem 90 dias em vez de 60 => Net 90
estornar 450 euros pra eles => 450 EUR
pode esticar de 28 para 56 dias? => Net 56; Net 28
quanto entrou entre 1 e 15 de novembro
    => 2026-11-01..2026-11-15
avisa eles antes de quarta => 2026-11-25
"""

PORTUGUESE_KIN = """
o cliente confirmou que paga quinta 18 mil
    => 18000 ?; 2026-11-26
deviam pagar dia 10 de novembro e nada => 2026-11-10
faturamos março duas vezes => 2026-03-01..2026-03-31
o prazo passou de 30 para 45 dias => Net 45; Net 30
pedem 45 dias de prazo => Net 45
meio milhão de reais vencidos desde agosto
    => 500000 BRL; 2026-08-01..2026-11-20
pediram a nota de crédito semana passada, 99,99 dólares
    => 99.99 USD; 2026-11-09..2026-11-15
ficou combinado de pagar sexta => 2026-11-27
garantem que segunda cai => 2026-11-23
o lembrete saiu dia 12 => 2026-11-12
a disputa de 5 de outubro segue aberta => 2026-10-05
vamos faturar dezembro, 30 mil
    => 30000 ?; 2026-12-01..2026-12-31
aprovaram anteontem => 2026-11-18
têm Net 45 e querem Net 60 => Net 60; Net 45
pagou terça e quinta => 2026-11-17; 2026-11-19
vence segunda agora => 2026-11-23
boleto com vencimento terça-feira que vem => 2026-11-24
segunda eu mando => 2026-11-23
quarta mandaram o comprovante => 2026-11-18
sexta passada caiu 12k => 12000 ?; 2026-11-13
na primeira quinzena de dezembro => 2026-12-01..2026-12-15
2a feira cai o pix => 2026-11-23
tem alguma coisa minha vencendo segunda? => 2026-11-23
cadê a resposta do chamado que abri terça => 2026-11-17
o cliente ligou terça => 2026-11-17
ele falou que paga dia 5 => 2026-12-05
ele paga 4ª feira => 2026-11-25
cai na 6a-feira => 2026-11-27
me manda a segunda via da nota => -
a segunda parcela venceu? => -
cadê a segunda? => -
a quarta nota está errada => -
a reunião das segundas => -
ficou de pagar dia 5 => 2026-12-05
ficou pago dia 5 => 2026-11-05
trocar os dados antes do pagamento do dia 27 => 2026-11-27
hoje eles têm Net 30, querem Net 60
    => 2026-11-20; Net 60; Net 30
na minuta puseram 75 dias => Net 75
quanto devem hj? => 2026-11-20
vence amnh => 2026-11-21
"""

CHINESE = """
金阳财务说周四打12万过来 => 120000 ?; 2026-11-26
说好月底付清尾款3.6万 => 36000 ?; 2026-11-30
今儿到了一笔8,800块,是谁的 => 8800 CNY; 2026-11-20
合同里写了120天账期,能签吗 => Net 120
账期想从30天延长到60天 => Net 60; Net 30
新合同48万人民币,年付预付,月结30天 => 480000 CNY; 30 EOM
多开了1,500元,请开红字发票 => 1500 CNY
截至今天云林欠多少 => 2026-11-20
我周二提的工单有人看吗 => 2026-11-17
10万以上等我批的有哪些 => 100000 ?
买台3000块的打印机要走PO吗 => 3000 CNY
供应商要求27号付款前改账户 => 2026-11-27
答应12月1号付一半,15号付另一半 => 2026-12-01; 2026-12-15
昨天退票那笔7.8万 => 78000 ?; 2026-11-19
10月的开了吗?应该是2.25万美元 => 22500 USD; 2026-10-01..2026-10-31
截至10月31日的未付清单 => 2026-10-31
信用额度从50万提到80万行吗 => 500000 ?; 800000 ?
他们每个月15号付款 => -
对运费620元有异议 => 620 CNY
要90天,不是60天 => Net 90
合同三年,总价180万美金,季度开票 => 1800000 USD
客户保证下周五到账 => 2026-11-27
上周三付的那笔入账了吗 => 2026-11-11
11月1日到15日收了多少 => 2026-11-01..2026-11-15
给他们退450欧 => 450 EUR
¥3,200对不上 => 3200 CNY
20万比索的单子能接吗 => 200000 ?
约好了12月8号转 => 2026-12-08
合同到期前60天通知 => -
明儿提醒我 => 2026-11-21
要90天而不是60天 => Net 90
"""

CHINESE_KIN = """
客户确认周四付1.8万 => 18000 ?; 2026-11-26
本来11月10号该付的,没付 => 2026-11-10
3月开了两次票 => 2026-03-01..2026-03-31
账期从月结30改成月结45 => 45 EOM; 30 EOM
想把付款期由45天延到60天 => Net 60; Net 45
上周要的贷项99.99美元还没开 => 99.99 USD; 2026-11-09..2026-11-15
财务拍板周五放款 => 2026-11-27
12号发的提醒 => 2026-11-12
10月5号的争议还没处理 => 2026-10-05
12月要开票30万 => 300000 ?; 2026-12-01..2026-12-31
前天批的 => 2026-11-18
现在是Net 45,要求Net 60 => Net 60; Net 45
下周二到下周四之间付 => 2026-11-24..2026-11-26
月底前打款8万块 => 80000 CNY; 2026-11-30
三方合同总额2亿日元 => 200000000 JPY
付款条件写成90天了 => Net 90
今早到账1.2万新币 => 12000 SGD; 2026-11-20
想把账期从60天改成90天 => Net 90; Net 60
现在月结30天,想要月结60天 => 60 EOM; 30 EOM
合同里写的是90天,能接受吗 => Net 90
合同30天后到期 => 2026-12-20
合同还有30天到期 => -
他们说好了12月10号付 => 2026-12-10
他们12月10号付了 => 2025-12-10
周二提的申请 => 2026-11-17
昨儿到的 => 2026-11-19
20万墨西哥比索 => 200000 MXN
420新元 => 420 SGD
"""

TABLES = [
    *(("en", ENGLISH), ("en", ENGLISH_KIN), ("es", SPANISH), ("es", SPANISH_KIN)),
    *(("pt", PORTUGUESE), ("pt", PORTUGUESE_KIN)),
    *(("zh", CHINESE), ("zh", CHINESE_KIN)),
]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (language, words, expected)
        for language, table in TABLES
        for words, expected in rows(table)
    ],
)
def test_a_later_sentence_is_read(language: str, words: str, expected: str) -> None:
    assert said(words, language) == expected
