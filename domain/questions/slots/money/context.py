"""Whether a bare number is money: by what stands right before and after it."""

from __future__ import annotations

import re

from domain.questions.slots.folding import words_of

_LATIN_MONEY = (
    r"paid|pays?|paying|owes?|owing|owed|wired?|wires|transfer(?:red|s)?|sent|send"
    r"|sends|remit(?:ted)?|received?|deposit(?:ed)?|got|collect(?:ed)?|charged?"
    r"|refund(?:ed)?|amounts?|amounting|balance|total|totals|sum|worth|limit|price"
    r"|value|short|shortfall|difference|fee|outstanding|remaining|deduct(?:ed)?"
    r"|(?:invoice|bill|payment|transfer|wire|credit|deposit|refund|discount|cheque"
    r"|check|po|order|advance|contract) (?:for|of|over)"
    r"|pago|pagaron|pagar|pagaran|pagara|pagamos|paga|pagan|pague|pagado|pagou|pagaram"
    r"|pagam|pagando|debe|deben|debemos|adeuda|adeudan|deve|devem|devemos|deposito"
    r"|depositaron|depositou|depositaram|transfirio|transfirieron|transferiu"
    r"|transferiram|envio|enviaron|enviou|mando|mandaron|mandou|mandaram|recibimos"
    r"|recebemos|recebeu|recibio|cobrar|cobramos|cobro|monto|importe|valor|saldo"
    r"|cantidad|suma|soma|quantia|montante|diferencia|diferenca|limite|abono"
    r"|abonaron|abonar|total|faltan|faltam|falta|faltaron|anticipo|adiantamento"
    r"|(?:factura|fatura|nota|boleto|cheque|pago|pagamento|transferencia|deposito"
    r"|credito|descuento|desconto|abono|pedido|orden|limite|anticipo) (?:por|de|d[eo])"
)
_FILLERS = (
    r"us|me|you|them|him|of|is|was|to|about|only|exactly|around|the|a|for|just|at least"
    r"|up to|another|roughly|over|almost|nearly|by|in full|nos|de|por|es|e|foi|fue"
    r"|solo|so|apenas|casi|quase|unos|uns|como|ate|hasta|les|le|lhe|em|los|os|ya"
)
_WIDE_MONEY = (
    r"(?:付款?|付了|支付|打款?|打了|转账?|转了|汇款?|汇了|收到|到账|欠款?|欠了|金额|余额|总额"
    r"|总计|合计|共计?|差额?|额度|货款|款项|少付|多付|付过|还了|还款?|退款?|预付款?|尾款|定金|订金)"
    r"(?:为|是|了|到|有|约|大约|我们|约为|只有|:|的是|给我们|过来|提高到|提到)?"
)
_MONEY_BEFORE = re.compile(
    rf"(?<![a-z0-9])(?:{_LATIN_MONEY})(?: (?:{_FILLERS})){{0,2}} ?[:=]? ?$"
    rf"|{_WIDE_MONEY} ?[:=]? ?$"
)
_COMPARED = re.compile(
    r"(?:(?<![a-z])(?:more than|less than|over|above|below|under|at least"
    r"|up to|exceeds?|exceeding"
    r"|mas de|menos de|mais de|acima de|abaixo de|por encima de|superior(?:es)? a"
    r"|mayor(?:es)? (?:a|de|que)|maior(?:es)? (?:a|de|que)"
    r"|approve|approved|approval for|aprobar|aprovar) |超过|大于|小于|低于|高于|不到)$"
)
_DOCUMENT_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:invoices?|inv|facturas?|faturas?|bills?|po|orders?"
    r"|contracts?|number|numero|no(?=[.])"
    r"|nr|num|nota|fiscal|pedido|recibo|receipt|request|documento|document|ref|reference"
    r"|account|cuenta|conta|nfe?|cfdi|folio|cheque|check|vendor|customer|client[ea]?|cust"
    r"|proveedor|fornecedor|contrato|orden|credit note|cn|oc|id|row|page|line)"
    r"|发票|订单|合同|单号|编号|号码|客户|供应商|账号)[ .:#-]{0,3}$|[#]$"
)
DAY_NEXT = re.compile(
    r" ?(?:(?:on|by|before|due|el|para el|em|no dia|no|na|antes del|ate|hasta el) )?"
)
_PAYING = re.compile(r"promis|promes|\bpa[gy]|\bpaid|transf|wire|instal|parcel|承诺|付")
_AND_BEFORE = re.compile(r" ?(?:and|or|y|o|e|ou|to|a|-|/|,|&|\+|和|或|到|至) ?")
_FUNCTION_WORDS = words_of(
    """
    instead rather plus minus vs and or but on by in for from to at with is was are
    were has have will would when
    we they he she it yesterday today tomorrow last next this that against already
    not yet so too as if of off each per please thanks only more less still now then
    via through into short left due open outstanding total overdue late within
    before after until since y o e ou pero mas el la los las o a os as en em no na
    nos nas de del do da por para pra con com que ayer hoy manana ontem hoje amanha
    ya ja se si nao sin sem ante al ao cuando quando este esta desde hasta ate
    monday tuesday wednesday thursday friday via pendientes pendente pendiente
    adeudados
    """
)
_NEXT = re.compile(r" ?(?:(?P<latin>[a-z]+)|(?P<wide>[\u4e00-\u9fff]))")
_COUNTED = frozenset(
    "天个张笔号月日年次期家份单周小时点折位名人条件批种倍起行页套台项分层楼度后前内季"
)
_PERCENT = re.compile(
    r" ?(?:%|percent|per cent|pct|por ?cien|por cento|basis|bps|x(?![a-z]))"
)


