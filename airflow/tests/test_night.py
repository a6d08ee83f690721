"""
Whole nights of data-samples: job by job by Airflow itself, with local Spark and against a cluster; in one go on a
cluster, one of whose workers is killed. All must give what one process gives.
"""

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest
from conftest import NIGHT, PROJECT, free_port, until
from lakes import differences

CLUSTER = PROJECT / "jobs" / "cluster" / "standalone"


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
    """
    Those of a standalone cluster, with an executor of one core on each worker. Processes that end within a minute
    are done sooner by the first compiler alone, and tables of some hundred rows without generated code.
    """
    text = (PROJECT / "jobs/conf/spark-standalone.conf").read_text(encoding="utf-8")
    quick = "extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    own = [
        "spark.executor.cores 1",
        f"spark.driver.{quick}",
        f"spark.executor.{quick}",
        "spark.sql.codegen.wholeStage false",
        "spark.sql.codegen.factoryMode NO_CODEGEN",
    ]
    file = folder / "spark.conf"
    file.write_text("\n".join([text, *own, ""]), encoding="utf-8")
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


@pytest.fixture
def cluster():
    """A master and two workers of a core each; gives the master's URL."""
    environment = {**os.environ, "XINHENG_WORKER_CORES": "1"}
    yield subprocess.run(
        [CLUSTER, "up"], check=True, env=environment, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
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
def test_a_night_ends_the_same_when_a_worker_is_killed_amid_its_tasks(tmp_path, cluster, one_process):
    port = free_port()
    running = submit(tmp_path, "--conf", "spark.ui.enabled=true", "--conf", f"spark.ui.port={port}")
    log = tmp_path / "night.log"
    until(lambda: "raise-warnings" in log.read_text(encoding="utf-8"), running)
    kill_amid_tasks(1, port, running)

    assert running.wait() == 0
    assert "worker lost" in log.read_text(encoding="utf-8")
    assert differences(one_process, tmp_path / "lake") == []


def kill_amid_tasks(worker: int, port: int, running: subprocess.Popen) -> None:
    """Freezes a worker with its executor while tasks run there, and kills both where they are caught in them."""
    home = PROJECT / "jobs" / "target" / "spark" / "run"
    group = int((home / f"worker-{worker}.pid").read_text())
    executors = {folder.name for folder in (home / f"work-{worker}").glob("app-*/*")}

    def tasks() -> int:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/applications", timeout=30) as answer:
            application = json.load(answer)[0]["id"]
        url = f"http://127.0.0.1:{port}/api/v1/applications/{application}/executors"
        with urllib.request.urlopen(url, timeout=30) as answer:
            return sum(one["activeTasks"] for one in json.load(answer) if one["id"] in executors)

    def caught() -> bool:
        if tasks() == 0:
            return False
        os.killpg(group, signal.SIGSTOP)
        # What ended before it froze is told by then.
        time.sleep(2)
        if tasks() == 0:
            os.killpg(group, signal.SIGCONT)
            return False
        return True

    until(caught, running)
    subprocess.run([CLUSTER, "kill-worker", str(worker)], check=True)
