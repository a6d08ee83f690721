"""
Three missing nights, back-filled by a scheduler, an API server and a DAG processor of their own. The
jobs are the stubs of test_states.py.
"""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

STUB = Path(__file__).parent / "stub"
NIGHTS = ["2026-06-28", "2026-06-29", "2026-06-30"]


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@pytest.fixture
def services(database, tmp_path):
    """Airflow's services; gives the environment of its command line."""
    port = free_port()
    environment = {
        **os.environ,
        "XINHENG_STUB": str(tmp_path),
        "PATH": f"{STUB}:{os.environ['PATH']}",
        "AIRFLOW_CONN_SPARK_XINHENG": '{"conn_type": "spark", "host": "local[1]"}',
        "AIRFLOW_VAR_XINHENG_JAR": "xinheng.jar",
        "AIRFLOW_VAR_XINHENG_SETTINGS": "settings.yaml",
        "AIRFLOW__API_AUTH__JWT_SECRET": "for this test alone, and long enough to sign a token with it: 0123456789",
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "AIRFLOW__CORE__PARALLELISM": "2",
        # Only what is asked for runs: no night of today.
        "AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "False",
    }
    commands = [
        ["api-server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"],
        ["dag-processor"],
        ["scheduler"],
    ]
    started = []
    for command in commands:
        with (tmp_path / f"{command[0]}.log").open("w") as log:
            started.append(
                subprocess.Popen(
                    ["airflow", *command], env=environment, stdout=log, stderr=log, start_new_session=True
                )
            )
    yield environment
    for process in started:
        os.killpg(process.pid, signal.SIGTERM)
    for process in started:
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def nights():
    """States of the night's runs by logical date."""
    from airflow.models.dagrun import DagRun
    from airflow.utils.session import create_session
    from sqlalchemy import select

    with create_session() as session:
        runs = session.scalars(select(DagRun).where(DagRun.dag_id == "xinheng_nightly").order_by(DagRun.logical_date))
        return [str(run.state) for run in runs if str(run.run_type) == "backfill"]


@pytest.mark.backfill
def test_a_backfill_runs_three_nights_one_after_the_other(services, tmp_path):
    (tmp_path / "plan.json").write_text(json.dumps({}))

    def airflow(*command):
        subprocess.run(["airflow", *command], env=services, check=True, capture_output=True)

    airflow("dags", "reserialize")
    airflow("dags", "unpause", "--yes", "xinheng_nightly")
    # More at a time than is good: the nights hold each other back by themselves.
    airflow(
        *("backfill", "create", "--dag-id", "xinheng_nightly", "--max-active-runs", "3", "--reprocess-behavior", "failed"),
        *("--from-date", f"{NIGHTS[0]}T00:00+08:00", "--to-date", f"{NIGHTS[-1]}T23:00+08:00"),
    )
    deadline = time.monotonic() + 900
    while (states := nights()) != ["success"] * 3 and time.monotonic() < deadline:
        time.sleep(2)
        assert "failed" not in states

    calls = [call.split() for call in (tmp_path / "calls").read_text().splitlines()]
    assert states == ["success"] * 3
    assert [night for night, _ in calls] == sorted(night for night, _ in calls)
    assert sorted({night for night, _ in calls}) == NIGHTS
    assert len(calls) == len(set(map(tuple, calls)))
