"""The parts that invented company names are made of, by country."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _trades(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


HEADS = {
    "US": _words(
        "Alder Amber Ash Beacon Birch Black Blue Bright Cedar Clear Copper "
        "Crest East Elm Ever Fair Fern Fox Glen Gold Granite Green Grey Harbor "
        "Haw Hazel Heather High Iron Juniper Kestrel Lake Lark Linden Long "
        "Maple Marl North Oak Osprey Pine Quarry Raven Red Ridge River Rowan "
        "Sable Silver Slate South Stone Sum Swift Thorn Tide Wal West Wheat "
        "White Wild Willow Win"
    ),
    "MX": _words(
        "Agua Alta Azul Bahía Buena Campo Casa Cerro Clara Costa Cumbre Flor "
        "Fuente Gran Hacienda Lago Loma Luz Mar Monte Nueva Ojo Palma Peña "
        "Piedra Prado Puerta Río Roca San Sierra Sol Terra Torre Valle Vera "
        "Vista"
    ),
    "BR": _words(
        "Água Alto Amapá Baía Bela Boa Campo Céu Costa Cruz Estrela Fonte Gira "
        "Ipê Jaca Lagoa Luz Mar Mata Monte Nova Ouro Palmeira Pedra Porto Praia "
        "Rio Rocha Santa São Serra Sol Terra Vale Verde Vila Vitória"
    ),
    "DE": _words(
        "Ahorn Alt Berg Birken Blau Buchen Eben Eichen Eisen Erlen Falken Feld "
        "Grün Hoch Kalten König Linden Mühl Neu Ost Rosen Schön Stein Süd "
        "Tannen Weiß West Wiesen"
    ),
}
HEADS["ES"] = HEADS["MX"]

TAILS = {
    "US": _words(
        "bank beck bourne bridge brook burn bury by cliff combe cote croft dale "
        "den field fold ford gate grove ham hill holm hurst land leigh ley low "
        "mere mill more mount port shore side stead stone thorpe ton view ville "
        "ward water way well wick wood worth yard"
    ),
    "MX": _words(
        "lba lindo mar nera norte oriente plata real rrey sur teca tierra tlán "
        "verde villa viva zul ña cima clara"
    ),
    "BR": _words(
        "bela çu dourado guá lândia mar norte paraná pedra polis prata real sul "
        "tuba uçu vale verde ção clara mirim"
    ),
    "DE": _words(
        "ach bach beck berg brück burg dorf feld furt haus heim hof horst kamp "
        "rode stadt stein tal wald werk"
    ),
}
TAILS["ES"] = TAILS["MX"]

_ENGLISH_TRADES = _trades(
    "Analytics|Automation|Bearings|Biomedical|Cabling|Ceramics|Chemicals|"
    "Components|Controls|Dental Supply|Devices|Diagnostics|Electronics|"
    "Engineering|Filtration|Foods|Freight|Health|Hydraulics|Imaging|"
    "Industrial|Instruments|Laboratories|Lighting|Logistics|Marine|"
    "Materials|Medical|Metals|Optics|Packaging|Pharma|Plastics|Power|"
    "Precision Tools|Robotics|Sensors|Software|Systems|Textiles|Trading|"
    "Valves|Water Technologies"
)
_SPANISH_TRADES = _trades(
    "Alimentos|Automatización|Comercializadora|Construcción|"
    "Distribución Médica|Electrónica|Empaques|Energía|Equipos Industriales|"
    "Iluminación|Ingeniería|Laboratorios|Logística|Manufacturas|Maquinaria|"
    "Metales|Papelera|Plásticos|Químicos|Refacciones|Salud|"
    "Servicios Técnicos|Tecnología|Textiles|Transportes"
)
TRADES = {
    **dict.fromkeys(("US", "CA", "GB", "SG", "KW"), _ENGLISH_TRADES),
    **dict.fromkeys(("MX", "ES"), _SPANISH_TRADES),
    "BR": _trades(
        "Alimentos|Automação|Comércio de Peças|Construções|Distribuidora|"
        "Eletrônica|Embalagens|Energia|Engenharia|Equipamentos Médicos|"
        "Hospitalar|Iluminação|Indústria Química|Informática|Laboratórios|"
        "Logística|Máquinas|Metalúrgica|Papéis|Plásticos|Saúde|Serviços|"
        "Tecnologia|Têxtil|Transportes"
    ),
    "DE": _trades(
        "Anlagenbau|Antriebstechnik|Chemie|Druckluft|Elektronik|Feinmechanik|"
        "Fördertechnik|Gerätebau|Großhandel|Kunststoffe|Labortechnik|"
        "Maschinenbau|Medizintechnik|Messtechnik|Optik|Papier|Präzisionsteile|"
        "Spedition|Werkzeuge"
    ),
}
FORMS = {
    "US": ("Inc.", "LLC", "Corp.", "Co."),
    "CA": ("Inc.", "Ltd.", "Corp."),
    "GB": ("Ltd", "Limited", "PLC", "LLP"),
    "SG": ("Pte. Ltd.", "Pte Ltd"),
    "KW": ("W.L.L.", "K.S.C.C."),
    "MX": ("SA de CV", "S. de R.L. de C.V.", "SAPI de CV"),
    "ES": ("S.L.", "S.A.", "S.L.U."),
    "BR": ("Ltda.", "S.A.", "EIRELI"),
    "DE": ("GmbH", "AG", "GmbH & Co. KG", "KG"),
}

CN_CITIES = _words(
    "北京 上海 深圳 广州 苏州 杭州 南京 武汉 成都 重庆 天津 青岛 宁波 厦门 "
    "无锡 东莞 佛山 长沙 郑州 合肥 西安 大连 济南 福州 珠海"
)


def _read(pairs: str) -> tuple[tuple[str, str], ...]:
    """Read signs with their sound: ``辰:chen 恒:heng``."""
    parted = (pair.partition(":") for pair in pairs.split())
    return tuple((sign, sound) for sign, _, sound in parted)


CN_FIRST = _read(
    "安:an 宝:bao 博:bo 晨:chen 诚:cheng 鼎:ding 东:dong 方:fang 丰:feng "
    "冠:guan 光:guang 海:hai 恒:heng 宏:hong 华:hua 汇:hui 嘉:jia 金:jin "
    "锦:jin 景:jing 凯:kai 科:ke 朗:lang 立:li 隆:long 明:ming 启:qi 瑞:rui "
    "盛:sheng 天:tian 新:xin 兴:xing 远:yuan 云:yun 中:zhong"
)
CN_SECOND = _read(
    "邦:bang 昌:chang 辰:chen 创:chuang 达:da 德:de 飞:fei 峰:feng 福:fu "
    "高:gao 航:hang 和:he 辉:hui 佳:jia 杰:jie 康:kang 联:lian 利:li 林:lin "
    "能:neng 鹏:peng 普:pu 泉:quan 锐:rui 顺:shun 泰:tai 通:tong 维:wei "
    "信:xin 阳:yang 业:ye 益:yi 源:yuan 泽:ze 正:zheng"
)
CN_TRADES = _words(
    "电子科技 精密机械 生物医药 医疗器械 化工 物流 国际贸易 自动化设备 "
    "信息技术 食品 新材料 仪器仪表 光电 包装 纺织 环保工程 软件 半导体 "
    "新能源 汽车零部件 五金制品 塑胶"
)
CN_FORMS = ("有限公司", "股份有限公司", "有限责任公司")

JP_FIRST = _read(
    "青:Ao 旭:Asahi 朝:Asa 石:Ishi 岩:Iwa 大:Oo 加:Ka 北:Kita 黒:Kuro 小:Ko "
    "桜:Sakura 白:Shira 高:Taka 竹:Take 東:Higashi 長:Naga 西:Nishi 羽:Ha "
    "藤:Fuji 松:Matsu 水:Mizu 三:Mi 森:Mori 山:Yama 吉:Yoshi 若:Waka"
)
JP_SECOND = _read(
    "井:i 浦:ura 江:e 岡:oka 川:kawa 木:ki 口:guchi 坂:saka 崎:saki 沢:sawa "
    "島:shima 瀬:se 田:da 谷:tani 月:zuki 野:no 橋:bashi 原:hara 浜:hama "
    "丘:oka 見:mi 本:moto 山:yama 淵:buchi 松:matsu 宮:miya"
)
JP_TRADES = _words(
    "製作所 工業 電機 精機 化学 商事 物流 薬品 食品 技研 計測 医療機器 光学 産業"
)
