"""Words agree with what they are said of, counts with their number, names with signs."""

# ruff: noqa: E501, RUF001 - a line that people read is one line here, in any language
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from bot.rendering.voice import Safe, Voice
from domain.answers.accounts import account_told
from domain.answers.answer import InvoiceAnswer, RequestAnswer, VendorPaymentAnswer
from domain.payables.payment import PaymentStatus, RequestStatus
from tests.bot.rendering.shown import card, headline, message
from tests.bot.rendering.test_limits import every_answer
from tests.support.make import (
    DAY,
    a_customer,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

VOICES = {
    language: Voice.of(language, "UTC")
    for language in ("en", "zh", "es", "es-ES", "pt")
}
LONGEST_NAME = (
    "Sociedad Cooperativa de Producción y Comercialización Agropecuaria de los "
    "Productores Unidos del Valle de Terronera y Anexas, S.A.P.I. de C.V."
)
GLOBEX = a_customer(payment_terms="Net 30")


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot(
                [
                    "*Stands*  rejected since 12 Nov 2026",
                    "Payment VP-0451: USD 900.00 to Initech Services on 12 Nov 2026, rejected.",
                ]
            ),
        ),
        (
            "zh",
            snapshot(
                [
                    "*状态*  已被拒绝（自2026年11月12日起）",
                    "付款 VP-0451：2026年11月12日向 Initech Services 付款 USD 900.00，被拒。",
                ]
            ),
        ),
        (
            "es",
            snapshot(
                [
                    "*Estado*  rechazada desde el 12 nov 2026",
                    "Pago VP-0451: USD 900.00 a Initech Services el 12 nov 2026, rechazado.",
                ]
            ),
        ),
        (
            "pt",
            snapshot(
                [
                    "*Situação*  rejeitada desde 12 de nov. de 2026",
                    "Pagamento VP-0451: USD 900,00 para Initech Services em 12 de nov. de 2026, rejeitado.",
                ]
            ),
        ),
    ],
)
def test_a_request_and_a_payment_agree_with_their_own_nouns(
    language: str, shown: list[str]
) -> None:
    request = a_request(status=RequestStatus.REJECTED, status_on=date(2026, 11, 12))
    payment = a_vendor_payment(status=PaymentStatus.REJECTED)
    voice = VOICES[language]

    said = card(RequestAnswer(request, a_vendor(), None, DAY), voice=voice)

    assert [
        said.splitlines()[3],
        headline(VendorPaymentAnswer(payment, a_vendor()), voice=voice),
    ] == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            snapshot(
                [
                    "INV-01042 is due today, USD 1,200.00 of 1,200.00 still open.",
                    "INV-01042 is 1 day overdue, USD 1,200.00 of 1,200.00 still open.",
                    "INV-01042 is 2 days overdue, USD 1,200.00 of 1,200.00 still open.",
                    "INV-01042 is 5 days overdue, USD 1,200.00 of 1,200.00 still open.",
                    "INV-01042 is 21 days overdue, USD 1,200.00 of 1,200.00 still open.",
                ]
            ),
        ),
        (
            "zh",
            snapshot(
                [
                    "INV-01042 今天到期，未收 USD 1,200.00（总额 1,200.00）。",
                    "INV-01042 已逾期 1 天，未收 USD 1,200.00（总额 1,200.00）。",
                    "INV-01042 已逾期 2 天，未收 USD 1,200.00（总额 1,200.00）。",
                    "INV-01042 已逾期 5 天，未收 USD 1,200.00（总额 1,200.00）。",
                    "INV-01042 已逾期 21 天，未收 USD 1,200.00（总额 1,200.00）。",
                ]
            ),
        ),
        (
            "es",
            snapshot(
                [
                    "INV-01042 vence hoy; saldo por cobrar: USD 1,200.00 de 1,200.00.",
                    "INV-01042 lleva 1 día vencida; saldo por cobrar: USD 1,200.00 de 1,200.00.",
                    "INV-01042 lleva 2 días vencida; saldo por cobrar: USD 1,200.00 de 1,200.00.",
                    "INV-01042 lleva 5 días vencida; saldo por cobrar: USD 1,200.00 de 1,200.00.",
                    "INV-01042 lleva 21 días vencida; saldo por cobrar: USD 1,200.00 de 1,200.00.",
                ]
            ),
        ),
        (
            "pt",
            snapshot(
                [
                    "INV-01042 vence hoje; saldo em aberto: USD 1.200,00 de 1.200,00.",
                    "INV-01042 está vencida há 1 dia; saldo em aberto: USD 1.200,00 de 1.200,00.",
                    "INV-01042 está vencida há 2 dias; saldo em aberto: USD 1.200,00 de 1.200,00.",
                    "INV-01042 está vencida há 5 dias; saldo em aberto: USD 1.200,00 de 1.200,00.",
                    "INV-01042 está vencida há 21 dias; saldo em aberto: USD 1.200,00 de 1.200,00.",
                ]
            ),
        ),
    ],
)
def test_lateness_is_counted_in_each_language(language: str, shown: list[str]) -> None:
    invoice = an_invoice()
    days = (invoice.due_date + timedelta(late) for late in (0, 1, 2, 5, 21))

    assert [
        headline(InvoiceAnswer(invoice, GLOBEX, day), voice=VOICES[language])
        for day in days
    ] == shown


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("name", [LONGEST_NAME, "株式会社" * 40, "<!channel>", "x"])
def test_every_answer_fits_in_every_language(language: str, name: str) -> None:
    # ``message`` checks each against Slack's limits.
    for answer in every_answer(name):
        assert message(answer, voice=VOICES[language]).text.strip()


@pytest.mark.parametrize("language", VOICES)
def test_a_documents_answer_fits_in_a_notification(language: str) -> None:
    invoice = an_invoice("INV-2026-000104217", total=usd("1200000.00"))
    customer = replace(GLOBEX, name=LONGEST_NAME)
    answer = InvoiceAnswer(invoice, customer, DAY)

    assert len(headline(answer, voice=VOICES[language])) <= 110


def test_chinese_names_and_dates_stand_close_and_others_apart() -> None:
    chinese = VOICES["zh"]
    name = "上海星辰贸易有限公司"
    books = MemoryBooks.holding(a_customer(name=name), an_invoice())

    said = headline(
        account_told(books, a_customer(name=name), DAY).answer, voice=chinese
    )
    sent = headline(VendorPaymentAnswer(a_vendor_payment(), a_vendor()), voice=chinese)

    assert chinese.listed(Safe("上海"), Safe("Globex")) == "上海和 Globex"
    assert said == "上海星辰贸易有限公司欠款 USD 1,200.00（全部逾期）。"
    assert "2026年11月12日向 Initech Services 付款 USD 900.00" in sent
