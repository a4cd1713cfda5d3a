"""Whether the words around a date speak of what was or of what will be.

Only cues that are hard to misread are listed. The nearest cue before the date in its
clause decides, then the nearest after it in the clause, then the nearest before it in
the message; weak cues (``until``, ``since``, or documents that exist) come last.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from domain.questions.slots.dates.calendar import Sense

_FUTURE = (
    # "will be paid", "to get paid", "has to pay": not in the past, whatever "paid" says
    r"(?:will|'ll|won't|shall|should|could|would|must|can|may|might|to)"
    r"(?: \w{1,12}){0,2} (?:be|get|have)(?: been)?(?: \w+ed| paid| sent| made)?"
    r"|(?:is|are|be|being|gets?|getting) (?:being )?paid|ha(?:s|ve|d) (?:to|until|till)"
    r"|will|'ll|won't|'d|shall|would|going to|gonna|promis\w+|commit\w*|expect\w*"
    r"|due|plan(?:s|ned|ning)?|schedul\w+|pledg\w+|intends?|tomorrow|next"
    r"|remind|coming|arriving|paying|sending|wiring|maturing|expires?|falls"
    r"|wants?(?: to)?|wanted to|hop(?:e|es|ing)|próxim[oa]s?|proxim[oa]s?|quedaron en"
    r"|ficaram de|ficou de|quieren|querem|quedó de|a más tardar"
    r"|vai|vão|vamos|vou|va a|van a|voy a|promet\w+|compromet\w+|promesa|promessa"
    r"|pagará[ns]?|pagarán|pagarão|pagaremos|pagaria|pagaría|hará|fará|enviará"
    r"|depositará|transferirá|quiere|quer|prev[ée]\w*|espera\w*|vencem?|vencerá"
    r"|vencen|vencimiento|vencimento|llegará|chegará|liquidará|program\w+|pague"
    r"|paguen|paguem|agend\w+|pretend\w+|lembr\w+|avis\w+"
    r"|会|将|要|能|承诺|答应|预计|打算|准备|保证|计划|到期|尽快|提醒|争取|想|下次|下一|最晚|最迟"
)
_PAST = (
    r"(?:was|were) due|not due|paid|arrived?|came|received|did|sent|got|was|were|wired"
    r"|transferred|billed|invoiced|shipped|issued|deposited|made|took|went|ago"
    r"|been|has|have|had|remitted|settled|overdue|owed|cleared|posted|booked|happened"
    r"|said yes|asked|closed|credited|bounced|rejected|since|yesterday|late from"
    r"|pagó|pagaron|pagou|pagaram|pagamos|pagaste|pagado|pagada|pagados|pagadas|pagué"
    r"|llegó|llegaron|chegou|chegaram|recibió|recibimos|recebemos|recebeu|receberam"
    r"|recibieron|recibido|recebido|cobramos|cobró|depositó|depositaron|depositou"
    r"|depositaram|transfirió|transfirieron|transferiu|transferiram|transfirió|envió"
    r"|enviaron|enviou|enviaram|enviamos|mandó|mandaron|mandou|mandaram|mandamos|hizo"
    r"|hicieron|fez|fizeram|fue|fueron|foi|foram|era|entró|entraron|entrou|entraram"
    r"|cayó|caiu|venció|vencieron|venceu|venceram|vencid\w+|vencía|facturamos"
    r"|facturó|faturamos|faturou|emitimos|emitiu|emitió|emitid\w+|emitida|han|hubo"
    r"|houve|hemos|quedó|ficou|liquidou|liquidó|liquidaron|salió|saiu|saíram|estava"
    r"|estaba|atrasad\w+|ya pago|ya llego|ya cayo|debía|devia|compramos|vendimos"
    r"|vendemos|compró|comprou|facturado|faturado|facturad\w+|faturad\w+|pagas em"
    r"|pagos em|pago em|paga em|rechaz\w+|rejeit\w+|devolvi\w+|estornad\w+"
    r"|(?!estou)[a-z]{3,15}(?:ó|ou|aron|ieron|aram|eram|iram)"
    r"|了|已|过款|付过|付的|到账的|收到|开的|寄的|打过|打的|曾|逾期|退回|以前的|之前的"
)
_LETTER = "[a-z0-9\u00e0-\u024f]"
_NEAR = 8
"""Cues that are looked at on either side; the rest are another sentence's."""
_STOPS = r"[,;.?!()。、…:]"
_WEAK_BEFORE = (
    (
        re.compile(r"\b(?:from before|desde antes d[eo]l?)\s*(?:the|el|la|o|a)?\s*$"),
        Sense.PAST,
    ),
    (
        re.compile(
            r"\b(?:by|before|until|till|no later than|para|pra|hasta|até|antes d[eo]l?"
            r"|starting(?: in| on| from)?|beginning|a partir d[eo]l?)"
            r"\s*(?:the|el|la|o|a)?\s*$"
        ),
        Sense.FUTURE,
    ),
    (re.compile(r"(?:\b(?:since|desde)\s*(?:the|el|la|o|a)?\s*|自从?)$"), Sense.PAST),
)
_WEAK_AFTER = re.compile(r"(?:份|底|初)?(?:之前|以前|前|之内|以内|内)")
_DOCUMENTS = re.compile(
    r"\b(?:invoices?|bills?|statements?|facturas?|faturas?|notas?|extrato|sales"
    r"|estado de cuenta|payments?|pagos|pagamentos|receipts?|ventas|vendas)\b"
    r"|发票|对账单|账单|回款|销售"
)


