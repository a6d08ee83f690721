"""
What the states of a night are when a job ends with each exit code, and in a backfill. The jobs are
stubs: a stand-in for spark-submit ends as the test says, within a second. Airflow is the real one.
"""

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from owner import data_owner

STUB = Path(__file__).parent / "stub"


@pytest.fixture
def owner():
    with data_owner() as (received, connection):
        yield received, connection


@pytest.fixture
def called(owner):
    """What the data owner was told."""
    return owner[0]


@pytest.fixture
def stub(database, tmp_path, monkeypatch, owner):
    forget_nights()
    environment = {
        "XINHENG_STUB": tmp_path,
        "PATH": f"{STUB}:{os.environ['PATH']}",
        "AIRFLOW_CONN_SPARK_XINHENG": '{"conn_type": "spark", "host": "local[1]"}',
        "AIRFLOW_CONN_XINHENG_DATA_OWNER": owner[1],
        "AIRFLOW_VAR_XINHENG_JAR": "xinheng.jar",
        "AIRFLOW_VAR_XINHENG_SETTINGS": "settings.yaml",
    }
    for key, value in environment.items():
        monkeypatch.setenv(key, str(value))
    return tmp_path


def forget_nights():
    """A night that is not closed would hold back the next test's."""
    from airflow.models.dagrun import DagRun
    from airflow.utils.session import create_session

    with create_session() as session:
        session.query(DagRun).delete()


def night(bag, stub, codes, day):
    """Runs one night in this process; states by task and the calls of spark-submit."""
    (stub / "plan.json").write_text(json.dumps(codes))
    dag = bag.dags["xinheng_nightly"]
    # The same test run of Airflow 3.3 ends with an error where a run with a deadline succeeds.
    dag.deadline = None
    for task in dag.tasks:
        task.retry_delay = timedelta(seconds=1)
    run = dag.test(logical_date=datetime(2026, 7, day, 17, 30, tzinfo=timezone.utc))
    states = {ti.task_id: (ti.state, ti.try_number) for ti in run.get_task_instances()}
    return run.state, states, (stub / "calls").read_text().splitlines()


def test_a_night_runs_every_job_once_for_its_day_in_shanghai(bag, stub, called):
    state, states, calls = night(bag, stub, {}, day=1)

    assert state == "success"
    assert {s for s, _ in states.values()} == {"success"}
    assert len(calls) == len(states) - 2
    assert {call.split()[0] for call in calls} == {"2026-07-01"}
    assert called == []


def test_wrong_input_fails_the_night_without_a_retry_and_calls_nobody(bag, stub, called):
    state, states, calls = night(bag, stub, {"file-dossiers": [2]}, day=2)

    assert state == "failed"
    assert states["file-dossiers"] == ("failed", 1)
    assert states["publish-marts"][0] == states["close-night"][0] == "upstream_failed"
    assert calls.count("2026-07-02 file-dossiers") == 1
    assert called == []


def test_a_closed_gate_fails_the_night_at_once_and_calls_the_data_owner(bag, stub, called):
    state, states, calls = night(bag, stub, {"check-quality": [4]}, day=3)

    assert state == "failed"
    assert states["check-quality"] == ("failed", 1)
    assert states["record-facts"][0] == "upstream_failed"
    assert len(calls) == 2
    assert len(called) == 1 and "check-quality" in called[0]


def test_any_other_failure_is_tried_again(bag, stub, called):
    state, states, calls = night(bag, stub, {"assess-enterprises": [3, 3]}, day=4)

    assert state == "success"
    assert states["assess-enterprises"] == ("success", 3)
    assert calls.count("2026-07-04 assess-enterprises") == 3
    assert called == []
