"""The colleagues of the sample: invented people of many places, all at example.com."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256

from storage.sample.rows import PersonRow

# Mailbox, name, roles, manager, region, limit in US dollars, language, time zone.
_TABLE = """
olivia.stern|Olivia Stern|finance_lead approver|||1000000|en|America/New_York
victor.ishikawa|Victor Ishikawa|approver|olivia.stern||250000|en|America/Los_Angeles
margot.delacroix|Margot Delacroix|approver|olivia.stern|EMEA|100000|en|Europe/Paris
marcus.okafor|Marcus Okafor|sales approver|olivia.stern|NA|50000|en|America/New_York
camila.duarte|Camila Duarte|sales approver|olivia.stern|LATAM|50000|pt|America/Sao_Paulo
zhao.mingyuan|赵明远|sales approver|olivia.stern|APAC|50000|zh|Asia/Shanghai
dana.reyes|Dana Reyes|sales|marcus.okafor|NA||en|America/Chicago
colin.fraser|Colin Fraser|sales|marcus.okafor|NA||en|America/Toronto
lucia.herrera|Lucía Herrera|sales|camila.duarte|LATAM||es|America/Mexico_City
rafael.nogueira|Rafael Nogueira|sales|camila.duarte|LATAM||pt|America/Sao_Paulo
lin.qiaoyu|林巧玉|sales|zhao.mingyuan|APAC||zh|Asia/Shanghai
kenji.morimoto|森本健司|sales|zhao.mingyuan|APAC||en|Asia/Tokyo
hannah.vogt|Hannah Vogt|sales|margot.delacroix|EMEA||en|Europe/Berlin
yusuf.alrashid|Yusuf Al-Rashid|sales|margot.delacroix|EMEA||en|Asia/Kuwait
nora.lindqvist|Nora Lindqvist|ar|olivia.stern|||en|Europe/Stockholm
beatriz.campos|Beatriz Campos|ar|olivia.stern|||pt|America/Sao_Paulo
samuel.adeyemi|Samuel Adeyemi|ap|olivia.stern|||en|Africa/Lagos
mei.tan|陈美琳|ap|olivia.stern|||zh|Asia/Singapore
ingrid.solberg|Ingrid Solberg|auditor||||en|Europe/Oslo
arjun.mehta|Arjun Mehta|admin|olivia.stern|||en|Asia/Kolkata
sofia.marchetti|Sofia Marchetti|stakeholder|margot.delacroix|EMEA||en|Europe/Rome
daniel.kim|Daniel Kim|stakeholder|victor.ishikawa|NA||en|America/Los_Angeles
paula.iglesias|Paula Iglesias|stakeholder|margot.delacroix|EMEA||es|Europe/Madrid
wang.yifan|王一凡|stakeholder|zhao.mingyuan|APAC||zh|Asia/Shanghai
joao.prado|João Prado|stakeholder|camila.duarte|LATAM||pt|America/Sao_Paulo
"""

_REGIONS = {"NA": "North America"}

REQUESTERS = (
    ("sofia.marchetti@example.com", "en"),
    ("daniel.kim@example.com", "en"),
    ("paula.iglesias@example.com", "es"),
    ("wang.yifan@example.com", "zh"),
    ("joao.prado@example.com", "pt"),
)
"""The colleagues who ask for vendors to be paid, with their languages."""

APPROVERS = (
    ("margot.delacroix@example.com", 100_000),
    ("victor.ishikawa@example.com", 250_000),
    ("olivia.stern@example.com", 1_000_000),
)
"""Who decides on payments, with the limit in US dollars, the smallest limit first."""


def people() -> tuple[PersonRow, ...]:
    """Return everybody, managers before the people who report to them."""
    return tuple(_person(line) for line in _TABLE.split("\n")[1:-1])


def _person(line: str) -> PersonRow:
    mailbox, name, roles, manager, region, limit, language, zone = line.split("|")
    return PersonRow(
        email=_address(mailbox),
        name=name,
        slack_user_id=_slack_id(mailbox),
        roles="|".join(roles.split()),
        manager_email=_address(manager),
        region=_REGIONS.get(region, region),
        approval_limit=limit and f"{limit}.00",
        approval_currency=limit and "USD",
        language=language,
        time_zone=zone,
    )


def _address(mailbox: str) -> str:
    return mailbox and f"{mailbox}@example.com"


def _slack_id(mailbox: str) -> str:
    # Derived from the mailbox, so that a person keeps the id whatever else changes.
    return "U" + b32encode(sha256(mailbox.encode()).digest()).decode()[:10]
