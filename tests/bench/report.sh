#!/bin/sh
# How long a report takes, against the bare statements that it needs, in one run on one register:
#
#     sh tests/bench/report.sh build/src/docket [CASES]
#
# Each figure is the best of five, in processor time, which other work on the machine disturbs least. As of an earlier day it is measured
# likewise.
set -eu
docket=$(realpath "$1")
cases=${2:-20000}
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
export HOME="$scratch" DOCKET_REGISTER="${REGISTER:-$scratch/register.db}" LC_ALL=C.UTF-8
[ -n "${REGISTER-}" ] || "$docket" demo cases="$cases" --no-open >/dev/null 2>&1
python3 - "$docket" "$root/data/sql/query/report.sql" <<'END'
import os, re, resource, sqlite3, subprocess, sys

docket, statements = sys.argv[1], open(sys.argv[2], encoding="utf-8").read()

def spent():
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))

def best(work):
    times = []
    for _ in range(5):
        began = spent()
        work()
        times.append(spent() - began)
    return min(times)

def report(*more):
    subprocess.run([docket, "report", period, "--format", "json", *more], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)

db = sqlite3.connect(os.environ["DOCKET_REGISTER"])
count, last = db.execute("SELECT count(*), max(received_on) FROM casefile").fetchone()
year = int(last[:4]) - (1 if last[5:7] >= "09" else 2)
period = "%d-%d" % (year, year + 1)
spans = [("%d-09-01" % y, "%d-08-31" % (y + 1)) for y in (year, year - 1)]

# On a connection of its own each time, as a report has: nothing is in its memory yet.
def bare():
    db = sqlite3.connect(os.environ["DOCKET_REGISTER"])
    db.execute("PRAGMA cache_size = -16000")
    for body in re.findall(r"-- name: \w+_of_period\([^\n]*\n(?:--[^\n]*\n)*(.*?);\n", statements, re.S):
        for first, until in spans:
            # whoever sees everything
            sql = re.sub(r"\$(\d)", r"?\1", body.replace("{seen}", "(c.guard & $4) = 0 AND ($5 = '' OR c.unit = $5)"))
            columns = len(db.execute(sql, (first, until, last, 0, "")).description)
            names = ", ".join("c%d" % n for n in range(columns))
            total = " + ".join("sum(length(coalesce(c%d, '')))" % n for n in range(columns))
            db.execute("WITH rows (%s) AS (%s) SELECT %s FROM rows" % (names, sql, total),
                       (first, until, last, 0, "")).fetchone()
    db.close()

sql, now, then = best(bare), best(report), best(lambda: report("as-of=%s" % spans[0][1]))
start = best(lambda: subprocess.run([docket, "setting", "list"], stdout=subprocess.DEVNULL))
print("%d cases, %s: statements %.2f s, report %.2f s (%.2f times), as of %s %.2f s; starting %.2f s"
      % (count, period, sql, now, now / sql, spans[0][1], then, start))
END
