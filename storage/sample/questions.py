"""Questions that fit the sample's story: for the demo, the documentation and tests."""

from __future__ import annotations

SAMPLE_QUESTIONS: tuple[tuple[str, str], ...] = (
    ("dana.reyes@example.com", "has Globex paid inv 1042?"),
    ("dana.reyes@example.com", "what does Globex Corporation still owe us?"),
    ("dana.reyes@example.com", "may we ship another 40k USD to Globex?"),
    ("dana.reyes@example.com", "Globex promised to pay the 700 next Friday"),
    ("marcus.okafor@example.com", "which accounts in North America are most overdue?"),
    ("nora.lindqvist@example.com", "what is open at northgate?"),
    ("lucia.herrera@example.com", "¿Terronera ya pagó la factura FAC-00190?"),
    ("lucia.herrera@example.com", "¿en qué va la revisión del contrato CTR-2441?"),
    ("rafael.nogueira@example.com", "quanto a Northgate do Brasil nos deve?"),
    ("lin.qiaoyu@example.com", "北辰精密的发票 INV-00992 付款了没有"),
    ("hannah.vogt@example.com", "was INV-01087 uploaded to the portal of A&B?"),
    ("sofia.marchetti@example.com", "why is my payment request PR-00294 on hold?"),
    ("daniel.kim@example.com", "what happened to PR-00289, has Brightwater been paid?"),
    ("margot.delacroix@example.com", "what is waiting for my approval?"),
)
"""Who asks (an e-mail address of the sample), and what."""
