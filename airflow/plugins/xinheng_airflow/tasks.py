"""Tasks and their order, from what the jobs declare of themselves (dags/xinheng_jobs.json)."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

from airflow.providers.standard.sensors.external_task import ExternalTaskSensor
from airflow.sdk import Asset, DeadlineAlert, DeadlineReference, Param, SyncCallback

from xinheng_airflow.notices import call_data_owner, night_is_late
from xinheng_airflow.operators import AS_OF, DAY_OF_RUN, XinhengJob

TIME_ZONE = "Asia/Shanghai"
NIGHT_CRON = "30 1 * * *"
NIGHTLY = "xinheng_nightly"
LAST_TASK = "close-night"

# Retries serve exit code 3 only: the operator turns 1, 2 and 4 into failures without a retry.
DEFAULT_ARGS = {
    "owner": "xinheng",
    "retries": 2,
    "retry_delay": timedelta(minutes=10),
    "on_failure_callback": call_data_owner,
}

PARAMS = {
    "as_of": Param(
        None,
        type=["null", "string"],
        format="date",
        description="The night to run, such as 2026-06-30; empty: the day of the data interval, or last night",
    )
}


def night_deadline() -> DeadlineAlert | None:
    """
    Calls the data owner where a night is not done six hours after it was queued. Left out under
    "airflow dags test", which Airflow 3.3 ends with an error where a run with a deadline succeeds.
    """
    if sys.argv[1:3] == ["dags", "test"]:
        return None
    return DeadlineAlert(
        reference=DeadlineReference.DAGRUN_QUEUED_AT,
        interval=timedelta(hours=6),
        callback=SyncCallback(night_is_late, kwargs={"dag_id": NIGHTLY}),
    )


class Declared:
    """The jobs as the product declares them."""

    def __init__(self, description: Path):
        text = json.loads(description.read_text(encoding="utf-8"))
        self.night = {job["name"]: job for job in text["night"]}
        self.jobs = {job["name"]: job for job in text["night"] + text["maintenance"]}

    def tasks(self, *names: str, as_of: str = AS_OF) -> list[XinhengJob]:
        """One task per named job, or per job of the night, each after those it waits for."""
        made = {name: self._task(self.jobs[name], as_of) for name in names or self.night}
        for name, task in made.items():
            for earlier in self._after(name, made):
                made[earlier] >> task
        return list(made.values())

    def _after(self, name: str, chosen) -> set[str]:
        """The nearest chosen jobs that this one waits for, through those that are not chosen."""
        nearest = set()
        for earlier in self.jobs[name]["after"]:
            nearest |= {earlier} if earlier in chosen else self._after(earlier, chosen)
        return nearest

    @staticmethod
    def _task(job: dict, as_of: str) -> XinhengJob:
        return XinhengJob(
            job=job["name"],
            as_of=as_of,
            doc_md=_doc(job),
            outlets=[mart(table) for table in job["writes"] if table.startswith("marts.")],
        )


def mart(table: str) -> Asset:
    """The asset that a dashboard's DAG waits for, such as marts.enterprise_credit."""
    return Asset(name=table, uri=f"xinheng://lake/{table}")


def night_is_closed(task_id: str, days_before: int) -> ExternalTaskSensor:
    """Waits, without a worker slot, until a night is over: no two runs write the lake at once."""
    return ExternalTaskSensor(
        task_id=task_id,
        external_dag_id=NIGHTLY,
        external_task_id=LAST_TASK,
        execution_date_fn=_NightOf(days_before),
        deferrable=True,
        poke_interval=60,
        timeout=timedelta(hours=20).total_seconds(),
        doc_md=f"Waits until `{NIGHTLY}` has closed the night, since both write the lake."
        f" When it times out: look at that night first.",
    )


class _NightOf:
    """The logical date of a night: of the day of a run, or of a day before it; without any date, of last night."""

    def __init__(self, days_before: int):
        self.days_before = days_before

    def __call__(self, logical_date, params=None, data_interval_start=None, **_):
        import pendulum

        asked = (params or {}).get("as_of")
        if asked:
            day = pendulum.parse(asked, tz=TIME_ZONE).subtract(days=self.days_before)
        elif data_interval_start:
            day = pendulum.instance(data_interval_start).in_timezone(TIME_ZONE).subtract(days=self.days_before)
        else:
            day = pendulum.instance(logical_date).in_timezone(TIME_ZONE).subtract(days=1)
        minute, hour = NIGHT_CRON.split()[:2]
        return day.start_of("day").set(hour=int(hour), minute=int(minute)).in_timezone("UTC")


def _doc(job: dict) -> str:
    reads = ", ".join(job["reads"]) or "no table"
    writes = ", ".join(job["writes"]) or "no table"
    return f"""**{job["name"]}**: {job["purpose"]}.

Reads {reads}. Writes {writes}.

| It failed with | Then |
|---|---|
| exit code 1 or 2 | nothing was written. The log's last line names the setting, definition or table; mend it and clear the task |
| exit code 3 | it was tried again. Read the stack trace: memory, storage or a bug. A repeat never writes twice: clear the task |
| exit code 4 | the data gate is closed and the data owner was called. The log names source and figure. When the delivery is mended, clear `ingest-deliveries` with its downstream tasks |
| no exit code | the process was killed: memory (137), or a worker that went away. Clear the task |

By hand: `./xinheng run {job["name"]} --as-of DATE`. The last good marts stay in force meanwhile.
"""
