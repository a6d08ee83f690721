"""An Airflow of its own for the tests: a folder of their own, SQLite, the project's DAGs and plugins."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
NIGHT = "2026-06-30"
# The night of the draw, with what is delivered after the freeze.
SECOND_NIGHT = ["--as-of", "2026-07-02", "--set", f"deliveries.root={PROJECT}/data-samples/ceremony"]
DAGS = PROJECT / "airflow" / "dags"
PLUGINS = PROJECT / "airflow" / "plugins"

HOME = Path(os.environ.get("XINHENG_AIRFLOW_HOME") or tempfile.mkdtemp(prefix="xinheng-airflow-"))
SETTINGS = {
    "AIRFLOW_HOME": HOME,
    "AIRFLOW__CORE__DAGS_FOLDER": DAGS,
    "AIRFLOW__CORE__PLUGINS_FOLDER": PLUGINS,
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__CORE__UNIT_TEST_MODE": "False",
    # Several services write it, on a machine that may be busy.
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{HOME}/airflow.db?timeout=60",
    "AIRFLOW__LOGGING__BASE_LOG_FOLDER": HOME / "logs",
    "PYTHONPATH": f"{DAGS}:{PLUGINS}",
}
os.environ.update({key: str(value) for key, value in SETTINGS.items()})
os.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
sys.path[:0] = [str(DAGS), str(PLUGINS)]


# What takes minutes is run when it is asked for by its name.
ON_REQUEST = {
    "scheduler": "back-filled nights, runs that wait and a late night, by a scheduler with stub jobs",
    "night": "a whole night by local Spark",
    "cluster": "nights against a standalone cluster",
    "superset": "the dashboard of docs/superset in a Superset of its own",
    "storage": "two nights with their lake on HDFS and on an S3 server",
}


def pytest_addoption(parser):
    for name, meaning in ON_REQUEST.items():
        parser.addoption(f"--{name}", action="store_true", help=meaning)


def pytest_configure(config):
    for name, meaning in ON_REQUEST.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")


def pytest_collection_modifyitems(config, items):
    def wanted(item):
        return all(config.getoption(f"--{mark.name}") for mark in item.iter_markers() if mark.name in ON_REQUEST)

    config.hook.pytest_deselected(items=[item for item in items if not wanted(item)])
    items[:] = [item for item in items if wanted(item)]


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def until(holds, running: subprocess.Popen) -> None:
    """Waits for what must come true while a process is running."""
    while not holds():
        assert running.poll() is None
        time.sleep(0.1)


@pytest.fixture(scope="session")
def database():
    """The local database of this Airflow, at its newest version."""
    from airflow.utils.db import initdb

    initdb()
    return HOME


@pytest.fixture(scope="session")
def bag(database):
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(str(DAGS))


@pytest.fixture(scope="session")
def one_process(tmp_path_factory) -> Path:
    """
    The lake of that night in one process, on a disk: what every other way must give.
    XINHENG_NIGHT_LAKE may name one that "./xinheng nightly" of the same build made of data-samples, which saves making it.
    """
    if made := os.environ.get("XINHENG_NIGHT_LAKE"):
        return Path(made)
    lake = tmp_path_factory.mktemp("one-process") / "lake"
    nightly(lake, "--as-of", NIGHT)
    return lake


def nightly(lake: Path, *arguments: str) -> None:
    """A night in one process with its lake on the disk, and its log beside the lake."""
    with (lake.parent / "night.log").open("a") as log:
        subprocess.run(
            [PROJECT / "xinheng", "nightly", *arguments, "--set", f"lake.root={lake}"],
            check=True,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
