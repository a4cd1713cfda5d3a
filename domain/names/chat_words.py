"""Words people use when they ask about money: in a message they name no company.

A company that is called by such a word ("Target", "Next plc") is still found when it is
written with a capital inside a sentence, with its legal form, or alone.
"""

from __future__ import annotations

_ENGLISH = """
able about above accept accepted access according account accountant accounting
accounts accrual ach across act action actual actually add additional address adjust
advance advise after again against age aged ageing aging ago agree agreed agreement
ahead alert all allow allowed almost alone along already alright also although always
am amount amounts and annual another answer any anybody anyone anything anyway ap
apparently appear applied apply approval approvals approve approved approver april ar
are area around arrange arrive arrived asap ask asked asking asks assign august
available average avoid awaiting away back bad balance balances bank banks based batch
be because become been before began begin behind being believe below best better
between big bill billed billing bills bit block blocked book booked both bounced bring
broken bucket budget but buy buyer by call called calls came can cancel cancelled
cannot cant card case cash catch category cause cents certain cfo chance change
changed changes charge charged charges chase chased chasing check checked cheque claim
clear cleared clearing client clients close closed code collect collected collection
collections collector come comes coming comment common company complete completed
concern confirm confirmation confirmed contact contract contracts copy correct
corrected correction cost costs could count country course cover create created credit
credits currency current currently customer customers cut cutoff cycle daily date
dated dates day days deal deals dear debit debits debt debtor debtors december decide
decided decision declined deduct default delay delayed deliver delivered delivery
demand department deposit detail details did didnt differ difference different digest
discount dispute disputed disputes do document documents does doesnt doing dollar
dollars done dont double doubt down draft dso due dunning duplicate during each
earlier early easy either else email emailed employee empty end ended ending ends
enough enter entire entry eod eom erp error errors escalate especially estimate even
ever every everybody everyone everything exact exactly example exceed exceeded except
expect expected expense expenses expired explain export exposure extend extension
extra failed fall far fast february fee fees few field figure file files fill final
finance find finished first five fix flag flagged follow followed following form
forward found four free friday friend from front full fully further future fyi gap
gave general get gets getting give given gives giving go goes going gone good goods
got great gross guess guys had half hand handle happen happened happening happens
happy hard has hasnt have havent having he hear hello help hence her here hey hi high
higher him his hold holds hope hour hours house how however human hundred hurry iban
id idea if immediately important in include included including incorrect increase
inform information initial instead interest internal into inv invoice invoiced
invoices invoicing involved is isnt issue issued issues it item items its itself
january job join july june just keep kept key kind know known kyc large larger last
late later latest lead least leave left legal less let lets letter level like likely
limit limits line lines link list listed little local locked log long longer look
looked looking looks lost lot low lower made mail main make makes making manager
manual many march mark marked match matched matter matters max may maybe me mean means
meant meet meeting member memo mention mentioned message met method might mind mine
minute minutes miss missed missing mistake moment monday money month monthly months
more morning most move moved much must my myself name named names nda near need needed
needs net never new news next nice night no nobody none nope normal not note notes
nothing notice november now number numbers object obviously october of off offer
office often oh ok okay old on once one ones only onto open opened option options or
order ordered orders original other others otto our out outstanding over overall
overdue owe owed owes owing own owner page paid part partial partially partly party
past pay payable payables payed payee payer paying payment payments payout pays pdf
pending people per percent period person phone pick piece place plan planned please
plus po point policy portal portfolio possible post posted potential pr prepaid
present press pretty previous price prices prior priority probably problem process
processed processing product project promise promised proof proper provide provided
purchase purchases push put quantity quarter quarterly query question questions quick
quickly quite quote raise raised ran rate rather reach read ready real really reason
reasons receipt receipts receivable receivables receive received recent recently
reconcile record records reduce refer reference refund refunded refuse regard
regarding region regular reject rejected related release released remain remaining
remember remind reminder reminders remit remittance remove renew renewal replace reply
report reported reports request requested requester requests require required resend
resolve resolved respond response rest result return returned returns reverse review
reviewed rfp right risk risky role round rule rules run running runs safe said sale
sales salesperson same saturday save saw say saying says schedule scheduled second see
seem seems seen select sell send sender sending sent sepa september set settle settled
settlement several shall share she sheet ship shipment shipped short should show shows
side sign signed similar simple simply since single sir sit site six size sla slow
small so sold some somebody someone something sometimes somewhere soon sorry sort
source sow specific spend split staff stage stand standard standing stands start
started starting state stated statement statements status stay step still stop stopped
story stuck subject submit submitted such sum summary sunday supplier suppliers
support supposed sure swift switch system table take taken takes taking talk target
task tax team tell ten term terms terrible test than thank thanks that thats the their
them themselves then there theres these they thing things think third this those
though thought thousand three through thursday ticket till time times tiny to today
together told tomorrow tonight too took top total totals touch toward track
transaction transactions transfer transferred treat tried trouble true try trying
tuesday turn turned two type unable unapplied under understand unit unless unpaid
until up update updated upload uploaded upon urgent us usd use used user using usual
usually valid value vat vendor vendors verify version very via view visit void wait
waiting want wanted wants warning was wasnt way we wednesday week weekly weeks well
went were what whats when whenever where wheres whether which while who whoever whole
whom whos whose wht why will wire wired wish with within without word words work
worked working works worry would write written wrong wrote xx yeah year yearly years
yep yes yesterday yet you your yours zero
"""

