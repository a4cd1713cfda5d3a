"""What the domain may rely on of the people list, wherever it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.people.person import Email, Role
from tests.support.make import DANA, OMAR, RITA, a_person

if TYPE_CHECKING:
    from domain.people.person import Person
    from tests.storage.books.conftest import Shelf

ANN, OLGA = Email("ann@example.com"), Email("olga@example.com")
EVERYBODY = tuple(a_person(email) for email in (DANA, OMAR, RITA, ANN, OLGA))


@pytest.mark.parametrize(
    "person",
    [
        pytest.param(a_person(), id="with-the-least-that-can-be-known"),
        pytest.param(
            a_person(
                DANA,
                Role.SALES,
                Role.APPROVER,
                name="Dana Ñúñez 王",
                slack_user_id="U0DANA",
                language="es",
                time_zone="America/Mexico_City",
            ),
            id="with-everything",
        ),
        pytest.param(a_person(DANA, *Role), id="with-every-role"),
    ],
)
def test_a_person_comes_back_as_they_went_in(shelf: Shelf, person: Person) -> None:
    with shelf.holding(person) as books:
        assert books.people.by_email(DANA) == person


def test_a_person_is_found_by_address_or_slack_id(shelf: Shelf) -> None:
    dana, omar = a_person(DANA, slack_user_id="U1"), a_person(OMAR)

    with shelf.holding(dana, omar) as books:
        assert books.people.by_slack_id("U1") == dana
        assert books.people.by_slack_id("u1") is None
        assert books.people.by_slack_id("") is None
        assert books.people.by_email(RITA) is None
        assert books.people.by_email(Email("")) is None


def test_reports_are_everybody_below_however_far(shelf: Shelf) -> None:
    managers = {DANA: OMAR, RITA: OMAR, OMAR: OLGA, OLGA: ANN}

    with shelf.holding(*EVERYBODY, managers=managers) as books:
        assert books.people.reports_of(OLGA) == {OMAR, DANA, RITA}
        assert books.people.reports_of(OMAR) == {DANA, RITA}
        assert books.people.reports_of(DANA) == frozenset()
        assert books.people.reports_of(Email("nobody@example.com")) == frozenset()


@pytest.mark.parametrize(
    "managers",
    [
        pytest.param({DANA: OMAR, OMAR: OLGA, OLGA: DANA}, id="of-three"),
        pytest.param({DANA: OMAR, OMAR: OMAR}, id="of-themselves"),
    ],
)
def test_a_loop_of_managers_ends(shelf: Shelf, managers: dict[Email, Email]) -> None:
    with shelf.holding(*EVERYBODY, managers=managers) as books:
        below = books.people.reports_of(OMAR)

        assert DANA in below
        assert RITA not in below


def test_people_of_a_role_are_listed_by_address(shelf: Shelf) -> None:
    people = (
        a_person(OMAR, Role.AR),
        a_person(DANA, Role.AR, Role.AP),
        a_person(RITA, Role.AP),
    )

    with shelf.holding(*people) as books:
        found = books.people.with_role(Role.AR)

        assert [person.email for person in found] == [DANA, OMAR]
        assert list(books.people.with_role(Role.AUDITOR)) == []
