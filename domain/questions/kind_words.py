"""The words by which people say what kind of document a number is."""

from __future__ import annotations

import re

from domain.documents.reference import DocumentKind

_WORDS: dict[DocumentKind, str] = {
    DocumentKind.CREDIT_NOTE: (
        "credit note|credit memo|credit|cn|nota de crédito|nota de credito|nc|"
        "贷项通知单|贷项|红字发票"
    ),
    DocumentKind.INVOICE: (
        "invoices?|inv|facturas?|fac|faturas?|fat|nota fiscal|nfe?|发票|帳單|账单"
    ),
    DocumentKind.BILL: "bills?|vendor invoice|supplier invoice|供应商发票",
    DocumentKind.PAYMENT_REQUEST: (
        "payment request|request|req|pr|solicitud de pago|solicitud|"
        "solicitação de pagamento|solicitação|付款申请|请款单"
    ),
    DocumentKind.VENDOR_PAYMENT: "vendor payment|payment|pago|pagamento|付款",
    DocumentKind.RECEIPT: "receipts?|rc|rcpt|recibo|cobro|recebimento|收款|收据",
    DocumentKind.CONTRACT: "contracts?|ctr|agreement|contrato|合同",
    DocumentKind.PURCHASE_ORDER: (
        "purchase order|po|orden de compra|oc|pedido de compra|pedido|采购订单|采购单"
    ),
    DocumentKind.CUSTOMER: "customer|account|cust|client|cliente|cuenta|conta|客户",
    DocumentKind.VENDOR: "vendor|supplier|proveedor|fornecedor|供应商",
}

ALSO_MEANS: dict[DocumentKind, frozenset[DocumentKind]] = {
    DocumentKind.INVOICE: frozenset({DocumentKind.CREDIT_NOTE, DocumentKind.BILL}),
    DocumentKind.BILL: frozenset({DocumentKind.INVOICE}),
    DocumentKind.VENDOR_PAYMENT: frozenset(
        {
            DocumentKind.PAYMENT_REQUEST,
            DocumentKind.RECEIPT,
            DocumentKind.INVOICE,
            DocumentKind.BILL,
        }
    ),
}
"""A bill is "the invoice" to who must pay it; "payment 77" may be either direction,
or the payment of invoice 77."""

_ANYTHING = re.compile(r".*", re.DOTALL)
_ANY = re.compile(
    "|".join(
        f"(?P<{kind.value}>{_bounded})"
        for kind, words in _WORDS.items()
        for _bounded in [
            "|".join(
                word if ord(word[0]) > 0x2E80 else rf"\b(?:{word})\b"  # noqa: PLR2004 - CJK has no word boundaries
                for word in words.split("|")
            )
        ]
    ),
    re.IGNORECASE,
)


def without_kinds(words: str) -> str:
    """Take the words away that only say what kind of document something is."""
    return _ANY.sub(" ", words)


def kind_named(words: str) -> DocumentKind | None:
    """Return the last kind of document that the words name, if any."""
    return last_kind(words, _ANYTHING)


def last_kind(words: str, between: re.Pattern[str]) -> DocumentKind | None:
    """Return the last kind named, if only ``between`` follows it to the end."""
    found = None
    for match in _ANY.finditer(words):
        found = match
    if found is None or between.fullmatch(words, found.end()) is None:
        return None
    return DocumentKind(found.lastgroup or "")


def first_kind(words: str, between: re.Pattern[str]) -> DocumentKind | None:
    """Return the first kind named, if only ``between`` stands before it."""
    found = _ANY.search(words)
    if found is None or between.fullmatch(words, 0, found.start()) is None:
        return None
    return DocumentKind(found.lastgroup or "")
