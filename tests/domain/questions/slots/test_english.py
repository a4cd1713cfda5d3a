"""What English-speaking colleagues write; today is Friday, 20 November 2026."""

from __future__ import annotations

import pytest

from tests.domain.questions.slots.said import rows, said

SUMS = """
client says they wired 40k => 40000 ?
they transferred USD 40k to the wrong account => 40000 USD
40K USD came in => 40000 USD
we got 1,234.56 and cannot place it => 1234.56 ?
did Globex pay the €12,500? => 12500 EUR
£950.00 short on the last invoice => 950 GBP
$ 700 left open => 700 ?
US$1,250 is unapplied => 1250 USD
refund of 89.90 euros => 89.9 EUR
500 bucks for the dinner => 500 USD
is a 2.5M credit limit possible => 2500000 ?
the deal is worth 1.5 mn EUR => 1500000 EUR
half a million dollars => 500000 USD
two hundred thousand euros were promised => 200000 EUR
they paid 4200 instead of 4800 => 4200 ?
they owe us 12500 => 12500 ?
amount: 18,000.00 => 18000 ?
balance is 0.00 EUR, right? => 0 EUR
invoice for 3600 GBP => 3600 GBP
can we raise the limit to HKD 2 million => 2000000 HKD
500 and 700 USD were booked => 500 ?; 700 USD
they paid 500 and 700 => 500 ?; 700 ?
JPY 1,200,000 received => 1200000 JPY
¥30,000 went missing => 30000 ?
12.500 EUR per my German colleague => 12500 EUR
1.250,50 EUR on the remittance => 1250.5 EUR
CAD 1 500.00 from Maple => 1500 CAD
KWD 1.250 was short => 1.25 KWD
bank charges of 25 were deducted, they sent 975 => 975 ?
send the statement in euros => in EUR
what do they owe in GBP and in dollars => in GBP; in USD
1,20,000 INR pending => 120000 INR
A$300 or AUD 300? => 300 AUD; 300 AUD
Rs? no, it is CHF 99.95 => 99.95 CHF
anything above 10,000 needs approval => 10000 ?
is more than 5000 overdue => 5000 ?
$2.5 million over three years => 2500000 ?
cheque of 4,100 bounced => 4100 ?
"""

NO_SUMS = """
last 5 payments => -
show the top 10 debtors => -
invoice 1042 => -
is PO 4500012345 billed => -
3 invoices are 45 days late => -
a 2% discount => -
call me at 10:30 => -
INV-1042 and INV-1043 => -
what about invoice #88 => -
all invoices please, try again => -
may we ship => -
room 12, floor 3 => -
is the 2nd invoice paid => -
how many of the 15 open items are theirs => -
please mark it done => -
he sat on it => -
"""

DAYS = """
they will pay on Friday => 2026-11-27
payment arrived on Friday => 2026-11-13
promised for next Friday => 2026-11-27
it came last Tuesday => 2026-11-17
they pay this Thursday => 2026-11-19
due Monday => 2026-11-23
did it come in yesterday => 2026-11-19
remind me tomorrow => 2026-11-21
what was open as of today => 2026-11-20
the day after tomorrow works => 2026-11-22
in 10 days => 2026-11-30
they promise within two weeks => 2026-11-20..2026-12-04
it was sent 3 days ago => 2026-11-17
in 5 business days => 2026-11-27
by Dec 5th => 2026-12-05
on 5 December => 2026-12-05
paid on March 3 => 2026-03-03
paid on 3rd of March 2025 => 2025-03-03
paid 27/11/2025 => 2025-11-27
on 2026-11-27 => 2026-11-27
11/27/2026 => 2026-11-27
03/04/2026 => 2026-04-03
they said 15/12 => 2026-12-15
on the 5th they will transfer => 2026-12-05
it arrived on the 5th => 2026-11-05
Friday 27 November => 2026-11-27
end of month => 2026-11-30
by month-end => 2026-11-30
by the end of next month => 2026-12-31
mid-December => 2026-12-15
before year end => 2026-12-31
EOQ => 2026-12-31
the 15th of next month => 2026-12-15
next week Tuesday => 2026-11-24
Wednesday of next week => 2026-11-25
end of next week => 2026-11-27
the last working day of the month => 2026-11-30
a week ago => 2026-11-13
"""

PERIODS = """
what did they pay last month => 2026-10-01..2026-10-31
due this week => 2026-11-16..2026-11-22
what falls due next week => 2026-11-23..2026-11-29
paid in March => 2026-03-01..2026-03-31
they expect to pay in March => 2027-03-01..2027-03-31
invoices from October => 2026-10-01..2026-10-31
statement for March 2026 => 2026-03-01..2026-03-31
since October => 2026-10-01..2026-11-20
since Monday => 2026-11-16..2026-11-20
in Q3 => 2026-07-01..2026-09-30
Q3 2025 => 2025-07-01..2025-09-30
in the first quarter of 2027 => 2027-01-01..2027-03-31
what did we bill in 2025 => 2025-01-01..2025-12-31
the last 30 days => 2026-10-21..2026-11-20
over the past 3 months => 2026-08-20..2026-11-20
this year => 2026-01-01..2026-12-31
year to date => 2026-01-01..2026-11-20
between 1 March and 15 March 2026 => 2026-03-01..2026-03-15
from March to May 2026 => 2026-03-01..2026-05-31
first week of December => 2026-12-01..2026-12-06
was it in May => 2026-05-01..2026-05-31
H1 2026 => 2026-01-01..2026-06-30
last quarter => 2026-07-01..2026-09-30
"""

TERMS = """
can we do Net 60 => Net 60
they want net45 => Net 45
n/30 is fine => Net 30
2/10 Net 30 => 2/10 Net 30
2% 10, net 30 => 2/10 Net 30
30 EOM please => 30 EOM
net 30 end of month => Net 30 EOM
customer asks for 90 days => Net 90
payment terms of 60 days => Net 60
prepaid only => Prepaid
they pay upfront => Prepaid
ship it COD => COD
due on receipt => Due on receipt
30/60/90 days => 30/60/90
move them from Net 30 to Net 60 => Net 60; Net 30
15 MFI => 15 MFI
they are 60 days late => -
overdue by 90 days => -
net sixty => Net 60
"""

MIXED = """
wire of 40k USD on Friday for INV-1042, Net 60 => 40000 USD; 2026-11-27; Net 60
Globex 说 Friday 付 30万 USD => 300000 USD; 2026-11-27
cliente pays 5 mil pesos el viernes => 5000 ?; 2026-11-27
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    rows(SUMS + NO_SUMS + DAYS + PERIODS + TERMS + MIXED),
)
def test_english_is_read(words: str, expected: str) -> None:
    assert said(words, "en") == expected
