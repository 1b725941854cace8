#!/bin/sh
# The rules of the register: what they are, a changed file taken in, and what it does to open letters.
. "$(dirname "$0")/lib.sh"
begin

# length RULE N FILE -> the rules that the register holds, RULE with N units, in FILE
length()
{
	python3 - "$DOCKET_REGISTER" "$1" "$2" "$3" <<-'END'
		import json, re, sqlite3, sys
		register, rule, n, path = sys.argv[1:]
		text = sqlite3.connect(register).execute("SELECT text FROM law WHERE name = 'letter.ini'").fetchone()[0]
		text, changed = re.subn(r"(?m)(^\[%s\]$(?:\n(?!\[).*)*?\nlength=)\S+" % rule, r"\g<1>" + n, text)
		assert changed == 1
		open(path, "w", encoding="utf-8").write(text)
	END
}

# due NUMBER -> the day of its answer
due()
{
	"$DOCKET" show "$1" --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["due_on"])'
}

events()
{
	"$DOCKET" audit --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["events"])'
}

runs 0 law list
says '^K2N +K2 +5 working days +on +reply \(or' '^K2N: practice of university mailboxes: 5 working days' '^K405 .* 2005-05-01 +2022-04-30 +on '
runs 0 law list --format json
is "a rule" "$(json '[[r["rule"], r["code"], r["kind"], r["from"], r["length"], r["unit"], r["on"]] for r in d["rules"] if r["rule"] == "K2N"]')" \
	"[['K2N', 'K2', 'letter', None, 5, 'wd', True]]"
# what a later program ships and an older register does not have is named, with what to type
python3 - "$DOCKET_REGISTER" "$home/remedy.ini" <<-'END'
	import re, sqlite3, sys
	text = sqlite3.connect(sys.argv[1]).execute("SELECT text FROM law WHERE name = 'remedy.ini'").fetchone()[0]
	open(sys.argv[2], "w", encoding="utf-8").write(re.sub(r"(?m)^\[(K8D|R2D)\]$(?:\n(?!\[).*)*\n", "", text))
	open(sys.argv[2] + ".whole", "w", encoding="utf-8").write(text)
END
runs 0 law import "$home/remedy.ini"
docket law list
holds "the rules that it lacks" grep -q "does not have R2D, K8D, which are shipped: 'law import .*/law/remedy.ini' takes them in" "$err"
is "in one line" "$(wc -l <"$err")" 1
mv "$home/remedy.ini.whole" "$home/remedy.ini"
runs 0 law import "$home/remedy.ini"
runs 0 law list
runs 0 --lang zh law list
says '^K2N .*5 个工作日.*答复期限（一般来信）'

letter Water >/dev/null
letter Done >/dev/null
docket void 2 reason=twice
letter Accusation class=accuse >/dev/null
is "due by the rules that are shipped" "$(due 1)" 2022-03-08

# a changed file moves deadlines openly
mkdir "$home/new"
length K2N 6 "$home/new/letter.ini"
runs 0 law import "$home/new/letter.ini" --format json
is "one rule is another" "$(json 'd["rules"]')" 1
is "the open letter moves" "$(json '[[m["ref"], m["clock"], m["old"], m["new"]] for m in d["moves"] if m["ref"] == "L2022-1"]')" \
	"[['L2022-1', 'K2', '2022-03-08', '2022-03-09']]"
is "the closed one does not" "$(json '[m for m in d["moves"] if m["ref"] == "L2022-2"]')" "[]"
is "as it is shown" "$(due 1)" 2022-03-09
runs 0 law list
says 'K2N .* 6 working days'
runs 0 audit
before=$(events)
runs 0 law import "$home/new/letter.ini"
says '^0 rules'
is "the same once more is no event" "$(events)" "$before"
runs 0 rebuild
is "nor does it move when it is made again" "$(due 1)" 2022-03-09

# a broken file changes nothing
length K2N six "$home/letter.ini"
refused 1 "rule K2N, length: 'six' does not fit" law import "$home/letter.ini"
printf '# nothing\n' >"$home/letter.ini"
refused 1 "'letter.ini' holds no rule" law import "$home/letter.ini"
cp "$home/new/letter.ini" "$home/other.ini"
refused 1 'rule K1 is there already' law import "$home/other.ini"
printf '[K1]\ncode=K1\0x\n' >"$home/letter.ini"
refused 1 . law import "$home/letter.ini"
cp "$home/new/letter.ini" "$home/letter.txt"
refused 1 "like letter.ini, not 'letter.txt'" law import "$home/letter.txt"
sed 's/^title\[zh\]=转办期限$/title[zh]=/' "$home/new/letter.ini" >"$home/letter.ini"
refused 1 'rule K1, title' law import "$home/letter.ini"
refused 3 none.ini law import "$home/none.ini"
is "nothing was written" "$(events)" "$before"
is "and nothing moved" "$(due 1)" 2022-03-09

