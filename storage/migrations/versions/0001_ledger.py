"""The mirror of the company's books, and the state of its imports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "allocations",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("invoice_number", sa.String(length=64), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("receipt_number", sa.String(length=64), nullable=True),
        sa.Column("credit_note_number", sa.String(length=64), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "source",
            "invoice_number",
            "applied_on",
            "kind",
            "ordinal",
            "since",
            name="pk_allocations",
        ),
    )
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.create_index(
            "ix_allocations_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_allocations_invoice",
            ["invoice_number", "since", "until", "applied_on", "recorded_at", "amount"],
            unique=False,
        )

    op.create_table(
        "billing_schedule",
        sa.Column("contract_number", sa.String(length=64), nullable=False),
        sa.Column("bill_on", sa.Date(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("invoice_number", sa.String(length=64), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "contract_number", "bill_on", "ordinal", "since", name="pk_billing_schedule"
        ),
    )
    with op.batch_alter_table("billing_schedule", schema=None) as batch_op:
        batch_op.create_index(
            "ix_billing_schedule_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_billing_schedule_invoice_number", ["invoice_number"], unique=False
        )

    op.create_table(
        "bills",
        sa.Column("vendor_number", sa.String(length=64), nullable=False),
        sa.Column("bill_number", sa.String(length=64), nullable=False),
        sa.Column("issue_date", sa.Date(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=True),
        sa.Column("order_number", sa.String(length=64), nullable=True),
        sa.Column("quantity", sa.String(length=64), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("document_url", sa.Text(), nullable=True),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "vendor_number", "bill_number", "since", name="pk_bills"
        ),
    )
    with op.batch_alter_table("bills", schema=None) as batch_op:
        batch_op.create_index(
            "ix_bills_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_bills_tail", ["tail"], unique=False)

    op.create_table(
        "contracts",
        sa.Column("contract_number", sa.String(length=64), nullable=False),
        sa.Column("customer_number", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("total_value", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("billing", sa.String(length=64), nullable=True),
        sa.Column("owner_email", sa.String(length=254), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=True),
        sa.Column("document_url", sa.Text(), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("contract_number", "since", name="pk_contracts"),
    )
    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_contracts_customer_number", ["customer_number"], unique=False
        )
        batch_op.create_index(
            "ix_contracts_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_contracts_tail", ["tail"], unique=False)

    op.create_table(
        "customers",
        sa.Column("customer_number", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("tax_id", sa.String(length=64), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=64), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("credit_limit", sa.BigInteger(), nullable=True),
        sa.Column("credit_currency", sa.String(length=3), nullable=True),
        sa.Column("owner_email", sa.String(length=254), nullable=True),
        sa.Column("collector_email", sa.String(length=254), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("parent_number", sa.String(length=64), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("customer_number", "since", name="pk_customers"),
    )
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.create_index(
            "ix_customers_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_customers_owner_email", ["owner_email"], unique=False)
        batch_op.create_index("ix_customers_tail", ["tail"], unique=False)

    op.create_table(
        "exchange_rates",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("from_currency", sa.String(length=3), nullable=False),
        sa.Column("to_currency", sa.String(length=3), nullable=False),
        sa.Column("rate", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "on", "from_currency", "to_currency", "since", name="pk_exchange_rates"
        ),
    )
    with op.batch_alter_table("exchange_rates", schema=None) as batch_op:
        batch_op.create_index(
            "ix_exchange_rates_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.create_table(
        "imports",
        sa.Column("generation", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("generation", name="pk_imports"),
    )
    op.create_table(
        "invoices",
        sa.Column("invoice_number", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("customer_number", sa.String(length=64), nullable=False),
        sa.Column("issue_date", sa.Date(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=True),
        sa.Column("purchase_order", sa.String(length=64), nullable=True),
        sa.Column("contract_number", sa.String(length=64), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("document_url", sa.Text(), nullable=True),
        sa.Column("portal", sa.Text(), nullable=True),
        sa.Column("portal_status", sa.String(length=64), nullable=True),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("invoice_number", "since", name="pk_invoices"),
    )
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.create_index(
            "ix_invoices_ageing",
            [
                "customer_number",
                "since",
                "until",
                "issue_date",
                "due_date",
                "currency",
                "total",
                "kind",
                "void",
                "invoice_number",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_invoices_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_invoices_tail", ["tail"], unique=False)

    op.create_table(
        "ledger_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=True),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("importer", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_ledger_state"),
    )
    op.create_table(
        "payment_requests",
        sa.Column("request_number", sa.String(length=64), nullable=False),
        sa.Column("vendor_number", sa.String(length=64), nullable=False),
        sa.Column("bill_number", sa.String(length=64), nullable=True),
        sa.Column("requester_email", sa.String(length=254), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=True),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("approver_email", sa.String(length=254), nullable=True),
        sa.Column("pay_on", sa.Date(), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("request_number", "since", name="pk_payment_requests"),
    )
    with op.batch_alter_table("payment_requests", schema=None) as batch_op:
        batch_op.create_index(
            "ix_payment_requests_bill", ["vendor_number", "bill_number"], unique=False
        )
        batch_op.create_index(
            "ix_payment_requests_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_payment_requests_requester_email", ["requester_email"], unique=False
        )
        batch_op.create_index("ix_payment_requests_tail", ["tail"], unique=False)

    op.create_table(
        "people",
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slack_user_id", sa.String(length=64), nullable=True),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("manager_email", sa.String(length=254), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("approval_limit", sa.BigInteger(), nullable=True),
        sa.Column("approval_currency", sa.String(length=3), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("email", "since", name="pk_people"),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index(
            "ix_people_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_people_manager_email", ["manager_email"], unique=False
        )
        batch_op.create_index(
            "ix_people_slack_user_id", ["slack_user_id"], unique=False
        )

    op.create_table(
        "purchase_orders",
        sa.Column("order_number", sa.String(length=64), nullable=False),
        sa.Column("line", sa.String(length=64), nullable=False),
        sa.Column("vendor_number", sa.String(length=64), nullable=False),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("quantity", sa.String(length=64), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("received_quantity", sa.String(length=64), nullable=True),
        sa.Column("requester_email", sa.String(length=254), nullable=True),
        sa.Column("contract_number", sa.String(length=64), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "order_number", "line", "since", name="pk_purchase_orders"
        ),
    )
    with op.batch_alter_table("purchase_orders", schema=None) as batch_op:
        batch_op.create_index(
            "ix_purchase_orders_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_purchase_orders_tail", ["tail"], unique=False)
        batch_op.create_index(
            "ix_purchase_orders_vendor_number", ["vendor_number"], unique=False
        )

    op.create_table(
        "receipts",
        sa.Column("receipt_number", sa.String(length=64), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("customer_number", sa.String(length=64), nullable=True),
        sa.Column("payer", sa.Text(), nullable=True),
        sa.Column("remittance", sa.Text(), nullable=True),
        sa.Column("bank_account", sa.Text(), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("receipt_number", "since", name="pk_receipts"),
    )
    with op.batch_alter_table("receipts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_receipts_customer_number", ["customer_number"], unique=False
        )
        batch_op.create_index(
            "ix_receipts_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_receipts_tail", ["tail"], unique=False)

    op.create_table(
        "vendor_payments",
        sa.Column("payment_number", sa.String(length=64), nullable=False),
        sa.Column("vendor_number", sa.String(length=64), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("request_number", sa.String(length=64), nullable=True),
        sa.Column("bill_number", sa.String(length=64), nullable=True),
        sa.Column("bank_reference", sa.Text(), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=True),
        sa.Column("return_code", sa.String(length=64), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("payment_number", "since", name="pk_vendor_payments"),
    )
    with op.batch_alter_table("vendor_payments", schema=None) as batch_op:
        batch_op.create_index(
            "ix_vendor_payments_bill", ["vendor_number", "bill_number"], unique=False
        )
        batch_op.create_index(
            "ix_vendor_payments_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_vendor_payments_request_number", ["request_number"], unique=False
        )
        batch_op.create_index("ix_vendor_payments_tail", ["tail"], unique=False)

    op.create_table(
        "vendors",
        sa.Column("vendor_number", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("tax_id", sa.String(length=64), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("payment_terms", sa.Text(), nullable=True),
        sa.Column("bank_account", sa.Text(), nullable=True),
        sa.Column("bank_account_since", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=True),
        sa.Column("tail", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("vendor_number", "since", name="pk_vendors"),
    )
    with op.batch_alter_table("vendors", schema=None) as batch_op:
        batch_op.create_index(
            "ix_vendors_ended",
            ["until"],
            unique=False,
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.create_index("ix_vendors_tail", ["tail"], unique=False)

    # The one row that says which generation is the ledger; nothing is imported yet.
    op.execute("INSERT INTO ledger_state (id, generation) VALUES (1, 0)")


def downgrade() -> None:
    with op.batch_alter_table("vendors", schema=None) as batch_op:
        batch_op.drop_index("ix_vendors_tail")
        batch_op.drop_index(
            "ix_vendors_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("vendors")
    with op.batch_alter_table("vendor_payments", schema=None) as batch_op:
        batch_op.drop_index("ix_vendor_payments_tail")
        batch_op.drop_index("ix_vendor_payments_request_number")
        batch_op.drop_index(
            "ix_vendor_payments_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.drop_index("ix_vendor_payments_bill")

    op.drop_table("vendor_payments")
    with op.batch_alter_table("receipts", schema=None) as batch_op:
        batch_op.drop_index("ix_receipts_tail")
        batch_op.drop_index(
            "ix_receipts_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.drop_index("ix_receipts_customer_number")

    op.drop_table("receipts")
    with op.batch_alter_table("purchase_orders", schema=None) as batch_op:
        batch_op.drop_index("ix_purchase_orders_vendor_number")
        batch_op.drop_index("ix_purchase_orders_tail")
        batch_op.drop_index(
            "ix_purchase_orders_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("purchase_orders")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index("ix_people_slack_user_id")
        batch_op.drop_index("ix_people_manager_email")
        batch_op.drop_index(
            "ix_people_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("people")
    with op.batch_alter_table("payment_requests", schema=None) as batch_op:
        batch_op.drop_index("ix_payment_requests_tail")
        batch_op.drop_index("ix_payment_requests_requester_email")
        batch_op.drop_index(
            "ix_payment_requests_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.drop_index("ix_payment_requests_bill")

    op.drop_table("payment_requests")
    op.drop_table("ledger_state")
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.drop_index("ix_invoices_tail")
        batch_op.drop_index(
            "ix_invoices_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.drop_index("ix_invoices_ageing")

    op.drop_table("invoices")
    op.drop_table("imports")
    with op.batch_alter_table("exchange_rates", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_exchange_rates_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("exchange_rates")
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.drop_index("ix_customers_tail")
        batch_op.drop_index("ix_customers_owner_email")
        batch_op.drop_index(
            "ix_customers_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("customers")
    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.drop_index("ix_contracts_tail")
        batch_op.drop_index(
            "ix_contracts_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )
        batch_op.drop_index("ix_contracts_customer_number")

    op.drop_table("contracts")
    with op.batch_alter_table("bills", schema=None) as batch_op:
        batch_op.drop_index("ix_bills_tail")
        batch_op.drop_index(
            "ix_bills_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("bills")
    with op.batch_alter_table("billing_schedule", schema=None) as batch_op:
        batch_op.drop_index("ix_billing_schedule_invoice_number")
        batch_op.drop_index(
            "ix_billing_schedule_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("billing_schedule")
    with op.batch_alter_table("allocations", schema=None) as batch_op:
        batch_op.drop_index("ix_allocations_invoice")
        batch_op.drop_index(
            "ix_allocations_ended",
            sqlite_where=sa.text("until < 4611686018427387904"),
            postgresql_where=sa.text("until < 4611686018427387904"),
        )

    op.drop_table("allocations")
