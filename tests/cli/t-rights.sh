#!/bin/sh
# Who may do and see what: recusal, handling together, accusations, what is masked and what shows it.
. "$(dirname "$0")/lib.sh"
begin
runs 0 setting change impersonation on
for unit in 后勤处 教务处 图书馆; do
	runs 0 unit add name=$unit
done
runs 0 staff add login=wang name=王敏 role=clerk

# with nobody else to go on with it, nobody withdraws
letter Water >/dev/null
refused 1 'art 28' recuse L2022-1 who="$(id -un)" reason=亲属
runs 0 staff add login=li name=李强 role=supervisor
runs 0 staff add login=zhou name=周志 role=supervisor
runs 0 staff add login=hou name=侯工 role=handler unit=后勤处
runs 0 staff add login=jiao name=焦师 role=handler unit=教务处
runs 0 staff add login=ji name=纪平 role=discipline

# recusal: whoever withdrew sees no more of the case, nowhere
runs 0 --as li accept L2022-1
runs 0 --as zhou recuse L2022-1 who=li reason=亲属
refused 3 L2022-1 --as li show L2022-1
refused 3 L2022-1 --as li note L2022-1 text=x
runs 0 --as li list
says 'No case fits'
runs 0 --as li list Water --format json
is "found by words" "$(json 'd["total"]')" 0
runs 0 --as li list state:open --format json
is "counted" "$(json 'd["total"]')" 0
runs 0 --as li export --format jsonl
is "exported" "$(wc -c <"$out")" 0
runs 0 --as li prove letters.total period=2022 --format json
is "reported" "$(json 'd["total"]')" 0
runs 0 --as li prove letters.total period=2022 as-of=2022-02-28 --format json
is "reported as of a day before" "$(json 'd["total"]')" 0
runs 0 --as zhou list --format json
is "others see it" "$(json 'd["total"]')" 1
refused 3 . --as li undo L2022-1
runs 0 --as zhou undo L2022-1
runs 0 --as li show L2022-1

# handled together: both units see the case, a third one does not
runs 0 --as li assign L2022-1 unit=后勤处 with=教务处
runs 0 --as hou show L2022-1
runs 0 --as jiao show L2022-1
runs 0 --as jiao list --format json
is "listed" "$(json 'd["total"], len(d["cases"])')" "(1, 1)"
runs 0 --as jiao list Water --format json
is "found" "$(json 'd["total"]')" 1
runs 0 --as jiao list unit:后勤处 state:open --format json
is "filtered" "$(json 'd["total"]')" 1
letter Heat >/dev/null
runs 0 --as li accept L2022-2
runs 0 --as li assign L2022-2 unit=教务处
for sort in newest due received number state unit closed; do
	runs 0 --as jiao list sort=$sort --format json
	is "both, by $sort" "$(json 'd["total"], len(d["cases"])')" "(2, 2)"
done
runs 0 --as jiao list limit=1 --format json
is "a page of them" "$(json 'd["total"], [c["ref"] for c in d["cases"]]')" "(2, ['L2022-2'])"
runs 0 --as hou list --format json
is "the other unit's own" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-1']"
runs 0 --as li assign L2022-1 unit=图书馆
refused 3 . --as jiao show L2022-1
refused 3 . --as hou show L2022-1

# an accusation: whoever logs it sees its number only, the head of the office hands it over, then the discipline office has it alone
runs 0 --as wang add letter box=secretary received=2022-03-01 class=accuse against=后勤处 subject=反映 body=收受礼品
says 3号
refused 3 . --as wang show L2022-3
refused 3 . --as wang transfer L2022-3 reason=移送
runs 0 --as li show L2022-3
says 收受礼品
refused 1 'goes|handed' --as li accept L2022-3
runs 10 --as li alerts within=10
says '信2022-3'
runs 0 staff change hou role=handler,supervisor
refused 3 . --as hou show L2022-3
runs 0 --as hou list 收受礼品
says 'No case fits'
runs 0 staff change hou role=handler,discipline
refused 3 . --as hou show L2022-3
runs 0 --as li transfer L2022-3 reason=移送
refused 3 . --as li show L2022-3
refused 3 . --as li undo L2022-3
runs 0 --as ji show L2022-3
says 收受礼品
refused 3 . --as hou show L2022-3

rm -f "$DOCKET_REGISTER"
begin
DOCKET_TODAY=2022-03-21 python3 "$(dirname "$0")/rights.py" "${SEED:-1}"
told $? "nobody sees a trace of what is hidden, tried at random (SEED=${SEED:-1})"
finish
