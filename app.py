"""Start here: reads the settings, builds every part, connects them, and runs."""

from __future__ import annotations

import os
import sys
import webbrowser
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, timedelta
from functools import cached_property, partial
from pathlib import Path
from secrets import token_hex
from signal import SIG_BLOCK, SIGINT, SIGTERM, pthread_sigmask, sigwait
from threading import Thread
from typing import TYPE_CHECKING

import typer
from pydantic import SecretStr
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import sessionmaker

from bot.clock import SystemClock
from bot.directory import Keeping, SlackDirectory
from bot.doctor import (
    check_database,
    check_ledger,
    check_queues,
    check_settings,
    check_slack,
    check_understanding,
    examine,
)
from bot.errors import Accident, Refusal, attempt
from bot.http.front import Front
from bot.http.health import Examination
from bot.http.run import serve as run_http
from bot.http.service import Service
from bot.http.service import asgi as asgi_of
from bot.http.service import wsgi as wsgi_of
from bot.intake.app import web_client
from bot.logs import configure_logs
from bot.manifest import build_manifest, scopes
from bot.metrics import Metrics
from bot.pipeline import Parts, build_pipeline
from bot.routes import RouteTable
from bot.settings import Settings, make_database_folder
from bot.socket import SocketTransport
from bot.understanding.articles import ArticleShelf
from bot.understanding.build import understanding
from bot.understanding.encoder import shared_encoder
from bot.understanding.examples import Example, examples
from bot.understanding.model import Lazily
from bot.workspace import Workspace
from bot.workspace.cast import personas
from domain.helpdesk.examples import Vocabulary
from handlers.commands import asking, importing, reviewing, serving
from handlers.commands.evaluating import command as evaluating
from handlers.commands.problems import CommandError, in_one_line
from handlers.explaining import WhyHandlers
from handlers.feedback import FeedbackHandlers
from handlers.handover import HandOverHandlers
from handlers.home import HomeHandlers
from handlers.questions import QuestionHandlers
from handlers.routes import Handlers, routes
from handlers.voices import Voices
from storage.books.books import SqlBooks
from storage.books.generation import Generation
from storage.engine import open_engine, relaxed
from storage.importing.guessing.guess import guess_mapping
from storage.importing.run import import_files, import_folder
from storage.importing.template import write_template
from storage.messages.recovery import Presence
from storage.messages.watch import SqlWatch
from storage.messages.work import SqlMessageWork
from storage.migrate import is_current, migrate
from storage.sample.articles import SAMPLE_ARTICLES
from storage.sample.install import install_sample
from storage.sample.questions import SAMPLE_QUESTIONS
from storage.unit_of_work import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from wsgiref.types import WSGIApplication

    from sqlalchemy import Engine
    from starlette.applications import Starlette

    from bot.doctor import Finding
    from bot.pipeline import Pipeline
    from bot.understanding.model import LearnedUnderstanding
    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.people.person import Person
    from domain.questions.ports import Understanding

VERSION = "0.1.0"
_STOP_SIGNALS = {SIGINT, SIGTERM}
_BOT_TOKEN = "xoxb-local-workspace"  # noqa: S105 - opens the local workspace only
_APP_TOKEN = "xapp-local-workspace"  # noqa: S105 - likewise