def _latin_and_wide(cues: str) -> str:
    each = cues.split("|")
    wide = [cue for cue in each if ord(cue[0]) > 0x2E80]  # noqa: PLR2004 - CJK begins
    latin = [cue for cue in each if cue not in wide]
    return rf"(?<!{_LETTER})(?:{'|'.join(latin)})(?!{_LETTER})|{'|'.join(wide)}"


_CUE = re.compile(
    rf"(?P<stop>{_STOPS})"
    rf"|(?P<future>(?<=[a-z])'(?:ll|d)(?![a-z])|{_latin_and_wide(_FUTURE)})"
    rf"|(?P<past>{_latin_and_wide(_PAST)})"
)


class Tenses:
    """The cues of one message, found once, when the first date needs them."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._cues: list[re.Match[str]] | None = None

    def of(self, start: int, end: int, *, documents: bool = False) -> Sense | None:
        """Return the sense of the words around a date, or None where nothing tells.

        With ``documents``, naming what exists already ("facturas de marzo") tells too.
        """
        if self._cues is None:
            self._cues = list(_CUE.finditer(self._low))
        middle = bisect_right(self._cues, start, key=lambda cue: cue.end())
        before = self._cues[max(0, middle - _NEAR) : middle][::-1]
        after = [
            cue for cue in self._cues[middle : middle + _NEAR] if cue.start() >= end
        ]
        found = (
            _kind(before[:1])
            or _kind(after[:1])
            or _kind([cue for cue in before if cue.lastgroup != "stop"][:1])
        )
        return Sense(found) if found else self._weakly(start, end, documents=documents)

    def _weakly(self, start: int, end: int, *, documents: bool) -> Sense | None:
        context = self._low[max(0, start - 24) : start]
        for pattern, sense in _WEAK_BEFORE:
            if pattern.search(context):
                return sense
        if _WEAK_AFTER.match(self._low, end):
            return Sense.FUTURE
        return Sense.PAST if documents and _DOCUMENTS.search(self._low) else None


def _kind(cues: list[re.Match[str]]) -> str | None:
    kinds = [cue.lastgroup for cue in cues]
    return kinds[0] if kinds and kinds[0] != "stop" else None
