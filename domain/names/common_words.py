"""Words that say little about which company is meant: by themselves no name.

All are folded as ``core.fold`` folds. A ledger of twenty customers is too small to learn
from itself that "logistics" is a trade and "de" a joint; these lists know it beforehand.
"""

from __future__ import annotations

JOINTS = frozenset(
    "a al an and as at by d da das de del dem den der des di die do dos du e ed el en et "
    "for from het i ii iii im in iv l la las le les lo los mit na no o of on os para por "
    "s sobre the to und van vom von with y zu zum zur".split()
)

TRADES = frozenset(
    # en
    "advisors advisory aerospace agency air airlines airways alliance alternative "
    "analytics appliances architects asset assets associates association audio auto "
    "automation automotive aviation bakery bancorp bancshares bank banking bay beauty "
    "beverage beverages biotech board body bond books brands brewery brothers builders "
    "building business cafe capital care catering cement center central centre ceramics "
    "charity chemical chemicals church city civil cleaning clinic clothing club coffee "
    "college commerce commercial communications communications community components "
    "computer computers concrete construction consultancy consultants consulting "
    "contractors control controls cooperative cosmetics council county creative credit "
    "culture customer customers dairy data dealer defence defense dental design "
    "development developments diagnostics digital direct distribution distributors "
    "district division drinks east eastern education electric electrical electronics "
    "energy engineering engineers enterprise enterprises entertainment environment "
    "environmental equipment equity estate estates events exchange exploration export "
    "exports express fabrication factory family farm farms fashion film finance "
    "financial first fishing fitness flooring food foods footwear forest forum "
    "foundation freight fresh fruit fuel fund funding funds furniture games garden gas "
    "general glass global gold government graphics green group growth hardware "
    "healthcare health heating heavy high holding holdings home homes hospital "
    "hospitality hotel hotels house housing import imports income industrial industries "
    "industry information infrastructure innovation innovations institute institution "
    "insurance integrated interactive interiors international internet investment "
    "investments investors iron joint journal kitchen lab laboratories laboratory labs "
    "land learning leasing legal leisure lighting line link live logistics london "
    "machine machinery maintenance management manufacturing marine maritime market "
    "marketing markets master materials meat media medical medicine metal metals "
    "mining mobile modern mortgage motor motors music national natural network networks "
    "new north northern office oil online optical organic packaging paint paper parks "
    "partner partners partnership parts payments pension people personnel petroleum "
    "pharma pharmaceutical pharmaceuticals photo pipe plan plastics plus point port "
    "portfolio power precision premium press print printing private pro processing "
    "product production productions products professional professionals project projects "
    "properties property public publishing quality radio rail real realty recruitment "
    "recycling refrigeration regional rental rentals research resorts resource resources "
    "restaurant restaurants retail river road royal rubber safety sales school science "
    "sciences scientific sea security select semiconductor series service services "
    "shipping shop silver smart social society soft software solar solution solutions "
    "source south southern specialties sport sports square staffing standard star state "
    "steel storage store stores street studio studios style supplies supply support "
    "surgical sustainable system systems team tech technical technologies technology "
    "telecom telecommunications television textile textiles theatre therapeutics timber "
    "tobacco tools tours toys trade trading training transit transport transportation "
    "travel trust union unit united university urban utilities valley value vehicle "
    "venture ventures video village vision waste water wealth web west western wholesale "
    "wind wine wines wireless wood works world worldwide "
    # es and pt
    "administracion administracao aduanas agencia agricola agro agua aguas alimentos "
    "alimentacion almacenes arquitectura arquitetura asesores asesoria asociacion "
    "associacao automotriz autopecas banco bebidas bienes cafeteria camara casa central "
    "centro ciencia clinica colegio comercial comercializadora comercio compania "
    "companhia comunicacao comunicacion comunicaciones confeccoes construccion "
    "construcciones construcoes construtora constructora consultores consultoria "
    "cooperativa corporacao corporacion corporativo credito cultura desarrollo "
    "desarrollos desenvolvimento distribuicao distribuidora editorial editora educacao "
    "educacion electrica electronica eletrica eletronica embalagens empreendimentos "
    "empresa empresas energia engenharia equipamentos equipos estudio estudios "
    "exportadora fabrica farmaceutica farmacia ferreteria financeira financiera "
    "fundacao fundacion general geral gestao gestion grafica grupo hermanos hijos "
    "hospital hosteleria hotel hoteles iberica imobiliaria importadora industria "
    "industrial industriais industriales industrias informatica ingenieria inmobiliaria "
    "instituto inversiones investimentos irmaos laboratorio laboratorios limpeza "
    "limpieza logistica mantenimiento maquinaria maquinas marketing materiais materiales "
    "mercado metalurgica minas minera mineracao moda moveis muebles mundo nacional norte "
    "nova nuevo nueva obras oeste operadora padaria papel participacoes patrimonial pesca "
    "plasticos producciones producoes productos produtos promociones promotora "
    "publicidad publicidade quimica refrigeracao repuestos restaurante saude salud "
    "seguranca seguridad seguros serv servicios servico servicos sistemas sociedad "
    "sociedade solucao solucoes soluciones super supermercado supermercados sur sul "
    "suministros tecnica tecnologia tecnologias telecomunicacoes telecomunicaciones "
    "textil textiles trabajo transporte transportes turismo union universal universidad "
    "universidade valores vehiculos veiculos viagens viajes "
    # de, fr, nl, it and Nordic
    "anlagen automobile bau beheer beteiligungen beteiligungs beteiligungsgesellschaft "
    "bygg cabinet commerciale compagnie conseil costruzioni dienstleistungen edilizia "
    "eiendom etablissements exploitation fastigheter fratelli gesellschaft groep groupe "
    "gruppe gruppo handel handels holding immobilier immobiliare immobilien impianti "
    "invest maatschappij maschinenbau parc pizzeria produits societa societe "
    "technik technologie travaux vastgoed vermogensverwaltung verwaltungs "
    "verwaltungsgesellschaft".split()
)

