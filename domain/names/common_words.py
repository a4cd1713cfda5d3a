"""Words that say little about which company is meant: by themselves no name.

All are folded as ``core.fold`` folds. A ledger of twenty customers is
too small to learn from itself that "logistics" is a trade and "de" a joint.
"""

from __future__ import annotations

_JOINTS = """
a al an and ao aos as at by d da das de del dem den der des di die do dos du e ed el
en es et for from het i ii iii im in iv l la las le les lo los mit na no o of on os
para por s sobre the to und van vom von with y zu zum zur
"""

_TRADES = """
administracao administracion aduanas advisors advisory aerospace agencia agency
agricola agro agua aguas air airlines airways alimentacion alimentos alliance
almacenes alternative analytics anlagen appliances architects arquitectura arquitetura
asesores asesoria asociacion asset assets associacao associates association audio auto
automation automobile automotive automotriz autopecas aviation bakery banco bancorp
bancshares bank banking bau bay beauty bebidas beheer beteiligungen beteiligungs
beteiligungsgesellschaft beverage beverages bienes biotech board body bond books
brands brewery brothers builders building business bygg cabinet cafe cafeteria camara
capital care casa catering cement center central centre centro ceramics charity
chemical chemicals church ciencia city civil cleaning clinic clinica clothing club
coffee colegio college comercial comercializadora comercio commerce commercial
commerciale communications community compagnie companhia compania companies components
computer computers comunicacao comunicacion comunicaciones concrete confeccoes conseil
construccion construcciones construcoes construction constructora construtora
consultancy consultants consulting consultores consultoria contractors control
controls cooperativa cooperative corporacao corporacion corporativo cosmetics
costruzioni council county creative credit credito cultura culture customer customers
dairy data dealer defence defense dental desarrollo desarrollos desenvolvimento design
development developments diagnostics dienstleistungen digital direct distribuicao
distribuidora distribution distributors district division drinks east eastern edilizia
editora editorial educacao educacion education eiendom electric electrica electrical
electronica electronics eletrica eletronica embalagens empreendimentos empresa
empresas energia energy engenharia engineering engineers enterprise enterprises
entertainment environment environmental equipamentos equipment equipos equity estate
estates estudio estudios etablissements events exchange exploitation exploration
export exportadora exports express fabrica fabrication factory family farm
farmaceutica farmacia farms fashion fastigheter ferreteria film finance financeira
financial financiera first fishing fitness flooring food foods footwear forest forum
foundation fratelli freight fresh fruit fuel fund fundacao fundacion funding funds
furniture games garden gas general geral gesellschaft gestao gestion glass global gold
government grafica graphics green groep group groupe growth grupo gruppe gruppo handel
handels hardware health healthcare heating heavy hermanos high hijos holding holdings
home homes hospital hospitality hosteleria hotel hoteles hotels house housing iberica
immobiliare immobilien immobilier imobiliaria impianti import importadora imports
income industria industriais industrial industriales industrias industries industry
informatica information infrastructure ingenieria inmobiliaria innovation innovations
institute institution instituto insurance integrated interactive interiors
international internet inversiones invest investimentos investment investments
investors irmaos iron joint journal kitchen lab laboratories laboratorio laboratorios
laboratory labs land learning leasing legal leisure lighting limpeza limpieza line
link live logistica logistics london maatschappij machine machinery maintenance
management mantenimiento manufacturing maquinaria maquinas marine maritime market
marketing markets maschinenbau master materiais materiales materials meat media
medical medicine mercado metal metals metalurgica minas minera mineracao mining mobile
moda modern mortgage motor motors moveis muebles mundo music nacional national natural
network networks new norte north northern nova nueva nuevo obras oeste office oil
online operadora optical organic packaging padaria paint papel paper parc parks
participacoes partner partners partnership parts patrimonial payments pension people
personnel pesca petroleum pharma pharmaceutical pharmaceuticals photo pipe pizzeria
plan plasticos plastics plus point port portfolio power precision premium press print
printing private pro processing producciones producoes product production productions
productos products produits produtos professional professionals project projects
promociones promotora properties property public publicidad publicidade publishing
quality quimica radio rail real realty recruitment recycling refrigeracao
refrigeration regional rental rentals repuestos research resorts resource resources
restaurant restaurante restaurants retail river road royal rubber safety sales salud
saude school science sciences scientific sea security seguranca seguridad seguros
select semiconductor series serv service services servicios servico servicos shipping
shop silver sistemas smart social sociedad sociedade societa societe society soft
software solar solucao soluciones solucoes solution solutions source south southern
specialties sport sports square staffing standard star state steel storage store
stores street studio studios style sul suministros super supermercado supermercados
supplies supply support sur surgical sustainable system systems team tech technical
technik technologie technologies technology tecnica tecnologia tecnologias telecom
telecommunications telecomunicaciones telecomunicacoes television textil textile
textiles theatre therapeutics timber tobacco tools tours toys trabajo trade trading
training transit transport transportation transporte transportes travaux travel trust
turismo union unit united universal universidad universidade university urban
utilities valley valores value vastgoed vehicle vehiculos veiculos venture ventures
vermogensverwaltung verwaltungs verwaltungsgesellschaft viagens viajes video village
vision waste water wealth web west western wholesale wind wine wines wireless wood
works world worldwide
"""

