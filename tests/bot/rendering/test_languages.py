"""The same facts in four languages, as somebody in finance would write them."""

# ruff: noqa: E501, RUF001 - a line that people read is one line here, in any language
from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from bot.rendering.voice import Voice
from domain.answers.accounts import account_told, credit_told
from domain.answers.answer import (
    HelpAnswer,
    InvoiceAnswer,
)
from domain.answers.reply import Outcome
from domain.documents.reference import DocumentKind
from domain.money import Money
from domain.questions.ask import Ask, Choice, Missing, Pick, Target
from domain.questions.topics import Topic
from tests.bot.rendering.shown import card
from tests.support.make import (
    DAY,
    a_customer,
    a_receipt,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.answer import Answer

VOICES = {
    language: Voice.of(language, "UTC")
    for language in ("en", "zh", "es", "es-ES", "pt")
}
GLOBEX = a_customer(payment_terms="Net 30", credit_limit=usd("1000.00"))
BOOKS = MemoryBooks.holding(
    GLOBEX,
    an_invoice(),
    an_invoice("INV-01070", total=Money.of("1250.125", "KWD")),
    an_invoice(
        "INV-01074", total=Money.of("1480000", "JPY"), due_date=date(2026, 12, 1)
    ),
    a_receipt(),
)


def northgate(number: str, name: str, country: str) -> Choice:
    target = Target(DocumentKind.CUSTOMER, number)
    return Choice(Ask(Topic.ACCOUNT, target), name, country)


DOCUMENT = InvoiceAnswer(
    an_invoice(
        allocations=(an_allocation(),),
        disputed=True,
        document_url="https://erp.example.com/1.pdf",
    ),
    GLOBEX,
    DAY,
)
ACCOUNT = account_told(BOOKS, GLOBEX, DAY).answer
CREDIT = credit_told(MemoryBooks.holding(GLOBEX, an_invoice()), GLOBEX, DAY).answer
WHICH = Pick(
    Topic.ACCOUNT,
    (
        northgate("C10003", "Northgate Logistics Inc.", "US"),
        northgate("C10004", "Northgate de México SA de CV", "MX"),
    ),
    "northgate",
)
MISSING = Missing(Topic.DOCUMENT, "1042", DocumentKind.INVOICE)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
⇄ *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 500.00 on 9 Nov 2026 (paid, RC-5512)
*Dispute*  ⇄ disputed by the customer
[ Open the document ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
⇄ *INV-01042* · Globex Corporation
INV-01042 已逾期 17 天，未收 USD 700.00（总额 1,200.00）。
*客户*  Globex Corporation · C10001
*到期日*  2026年11月3日（Net 30，开票2026年10月4日）
*已核销*  USD 500.00，2026年11月9日（付款，RC-5512）
*争议*  ⇄ 客户有异议
[ 打开单据 ] [ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
⇄ *INV-01042* · Globex Corporation
INV-01042 lleva 17 días vencida; saldo por cobrar: USD 700.00 de 1,200.00.
*Cliente*  Globex Corporation · C10001
*Vencimiento*  3 nov 2026 (Net 30, emitida el 4 oct 2026)
*Aplicado*  USD 500.00 el 9 nov 2026 (pago, RC-5512)
*Disputa*  ⇄ en disputa por el cliente
[ Abrir el documento ] [ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
⇄ *INV-01042* · Globex Corporation
INV-01042 está vencida há 17 dias; saldo em aberto: USD 700,00 de 1.200,00.
*Cliente*  Globex Corporation · C10001
*Vencimento*  3 de nov. de 2026 (Net 30, emitida em 4 de out. de 2026)
*Já baixado*  USD 500,00 em 9 de nov. de 2026 (pagamento, RC-5512)
*Contestação*  ⇄ contestada pelo cliente
[ Abrir o documento ] [ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_a_document(language: str, shown: str) -> None:
    assert told(DOCUMENT, language) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes JPY 1,480,000, nothing overdue; KWD 1,250.125, all overdue; USD 1,200.00, all overdue.
*Overdue*  INV-01042: USD 1,200.00, 17 days
*Overdue*  INV-01070: KWD 1,250.125, 17 days
*Last payment*  USD 500.00 on 9 Nov 2026
Days past due | JPY | KWD | USD
Not due | 1,480,000 | 0.000 | 0.00
1-30 | 0 | 1,250.125 | 1,200.00
Open invoices | 1,480,000 | 1,250.125 | 1,200.00
Cash not applied | 0 | 0.000 | -500.00
Net | 1,480,000 | 1,250.125 | 700.00
[ Open invoices ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation 欠款 JPY 1,480,000（均未逾期）；KWD 1,250.125（全部逾期）；USD 1,200.00（全部逾期）。
*逾期*  INV-01042：USD 1,200.00，17 天
*逾期*  INV-01070：KWD 1,250.125，17 天
*最近回款*  USD 500.00，2026年11月9日
逾期天数 | JPY | KWD | USD
未到期 | 1,480,000 | 0.000 | 0.00
1-30 | 0 | 1,250.125 | 1,200.00
未结发票 | 1,480,000 | 1,250.125 | 1,200.00
未核销款项 | 0 | 0.000 | -500.00
净额 | 1,480,000 | 1,250.125 | 700.00
[ 未结发票 ] [ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation debe JPY 1,480,000, nada vencido; KWD 1,250.125, todo vencido; USD 1,200.00, todo vencido.
*Vencida*  INV-01042: USD 1,200.00, 17 días
*Vencida*  INV-01070: KWD 1,250.125, 17 días
*Último pago*  USD 500.00 el 9 nov 2026
Días vencidos | JPY | KWD | USD
Por vencer | 1,480,000 | 0.000 | 0.00
1-30 | 0 | 1,250.125 | 1,200.00
Facturas abiertas | 1,480,000 | 1,250.125 | 1,200.00
Pagos sin aplicar | 0 | 0.000 | -500.00
Neto | 1,480,000 | 1,250.125 | 700.00
[ Facturas abiertas ] [ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "es-ES",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation debe JPY 1.480.000, nada vencido; KWD 1.250,125, todo vencido; USD 1.200,00, todo vencido.
*Vencida*  INV-01042: USD 1.200,00, 17 días
*Vencida*  INV-01070: KWD 1.250,125, 17 días
*Último pago*  USD 500,00 el 9 nov 2026
Días vencidos | JPY | KWD | USD
Por vencer | 1.480.000 | 0,000 | 0,00
1-30 | 0 | 1.250,125 | 1.200,00
Facturas abiertas | 1.480.000 | 1.250,125 | 1.200,00
Pagos sin aplicar | 0 | 0,000 | -500,00
Neto | 1.480.000 | 1.250,125 | 700,00
[ Facturas abiertas ] [ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation deve JPY 1.480.000, nada vencido; KWD 1.250,125, tudo vencido; USD 1.200,00, tudo vencido.
*Em atraso*  INV-01042: USD 1.200,00, 17 dias
*Em atraso*  INV-01070: KWD 1.250,125, 17 dias
*Último pagamento*  USD 500,00 em 9 de nov. de 2026
Dias em atraso | JPY | KWD | USD
A vencer | 1.480.000 | 0,000 | 0,00
1-30 | 0 | 1.250,125 | 1.200,00
Faturas em aberto | 1.480.000 | 1.250,125 | 1.200,00
Recebimentos não baixados | 0 | 0,000 | -500,00
Líquido | 1.480.000 | 1.250,125 | 700,00
[ Faturas em aberto ] [ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_an_account_in_three_currencies(language: str, shown: str) -> None:
    assert told(ACCOUNT, language) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation is USD 200.00 over its credit limit of 1,000.00.
*Limit*  USD 1,000.00
*Used*  USD 1,200.00
*Room*  USD -200.00
*Net owed*  USD 1,200.00 (1,200.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation 已超出信用额度 USD 200.00（额度 1,000.00）。
*额度*  USD 1,000.00
*已用*  USD 1,200.00
*可用*  USD -200.00
*净欠款*  USD 1,200.00（未结发票 1,200.00，贷项 0.00，未核销款项 0.00）
[ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation rebasa por USD 200.00 su límite de crédito de 1,000.00.
*Límite*  USD 1,000.00
*Utilizado*  USD 1,200.00
*Disponible*  USD -200.00
*Adeudo neto*  USD 1,200.00 (1,200.00 en facturas, 0.00 en notas de crédito, 0.00 sin aplicar)
[ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
*Globex Corporation* · C10001
Globex Corporation ultrapassa em USD 200,00 o limite de crédito de 1.000,00.
*Limite*  USD 1.000,00
*Utilizado*  USD 1.200,00
*Disponível*  USD -200,00
*Saldo devedor líquido*  USD 1.200,00 (1.200,00 em faturas, 0,00 em notas de crédito, 0,00 a baixar)
[ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_credit_over_the_limit(language: str, shown: str) -> None:
    assert told(CREDIT, language) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
*Several customers match. Which one?*
[ Northgate Logistics Inc. · US · C10003 ] [ Northgate de México SA de CV · MX · C10004 ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
*有多家客户符合，是哪一家？*
[ Northgate Logistics Inc. · US · C10003 ] [ Northgate de México SA de CV · MX · C10004 ] [ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
*Varios clientes coinciden. ¿Cuál es?*
[ Northgate Logistics Inc. · US · C10003 ] [ Northgate de México SA de CV · MX · C10004 ] [ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
*Há vários clientes parecidos. Qual deles?*
[ Northgate Logistics Inc. · US · C10003 ] [ Northgate de México SA de CV · MX · C10004 ] [ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_which_one(language: str, shown: str) -> None:
    assert told(WHICH, language) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
*I find no invoice 1042 among what you look after. Check the number, or ask a person.*
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
*在你负责的范围内没有找到发票 1042。请核对号码，或转人工。*
[ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
*No encuentro la factura 1042 entre lo que está a tu cargo. Revisa el número o habla con una persona.*
[ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
*Não encontrei a fatura 1042 entre o que você acompanha. Confira o número ou fale com uma pessoa.*
[ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_not_found(language: str, shown: str) -> None:
    assert told(MISSING, language, Outcome.NOT_FOUND) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot("""\
*Ask me about invoices, payments, balances, contracts and bills.*
A number is enough, however you type it; so is part of a name.
I pass promises, disputes and requests for credits on to a person, and quote the written rules.
• has Globex paid inv 1042?
• what does Globex owe us?
• is there credit room for Globex?
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "zh",
            snapshot("""\
*可以问我发票、付款、余额、合同和供应商发票。*
给个单号就行，写法不限；写名称的一部分也可以。
付款承诺、争议和贷项申请，我会转给同事处理；财务制度按原文引用。
• Globex 付了发票 1042 吗？
• Globex 欠我们多少？
• Globex 还有信用额度吗？
[ 转人工 ]
账务数据截至2026年11月20日 18:00\
"""),
        ),
        (
            "es",
            snapshot("""\
*Pregúntame por facturas, pagos, saldos, contratos y facturas de proveedores.*
Basta un número, como lo escribas, o una parte del nombre.
Paso a una persona las promesas de pago, las disputas y las solicitudes de notas de crédito, y cito las reglas escritas.
• ¿Globex ya pagó la factura 1042?
• ¿cuánto nos debe Globex?
• ¿Globex tiene crédito disponible?
[ Hablar con una persona ]
Cifras contables al 20 nov 2026, 18:00\
"""),
        ),
        (
            "pt",
            snapshot("""\
*Pergunte sobre faturas, pagamentos, saldos, contratos e faturas de fornecedores.*
Basta um número, escrito como for, ou parte do nome.
Encaminho a uma pessoa promessas de pagamento, contestações e pedidos de nota de crédito, e cito as regras escritas.
• a Globex já pagou a fatura 1042?
• quanto a Globex nos deve?
• a Globex ainda tem limite de crédito?
[ Falar com uma pessoa ]
Posição contábil em 20 de nov. de 2026, 18:00\
"""),
        ),
    ],
)
def test_help(language: str, shown: str) -> None:
    assert told(HelpAnswer(), language) == shown


def told(answer: Answer, language: str, outcome: Outcome = Outcome.ANSWERED) -> str:
    return card(answer, outcome, voice=VOICES[language])
