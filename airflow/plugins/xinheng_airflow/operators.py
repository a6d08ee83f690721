"""One job of Xinheng by spark-submit, and what its exit code means to Airflow."""

from __future__ import annotations

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException

CONNECTION = "spark_xinheng"
MAIN_CLASS = "org.xinheng.jobs.Main"

_DATE = ".astimezone(macros.dateutil.tz.gettz('Asia/Shanghai')).strftime('%Y-%m-%d') }}"

# The night's day: the whole day in Shanghai that the data interval begins on. A run triggered without
# a logical date has no interval: it means last night.
AS_OF = "{{ params.as_of or (data_interval_start | default(dag_run.run_after - macros.timedelta(days=1), true))" + _DATE

# The day of a run itself.
DAY_OF_RUN = "{{ params.as_of or (data_interval_start | default(dag_run.run_after, true))" + _DATE

# Days and texts must be the same on every machine, whatever its locale says.
JVM = "-Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8"


class DataGateClosed(AirflowFailException):
    """A source's data are absurd: no retry helps, and the data owner is called."""


class XinhengJob(SparkSubmitOperator):
    """Runs one job for one night; variables say which jar, settings and Spark properties."""

    def __init__(self, *, job: str, as_of: str = AS_OF, options: tuple[str, ...] = (), **kwargs):
        kwargs.setdefault("task_id", job)
        super().__init__(
            conn_id=CONNECTION,
            name=f"xinheng {job} {as_of}",
            java_class=MAIN_CLASS,
            application="{{ var.value.xinheng_jar }}",
            application_args=[
                "run",
                job,
                *options,
                "--as-of",
                as_of,
                "--settings",
                "{{ var.value.xinheng_settings }}",
            ],
            properties_file="{{ var.value.get('xinheng_spark_properties', '') }}",
            conf={
                "spark.driver.defaultJavaOptions": JVM,
                "spark.executor.defaultJavaOptions": JVM,
            },
            **kwargs,
        )

    def execute(self, context):
        try:
            super().execute(context)
        except AirflowException as failure:
            raise meaning(self._exit_code(), failure) from failure

    def _exit_code(self) -> int | None:
        """The code of the job itself; a driver inside a cluster does not hand its code on."""
        process = getattr(self._hook, "_submit_sp", None)
        return None if process is None else process.poll()


def meaning(exit_code: int | None, failure: AirflowException) -> AirflowException:
    """What to raise: codes 1, 2 and 4 fail at once, anything else may be retried."""
    if exit_code == 4:
        return DataGateClosed(f"Exit code 4, the data gate is closed. {failure}")
    if exit_code in (1, 2):
        return AirflowFailException(f"Exit code {exit_code}, a retry would fail alike. {failure}")
    return failure
