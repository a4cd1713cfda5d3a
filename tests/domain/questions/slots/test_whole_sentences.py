"""Whole sentences, as they were written to see what the reader misses.

They were written in four rounds, each before the reader had seen any of it; what it
missed was changed after. Today is Friday, 20 November 2026.
"""

from __future__ import annotations

import pytest

from tests.domain.questions.slots.said import rows, said

ENGLISH = """
Initech swears the wire for 18,450.00 went out last Thursday, any sign of it?
    => 18450 ?; 2026-11-19
can you check whether 7k EUR from Hooli landed this morning
    => 7000 EUR; 2026-11-20
customer wants to split 90k into three instalments starting in January
    => 90000 ?; 2027-01-01..2027-01-31
they are short-paying us by $312.40 again
    => 312.4 ?
Is Globex good for another 250k?
    => 250000 ?
please extend Umbrella to net 75
    => Net 75
who still owes us from before 30 September?
    => 2026-09-30
what's our exposure to Acme in Swiss francs
    => in CHF
bill 8812 for 1,900 pounds is due on the 30th
    => 1900 GBP; 2026-11-30
they'll settle half on Monday and half on December 15
    => 2026-11-23; 2026-12-15
we shipped on 4 Nov and invoiced 6 Nov
    => 2026-11-04; 2026-11-06
got two payments of 600 USD each
    => 600 USD
please put invoice 1042 on hold until the dispute is solved
    => -
aged over 120 days
    => -
the PO is capped at GBP 75,000.00
    => 75000 GBP
what did Hooli pay us in the third quarter
    => 2026-07-01..2026-09-30
send me everything for the last six months
    => 2026-05-20..2026-11-20
DSO for the year so far, in euros please
    => in EUR
paid twice: 4,410.00 on 2 Oct and again on 9 Oct
    => 4410 ?; 2026-10-02; 2026-10-09
credit note of 5,5k€ pending
    => 5500 EUR
would 60 days be acceptable to finance as payment terms?
    => Net 60
they insist on cash in advance
    => Prepaid
when was the last payment of more than 10k
    => 10000 ?
I need the statement by noon tomorrow
    => 2026-11-21
she promised me the money for the week of December 7
    => 2026-12-07
remittance says 23.876,10 but we got 23.867,10
    => 23876.1 ?; 23867.1 ?
is anything due between now and Christmas
    => -
limit 500000 AED, used 430000 AED
    => 500000 AED; 430000 AED
two invoices from Feb are still open
    => 2026-02-01..2026-02-28
can they pay in 3 instalments
    => -
Client paid $1.2m yesterday!!
    => 1200000 ?; 2026-11-19
transfer of one thousand five hundred dollars
    => 1500 USD
we never got the 950 from August
    => 950 ?; 2026-08-01..2026-08-31
next payment run is on Wednesday, right?
    => 2026-11-25
paid late again, 17 days after the due date
    => -
do we have anything from the 12th of October
    => 2026-10-12
write off anything below 5 USD
    => 5 USD
we agreed 45 days EOM with them
    => 45 EOM
contract runs through 31 March 2028
    => 2028-03-31
we are missing EUR 3.000 from the October batch
    => 3000 EUR; 2026-10-01..2026-10-31
did anyone see 6 750,00 zł from Warsaw
    => 6750 PLN
they offered to clear 60% now and the rest by 20 January
    => 2027-01-20
customer disputes 2 lines worth $1,020
    => 1020 ?
can we release an order of 85K for Stark?
    => 85000 ?
the CFO of Wayne asked for net-120
    => Net 120
next quarter's billing for Wonka please
    => 2027-01-01..2027-03-31
paid in full on Nov 2nd, bank ref 00912345
    => 2026-11-02
please chase whoever is over 30 days past due
    => -
are we paying the electricity bill before the weekend?
    => 2026-11-21..2026-11-22
refund him 45.20 pounds
    => 45.2 GBP
balance as at 31/10/2026?
    => 2026-10-31
the advance was twenty thousand dollars
    => 20000 USD
quote is valid until the end of January
    => 2027-01-31
my commission on the 1.1M deal
    => 1100000 ?
it has been open since the summer, at least since July 4
    => 2026-07-04..2026-11-20
that invoice matured two months ago
    => 2026-09-20
what hit the bank this morning?
    => 2026-11-20
is there a 10k limit per PO 4471
    => 10000 ?
we bill monthly, on the 1st
    => 2026-12-01
expected Tuesday or Wednesday
    => 2026-11-24; 2026-11-25
they want to pay us in yen
    => in JPY
terms are 50% upfront, 50% on delivery
    => -
they only took 1% 15 net 45
    => 1/15 Net 45
when did their last cheque for 999.99 clear?
    => 999.99 ?
Sept invoices still unpaid
    => 2026-09-01..2026-09-30
give me a list of 20 customers
    => -
January 2027 renewals
    => 2027-01-01..2027-01-31
Hi, Oscorp emailed that they'd pay INV-2093 (USD 9,870.00) by the 28th, can we log it?
    => 9870 USD; 2026-11-28
any chance we see the $15k from Tyrell before Thanksgiving
    => 15000 ?
they always pay 10 days late
    => -
the check for £2,000 bounced on the 17th
    => 2000 GBP; 2026-11-17
who approved the 3,500 EUR request last Monday?
    => 3500 EUR; 2026-11-16
promise to pay: 5000 on 1/12, 5000 on 1/1
    => 5000 ?; 5000 ?; 2026-12-01; 2027-01-01
what's our DSO this quarter
    => 2026-10-01..2026-12-31
bill them in Canadian dollars from now on
    => in CAD
they said end of next week at the latest
    => 2026-11-27
is Stark within its 100k limit after the 30k order?
    => 100000 ?; 30000 ?
customer says the 12th works
    => 2026-12-12
Apr-Jun 2026 receipts
    => 2026-04-01..2026-06-30
vendor 10023 wants 15 days
    => Net 15
open items older than 6 months
    => -
can you send the aging as of 9/30/2026
    => 2026-09-30
we are owed roughly 2 million
    => 2000000 ?
500k or so is at risk
    => 500000 ?
split it 40/60
    => -
call +1 202 555 0143
    => -
the 2025 contract
    => 2025-01-01..2025-12-31
they'll send the balance of 3,200 USD on the 3rd
    => 3200 USD; 2026-12-03
Massive agreed to wire 60k by Tuesday
    => 60000 ?; 2026-11-24
invoice dated 14 Aug for 780.50
    => 780.5 ?; 2026-08-14
my customer wants 45 days instead of 30
    => Net 45
how much did we collect between July and September
    => 2026-07-01..2026-09-30
is 8% interest charged after 30 days
    => -
pay run next Wednesday, 12 bills
    => 2026-11-25
the euro account, please
    => in EUR
they settled 1 of 3 invoices on the 9th
    => 2026-11-09
"""

