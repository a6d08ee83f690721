"""
Compares two lakes: every table row by row, and every other file to the byte.

    python airflow/tests/lakes.py LEFT RIGHT

Left out: how runs went (core.job_runs and the page that shows it), Delta's logs, the names of data files, in manifests their digests,
and the commit of the program at the foot of a page, since the jars of one process and of a cluster are built apart.
"""

import json
import re
import sys
from pathlib import Path

import duckdb

# Times, versions of the program and settings of a run are its own.
NOT_COMPARED = {"core/job_runs"}
COMMIT = re.compile(rb"\d+\.\d+\.\d+\+[0-9a-f]+(-dirty)?")
# How long the jobs took, as the first report page shows it.
RUNS = ("data", "runs.js")
NOT_FILES = {"core", "marts", "raw", "staging", "quarantine"}


def differences(left: Path, right: Path) -> list[str]:
    """A line per table or file that differs; none where the lakes are alike."""
    found = []
    names = _tables(left) | _tables(right)
    for name in sorted(names - NOT_COMPARED):
        found += _table(name, left, right)
    files = _files(left) | _files(right)
    for file in sorted(files):
        one, other = left / file, right / file
        if not one.exists() or not other.exists():
            found.append(f"{file}: only in one lake")
        elif _bytes(one) != _bytes(other):
            found.append(f"{file}: differs")
    if not names:
        found.append("no tables")
    return found


def _bytes(file: Path) -> bytes:
    return COMMIT.sub(b"", file.read_bytes()) if file.suffix == ".html" else file.read_bytes()


def _tables(lake: Path) -> set[str]:
    delta = {str(log.parent.relative_to(lake)) for log in lake.rglob("_delta_log")}
    marts = {
        str(folder.relative_to(lake))
        for folder in lake.glob("marts/as_of=*/*")
        if folder.is_dir() and list(folder.glob("**/*.parquet"))
    }
    return delta | marts


def _parts(table: Path) -> list[str]:
    """Data files in force: for Delta those of its log, which is whole while it has no checkpoint."""
    log = table / "_delta_log"
    if not log.exists():
        return sorted(str(file) for file in table.glob("**/*.parquet"))
    if list(log.glob("*.checkpoint*.parquet")):
        raise ValueError(f"{table} has a checkpoint: compare lakes of few nights")
    live = set()
    for commit in sorted(log.glob("*.json")):
        for line in commit.read_text(encoding="utf-8").splitlines():
            action = json.loads(line)
            if "add" in action:
                if action["add"].get("deletionVector"):
                    raise ValueError(f"{table} has deletion vectors")
                live.add(action["add"]["path"])
            elif "remove" in action:
                live.discard(action["remove"]["path"])
    return sorted(str(table / file) for file in live)


def _table(name: str, left: Path, right: Path) -> list[str]:
    parts = [_parts(lake / name) for lake in (left, right)]
    if not parts[0] or not parts[1]:
        return [] if parts[0] == parts[1] else [f"{name}: rows in one lake only"]
    one, other = (f"select * from read_parquet({files!r}, hive_partitioning = true)" for files in parts)
    counts = [
        duckdb.sql(f"select count(*) from ({rows})").fetchall()[0][0]
        for rows in (one, other, f"({one}) except all ({other})", f"({other}) except all ({one})")
    ]
    if counts[0] == counts[1] and counts[2] == counts[3] == 0:
        return []
    return [f"{name}: {counts[0]} and {counts[1]} rows, {counts[2]} and {counts[3]} of them in one lake only"]


def _files(lake: Path) -> set[Path]:
    return {
        file.relative_to(lake)
        for file in lake.rglob("*")
        if file.is_file()
        and file.relative_to(lake).parts[0] not in NOT_FILES
        and file.relative_to(lake).parts[-2:] != RUNS
        and not file.name.endswith((".crc", ".parquet"))
    }


if __name__ == "__main__":
    lines = differences(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(lines) or "alike")
    sys.exit(bool(lines))
