# Who sees what, tried at random: a register with people of many roles, cases that are guarded in many ways, and every way to read them.
# What somebody may not see must leave no trace: no number, no word, no count. The rule stands here once more, in other words.
# usage: rights.py SEED -> a line of TAP for each person; the caller prints the plan
import json
import os
import random
import re
import subprocess
import sys

DOCKET = os.environ["DOCKET"]
UNITS = ["后勤处", "教务处", "图书馆"]
ROLES = ["clerk", "handler", "head", "supervisor", "leader", "disclosure", "secrecy", "discipline", "archivist", "auditor", "admin"]
CONFIDENTIAL = {"clerk", "supervisor", "leader", "discipline"}
BOUND = {"handler", "head"}  # to their unit, unless another role frees them


def docket(*words, who=None, expect=0):
    words = (["--as", who] if who else []) + list(words)
    done = subprocess.run([DOCKET, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if expect is not None and done.returncode != expect:
        raise SystemExit(f"# status {done.returncode}: {words}: {done.stderr}")
    return done.stdout + (done.stderr if expect is None else "")


def staff(rng):
    people = {role: ({role}, None) for role in ("clerk", "handler", "supervisor", "discipline", "auditor")}
    people["boss"] = ({"supervisor", "leader"}, None)
    for n in range(3):
        people[f"q{n}"] = (set(rng.sample(ROLES, rng.randint(1, 4))), rng.choice(UNITS))
    for login, (roles, unit) in people.items():
        unit = unit or (rng.choice(UNITS) if roles <= {"handler", "head"} else None)
        people[login] = (roles, unit)
        docket("staff", "add", f"login={login}", f"name={login}", f"role={','.join(sorted(roles))}", *([f"unit={unit}"] if unit else []))
    return people


# a case of one of the kinds of guard; its token stands in every text of it
def case(rng, n, people):
    token = f"zq{n:03d}x{rng.randint(100000, 999999)}"
    c = {"token": token, "accuse": rng.random() < .35, "confidential": rng.random() < .3, "handed": False,
         "unit": None, "with": None, "against": rng.choice(UNITS) if rng.random() < .5 else None, "recused": set()}
    words = [f"subject=事由{token}", f"body=内容{token}", f"from=来信人{token}", "contact=13800138000", "box=principal", f"received=2022-03-0{rng.randint(1, 9)}"]
    words += ["class=accuse"] if c["accuse"] else ["class=claim"]
    words += ["confidential=yes"] if c["confidential"] else []
    words += [f"against={c['against']}"] if c["against"] else []
    docket("add", "letter", *words)
    c["number"] = f"L2022-{n}"
    if c["accuse"]:
        if rng.random() < .5:
            docket("transfer", c["number"], f"reason=移送{token}")
            c["handed"] = True
    else:
        docket("accept", c["number"])
        if rng.random() < .7:
            c["unit"] = rng.choice(UNITS)
            c["with"] = rng.choice([None, *[u for u in UNITS if u != c["unit"]]])
            docket("assign", c["number"], f"unit={c['unit']}", *([f"with={c['with']}"] if c["with"] else []))
            if rng.random() < .5:
                docket("draft", c["number"], f"text=答复{token}")
                docket("approve", c["number"], who="boss")  # root drafted it
                docket("reply", c["number"], "via=email")
    for who in rng.sample(sorted(people), rng.choice([0, 0, 1, 2])):
        if not c["handed"]:
            docket("recuse", c["number"], f"who={who}", f"reason=回避{token}")
            c["recused"].add(who)
    return c


def sees(c, login, roles, unit):
    if login in c["recused"] or (c["accuse"] and unit and c["against"] == unit):
        return False
    if c["accuse"] and "discipline" not in roles and (c["handed"] or "supervisor" not in roles):
        return False
    if c["confidential"] and not roles & CONFIDENTIAL and not roles <= BOUND:
        return False
    return not roles <= BOUND or unit in (c["unit"], c["with"])


READ = [["list", "limit=1000"], ["list", "sort=due", "state:open"], ["list", "sort=-number"], ["list", "zq"], ["list", "class:accuse"],
        ["list", "received:2022-03", "--format", "json"], ["list", "limit=1000", "--format", "csv"], ["export", "--format", "csv"],
        ["export", "--format", "jsonl"], ["export", "--format", "ics"], ["report", "2022", "--format", "json"], ["report", "2022"],
        ["prove", "letters.total", "period=2022"], ["prove", "letters.class.accuse", "period=2022"],
        ["prove", "letters.total", "period=2022", "as-of=2022-03-20"], ["alerts"], ["alerts", "--format", "json"],
        ["person", "13800138000"], ["person", "13800138000", "--format", "json"], ["list", "person:13800138000"]]


def check(login, roles, unit, cases):
    wrong = []
    hidden = [c for c in cases if not sees(c, login, roles, unit)]
    seen = [c for c in cases if sees(c, login, roles, unit)]
    trace = re.compile("|".join([c["token"] for c in hidden] + [re.escape(c["number"]) + r"\b" for c in hidden] +
                                [f"信〔2022〕{c['number'][6:]}号" for c in hidden]) or "(?!)")
    for words in READ:
        asked = " ".join(words)
        said = docket(*words, who=login, expect=None)
        found = {f for f in trace.findall(said) if f not in asked}
        if found:
            wrong.append(f"{asked}: {sorted(found)}")
    listed = json.loads(docket("list", "limit=1000", "--format", "json", who=login))
    if {c["ref"] for c in listed["cases"]} != {c["number"] for c in seen} or listed["total"] != len(seen):
        wrong.append(f"list: {listed['total']} instead of {len(seen)}")
    for words, n in ((["state:open"], None), (["kind:letter"], len(seen)), (["class:accuse"], sum(c["accuse"] for c in seen)), (["zq"], len(seen))):
        total = json.loads(docket("list", *words, "limit=1000", "--format", "json", who=login))
        if total["total"] != len(total["cases"]) or n not in (None, total["total"]):
            wrong.append(f"list {words}: {total['total']} instead of {n}")
    figure = json.loads(docket("prove", "letters.total", "period=2022", "--format", "json", who=login))
    if figure["total"] != len(seen):
        wrong.append(f"prove: {figure['total']} instead of {len(seen)}")
    for c in hidden:
        docket("show", c["number"], who=login, expect=3)
    return wrong


def main():
    rng = random.Random(int(sys.argv[1]))
    docket("setting", "change", "impersonation", "on")
    for unit in UNITS:
        docket("unit", "add", f"name={unit}")
    people = staff(rng)
    cases = [case(rng, n + 1, people) for n in range(10)]
    bad = 0
    for login, (roles, unit) in people.items():
        wrong = check(login, roles, unit, cases)
        bad += bool(wrong)
        for line in wrong:
            print(f"# {login} ({','.join(sorted(roles))}{' of ' + unit if unit else ''}): {line}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
