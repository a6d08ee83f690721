"""The dashboard of docs/superset: its datasets fit the locked contracts, its charts answer as docs/dashboards.md does.

On request (--superset) a Superset of its own takes it in, draws every chart's data and runs the questions in SQL Lab.
"""

import json
import os
import re
import subprocess
import zipfile
from pathlib import Path

import duckdb
import pytest
import yaml
from test_dashboards import NIGHTS, PROJECT, blocks, lake, rows  # noqa: F401

FOLDER = PROJECT / "docs/superset"
NIGHT = NIGHTS[1]
TYPES = {"VARCHAR", "INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "DATE", "DECIMAL(5,4)"}
# Columns of a block of docs/dashboards.md beside those of the chart that answers the same question.
QUESTIONS = {
    "grades_by_town": ("Enterprises by town", {"town_label": "town_label", "grade": "grade", "enterprises": "enterprises_sum"}),
    "grade_shares": ("Share of each grade", {"as_of": "as_of", "grade": "grade", "enterprises": "enterprises_sum"}),
    "classes": ("Supervision classes", {"supervision_class": "supervision_class", "enterprises": "enterprises_sum"}),
    "team_load": ("What waits", {"open_warnings": "open_sum", "overdue_warnings": "overdue_sum"}),
    "lost_points": (
        "What costs most",
        {"indicator_label": "indicator_label", "enterprises": "enterprises_count", "points_lost": "points_sum"},
    ),
    "indicators": (
        "Indicators of the bureau",
        {one: one for one in ("kpi_label", "numerator", "denominator", "share", "target", "is_met")},
    ),
    "moved": ("Moved enterprises", {one: one for one in ("uscc", "previous_grade", "grade", "frozen_class", "shadow_class")}),
}


def files(kind):
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / kind).rglob("*.yaml"))}


DATABASES, DATASETS, CHARTS, DASHBOARDS = (files(kind) for kind in ("databases", "datasets", "charts", "dashboards"))
BY_UUID = {one["uuid"]: one for kind in (DATABASES, DATASETS, CHARTS) for one in kind.values()}


def over_marts(lake):
    """DuckDB as the connection of the export sets it up, but for the place of the marts."""
    return duckdb.connect(config={"file_search_path": str(lake / "marts")})


def asked(params):
    """Columns by which a chart groups or that it shows."""
    if params.get("query_mode") == "raw":
        return params["all_columns"]
    return [params[one] for one in ("x_axis",) if one in params] + params["groupby"]


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_gives_the_columns_that_it_declares(lake, name):
    dataset = DATASETS[name]
    with over_marts(lake) as duck:
        answer = duck.sql(dataset["sql"])
        given = dict(zip(answer.columns, map(str, answer.types)))
    assert given == {one["column_name"]: one["type"] for one in dataset["columns"]}
    assert set(given.values()) <= TYPES
    assert dataset["database_uuid"] == DATABASES["xinheng_marts"]["uuid"]


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_answers_as_duckdb_does(lake, name):
    chart = CHARTS[name]
    params, dataset = chart["params"], BY_UUID[chart["dataset_uuid"]]
    metrics = {one["metric_name"]: one["expression"] for one in dataset["metrics"]}
    shown = asked(params) + [f"{metrics[one]} as {one}" for one in params.get("metrics", [])]
    tests = [f"{one['subject']} {one['operator']} '{one['comparator']}'" for one in params["adhoc_filters"]]
    if name != "grade_shares":
        tests.append(f"as_of = date '{NIGHT}'")
    group = "" if params.get("query_mode") == "raw" else " group by all"
    query = f"select {', '.join(shown)} from ({dataset['sql']}) where {' and '.join(tests or ['true'])}{group}"
    title, columns = QUESTIONS[name]
    block = next(one.values[0] for one in blocks("duckdb") if one.id.startswith(title))
    with over_marts(lake) as duck:
        mine = duck.sql(f"select {', '.join(columns.values())} from ({query}) order by all").fetchall()
        text = block.replace("lake/marts", f"{lake}/marts")
        theirs = duck.sql(f"select {', '.join(columns)} from ({text}) order by all").fetchall()
    assert theirs
    assert rows(mine) == rows(theirs)


