"""Exports that nobody made for us come in through the maps of docs/mappings."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from domain.ledger_format.report import Counts
from storage.importing.run import import_files
from tests.storage.importing.books import everything_stored, ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Engine

    from domain.ledger_format.report import ImportReport

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data"
IBM = DATA / "ibm_ar" / "WA_Fn-UseC_-Accounts-Receivable.csv"
OXFORD = tuple(
    DATA / "ap_oxford" / f"expenditure-over-500-{quarter}-2014.csv"
    for quarter in ("jan-mar", "apr-jun", "jul-sep", "oct-dec")
)
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
DAY = date(2013, 6, 30)

pytestmark = pytest.mark.skipif(
    not IBM.exists() or not OXFORD[0].exists(),
    reason="the real exports lie beside the project, in ../shared/data; not here",
)


def _import(engine: Engine, files: Sequence[Path], mapping: Path) -> ImportReport:
    return import_files(engine, files, mapping, as_of=NOW, now=NOW)


def _bucket(days_late: int) -> str:
    for name, last in (("current", 0), ("1-30", 30), ("31-60", 60), ("61-90", 90)):
        if days_late <= last:
            return name
    return "over 90"


def _ageing_of_the_file() -> Counter[str]:
    """Compute the ageing from the export alone, with csv and Decimal."""
    buckets: Counter[str] = Counter()
    with IBM.open(newline="") as file:
        for row in csv.DictReader(file):
            issued, due, settled = (
                datetime.strptime(row[name], "%m/%d/%Y").replace(tzinfo=UTC).date()
                for name in ("InvoiceDate", "DueDate", "SettledDate")
            )
            if issued <= DAY < settled:
                cents = int(Decimal(row["InvoiceAmount"]) * 100)
                buckets[_bucket((DAY - due).days)] += cents
    return buckets


AGEING_BY_SQL = text("""
    SELECT i.due_date, i.total - coalesce(sum(a.amount), 0) AS open
    FROM invoices i LEFT JOIN allocations a
      ON a.invoice_number = i.invoice_number AND a.applied_on <= '2013-06-30'
    WHERE i.issue_date <= '2013-06-30'
    GROUP BY i.invoice_number, i.due_date, i.total
""")


def test_the_receivables_of_ibm_age_to_the_cent(engine: Engine) -> None:
    report = _import(engine, [IBM], ROOT / "docs/mappings/ibm_ar.toml")

    assert report.counts == {
        "customers": Counts(added=100),
        "invoices": Counts(added=2_466),
        "receipts": Counts(added=2_466),
        "allocations": Counts(added=2_466),
    }
    buckets: Counter[str] = Counter()
    with engine.connect() as connection:
        for due, amount in connection.execute(AGEING_BY_SQL):
            day = date.fromisoformat(str(due))
            buckets[_bucket((DAY - day).days)] += int(amount)
    assert +buckets == _ageing_of_the_file()


def test_leading_zeros_and_the_disputes_of_ibm_are_kept(engine: Engine) -> None:
    _import(engine, [IBM], ROOT / "docs/mappings/ibm_ar.toml")

    invoices = {row[0]: row for row in ledger(engine)["invoices"]}

    assert "0000611365" in invoices
    with IBM.open(newline="") as file:
        disputed = sum(row["Disputed"] == "Yes" for row in csv.DictReader(file))
    assert sum(row[14] is True for row in invoices.values()) == disputed


def test_four_headers_of_oxford_come_in_through_one_map(engine: Engine) -> None:
    report = _import(engine, OXFORD, ROOT / "docs/mappings/ap_oxford.toml")

    assert report.accepted
    assert report.skipped == {"no day of payment": 3_837}
    assert report.counts["vendor_payments"] == Counts(added=11_486)
    payments = ledger(engine)["vendor_payments"]
    assert sum(int(str(row[4])) < 0 for row in payments) == 26


def test_without_a_rule_for_them_the_bad_rows_of_oxford_are_all_reported(
    engine: Engine, tmp_path: Path
) -> None:
    shipped = (ROOT / "docs/mappings/ap_oxford.toml").read_text(encoding="utf-8")
    start = shipped.index("[[skip]]")
    strict = tmp_path / "strict.toml"
    strict.write_text(shipped[:start] + shipped[shipped.index("[[table]]", start) :])
    before = everything_stored(engine)

    report = _import(engine, OXFORD, strict)

    by_file = Counter(problem.file for problem in report.problems)
    assert by_file[OXFORD[1].name] == 3_836
    assert {problem.line for problem in report.problems if "jan" in problem.file} == {
        3_861
    }
    assert everything_stored(engine) == before
