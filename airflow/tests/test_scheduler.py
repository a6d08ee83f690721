"""
What needs Airflow's services (scheduler, API server, triggerer): nights back-filled, runs that wait beside the
night, and the alert of a late one. The jobs are the stubs of test_states.py. The DAGs are read once, before: a DAG
processor would do nothing but write the database, of which SQLite allows one writer.

The tests share the services and their nights, so they run in the order in which they stand here.
"""

import json
import os
import signal
import socket
import subprocess
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from conftest import free_port
from owner import data_owner

STUB = Path(__file__).parent / "stub"
NIGHTS = ["2026-06-28", "2026-06-29", "2026-06-30"]

pytestmark = pytest.mark.scheduler


def stopped(processes) -> None:
    for process in processes:
        os.killpg(process.pid, signal.SIGTERM)
    for process in processes:
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def until(holds, seconds: int = 600) -> None:
    """Waits for something that the services do in their own time."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(1)


def is_listening(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


class Airflow:
    """The services, seen from outside: by the command line, the database and the calls of spark-submit."""

    def __init__(self, folder: Path, environment: dict, told: list):
        self.folder, self.environment, self.told = folder, environment, told

    def __call__(self, *command: str) -> None:
        """A command; SQLite refuses one of two that write at once, and the command is then as if it had not been."""
        for _ in range(10):
            done = subprocess.run(["airflow", *command], env=self.environment, capture_output=True, text=True)
            if "database is locked" not in done.stderr:
                break
        assert done.returncode == 0, done.stdout + done.stderr

    def backfill(self, first: str, last: str, at_a_time: int = 1) -> None:
        # The scheduler ends a back-fill some time after its last run, and a DAG has one at a time.
        until(lambda: not self.unfinished_backfills())
        self(
            *("backfill", "create", "--dag-id", "xinheng_nightly", "--max-active-runs", str(at_a_time)),
            *("--reprocess-behavior", "failed"),
            *("--from-date", f"{first}T00:00+08:00", "--to-date", f"{last}T23:00+08:00"),
        )

    def calls(self) -> list[tuple[str, str]]:
        file = self.folder / "calls"
        return [tuple(call.split()) for call in file.read_text().splitlines()] if file.exists() else []

    @staticmethod
    def unfinished_backfills() -> list:
        from airflow.models.backfill import Backfill
        from airflow.utils.session import create_session
        from sqlalchemy import select

        with create_session() as session:
            return list(session.scalars(select(Backfill.id).where(Backfill.completed_at.is_(None))))

    @staticmethod
    def runs(dag_id: str) -> list[str]:
        """States of a DAG's runs in the order of their days."""
        from airflow.models.dagrun import DagRun
        from airflow.utils.session import create_session
        from sqlalchemy import select

        with create_session() as session:
            runs = session.scalars(select(DagRun).where(DagRun.dag_id == dag_id).order_by(DagRun.run_after))
            states = [str(run.state) for run in runs]
        assert "failed" not in states
        return states

    @staticmethod
    def state(dag_id: str, task_id: str) -> str | None:
        """The state of a task in the last run of its DAG."""
        from airflow.models.taskinstance import TaskInstance
        from airflow.utils.session import create_session
        from sqlalchemy import select

        with create_session() as session:
            tasks = session.scalars(
                select(TaskInstance).where(TaskInstance.dag_id == dag_id, TaskInstance.task_id == task_id)
            ).all()
            return str(tasks[-1].state) if tasks else None


@pytest.fixture(scope="module")
def airflow(database, tmp_path_factory):
    folder = tmp_path_factory.mktemp("services")
    (folder / "deliveries").mkdir()
    port = free_port()
    with data_owner() as (told, connection):
        environment = {
            **os.environ,
            "XINHENG_STUB": str(folder),
            "PATH": f"{STUB}:{os.environ['PATH']}",
            "AIRFLOW_CONN_SPARK_XINHENG": '{"conn_type": "spark", "host": "local[1]"}',
            "AIRFLOW_CONN_XINHENG_DATA_OWNER": connection,
            "AIRFLOW_CONN_XINHENG_DELIVERIES": json.dumps(
                {"conn_type": "fs", "extra": {"path": str(folder / "deliveries")}}
            ),
            "AIRFLOW_VAR_XINHENG_JAR": "xinheng.jar",
            "AIRFLOW_VAR_XINHENG_SETTINGS": "settings.yaml",
            "AIRFLOW__API_AUTH__JWT_SECRET": "for these tests alone, and long enough to sign with: 0123456789abcdef",
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
            # Of a busy machine, in seconds.
            "AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT": "60",
            "AIRFLOW__CORE__PARALLELISM": "2",
            "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            # Only what is asked for runs: no night of today.
            "AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "False",
        }
        services = [
            ["api-server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"],
            ["scheduler"],
            ["triggerer"],
        ]
        running = Airflow(folder, environment, told)
        running("dags", "reserialize")
        started = []
        for service in services:
            with (folder / f"{service[0]}.log").open("w") as log:
                started.append(
                    subprocess.Popen(
                        ["airflow", *service], env=environment, stdout=log, stderr=log, start_new_session=True
                    )
                )
            # A task that finds no API server fails, and waits ten minutes for its next try.
            until(lambda: is_listening(port))
        yield running
        stopped(started)


