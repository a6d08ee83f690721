"""An Airflow of its own for the tests: a folder of their own, SQLite, the project's DAGs and plugins."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
DAGS = PROJECT / "airflow" / "dags"
PLUGINS = PROJECT / "airflow" / "plugins"

HOME = Path(os.environ.get("XINHENG_AIRFLOW_HOME") or tempfile.mkdtemp(prefix="xinheng-airflow-"))
SETTINGS = {
    "AIRFLOW_HOME": HOME,
    "AIRFLOW__CORE__DAGS_FOLDER": DAGS,
    "AIRFLOW__CORE__PLUGINS_FOLDER": PLUGINS,
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__CORE__UNIT_TEST_MODE": "False",
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{HOME}/airflow.db",
    "AIRFLOW__LOGGING__BASE_LOG_FOLDER": HOME / "logs",
    "PYTHONPATH": f"{DAGS}:{PLUGINS}",
}
os.environ.update({key: str(value) for key, value in SETTINGS.items()})
os.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
sys.path[:0] = [str(DAGS), str(PLUGINS)]


def pytest_addoption(parser):
    parser.addoption("--night", action="store_true", help="a whole night by local Spark")
    parser.addoption("--cluster", action="store_true", help="nights against a standalone cluster")


def pytest_collection_modifyitems(config, items):
    wanted = {
        name for name in ("night", "cluster") if config.getoption(f"--{name}")
    }
    left_out = [i for i in items if not {m.name for m in i.iter_markers()} & {"night", "cluster"} <= wanted]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_configure(config):
    config.addinivalue_line("markers", "night: runs a whole night by local Spark")
    config.addinivalue_line("markers", "cluster: runs nights against a standalone cluster")


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
