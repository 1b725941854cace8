#!/bin/sh
# What strangers wrote reaches no terminal, page, spreadsheet or message as they meant it.
. "$(dirname "$0")/lib.sh"
begin

cat >"$home/evil.py" <<'END'
import subprocess, sys
docket, out = sys.argv[1:]
EVIL = ["\x1b]0;owned\x07", "\x1b[2J\x1b[1;1H", "\u202etxt.exe", "\u009b31m", "a\rb", "\u200b\u2066x", "=HYPERLINK(\"http://x\")",
        "+1+1", "-1+1", "@SUM(1)", "<script>alert(1)</script>", "'; DROP TABLE event;--", "| a | b |", "\u2028", "e" + "\u0301" * 40, "\U000e0041"]
for i, s in enumerate(EVIL):
    p = subprocess.run([docket, "add", "letter", "box=principal", "received=2022-03-01", f"subject={s} subject {i}", f"body=text {s}", f"from={s}x"],
                       capture_output=True)
    if p.returncode not in (0, 1) or (p.returncode and p.stderr.count(b"\n") != 1):
        print("add", repr(s), p.returncode, p.stderr)
FORBIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u2028\u2029\ufeff"
def bad(text):
    return [hex(ord(c)) for c in text if ord(c) < 32 and c != "\n" or 0x7f <= ord(c) < 0xa0 or c in FORBIDDEN or 0xe0000 <= ord(c) < 0xe0080]
words = [["list"], ["alerts"], ["report", "2021-2022"], ["list", "--format", "md"], ["list", "--format", "html"], ["list", "--format", "json"]]
words += [["show", str(i + 1)] for i in range(len(EVIL))] + [["due", "1"], ["show", EVIL[0]], ["list", "kind:" + EVIL[0]], [EVIL[1]], ["--register", "/x" + EVIL[1], "list"]]
for w in words:
    p = subprocess.run([docket, *w], capture_output=True)
    text = p.stdout.decode() + p.stderr.decode()
    if bad(text):
        print(w, bad(text))
    if w[-1] == "html" and "<script>alert" in text:
        print(w, "script")
p = subprocess.run([docket, "list", "--format", "csv"], capture_output=True)
open(out, "wb").write(p.stdout)
END
is "nothing dangerous comes out" "$(python3 "$home/evil.py" "$DOCKET" "$home/all.csv")" ""
cat >"$home/cells.py" <<'END'
import csv, sys
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")):
    for c in row:
        if c[:1] in tuple("=+@\t\r") and c or c[:1] == "-" and c != "-" and not c[1:].replace("-", "").isdigit():
            print(repr(c))
END
is "no cell is a formula" "$(python3 "$home/cells.py" "$home/all.csv")" ""
"$DOCKET" export >"$home/all.csv"
is "nor in an export" "$(python3 "$home/cells.py" "$home/all.csv")" ""
docket list --format json
holds "most of them are stored" test "$(json 'd["total"]')" -ge 12
is "as they were written" "$(json 'any("<script>alert(1)</script>" in c["subject"] for c in d["cases"])')" True
runs 0 audit
finish