_PLACES = """
africa aires alemanha alemania america american americana americas angeles antioquia
arab argentina asia asian atlanta australia australian austria bahia bangkok barcelona
beijing belgica belgique belgium berlin bilbao birmingham bogota bolivia boston brasil
brazil brazilian bristol britain british buenos bulgaria california canada canadian
caribe carolina catalunya chicago chile china chinese colombia colorado costa cuba
czech dallas delhi denmark deutsche deutschland dubai dublin ecuador egypt emea
emirates england espana espanola estados euro europa europe european fe finland
florida france francia frankfurt geneva georgia gerais german germany ghana glasgow
greece guadalajara guangdong guangzhou guatemala hamburg hk holland honduras hong
houston hungary iberia illinois india indian indonesia ireland irish israel istanbul
italia italian italy jalisco japan japanese jersey johannesburg kenya kingdom kong
korea kuwait latam latin latina latino leeds lima lisboa lisbon london los lyon madrid
malaysia manchester massachusetts medellin melbourne mexicana mexicano mexico miami
michigan milan milano minas monterrey montreal morocco moscow mumbai munich nederland
netherlands nevada nigeria nordic norway ohio ontario osaka oxford pacific pakistan
panama parana paris paulo pennsylvania pernambuco peru peruana philippines poland
polska portugal portuguesa puerto qatar quebec rica rio rome russia salvador san santa
santiago santo sao saudi scotland seoul sevilla shanghai shenzhen singapore slovakia
spain suisse sweden swiss switzerland sydney taiwan texas thailand tokyo toronto
turkey turkiye uae uk ukraine unidos uruguay us usa valencia vancouver venezuela
vietnam virginia wales washington york zealand zurich
"""

# Trades and forms in names written in East Asian signs.
_TRADES_IN_SIGNS = """
进出口 進出口 天然气 计算机 房地产 供应链 国际 國際 全球 集团 集團 控股 股份 有限
责任 公司 科技 技术 技術 贸易 貿易 实业 實業 工业 工業 产业 產業 商业 商貿 商贸 投资
投資 管理 咨询 諮詢 顾问 服务 服務 发展 發展 开发 開發 建设 建設 建筑 建築 工程 制造
製造 制作 电子 電子 电器 電器 电气 电力 電力 能源 石油 化工 化学 化學 机械 機械 设备
設備 材料 信息 資訊 网络 網路 网絡 软件 軟體 软体 系统 系統 通信 通讯 数据 数码 智能
物流 运输 運輸 航空 铁路 汽车 汽車 食品 饮料 餐饮 酒店 旅游 医药 醫藥 医疗 药业 生物
健康 文化 传媒 教育 广告 金融 银行 銀行 保险 保險 证券 證券 基金 租赁 地产 置业 物业
农业 家具 服装 纺织 纸业 钢铁 有色 金属 包装 印刷 塑料 橡胶 玻璃 陶瓷 环保 环境 电商
商务 工厂 주식 회사 한국 그룹 市 省 区 县 厂 店 분 精密 仪器 仪表 器械 自动化 自动
半导体 新能源 新材料 零部件 光电 五金 制品 塑胶 水务 燃气 电梯 重工 装饰 园林 液压
阀门 轴承 电缆 光学 激光 芯片 微电子 饲料 乳业 水产 粮油 日化 化妆品 珠宝 玩具 家电
照明 建材 水泥 煤炭 矿业 冶金 船舶 港口 快递 仓储 货运 百货 超市 影视 出版 体育 设计
研究院 检测 培训 物联网 互联网 制药 诊断 耗材
"""

_PLACES_IN_SIGNS = """
中国 中華 中华 中國 北京 上海 深圳 广州 廣州 广东 廣東 天津 重庆 重慶 成都 杭州 南京
武汉 苏州 西安 青岛 厦门 宁波 浙江 江苏 山东 四川 湖北 湖南 河北 河南 福建 香港 台湾
臺灣 台北 日本 东京 東京 大阪 亚洲 亞洲 无锡 东莞 佛山 长沙 郑州 合肥 大连 济南 福州
珠海 沈阳 哈尔滨 长春 石家庄 太原 南昌 昆明 贵阳 南宁 海口 兰州 温州 常州 南通 徐州
烟台 泉州 中山 惠州 嘉兴 绍兴 台州 金华 扬州 镇江 芜湖 洛阳 保定 唐山 潍坊 澳门 安徽
江西 云南 贵州 广西 海南 甘肃 陕西 山西 辽宁 吉林 黑龙江 内蒙古 新疆 宁夏 青海 墨西哥
巴西 西班牙 美国 德国 英国 法国 新加坡 葡萄牙 阿根廷 哥伦比亚 智利 秘鲁 加拿大 韩国
印度 越南 泰国
"""

JOINTS = frozenset(_JOINTS.split())
TRADES = frozenset(_TRADES.split())
PLACES = frozenset(_PLACES.split())
PLACES_IN_SIGNS = tuple(_PLACES_IN_SIGNS.split())
_OF_SIGNS = (*_TRADES_IN_SIGNS.split(), *PLACES_IN_SIGNS)
OF_SIGNS = tuple(sorted(_OF_SIGNS, key=len, reverse=True))  # the longest first
