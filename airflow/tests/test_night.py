"""Whole nights of data-samples, run job by job by Airflow itself: by local Spark and by a cluster."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from conftest import PROJECT

CLUSTER = PROJECT / "cluster" / "standalone"
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
        "AIRFLOW_VAR_XINHENG_SPARK_PROPERTIES": str(PROJECT / "jobs/conf/spark-standalone.conf"),
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


@pytest.mark.cluster
def test_airflow_runs_the_whole_night_against_a_cluster(database, tmp_path):
    master = subprocess.run([CLUSTER, "up"], check=True, capture_output=True, text=True).stdout.strip()
    try:
        check(run_night(tmp_path, master))
    finally:
        subprocess.run([CLUSTER, "down"], check=True)
