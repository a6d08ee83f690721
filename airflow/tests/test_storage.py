"""
The night of data-samples, and the night of its draw, with their lake on HDFS and on an S3 server, both started here: after each
night the lake, brought back to the disk, equals the one that the same nights on the disk give.
"""

import os
import re
import shutil
import subprocess
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import NIGHT, PROJECT, SECOND_NIGHT, free_port, nightly, until
from lakes import differences

POM = (PROJECT / "pom.xml").read_text(encoding="utf-8")
HADOOP = re.search(r"<hadoop.version>(.+)</hadoop.version>", POM).group(1)
FLAGS = re.search(r"<spark.jvm.flags>(.+)</spark.jvm.flags>", POM).group(1).split()
# Its cluster for tests looks for the assertions of JUnit.
HDFS = [f"org.apache.hadoop:hadoop-client-minicluster:{HADOOP}", "junit:junit:4.13.2"]
# The versions that docs/deployment.md names.
S3 = [f"org.apache.hadoop:hadoop-aws:{HADOOP}", "software.amazon.awssdk:bundle:2.29.52"]

pytestmark = pytest.mark.storage


def jars(artifacts: list[str], folder: Path) -> Path:
    """The folder with the jars of these artifacts, brought by Maven."""
    for artifact in artifacts:
        subprocess.run(
            ["mvn", "-q", "-B", "-N", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}"],
            check=True,
            cwd=PROJECT,
        )
    return folder


def java(jars: Path, *arguments, **options) -> subprocess.Popen:
    """A program of Hadoop, with what Spark brings of it."""
    path = f"{jars}/*:{jars}:{PROJECT}/jobs/target/lib/*"
    return subprocess.Popen(["java", "-Xmx700m", *FLAGS, "-cp", path, *map(str, arguments)], **options)


def answered(url: str, method: str = "GET") -> bool:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=10) as answer:
            return answer.status == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def two_nights(tmp_path_factory, one_process) -> Path:
    """The lake of both nights on the disk."""
    lake = tmp_path_factory.mktemp("two-nights") / "lake"
    shutil.copytree(one_process, lake)
    nightly(lake, *SECOND_NIGHT)
    return lake


@contextmanager
def stopped(server: subprocess.Popen):
    """Stops a server at the end, however that comes."""
    try:
        yield
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def hdfs(tmp_path):
    """A name node and a data node; where a lake may lie in them."""
    brought, port, details = jars(HDFS, tmp_path / "jars"), free_port(), tmp_path / "details"
    options = ["-nnport", port, "-datanodes", 1, "-format", "-writeDetails", details]
    place = f"-Dhdfs.minidfs.basedir={tmp_path}/hdfs"
    with (tmp_path / "hdfs.log").open("w") as log:
        server = java(
            brought, place, "org.apache.hadoop.test.MiniDFSClusterManager", *options, cwd=tmp_path, stdout=log, stderr=log
        )
    with stopped(server):
        until(details.exists, server)
        yield SimpleNamespace(root=f"hdfs://127.0.0.1:{port}/lake", jars=brought, settings={})


@pytest.fixture
def s3(tmp_path):
    """An S3 server in memory, with a bucket; where a lake may lie in it."""
    brought, port = jars(S3, tmp_path / "jars"), free_port()
    program = Path(os.environ["XINHENG_STORAGE"]) / "moto_server"
    with (tmp_path / "s3.log").open("w") as log:
        server = subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
    settings = {
        "fs.s3a.endpoint": f"http://127.0.0.1:{port}",
        "fs.s3a.endpoint.region": "us-east-1",
        "fs.s3a.path.style.access": "true",
    }
    with stopped(server):
        until(lambda: answered(f"http://127.0.0.1:{port}/"), server)
        assert answered(f"http://127.0.0.1:{port}/lakes", "PUT")
        yield SimpleNamespace(root="s3a://lakes/lake", jars=brought, settings=settings)


# What an S3 server in memory lets in: anybody with some key.
KEYS = {"AWS_ACCESS_KEY_ID": "somebody", "AWS_SECRET_ACCESS_KEY": "something", "AWS_REGION": "us-east-1"}


def stored(folder: Path, store: SimpleNamespace, *arguments: str) -> Path:
    """A night with its lake in the store, and that lake on the disk, in a folder of its own."""
    folder.mkdir()
    (store.jars / "core-site.xml").write_text(
        "<configuration>"
        + "".join(f"<property><name>{name}</name><value>{value}</value></property>" for name, value in store.settings.items())
        + "</configuration>",
        encoding="utf-8",
    )
    told = [f"--set=spark.hadoop.{name}={value}" for name, value in store.settings.items()]
    with (folder / "night.log").open("w") as log:
        subprocess.run(
            [PROJECT / "xinheng", "nightly", *arguments, "--set", f"lake.root={store.root}", *told],
            check=True,
            env=os.environ | KEYS | ({"XINHENG_JARS": str(store.jars)} if store.settings else {}),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        fetch = java(
            store.jars,
            "org.apache.hadoop.fs.FsShell",
            "-get",
            store.root,
            folder / "lake",
            env=os.environ | KEYS,
            stdout=log,
            stderr=log,
        )
        assert fetch.wait() == 0
    return folder / "lake"


@pytest.mark.parametrize("kind", ["hdfs", "s3"])
def test_nights_in_a_store_give_what_they_give_on_a_disk(request, tmp_path, one_process, two_nights, kind):
    store = request.getfixturevalue(kind)
    assert differences(one_process, stored(tmp_path / "first", store, "--as-of", NIGHT)) == []
    assert differences(two_nights, stored(tmp_path / "second", store, *SECOND_NIGHT)) == []
