"""Who is told when a gate closes or a night is late: connection xinheng_data_owner."""

from __future__ import annotations

import json
import logging
import urllib.request

from airflow.sdk import BaseHook
from airflow.sdk.exceptions import AirflowNotFoundException

from xinheng_airflow.operators import DataGateClosed

CONNECTION = "xinheng_data_owner"
LOG = logging.getLogger(__name__)


def call_data_owner(context) -> None:
    """Callback of a failed task: a closed gate calls the data owner, nothing else does."""
    if isinstance(context.get("exception"), DataGateClosed):
        task = context["task_instance"]
        send(
            "信衡：数据闸门已关闭",
            f"任务 {task.task_id}（{context['run_id']}）因数据异常停止，已发布的结果保持不变。"
            f"请按任务日志所列来源核对数据后重报。",
        )


def night_is_late(dag_id: str = "xinheng_nightly", **_) -> None:
    """Callback of a deadline alert: the marts of the night are not there in time."""
    send("信衡：夜间批处理超时", f"{dag_id} 未在规定时间内完成，看板仍显示上一夜的结果。")


def send(title: str, text: str) -> None:
    """Posts to a webhook (type http) or mails (type smtp); without a connection it only logs."""
    LOG.warning("notice title=%s text=%s", title, text)
    try:
        connection = BaseHook.get_connection(CONNECTION)
    except AirflowNotFoundException:
        LOG.warning("Nobody is called: the connection %s is not defined.", CONNECTION)
        return
    if connection.conn_type == "smtp":
        _mail(connection, title, text)
    else:
        _post(connection, title, text)


def _post(connection, title: str, text: str) -> None:
    """The form that the robots of DingTalk and WeCom take."""
    body = {"msgtype": "text", "text": {"content": f"{title}\n{text}"}}
    request = urllib.request.Request(
        connection.extra_dejson["url"],
        data=json.dumps(body, ensure_ascii=False).encode("utf-8"),
        headers={"Content-Type": "application/json; charset=utf-8"},
    )
    with urllib.request.urlopen(request, timeout=30):
        pass


def _mail(connection, title: str, text: str) -> None:
    from airflow.providers.smtp.hooks.smtp import SmtpHook

    with SmtpHook(smtp_conn_id=CONNECTION) as smtp:
        smtp.send_email_smtp(
            to=connection.extra_dejson["to"], subject=title, html_content=f"<p>{text}</p>"
        )