# a file beside the others brings clocks
cat >"$home/school.ini" <<-'END'
	[X1]
	code=X1
	title=a word to the writer
	title[zh]=告知期限
	kind=letter
	from=2022-01-01
	length=1
	unit=wd
	start=received
	met=accepted;refused
	ended=stopped
	source=the school's own rule
END
runs 0 law import "$home/school.ini"
says '^1 rules are new or changed, ' '信〔2022〕1号 +X1 +none +2022-03-02 Wed +Water'
sed 's/^source=/on=false\n&/' "$home/school.ini" >"$home/off.ini"
mv "$home/off.ini" "$home/school.ini"
runs 0 law import "$home/school.ini"
says '信〔2022〕1号 +X1 +2022-03-02 Wed +none +Water'
runs 0 law list
says '^X1 .*2022-01-01 +off '
runs 0 audit

# a school's own time for applications binds what comes in from its first day, and leaves alone what is closed
# school DAY N -> the rules of applications with the school's own N working days for what comes in from DAY on; DAY "" for all
school()
{
	python3 - "$DOCKET_REGISTER" "$1" "$2" "$home/application.ini" <<-'END'
		import datetime, re, sqlite3, sys
		register, day, n, path = sys.argv[1:]
		text = sqlite3.connect(register).execute("SELECT text FROM law WHERE name = 'application.ini'").fetchone()[0]
		new = []
		for section in re.split(r"(?m)^(?=\[)", text):
		    if not section.startswith("[D2_P711"):
		        new.append(section)
		    elif not day:
		        new.append(section.replace("length=20", "length=" + n))
		    else:
		        last = datetime.date.fromisoformat(day) - datetime.timedelta(days=1)
		        new.append(section.replace("from=2019-05-15", "from=2019-05-15\nto=%s" % last))
		        new.append(section.replace("P711", "SCHOOL").replace("from=2019-05-15", "from=" + day).replace("length=20", "length=" + n))
		open(path, "w", encoding="utf-8").write("".join(new))
	END
}

applied()
{
	DOCKET_TODAY=$1 "$DOCKET" add application applicant=Li type=natural via=in_person arrived="$1" request=x"$1" 2>/dev/null
}

applied 2022-03-01 >/dev/null
applied 2022-03-01 >/dev/null
docket decide A2022-1 outcome=R5.3
docket approve A2022-1
docket serve A2022-1 how=electronic
school "" 10
refused 1 '1 closed cases anew, A2022-1 first.*closed=yes' law import "$home/application.ini"
is "nothing moved" "$(due A2022-1) $(due A2022-2)" "2022-03-29 2022-03-29"
school 2022-06-01 10
runs 0 law import "$home/application.ini"
says '^12 .*, 0 deadlines move'
applied 2022-05-31 >/dev/null
applied 2022-06-01 >/dev/null
is "new cases only" "$(due A2022-1) $(due A2022-2) $(due A2022-3) $(due A2022-4)" "2022-03-29 2022-03-29 2022-06-29 2022-06-16"
school "" 9
refused 2 'closed' law import "$home/application.ini" closed=no
runs 0 law import "$home/application.ini" closed=yes
runs 0 audit

# a school's own rules in a file of their own name what they replace; what would run beside another rule is refused
own()
{
	sed -n '/^\[D2_SCHOOL\]/,/^$/p' "$home/application.ini" | sed "s/D2_SCHOOL/D2_OWN/; s/^from=.*/from=2022-07-01/; s/^length=.*/length=7\n$1/"
}
own "" > "$home/school.ini"
refused 1 'D2_OWN would run beside D2_SCHOOL.*replaces=D2_SCHOOL' law import "$home/school.ini"
own replaces=D2_SCHOOL > "$home/school.ini"
runs 0 law import "$home/school.ini"
applied 2022-07-01 >/dev/null
is "one clock" "$(due A2022-5)" 2022-07-12
runs 0 letter A2022-5 receipt telephone=1
says 7个工作日内 法定答复期限为20个工作日
runs 0 audit

# whoever may not, and what a supervisor may not see
runs 0 staff add login=wang name=王敏 role=clerk
runs 0 staff add login=zhao name=赵 role=supervisor
runs 0 recuse L2022-3 who=zhao reason=interest
length K1 3 "$home/letter.ini"
refused 4 supervisor --as wang law import "$home/letter.ini"
runs 0 --as wang law list
runs 0 --as zhao law import "$home/letter.ini" --format json
is "hidden cases are left out" "$(json 'sorted({m["ref"] for m in d["moves"]})')" "['L2022-1']"
runs 0 audit

# the table is what the record says
python3 -c 'import sqlite3, sys
register = sqlite3.connect(sys.argv[1])
register.execute("UPDATE law SET text = replace(text, \"length=3\", \"length=4\") WHERE name = \"letter.ini\"")
register.commit()' "$DOCKET_REGISTER"
runs 7 audit
says "law 'letter.ini' is not what the record says"
finish
