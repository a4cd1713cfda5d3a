"""Patterns of payment terms in four languages, for folded words."""

from __future__ import annotations

import re

from domain.questions.slots.folding import LEFT, RIGHT
from domain.questions.slots.numerals import SMALL

_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
_N = (
    rf"(?P<n>\d{{1,3}}|{_WORDS})"
    r"(?:[ -](?P<ones>one|two|three|four|five|six|seven|eight|nine))?"
)
_DAYS = r"(?:days?|dias?|dd?|d\.?)"
_EOM = (
    r"(?:eom|end of (?:the )?month|(?:a )?fin de mes|fim do mes|fora (?:o )?mes|dfm"
    r"|ultimo dia do mes|month[- ]end)"
)
_NET = r"(?:net|neto|netos|liquidos?|nett|netto)"
DISCOUNT = re.compile(
    rf"{LEFT}(?P<percent>\d{{1,2}}(?:[.,]\d)?)(?: ?%? ?/ ?| ?%,? ?)"
    rf"(?P<within>\d{{1,2}})(?: {_DAYS})?"
    rf"[, ]*(?:{_NET}|n|净) ?[/-]?(?: ?a)? ?(?P<n>\d{{1,3}})(?: {_DAYS})?{RIGHT}"
)
NET_DAYS = re.compile(
    rf"{LEFT}(?:{_NET}[ -]?(?:a |de |in )?{_N}(?: ?{_DAYS}{RIGHT})?"
    rf"|n ?/ ?(?P<n2>\d{{1,3}})"
    rf"|(?P<n3>\d{{1,3}}) {_DAYS} (?:{_NET}|ddl)|(?P<n4>\d{{1,3}}) ?(?:ddl|net)){RIGHT}"
    rf"(?P<eom> ?[+,]? ?{_EOM}{RIGHT})?"
)
END_OF_MONTH = re.compile(
    rf"{LEFT}(?P<n>\d{{1,3}})(?: {_DAYS})?[ ,+]*(?:a partir d[eo] )?{_EOM}{RIGHT}"
    rf"|{LEFT}eom ?\+? ?(?P<n2>\d{{1,3}})(?: {_DAYS})?{RIGHT}"
)
NTH = re.compile(rf"{LEFT}(?P<n>\d{{1,2}})(?:st|nd|rd|th)? (?P<what>mfi|prox){RIGHT}")
PARTS = re.compile(
    rf"(?<![\d/.,-])(?P<all>\d{{1,3}}(?:/\d{{1,3}}){{1,5}}"
    rf"|\d{{1,3}}(?:-\d{{1,3}}){{2,5}})"
    rf"(?![\d/-]|[.,]\d)(?P<days> ?{_DAYS}{RIGHT}| ?天)?"
)
_FIXED = {
    "Prepaid": (
        "prepaid|pre-paid|prepay|prepayment|pre-payment|upfront|up front|up-front"
        "|payment in advance|cash in advance|paid in advance|pay in advance"
        "|advance payment|pago anticipado|pago por adelantado|por adelantado|prepago"
        "|pago adelantado|pagamento antecipado|pagamento adiantado|antecipado"
        "|pre-pago|款到发货|先款后货|先付款[后再]发货|预付|全款预付"
    ),
    "COD": (
        "cod|c\\.o\\.d\\.|cash on delivery|payment on delivery|pay on delivery"
        "|contra ?entrega|pagamento na entrega|pago contra reembolso|货到付款"
    ),
    "Due on receipt": (
        "due on receipt|due upon receipt|on receipt|upon receipt|immediate payment"
        "|a vista|al contado|de contado|contado|pago inmediato|pagamento imediato"
        "|contra presentacion|现结|即付|现款现货|见票即付|票到付款"
    ),
    "Net monthly": "net monthly|月结(?! ?[\\d一二三四五六七八九十])",
    "PIA": "pia",
    "CIA": "cia",
    "CWO": "cwo|cash with order",
    "CND": "cnd|cash on next delivery",
    "CBS": "cbs|cash before shipment",
}
IN_CAPITALS = frozenset(("PIA", "CIA", "CWO", "CND", "CBS"))
_LATIN_FIXED = {
    name: sorted((w for w in words.split("|") if w[0].isascii()), key=len)[::-1]
    for name, words in _FIXED.items()
}
FIXED_WORDS = re.compile(
    "|".join(
        rf"(?P<f{index}>{LEFT}(?:{'|'.join(latin)}){RIGHT}"
        + "".join(f"|{w}" for w in _FIXED[name].split("|") if w not in latin)
        + ")"
        for index, (name, latin) in enumerate(_LATIN_FIXED.items())
    )
)
NAMES = tuple(_FIXED)
_HAN = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,5})"
_PERIOD = r"(?:账期|信用期|付款期限?|付款周期|回款期|结算期)"
_AFTER_N = (
    rf"(?:之?后|以后|起)? ?{_HAN} ?[天日](?:之?内|以内)?"
    r"(?!前|[了就]?[还都也没未仍催提逾])"
)
"""Days from the goods or the invoice, and not how long ago they came."""
WIDE = re.compile(
    rf"月结(?P<month>\d{{2,3}}(?! ?[天日])(?![\d.,%万千元块个号笔月])"
    rf"|{_HAN}(?= ?[天日])) ?[天日]?"
    rf"|(?:{_PERIOD}|付款条件|付款方式)"
    rf"(?:[为是:]|改[成为到]?|延长到|延到|延长至)? ?(?:(?P<n>{_HAN}) ?[天日]"
    r"|(?P<n3>\d{2,3})(?! ?[天日])(?![.,]?\d| ?[%万千元块个号笔月周年a-z]))"
    rf"|(?:(?:货到|到货|票到|到票|见票)(?:付款)?(?P<arrived>{_AFTER_N})"
    rf"|(?:开票|发票|收票|收到发票|收到?货)(?P<billed>{_AFTER_N})(?=付|结))"
    rf"|(?P<n2>{_HAN}) ?[天日]的?(?:{_PERIOD}|赊账|(?P<late>月结))"
)
DURATION = re.compile(
    rf"{LEFT}(?P<n>\d{{1,3}}|{_WORDS})[ -]?(?:days?|dias?|d){RIGHT}"
    rf"|(?P<wide>{_HAN}) ?天"
)
SPEAKS_OF_TERMS = re.compile(
    rf"{LEFT}(?:(?:payment |credit |pay )?terms?|credit (?:period|days)|plazos?|prazos?"
    r"|condici(?:on|ones)(?: de pago)?|condic(?:ao|oes)|credito a|pago a|pagos a"
    r"|pagamento (?:a|em|para|com)|pagar (?:a|em)|paga a|a (?=\d{1,3} dias)"
    r"|(?:ask(?:s|ed|ing)?|requests?) for"
    r"|(?:accept|offer|give|grant|allow|extend)(?:s|ed)?(?: them| us| him| to)?"
    r"|counter(?:s|ed|offer\w*)?(?: with| at| of)?|propos(?:es|ed|ing)|offered"
    r"|contrapropuesta|contraoferta|proponen?|propus\w+|ofrecen?|ofrecieron"
    r"|contraproposta"
    r"|propoem|propoe|ofereceram|oferecem"
    r"|aceptamos?|aceptan|aceitamos?|aceitam?|piden?|pidio|pedem?|pediu|solicitan?"
    r"|wants?|wanted|quieren?|querem|quer|net|dias de (?:credito|plazo|prazo))(?![a-z])"
    r"|账期|信用期|付款期|付款条件|月结|赊|想要|要求|天[, ]*而?不是"
    r"|(?<![期保])(?:改[成为到]?|[放延宽][长宽]?[到至成]|缩短?[到至]|压到|谈到)"
    r"(?=\d{1,3} ?天)"
    r"|(?:(?:客户|对方|供应商|他们|人家)(?:那边)?[想说]?要"
    r"|(?:答应|给|同意)了?(?:人家|他们|客户|对方)?)"
    r"(?=\d{2,3} ?天(?![付打内后之以交时]))"
)
SPEAKS_OF_CHANGE = re.compile(
    rf"{SPEAKS_OF_TERMS.pattern}|{LEFT}(?:extend(?:ed|ing)?|mov(?:e|ed|ing)|bump(?:ed)?"
    r"|stretch(?:ed)?|chang(?:e|ed|ing)|go(?:ing)?|switch(?:ed)?|push(?:ed)?"
    r"|cambiar(?:l[oe]s?|nos)?|pasar(?:l[oe]s?|nos)?|ampliar(?:l[oe]s?|nos)?|amplien"
    r"|extender(?:l[oe]s?|nos)?|alargar(?:l[oe]s?|nos)?|subir(?:l[oe]s?|nos)?|pasen"
    r"|mover(?:l[oe]s?|nos)?|cambiaron|subieron|cambiamos|pasamos|credito"
    r"|mudar|passar|estender|esticar|alongar|aumentar|mudaram|passaram|dilatar|trocar"
    r"|esticaram|esticando|passando|mudando)(?![a-z])|延长|改[成为到]|放宽|调[到整成]"
)
SPEAKS_OF_CONTRACTS = re.compile(
    rf"{LEFT}(?:contracts?|drafts?|agreements?|redlin\w+|msa|sow|order form|proposal"
    r"|contratos?|borrador(?:es)?|minutas?|propuesta|proposta|acuerdo|acordo|rascunho"
    r"|clausula|convenio|oferta|cotizacion|terms|deal|clause)(?![a-z])"
    r"|合同|协议|草案|草稿|初稿|条款|报价"
)
PUT_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:put|puts|wrote|writes|written|has|have|had|says?|said|states?"
    r"|specif(?:y|ies|ied)|stipulates?|inserted|slipped|snuck|added|includes?|with|at"
    r"|calls for|shows?|lists?|asks? for|insists? on|changed (?:it )?to|pushing for"
    r"|ponen?|pone|pusieron|puso|metieron|meti[oa]|trae|traen|dice|dicen|viene con"
    r"|vienen con|marca|marcan|escribieron|quedo a|incluye|incluyeron|agregaron|con|a"
    r"|colocaram|colocou|botaram|botou|puseram|pos|poe|veio com|vem com|diz|consta"
    r"|escreveram|incluiram|traz|meteram|com|em)"
    r"(?: (?:in|us|it|at|as|on|there|about|like|un|unos|uns|pago|pagamento|los|os"
    r"|down))?"
    r"|(?:[写定填放给要约加]|(?<!不)是)(?:了|的是|着|成|入|进去?|明|上)?的?是?"
    r"(?<!不是)) ?$"
)
PUT_AFTER = re.compile(
    r" ?(?:in(?: (?:there|it|the (?:draft|contract|agreement)))?(?= ?(?:$|[,.;?!)]))"
    r"|en el (?:contrato|borrador)|en la (?:propuesta|clausula)"
    r"|n[ao] (?:minuta|contrato|proposta|rascunho)|ahi|ali|la(?= ?(?:$|[,.;?!)])))"
)
OF_INVOICE = re.compile(
    r" ?(?:of|from|after|following|de|da|desde|contra|tras|apos|depois da"
    r"|a partir d[ea])"
    r" (?:(?:the|la|a|receipt of|date of|receiving|recibir|recibida|receber|fecha de"
    r"|fecha"
    r"|data d[ea]|emision de|emissao d[ea]|recepcion de) )*(?:invoice|billing|receipt"
    r"|factura|facturacion|fatura|nota|nf|emissao|emision)(?![a-z])"
)
NOT_TERMS = re.compile(
    r" ?(?:late|overdue|past due|past|ago|old|after|before|delay|of delay|more|left"
    r"|atras|de (?:atraso|retraso|mora|vencid[oa]s?)|vencid[oa]s?|em (?:atraso|aberto)"
    r"|atrasad[oa]s?|mas|mais"
    r"|de antiguedad|to approve|to pay us|from now|in a row|(?:of |'s? )?notice"
    r"|de (?:aviso|preaviso|antecedencia|anticipacion|antelacion|garantia"
    r"|prueba|carencia)"
    r"|warranty|trial|grace|cure|to (?:cure|sign|review|respond|answer|deliver|cancel)"
    r"|para (?:firmar|revisar|responder|entregar|assinar|cancelar)"
    r"|后|前|内|之内|以内|逾期|通知|质保|试用|没|都没|交货)"
)
LATE_BEFORE = re.compile(
    r"(?:overdue|late|hace|ha|faz|last|past|ultimos|in|within|不是|逾期|超过|近|过去"
    r"|最近|晚了?)"
    r"(?: by)? ?$"
)