PLACES = frozenset(
    "africa alemania alemanha america american americana americas antioquia arab "
    "argentina asia asian atlanta australia australian austria bahia bangkok barcelona "
    "beijing belgica belgium belgique berlin bilbao birmingham bogota bolivia boston "
    "brasil brazil brazilian bristol britain british bulgaria buenos aires california "
    "canada canadian caribe carolina catalunya chicago chile china chinese colombia "
    "colorado costa rica cuba czech dallas delhi denmark deutsche deutschland dubai "
    "dublin ecuador egypt emea emirates england espana espanola estados euro europa "
    "europe european fe finland florida france francia frankfurt geneva georgia germany "
    "german ghana glasgow greece guadalajara guangdong guangzhou guatemala hamburg "
    "holland honduras hong kong hk houston hungary iberia illinois india indian indonesia "
    "ireland irish israel istanbul italia italy italian japan japanese jalisco jersey "
    "johannesburg kenya kingdom korea kuwait latam latin latina latino leeds lima lisboa "
    "lisbon london los angeles lyon madrid malaysia manchester massachusetts medellin "
    "melbourne mexicana mexicano mexico miami michigan milan milano minas gerais "
    "monterrey montreal morocco moscow mumbai munich nederland netherlands nevada nigeria "
    "nordic norway ohio ontario osaka oxford pacific pakistan panama parana paris paulo "
    "pennsylvania pernambuco peru peruana philippines poland polska portugal portuguesa "
    "puerto qatar quebec rio rome russia salvador san santa santiago santo sao saudi "
    "scotland seoul sevilla shanghai shenzhen singapore slovakia spain suisse sweden "
    "switzerland swiss sydney taiwan texas thailand tokyo toronto turkey turkiye uae uk "
    "ukraine unidos uruguay us usa valencia vancouver venezuela vietnam virginia wales "
    "washington york zealand zurich".split()
)

# Of names written in East Asian signs: trades, forms, places. Longest first.
OF_SIGNS = tuple(
    sorted(
        "中国 中華 中华 中國 北京 上海 深圳 广州 廣州 广东 廣東 天津 重庆 重慶 成都 杭州 南京 武汉 "
        "苏州 西安 青岛 厦门 宁波 浙江 江苏 山东 四川 湖北 湖南 河北 河南 福建 香港 台湾 臺灣 台北 "
        "日本 东京 東京 大阪 亚洲 亞洲 国际 國際 全球 市 省 区 县 集团 集團 控股 股份 有限 责任 公司 "
        "科技 技术 技術 贸易 貿易 进出口 進出口 实业 實業 工业 工業 产业 產業 商业 商貿 商贸 投资 投資 "
        "管理 咨询 諮詢 顾问 服务 服務 发展 發展 开发 開發 建设 建設 建筑 建築 工程 制造 製造 制作 "
        "电子 電子 电器 電器 电气 电力 電力 能源 石油 天然气 化工 化学 化學 机械 機械 设备 設備 材料 "
        "信息 資訊 网络 網路 网絡 软件 軟體 软体 计算机 系统 系統 通信 通讯 数据 数码 智能 物流 运输 "
        "運輸 航空 铁路 汽车 汽車 食品 饮料 餐饮 酒店 旅游 医药 醫藥 医疗 药业 生物 健康 文化 传媒 "
        "教育 广告 金融 银行 銀行 保险 保險 证券 證券 基金 租赁 房地产 地产 置业 物业 农业 家具 服装 "
        "纺织 纸业 钢铁 有色 金属 包装 印刷 塑料 橡胶 玻璃 陶瓷 环保 环境 供应链 电商 商务 工厂 厂 店 "
        "분 주식 회사 한국 그룹".split(),
        key=len,
        reverse=True,
    )
)
