"""A list of words that point to topics, for the model that tests use.

A cue only proposes. What a number or a name is, the ledger decides; and where no cue
is found, a named party's whole position is the answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

CUES: Mapping[Topic, str] = {
    Topic.BANK_CHANGE: (
        "new bank|bank details|bank account changed|change of bank|iban|"
        "datos bancarios|dados bancários|银行账户变更|换银行"
    ),
    Topic.CREDIT: (
        "credit(?! notes?| memos?)|room for"
        "|on credit|credit hold|exposure|over limit|sell more|ship more|can we sell"
        "|can we ship|may i sell|may we sell|may we ship|may i ship|can i sell"
        "|can i ship|creditworthy|límite de crédito|limite de crédito"
        "|crédito disponible|crédito disponível|línea de crédito|cupo"
        "|信用额度|信用|额度|还能发货|能发货|enough credit|how much credit|any credit"
        "|on hold|vender más|vender mais"
    ),
    Topic.APPROVALS: (
        "waiting for approval|pending approval|to approve|approvals?|my approval"
        "|aprobaciones|aprovações|pendente de aprovação|待审批|审批"
    ),
    Topic.PORTFOLIO: (
        "my overdue|my accounts|top debtors|biggest debtors|who owes|which customers"
        "|all customers|dso|total overdue|mis cuentas|minhas contas|quién debe"
        "|quem deve|哪些客户|逾期客户"
    ),
    Topic.PAYMENTS: (
        "paid|pay|pays|paying|payments?|money|transfer(?:red)?|wired?|remittance"
        "|received|arrived|come in|came in|unapplied|cash|pagado|pagó|pago|pagos"
        "|pagó|transferencia|transferência|recibimos|recebemos|recebido|pagou|pagamento"
        "|llegó|chegou|sin aplicar|não aplicado"
        "|付款|付了|到账|打款|收到|未核销|回款|汇款"
    ),
    Topic.ACCOUNT: (
        "owes?|owing|owed|balance|outstanding|ageing|aging|overdue|open invoices"
        "|statement|position|receivables?|debt|debe|deben|adeuda|saldo|vencid[oa]s?"
        "|antigüedad|deve|devem|em aberto|em atraso|posição|estado de cuenta|extrato"
        "|欠|欠款|余额|账龄|逾期|应收|对账单|未付"
    ),
    Topic.VENDOR: (
        "vendors?|suppliers?|do we owe|we owe|our bills|did we pay|have we paid"
        "|are we paying|proveedor|fornecedor|供应商"
    ),
    Topic.HELP: (
        "help|what can you do|hello|hi|hey|thanks?|thank you|good morning|hola|ayuda"
        "|gracias|qué puedes hacer|olá|oi|ajuda|obrigad[oa]|o que você faz|你好|您好"
        "|帮助|谢谢|你能做什么"
    ),
}
"""Topics in the order in which a tie is settled: the more particular first."""


def _pattern(words: str) -> re.Pattern[str]:
    latin = "|".join(w for w in words.split("|") if w.isascii() or w[0] < "\u2e80")
    wide = [w for w in words.split("|") if w[0] >= "\u2e80"]
    return re.compile("|".join([rf"\b(?:{latin})\b", *wide]), re.IGNORECASE)


_PATTERNS = {topic: _pattern(words) for topic, words in CUES.items()}


def cue_lengths(words: str) -> Mapping[Topic, int]:
    """Return, for each topic that is pointed to, how many characters point to it."""
    found = {
        topic: sum(len(match[0]) for match in pattern.finditer(words))
        for topic, pattern in _PATTERNS.items()
    }
    return {topic: length for topic, length in found.items() if length}