SPANISH = """
Dice Soriana que ya hizo la transferencia de 85,300.50 el miércoles
    => 85300.5 ?; 2026-11-18
¿me confirmas si cayeron los 15 mil dólares de Cemex?
    => 15000 USD
quieren pagar en tres partes a partir de enero
    => 2027-01-01..2027-01-31
nos pagaron 200 euros de menos
    => 200 EUR
¿le puedo vender otros 300 mil?
    => 300000 ?
el proveedor quiere pasar a 45 días
    => Net 45
¿quién nos debe desde antes de septiembre?
    => 2026-09-01..2026-09-30
la factura 8812 por $1,900.00 vence el 30
    => 1900 ?; 2026-11-30
liquidan la mitad el lunes y el resto el 15 de diciembre
    => 2026-11-23; 2026-12-15
embarcamos el 4 de noviembre y facturamos el 6
    => 2026-11-04; 2026-11-06
recibimos dos pagos de 600 dólares
    => 600 USD
tiene más de 120 días vencido
    => -
¿cuánto pagó Liverpool en el tercer trimestre?
    => 2026-07-01..2026-09-30
todo lo de los últimos seis meses
    => 2026-05-20..2026-11-20
pagó doble: 4.410,00 el 2 de octubre y otra vez el 9 de octubre
    => 4410 ?; 2026-10-02; 2026-10-09
nota de crédito por 5,5 mil euros
    => 5500 EUR
¿aceptamos 60 días de crédito?
    => Net 60
pago por adelantado nada más
    => Prepaid
la última transferencia de más de 10 mil
    => 10000 ?
lo necesito para mañana a mediodía
    => 2026-11-21
la semana del 7 de diciembre
    => 2026-12-07
quedaron en pagar a más tardar el 28
    => 2026-11-28
dos facturas de febrero siguen abiertas
    => 2026-02-01..2026-02-28
¿pueden pagar en 3 exhibiciones?
    => -
el depósito de mil quinientos dólares
    => 1500 USD
no nos llegaron los 950 pesos de agosto
    => 950 ?; 2026-08-01..2026-08-31
¿la próxima corrida de pagos es el miércoles?
    => 2026-11-25
pagó 17 días tarde
    => -
cancela lo menor a 5 pesos
    => 5 ?
el contrato vence el 31 de marzo de 2028
    => 2028-03-31
el finiquito es de 1.250.000 pesos
    => 1250000 ?
pagan cada quincena
    => -
a cuánto está el saldo en libras
    => in GBP
vence pasado el 10 de enero
    => 2027-01-10
el cliente solicita 30/60 días
    => 30/60
transferí 3.5 mdp ayer
    => 3500000 ?; 2026-11-19
se facturó en mayo de este año
    => 2026-05-01..2026-05-31
el cierre de noviembre
    => 2026-11-30
te paso el comprobante de $22,500 MXN
    => 22500 MXN
llevamos esperando desde hace tres semanas
    => 2026-10-30..2026-11-20
nos faltan EUR 3.000 del lote de octubre
    => 3000 EUR; 2026-10-01..2026-10-31
ofrecen liquidar el 60% ahora y el resto a más tardar el 20 de enero
    => 2027-01-20
el cliente disputa 2 partidas por $1,020
    => 1020 ?
¿puedo liberar un pedido de 85 mil para Bimbo?
    => 85000 ?
el director pidió 120 días
    => Net 120
facturación del próximo trimestre
    => 2027-01-01..2027-03-31
pagó todo el 2 de nov, referencia 00912345
    => 2026-11-02
clientes con más de 30 días de vencidos
    => -
¿pagamos la luz antes del fin de semana?
    => 2026-11-21..2026-11-22
reembólsale 45,20 libras
    => 45.2 GBP
saldo al 31/10/2026
    => 2026-10-31
el anticipo fue de veinte mil dólares
    => 20000 USD
la cotización vale hasta finales de enero
    => 2027-01-31
mi comisión del trato de 1.1 millones
    => 1100000 ?
está abierta por lo menos desde el 4 de julio
    => 2026-07-04..2026-11-20
esa factura venció hace dos meses
    => 2026-09-20
¿hay límite de 10 mil por orden?
    => 10000 ?
lo esperamos el martes o miércoles
    => 2026-11-24; 2026-11-25
quieren pagar en yenes
    => in JPY
50% de anticipo y 50% contra entrega
    => -
¿cuándo se cobró su último cheque por 999.99?
    => 999.99 ?
renovaciones de enero de 2027
    => 2027-01-01..2027-01-31
depositó 2,500.00 MXN y 130 USD
    => 2500 MXN; 130 USD
para la próxima quincena
    => 2026-12-01..2026-12-15
me deben como ochocientos pesos
    => 800 ?
el corte es el último día del mes
    => 2026-11-30
Hola, Oxxo avisó que paga la FAC-2093 (USD 9,870.00) antes del 28, ¿lo registras?
    => 9870 USD; 2026-11-28
siempre pagan 10 días tarde
    => -
rebotó el cheque de 2,000 libras el 17
    => 2000 GBP; 2026-11-17
¿quién aprobó la solicitud de 3,500 EUR el lunes pasado?
    => 3500 EUR; 2026-11-16
promesa: 5000 el 1/12 y 5000 el 1/1
    => 5000 ?; 5000 ?; 2026-12-01; 2027-01-01
factúrales en dólares canadienses
    => in CAD
dicen que a más tardar a finales de la próxima semana
    => 2026-11-27
¿Femsa sigue dentro de su límite de 100 mil con el pedido de 30 mil?
    => 100000 ?; 30000 ?
cobros de abril a junio de 2026
    => 2026-04-01..2026-06-30
el proveedor 10023 quiere 15 días
    => Net 15
partidas con más de 6 meses
    => -
nos deben como dos millones
    => 2000000 ?
llámame al 55 1234 5678
    => -
anticipo del 30%
    => -
¿cuánto facturamos en lo que va del año?
    => 2026-01-01..2026-11-20
me urge para el lunes 23
    => 2026-11-23
pagos recibidos ayer y hoy
    => 2026-11-19; 2026-11-20
le quedan 3 mil y pico
    => 3000 ?
te mandan los 3,200 dólares que faltan el día 3
    => 3200 USD; 2026-12-03
Alsea quedó en transferir 60 mil a más tardar el martes
    => 60000 ?; 2026-11-24
factura del 14 de agosto por 780.50
    => 780.5 ?; 2026-08-14
mi cliente quiere 45 días en vez de 30
    => Net 45
cuánto cobramos entre julio y septiembre
    => 2026-07-01..2026-09-30
cobran 8% de interés después de 30 días
    => -
la cuenta en euros
    => in EUR
liquidaron 1 de 3 facturas el día 9
    => 2026-11-09
saldo a cierre de octubre
    => 2026-10-31
"""

