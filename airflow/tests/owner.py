"""The data owner's webhook, as a server of its own."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer


@contextmanager
def data_owner():
    """Gives what was posted so far, and the connection by which Airflow reaches it."""
    received = []

    class Owner(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            received.append(json.loads(body)["text"]["content"])
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Owner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/"
    yield received, json.dumps({"conn_type": "http", "extra": {"url": url}})
    server.shutdown()
