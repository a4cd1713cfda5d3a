"""Who may be told what: by role, by whose account it is, by who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.access import NOTHING, Account, Payable, sight_of
from domain.people.person import Email, Role
from tests.support.make import DANA, OMAR, RITA, a_person

if TYPE_CHECKING:
    from domain.people.access import Sight

ANN = Email("ann@example.com")
OWN_ACCOUNT = Account(frozenset({ANN}))
OTHER_ACCOUNT = Account(frozenset({OMAR}))
NOBODYS_ACCOUNT = Account(frozenset())
OWN_REQUEST = Payable(frozenset({ANN}))
OTHER_REQUEST = Payable(frozenset({RITA}))
VENDOR_SIDE = Payable()
EVERYTHING = (
    OWN_ACCOUNT,
    OTHER_ACCOUNT,
    NOBODYS_ACCOUNT,
    OWN_REQUEST,
    OTHER_REQUEST,
    VENDOR_SIDE,
)
RECEIVABLES = {OWN_ACCOUNT, OTHER_ACCOUNT, NOBODYS_ACCOUNT}
PAYABLES = {OWN_REQUEST, OTHER_REQUEST, VENDOR_SIDE}


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        pytest.param({Role.SALES}, {OWN_ACCOUNT, OWN_REQUEST}, id="sales"),
        pytest.param({Role.STAKEHOLDER}, {OWN_REQUEST}, id="stakeholder"),
        pytest.param({Role.AR}, RECEIVABLES | PAYABLES, id="ar"),
        pytest.param({Role.AP}, PAYABLES, id="ap"),
        pytest.param({Role.APPROVER}, RECEIVABLES | PAYABLES, id="approver"),
        pytest.param({Role.FINANCE_LEAD}, RECEIVABLES | PAYABLES, id="finance-lead"),
        pytest.param({Role.AUDITOR}, RECEIVABLES | PAYABLES, id="auditor"),
        pytest.param({Role.ADMIN}, {OWN_REQUEST}, id="admin-alone-shows-nothing"),
        pytest.param(set(), {OWN_REQUEST}, id="no-role"),
        pytest.param(
            {Role.SALES, Role.AP}, {OWN_ACCOUNT} | PAYABLES, id="several-roles-add-up"
        ),
    ],
)
def test_what_a_role_is_told(roles: set[Role], told: set[Account | Payable]) -> None:
    sight = sight_of(a_person(ANN, roles=frozenset(roles)), reports=())

    assert {each for each in EVERYTHING if sight.covers(each)} == told


def test_a_sales_manager_is_told_what_everybody_below_is_told() -> None:
    sight = sight_of(a_person(ANN, Role.SALES), reports=[OMAR])

    assert sight.covers(OTHER_ACCOUNT)
    assert sight.covers(OWN_ACCOUNT)
    assert not sight.covers(NOBODYS_ACCOUNT)


def test_a_manager_who_does_not_sell_is_not_told_of_the_accounts_below() -> None:
    sight = sight_of(a_person(ANN, Role.STAKEHOLDER), reports=[OMAR])

    assert not sight.covers(OTHER_ACCOUNT)


def test_a_managers_reports_do_not_share_their_payment_requests() -> None:
    sight = sight_of(a_person(ANN, Role.SALES), reports=[RITA])

    assert not sight.covers(OTHER_REQUEST)


def test_a_contract_is_told_to_its_owner_and_to_the_accounts_owner() -> None:
    contract = Account(frozenset({DANA, OMAR}))

    assert sight_of(a_person(DANA), reports=()).covers(contract)
    assert sight_of(a_person(OMAR), reports=()).covers(contract)
    assert not sight_of(a_person(ANN), reports=()).covers(contract)


@pytest.mark.parametrize("subject", EVERYTHING, ids=str)
def test_outsiders_are_told_nothing(subject: Account | Payable) -> None:
    assert not NOTHING.covers(subject)


def test_names_are_searched_among_those_whose_accounts_one_sees() -> None:
    seller = sight_of(a_person(ANN, Role.SALES), reports=[OMAR])

    assert seller.groups == frozenset[str]({ANN, OMAR})
    assert sight_of(a_person(ANN, Role.AP), reports=[OMAR]).groups == frozenset()
    assert sight_of(a_person(ANN, Role.AR), reports=()).groups is None
    assert NOTHING.groups == frozenset()


emails = st.sampled_from([ANN, DANA, OMAR, RITA])
groups_of_people = st.frozensets(emails, max_size=3)
subjects = st.builds(Account, groups_of_people) | st.builds(Payable, groups_of_people)
sights = st.builds(
    sight_of,
    st.builds(
        lambda email, roles: a_person(email, roles=roles),
        emails,
        st.frozensets(st.sampled_from(Role)),
    ),
    groups_of_people,
) | st.just(NOTHING)


@given(
    audience=st.lists(sights, min_size=1, max_size=4),
    told=st.lists(subjects, max_size=4),
)
def test_what_one_member_may_not_see_is_never_for_the_audience(
    audience: list[Sight], told: list[Account | Payable]
) -> None:
    for_all = all(sight.covers_all(told) for sight in audience)
    hidden = any(not sight.covers(each) for sight in audience for each in told)

    assert for_all is not hidden


@given(sight=sights, told=st.lists(subjects, max_size=4))
def test_more_people_behind_a_subject_never_hide_it(
    sight: Sight, told: list[Account | Payable]
) -> None:
    for subject in told:
        wider = (
            Account(subject.owners | {OMAR})
            if isinstance(subject, Account)
            else Payable(subject.requesters | {OMAR})
        )
        assert sight.covers(wider) or not sight.covers(subject)


def test_nothing_to_be_told_is_for_everybody() -> None:
    assert NOTHING.covers_all(())


def test_vendors_are_searched_among_those_that_one_requested_something_from() -> None:
    seller = sight_of(a_person(ANN, Role.SALES), reports=[OMAR])
    requester = sight_of(a_person(ANN, Role.STAKEHOLDER), reports=[OMAR])

    assert seller.vendor_groups == requester.vendor_groups == frozenset[str]({ANN})
    assert sight_of(a_person(ANN, Role.AP), reports=()).vendor_groups is None
    assert NOTHING.vendor_groups == frozenset()