_SURELY_COUNTED = re.compile(
    r" ?(?:(?:de )?(?:invoices|bills|customers|clients|payments|days|units|pieces|lines"
    r"|rows|users|orders|times|people|facturas|faturas|clientes|pagos|pagamentos|dias"
    r"|unidades|pecas|piezas|lineas|linhas|ordenes|pedidos|veces|vezes|personas|pessoas"
    r"|vendors|proveedores|fornecedores|gracias|thanks|km)(?![a-z])"
    r"|[个张份家条件次人名台套股吨](?!月))"
)


def is_counted(text: str, words: str, end: int, *, certain: bool) -> bool:
    """Say whether what follows a number says that it counts something else.

    A word in capitals is a name, not what is counted. After "40k" or "4,100" only a
    word that surely is counted makes it a count.
    """
    if certain or _PERCENT.match(text, end):
        return any(each.match(text, end) for each in (_PERCENT, _SURELY_COUNTED))
    found = _NEXT.match(text, end)
    if found is None or found["wide"]:
        return found is not None and found["wide"] in _COUNTED
    capital = words[found.start("latin")].isupper() and not words.isupper()
    return not capital and found["latin"] not in _FUNCTION_WORDS


def has_money_before(text: str, start: int) -> bool:
    """Say whether a word for paying, owing or an amount leads up to the number."""
    return _MONEY_BEFORE.search(text[max(0, start - 40) : start]) is not None


def is_compared(text: str, start: int) -> bool:
    """Say whether the number is a limit: "more than 5000"."""
    return _COMPARED.search(text[max(0, start - 20) : start]) is not None


def is_document(text: str, start: int) -> bool:
    """Say whether the words before make the number a document's."""
    return _DOCUMENT_BEFORE.search(text[max(0, start - 16) : start]) is not None


def speaks_of_paying(text: str) -> bool:
    """Say whether the message is about paying at all."""
    return _PAYING.search(text) is not None


def joins(between: str) -> bool:
    """Say whether the words between two numbers put them side by side."""
    return _AND_BEFORE.fullmatch(between) is not None
