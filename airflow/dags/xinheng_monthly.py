"""
## xinheng_monthly: 月度冻结与模型有效性

On the 2nd of each month, once the night of the 1st is closed: watches drift and migration of the risk classes
(validity) and freezes the supervision classes of the month. That night does both itself; a repeat changes nothing,
so this run only matters where that night was marked done by hand. No month begins without frozen classes.

**When it fails**

| What you see | What to do |
|---|---|
| `wait-for-the-first` timed out | the night of the 1st is not closed: mend `xinheng_nightly`, then clear this run |
| `monitor-risk` red | the task's notes; frozen classes of last month stay in force |
| `classify-supervision` red | plans cannot be frozen for this month: mend before the first freeze that is due |
"""

from datetime import datetime, timedelta
from pathlib import Path

from airflow.sdk import DAG, CronTriggerTimetable
from xinheng_airflow.tasks import DEFAULT_ARGS, PARAMS, TIME_ZONE, Declared, night_is_closed

with DAG(
    dag_id="xinheng_monthly",
    schedule=CronTriggerTimetable("0 8 2 * *", timezone=TIME_ZONE, interval=timedelta(days=1)),
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULT_ARGS,
    params=PARAMS,
    tags=["xinheng", "monthly"],
    doc_md=__doc__,
):
    night = night_is_closed("wait-for-the-first", days_before=0)
    night >> Declared(Path(__file__).with_name("xinheng_jobs.json")).tasks(
        "monitor-risk", "classify-supervision"
    )
