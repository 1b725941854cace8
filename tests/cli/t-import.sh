#!/bin/sh
# Letters from files: all or nothing, nothing twice, a bad row by line and column.
. "$(dirname "$0")/lib.sh"
begin

cat >"$home/letters.csv" <<-'END'
	编号,来信时间,标题,内容,姓名,答复内容,答复时间,心情
	A-1,2022-01-10 09:30,食堂价格,食堂涨价了,李明,已核实，价格已调回,2022-01-12,好
	A-2,2022-01-11,宿舍热水,"没有热水
	第二行",,,,
END
docket import "$home/letters.csv" box=principal --dry-run --format json
is "a dry run" $status 0
is "two would be added" "$(json '(d["added"], d["skipped"], len(d["messages"]))')" "(2, 0, 2)"
is "each is named" "$(json '[(m["subject"], m["would"]) for m in d["messages"]]')" "[('食堂价格', 'add'), ('宿舍热水', 'add')]"
docket list --format json
is "but nothing was" "$(json 'd["total"]')" 0
docket import "$home/letters.csv" box=principal
is "imported" $status 0
says '^2 added, 0 were there already$'
holds "what is not known is named in one line" sh -c "[ \$(wc -l <'$err') -eq 1 ] && grep -q 心情 '$err'"
docket list --format json
is "two letters" "$(json '[(c["ref"], c["state"]) for c in d["cases"]][::-1]')" "[('L2022-1', 'closed'), ('L2022-2', 'registered')]"
docket show 1 --format json
is "with its reply and its days" "$(json '(d["reply"], d["facts"]["replied"], d["received_on"])')" "('已核实，价格已调回', '2022-01-12', '2022-01-10')"
docket import "$home/letters.csv" box=principal
says '^0 added, 2 were there already$'
iconv -f UTF-8 -t GB18030 "$home/letters.csv" >"$home/gbk.csv"
docket import "$home/gbk.csv" box=principal
says '^0 added, 2 were there already$'

# broken LINE PATTERN -> a file whose third line is LINE is refused
broken()
{
	printf '编号,来信时间,标题,内容\nB-1,2022-01-10,好,好\n%s\n' "$1" >"$home/broken.csv"
	refused 1 "$2" import "$home/broken.csv" box=principal
}

broken 'B-2,2022-13-40,坏,坏' 'broken.csv.*3'
broken 'B-2,2023-01-01,将来,坏' 'broken.csv.*3'
broken 'B-2,2022-01-10,"坏,坏' 'broken.csv.*3'
broken 'B-2,,,' 'broken.csv.*3'
refused 1 nobox import "$home/letters.csv" box=nobox
printf '[\n  {"subject": "x"}\n]\n' >"$home/array.json"
refused 1 'one object a line' import "$home/array.json" box=principal
refused 1 "'/tmp': Is a directory" import /tmp box=principal
# people read it in their language, programs as it is agreed
docket --lang zh import "$home/letters.csv" box=principal --dry-run
says '^letters.csv ' ' 跳过（已在册）$'
refused 3 none.csv import "$home/none.csv" box=principal
refused 2 'needs PATH' import
docket list --format json
is "nothing was written" "$(json 'd["total"]')" 2

printf '%s\n' '{"received":"2022-02-01","subject":"JSON","body":"text","box":"secretary"}' >"$home/letters.jsonl"
docket import "$home/letters.jsonl"
is "JSON Lines" $status 0
docket list box:secretary --format json
is "in its box" "$(json 'd["total"]')" 1
docket export --format jsonl
holds "what goes out can be read" python3 -c 'import json, sys; [json.loads(l) for l in open(sys.argv[1])]' "$out"
runs 0 audit