_SPANISH = """
abierta abiertas abierto abiertos abono abril aceptar acuerdo ademas adeuda adeudan
adeudo adjunto agosto ahora algo alguien algun alguna algunas alguno algunos alli alta
alto ambos anio ano anos antes anticipo antiguedad aplicado aplicar aprobacion
aprobada aprobado aprobar apruebe aqui archivo asi asunto atrasada atrasadas atrasado
atrasados aun aunque autorizado avisar aviso ayer ayuda ayudar baja bajo bancaria
bancario bien bloqueado buen buena buenas bueno buenos cada cambiar cambio cancelar
cantidad cargo carta caso causa cerrado cerrar cheque cien cierre cierto claro cliente
clientes cobrado cobranza cobrar cobro codigo como completo con condiciones conocer
consulta contacto contra contrato contratos copia correccion correcto correo corriente
cosa costo cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuenta cuentas
cuota dado dame dar dato datos debe debemos deben deber debia debido decir dejar demas
demora dentro deposito desde despues detalle deuda deudas deudor devolucion dia dias
dice dicho diciembre diez diferencia dime dinero disculpa disputa divisa documento
dolares donde dos durante ella ellas ellos emitida emitido empezar encontrar enero
entonces entrada entre entregado enviada enviado enviar envio equipo era error esa
esas escribir ese eso esos espera esperando esta estaba estado estamos estan estar
estas este esto estos estoy euros exacto existe explicar extracto factura facturacion
facturada facturado facturar facturas falta faltan favor febrero fecha fechas fin
final firma firmado forma fue fuera fueron gasto gastos gracias gran grande ha haber
habia hace hacemos hacen hacer hacia hago han hasta hay haya hecho historial hola hora
hoy igual importe importes impuesto incluir indicar informe ingresar ingreso iva jefe
jueves julio junio junto justo largo le leer les limite lista listo llama llamar llega
llegado llegar llego lleva luego lugar lunes mal mala manana mandar manera marzo mas
mayo mayor me media medio mejor menor menos mensaje mes meses mi miercoles mil mio mis
misma mismo momento moneda monto mucha muchas mucho muchos muy nada nadie necesita
necesito negocio ningun ninguna ninguno nos nosotros nota noviembre nuestra nuestras
nuestro nuestros numero nunca octubre orden ordenes otra otras otro otros pagada
pagadas pagado pagados pagamos pagan pagar pagara pagare pagaron pago pagos parcial
parece parte pasa pasado pasar pedido pedidos pedir pendiente pendientes permite pero
persona pide plazo plazos poco podemos poder podria poner porque posible precio
pregunta presupuesto primer primera primero problema proceso promesa pronto propio
proveedor proveedores proxima proximo pude puede pueden puedes puedo pues punto que
queda quedan quede queja quien quienes quiere quieren quiero quince quiza razon
realizado recibe recibida recibido recibimos recibir recibo recibos reciente
reclamacion recordar recordatorio reembolso referencia registro respecto responder
respuesta resta resumen retencion retenido retraso revisar revision riesgo sabado sabe
saber saldo saldos salir sea seguir segun segunda segundo seguro semana semanas senor
ser sera seria si sido siempre siguiente sin sino sistema sistemas sobre solamente
solicitud solo somos son soy su subir superior sus tal tambien tampoco tan tanto tarda
tarde tardes tasa temprano tenemos tener tengo tenia tercero terminos ti tiempo tiene
tienen tienes tipo toda todas todavia todo todos tomar total transferencia tras tres
tu tus ultima ultimo ultimos un una unas uno unos urgente usa usar usted ustedes va
vale vamos van varias varios vemos vence vencen vencida vencidas vencido vencidos
vencimiento vendedor vender venta ventas ver verdad verificar vez vi viene viernes
vista voy ya yo
"""