def test_the_dashboard_names_what_lies_beside_it():
    board = DASHBOARDS["xinheng"]
    placed = [one["meta"]["uuid"] for one in board["position"].values() if isinstance(one, dict) and one["type"] == "CHART"]
    assert sorted(placed) == sorted(one["uuid"] for one in CHARTS.values())
    assert set(CHARTS) == set(QUESTIONS)
    for one in board["metadata"]["native_filter_configuration"]:
        for target in one["targets"]:
            columns = [column["column_name"] for column in BY_UUID[target["datasetUuid"]]["columns"]]
            assert target["column"]["name"] in columns


def test_the_place_of_the_marts_is_one_setting_and_no_cell_is_markup():
    assert [one["sqlalchemy_uri"] for one in DATABASES.values()] == ["duckdb:///:memory:?file_search_path=lake/marts"]
    assert not any(re.search(r"['\"](?:\w+:)?/", one["sql"]) for one in DATASETS.values())
    tables = [one["params"] for one in CHARTS.values() if one["viz_type"] == "table"]
    assert tables and all(one["allow_render_html"] is False for one in tables)


@pytest.fixture(scope="session")
def superset(tmp_path_factory):
    """A Superset of its own with an administrator, as a function that runs its commands."""
    home = tmp_path_factory.mktemp("superset")
    (home / "superset_config.py").write_text(
        f'SECRET_KEY = "{os.urandom(32).hex()}"\n'
        f'SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db"\n'
        "WTF_CSRF_ENABLED = False\n"
        'FEATURE_FLAGS = {"ENABLE_TEMPLATE_PROCESSING": True}\n',
        encoding="utf-8",
    )
    programs = Path(os.environ["XINHENG_SUPERSET"])
    # What belongs to Airflow here would be taken for Superset's.
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("AIRFLOW", "PYTHON"))}
    environment = kept | {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "SUPERSET_CONFIG_PATH": str(home / "superset_config.py"),
        "SUPERSET_HOME": str(home),
        "FLASK_APP": "superset",
    }

    def run(program, *arguments):
        command = [str(programs / program), *map(str, arguments)]
        done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        return done.stdout

    run("superset", "db", "upgrade")
    names = ["--username", "admin", "--firstname", "a", "--lastname", "b", "--email", "admin@example.org"]
    run("superset", "fab", "create-admin", *names, "--password", "admin")
    run("superset", "init")
    return run


@pytest.mark.superset
def test_superset_takes_the_dashboard_in_and_answers(lake, superset, tmp_path):  # noqa: F811
    bundle = tmp_path / "xinheng.zip"
    with zipfile.ZipFile(bundle, "w") as packed:
        for path in sorted(FOLDER.rglob("*.yaml")):
            text = path.read_text(encoding="utf-8").replace("=lake/marts", f"={lake}/marts")
            packed.writestr(f"superset/{path.relative_to(FOLDER)}", text)
    superset("superset", "import-dashboards", "-p", bundle, "-u", "admin")

    questions = {one.id: one.values[0].replace("lake/marts", f"{lake}/marts") for one in blocks("superset")}
    (tmp_path / "questions.json").write_text(json.dumps(questions), encoding="utf-8")
    answers = tmp_path / "answers.json"
    superset("python", Path(__file__).with_name("ask_superset.py"), tmp_path / "questions.json", answers)
    said = json.loads(answers.read_text(encoding="utf-8"))

    assert sorted(said["charts"]) == sorted(one["slice_name"] for one in CHARTS.values())
    assert all(said["charts"].values()), "every chart has rows"
    for title, answer in said["lab"].items():
        block = next(one.values[0] for one in blocks("duckdb") if one.id == title)
        with duckdb.connect() as duck:
            assert rows(answer) == rows(duck.execute(block.replace("lake/marts", f"{lake}/marts")).fetchall())
    assert len(said["lab"]) == len(questions)