@dataclass(frozen=True)
class Otto:
    """Every part, built when it is first needed; building touches no network."""

    settings: Settings
    clock: Clock

    @cached_property
    def store(self) -> Store:
        """The database."""
        make_database_folder(self.settings)
        engine = open_engine(self.settings.database_url.get_secret_value())
        return Store(engine, self.clock)

    @cached_property
    def directory(self) -> SlackDirectory:
        """Who is who in Slack."""
        keeping = Keeping(
            user=timedelta(seconds=self.settings.user_ttl_seconds),
            audience=timedelta(seconds=self.settings.audience_ttl_seconds),
            most_members=self.settings.audience_limit,
        )
        return SlackDirectory(web_client(self.settings), self.clock, keeping)

    @cached_property
    def routes(self) -> RouteTable[HelpDeskWork]:
        """Everything the bot listens to."""
        settings = self.settings
        directory, clock, zone = self.directory, self.clock, settings.time_zone
        questions = QuestionHandlers(
            directory,
            self.model,
            clock,
            zone,
            desk_channel=settings.desk_channel,
            keeping=timedelta(minutes=settings.memory_minutes),
            vocabulary=lambda: self.vocabulary,
            articles=self.articles,
        )
        handlers = Handlers(
            questions,
            HandOverHandlers(directory, clock, settings.desk_channel, zone),
            WhyHandlers(directory),
            FeedbackHandlers(directory, clock, self.metrics),
            HomeHandlers(directory, clock, questions),
        )
        return RouteTable(routes(settings.command, handlers))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that surely name nobody."""
        return Vocabulary.of(example.words for example in examples())

    @cached_property
    def model(self) -> Understanding:
        """What reads topics and languages."""
        return Lazily(lambda: self.learned)

    @cached_property
    def learned(self) -> LearnedUnderstanding:
        """The model, learned anew where the phrases changed since the last time."""
        current = is_current(self.store.engine)
        accepted = self.store.accepted_examples() if current else ()
        examples = (Example(each.language, each.topic, each.words) for each in accepted)
        return understanding(self.settings.model_path, tuple(examples))

    @cached_property
    def articles(self) -> ArticleShelf:
        """How things are done, in writing: the user's own rules, or the sample's."""
        return ArticleShelf(
            self.settings.articles_dir or SAMPLE_ARTICLES, shared_encoder
        )

    @cached_property
    def metrics(self) -> Metrics:
        """What is counted and measured."""
        return Metrics()

    @cached_property
    def watch(self) -> SqlWatch:
        """What waits in the queues."""
        return SqlWatch(self.store.readers)

    @cached_property
    def pipeline(self) -> Pipeline:
        """The door, the workers, the senders."""
        # What the senders note is found out again by looking: no need to wait for disk.
        noting = sessionmaker(relaxed(self.store.engine), expire_on_commit=False)
        return build_pipeline(
            Parts(
                settings=self.settings,
                routes=self.routes,
                unit_of_work=self.store,
                delivery_work=partial(SqlMessageWork, noting, self.clock),
                clock=self.clock,
                metrics=self.metrics,
                voice_of=Voices(self.directory, self.store).of,
            )
        )

    @cached_property
    def presence(self) -> Presence:
        """Our place among the processes that work on the database."""
        return Presence(self.store.engine)

    @cached_property
    def socket(self) -> SocketTransport | None:
        """The connection of Socket Mode, where an app token is set."""
        if not self.settings.socket_mode:
            return None
        token = self.settings.slack_app_token.get_secret_value()
        return SocketTransport(self.pipeline.app, token, web_client(self.settings))

    def everybody(self) -> Sequence[Person]:
        """Return the ledger's people list."""
        with self.store.readers() as session:
            return SqlBooks(session, self.store.indexes).people.everybody()

    def ledger_as_of(self) -> datetime | None:
        """Return when the ledger in use was true."""
        with self.store.readers() as session:
            return Generation(session).state.as_of

    def start(self) -> None:
        """Begin to work: names first, so that the first question finds them read."""
        with self.store.readers() as session:
            _ = SqlBooks(session, self.store.indexes).names
        self.model.topics("ready?")
        # Nobody waits for the written rules but who asks for one.
        Thread(target=self.articles.warm, name="articles", daemon=True).start()
        # What a killed process had claimed is taken up now, not after its lease.
        self.presence.enter(self.clock.now())
        self.pipeline.start()
        if self.socket is not None:
            self.socket.start()

    def stop(self) -> None:
        """Take nothing more in, finish what is under way."""
        if self.socket is not None:
            self.socket.stop()
        self.pipeline.stop()
        self.presence.leave()

    @cached_property
    def service(self) -> Service:
        """The web application: Slack's requests, the health page, the metrics."""
        secret = self.settings.slack_signing_secret.get_secret_value()
        examination = Examination(
            watch=self.watch,
            clock=self.clock,
            crews=self.pipeline.crews,
            connected=self.socket.connected if self.socket else None,
            ledger_as_of=self.ledger_as_of,
        )
        return Service(
            front=Front(self.pipeline.app, secret),
            health=examination.examine,
            metrics=lambda: self.metrics.show(self.watch.backlog(self.clock.now())),
            start=self.start,
            stop=self.stop,
            threads=self.settings.intake_threads,
        )


def build(settings: Settings | None = None, clock: Clock | None = None) -> Otto:
    """Return Otto as the environment says; nothing is opened before it is used."""
    settings = settings or Settings()
    return Otto(settings, clock or SystemClock(settings.time_zone))


def ready(otto: Otto) -> Otto:
    """Set the logs up and bring the database up to date."""
    configure_logs(otto.settings.log_level, otto.settings.log_format)
    migrate(otto.store.engine)
    return otto


def asgi() -> Starlette:
    """Return the ASGI application: ``uvicorn --factory app:asgi``."""
    return asgi_of(ready(build()).service)


def wsgi() -> WSGIApplication:
    """Return the WSGI application, at work: ``gunicorn "app:wsgi()"``."""
    otto = ready(build())
    otto.start()
    return wsgi_of(otto.service)


def serve() -> None:
    """Run until told to stop."""
    otto = ready(build())
    run_http(asgi_of(otto.service), host=otto.settings.host, port=otto.settings.port)


def doctor() -> Iterator[Finding]:
    """Make every check."""
    otto = build()
    yield from examine(
        (
            lambda: check_settings(otto.settings, os.environ),
            lambda: check_database(lambda: is_current(otto.store.engine)),
            lambda: check_ledger(otto.ledger_as_of, otto.clock.now()),
            lambda: check_understanding(otto.learned),
            lambda: _slack_checked(otto),
            lambda: check_queues(otto.watch, otto.clock),
        )
    )


