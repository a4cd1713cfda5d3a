"""Ledgers of names that the tests search."""

from __future__ import annotations

from domain.names.index import NameEntry, NameIndex

CUSTOMERS = {
    "C10001": "Globex México, S.A. de C.V.",
    "C10002": "Northgate Logistics Inc.",
    "C10003": "Northgate Logistics de México SA de CV",
    "C10004": "Northgate Logistics do Brasil Ltda.",
    "C10005": "Café del Sur Ltda",
    "C10006": "International Business Machines Corp",
    "C10007": "BNP Paribas",
    "C10008": "Target Corporation",
    "C10009": "The Gap, Inc.",
    "C10010": "Apple Inc.",
    "C10011": "Next plc",
    "C10012": "Best Buy Co., Inc.",
    "C10013": "Acme Ltd",
    "C10014": "Acme Inc",
    "C10015": "华为技术有限公司",
    "C10016": "深圳市腾讯计算机系统有限公司",
    "C10017": "万科企业股份有限公司",
    "C10018": "株式会社日立製作所",
    "C10019": "Müller & Söhne GmbH & Co. KG",
    "C10020": "Harborview Fund 2",
    "C10021": "Harborview Fund 3",
    "C10022": "Construções Andorinha S/A",
    "C10023": "3M Company",
    "C10024": "Riverbend Paper Mills LLC",
}


def entries(names: dict[str, str] | None = None, *, group: str = "") -> list[NameEntry]:
    """Entries of the customers, or of the names given by number."""
    listed = CUSTOMERS if names is None else names
    return [NameEntry(key, name, group) for key, name in listed.items()]


def index_of(*names: str) -> NameIndex:
    """An index of these names, numbered from C1."""
    numbered = {f"C{number}": name for number, name in enumerate(names, start=1)}
    return NameIndex.build(entries(numbered))


def many_names(count: int) -> list[str]:
    """As many different invented names, the same in every run."""
    stems = ("Alden", "Brixton", "Corvane", "Dunmore", "Eastleigh", "Farrow", "Gentry")
    ends = ("field", "bridge", "haven", "worth", "mont", "stead", "ridge", "well")
    trades = ("Logistics", "Foods", "Steel", "Textiles", "Energy", "Paper", "Optics")
    forms = ("Inc", "Ltd", "GmbH", "SA de CV", "Ltda")
    return [
        f"{stems[number % 7]}{ends[number // 7 % 8]} {number // 56:03} "
        f"{trades[number % 6]} {forms[number % 5]}"
        for number in range(count)
    ]
