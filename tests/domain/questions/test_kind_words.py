"""The words by which people say what kind of document a number is."""

from __future__ import annotations

import pytest

from domain.documents.reference import DocumentKind
from domain.questions.kind_words import ALSO_MEANS, kind_named

K = DocumentKind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("invoice", K.INVOICE),
        ("invoices", K.INVOICE),
        ("INV", K.INVOICE),
        ("factura", K.INVOICE),
        ("fatura", K.INVOICE),
        ("nota fiscal", K.INVOICE),
        ("发票", K.INVOICE),
        ("credit note", K.CREDIT_NOTE),
        ("credit memo", K.CREDIT_NOTE),
        ("cn", K.CREDIT_NOTE),
        ("nota de crédito", K.CREDIT_NOTE),
        ("红字发票", K.CREDIT_NOTE),
        ("bill", K.BILL),
        ("vendor invoice", K.BILL),
        ("payment request", K.PAYMENT_REQUEST),
        ("pr", K.PAYMENT_REQUEST),
        ("solicitud de pago", K.PAYMENT_REQUEST),
        ("solicitação de pagamento", K.PAYMENT_REQUEST),
        ("付款申请", K.PAYMENT_REQUEST),
        ("vendor payment", K.VENDOR_PAYMENT),
        ("payment", K.VENDOR_PAYMENT),
        ("receipt", K.RECEIPT),
        ("rc", K.RECEIPT),
        ("recibo", K.RECEIPT),
        ("收据", K.RECEIPT),
        ("contract", K.CONTRACT),
        ("ctr", K.CONTRACT),
        ("contrato", K.CONTRACT),
        ("合同", K.CONTRACT),
        ("purchase order", K.PURCHASE_ORDER),
        ("po", K.PURCHASE_ORDER),
        ("orden de compra", K.PURCHASE_ORDER),
        ("采购订单", K.PURCHASE_ORDER),
        ("customer", K.CUSTOMER),
        ("cliente", K.CUSTOMER),
        ("客户", K.CUSTOMER),
        ("vendor", K.VENDOR),
        ("supplier", K.VENDOR),
        ("供应商", K.VENDOR),
    ],
)
def test_a_kind_is_named_in_any_language_we_serve(
    words: str, kind: DocumentKind
) -> None:
    assert kind_named(words) is kind
    assert kind_named(f"about the {words.upper()} #") is kind


@pytest.mark.parametrize(
    "words",
    ["", "is it paid", "invoiced", "investor", "poem", "reprint", "contractual"],
)
def test_a_kinds_word_inside_another_word_names_nothing(words: str) -> None:
    assert kind_named(words) is None


def test_the_word_nearest_to_the_number_counts() -> None:
    assert kind_named("not the contract but the invoice ") is K.INVOICE
    assert kind_named("合同不是, 发票") is K.INVOICE


def test_a_longer_word_wins_over_the_one_inside_it() -> None:
    assert kind_named("供应商发票") is K.BILL
    assert kind_named("purchase order") is K.PURCHASE_ORDER


def test_the_invoice_that_must_be_paid_is_a_bill() -> None:
    assert K.BILL in ALSO_MEANS[K.INVOICE]
    assert K.CREDIT_NOTE in ALSO_MEANS[K.INVOICE]
    assert K.RECEIPT in ALSO_MEANS[K.VENDOR_PAYMENT]