PORTUGUESE = """
A Petrobras disse que fez o TED de R$ 85.300,50 na quarta
    => 85300.5 BRL; 2026-11-18
confirma se caíram os 15 mil dólares da Vale?
    => 15000 USD
querem pagar em três vezes a partir de janeiro
    => 2027-01-01..2027-01-31
faltaram 200 euros no pagamento
    => 200 EUR
posso vender mais 300 mil pra eles?
    => 300000 ?
o fornecedor quer passar para 45 dias
    => Net 45
quem nos deve desde setembro?
    => 2026-09-01..2026-11-20
a fatura 8812 de R$ 1.900 vence dia 30
    => 1900 BRL; 2026-11-30
vão quitar metade na segunda e o resto em 15 de dezembro
    => 2026-11-23; 2026-12-15
embarcamos em 4 de novembro e faturamos em 6/11
    => 2026-11-04; 2026-11-06
recebemos dois pagamentos de 600 dólares
    => 600 USD
mais de 120 dias em aberto
    => -
quanto a Vale pagou no terceiro trimestre?
    => 2026-07-01..2026-09-30
tudo dos últimos seis meses
    => 2026-05-20..2026-11-20
pagou em dobro: 4.410,00 em 2 de outubro e de novo em 9 de outubro
    => 4410 ?; 2026-10-02; 2026-10-09
nota de crédito de 5,5 mil euros
    => 5500 EUR
podemos aceitar 60 dias de prazo?
    => Net 60
só com pagamento adiantado
    => Prepaid
a última transferência acima de 10 mil
    => 10000 ?
preciso até amanhã ao meio-dia
    => 2026-11-21
na semana de 7 de dezembro
    => 2026-12-07
ficaram de pagar até o dia 28
    => 2026-11-28
duas notas de fevereiro ainda estão abertas
    => 2026-02-01..2026-02-28
dá pra parcelar em 3x?
    => -
o depósito de mil e quinhentos dólares
    => 1500 USD
não chegaram os 950 reais de agosto
    => 950 BRL; 2026-08-01..2026-08-31
o próximo lote de pagamentos é na quarta?
    => 2026-11-25
pagou com 17 dias de atraso
    => -
baixar tudo abaixo de 5 reais
    => 5 BRL
o contrato vai até 31 de março de 2028
    => 2028-03-31
o total é R$1.250.000,00
    => 1250000 BRL
eles pagam toda quinzena
    => -
qual o saldo em libras
    => in GBP
vence depois do dia 10 de janeiro
    => 2027-01-10
o cliente pede 30/60 dias
    => 30/60
transferi 3,5 milhões ontem
    => 3500000 ?; 2026-11-19
foi faturado em maio deste ano
    => 2026-05-01..2026-05-31
o fechamento de novembro
    => 2026-11-30
segue o comprovante de 22.500 reais
    => 22500 BRL
estamos esperando há três semanas
    => 2026-10-30
estão faltando EUR 3.000 do lote de outubro
    => 3000 EUR; 2026-10-01..2026-10-31
propõem quitar 60% agora e o resto até 20 de janeiro
    => 2027-01-20
o cliente contesta 2 itens de R$ 1.020
    => 1020 BRL
posso liberar um pedido de 85 mil para a Ambev?
    => 85000 ?
o diretor pediu 120 dias
    => Net 120
faturamento do próximo trimestre
    => 2027-01-01..2027-03-31
pagou tudo em 2 de nov, referência 00912345
    => 2026-11-02
clientes com mais de 30 dias vencidos
    => -
pagamos a luz antes do fim de semana?
    => 2026-11-21..2026-11-22
estornar 45,20 libras
    => 45.2 GBP
saldo em 31/10/2026
    => 2026-10-31
o adiantamento foi de vinte mil dólares
    => 20000 USD
a proposta vale até o fim de janeiro
    => 2027-01-31
minha comissão do negócio de 1,1 milhão
    => 1100000 ?
está aberta pelo menos desde 4 de julho
    => 2026-07-04..2026-11-20
essa fatura venceu há dois meses
    => 2026-09-20
tem limite de 10 mil por pedido?
    => 10000 ?
esperamos para terça ou quarta
    => 2026-11-24; 2026-11-25
querem pagar em ienes
    => in JPY
50% de entrada e 50% na entrega
    => -
quando compensou o último cheque de 999,99?
    => 999.99 ?
renovações de janeiro de 2027
    => 2027-01-01..2027-01-31
depositou R$ 2.500,00 e US$ 130
    => 2500 BRL; 130 USD
me devem uns oitocentos reais
    => 800 BRL
o corte é no último dia do mês
    => 2026-11-30
na virada do mês
    => 2026-11-30
boleto de 412,37 vencido ontem
    => 412.37 ?; 2026-11-19
Oi, a Oi avisou que paga a NF 2093 (R$ 9.870,00) até dia 28, registra?
    => 9870 BRL; 2026-11-28
sempre pagam com 10 dias de atraso
    => -
voltou o cheque de 2.000 libras no dia 17
    => 2000 GBP; 2026-11-17
quem aprovou a solicitação de 3.500 EUR na segunda passada?
    => 3500 EUR; 2026-11-16
promessa: 5000 em 1/12 e 5000 em 1/1
    => 5000 ?; 5000 ?; 2026-12-01; 2027-01-01
fatura em dólares canadenses
    => in CAD
disseram que no máximo até o fim da semana que vem
    => 2026-11-27
a Natura está dentro do limite de 100 mil com o pedido de 30 mil?
    => 100000 ?; 30000 ?
recebimentos de abril a junho de 2026
    => 2026-04-01..2026-06-30
o fornecedor 10023 quer 15 dias
    => Net 15
títulos com mais de 6 meses
    => -
devem uns dois milhões
    => 2000000 ?
me liga no 11 91234-5678
    => -
entrada de 30%
    => -
preciso para segunda, dia 23
    => 2026-11-23
pagamentos recebidos ontem e hoje
    => 2026-11-19; 2026-11-20
sobraram 3 mil e poucos
    => 3000 ?
vencimento 10/12
    => 2026-12-10
eles mandam os 3.200 dólares que faltam no dia 3
    => 3200 USD; 2026-12-03
a Gerdau ficou de transferir 60 mil até terça
    => 60000 ?; 2026-11-24
fatura de 14 de agosto no valor de 780,50
    => 780.5 ?; 2026-08-14
meu cliente quer 45 dias em vez de 30
    => Net 45
quanto recebemos entre julho e setembro
    => 2026-07-01..2026-09-30
cobram 8% de juros depois de 30 dias
    => -
a conta em euros
    => in EUR
quitaram 1 de 3 faturas no dia 9
    => 2026-11-09
saldo no fechamento de outubro
    => 2026-10-31
os 2 milhões entram até o Natal
    => 2000000 ?
"""