# visits of the leaders' reception days
cat >"$home/visits.csv" <<-'END'
	编号,接待日期,接待领导,来访人,来访人数,联系电话,反映事项,承办单位,批转意见,办理结果,办结日期,满意度,心情
	J-1,2022-01-12,王副校长,张三,1,13800138000,宿舍漏水,后勤处,请核实办理,已修缮,2022-01-18,满意,好
	J-2,2022年1月12日,王副校长,李四,3人,,奖学金评定,,,当场解释政策,2022-01-12,,
	J-3,2022-02-16,李书记,张三,,138 0013 8000,又漏水,后勤处；财务处,请速办,,,,
	J-4,2022-02-16,李书记,王五,,,举报某处收礼,,,,,,
END
sed -i 's/^心情$/&/; s/反映事项,承办单位/反映事项,信访类别,承办单位/; s/宿舍漏水,/&求决,/; s/奖学金评定,/&咨询,/; s/又漏水,/&求决,/; s/收礼,/&检举,/' "$home/visits.csv"
runs 0 staff add login=mou name=某处长 role=auditor
sed -i 's/举报某处收礼/举报某处长收礼/' "$home/visits.csv"
refused 2 'visits have none' import "$home/visits.csv" kind=visit box=principal
docket import "$home/visits.csv" kind=visit --dry-run --format json
is "a dry run of visits" "$(json '(d["added"], [m["would"] for m in d["messages"]])')" "(4, ['add', 'add', 'add', 'add'])"
docket import "$home/visits.csv" kind=visit
says '^4 added, 0 were there already$'
holds "what is left out, and the days that nobody planned" grep -q '心情' "$err"
holds "each once" grep -q 'planned on 2022-01-12, 2022-02-16;' "$err"
docket import "$home/visits.csv" kind=visit
says '^0 added, 4 were there already$'
docket list kind:visit --format json
is "each stands where its row leaves it" "$(json '[(c["ref"], c["state"], c["class"], c["unit"]) for c in d["cases"]][::-1]')" \
	"[('V2022-1', 'closed', 'claim', '后勤处'), ('V2022-2', 'closed', 'consult', None), ('V2022-3', 'assigned', 'claim', '后勤处'), ('V2022-4', 'recorded', 'accuse', None)]"
docket show V2022-4 --format json
is "whoever is called in an accusation is kept from it" "$(json 'd["events"][0]["body"]["named"]')" staff:mou
docket show V2022-1 --format json
is "received, handed over on a slip, answered" "$(json '(d["leader"], d["instruction"], d["slip"], d["reply"], d["facts"]["replied"], d["session"])')" \
	"('王副校长', '请核实办理', '处〔2022〕1号', '已修缮', '2022-01-18', '2022-01-12')"
docket show V2022-3 --format json
is "by each of its units" "$(json '(d["unit"], d["with"])')" "('后勤处', '财务处')"
printf '编号,来信时间,标题,内容,承办单位\nU-1,2022-01-10,灯,灯,后勤处；财务处；后勤处；财务处\n' >"$home/units.csv"
docket import "$home/units.csv" box=principal
is "the unit that leads is not beside itself" "$status $(grep -c 'taken once (rows: 1)' "$err")" "0 1"
docket list 灯 --format json
docket show "$(json 'd["cases"][0]["ref"]')" --format json
is "each unit is taken once" "$(json '(d["unit"], d["with"])')" "('后勤处', '财务处')"
printf '接待日期,来访人,反映事项,来访人数\n2022-01-12,,甲,1\n' >"$home/nobody.csv"
refused 1 'nobody.csv.*2.*来访人.*visitor is missing' import "$home/nobody.csv" kind=visit
printf '接待日期,来访人,反映事项,来访人数\n2022-01-12,甲,甲,许多\n' >"$home/many.csv"
refused 1 'many.csv.*2.*来访人数.*number of people' import "$home/many.csv" kind=visit
runs 0 reception plan date=2022-01-12 leader=王副校长 place=201 from=14:30 to=17:00 slots=5
refused 1 'reception cancel' undo
docket prove reception.days period=2022 --format json
is "the report counts the day" "$(json 'd["total"]')" 1
runs 0 audit
finish
