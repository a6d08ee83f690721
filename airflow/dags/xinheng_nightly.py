"""
## xinheng_nightly: 夜间批处理

All jobs of a night, in the order of what they read and write. The night of day D (a whole day in Shanghai) begins
at 01:30 on D+1; every job gets `--as-of D`. Nights follow each other: one that is not closed holds back the next.

**When it fails**

| What you see | What to do |
|---|---|
| a red task | its notes say what each exit code asks of you; mend the cause and *Clear* the task with its downstream tasks |
| `check-quality` red, data owner called | a source sent absurd data (exit code 4). After its new delivery clear `ingest-deliveries` and downstream |
| `open-night` waits for nothing visible | the night before is not closed. Mend it; or, to leave it out for good, mark its `close-night` as success |
| the deadline alert came | dashboards still show the last good night. Look which task runs or waits; nothing is half published |
| a night must be run again | *Clear* the run, or trigger with `as_of`; then clear the later nights that `marts/superseded.json` names, oldest first |
| nights are missing | `airflow backfill create --dag-id xinheng_nightly --from-date 2026-06-28 --to-date 2026-06-30 --max-active-runs 1 --reprocess-behavior failed` |
"""

from datetime import datetime
from pathlib import Path

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, CronDataIntervalTimetable
from xinheng_airflow.tasks import (
    DEFAULT_ARGS,
    LAST_TASK,
    NIGHT_CRON,
    NIGHTLY,
    PARAMS,
    TIME_ZONE,
    Declared,
    night_deadline,
)

with DAG(
    dag_id=NIGHTLY,
    schedule=CronDataIntervalTimetable(NIGHT_CRON, timezone=TIME_ZONE),
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    deadline=night_deadline(),
    default_args=DEFAULT_ARGS,
    params=PARAMS,
    tags=["xinheng", "nightly"],
    doc_md=__doc__,
):
    opened = EmptyOperator(
        task_id="open-night",
        depends_on_past=True,
        wait_for_downstream=True,
        doc_md="Waits until the night before is closed. To leave that night out, mark its `close-night` as success.",
    )
    closed = EmptyOperator(task_id=LAST_TASK, doc_md="The night is published; the next one may begin.")
    jobs = Declared(Path(__file__).with_name("xinheng_jobs.json")).tasks()
    opened >> jobs >> closed
    opened >> closed
