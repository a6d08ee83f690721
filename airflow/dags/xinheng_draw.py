"""
## xinheng_draw: 抽签当日

Draws on the day of the ceremony instead of the night after it. Trigger it that day (or with `as_of`): it waits, without
a worker slot, until last night is closed and the seed's file lies in `deliveries/<as_of>/standard-seeds/`, reads it
like any delivery, draws, staffs and writes the lists. The night of the same day finds the draw made and changes nothing.
A draw is public and final: nothing here is ever repeated with another seed.

**When it fails**

| What you see | What to do |
|---|---|
| `wait-for-the-seed` timed out | the seed was not delivered: ask its source. The next night draws whenever it comes |
| `draw-plans` green, but no list | its log says why: the scope's day has not come, or the seed is refused and the scope needs `./xinheng redraw` |
| `check-quality` red | a gate closed over another source of today: the night will meet it too |
| any other red task | its notes; what was sealed in the ledger stays as it is |
"""

from datetime import datetime, timedelta
from pathlib import Path

from airflow.providers.standard.sensors.filesystem import FileSensor
from airflow.sdk import DAG
from xinheng_airflow.tasks import DAY_OF_RUN, DEFAULT_ARGS, PARAMS, Declared, night_is_closed

with DAG(
    dag_id="xinheng_draw",
    schedule=None,
    start_date=datetime(2026, 1, 1),
    max_active_runs=1,
    default_args=DEFAULT_ARGS,
    params=PARAMS,
    tags=["xinheng", "draw"],
    doc_md=__doc__,
):
    night = night_is_closed("wait-for-last-night", days_before=1)
    seed = FileSensor(
        task_id="wait-for-the-seed",
        fs_conn_id="xinheng_deliveries",
        filepath=DAY_OF_RUN + "/standard-seeds/*",
        deferrable=True,
        poke_interval=60,
        timeout=timedelta(hours=12).total_seconds(),
        doc_md="Waits for the file with the seed below the folder of the connection `xinheng_deliveries`.",
    )
    night >> seed >> Declared(Path(__file__).with_name("xinheng_jobs.json")).tasks(
        "ingest-deliveries",
        "check-quality",
        "record-facts",
        "draw-plans",
        "publish-draws",
        "follow-visits",
        "write-lists",
        as_of=DAY_OF_RUN,
    )
