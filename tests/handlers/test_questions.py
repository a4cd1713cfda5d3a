"""A question is answered where it was asked, to those who may see it and nobody else.

Dana sells to Globex and Omar to Wayne; Olga is Dana's manager; Rita asked for Initech
to be paid; Ann of AR sees everything, Paul of AP the vendor side, and Eve nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.rendering.picks import StaleButtonError
from domain.answers.reply import Outcome
from domain.ledger.ports import LedgerState
from domain.messages.outgoing import Method
from domain.messages.readers import SlackUser
from domain.people.person import Role
from domain.questions.topics import Topic
from handlers.openly import MOST_READERS
from tests.handlers.desk import (
    LISTED,
    NEWCOMER,
    OUTSIDERS,
    FakeDirectory,
    HelpDesk,
    MemoryWork,
    buttons,
    click,
    command,
    direct,
    mention,
    words,
)
from tests.support.make import DANA, a_customer, a_person, an_invoice
from tests.support.memory import MemoryBooks

ASKED = "has Globex paid inv 1042?"
ANSWERED = "INV-01042 is 17 days overdue, USD 680.00 of 1,200.00 still open."
PRIVATE = "Only you can see this"


@pytest.mark.parametrize(
    ("user", "text", "readers", "openly"),
    [
        pytest.param("UDANA", ASKED, "UDANA", True, id="the account's owner alone"),
        pytest.param("UDANA", ASKED, "UDANA UOLGA", True, id="with her manager"),
        pytest.param("UDANA", ASKED, "UDANA UANN", True, id="with AR"),
        pytest.param("UANN", ASKED, "UANN UDANA UOLGA", True, id="AR and sales of it"),
        pytest.param("UDANA", ASKED, "UDANA UOMAR", False, id="other sales"),
        pytest.param("UANN", ASKED, "UANN UPAUL", False, id="AP sees no receivables"),
        pytest.param("UANN", ASKED, "UANN UEVE", False, id="an admin sees nothing"),
        pytest.param("UDANA", ASKED, "UDANA UNEW", False, id="a colleague not listed"),
        pytest.param("UDANA", ASKED, "UDANA UGUEST", False, id="a guest"),
        pytest.param("UDANA", ASKED, "UDANA USTRANGER", False, id="a stranger"),
        pytest.param("UDANA", ASKED, "UDANA UBOT", False, id="another bot"),
        pytest.param("UANN", "bill B-7781", "UANN UPAUL", True, id="AR and AP: a bill"),
        pytest.param("URITA", "PR-00310", "URITA UPAUL", True, id="requester and AP"),
        pytest.param("URITA", "PR-00310", "URITA UDANA", False, id="with sales"),
        pytest.param("UANN", "RC-5600", "UANN UDANA", False, id="nobody's receipt"),
        pytest.param("UOMAR", "CTR-2441", "UOMAR UDANA", True, id="both owners"),
        pytest.param("UANN", "northgate owes?", "UANN", False, id="which one"),
        pytest.param("UANN", "inv 99999", "UANN", False, id="nothing found"),
        pytest.param("UANN", "hello", "UANN", False, id="help"),
    ],
)
def test_a_mention_is_answered_in_the_open_only_if_every_reader_may_see_it(
    user: str,
    text: str,
    readers: str,
    openly: bool,  # noqa: FBT001 - a column of the table
) -> None:
    desk = HelpDesk(directory=FakeDirectory(audience=frozenset(readers.split())))
    asked = mention(user, text)

    said = desk.ask(asked)

    assert (said.method is Method.POST) is openly
    assert (said.method is Method.EPHEMERAL) is not openly
    assert (PRIVATE in words(said)) is not openly
    assert (said.channel, said.user) == ("C1", user)
    assert said.thread == (asked.ts if openly else "")


@pytest.mark.parametrize(
    "directory",
    [
        FakeDirectory(audience=frozenset({"UANN"}), open_ended=True),
        FakeDirectory(audience=frozenset(f"U{n}" for n in range(MOST_READERS + 1))),
    ],
    ids=["open-ended", "too many"],
)
def test_where_we_cannot_look_at_every_reader_the_answer_is_private(
    directory: FakeDirectory,
) -> None:
    said = HelpDesk(directory=directory).ask(mention("UANN", ASKED))

    assert said.method is Method.EPHEMERAL


@pytest.mark.parametrize("readers", ["UANN", "UANN UEVE"], ids=["openly", "privately"])
def test_in_a_thread_the_answer_stays_in_the_thread(readers: str) -> None:
    desk = HelpDesk(directory=FakeDirectory(audience=frozenset(readers.split())))

    said = desk.ask(mention("UANN", ASKED, thread_ts="5.000100"))

    assert said.thread == "5.000100"


def test_the_text_of_an_answer_is_the_answer() -> None:
    said = HelpDesk().ask(direct("UDANA", ASKED))

    assert said.arguments["text"] == ANSWERED


def test_a_direct_message_is_answered_there_and_needs_no_word_about_privacy() -> None:
    asked = direct("UDANA", ASKED)

    said = HelpDesk().ask(asked)

    assert (said.method, said.channel) == (Method.POST, asked.channel)
    assert PRIVATE not in words(said)


def test_a_command_is_answered_privately_even_where_all_may_see() -> None:
    desk = HelpDesk(directory=FakeDirectory(audience=frozenset({"UANN"})))

    said = desk.ask(command("UANN", ASKED))

    assert said.method is Method.EPHEMERAL
    assert PRIVATE in words(said)
    assert [way.method for way in said.otherwise] == [Method.RESPOND, Method.POST]


def test_the_ledgers_time_is_told_in_the_readers_zone_as_slack_knows_it() -> None:
    said = HelpDesk().ask(direct("UDANA", ASKED))

    assert "Ledger as of 21 Nov 2026, 03:00" in words(said)


def test_the_people_lists_zone_goes_before_slacks() -> None:
    person = a_person(DANA, Role.SALES, time_zone="America/New_York")
    books = MemoryBooks.holding(person, a_customer(), an_invoice())

    said = HelpDesk(MemoryWork(books)).ask(direct("UDANA", ASKED))

    assert "Ledger as of 20 Nov 2026, 13:00" in words(said)


def test_a_person_is_known_by_the_slack_id_of_the_list_before_the_address() -> None:
    person = a_person(DANA, Role.SALES, slack_user_id="UNEW")
    books = MemoryBooks.holding(person, a_customer(), an_invoice())

    said = HelpDesk(MemoryWork(books)).ask(direct("UNEW", ASKED))

    assert str(said.arguments["text"]).startswith("INV-01042 is 17 days overdue")


def test_an_address_that_slack_does_not_show_is_nobodys() -> None:
    directory = FakeDirectory(people={"UX": SlackUser("UX", "T1", "")})

    said = HelpDesk(directory=directory).ask(direct("UX", ASKED))

    assert "finance people list only" in words(said)


@pytest.mark.parametrize("user", [*OUTSIDERS, NEWCOMER.id, "UNEVERSEEN"])
@pytest.mark.parametrize("text", [ASKED, "what does Globex owe?", "hello", ""])
def test_whoever_is_not_listed_gets_the_same_words_whatever_they_ask(
    user: str, text: str
) -> None:
    said = HelpDesk().ask(mention(user, text))

    assert "finance people list only" in words(said)
    assert "Ledger as of" not in words(said)
    assert buttons(said) == {}


@pytest.mark.parametrize("user", [*OUTSIDERS, NEWCOMER.id])
def test_whoever_is_not_listed_gets_nothing_for_a_button_either(user: str) -> None:
    said = HelpDesk().tap(click(user, "document|invoice||INV-01042"))

    assert "finance people list only" in words(said)


def test_a_choice_is_answered_for_who_taps_it_not_for_who_was_asked() -> None:
    desk = HelpDesk()
    offered = buttons(desk.ask(mention("UANN", "what does northgate owe?")))

    mine = desk.tap(click("UDANA", offered["pick:2"]))
    theirs = desk.tap(click("UOMAR", offered["pick:2"]))

    assert "Northgate Logistics" in str(mine.arguments["text"])
    assert "Northgate" not in words(theirs)
    assert "I find no such customer" in str(theirs.arguments["text"])


def test_a_tap_on_what_one_person_sees_is_answered_to_that_person() -> None:
    desk = HelpDesk(directory=FakeDirectory(audience=frozenset({"UANN"})))

    said = desk.tap(click("UANN", "document|invoice||INV-01042"))

    assert said.method is Method.EPHEMERAL
    assert PRIVATE in words(said)


def test_a_tap_on_a_message_for_all_is_answered_in_its_thread() -> None:
    desk = HelpDesk(directory=FakeDirectory(audience=frozenset({"UANN"})))
    pressed = click("UANN", "document|invoice||INV-01042", hidden=False)

    said = desk.tap(pressed)

    assert (said.method, said.thread) == (Method.POST, pressed.ts)


def test_a_tap_is_on_record_in_words_that_a_person_can_read() -> None:
    desk = HelpDesk()
    desk.tap(click("UDANA", "document|invoice||INV-01042"))

    (question,) = desk.work.questions.stored.values()

    assert question.text == "invoice INV-01042"
    assert question.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "value", ["", "approve|everything", "document|invoice", "x|y|z|1", "None|||"]
)
def test_a_button_of_another_version_is_refused(value: str) -> None:
    with pytest.raises(StaleButtonError):
        HelpDesk().tap(click("UDANA", value))


@pytest.mark.parametrize(
    "value",
    [
        "document|invoice||INV-07000",
        "document|contract||CTR-9999",
        "document|bill|V20001|B-7781",
        "document|bill||B-7781",
        "account|customer||C10002",
        "vendor|vendor||V20001",
        "document|receipt||RC-5600",
        "document|payment_request||PR-00310",
        "help|customer||C10002",
        "document|customer||C10002",
    ],
)
def test_a_forged_button_shows_no_more_than_a_question_would(value: str) -> None:
    said = HelpDesk().tap(click("UDANA", value))

    assert str(said.arguments["text"]).startswith("I find no")


@pytest.mark.parametrize(
    ("user", "there", "absent"),
    [
        ("UOMAR", "inv 1042", "inv 9942"),
        ("UOMAR", "credit note CN-00017", "credit note CN-99917"),
        ("UDANA", "RC-5600", "RC-9900"),
        ("UDANA", "bill B-7781", "bill B-9981"),
        ("UDANA", "PR-00310", "PR-99910"),
        ("UDANA", "VP-0451", "VP-9951"),
        ("UDANA", "PO-6001", "PO-9901"),
        ("UEVE", "CTR-2441", "CTR-9941"),
    ],
)
def test_not_yours_reads_exactly_like_not_there(
    user: str, there: str, absent: str
) -> None:
    said = HelpDesk().ask(mention(user, there, key="k"))
    about_nothing = HelpDesk().ask(mention(user, absent, key="k"))

    number, other = (asked.rpartition(" ")[2] for asked in (there, absent))
    assert number in words(said)
    assert words(said).replace(number, other) == words(about_nothing)
    assert replace(said, arguments=about_nothing.arguments) == about_nothing


@pytest.mark.parametrize(
    ("user", "there", "absent"),
    [
        ("UOMAR", "what does Globex owe?", "what does Zyzzyva owe?"),
        ("UOMAR", "is there credit room for Globex?", "is there credit for Zyzzyva?"),
        ("UOMAR", "payments from Globex?", "payments from Zyzzyva?"),
        ("UOMAR", "C10001", "C10009"),
    ],
)
def test_a_name_that_is_not_yours_reads_exactly_like_one_that_is_not_there(
    user: str, there: str, absent: str
) -> None:
    said = words(HelpDesk().ask(mention(user, there, key="k")))
    typed_otherwise = said.replace("C10001", "C10009")

    assert typed_otherwise == words(HelpDesk().ask(mention(user, absent, key="k")))


@pytest.mark.parametrize(
    ("kind", "there", "absent"),
    [
        ("invoice", "INV-07000", "INV-99999"),
        ("bill", "B-7781", "B-9999"),
        ("customer", "C10002", "C99999"),
        ("vendor", "V20001", "V99999"),
    ],
)
def test_a_button_for_what_is_not_yours_reads_like_one_for_what_is_not_there(
    kind: str, there: str, absent: str
) -> None:
    party = "V20001" if kind == "bill" else ""
    yours = HelpDesk().tap(click("UDANA", f"document|{kind}|{party}|{there}", key="k"))
    none = HelpDesk().tap(click("UDANA", f"document|{kind}|{party}|{absent}", key="k"))

    assert words(yours).replace(there, absent) == words(none)


def test_a_question_is_on_record_once_however_often_it_is_handled() -> None:
    desk = HelpDesk()
    asked = mention("UDANA", ASKED)

    assert desk.ask(asked) == desk.ask(asked)

    (question,) = desk.work.questions.stored.values()
    assert (question.asker, question.slack_user) == (DANA, "UDANA")
    assert (question.text, question.channel) == (ASKED, "C1")
    assert (question.topic, question.outcome) == (Topic.DOCUMENT, Outcome.ANSWERED)
    assert question.generation == 1


def test_the_way_to_a_person_leads_back_to_the_question() -> None:
    desk = HelpDesk()

    said = desk.ask(mention("UDANA", ASKED))

    assert desk.work.questions.by_id(buttons(said)["person"])


def test_a_clock_that_was_moved_changes_the_day_of_the_answer() -> None:
    desk = HelpDesk()
    desk.clock.at, desk.clock.moved = datetime(2026, 11, 23, 9, tzinfo=UTC), True

    said = desk.ask(direct("UDANA", ASKED))

    assert str(said.arguments["text"]).startswith("INV-01042 is 20 days overdue")


def test_a_clock_that_only_runs_on_does_not() -> None:
    desk = HelpDesk()
    desk.clock.at = datetime(2027, 3, 1, 9, tzinfo=UTC)

    assert desk.ask(direct("UDANA", ASKED)).arguments["text"] == ANSWERED


def test_before_the_first_import_that_is_what_is_said() -> None:
    books = MemoryBooks.holding(a_person(DANA, Role.SALES))
    books.receivables.ledger = LedgerState(0, None)

    said = HelpDesk(MemoryWork(books)).ask(direct("UDANA", ASKED))

    assert "have not been imported yet" in words(said)


def test_everybody_of_the_story_has_an_address() -> None:
    assert all(user.email for user in LISTED.values())
