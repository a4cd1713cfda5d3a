"""Words that say whether a sentence is of what was or of what will be.

They are matched against small letters with their accents: "pagó" was, "pague" will be.
"""

from __future__ import annotations

import re

from domain.questions.slots.dates.calendar import Sense

FUTURE = (
    # "will be paid", "to get paid", "has to pay": not in the past, whatever "paid" says
    r"(?:will|'ll|won't|shall|should|could|would|must|can|may|might|to)"
    r"(?: \w{1,12}){0,2} (?:be|get|have)(?: been)?(?: \w+ed| paid| sent| made)?"
    r"|(?:is|are|be|being|gets?|getting) (?:being )?paid|ha(?:s|ve|d) (?:to|until|till)"
    r"|will|'ll|won't|'d|shall|would|going to|gonna|promis\w+|commit\w*|expect\w*"
    r"|due|plan(?:s|ned|ning)?|schedul\w+|pledg\w+|intends?|tomorrow|next"
    r"|remind|coming|arriving|paying|sending|wiring|maturing|expires?|falls"
    r"|wants?(?: to)?|wanted to|hop(?:e|es|ing)|próxim[oa]s?|proxim[oa]s?"
    r"|qued(?:ó|o|aron|amos)(?: \w+mente| ya)? (?:en|de|que)"
    r"|fic(?:ou|aram|amos)(?: \w+mente| já| combinado| acertado)? (?:de|em|que)"
    r"|combin(?:ou|aram|amos|ado) (?:de|que|para|pra)"
    r"|acord(?:ó|aron|amos|ou|aram) (?:en |que |de )?|acert(?:ou|aram) (?:de|que|pra"
    r"|para)"
    r"|marc(?:ou|aram|amos) (?:de|que|para|pra)|jur(?:ó|aron|ou|aram|a|an|am) que"
    r"|garant\w+"
    r"|asegur\w+|assegur\w+|(?:dijo|dijeron|dice|dicen|disse|disseram|diz|dizem|falou"
    r"|falaram|confirmó|confirmaron|confirmou|confirmaram) que (?:\w+ )?(?:paga[nm]?"
    r"|va[in]?"
    r"|vão|iba[n]?|ia[m]?|deposita[nm]?|transfiere[n]?|transfere[m]?|liquida[nm]?"
    r"|sale|sai"
    r"|manda[nm]?|envía[n]?|envia[m]?|cae|cai|entra|acerta[m]?|quita[m]?)"
    r"|(?:agreed|agrees|agree) to|swore|swears|guarantee\w*|vow(?:s|ed)|assur\w+"
    r"|(?:asked|asks|asking|told|tell|wants|requested)(?: (?:us|me|you|them|him"
    r"|her))? to"
    r"|set to|undertook|pid(?:ió|ieron|e|en) (?:que|cambiar|pagar|mover"
    r"|pasar)"
    r"|ped(?:iu|iram|e|em|indo) (?:pra|para|que)|pidiendo (?:que|cambiar)"
    r"|(?:before|prior to|ahead of) (?:\w+ ){0,2}?(?:payment|pay|run|batch|payrun"
    r"|close)"
    r"|antes d(?:el?|[oa]) (?:\w+ ){0,2}?(?:pago|pagamento|corrida|lote|cierre"
    r"|fechamento)"
    r"|quieren|querem|a más tardar"
    r"|vai|vão|vamos|vou|va a|van a|voy a|promet\w+|compromet\w+|promesa|promessa"
    r"|pagará[ns]?|pagarán|pagarão|pagaremos|pagaria|pagaría|hará|fará|enviará"
    r"|depositará|transferirá|quiere|quer|prev[ée]\w*|espera\w*|vencem?|vencerá"
    r"|vencen|vencimiento|vencimento|llegará|chegará|liquidará|program\w+|pague"
    r"|paguen|paguem|agend\w+|pretend\w+|lembr\w+|avis\w+"
)
PAST = (
    r"(?:was|were) (?:due|supposed to|meant to|expected|scheduled|promised|to)"
    r"|not due|haven't|hasn't|didn't"
    r"|debían|deviam|tenían?|tinham?|iban? a|iam|se suponía|era pr?a(?:ra)?|paid"
    r"|arrived?|came|received|did|sent|got|was|were|wired"
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
    r"|(?!\w+[aei]rei)[a-z]{3,15}ei|(?:tir|retir|ger|liber|esper|alter|vir|prepar"
    r"|separ)ei"
    r"|abri|pedi|subi|recebi|transferi|emiti|fiz|pus|vi|abrí|pedí|subí|metí|recibí|hice"
    r"|puse|mandé|envié|levanté|solicité|reporté|registré|capturé|facturé"
    r"|deposité|transferí|presenté|ingresé|cargué|creé|entregué|compré"
    r"|opened|raised|submitted|filed|logged|placed|ordered|created"
    r"|delivered|uploaded|entered|returned|wrote|bought|sold|refunded|credited"
    r"|charged|landed|signed"
)
FUTURE_WIDE = (
    r"(?:说|约|谈|讲|定|答应|承诺|保证|确认|商量)好了?(?!的)|(?:答应|承诺|保证)了?"
    r"|定于|定在|安排|拟"
    r"|会|将|要|能|预计|打算|准备|计划|到期|尽快|提醒|争取|想|下次|下一|最晚|最迟"
)
PAST_WIDE = (
    r"[提报建填录交签买催问发收退]的|了|已|过款|付过|付的|到账的|到的|进来的|收到|开的|寄的|打过"
    r"|打的|曾|逾期"
    r"|退回|以前的|之前的"
)
WEAK_BEFORE = (
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
WEAK_AFTER = re.compile(r"(?:份|底|初)?(?:之前|以前|前|之内|以内|内)")
DOCUMENTS = re.compile(
    r"\b(?:invoices?|bills?|statements?|facturas?|faturas?|notas?|extrato|sales"
    r"|estado de cuenta|payments?|pagos|pagamentos|receipts?|ventas|vendas)\b"
    r"|发票|对账单|账单|回款|销售"
)

SPEECH = (
    r"(?:fal|lig|avis|confirm|coment|inform|convers|telefon)(?:ou|aram|ei|amos)"
    r"|(?:habl|llam|avis|confirm|coment|inform|marc)(?:ó|aron|é|amos)|disse|disseram"
    r"|dijo"
    r"|dijeron|called|spoke|talked|told|emailed|confirmed|rang|phoned|escribió|escribí"
)
"""What was said then may be of any time; only a day right beside it is when."""
_STOPS = r"[,;.?!()。、…:]"
_LETTER = "[a-z0-9\u00e0-\u024f]"


def _whole(words: str) -> str:
    return rf"(?<!{_LETTER})(?:{words})(?!{_LETTER})"


CUE = re.compile(
    rf"(?P<stop>{_STOPS})"
    rf"|(?P<future>(?<=[a-z])'(?:ll|d)(?![a-z])|{_whole(FUTURE)}|{FUTURE_WIDE})"
    rf"|(?P<speech>{_whole(SPEECH)})|(?P<past>{_whole(PAST)}|{PAST_WIDE})"
)
