#!/usr/bin/env python3
"""Checks the ledger of a draw by protocol xinheng-draw/1, from the ledger alone.

    python3 verify_draw.py LEDGER [--public FOLDER] [--commitment DIGEST] [--unit FILE]

An oversight ledger is repeated whole: frames, sizes, ranks, results, officers. Of a public ledger
everything is checked that the public can know: chain, commitment, seed, secret, counts, lists.
An oversight ledger is compared with what the public was told of it: with the ledger of --public, or
with the folder "public" beside it, if there is one. --commitment compares with the digest that was seen
published; --unit checks the leaves and paths that one unit was given, a plan in each line, and says
whether it was drawn. Needs Python 3.8 or later and nothing else. docs/draw-ledger.md describes the files
and the rule.

Exit codes: 0 everything agrees, 1 command line, 2 no ledger, 4 differences, each named.
"""
import argparse
import hashlib
import hmac
import json
import os
import re
import sys
from datetime import date, datetime, timedelta, timezone

PROTOCOL = "xinheng-draw/1"
LARGEST_NUMBER = 2**53 - 1
LARGEST_WEIGHT = 1_000_000
WHOLE = 10_000
SHOWN = 20
CHINA = timezone(timedelta(hours=8))
SEALS = ["freeze", "draw", "staff", "commitment", "bulletin"]
ANNOUNCED = ["commitment.json", "commitment.sha256"]
LABELS = {
    "chain": "承诺链", "commitment": "承诺", "key": "密钥", "secret": "秘密值", "plan": "抽查计划",
    "definitions": "定义文件", "frame": "检查对象名录库", "officers": "执法检查人员名录库",
    "seed": "随机种子", "size": "抽取数量", "rank": "排序值", "result": "抽取结果",
    "posts": "人员选派", "changes": "人员调整", "unit": "主体证明", "files": "文件",
}
SUBJECTS = {
    "chain.jsonl": "chain", "commitment.json": "commitment", "freeze.json": "plan",
    "definitions.jsonl": "definitions", "officers.jsonl": "officers", "draw.json": "seed",
    "bulletin.json": "seed", "posts.jsonl": "posts", "drawn.jsonl": "result", "results": "result",
    "frames": "frame", "changes": "changes",
}
SEPARATOR = re.compile("[|\t\n\r\ud800-\udfff]").search
quoted = json.encoder.encode_basestring


class Fault(Exception):
    """A file of the ledger that is not what it should be."""


class Findings:
    """Differences by subject: the first of each in words, the rest by their number."""

    def __init__(self):
        self.found = {subject: [] for subject in LABELS}

    def add(self, subject, message):
        self.found[subject].append(message)

    def compare(self, subject, what, found, expected):
        if found != expected:
            self.add(subject, f"{what} is {found}, it should be {expected}")

    def reads(self, subject, reading, *arguments):
        """Reads part of a ledger; what cannot be read is a difference, and None."""
        try:
            return reading(*arguments)
        except Fault as fault:
            self.add(subject, str(fault))
            return None

    def lines(self):
        for subject, messages in self.found.items():
            for message in messages[:SHOWN]:
                yield f"  {LABELS[subject]} {subject}: {message}"
            if len(messages) > SHOWN:
                yield f"  {LABELS[subject]} {subject}: and {len(messages) - SHOWN} more"


# --- Files: lines of canonical JSON (RFC 8785), read so that no byte goes unseen ---


