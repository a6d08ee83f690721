"""
## xinheng_training: 风险模型训练

On the 3rd of each quarter's first month, once the night before is closed: trains the risk model on past inspections
and puts it in force where it wins by `risk-promotion.yaml`. Nights go on with the champion meanwhile.

**When it fails**

| What you see | What to do |
|---|---|
| `wait-for-the-night` timed out | mend `xinheng_nightly` first: training reads its dossiers |
| exit code 2 | too few inspections, or a definition is wrong: the log's last line says which |
| it succeeded, but the champion is unchanged | the challenger did not win: read its card in `registry/inspection/` |
| a model in force is bad | write the version before it into `registry/inspection/champion` |
"""

from datetime import datetime, timedelta
from pathlib import Path

from airflow.sdk import DAG, CronTriggerTimetable
from xinheng_airflow.tasks import DEFAULT_ARGS, PARAMS, TIME_ZONE, Declared, night_is_closed

with DAG(
    dag_id="xinheng_training",
    schedule=CronTriggerTimetable("0 9 3 1,4,7,10 *", timezone=TIME_ZONE, interval=timedelta(days=1)),
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULT_ARGS,
    params=PARAMS,
    tags=["xinheng", "training"],
    doc_md=__doc__,
):
    night = night_is_closed("wait-for-the-night", days_before=0)
    night >> Declared(Path(__file__).with_name("xinheng_jobs.json")).tasks("train-risk-model")
