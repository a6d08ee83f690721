"""Run by the Python of a Superset: what its charts draw and its SQL Lab answers, as JSON.

ask_superset.py QUESTIONS ANSWERS: the first file holds queries by title, the second is written.
"""

import json
import sys
from pathlib import Path

from superset.app import create_app

app = create_app()
client = app.test_client()
token = client.post(
    "/api/v1/security/login", json={"username": "admin", "password": "admin", "provider": "db", "refresh": False}
).json["access_token"]
headers = {"Authorization": f"Bearer {token}"}


def got(answer):
    assert answer.status_code == 200, answer.get_data(as_text=True)[:2000]
    return answer.json


def of_chart(chart):
    """The rows of a chart, by the columns and metrics that it names."""
    params = json.loads(chart["params"])
    raw = params.get("query_mode") == "raw"
    columns = params["all_columns"] if raw else [params[one] for one in ("x_axis",) if one in params] + params["groupby"]
    filters = [{"col": one["subject"], "op": one["operator"], "val": one["comparator"]} for one in params["adhoc_filters"]]
    query = {"columns": columns, "metrics": [] if raw else params["metrics"], "filters": filters, "row_limit": 1000}
    source = {"id": chart["datasource_id"], "type": "table"}
    body = {"datasource": source, "queries": [query], "result_format": "json", "result_type": "full"}
    return got(client.post("/api/v1/chart/data", json=body, headers=headers))["result"][0]["data"]


def of_lab(database, query):
    body = {"database_id": database, "sql": query, "runAsync": False, "expand_data": True}
    answer = got(client.post("/api/v1/sqllab/execute/", json=body, headers=headers))
    return [list(row.values()) for row in answer["data"]]


charts = got(client.get("/api/v1/chart/?q=(page_size:100)", headers=headers))["result"]
databases = got(client.get("/api/v1/database/", headers=headers))["result"]
database = next(one["id"] for one in databases if one["database_name"] == "Xinheng marts")
questions = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
answers = {
    "charts": {one["slice_name"]: of_chart(one) for one in charts},
    "lab": {title: of_lab(database, query) for title, query in questions.items()},
}
Path(sys.argv[2]).write_text(json.dumps(answers, ensure_ascii=False, default=str), encoding="utf-8")