def canonical(value):
    """The canonical text of None, flags, whole numbers, texts, lists and objects."""
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if type(value) is str:
        return quoted(value)
    if type(value) is int and abs(value) <= LARGEST_NUMBER:
        return str(value)
    if type(value) is list:
        return "[" + ",".join(map(canonical, value)) + "]"
    if type(value) is dict:
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(quoted(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise Fault("is not canonical JSON: holds a number that is not whole")


def parsed(text):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Fault("is not JSON") from None
    if canonical(value) != text:
        raise Fault("is not canonical JSON")
    return value


def typed(value, shape):
    """The value, if it has the shape: a type, [shape] for lists, {key: shape}, or {str: shape}."""
    if isinstance(shape, list):
        if type(value) is not list:
            raise Fault("has something else where a list should be")
        for item in value:
            typed(item, shape[0])
    elif isinstance(shape, dict):
        if type(value) is not dict:
            raise Fault("has something else where an object should be")
        if str in shape:
            for item in value.values():
                typed(item, shape[str])
        elif set(value) != set(shape):
            raise Fault(f"has the keys {sorted(value)} instead of {sorted(shape)}")
        else:
            for key, inner in shape.items():
                typed(value[key], inner)
    elif not (type(value) is shape or isinstance(shape, tuple) and type(value) in shape):
        raise Fault("has a value of the wrong kind")
    return value


def lines_of(path):
    """(place, line) of a file, or of the part files of a folder in the order of their names."""
    if os.path.isdir(path):
        files = sorted(os.path.join(path, name) for name in os.listdir(path) if name.startswith("part-"))
    elif os.path.exists(path):
        files = [path]
    else:
        raise Fault(os.path.basename(path) + " is missing")
    for file in files:
        name = os.path.relpath(file, os.path.dirname(os.path.dirname(file)))
        with open(file, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.endswith(b"\n"):
                    raise Fault(f"{name} does not end with a line feed")
                try:
                    yield f"{name}:{number} ", line[:-1].decode("utf-8")
                except UnicodeDecodeError:
                    raise Fault(f"{name}:{number} is not UTF-8") from None


def rows(path, shape, fault_of=lambda row: None):
    for place, line in lines_of(path):
        try:
            row = typed(parsed(line), shape)
            if fault_of(row):
                raise Fault(fault_of(row))
            yield row
        except Fault as fault:
            raise Fault(place + str(fault)) from None


def document(path, shape):
    found = list(rows(path, shape))
    if len(found) != 1:
        raise Fault(f"{os.path.basename(path)} is not one line")
    return found[0]


def check_seals(folder, findings):
    """Every file is in a seal, with the digest that it has; the last seal is in none."""
    sealed, last = {}, ""
    for seal in SEALS:
        path = os.path.join(folder, seal + ".sha256")
        if os.path.exists(path):
            last = seal + ".sha256"
            for _, line in findings.reads("files", lambda: list(lines_of(path))) or []:
                digest, _, name = line.partition("  ")
                sealed[name] = digest
    present = set()
    for where, _, names in os.walk(folder):
        for name in names:
            if name[0] not in "._":
                present.add(os.path.relpath(os.path.join(where, name), folder).replace(os.sep, "/"))
    for name in sorted(present | set(sealed)):
        subject = SUBJECTS.get(name.split("/")[0], "files")
        if name not in present:
            findings.add(subject, f"{name} is sealed and missing")
        elif name not in sealed:
            # Changes come after the last step and bind themselves to it.
            is_change = name.startswith("changes/") and last in ("staff.sha256", "bulletin.sha256")
            if name != last and not is_change:
                findings.add(subject, f"{name} is in no seal")
        elif file_digest(os.path.join(folder, name)) != sealed[name]:
            findings.add(subject, f"{name} is not what was sealed: it was changed")
    return file_digest(os.path.join(folder, last)) if last else ""


def file_digest(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


# --- The protocol ---


def sha256(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def keyed(key, text):
    return hmac.digest(key, text.encode("utf-8", "surrogatepass"), "sha256").hex()


class Tickets:
    """Section 1."""

    def __init__(self, drawing_seed, scope):
        self.start = hashlib.sha256(f"{drawing_seed}|{scope}|".encode("utf-8"))

    def of(self, text):
        digest = self.start.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        return int.from_bytes(digest.digest()[:8], "big") >> 12


def sizes_of(ticket, rate, eligible):
    """Section 2: sizes by stratum."""
    total = ((ticket >> 12) * WHOLE) >> 40
    sizes = {}
    for stratum in sorted(eligible):
        before, total = total, total + eligible[stratum] * rate
        sizes[stratum] = total // WHOLE - before // WHOLE
    return sizes


def selected(tickets, units, size, reserves):
    """Section 3: (id, rank, ticket) of the drawn and the reserves of one cell, by place."""
    if size == 0:
        return []
    weights = sorted((weight for _, weight in units), reverse=True)
    if sum(weights) > LARGEST_NUMBER // size:
        raise Fault("is beyond 2^53: smaller weights or more strata are needed")
    places, rest, certain_from = size, sum(weights), None
    for weight in weights:
        if places == 0 or places * weight < rest:
            break
        certain_from, places, rest = weight, places - 1, rest - weight
    ranked = []
    for unit, weight in units:
        k = tickets.of(unit)
        if certain_from is not None and weight >= certain_from:
            rank = -1.0
        else:
            u, a = (k + 0.5) / 2.0**52, places * weight
            rank = (u * float(rest - a)) / ((1.0 - u) * float(a))
        ranked.append((rank, unit, k))
    ranked.sort()
    return [(unit, rank, k) for rank, unit, k in ranked[: size + reserves]]


def staffed(tickets, posts, room):
    """Section 4: {(visit, department): (officers, left)}."""
    load, busy, drawn = {}, {}, {}

    def turn(post):
        k = tickets.of("visit:" + post["visit"])
        return len(post["eligible"]), k, post["visit"], post["department"]

    for post in sorted(posts, key=turn):
        visit = post["visit"]
        on_visit = busy.setdefault(visit, set())
        left = [
            (tickets.of(visit + "|" + officer), officer)
            for officer in post["eligible"]
            if officer not in on_visit and load.get(officer, 0) < room.get(officer, 0)
        ]
        chosen = []
        if len(left) >= post["needed"]:
            chosen = sorted(officer for _, officer in sorted(left)[: post["needed"]])
        on_visit.update(chosen)
        for officer in chosen:
            load[officer] = load.get(officer, 0) + 1
        drawn[visit, post["department"]] = chosen, len(left)
    return drawn


class Tree:
    """Section 5: the Merkle tree hash of RFC 6962, leaf by leaf."""

    def __init__(self):
        self.leaves, self.peaks = 0, []

    def add(self, leaf):
        node = hashlib.sha256(b"\0" + leaf.encode("utf-8", "surrogatepass")).digest()
        number = self.leaves
        while number & 1:
            node = hashlib.sha256(b"\1" + self.peaks.pop() + node).digest()
            number >>= 1
        self.peaks.append(node)
        self.leaves += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256().hexdigest()
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = hashlib.sha256(b"\1" + peak + node).digest()
        return node.hex()


def path_root(leaf, index, leaves, hashes):
    """The root that a leaf and its path lead to; None where they lead nowhere."""
    if not 0 <= index < leaves or not all(re.fullmatch("[0-9a-f]{64}", h) for h in hashes):
        return None
    is_left, first, until = [], 0, leaves
    while until - first > 1:
        middle = first + (1 << (until - first - 1).bit_length() - 1)
        is_left.insert(0, index < middle)
        first, until = (first, middle) if index < middle else (middle, until)
    if len(is_left) != len(hashes):
        return None
    node = hashlib.sha256(b"\0" + leaf.encode("utf-8", "surrogatepass")).digest()
    for left, sibling in zip(is_left, map(bytes.fromhex, hashes)):
        node = hashlib.sha256(b"\1" + (node + sibling if left else sibling + node)).digest()
    return node.hex()


def name_fault(name, is_id=False, is_plain=True):
    if not name:
        return "is empty"
    if SEPARATOR(name):
        return "holds a separator or half a character"
    if not is_plain and ":" in name:
        return "holds a colon"
    if is_id and name.startswith(("size:", "visit:")):
        return 'starts with "size:" or "visit:"'
    return None


def moment(text):
    """(day in China, first instant, whether exact) of a day or an instant; None for others."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            day = date.fromisoformat(text)
            return day, datetime(day.year, day.month, day.day, tzinfo=CHINA), False
        instant = datetime.fromisoformat(re.sub("Z$", "+00:00", text))
        if instant.tzinfo is None:
            return None
        return instant.astimezone(CHINA).date(), instant, True
    except ValueError:
        return None


def check_seed(seed, commitment, committed_at, findings):
    if not seed["text"].strip():
        findings.add("seed", "it is empty")
    if seed["source"] != commitment["seed_source"]:
        findings.add(
            "seed", f"it appeared at {seed['source']!r}, announced was {commitment['seed_source']!r}")
    appeared, committed = moment(seed["appeared_at"]), moment(committed_at)
    due = moment(commitment["seed_due"])
    if not (appeared and committed and due):
        findings.add("seed", f"appeared {seed['appeared_at']!r}, committed {committed_at!r}: no times")
        return
    if committed[1] >= appeared[1]:
        findings.add("seed", f"it appeared {seed['appeared_at']}, not after the commitment of {committed_at}")
    if appeared[0] != due[0] or due[2] and appeared[2] and appeared[1] < due[1]:
        findings.add("seed", f"it appeared {seed['appeared_at']}, announced was {commitment['seed_due']}")


# --- Chain and commitment: in both ledgers ---

PLAN = {"eligible": int, "excluded": int, "frame_root": str, "matters": [str], "plan": str,
        "rates_bp": {str: int}}
COMMITMENT = {
    "definitions": {str: str}, "key_digest": str, "officers_root": str, "plans": [PLAN],
    "previous": (str, type(None)), "protocol": str, "scope": str, "secret_digest": str,
    "seed_due": str, "seed_source": str,
}
SEED = {"appeared_at": str, "proof": str, "source": str, "text": str}


def commitment_fault(commitment):
    plans = [plan["plan"] for plan in commitment["plans"]]
    if commitment["protocol"] != PROTOCOL:
        return "follows another protocol"
    if name_fault(commitment["scope"], is_plain=False):
        return "has a scope that " + name_fault(commitment["scope"], is_plain=False)
    if not plans or plans != sorted(set(plans)):
        return "has plans that are missing, repeated or out of order"
    if not commitment["seed_source"].strip() or not moment(commitment["seed_due"]):
        return "does not say where and when the seed will appear"
    for plan in commitment["plans"]:
        if name_fault(plan["plan"], is_plain=False) or not plan["matters"] or not plan["rates_bp"]:
            return f"has a plan {plan['plan']!r} without name, matters or rates"
        for unit_class, rate in plan["rates_bp"].items():
            if name_fault(unit_class, is_plain=False) or not 0 <= rate <= WHOLE:
                return f"has a class {unit_class!r} with a rate of {rate}"
    return None


def check_chain(folder, published, findings):
    """The last commitment with its digest."""
    texts = [line for _, line in lines_of(os.path.join(folder, "chain.jsonl"))]
    if not texts:
        raise Fault("chain.jsonl holds no commitment")
    previous, scopes, last = None, set(), None
    for number, text in enumerate(texts, 1):
        last = None
        try:
            commitment = typed(parsed(text), COMMITMENT)
            if commitment_fault(commitment):
                raise Fault(commitment_fault(commitment))
            if commitment["previous"] != previous:
                findings.add(
                    "chain",
                    f"chain.jsonl:{number} names {commitment['previous']} as the one before, which is {previous}")
            if commitment["scope"] in scopes:
                findings.add("chain", f"chain.jsonl:{number} repeats the scope {commitment['scope']}")
            scopes.add(commitment["scope"])
            last = commitment
        except Fault as fault:
            findings.add("chain", f"chain.jsonl:{number} {fault}")
        previous = sha256(text)
    if published is not None:
        findings.compare("commitment", "the digest of the commitment", previous, published)
    return last, previous


PROOF = {"hashes": [str], "index": int, "leaf": str, "leaves": int, "plan": str}


def check_unit(file, commitment, findings):
    """The proofs of a file, one in a line."""
    with open(file, encoding="utf-8") as text:
        proofs = [typed(parsed(line.strip()), PROOF) for line in text if line.strip()]
    if not proofs:
        raise Fault("holds no proof")
    for proof in proofs:
        plans = [plan for plan in commitment["plans"] if plan["plan"] == proof["plan"]]
        if not plans:
            findings.add("unit", f"the commitment has no plan {proof['plan']!r}")
        elif plans[0]["eligible"] + plans[0]["excluded"] != proof["leaves"]:
            findings.add("unit", f"the path is one of {proof['leaves']} leaves, the frame has others")
        elif path_root(proof["leaf"], proof["index"], proof["leaves"], proof["hashes"]) != plans[0]["frame_root"]:
            findings.add("unit", f"leaf and path do not lead to the committed root of plan {proof['plan']}")
    return proofs


def fate_of_unit(folder, scope, proofs):
    """What the bulletin says of the unit that holds the proofs; nothing before there is one."""
    if not os.path.exists(os.path.join(folder, "bulletin.json")):
        return
    bulletin = bulletin_of(os.path.join(folder, "bulletin.json"))
    drawn = {(row["plan"], row["id"]) for row in rows(os.path.join(folder, "drawn.jsonl"), {"id": str, "plan": str})}
    tickets = Tickets(bulletin["drawing_seed"], scope)
    for proof in proofs:
        id_ = proof["leaf"].split("\t")[0]
        fate = "抽中 drawn" if (proof["plan"], id_) in drawn else "未抽中 not drawn"
        yield f"  本单位 unit {id_}, plan {proof['plan']}: ticket {tickets.of(id_)} of 2^52, {fate}"


# --- The oversight ledger ---

FREEZE = {"audience": str, "committed_at": str, "key": str, "plans": [{"plan": str, "reserves": int}],
          "protocol": str, "scope": str, "secret": str}
DRAW = {
    "drawing_seed": str, "seed": SEED,
    "plans": [{"cells": [{"class": str, "drawn": int, "eligible": int, "stratum": str}], "plan": str}],
}
RESULT = {"class": str, "id": str, "place": int, "rank": str, "stratum": str, "ticket": int}
OFFICER = {
    "certificate_valid_until": str, "earlier_posts": int, "id": str, "leave": [str],
    "load_cap": int, "qualifications": [str], "recusals": [str], "team": str,
}
POST = {
    "day": str, "department": str, "eligible": [str], "left": int, "needed": int,
    "officers": [str], "qualifications": [str], "team": str, "visit": str,
}


class Oversight:
    """Repeats a whole scope: freeze, draw, staffing."""

    def __init__(self, folder, commitment, findings):
        self.folder, self.commitment, self.findings = folder, commitment, findings
        self.units, self.drawn, self.places, self.done, self.digests = 0, set(), Places(), [], []
        self.plans = [plan["plan"] for plan in commitment["plans"]]

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run(self, public):
        findings = self.findings
        self.freeze = findings.reads("plan", document, self.path("freeze.json"), FREEZE)
        if self.freeze is None or not self.check_freeze():
            return "Nothing could be repeated"
        self.key = self.freeze["key"].encode("utf-8")
        head, tickets = None, None
        if os.path.exists(self.path("draw.json")) or os.path.exists(self.path("draw.sha256")):
            head = findings.reads("seed", document, self.path("draw.json"), DRAW)
        if head is not None:
            self.check_seed(head)
            tickets = Tickets(head["drawing_seed"], self.commitment["scope"])
            self.done.append("draw repeated")
        for number, plan in enumerate(self.commitment["plans"]):
            self.check_plan(number, plan, head, tickets)
        officers = findings.reads("officers", self.check_officers)
        posted = os.path.exists(self.path("posts.jsonl")) or os.path.exists(self.path("staff.sha256"))
        if posted and tickets and officers is not None:
            findings.reads("posts", self.check_posts, officers, tickets)
            self.done.append("officers repeated")
            self.check_changes(officers, tickets)
        if public:
            self.compare(public)
        return f"Scope {self.freeze['scope']}: {', '.join(self.done)}; {self.units} units of frames"

    def check_freeze(self):
        freeze, commitment, findings = self.freeze, self.commitment, self.findings
        if freeze["audience"] != "oversight" or freeze["protocol"] != PROTOCOL or not freeze["key"]:
            findings.add("plan", "freeze.json is not the freeze of an oversight ledger of this protocol")
            return False
        self.reserves = {plan["plan"]: max(0, plan["reserves"]) for plan in freeze["plans"]}
        findings.compare("plan", "the scope", freeze["scope"], commitment["scope"])
        findings.compare("plan", "the list of plans", sorted(self.reserves), sorted(self.plans))
        findings.compare("key", "its digest", sha256(freeze["key"]), commitment["key_digest"])
        findings.compare("secret", "its digest", sha256(freeze["secret"]), commitment["secret_digest"])
        findings.reads("definitions", self.check_definitions)
        self.done.append("freeze checked")
        return True

    def check_definitions(self):
        digests = {}
        for row in rows(self.path("definitions.jsonl"), {"path": str, "text": str}):
            if row["path"] in digests:
                raise Fault(f"definitions.jsonl repeats {row['path']}")
            digests[row["path"]] = sha256(row["text"])
        committed = self.commitment["definitions"]
        for path in sorted(set(digests) | set(committed)):
            self.findings.compare(
                "definitions", f"the digest of {path}",
                digests.get(path, "missing"), committed.get(path, "missing"))

    def check_seed(self, head):
        check_seed(head["seed"], self.commitment, self.freeze["committed_at"], self.findings)
        self.findings.compare(
            "seed", "the drawing seed", head["drawing_seed"],
            sha256(head["seed"]["text"] + "|" + self.freeze["secret"]))
        self.findings.compare(
            "plan", "the list of drawn plans", [plan["plan"] for plan in head["plans"]], self.plans)

    def check_plan(self, number, plan, head, tickets):
        cells = self.findings.reads("frame", self.check_frame, number, plan)
        if tickets is None:
            return
        if cells is None:
            self.findings.add("result", f"plan {plan['plan']}: the draw cannot be repeated from its frame")
            return
        expected = self.findings.reads("frame", self.repeated, plan, cells, head, tickets)
        if expected is not None:
            self.findings.reads("result", self.check_result, number, plan["plan"], expected)

    def check_frame(self, number, plan):
        """{class: {stratum: [(id, weight)]}} of the eligible; None where a draw is impossible."""
        name, rates, key, findings = plan["plan"], plan["rates_bp"], self.key, self.findings
        tree, cells, last, eligible, is_sound = Tree(), {}, "", 0, True
        loads = json.loads
        for place, line in lines_of(self.path("frames", f"{number + 1:04d}")):
            try:
                unit = loads(line)
                unit_class, id_, reason = unit["class"], unit["id"], unit["reason"]
                stratum, weight = unit["stratum"], unit["weight"]
                same = (
                    f'{{"class":{quoted(unit_class)},"id":{quoted(id_)},"reason":{quoted(reason)},'
                    f'"stratum":{quoted(stratum)},"weight":{weight}}}')
                if same != line or type(weight) is not int or abs(weight) >= 2**31:
                    raise Fault("is not a unit in canonical JSON")
            except (ValueError, KeyError, TypeError, RecursionError):
                raise Fault(place + "is not a unit") from None
            except Fault as fault:
                raise Fault(place + str(fault)) from None
            fault = name_fault(id_, is_id=True) or name_fault(stratum)
            if not fault and reason:
                fault = name_fault(reason)
                if unit_class != "-" or weight != 0:
                    fault = "is excluded with a class or a weight"
            elif not fault and (unit_class not in rates or not 1 <= weight <= LARGEST_WEIGHT):
                fault = f"has no rate or a weight that is not 1 to {LARGEST_WEIGHT}"
            if id_ <= last:
                fault = "is repeated or out of order"
            if fault:
                is_sound = False
                findings.add("frame", f"plan {name}: unit {id_!r}: {fault}")
            last = id_
            tree.add(f"{id_}\t{stratum}\t" + keyed(key, f"{name}|{id_}|{unit_class}|{weight}|{reason}"))
            if not reason:
                eligible += 1
                cells.setdefault(unit_class, {}).setdefault(stratum, []).append((id_, weight))
        self.units += tree.leaves
        findings.compare("frame", f"plan {name}: the root", tree.root(), plan["frame_root"])
        findings.compare("frame", f"plan {name}: the number of eligible units", eligible, plan["eligible"])
        findings.compare(
            "frame", f"plan {name}: the number of excluded units", tree.leaves - eligible, plan["excluded"])
        return cells if is_sound else None

    def repeated(self, plan, cells, head, tickets):
        """[(class, stratum, place, id, rank, ticket)] of the drawn and the reserves."""
        name, rows_, sizes = plan["plan"], [], {}
        for unit_class in sorted(cells):
            strata = cells[unit_class]
            ticket = tickets.of(f"size:{name}:{unit_class}")
            eligible = {stratum: len(units) for stratum, units in strata.items()}
            for stratum, size in sizes_of(ticket, plan["rates_bp"][unit_class], eligible).items():
                sizes[unit_class, stratum] = eligible[stratum], size
                chosen = selected(tickets, strata[stratum], size, self.reserves.get(name, 0))
                for place, (id_, rank, k) in enumerate(chosen, 1):
                    rows_.append((unit_class, stratum, place, id_, rank, k))
                    self.drawn.add(id_)
                    self.places.add(name, (unit_class, stratum), id_, place > size)
        for stated in head["plans"]:
            if stated["plan"] == name:
                self.check_sizes(name, stated["cells"], sizes)
        return rows_

    def check_sizes(self, name, cells, sizes):
        stated = {(cell["class"], cell["stratum"]): (cell["eligible"], cell["drawn"]) for cell in cells}
        for cell in sorted(set(stated) | set(sizes)):
            self.findings.compare(
                "size", f"plan {name}, class {cell[0]}, stratum {cell[1]}: (eligible, drawn)",
                stated.get(cell, "missing"), sizes.get(cell, "missing"))

    def check_result(self, number, name, expected):
        findings, position = self.findings, 0

        def place(row):
            return f"plan {name}, class {row[0]}, stratum {row[1]}, place {row[2]}"

        def rank_fault(row):
            if not re.fullmatch(r"-?0x1\.[0-9a-f]{13}p[+-]\d+", row["rank"]):
                return "has a rank that is no number"
            return None

        for row in rows(self.path("results", f"{number + 1:04d}"), RESULT, rank_fault):
            cell = row["class"], row["stratum"], row["place"]
            while position < len(expected) and expected[position][:3] < cell:
                findings.add("result", f"{place(expected[position])}: {expected[position][3]!r} is missing")
                position += 1
            if position == len(expected) or expected[position][:3] > cell:
                findings.add("result", f"{place(cell)}: {row['id']!r} was not drawn there")
                continue
            _, _, _, id_, rank, k = expected[position]
            position += 1
            if row["id"] != id_:
                findings.compare("result", f"{place(cell)}: the unit", row["id"], id_)
                continue
            findings.compare("rank", f"{place(cell)}: the rank of {id_}", row["rank"], rank.hex())
            findings.compare("rank", f"{place(cell)}: the ticket of {id_}", row["ticket"], k)
        for row in expected[position:]:
            findings.add("result", f"{place(row)}: {row[3]!r} is missing")

    def check_officers(self):
        tree, officers, last = Tree(), [], ""
        for row in rows(self.path("officers.jsonl"), OFFICER, officer_fault):
            if row["id"] <= last or name_fault(row["id"], is_id=True):
                self.findings.add("officers", f"officer {row['id']}: out of order or misnamed")
            if row["load_cap"] < 0 or row["earlier_posts"] < 0:
                self.findings.add("officers", f"officer {row['id']}: a negative load")
            last = row["id"]
            officers.append(row)
            tree.add(row["id"] + "\t" + keyed(self.key, canonical(row)))
        self.findings.compare("officers", "the root", tree.root(), self.commitment["officers_root"])
        return officers

    def check_posts(self, officers, tickets):
        scope, findings = self.freeze["scope"], self.findings
        room = {row["id"]: row["load_cap"] - row["earlier_posts"] for row in officers}
        posts = list(rows(self.path("posts.jsonl"), POST, lambda post: post_fault(post, scope)))
        names = [(post["visit"], post["department"]) for post in posts]
        if names != sorted(set(names)):
            raise Fault("posts.jsonl is out of order or repeats itself")
        for post in posts:
            name = f"visit {post['visit']}, {post['department']}"
            unit = post["visit"][len(scope) + 1:]
            if unit not in self.drawn:
                findings.add("posts", f"{name}: its unit was not drawn")
            if post["needed"] < 2:
                findings.add("posts", f"{name}: it asks for fewer than two officers")
            findings.compare(
                "posts", f"{name}: the list of eligible officers", post["eligible"],
                [row["id"] for row in officers if is_eligible(row, post, unit)])
        drawn = staffed(tickets, posts, room)
        for post in posts:
            name = f"visit {post['visit']}, {post['department']}"
            chosen, left = drawn[post["visit"], post["department"]]
            findings.compare("posts", f"{name}: the drawn officers", post["officers"], chosen)
            findings.compare("posts", f"{name}: the number left to draw from", post["left"], left)

    def check_changes(self, officers, tickets):
        """What came after the staffing: bound to each other, and within the rules of the draw."""
        changes = self.findings.reads("changes", self.read_changes) or []
        try:
            posts = list(rows(self.path("posts.jsonl"), POST))
        except Fault:
            return
        standing = Standing(self.commitment, officers, posts, self.places, tickets, self.committed_texts)
        for number, change in enumerate(changes, 1):
            about = change.get("visit") or f"what was known on {change['known_on']}"
            for fault in self.findings.reads("changes", standing.faults_of, change) or []:
                self.findings.add("changes", f"change {number}, {about}: {fault}")
        if changes:
            self.done.append(f"{len(changes)} changes outside the draw, the last {self.last_change}")
        self.done.append(f"results of {standing.results.visits()} of {len(self.places.plans)} visits")

    def committed_texts(self):
        return {row["path"]: row["text"] for row in rows(self.path("definitions.jsonl"), {"path": str, "text": str})}

    def compare(self, folder):
        """Compares with what the public was told."""
        findings, everybody = self.findings, Public(folder, self.commitment, "", self.findings)

        def digest_of(ledger):
            texts = [line for _, line in lines_of(os.path.join(ledger, "chain.jsonl"))]
            if not texts:
                raise Fault("chain.jsonl holds no commitment")
            return sha256(texts[-1])

        findings.reads("commitment", lambda: findings.compare(
            "commitment", "in the public ledger the digest", digest_of(folder), digest_of(self.folder)))
        if not os.path.exists(everybody.path("bulletin.sha256")):
            self.done.append("compared with the public ledger, which has no bulletin yet")
            return
        bulletin = findings.reads("files", bulletin_of, everybody.path("bulletin.json"))
        head = findings.reads("seed", document, self.path("draw.json"), DRAW)
        told = findings.reads("changes", everybody.heads, bulletin) if bulletin else []
        if bulletin and head:
            seals = [self.path(seal + ".sha256") for seal in SEALS[:3]]
            findings.compare(
                "files", "in the bulletin the digest of the oversight ledger", bulletin["oversight_digest"],
                file_digest([seal for seal in seals if os.path.exists(seal)][-1]))
            findings.compare(
                "seed", "in the bulletin the drawing seed", bulletin["drawing_seed"], head["drawing_seed"])
            findings.reads("result", self.compare_drawn, everybody, head)
            findings.reads("posts", self.compare_posts, everybody)
        for changes in told or []:
            entries, last = changes["entries"], changes["last"]
            if len(self.digests) < entries:
                findings.add(
                    "changes", f"the public was told of {entries} changes, "
                    f"the ledger has {len(self.digests)}: the last were cut off")
            elif entries > 0:
                findings.compare("changes", f"the digest of change {entries}", self.digests[entries - 1], last)
        last = max((changes["entries"] for changes in told or []), default=0)
        self.done.append(f"compared with the public ledger, which names {last} of the changes")

    def compare_drawn(self, everybody, head):
        drawn = set()
        for number, plan in enumerate(head["plans"]):
            sizes = {(cell["class"], cell["stratum"]): cell["drawn"] for cell in plan["cells"]}
            for row in rows(self.path("results", f"{number + 1:04d}"), RESULT):
                if row["place"] <= sizes.get((row["class"], row["stratum"]), 0):
                    drawn.add((plan["plan"], row["id"]))
        listed = {(row["plan"], row["id"]) for row in rows(everybody.path("drawn.jsonl"), {"id": str, "plan": str})}
        for plan, id_ in sorted(listed - drawn):
            self.findings.add("result", f"the bulletin lists {id_} for plan {plan}, who was not drawn")
        for plan, id_ in sorted(drawn - listed):
            self.findings.add("result", f"the bulletin leaves out {id_} of plan {plan}")

    def compare_posts(self, everybody):
        scope, key = self.freeze["scope"], self.freeze["key"].encode("utf-8")
        posts = {
            (post["visit"], post["department"]): sorted(keyed(key, f"{scope}|{each}")[:12] for each in post["officers"])
            for post in rows(self.path("posts.jsonl"), POST)}
        for post in rows(everybody.path("posts.jsonl"), PUBLIC_POST):
            if posts.pop((post["visit"], post["department"]), None) != post["officers"]:
                self.findings.add(
                    "posts", f"the bulletin has other officers at visit {post['visit']}, {post['department']}")
        for visit, department in sorted(posts):
            self.findings.add("posts", f"the bulletin leaves out visit {visit}, {department}")

    def read_changes(self):
        folder, changes = self.path("changes"), []
        self.last_change = file_digest(self.path("staff.sha256"))
        names = sorted(n for n in os.listdir(folder) if n[0] not in "._") if os.path.isdir(folder) else []
        for number, name in enumerate(names, 1):
            if name != f"{number:05d}.json":
                raise Fault(f"changes/{name} is not changes/{number:05d}.json")
            change = document(os.path.join(folder, name), dict)
            try:
                shape = DOORS if "doors" in change else MOVE if "day" in change else CHANGE
                fault = change_fault(typed(change, shape), self.freeze["scope"])
            except Fault as wrong:
                raise Fault(f"changes/{name} {wrong}") from None
            if change["previous"] != self.last_change:
                fault = "is not bound to the entry before"
            if fault:
                raise Fault(f"changes/{name} {fault}")
            self.last_change = file_digest(os.path.join(folder, name))
            self.digests.append(self.last_change)
            changes.append(change)
        return changes


OPTIONAL = (str, type(None))
CHANGE = {
    "added": [str], "author": str, "decided_on": str, "department": str, "previous": str,
    "reason": str, "removed": [str], "visit": str,
}
MOVE = {"author": str, "day": str, "decided_on": str, "previous": str, "reason": str, "visit": str}
DOORS = {
    "doors": [{"plan": str, "posts": [POST], "reserve": OPTIONAL, "result": str, "shortage": OPTIONAL, "unit": str}],
    "known_on": str, "previous": str,
    "results": [{"matter": str, "result": OPTIONAL, "visit": str, "visited_on": OPTIONAL}],
}


def change_fault(change, scope):
    """What is wrong with the form of a change."""
    days = [change[key] for key in ("day", "decided_on", "known_on") if key in change]
    days += [each["visited_on"] for each in change.get("results", []) if each["visited_on"] is not None]
    if not all(map(is_day, days)):
        return "has no day where a day should be"
    if any(change.get(key, []) != sorted(set(change.get(key, []))) for key in ("added", "removed")):
        return "has a list that is out of order or repeats itself"
    results = [(each["visit"], each["matter"]) for each in change.get("results", [])]
    if results != sorted(results):
        return "has a list that is out of order or repeats itself"
    for door in change.get("doors", []):
        if door["shortage"] not in (None, "NO_RESERVE_LEFT", "NO_DAY_LEFT"):
            return f"has {door['shortage']} where a shortage should be"
        for post in door["posts"]:
            if post_fault(post, scope):
                return post_fault(post, scope)
        names = [(post["visit"], post["department"]) for post in door["posts"]]
        if names != sorted(set(names)):
            return "has a list that is out of order or repeats itself"
    return None


class Places:
    """Drawn units and reserves, and who takes the next closed place: the next rank of the cell."""

    def __init__(self):
        self.places, self.reserves, self.plans, self.closed, self.units = {}, {}, {}, set(), set()

    def add(self, plan, cell, unit, is_reserve):
        self.places[plan, unit] = (plan, *cell), len(self.places)
        self.units.add(unit)
        if is_reserve:
            self.reserves.setdefault((plan, *cell), []).append(unit)
        else:
            self.plans.setdefault(unit, set()).add(plan)

    def position(self, plan, unit):
        return self.places.get((plan, unit), (None, len(self.places)))[1]

    def is_open(self, plan, unit):
        return plan in self.plans.get(unit, ()) and (plan, unit) not in self.closed

    def next(self, plan, unit):
        left = self.reserves.get(self.places[plan, unit][0])
        return left[0] if left else None

    def close(self, plan, unit, reserve):
        self.closed.add((plan, unit))
        if reserve is not None:
            self.reserves[self.places[plan, unit][0]].pop(0)
            self.plans.setdefault(reserve, set()).add(plan)


class Results:
    """What is known of the visits, and which doors stayed closed by it."""

    def __init__(self, commitment, places):
        self.scope, self.places, self.known, self.asked, self.learnt_on = commitment["scope"], places, {}, {}, ""
        self.matters = {plan["plan"]: plan["matters"] for plan in commitment["plans"]}

    def faults(self, results, known_on):
        faults, told = [] if results else ["it has no result"], set()
        if known_on < self.learnt_on:
            faults.append(f"it comes after {self.learnt_on}")
        for each in results:
            key, name = (each["visit"], each["matter"]), f"result of {each['visit']}, {each['matter']}: "
            scope, _, unit = each["visit"].partition(":")
            before = self.known.get(key)
            is_news = each["result"] is not None if before is None else before[0] != each
            if scope != self.scope or unit not in self.places.units:
                faults.append(name + "it was neither drawn nor a reserve")
            elif key in told or not is_news:
                faults.append(name + "it was known already")
            told.add(key)
        return faults

    def learn(self, results, known_on):
        for each in results:
            self.known[each["visit"], each["matter"]] = each, known_on
        self.learnt_on = max(self.learnt_on, known_on)

    def closed_doors(self, closed_results):
        """{(plan, unit): result} of doors that stayed closed and are not closed on record."""
        doors = {}
        for unit, plans in self.places.plans.items():
            for plan in plans:
                after, codes = self.asked.get((plan, unit), ""), []
                for matter in self.matters[plan]:
                    each, since = self.known.get((f"{self.scope}:{unit}", matter), ({"result": None}, ""))
                    if each["result"] is not None and since > after:
                        codes.append(each["result"])
                if codes and set(codes) <= set(closed_results) and self.places.is_open(plan, unit):
                    doors[plan, unit] = codes[0]
        return doors

    def visits(self):
        return len({visit for (visit, _), (each, _) in self.known.items() if each["result"] is not None})


class Standing:
    """A staffed scope as it stands: who goes where and when, once all that came after is done."""

    def __init__(self, commitment, officers, posts, places, tickets, committed_texts):
        self.scope, self.places, self.tickets = commitment["scope"], places, tickets
        self.results = Results(commitment, places)
        self.roster = {row["id"]: row for row in officers}
        self.posts, self.load, self.registers = {}, {}, None
        self.committed_texts = committed_texts
        self.by_visit, self.team_days = {}, {}
        for post in posts:
            self.put(post)

    def put(self, post):
        visit, before = post["visit"], self.posts.get((post["visit"], post["department"]))
        for each, count in ((before, -1), (post, 1)):
            if each:
                for officer in each["officers"]:
                    self.load[officer] = self.load.get(officer, 0) + count
                visits = self.team_days.setdefault((each["team"], each["day"]), {})
                visits[visit] = visits.get(visit, 0) + count
                if not visits[visit]:
                    del visits[visit]
        self.posts[visit, post["department"]] = post
        self.by_visit.setdefault(visit, {})[post["department"]] = post

    def posts_of(self, visit):
        return list(self.by_visit.get(visit, {}).values())

    def busy(self, visit):
        return {officer for post in self.posts_of(visit) for officer in post["officers"]}

    def room(self, officer):
        row = self.roster.get(officer)
        return row["load_cap"] - row["earlier_posts"] - self.load.get(officer, 0) if row else 0

    def visits(self, team, day):
        return len(self.team_days.get((team, day), {}))

    def has_room(self, team, day):
        return self.visits(team, day) < self.register("team-visits", int).get(team, 2**31 - 1)

    def register(self, name, shape):
        """What was committed to beside the definitions: days of plans, visits of teams, results of closed doors."""
        if self.registers is None:
            self.registers = self.committed_texts()
        text = self.registers.get(f"registers/{name}.json")
        if text is None:
            raise Fault(f"definitions.jsonl has no registers/{name}.json")
        return typed(parsed(text), {str: shape})

    def days_of(self, plans):
        """The days on which all plans go, or those of the first where they never go together."""
        days = [self.register("visiting-days", [str]).get(plan, []) for plan in sorted(plans)]
        together = [day for day in (days or [[]])[0] if all(day in each for each in days)]
        return together or (days or [[]])[0]

    def faults_of(self, change):
        """What forbids a change; one that nothing forbids is made."""
        if "doors" in change:
            return self.faults_of_doors(change)
        faults = []
        if not change["reason"].strip() or not change["author"].strip():
            faults.append("it has no reason or no author")
        return faults + (self.faults_of_move if "day" in change else self.faults_of_exchange)(change, not faults)

    def faults_of_exchange(self, change, is_sound):
        faults, added, removed = [], change["added"], change["removed"]
        if not added and not removed:
            faults.append("it changes nobody")
        post = self.posts.get((change["visit"], change["department"]))
        if post is None:
            return faults + ["the scope has no such post"]
        if change["decided_on"] > post["day"]:
            faults.append("it was decided after the visit")
        faults += [f"officer {each} does not hold the post" for each in removed if each not in post["officers"]]
        busy = self.busy(change["visit"])
        for each in added:
            row = self.roster.get(each)
            if row is None or not is_eligible(row, post, change["visit"][len(self.scope) + 1:]):
                faults.append(f"officer {each} is not eligible for the post")
            elif each in busy or self.room(each) <= 0:
                faults.append(f"officer {each} holds a post of the visit or has no room left")
        after = sorted([each for each in post["officers"] if each not in removed] + added)
        if len(after) < max(2, post["needed"]):
            faults.append("fewer officers are left than the post takes")
        if is_sound and not faults:
            self.put({**post, "officers": after})
        return faults

    def faults_of_move(self, change, is_sound):
        faults, day = [], change["day"]
        if day < change["decided_on"]:
            faults.append("it was decided after its day")
        ahead = [post for post in self.posts_of(change["visit"]) if post["day"] >= change["decided_on"]]
        if not ahead:
            return faults + ["the scope has no such visit that is ahead"]
        moving = [post for post in ahead if post["day"] != day]
        if not moving:
            return faults + [f"the visit is on {day} as it is"]
        if day not in self.days_of(self.places.plans.get(change["visit"][len(self.scope) + 1:], ())):
            faults.append(f"{day} is no working visiting day of its plans")
        for team in sorted({post["team"] for post in moving}):
            if not self.has_room(team, day):
                faults.append(f"team {team} makes as many visits on {day} as it can")
        for officer in sorted({officer for post in ahead for officer in post["officers"]}):
            row = self.roster.get(officer)
            if row and (row["certificate_valid_until"] < day or day in row["leave"]):
                faults.append(f"officer {officer} is on leave on {day} or has no certificate then")
        if is_sound and not faults:
            for post in ahead:
                self.put({**post, "day": day})
        return faults

    def faults_of_doors(self, change):
        known_on, last = change["known_on"], -1
        faults = self.results.faults(change["results"], known_on)
        self.results.learn(change["results"], known_on)
        closed = self.results.closed_doors(self.register("closed-doors", [str]).get("results", []))
        for door in change["doors"]:
            position = self.places.position(door["plan"], door["unit"])
            found = ["it is out of order"] if position <= last else []
            last = position
            result = closed.pop((door["plan"], door["unit"]), None)
            if result is None:
                found.append("no result says that it stayed closed")
            elif result != door["result"]:
                found.append(f"its result is {door['result']}, it should be {result}")
            found += self.faults_of_door(door, known_on)
            faults += [f"plan {door['plan']}, closed door {door['unit']}: {fault}" for fault in found]
        for (plan, unit), result in closed.items():
            faults.append(
                f"plan {plan}, closed door {unit}: it is left out, though result {result} says that it stayed closed")
            self.places.close(plan, unit, None)
        return faults

    def faults_of_door(self, door, known_on):
        """Compares with who takes the place, when, and who goes there; and lets them take it."""
        plan, unit, posts, reserve = door["plan"], door["unit"], door["posts"], door["reserve"]
        if not self.places.is_open(plan, unit):
            return ["it was not to be visited, or is closed already"]
        faults = []
        if reserve is not None and not posts:
            return [f"nobody is asked to go to {reserve}"]
        for post in posts:
            if post["visit"] != f"{self.scope}:{reserve}":
                return [f"a post is of {post['visit']}"]
            if post["needed"] < 2:
                return ["a post asks for fewer than two officers"]
            if (post["visit"], post["department"]) in self.posts:
                return [f"there is a post {post['department']} already"]
        following = self.places.next(plan, unit)
        asked = posts if following == reserve else []
        day = self.day_of(plan, following, asked, known_on) if following is not None else None
        shortage = "NO_RESERVE_LEFT" if following is None else "NO_DAY_LEFT" if day is None else None
        following = None if shortage else following
        staffed_ = self.staffed(asked, day) if following is not None else []
        if (following, shortage) != (reserve, door["shortage"]):
            found, right = reserve or door["shortage"], following or shortage
            faults.append(f"replaced by {found}, it should be {right}")
        else:
            for stated, right in zip(posts, staffed_):
                for key in ("day", "eligible", "officers", "left"):
                    if stated[key] != right[key]:
                        faults.append(
                            f"post {stated['department']}: {key} is {stated[key]}, it should be {right[key]}")
        self.places.close(plan, unit, following)
        if following is not None:
            self.results.asked[plan, following] = known_on
        for post in staffed_:
            self.put(post)
        return faults

    def day_of(self, plan, reserve, posts, known_on):
        """The day of a visit there that is ahead, else the first with room, else the least loaded."""
        ahead = [post["day"] for post in self.posts_of(f"{self.scope}:{reserve}") if post["day"] > known_on]
        if ahead:
            return max(ahead)
        left = [day for day in self.days_of([plan]) if day > known_on]
        teams = {post["team"] for post in posts}
        for day in left:
            if all(self.has_room(team, day) for team in teams):
                return day
        return min(left, key=lambda day: sum(self.visits(team, day) for team in teams), default=None)

    def staffed(self, posts, day):
        """The posts on that day with their officers, by the tickets of the scope."""
        dated = []
        for post in posts:
            post = {**post, "day": day}
            busy, unit = self.busy(post["visit"]), post["visit"][len(self.scope) + 1:]
            post["eligible"] = [
                officer for officer, row in self.roster.items()
                if officer not in busy and is_eligible(row, post, unit)]
            dated.append(post)
        drawn = staffed(self.tickets, dated, {officer: self.room(officer) for officer in self.roster})
        for post in dated:
            post["officers"], post["left"] = drawn[post["visit"], post["department"]]
        return dated


def is_day(text):
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and moment(text) is not None


def officer_fault(row):
    lists = [row["leave"], row["qualifications"], row["recusals"]]
    if any(each != sorted(set(each)) for each in lists):
        return "has a list that is out of order or repeats itself"
    if not all(map(is_day, [row["certificate_valid_until"]] + row["leave"])):
        return "has no day where a day should be"
    return None


def post_fault(post, scope):
    if not post["visit"].startswith(scope + ":"):
        return "is a visit of another scope"
    if any(post[key] != sorted(set(post[key])) for key in ("eligible", "qualifications")):
        return "has a list that is out of order or repeats itself"
    return None if is_day(post["day"]) else "has no day where a day should be"


def is_eligible(row, post, unit):
    return (
        row["team"] == post["team"]
        and row["certificate_valid_until"] >= post["day"]
        and post["day"] not in row["leave"]
        and unit not in row["recusals"]
        and set(post["qualifications"]) <= set(row["qualifications"]))


# --- The public ledger ---

ANNOUNCEMENT = {"audience": str, "commitment": str, "committed_at": str, "protocol": str, "scope": str}
HEAD = {"entries": int, "last": str}
PUBLIC_POST = {"department": str, "officers": [str], "visit": str}
BULLETIN = {
    "changes": HEAD, "drawing_seed": str, "oversight_digest": str, "secret": str, "seed": SEED,
    "plans": [{"drawn": int, "plan": str, "strata": [{"drawn": int, "eligible": int, "strata": [str]}]}],
}


def bulletin_of(path):
    """A bulletin; one that was written before changes were told tells of none."""
    bulletin = document(path, dict)
    return typed({"changes": {"entries": 0, "last": ""}, **bulletin}, BULLETIN)


class Public:
    """Checks what anybody can."""

    def __init__(self, folder, commitment, digest, findings):
        self.folder, self.commitment, self.digest, self.findings = folder, commitment, digest, findings
        self.drawn = set()

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self):
        findings = self.findings
        self.told = findings.reads("commitment", document, self.path("commitment.json"), ANNOUNCEMENT)
        if self.told is None:
            return "Nothing could be checked", ""
        findings.compare("commitment", "the protocol", self.told["protocol"], PROTOCOL)
        findings.compare("commitment", "the audience", self.told["audience"], "public")
        findings.compare("commitment", "the scope", self.told["scope"], self.commitment["scope"])
        findings.compare("commitment", "the digest", self.told["commitment"], self.digest)
        scope = f"Scope {self.told['scope']}: "
        bulletin = None
        if os.path.exists(self.path("bulletin.json")) or os.path.exists(self.path("bulletin.sha256")):
            bulletin = findings.reads("seed", bulletin_of, self.path("bulletin.json"))
        if bulletin is None:
            return scope + "commitment checked, nothing is drawn yet", ""
        self.check_bulletin(bulletin)
        counts = findings.reads("result", self.check_drawn) or {}
        self.check_plans(bulletin["plans"], counts)
        findings.reads("posts", self.check_posts)
        findings.reads("changes", self.check_told, bulletin)
        return f"{scope}commitment and bulletin checked, {len(self.drawn)} units drawn", bulletin["oversight_digest"]

    def check_bulletin(self, bulletin):
        findings = self.findings
        check_seed(bulletin["seed"], self.commitment, self.told["committed_at"], findings)
        findings.compare(
            "seed", "the drawing seed", bulletin["drawing_seed"],
            sha256(bulletin["seed"]["text"] + "|" + bulletin["secret"]))
        findings.compare("secret", "its digest", sha256(bulletin["secret"]), self.commitment["secret_digest"])
        if not re.fullmatch("[0-9a-f]{64}", bulletin["oversight_digest"]):
            findings.add("files", "the digest of the oversight ledger is none")

    def heads(self, bulletin):
        """How far the changes went each time the public was told, the bulletin first."""
        told, folder, previous = [bulletin["changes"]], self.path("changes"), file_digest(self.path("bulletin.sha256"))
        names = sorted(n for n in os.listdir(folder) if n[0] not in "._") if os.path.isdir(folder) else []
        for number, name in enumerate(names, 1):
            if name != f"{number:05d}.json":
                raise Fault(f"changes/{name} is not changes/{number:05d}.json")
            head = document(os.path.join(folder, name), {**HEAD, "previous": str, "told_on": str})
            if head["previous"] != previous or not is_day(head["told_on"]):
                raise Fault(f"changes/{name} is not bound to the one before, or has no day")
            previous = file_digest(os.path.join(folder, name))
            told.append(head)
        return told

    def check_told(self, bulletin):
        before = None
        for head in self.heads(bulletin):
            if not re.fullmatch("[0-9a-f]{64}" if head["entries"] else "", head["last"]):
                self.findings.add("changes", "the digest of the last change is none")
            if before is not None and head["entries"] <= before:
                self.findings.add("changes", f"{head['entries']} changes were told of after {before}")
            before = head["entries"]

    def check_drawn(self):
        counts, last = {}, ("", "")
        for row in rows(self.path("drawn.jsonl"), {"id": str, "plan": str}):
            if (row["plan"], row["id"]) <= last:
                self.findings.add("result", f"{row['id']!r} is repeated or out of order")
            last = row["plan"], row["id"]
            self.drawn.add(row["id"])
            counts[row["plan"]] = counts.get(row["plan"], 0) + 1
        return counts

    def check_plans(self, plans, counts):
        findings = self.findings
        committed = {plan["plan"]: plan for plan in self.commitment["plans"]}
        findings.compare("plan", "the list of plans", [plan["plan"] for plan in plans], list(committed))
        for plan in plans:
            name, strata = f"plan {plan['plan']}: ", plan["strata"]
            if plan["plan"] not in committed:
                continue
            findings.compare(
                "size", name + "the sum of eligible units",
                sum(count["eligible"] for count in strata), committed[plan["plan"]]["eligible"])
            findings.compare(
                "size", name + "the sum of drawn units", sum(count["drawn"] for count in strata), plan["drawn"])
            findings.compare(
                "result", name + "the number of listed units", counts.get(plan["plan"], 0), plan["drawn"])
            for count in strata:
                if not 0 <= count["drawn"] <= count["eligible"]:
                    findings.add("size", f"{name}more than all are drawn in {count['strata']}")
        for plan in sorted(set(counts) - {plan["plan"] for plan in plans}):
            findings.add("result", f"units are drawn for no plan: {plan}")

    def check_posts(self):
        last = "", ""
        for row in rows(self.path("posts.jsonl"), PUBLIC_POST):
            name, officers = f"visit {row['visit']}, {row['department']}: ", row["officers"]
            scope, _, unit = row["visit"].partition(":")
            if scope != self.told["scope"] or unit not in self.drawn:
                self.findings.add("posts", name + "its unit was not drawn")
            if (
                not all(re.fullmatch("[0-9a-f]{12}", officer) for officer in officers)
                or len(set(officers)) < len(officers)
                or len(officers) == 1
            ):
                self.findings.add("posts", name + "its officers are not two or more pseudonyms, or none")
            if (row["visit"], row["department"]) <= last:
                self.findings.add("posts", name + "repeated or out of order")
            last = row["visit"], row["department"]


def verify(folder, published, unit, findings, public=None):
    """(summary, digest of the commitment, digest of the oversight ledger)."""
    is_oversight = any(os.path.exists(os.path.join(folder, name)) for name in ("freeze.json", "freeze.sha256"))
    is_public = any(os.path.exists(os.path.join(folder, name)) for name in ANNOUNCED)
    if not is_oversight and not is_public:
        return None
    ledger = check_seals(folder, findings)
    commitment, digest = findings.reads("chain", check_chain, folder, published, findings) or (None, "")
    if commitment is None:
        return "Nothing could be repeated", digest, ledger if is_oversight else ""
    proofs = unit and findings.reads("unit", check_unit, unit, commitment, findings)
    if is_oversight:
        beside = os.path.join(os.path.dirname(os.path.abspath(folder)), "public")
        if public is None and any(os.path.exists(os.path.join(beside, name)) for name in ANNOUNCED):
            public = beside
        return Oversight(folder, commitment, findings).run(public), digest, ledger
    summary, ledger = Public(folder, commitment, digest, findings).run()
    if proofs:
        told = findings.reads("unit", lambda: list(fate_of_unit(folder, commitment["scope"], proofs)))
        summary = "\n".join([summary, *(told or [])])
    return summary, digest, ledger


def main():
    class Parser(argparse.ArgumentParser):
        def error(self, message):
            self.print_usage(sys.stderr)
            self.exit(1, f"{self.prog}: {message}\n")

    parser = Parser(description="Checks the ledger of a draw, from the ledger alone.")
    parser.add_argument("ledger", metavar="LEDGER", help="folder of an oversight or a public ledger")
    parser.add_argument("--public", metavar="FOLDER", help="the public ledger to compare an oversight ledger with")
    parser.add_argument("--commitment", metavar="DIGEST", help="the commitment as you saw it published")
    parser.add_argument("--unit", metavar="FILE", help="leaves and paths as a unit was given them, a plan in each line")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    findings = Findings()
    try:
        checked = verify(arguments.ledger, arguments.commitment, arguments.unit, findings, arguments.public)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.public and not any(os.path.exists(os.path.join(arguments.public, name)) for name in ANNOUNCED):
        print(f"The folder {arguments.public} is no public ledger: no commitment.json is in it.", file=sys.stderr)
        return 2
    if checked is None:
        print(
            f"The folder {arguments.ledger} is no ledger: neither freeze.json nor commitment.json is in it.",
            file=sys.stderr)
        return 2
    summary, commitment, ledger = checked
    differences = list(findings.lines())
    print(summary)
    print(f"  承诺 commitment       {commitment}")
    print(f"  监督账本 oversight    {ledger or '尚未公布 not told yet'}")
    for line in differences:
        print(line)
    print("不一致 The ledger does not agree." if differences else "一致 Everything agrees.")
    return 4 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