def _slack_checked(otto: Otto) -> Iterator[Finding]:
    # Without a token there is nobody to ask; that it lacks is a finding already.
    if otto.settings.slack_bot_token.get_secret_value():
        yield from check_slack(web_client(otto.settings), scopes(otto.routes))


def asking_at(now: datetime | None) -> asking.Asking:
    """Return what ``ask`` needs, with the clock set if ``now`` says so."""
    moment = now and (now if now.tzinfo else now.replace(tzinfo=UTC))
    otto = build(clock=asking.StoppedClock(moment) if moment else None)
    migrate(otto.store.engine)

    @contextmanager
    def books() -> Iterator[SqlBooks]:
        with otto.store.readers() as session:
            yield SqlBooks(session, otto.store.indexes)

    return asking.Asking(
        books, otto.model, otto.clock, otto.settings.time_zone, otto.articles
    )


def demonstration(port: int) -> tuple[Workspace, Callable[[], Otto]]:
    """Return a workspace on the ledger's people, and Otto as a member of it."""
    base = build()
    configure_logs("warning", base.settings.log_format)
    migrate(base.store.engine)
    if base.ledger_as_of() is None:
        typer.echo("Building the sample ledger ...")
        install_sample(base.store.engine, base.clock.now())
    workspace = Workspace(
        personas=lambda: personas(base.everybody()),
        manifest=build_manifest(base.routes),
        path=Path("var/workspace.db"),
        clock=base.clock.now,
        port=port,
        examples=[question for _, question in SAMPLE_QUESTIONS[:3]],
        opens_as=SAMPLE_QUESTIONS[0][0],
        signing_secret=token_hex(16),
        bot_token=_BOT_TOKEN,
        app_token=_APP_TOKEN,
    )

    def otto() -> Otto:
        local = {
            "slack_bot_token": SecretStr(_BOT_TOKEN),
            "slack_app_token": SecretStr(_APP_TOKEN),
            "slack_api_url": workspace.api_url,
            "messages_per_second": 0.0,
            "desk_channel": base.settings.desk_channel or "#finance",
        }
        return build(base.settings.model_copy(update=local), workspace.clock)

    return workspace, otto


def _has_a_screen() -> bool:
    # Without one, Python would open a text browser here, in front of the demo.
    shown = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, shown))


def demo(port: int, browser: bool) -> None:  # noqa: FBT001 - typer passes it so
    """Run a workspace and Otto in this process until told to stop."""
    # Blocked in every thread, so that the one below alone receives them.
    pthread_sigmask(SIG_BLOCK, _STOP_SIGNALS)
    workspace, member = demonstration(port)
    with workspace:
        otto = member()
        otto.start()
        typer.echo(f"Otto is ready: {workspace.url}  (Ctrl-C stops it)")
        if browser and _has_a_screen():
            webbrowser.open(workspace.url)
        sigwait(_STOP_SIGNALS)
        otto.stop()


def importing_wired() -> importing.ImportWiring:
    """Return what ``import`` and ``template`` need."""
    otto = build()

    def engine() -> Engine:
        migrate(otto.store.engine)
        return otto.store.engine

    return importing.ImportWiring(
        import_books=lambda path, when, told: import_folder(
            engine(), path, progress=told, **asdict(when)
        ),
        import_files=lambda paths, mapping, when, told: import_files(
            engine(), paths, mapping, progress=told, **asdict(when)
        ),
        guess=guess_mapping,
        write_template=lambda folder, examples: write_template(
            folder, examples=examples
        ),
        clock=otto.clock,
        zone=otto.settings.time_zone,
    )


def reviewing_wired() -> reviewing.Reviewing:
    """Return what ``examples`` needs."""
    otto = build()
    migrate(otto.store.engine)
    return reviewing.Reviewing(otto.store, otto.clock)


cli = typer.Typer(
    help="Otto, the finance help desk that lives in Slack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
serving.register(
    cli,
    serving.Serving(
        serve=serve,
        demo=demo,
        doctor=doctor,
        manifest=lambda url: build_manifest(build().routes, url=url),
        migrate=lambda: migrate(build().store.engine),
        learn=lambda: build().learned.knows_meaning,
        version=VERSION,
    ),
)
asking.register(cli, asking_at)
reviewing.register(cli, reviewing_wired)
evaluating.register(cli, asking_at)
importing.register(cli, importing_wired)


def _command() -> None:
    try:
        cli()
    except OperationalError as error:
        reason = str(error.orig).partition("\n")[0]
        msg = f"The database does not answer: {reason}"
        raise CommandError(msg) from error
    except ArgumentError as error:
        msg = f"Settings: OTTO_DATABASE_URL: {error}"
        raise CommandError(msg) from error


def main() -> None:
    """Run a command; what went wrong is one clear line, and never a success."""
    configure_logs("error", "console")
    failed = attempt(lambda: in_one_line(_command), "command")
    if isinstance(failed, Refusal):
        typer.echo(str(failed.error) or failed.words, err=True)
        sys.exit(1)
    if isinstance(failed, Accident):
        typer.echo(failed.words, err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
