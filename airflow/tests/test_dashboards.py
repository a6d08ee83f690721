"""The blocks of docs/dashboards.md that pandas, Polars and SQL Lab run, over marts of the locked contracts.

Each answers the question of its heading as the DuckDB block there does; Java's DashboardsTest runs the others.
"""

import re
from pathlib import Path

import duckdb
import pytest

PROJECT = Path(__file__).resolve().parents[2]
NIGHTS = ("2026-06-29", "2026-06-30")
TYPES = {"string": "varchar"}


def contracts():
    """Columns and types of each mart, as its contract is locked."""
    marts, columns = {}, None
    for line in (PROJECT / "docs/mart-contracts.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, kind, _ = line.split()
            columns.append((name, TYPES.get(kind, kind)))
        elif line and not line.startswith("#"):
            columns = marts.setdefault(line.split()[0], [])
    return marts


def value(name, kind, row, night):
    """A value of that type, different in each row; texts come twice, so that groups have members."""
    if name == "as_of":
        return f"date '{night}'"
    if name == "cut":
        return "'TOWN'" if row == 4 else "'ALL'"
    return {
        "varchar": f"'{name} {row % 3}'",
        "boolean": f"{row % 2 == 0}",
        "date": f"date '{night}' - {row}",
        "timestamp": f"timestamp '{night} 00:00:0{row}'",
    }.get(kind, str(row + 1))


@pytest.fixture(scope="module")
def lake(tmp_path_factory):
    """Two published nights of every mart, five rows each."""
    root = tmp_path_factory.mktemp("lake")
    with duckdb.connect() as duck:
        for mart, columns in contracts().items():
            for night in NIGHTS:
                folder = root / f"marts/as_of={night}/{mart}"
                folder.mkdir(parents=True)
                rows = " union all ".join(
                    "select "
                    + ", ".join(f"({value(name, kind, row, night)})::{kind} as {name}" for name, kind in columns)
                    for row in range(5)
                )
                duck.execute(f"copy ({rows}) to '{folder}/part-00000.parquet' (format parquet)")
    return root


def blocks(language):
    """Blocks of one language by the heading that they stand under, with DuckDB's beside each."""
    page = (PROJECT / "docs/dashboards.md").read_text(encoding="utf-8")
    for section in page.split("\n## ")[1:]:
        title = section.splitlines()[0]
        found = dict(re.findall(r"```\w+ (\w+)\n(.*?)```", section, re.S))
        if language in found:
            yield pytest.param(found[language], found["duckdb"], id=title)


def answered(lake, query):
    with duckdb.connect() as duck:
        return rows(duck.execute(over(lake, query)).fetchall())


def over(lake, text):
    return text.replace("lake/marts", f"{lake}/marts")


def rows(answer):
    return [tuple(float(cell) if isinstance(cell, (int, float)) else cell for cell in row) for row in answer]


@pytest.mark.parametrize("code, query", list(blocks("pandas")))
def test_pandas_answers_as_duckdb_does(lake, code, query):
    names = {}
    exec(over(lake, code), names)
    assert rows(names["answer"].astype(object).itertuples(index=False, name=None)) == answered(lake, query)


@pytest.mark.parametrize("code, query", list(blocks("polars")))
def test_polars_answers_as_duckdb_does(lake, code, query):
    names = {}
    exec(over(lake, code), names)
    assert rows(names["answer"].rows()) == answered(lake, query)


@pytest.mark.parametrize("template, query", list(blocks("superset")))
def test_sql_lab_answers_as_duckdb_does(lake, template, query):
    """SQL Lab renders a template, takes one statement that only reads, and runs it through SQLAlchemy."""
    import sqlalchemy
    import sqlglot
    from jinja2.sandbox import SandboxedEnvironment

    text = SandboxedEnvironment().from_string(template).render(filter_values=lambda column: [])
    statements = sqlglot.parse(text, read="duckdb")
    assert [type(one) for one in statements] == [sqlglot.exp.Select]
    with sqlalchemy.create_engine("duckdb:///:memory:").connect() as connection:
        answer = connection.execute(sqlalchemy.text(over(lake, text))).fetchall()
    assert rows(answer) == answered(lake, query)


def test_every_way_has_blocks():
    assert all(list(blocks(one)) for one in ("pandas", "polars", "superset", "spark"))
