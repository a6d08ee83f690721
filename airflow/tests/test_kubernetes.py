"""
The example for Kubernetes as far as it goes without one: Spark's own client and scheduler for Kubernetes talk to a
stand-in for its API server. The image, the volume and the rights of the service account are not tried.
"""

import os
import subprocess
from pathlib import Path

import pytest
from conftest import PROJECT
from kubernetes_stand_in import kubernetes
from test_night import CLUSTER, NIGHT, settings

pytestmark = pytest.mark.cluster

EXAMPLE = PROJECT / "jobs" / "conf" / "spark-kubernetes.conf"
MOUNT = "/srv/xinheng"


@pytest.fixture(scope="module")
def spark_home(tmp_path_factory) -> Path:
    """Spark with what it needs to talk to Kubernetes, as in its image."""
    plain = Path(subprocess.run([CLUSTER, "home"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip())
    more = plain / "kubernetes"
    pom = PROJECT / "jobs" / "cluster" / "kubernetes.xml"
    if not more.exists():
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={more}"]
        subprocess.run(["mvn", "-q", "-B", "-f", pom, *copy], check=True)
    home = tmp_path_factory.mktemp("spark")
    (home / "bin").mkdir()
    (home / "bin" / "spark-submit").symlink_to(PROJECT / "jobs" / "cluster" / "spark-class")
    (home / "jars").mkdir()
    for folder in (plain / "jars", more):
        for jar in folder.glob("*.jar"):
            link = home / "jars" / jar.name
            if not link.exists():
                link.symlink_to(jar.resolve())
    return home


def submit(spark_home: Path, master: str, log: Path, *arguments) -> None:
    with log.open("w") as out:
        subprocess.run(
            [
                *(spark_home / "bin" / "spark-submit", "--master", master, "--properties-file", EXAMPLE),
                *("--class", "org.xinheng.jobs.Main", *arguments),
            ],
            check=True,
            env={**os.environ, "SPARK_HOME": str(spark_home), "SPARK_LOCAL_IP": "127.0.0.1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )


def is_as_the_example_says(pod: dict, memory: str) -> None:
    container = pod["spec"]["containers"][0]
    claims = {one["name"]: one.get("persistentVolumeClaim") for one in pod["spec"]["volumes"]}
    mounts = {one["name"]: one["mountPath"] for one in container["volumeMounts"]}
    assert pod["metadata"]["namespace"] == "xinheng"
    assert container["image"] == "xinheng-spark:4.1.0"
    assert claims["lake"]["claimName"] == "xinheng-lake"
    assert mounts["lake"] == MOUNT
    assert container["resources"]["limits"]["memory"] == memory


def test_a_job_runs_on_the_executors_that_spark_asks_kubernetes_for(spark_home, tmp_path):
    with kubernetes(spark_home, tmp_path) as (cluster, master):
        submit(
            spark_home,
            master,
            tmp_path / "job.log",
            *("--conf", "spark.executor.instances=1", "--conf", "spark.kubernetes.executor.enableApiWatcher=false"),
            *("--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1"),
            PROJECT / "jobs" / "target" / "cluster" / "xinheng.jar",
            *("run", "ingest-deliveries", "--as-of", NIGHT, "--settings", settings(tmp_path)),
        )
        logs = list(tmp_path.glob("*exec-1.log"))
        pods = cluster.asked

    assert logs and "[1/1] ingest-deliveries" in (tmp_path / "job.log").read_text(encoding="utf-8")
    assert list((tmp_path / "lake" / "staging" / "records").glob("**/*.parquet"))
    assert len(pods) == 1
    # 4 GB of heap, and a fifth more beside it.
    is_as_the_example_says(pods[0], "4915Mi")
    assert pods[0]["spec"]["containers"][0]["resources"]["requests"]["cpu"] == "2"


def test_a_driver_inside_the_cluster_gets_the_account_the_volume_and_the_command(spark_home, tmp_path):
    with kubernetes(spark_home, tmp_path) as (cluster, master):
        submit(
            spark_home,
            master,
            tmp_path / "submit.log",
            *("--deploy-mode", "cluster", "--conf", "spark.kubernetes.submission.waitAppCompletion=false"),
            f"local://{MOUNT}/xinheng.jar",
            *("nightly", "--as-of", NIGHT, "--settings", f"{MOUNT}/cluster.yaml"),
        )
        pods = cluster.asked

    assert len(pods) == 1
    # Spark gives a driver a tenth beside its heap.
    is_as_the_example_says(pods[0], "4505Mi")
    assert pods[0]["spec"]["serviceAccountName"] == "xinheng"
    arguments = pods[0]["spec"]["containers"][0]["args"]
    assert arguments[0] == "driver"
    assert arguments[-5:] == ["nightly", "--as-of", NIGHT, "--settings", f"{MOUNT}/cluster.yaml"]