CHINESE = """
海尔说上周三已经汇了85,300.50,查一下
    => 85300.5 ?; 2026-11-11
美的那笔1.5万美元到了没
    => 15000 USD
客户想从一月开始分三期付
    => 2027-01-01..2027-01-31
少付了200欧元
    => 200 EUR
还能再给格力30万额度吗
    => 300000 ?
供应商想改成45天账期
    => Net 45
9月以前的欠款有哪些
    => 2026-09-01..2026-09-30
发票8812金额1900元,30号到期
    => 1900 CNY; 2026-11-30
他们周一付一半,剩下的12月15日付
    => 2026-11-23; 2026-12-15
11月4日发的货,11月6日开的票
    => 2026-11-04; 2026-11-06
收到两笔600美元
    => 600 USD
逾期超过120天的客户
    => -
海尔三季度付了多少钱
    => 2026-07-01..2026-09-30
最近半年的都发我
    => 2026-05-20..2026-11-20
重复付款:10月2日付了4410,10月9日又付了一次
    => 4410 ?; 2026-10-02; 2026-10-09
红字发票五千五百欧元
    => 5500 EUR
60天的账期我们接受吗
    => Net 60
只接受预付款
    => Prepaid
上一笔超过一万的付款是什么时候
    => 10000 ?
明天中午前要对账单
    => 2026-11-21
客户答应下周二之前付
    => 2026-11-24
最晚28号付
    => 2026-11-28
二月份的两张发票还没付
    => 2026-02-01..2026-02-28
可以分3期付吗
    => -
一千五百美元的押金
    => 1500 USD
八月那笔950块没收到
    => 950 CNY; 2026-08-01..2026-08-31
下次付款是周三吗
    => 2026-11-25
晚付了17天
    => -
5块以下的尾差核销掉
    => 5 CNY
合同到2028年3月31日
    => 2028-03-31
总共一百二十五万
    => 1250000 ?
每月15号付款
    => -
英镑余额多少
    => in GBP
客户说元旦后付
    => -
昨天转了三百五十万
    => 3500000 ?; 2026-11-19
今年5月开的发票
    => 2026-05-01..2026-05-31
11月底结账
    => 2026-11-30
三周前就催过了
    => 2026-10-30
2025年全年回款多少
    => 2025-01-01..2025-12-31
货款两清,还欠1.8w
    => 18000 ?
十月那批少了3000欧元
    => 3000 EUR; 2026-10-01..2026-10-31
先付60%,剩下的1月20号前结清
    => 2027-01-20
客户对其中1020元有争议
    => 1020 CNY
能给伊利放一张8.5万的单吗
    => 85000 ?
对方财务要求120天账期
    => Net 120
下季度要开的票
    => 2027-01-01..2027-03-31
11月2号已全部付清
    => 2026-11-02
逾期30天以上的客户
    => -
电费周末前付吗
    => 2026-11-21..2026-11-22
退他45.2英镑
    => 45.2 GBP
截至2026/10/31的余额
    => 2026-10-31
预收了两万美元
    => 20000 USD
报价有效期到一月底
    => 2027-01-31
那个110万的合同我能提多少
    => 1100000 ?
至少从7月4号就没付
    => 2026-07-04
两个月前就到期了
    => 2026-09-20
每单上限一万吗
    => 10000 ?
大概周二或者周三到
    => 2026-11-24; 2026-11-25
他们想付日元
    => in JPY
上一张999.99的支票什么时候兑的
    => 999.99 ?
2027年1月续约的有哪些
    => 2027-01-01..2027-01-31
转了2500人民币和130美元
    => 2500 CNY; 130 USD
欠我八百块
    => 800 CNY
每月最后一天结账
    => -
下下周一
    => 2026-11-30
年前能付吗
    => -
应收1,234,567.89对吗
    => 1234567.89 ?
老板说这个月内必须收回来
    => 2026-11-01..2026-11-30
你好,腾讯说INV-2093(9870美元)28号之前付,帮忙登记
    => 9870 USD; 2026-11-28
他们总是晚10天付
    => -
17号那张2000英镑的支票被退了
    => 2000 GBP; 2026-11-17
上周一3500欧元的申请谁批的
    => 3500 EUR; 2026-11-09
承诺:12月1号付5000,1月1号付5000
    => 5000 ?; 5000 ?; 2026-12-01; 2027-01-01
以后用加元开票
    => in CAD
最迟下周末
    => 2026-11-28..2026-11-29
加上30万的订单还在100万额度内吗
    => 300000 ?; 1000000 ?
2026年4月到6月的收款
    => 2026-04-01..2026-06-30
供应商10023要15天账期
    => Net 15
6个月以上的未清项
    => -
大概欠两百万
    => 2000000 ?
打我电话13812345678
    => -
首付30%
    => -
今年到现在开了多少票
    => 2026-01-01..2026-11-20
下周一23号要
    => 2026-11-23
昨天和今天收到的款
    => 2026-11-19; 2026-11-20
还有三千多没付
    => 3000 ?
12月10日到期
    => 2026-12-10
国庆前付了一部分
    => -
他们3号会把剩下的3200美元打过来
    => 3200 USD; 2026-12-03
京东同意周二前转6万
    => 60000 ?; 2026-11-24
8月14号开的那张780.5的发票
    => 780.5 ?; 2026-08-14
客户想要45天而不是30天
    => Net 45
7月到9月收了多少
    => 2026-07-01..2026-09-30
超过30天要收8%的利息吗
    => -
欧元账户
    => in EUR
9号付清了3张里的1张
    => 2026-11-09
截至10月底的余额
    => 2026-10-31
那两百万春节前能到吗
    => 2000000 ?
"""


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (language, *row)
        for language, table in (
            ("en", ENGLISH),
            ("es", SPANISH),
            ("pt", PORTUGUESE),
            ("zh", CHINESE),
        )
        for row in rows(table)
    ],
)
def test_a_whole_sentence_is_read(language: str, words: str, expected: str) -> None:
    assert said(words, language) == expected
