"""Portuguese words of speech that a company may be called by, but seldom is."""

from __future__ import annotations

WORDS = """
abaixo abate abatido abatimento abram abriu abrto abusivo acabou acao aceita aceitam
aceitamos aceitariam aceitavel aceite aceitou acerta acertado acertar acertou acesso
acha achando achou acima acionem acoes acontece aconteceu actions acumuladas adiada
adianta adiantado adiantamento adiante adiciona adicionar aditivo advogado afirma
agendada agendado agendamento agradecia agradecido aguardam aguenta ai aja ajudando
ajudas ajudou ajusta ajustar alcada alcadas alegam alegando alertas aliquota almocar
alteracao alteracoes alterar altero alterou aluguel amarrado ambiente ameaca ameacou
analisam analisar analise analisem andam andamento andar anexa anexar aniversario
antecipacao antecipar anteriores antiga antiguidade anula anulem apartamento aplicaram
apontada apos application aprende apresentacao apresentar apresentou aprova aprovacoes
aprovadores aprovam aprovaram aprovei aprovou arriscado arrumar assina assinado assinar
assinaram assinatura assinaturas assino assumir assuntos atencao atendente atender
atendimento atestado ativa ativo atrasar atribuido atualiza atualizado atualizaram
atualizem aumenta aumentando aumentar automaticamente autorizacao autorizada autorizei
aval avaliacao avaliar avaliem avancou avariado avenida avisado avise avisou bacalhau
baixa baixada baixado baixar baixaram baixas barrado barras bate bateram bateu bato
beleza besteira black bloqueio bloqueou blz bolo bonificacao bordero bravo brigadao ca
cabe cabeca cadastrada cadastrar cadastro cade cadeira cadeiras cai cair cairam caixas
calculado calculados calculam calor caminhao caminho campanha canais cancelado
cancelamento cancelem cancelou carbono cardapio carregada cartao cartas carteira cc
cedeu cenoura cessao chama chamado chamados chamar chamem chave chefe chega cheio chover
churrascaria chuva circularizacao classe cliemte cliete cobradas cobrados cobraram cobre
cobrem cobrindo colaborador coloca colocar colocou coloquei combinei comeco comerciais
comigo comissao compara compartilhado compensada compensou complementar complexo
complicado comporta comprada comprometeu compromisso comprou computador conceder
concentracao concentrado conciliacao concluidos concorda condicao condicionado conecta
confere conferencia confiavel configuracoes configurar confio confira confirmacao
confirmada confirmaram confirmou conhece conheco connosco consegue conseguem consegues
conseguimos conseguindo consertarmos consignacao consigo consolidado consta consultar
consultou contabilidade contactem contar conte contestacao contestada contestam
contestando contestou contetsou continua continuar contratado contratar contratual
controladora conversa conversar converter copa corpo correio correios corrente corrigir
corrigiu corrijam cortesia cortou costuma cotacao cotacoes cotna cracha credita
creditada creditar creditem creditos credto cria crie criou criptomoeda critica
cronograma cuida cuidando cumprir cumpriu custa custo cutuca danfe daqui decididas
decidido decidiram decimo decisao defeito deixem delego demais demissao demoram deploy
depositam depositaram depositou deram desativa desative desbloquear desbloqueia
descarregar descobriu desconfio descontado descontamos descontou descricao desculpa
desculpas desempenho desenvolvedor desinscreve desistiu desisto despachado despachos
despesa despesas devedores devo devolvam devolve devolveu devolvida devolvido diaria
diferendo diga digam digitacao digito diminui direcao direito direto diretor diretoria
discurso discussao discutindo discutir disponivel disseram disso distancia distribuidor
diverge divergencia divergente dividir diz dizem dizendo dizer doente domicilio dono dor
duplicata duplicatas duplicidade duvidosos efetuou emissao emiti emitidas emitiram
emprestimo empurrou encaminha encerra encerrada encerrar encomenda encomendas encontra
endereco entende entidade entram entraram entregamos entregando entregou entreguei
entrou envie enviei equipa equipamento eram errada errado errados erramos escopo escreve
escreveu escrevo espaco esqueca esqueceram esqueci esquisito estagiario estorna estornar
estornem estourar estouraram estourou estranho eventos evolucao exatamente excecao
excedeu excel excluir executado exemplos existem expedicao explica explicacao exposicao
exposicoes exterior extras facam faco faculdade faixa fala falam falar falei falo falou
faltaram faltou fato fatruamento faturacao faturada faturadas faturam faturamos
faturaram faturem faturou fechando fechar fecharam fechei fechou feiras feliz feriado
ferias festa fiado fianca fical ficaram ficha fila filho filiais filme financas
financiamento finja fiscais fisico fixe fixo fiz fizemos fizeram foge folga folha fomos
fonte formula fornecdor fornecedora fornecer fornecimento fosse fotos fotossintese frete
frio fui funcionalidades fundo furiosos futebol ganhar ganhou garante garantiram
garantiu gato geladeira gentileza gera gerada gerado gerar gestor github glosa glosar
glosaram golpe gols gosta gostaria gostava governo grana greve gripe guardar heranca
historia hj holerite homem honrar horario horoscopo hoteleiro houve humana ideias
identificado identificar identificaram ilimitado impressora inadimplencia inadimplente
inadimplentes incidente inclui incluidas incluiu incumprimento indevida
indisponibilidade informacao informando informou inicial inscreva inscreve instagram
instalar instrucoes insuficiente integral interior internacional inventario inventou
inves investir jantar jira jjjj joga jogo judicial juridico jurou justica kkkkkkkkkk
ksksks lanca lancada lancar lanco legitima lembra lembrete lembretes lhe liberacao
liberaram liberem liberou libertem licenca licencas licitacao lider liga ligacao ligado
ligo ligou limpa linha linkedin liquidada liquidamos liquidou litigio livre livro lmite
loja loop mae maiores manchado mandaram mandei mandou manhas maquina maus medicao medico
mega melhorou mensagens mensal mensalidade mensalidades mercadoria merecem mesa metade
milhoes minuta miunta modo modulos molhada mostra mostre muda mudado mudamos mudanca
mudar mudaram mudei mudou musica naquele ne nega negam nela nervoso nesses netflix
nordeste notebook noticia notifica notificacao notificacoes novidade novos obg
obrigatorio odontologico oferece oferecer oi oie olha olhada olhando olhar olhou onibus
opa opcoes opiniao orcamento ordena ordenou otimo paciencia pacote padrao pagam
pagametno pagando pagarem pagavam pagto paguem palavra panorama paradas parcelado
parcelar parcelo pare parecer parem participar passa passagem passando passaram passo
passos passou pasta paternidade pausar pe peco pedem pedindo pediram pediu pegou
penalidade pendencias pendnete percentual perda perdendo perfeito perguntam perguntando
perguntar perguntas perguntei pergunto perguntou permuta pessimo pessoais pessoal pf pfv
pgto piada pior piorou piscando plafond planilha plano plantao poderiam pontual posicao
poupanca precisam precisamos precos prefiro preparar presa presente preso presos
prestacoes prestado prestador prestar prioridade prioridades proceder procedimento
processar procv producao produto programacao programador programar projeto promessas
prometeram prometeu prometido promocao promteu propor proporcional propos proposta
prorroga prospectar protestaram protesto provisao puxa qndo qto qualidade quantidade
quebradas quebrado quebrou queixa querem questiona questionando questionaram quilometros
quinzenal quitamos quitar quitaram qweqwe ramal rapel rapidinho rateio razao reabram
reabrir reais reajuste reanalise recebem receberam receberem recebi recebidos recebivel
recebo rececao receita reclamacoes reclamou recomenda reconhece reconhecem recorrente
recuperacao recusa recusada recusaram recusou redireciona redline reduzido reembolsa
reembolsaveis reembolsavel reemite reemitir reenvia reenviem ref refacam refaturar refaz
refazem refazer refeicao refeitorio referente regiao regra regras regua regulamento
regularizada regularizar rejeicao rejeitada rejeitado rejeitou relacao relativa remedio
renda rende renegociamos renegociando renova renovacao renovar repassa repita requisicao
requisicoes rescindiu rescisao reservar reseto resolverem resolveu resolvi resolvida
resolvido responda respondeu respondido respondo responsabilidade responsavel ressarcir
restricao resultado resumno resumos retem reter retida retidos retirar retiveram retomar
retornar retorno reuniao revisa revisam revisem revissem rico robo roda rodada roteiro
saem sai sair salario seg segmento segredos segue seguem seguidores segura seguradora
segurando segurar segurem sei sena senha sentido separada serasa serve servidor setor
seu seus shopee sigilo sinal slogan sobra sobrou solicitacoes soltar soma somando
sozinho subiram subiu submeter submeti subo subscrever substituir sumiu suporte
suspendeu suspenso sustou tabela tbm tchau tecido tecnico telefone telemovel
temporariamente tercas terceiro tesoura tesouraria tesoureira tesouro testando teste
texto tira titulo titulos tolerancia tomador topa topam topariam trabalhar trabalhista
trabalho trabalhos traduz transfere transferiu transfira transito transitoria trata
tratando tratar travada travado travou trimestral troca trocar troco trocou troquem uber
ultrapassou urgencia usada usem usou usuario usuarios utilizado vaga valem valendo valeu
validacao validou variaveis vc vcs veem veja velocidade vencto verdadeira verdadeiro
versao vestibular veterinario viagem viajar viavel vicio vida vieram vigencia vincenda
viram virou visao viu vizinho vlw volta voltou voo votar whatsapp zerou
"""
