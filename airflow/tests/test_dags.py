"""The DAGs parse, and their tasks agree with what the jobs declare of themselves."""

import json
from itertools import combinations
from types import SimpleNamespace

import pendulum
import pytest
from conftest import DAGS

TAGS = {"xinheng", "nightly", "monthly", "training", "draw"}
DECLARED = json.loads((DAGS / "xinheng_jobs.json").read_text(encoding="utf-8"))
JOBS = {job["name"]: job for job in DECLARED["night"] + DECLARED["maintenance"]}
NIGHT = [job["name"] for job in DECLARED["night"]]


def upstream(dag, task_id):
    found = set()
    for earlier in dag.get_task(task_id).upstream_task_ids:
        found |= {earlier} | upstream(dag, earlier)
    return found


def shares(earlier, later):
    reads, writes = set(later["reads"]), set(later["writes"])
    return bool(
        set(earlier["writes"]) & (reads | writes)
        or set(earlier["reads"]) & writes
        or set(earlier["folders"]) & set(later["folders"])
    )


def job_tasks(dag):
    return [task for task in dag.tasks if task.task_type == "XinhengJob"]


def test_every_dag_file_parses_and_there_are_four(bag):
    assert bag.import_errors == {}
    assert set(bag.dags) == {"xinheng_nightly", "xinheng_monthly", "xinheng_training", "xinheng_draw"}


def test_every_dag_and_task_says_what_to_do_when_it_fails(bag):
    for dag in bag.dags.values():
        assert "When it fails" in dag.doc_md
        assert set(dag.tags) <= TAGS
        for task in dag.tasks:
            assert task.doc_md, task.task_id


def test_the_nightly_dag_has_one_task_per_job_of_the_night(bag):
    tasks = job_tasks(bag.dags["xinheng_nightly"])

    assert sorted(task.task_id for task in tasks) == sorted(NIGHT)


def test_each_task_runs_a_job_that_exists_for_the_day_of_its_interval(bag):
    for dag in bag.dags.values():
        for task in job_tasks(dag):
            assert task.task_id in JOBS
            assert task.application_args[:2] == ["run", task.task_id]
            assert "--as-of" in task.application_args
            assert task._conn_id == "spark_xinheng"


@pytest.mark.parametrize("dag_id", ["xinheng_nightly", "xinheng_monthly", "xinheng_draw"])
def test_jobs_that_share_what_either_writes_keep_the_order_of_the_night(bag, dag_id):
    dag = bag.dags[dag_id]
    chosen = [name for name in NIGHT if dag.has_task(name)]

    for earlier, later in combinations(chosen, 2):
        if shares(JOBS[earlier], JOBS[later]):
            assert earlier in upstream(dag, later), f"{later} does not wait for {earlier}"


def test_a_night_opens_after_the_night_before_is_closed_and_closes_after_all_jobs(bag):
    dag = bag.dags["xinheng_nightly"]
    opened = dag.get_task("open-night")

    assert opened.depends_on_past and opened.wait_for_downstream
    assert "close-night" in opened.downstream_task_ids
    assert upstream(dag, "close-night") == {"open-night", *NIGHT}
    assert all("open-night" in upstream(dag, name) for name in NIGHT)
    assert dag.max_active_runs == 1


def test_every_mart_is_an_asset_of_the_task_that_publishes_it(bag):
    dag = bag.dags["xinheng_nightly"]
    marts = {table for job in DECLARED["night"] for table in job["writes"] if table.startswith("marts.")}

    assert marts
    assert {asset.name for task in dag.tasks for asset in task.outlets} == marts


def test_the_night_of_a_day_in_shanghai_runs_on_the_day_after(bag):
    from airflow.serialization.encoders import coerce_to_core_timetable
    from airflow.timetables.base import TimeRestriction

    timetable = coerce_to_core_timetable(bag.dags["xinheng_nightly"].timetable)
    run = timetable.next_dagrun_info(
        last_automated_data_interval=None,
        restriction=TimeRestriction(pendulum.datetime(2026, 6, 29, 20), None, True),
    )

    assert run.data_interval.start.in_timezone("Asia/Shanghai").to_date_string() == "2026-07-01"
    assert run.run_after.in_timezone("Asia/Shanghai").to_datetime_string() == "2026-07-02 01:30:00"


def test_runs_beside_the_night_wait_until_it_is_closed(bag):
    for dag_id in ("xinheng_monthly", "xinheng_training", "xinheng_draw"):
        dag = bag.dags[dag_id]
        first = [task for task in dag.tasks if not task.upstream_task_ids]

        assert [task.task_type for task in first] == ["ExternalTaskSensor"], dag_id
        assert first[0].external_task_id == "close-night" and first[0].deferrable


def test_the_draw_waits_for_its_seed_without_a_worker(bag):
    sensor = bag.dags["xinheng_draw"].get_task("wait-for-the-seed")

    assert sensor.deferrable
    assert "ingest-deliveries" in sensor.downstream_task_ids


@pytest.mark.parametrize(
    ("as_of", "days_before", "expected"),
    [(None, 0, "2026-06-30T17:30:00Z"), (None, 1, "2026-06-29T17:30:00Z"), ("2026-06-30", 0, "2026-06-29T17:30:00Z")],
)
def test_a_run_waits_for_the_night_of_its_own_day_in_shanghai(as_of, days_before, expected):
    from xinheng_airflow.tasks import _NightOf

    # 00:00 UTC on 1 July is 08:00 in Shanghai.
    found = _NightOf(days_before)(
        None, params={"as_of": as_of}, data_interval_start=pendulum.datetime(2026, 7, 1)
    )

    assert found == pendulum.parse(expected)


def test_a_run_without_a_date_is_of_last_night_and_a_draw_of_its_own_day():
    from airflow.sdk.execution_time import macros
    from jinja2 import Environment, StrictUndefined
    from xinheng_airflow.operators import AS_OF, DAY_OF_RUN
    from xinheng_airflow.tasks import _NightOf

    # 17:00 UTC on 1 July is 01:00 of the 2nd in Shanghai.
    triggered = pendulum.datetime(2026, 7, 1, 17)
    known = {
        "params": {"as_of": None},
        "dag_run": SimpleNamespace(run_after=triggered),
        "macros": macros,
    }

    def day(template: str) -> str:
        return Environment(undefined=StrictUndefined).from_string(template).render(known)

    assert (day(AS_OF), day(DAY_OF_RUN)) == ("2026-07-01", "2026-07-02")
    assert _NightOf(0)(triggered) == _NightOf(1)(triggered) == pendulum.parse("2026-06-30T17:30:00Z")
