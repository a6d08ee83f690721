"""
A stand-in for the API server of Kubernetes: takes pods as Spark's own client posts them, and starts those of
executors as processes of this machine.
"""

import json
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

BACKEND = "org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend"


class Kubernetes:
    """What was asked for, and what runs."""

    def __init__(self, spark_home: Path, logs: Path):
        self.spark_home, self.logs = spark_home, logs
        self.pods, self.processes, self.asked = {}, {}, []

    def created(self, namespace: str, kind: str, thing: dict) -> dict:
        thing["metadata"]["namespace"] = namespace
        thing["metadata"].setdefault("uid", f"uid-{len(self.pods) + 1}")
        thing["metadata"]["resourceVersion"] = "1"
        name = thing["metadata"]["name"]
        if kind == "pods":
            thing["status"] = {"phase": "Running", "podIP": "127.0.0.1"}
            self.pods[name] = thing
            self.asked.append(thing)
            if thing["metadata"]["labels"]["spark-role"] == "executor":
                self.processes[name] = self._started(name, thing["spec"]["containers"][0])
        return thing

    def deleted(self, name: str) -> None:
        self.pods.pop(name, None)
        process = self.processes.pop(name, None)
        if process:
            process.kill()
            process.wait()

    def _started(self, name: str, container: dict) -> subprocess.Popen:
        """As the entry point of Spark's image starts an executor."""
        given = {one["name"]: one.get("value") for one in container["env"]}
        flags = [given[name] for name in sorted(given) if name.startswith("SPARK_JAVA_OPT_")]
        command = [
            *("java", *flags, f"-Xmx{given['SPARK_EXECUTOR_MEMORY']}", "-cp", f"{self.spark_home}/jars/*", BACKEND),
            *("--driver-url", given["SPARK_DRIVER_URL"], "--executor-id", given["SPARK_EXECUTOR_ID"]),
            *("--cores", given["SPARK_EXECUTOR_CORES"], "--app-id", given["SPARK_APPLICATION_ID"]),
            *("--hostname", "127.0.0.1", "--resourceProfileId", given["SPARK_RESOURCE_PROFILE_ID"]),
            *("--podName", name),
        ]
        with (self.logs / f"{name}.log").open("w") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, cwd=self.logs)


@contextmanager
def kubernetes(spark_home: Path, logs: Path):
    """Gives the stand-in and the URL of its API."""
    cluster = Kubernetes(spark_home, logs)

    class Api(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            # api, v1, namespaces, NAMESPACE, KIND and perhaps NAME.
            parts = self._parts()
            if len(parts) == 5:
                items = list(cluster.pods.values()) if parts[4] == "pods" else []
                kind = {"pods": "PodList", "configmaps": "ConfigMapList", "services": "ServiceList"}.get(parts[4], "List")
                self._answer(200, {"kind": kind, "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": items})
            elif parts[-1] in cluster.pods:
                self._answer(200, cluster.pods[parts[-1]])
            else:
                self._missing()

        def do_POST(self):
            self._answer(201, cluster.created(*self._parts()[3:5], self._body()))

        def do_PATCH(self):
            self._answer(200, cluster.created(*self._parts()[3:5], self._body()))

        def do_DELETE(self):
            self._body()
            cluster.deleted(self._parts()[-1])
            self._answer(200, {"kind": "Status", "apiVersion": "v1", "status": "Success"})

        def _parts(self):
            return urlsplit(self.path).path.strip("/").split("/")

        def _body(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            return json.loads(body) if body else {}

        def _missing(self):
            self._answer(404, {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404})

        def _answer(self, code, thing):
            body = json.dumps(thing).encode()
            self.send_response(code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, template, *values):
            with (logs / "api.log").open("a") as log:
                log.write(template % values + "\n")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield cluster, f"k8s://http://127.0.0.1:{server.server_port}"
    for name in list(cluster.processes):
        cluster.deleted(name)
    server.shutdown()
