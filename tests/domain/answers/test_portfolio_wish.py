"""What is wanted of many customers, as people say it in four languages."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answers.portfolio_answer import Wish
from domain.answers.portfolio_wish import wish_of
from domain.ledger.portfolio import Minimum
from domain.questions.ask import Said
from domain.questions.slots.slots import SaidAmount, SaidDate, Slots
from tests.support.make import DAY


def said(words: str, amount: str = "", on: str = "", *days: date) -> Said:
    """Return words with the amount, or the days, that stand in them."""
    amounts: tuple[SaidAmount, ...] = ()
    dates: tuple[SaidDate, ...] = ()
    if amount:
        value, _, text = amount.partition("|")
        start = words.index(text)
        amounts = (SaidAmount(Decimal(value), None, start, start + len(text)),)
    if on:
        start = words.index(on)
        dates = (SaidDate(days[0], days[-1], start, start + len(on)),)
    return Said(words, Slots(amounts=amounts, dates=dates))


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("", Wish.OVERDUE),
        ("my accounts", Wish.OVERDUE),
        ("show my overdue accounts", Wish.OVERDUE),
        ("total overdue in LATAM", Wish.OVERDUE),
        ("which customers are past due?", Wish.OVERDUE),
        ("mis cuentas vencidas", Wish.OVERDUE),
        ("quién está en mora", Wish.OVERDUE),
        ("clientes em atraso", Wish.OVERDUE),
        ("quem está inadimplente?", Wish.OVERDUE),
        ("我名下有哪些逾期客户", Wish.OVERDUE),
        ("已到期未付的客户", Wish.OVERDUE),
        ("what is our DSO?", Wish.DSO),
        ("days sales outstanding for EMEA", Wish.DSO),
        ("plazo medio de cobro de LATAM", Wish.DSO),
        ("prazo médio de recebimento", Wish.DSO),
        ("应收账款周转天数是多少", Wish.DSO),
        ("how much falls due this week?", Wish.DUE),
        ("what is due by Friday", Wish.DUE),
        ("qué facturas vencen esta semana", Wish.DUE),
        ("cuánto está por vencer este mes", Wish.DUE),
        ("o que vence este mês?", Wish.DUE),
        ("títulos a vencer", Wish.DUE),
        ("本月到期的有多少", Wish.DUE),
        ("top 5 debtors", Wish.TOP),
        ("who owes us the most?", Wish.TOP),
        ("top overdue accounts", Wish.TOP),
        ("mayores deudores", Wish.TOP),
        ("¿quiénes nos deben más?", Wish.TOP),
        ("maiores devedores", Wish.TOP),
        ("quem nos deve mais", Wish.TOP),
        ("quem mais deve", Wish.TOP),
        ("欠款最多的客户", Wish.TOP),
        ("前十大欠款客户", Wish.TOP),
        ("total ageing", Wish.TOTAL),
        ("aging report for my region", Wish.TOTAL),
        ("how much do my customers owe in all", Wish.TOTAL),
        ("antigüedad de saldos", Wish.TOTAL),
        ("cuánto nos deben", Wish.TOTAL),
        ("quanto temos a receber", Wish.TOTAL),
        ("应收总额是多少", Wish.TOTAL),
        ("账龄分析", Wish.TOTAL),
    ],
)
def test_what_is_wanted_first(words: str, wish: Wish) -> None:
    assert wish_of(said(words), DAY).wish is wish


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("accounts over 90 days", 90),
        ("more than 30 days late", 30),
        ("older than 120 days", 120),
        ("> 45 days", 45),
        ("overdue at least 60 days", 59),
        ("60 days or more", 59),
        ("90+ days", 89),
        ("90 days overdue", 89),
        ("más de 60 días", 60),
        ("mas de 60 dias de atraso", 60),
        ("mayores a 30 días", 30),
        ("60 días o más", 59),
        ("há mais de 30 dias", 30),
        ("acima de 90 dias", 90),
        ("pelo menos 30 dias", 29),
        ("逾期90天以上的客户", 90),
        ("超过60天", 60),
        ("逾期至少60天", 59),
        ("my overdue accounts", 0),
        ("at least 0 days", 0),
    ],
)
def test_how_late_at_the_least(words: str, days: int) -> None:
    wish = wish_of(said(words), DAY)

    assert (wish.wish, wish.overdue_by) == (Wish.OVERDUE, days)
    assert wish.last == DAY - timedelta(days=days + 1)
    assert wish.first == date.min


@pytest.mark.parametrize(
    "words",
    ["DSO over the past 90 days", "total ageing", "top debtors", "what falls due"],
)
def test_not_everything_is_about_the_overdue(words: str) -> None:
    wish = wish_of(said(words), DAY)

    assert (wish.overdue_by, wish.last >= DAY) == (None, True)


@pytest.mark.parametrize(
    ("words", "amount", "minimum"),
    [
        ("customers over 50k", "50000|50k", Minimum(Decimal(50_000))),
        ("owing more than USD 1,000", "1000|USD 1,000", Minimum(Decimal(1_000))),
        ("at least 50k overdue", "50000|50k", Minimum(Decimal(50_000), inclusive=True)),
        ("50k or more", "50000|50k", Minimum(Decimal(50_000), inclusive=True)),
        ("más de 10.000", "10000|10.000", Minimum(Decimal(10_000))),
        ("acima de R$ 5.000", "5000|R$ 5.000", Minimum(Decimal(5_000))),
        ("mais de 5.000", "5000|5.000", Minimum(Decimal(5_000))),
        ("欠款超过30万", "300000|30万", Minimum(Decimal(300_000))),
        ("30万以上的客户", "300000|30万", Minimum(Decimal(300_000), inclusive=True)),
        ("did they pay 50k", "50000|50k", None),
        ("over 90 days", "90|90", None),
    ],
)
def test_how_much_at_the_least(
    words: str, amount: str, minimum: Minimum | None
) -> None:
    assert wish_of(said(words, amount), DAY).minimum == minimum


FRIDAY = date(2026, 11, 27)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        pytest.param(
            said("due this month", "", "this month", *NOVEMBER), *NOVEMBER, id="month"
        ),
        pytest.param(said("due on Friday", "", "Friday", FRIDAY), FRIDAY, FRIDAY,
                     id="a-day"),
        pytest.param(said("due by Friday", "", "Friday", FRIDAY), DAY, FRIDAY,
                     id="a-deadline"),
        pytest.param(said("vencen antes del viernes", "", "viernes", FRIDAY), DAY,
                     FRIDAY, id="una-fecha-tope"),
        pytest.param(said("27日之前到期", "", "27日", FRIDAY), DAY, FRIDAY,
                     id="deadline-said-afterwards"),
        pytest.param(said("what falls due"), DAY, date(2026, 11, 26),
                     id="the-next-seven-days"),
    ],
)  # fmt: skip
def test_when_it_falls_due(asked: Said, first: date, last: date) -> None:
    wish = wish_of(asked, DAY)

    assert (wish.wish, wish.first, wish.last) == (Wish.DUE, first, last)


OCTOBER = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        (said("ageing as of 31 Oct", "", "31 Oct", OCTOBER), OCTOBER),
        (said("saldos al 31/10", "", "31/10", OCTOBER), OCTOBER),
        (said("截至10月31日的账龄", "", "10月31日", OCTOBER), OCTOBER),
        (said("ageing, paid 31 Oct?", "", "31 Oct", OCTOBER), DAY),
        (said("ageing as of Friday", "", "Friday", FRIDAY), DAY),
        (said("ageing as of 0001", "", "0001", date(1, 1, 1)), DAY),
    ],
)
def test_as_of_which_day(asked: Said, day: date) -> None:
    assert wish_of(asked, DAY).day == day


@given(st.text(max_size=300))
def test_any_words_are_read(words: str) -> None:
    wish = wish_of(said(words), DAY)

    assert wish.first <= wish.last
