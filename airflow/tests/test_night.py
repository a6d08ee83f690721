"""Whole nights of data-samples, run job by job by Airflow itself: by local Spark and by a cluster."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest
from conftest import PROJECT
from lakes import differences

CLUSTER = PROJECT / "jobs" / "cluster" / "standalone"
NIGHT = "2026-06-30"


def settings(folder: Path) -> Path:
    """The settings of data-samples with a lake of its own; spark-submit decides the master."""
    lines = (PROJECT / "jobs/conf/local.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.split(":")[0] not in ("lake.root", "spark.master")]
    kept = [
        f"{key}: {PROJECT}/{value.strip()}"
        if (key := line.partition(":")[0]).endswith((".root", "-file")) and (value := line.partition(":")[2])
        else line
        for line in kept
        if not line.startswith("spark.driver.")
    ]
    file = folder / "settings.yaml"
    file.write_text("\n".join([*kept, f"lake.root: {folder}/lake", 'spark.master: ""', ""]), encoding="utf-8")
    return file


def properties(folder: Path) -> Path:
    """Those of a standalone cluster; short processes are done sooner by the first compiler alone."""
    text = (PROJECT / "jobs/conf/spark-standalone.conf").read_text(encoding="utf-8")
    file = folder / "spark.conf"
    quick = "extraJavaOptions -XX:TieredStopAtLevel=1"
    file.write_text(f"{text}spark.driver.{quick}\nspark.executor.{quick}\n", encoding="utf-8")
    return file


def run_night(folder: Path, master: str) -> Path:
    """airflow dags test over data-samples; the lake that it made."""
    home = subprocess.run([CLUSTER, "home"], check=True, capture_output=True, text=True).stdout.strip()
    environment = {
        **os.environ,
        "PATH": f"{home}/bin:{os.environ['PATH']}",
        "SPARK_LOCAL_IP": "127.0.0.1",
        "AIRFLOW_CONN_SPARK_XINHENG": json.dumps({"conn_type": "spark", "host": master}),
        "AIRFLOW_VAR_XINHENG_JAR": str(PROJECT / "jobs/target/cluster/xinheng.jar"),
        "AIRFLOW_VAR_XINHENG_SETTINGS": str(settings(folder)),
        "AIRFLOW_VAR_XINHENG_SPARK_PROPERTIES": str(properties(folder)),
    }
    with (folder / "night.log").open("w") as log:
        subprocess.run(
            # The night of 30 June runs on 1 July.
            ["airflow", "dags", "test", "xinheng_nightly", "2026-07-01"],
            check=True,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    return folder / "lake"


def check(lake: Path) -> None:
    assert (lake / "marts" / f"as_of={NIGHT}" / "_SUCCESS").exists() or list(lake.glob("marts/**/_SUCCESS"))


@pytest.mark.night
def test_airflow_runs_the_whole_night_by_local_spark(database, tmp_path):
    check(run_night(tmp_path, "local[2]"))


@pytest.fixture(scope="module")
def one_process(tmp_path_factory) -> Path:
    """The lake of the same night in one process: what every other way must give."""
    folder = tmp_path_factory.mktemp("one-process")
    with (folder / "night.log").open("w") as log:
        subprocess.run(
            [PROJECT / "xinheng", "nightly", "--as-of", NIGHT, "--set", f"lake.root={folder}/lake"],
            check=True,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    return folder / "lake"


@pytest.fixture
def cluster():
    """A master and two workers; gives the master's URL."""
    yield subprocess.run([CLUSTER, "up"], check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run([CLUSTER, "down"], check=True)


def submit(folder: Path, *options: str) -> subprocess.Popen:
    command = [CLUSTER, "submit", "--properties-file", properties(folder), *options, "--"]
    with (folder / "night.log").open("w") as log:
        return subprocess.Popen(
            [*command, "nightly", "--as-of", NIGHT, "--settings", settings(folder)],
            stdout=log,
            stderr=subprocess.STDOUT,
        )


@pytest.mark.cluster
def test_airflow_runs_the_whole_night_against_a_cluster(database, tmp_path, cluster, one_process):
    assert differences(one_process, run_night(tmp_path, cluster)) == []


@pytest.mark.cluster
@pytest.mark.parametrize("mode", ["client", "cluster"])
def test_a_night_submitted_to_a_cluster_gives_what_one_process_gives(tmp_path, cluster, one_process, mode):
    done = submit(
        tmp_path, "--deploy-mode", mode, "--conf", "spark.standalone.submit.waitAppCompletion=true"
    )

    assert done.wait() == 0
    assert differences(one_process, tmp_path / "lake") == []


@pytest.mark.cluster
def test_a_night_goes_on_when_a_worker_is_killed(tmp_path, cluster, one_process):
    running = submit(tmp_path)
    while not (tmp_path / "lake" / "core" / "facts").exists():
        assert running.poll() is None
        time.sleep(1)
    subprocess.run([CLUSTER, "kill-worker", "1"], check=True)

    assert running.wait() == 0
    assert differences(one_process, tmp_path / "lake") == []
