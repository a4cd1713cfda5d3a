"""What documents of the sample say, in the language of the other party."""

from __future__ import annotations

GOODS = {
    "en": (
        "Calibrated pressure sensors",
        "Spare parts, scheduled delivery",
        "Maintenance visit and travel",
        "Training of operators, two days",
        "Software licence, per site",
        "Freight and insurance",
    ),
    "zh": ("压力传感器", "备件供货", "年度维护服务", "操作人员培训", "软件许可"),
    "es": (
        "Sensores de presión calibrados",
        "Refacciones según pedido",
        "Servicio de mantenimiento",
        "Capacitación de operadores",
        "Licencia de software por planta",
    ),
    "pt": (
        "Sensores de pressão calibrados",
        "Peças de reposição",
        "Serviço de manutenção",
        "Treinamento de operadores",
        "Licença de software por unidade",
    ),
}
"""What we sell."""

CREDIT = {
    "en": "Credit for {}: returned or short-delivered goods",
    "zh": "{} 的贷项通知单,退货或少发货",
    "es": "Nota de crédito de {}: devolución o faltante",
    "pt": "Nota de crédito de {}: devolução ou falta",
}
"""Why a credit note was given; the placeholder is the invoice."""

CONTRACT_TITLES = {
    "en": (
        "Supply of pressure sensors",
        "Maintenance of measuring lines",
        "Site licences and support",
    ),
    "zh": ("传感器年度供货合同", "测量线维护合同", "软件许可与支持合同"),
    "es": (
        "Suministro de sensores de presión",
        "Mantenimiento de líneas de medición",
        "Licencias y soporte por planta",
    ),
    "pt": (
        "Fornecimento de sensores de pressão",
        "Manutenção de linhas de medição",
        "Licenças e suporte por unidade",
    ),
}
"""What contracts are about."""

STEP_NAMES = {"en": "Instalment", "zh": "分期", "es": "Parcialidad", "pt": "Parcela"}
"""What one step of a billing schedule is called."""

REMITTANCES = (
    "{}",
    "{}",
    "{}",
    "Payment {}",
    "Pago {}",
    "PAGTO {}",
    "付款 {}",
    "/RFB/{}",
)
"""How payers write what they pay; the placeholder is the invoice or invoices."""

STRAY_PAYERS = (
    "GLBX TREASURY SVCS",
    "NORTHGATE HOLDINGS BV",
    "PAYMENTS CLEARING 0031",
    "M HERNANDEZ",
    "深圳市代付服务",
    "TRSF INTL REF 88120",
)
"""Payers whom no customer's name explains."""

PURPOSES = {
    "en": (
        "Spare parts for the assembly line",
        "Catering of the customer day",
        "Fair stand, second instalment",
        "Translation of the manuals",
        "Freight of the last shipment",
    ),
    "zh": ("展会布置尾款", "实验室耗材", "样品国际运费"),
    "es": ("Auditoría de seguridad de la planta", "Traducción de los manuales"),
    "pt": ("Manutenção do ar-condicionado", "Frete da última remessa"),
}
"""Why colleagues ask for a vendor to be paid."""

SUPPLIES = (
    "Copper tube, cut to length",
    "Cardboard boxes 40 x 30 x 20",
    "Pressure test bench, rental",
    "Cleaning of the plant, month",
    "Consulting, days",
    "Printed circuit boards",
)
"""What we buy."""

REJECTED = (
    "No purchase order: raise one and submit again",
    "Looks like a duplicate of an earlier request",
    "The bill is made out to the wrong company of ours",
    "Cost centre missing",
    "Not a valid tax invoice",
)
"""Why a request was rejected."""

HELD = (
    "Bank details changed: waiting for the call-back to the vendor",
    "Ordered quantity not yet received in full",
    "Unit price above the order",
    "Vendor on hold: compliance check",
)
"""Why a request is held."""

RETURN_CODES = {
    "AC04": "account closed",
    "AC01": "wrong account number",
    "BE01": "name does not match the account",
    "R03": "no account found",
    "R02": "account closed",
    "R04": "invalid account number",
}
"""Return codes of ISO 20022 and of NACHA (those that begin with R), in words."""