def test_a_backfill_runs_three_nights_one_after_the_other(airflow):
    # More at a time than is good: the nights hold each other back by themselves.
    airflow.backfill(NIGHTS[0], NIGHTS[-1], at_a_time=3)
    until(lambda: airflow.runs("xinheng_nightly") == ["success"] * 3, 900)

    nights = [night for night, _ in airflow.calls()]
    assert nights == sorted(nights)
    assert sorted(set(nights)) == NIGHTS
    assert len(airflow.calls()) == len(set(airflow.calls()))


def test_runs_beside_the_night_wait_for_it_and_a_draw_for_its_seed(airflow):
    today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
    yesterday = str(today - timedelta(days=1))
    before = len(airflow.calls())
    airflow("dags", "trigger", "xinheng_monthly", "--conf", json.dumps({"as_of": yesterday}))
    airflow("dags", "trigger", "xinheng_training", "--conf", json.dumps({"as_of": yesterday}))
    # As on the day of a ceremony: without a date.
    airflow("dags", "trigger", "xinheng_draw")
    waiting = [
        ("xinheng_monthly", "wait-for-the-first"),
        ("xinheng_training", "wait-for-the-night"),
        ("xinheng_draw", "wait-for-last-night"),
    ]
    until(lambda: all(airflow.state(*task) == "deferred" for task in waiting))
    assert len(airflow.calls()) == before

    airflow.backfill(yesterday, yesterday)
    until(lambda: airflow.runs("xinheng_monthly") == airflow.runs("xinheng_training") == ["success"])
    until(lambda: airflow.state("xinheng_draw", "wait-for-the-seed") == "deferred")
    beside = airflow.calls()[before + 16 :]
    assert sorted(beside) == [
        (yesterday, "classify-supervision"),
        (yesterday, "monitor-risk"),
        (yesterday, "train-risk-model"),
    ]
    assert beside.index((yesterday, "monitor-risk")) < beside.index((yesterday, "classify-supervision"))

    seeds = airflow.folder / "deliveries" / str(today) / "standard-seeds"
    seeds.mkdir(parents=True)
    (seeds / "seeds.csv").write_text("scope,seed\n")
    until(lambda: airflow.runs("xinheng_draw") == ["success"])
    drawn = airflow.calls()[before + 19 :]
    assert [day for day, _ in drawn] == [str(today)] * 7
    assert [drawn[0][1], drawn[-1][1]] == ["ingest-deliveries", "write-lists"]


def test_a_night_that_is_late_calls_the_data_owner_once(airflow):
    from airflow.models.dagrun import DagRun
    from airflow.models.deadline import Deadline
    from airflow.utils.session import create_session
    from sqlalchemy import select

    last_night = str(datetime.now(ZoneInfo("Asia/Shanghai")).date() - timedelta(days=1))
    before = len(airflow.calls())
    held = airflow.folder / "hold-file-dossiers"
    held.touch()
    # Without a date: last night.
    airflow("dags", "trigger", "xinheng_nightly")
    until(lambda: (last_night, "file-dossiers") in airflow.calls()[before:])
    with create_session() as session:
        late = select(Deadline, DagRun).join(DagRun).where(DagRun.run_type == "manual")
        deadline, night = session.execute(late).one()
        assert deadline.deadline_time - night.queued_at == timedelta(hours=6)
        assert airflow.told == []
        # Six hours later.
        deadline.deadline_time = datetime.now(timezone.utc) - timedelta(seconds=1)
    until(lambda: airflow.told, 120)
    held.unlink()
    until(lambda: set(airflow.runs("xinheng_nightly")) == {"success"})

    assert len(airflow.told) == 1
    assert "xinheng_nightly" in airflow.told[0] and "超时" in airflow.told[0]