_PORTUGUESE = """
aberta abertas aberto abertos abril aceitar acerto achar acho acordo agora agosto
aguardando ainda ajuda ajudar ajuste alem algo alguem algum alguma algumas alguns ali
amanha ambos anexo ano anos antecipado antes aplicado aprovacao aprovada aprovado
aprovador aprovar aquela aquele aqui aquilo arquivo assim assunto ate atrasada
atrasadas atrasado atrasados atraso atual atualizar ausente bancario bem bloqueado boa
boas boleto boletos bom cada caiu caso cem certa certo chegada chegado chegar chegou
cheque cinco claro cliente clientes cobrado cobranca cobrar codigo coisa com combinado
comecar como complete compra comprovante concluido condicoes conferir confirmar
conosco consulta conta contas contato contestar contra contrato contratos copia
correcao correta correto credor cujo dada dado dados daquela daquele data datas debito
decidir dela dele deles demora dentro depois deposito desconto desde dessa desse desta
deste detalhe detalhes deu deve devedor devem devemos devendo dever devia devido
devolucao dez dezembro dia dias diferenca dinheiro disputa disse divida dividas
documento documentos dois dolares duas durante duvida ela elas ele eles em email
emitida emitido encontrar enquanto entao entrada entre entregue enviada enviado enviar
envio enviou equipe era erro essa essas esse esses esta estamos estao estar estas
estava este estes estorno estou eu exato existe explicar extrato falta faltam fatura
faturado faturamento faturar faturas favor faz fazem fazemos fazer fechado fechamento
feita feito fevereiro fez fica ficar ficou fim final financeiro fiscal foi fora foram
forma fornecedor fornecedores forte gente gerente grande grato haver historico hoje
hora igual imposto impostos informar informe inteiro isso isto ja janeiro julho junho
junto juros la lancado lancamento leva levar liberado liberar ligar limite lista logo
lugar maio maior mais mal mandar maneira manha mao marco mas me media meio melhor
menor menos mensagem mes meses mesma mesmo meu meus mil mim minha minhas moeda momento
motivo muita muitas muito muitos multa nada nao nas nenhum nenhuma nessa nesse nesta
neste ninguem noite nome nos nossa nossas nosso nossos nota notas novembro novo num
numa numero nunca obrigada obrigado ola onde ontem ordem outra outras outro outros
outubro paga pagamento pagamentos pagar pagara pagaram pagas pago pagos pagou parcela
parcelas parcial parece parte passado passar pede pedido pedidos pedir pela pelas pelo
pelos pendencia pendente pendentes pequeno pergunta perto pessoa pix pode podem
podemos poder poderia pois ponto porem porque possivel posso pouco prazo prazos
precisa preciso preco previsao previsto primeira primeiro problema processo promessa
propria proprio proxima proximo quais qual qualquer quando quanta quantas quanto
quantos quase quatro que quem quer queria quero quinta quitada quitado receba recebe
recebemos receber recebeu recebida recebido recebimento recebimentos recibo reclamacao
recusado reembolso referencia relatorio remessa reprovado resposta restante resumo
retencao retido revisao revisar risco sabado sabe saber saiu saldo saldos se seguinte
segunda segundo seja sem semana semanas sempre senao sendo senhor ser sera seria sexta
si sido sim situacao so sob sobre solicitacao somente somos sou sua suas tal tambem
tanto tao tarde taxa tem temos tempo tenha tenho ter terca termos teve tinha tipo
tirar toda todas todavia todo todos total transferencia tras tres tudo ultima ultimas
ultimo ultimos um uma umas uns urgente usar vai valor valores vamos vao varias varios
veio vem vencem vencer venceu vencida vencidas vencido vencidos vencimento venda
vendas vendedor vender ver verdade verificar vez vezes vi vindo voce voces voltar vou
"""

# Written without blanks, so single signs are left out: they stand in names too.
_CHINESE = """
应收账款 应付账款 付款申请 信用额度 采购订单 付款条件 付款计划 客户经理 合作伙伴
什么时候 为什么 多少钱 怎么样 怎么办 有没有 是不是 能不能 可不可以 可以吗 欠我们
给我们 我们的 他们的 你们的 供应商 对账单 贷项单 信用证 银行账户 汇率 发票号 付款单
审批单 合同号 已经 还没有 没有 还没 现在 今天 昨天 明天 上周 本周 下周 上个月 这个月
下个月 本月 上月 下月 今年 去年 季度 月底 年底 星期 客户 公司 发票 账单 帐单 付款 付清
支付 收款 收到 收据 回款 到账 到帐 欠款 欠债 欠账 逾期 到期 过期 账期 账龄 余额 金额
总额 总共 一共 税额 税率 折扣 退款 退货 争议 纠纷 催款 催收 承诺 申请 审批 审核 批准
拒绝 通过 合同 订单 状态 情况 进度 问题 请问 麻烦 帮忙 帮我 查询 查一下 查看 看看
看一下 告诉 知道 需要 想要 可以 能够 应该 是否 什么 怎么 哪里 哪个 哪些 哪天 多少 多久
何时 为何 我们 你们 他们 大家 这个 那个 这些 那些 美元 人民币 欧元 谢谢 你好 您好 尽快
马上 立刻 紧急 打款 汇款 转账 转帐 欠费 开票 开具 补发 重开 作废 更新 更改 修改 确认
核对 核销
"""

_CODES = """
usd eur mxn brl cny rmb gbp jpy cad aud chf hkd sgd cop clp ars pen inv fac fact nf nfe
cfdi uuid rfc cnpj cpf cuit nit clabe iban swift bic pdf xml csv iva icms iss isr kpi
sla nda rfp qbr sow msa crm api faq ceo cto coo vp hr sme b2b ok okay pls plz thx tks
obs etc pra pro pras pros
"""

CHAT = frozenset(f"{_ENGLISH} {_SPANISH} {_PORTUGUESE} {_CODES}".split())
CHAT_SIGNS = tuple(sorted(_CHINESE.split(), key=len, reverse=True))  # the longest first
