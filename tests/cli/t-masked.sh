#!/bin/sh
# Numbers of identity cards and telephones inside what people write are masked wherever a text goes out, until somebody says why they need them.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=logistics code=logistics >/dev/null
"$DOCKET" staff add login=boss name=Boss role=supervisor >/dev/null
identity=11010519491231002X
mobile=13812345678
secret="$identity|$mobile"
case=$("$DOCKET" add letter box=principal received=2022-03-01 subject="Card $identity" body="Call $mobile, card $identity. Platform 2022." \
	external=330100202203011234 category=LOG)
app=$("$DOCKET" add application applicant=Li type=natural via=in_person arrived=2022-03-01 request="papers on $identity" wants="by phone $mobile")
visit=$("$DOCKET" add visit received=2022-03-01 visitor=Wu matter="loan of $identity, $mobile")
for n in "$case"; do
	"$DOCKET" accept "$n" >/dev/null
	"$DOCKET" note "$n" text="rang $mobile" >/dev/null
	"$DOCKET" supervise "$n" text="ring $mobile" >/dev/null
	"$DOCKET" propose "$n" text="ask $mobile" >/dev/null
	"$DOCKET" instruct "$n" text="see $identity" >/dev/null
done
"$DOCKET" assign "$case" unit=logistics >/dev/null
"$DOCKET" sign "$case" >/dev/null
"$DOCKET" draft "$case" text="We rang $mobile about $identity." >/dev/null
"$DOCKET" search "$app" result="in the file of $identity" >/dev/null
"$DOCKET" correct "$case" subject="Again $identity" reason="as $mobile says" >/dev/null

# silent ARGUMENT... -> it says nothing of them
silent()
{
	docket "$@"
	[ -s "$out" ] && ! grep -Eq "$secret" "$out" && ! grep -Eq "$secret" "$err"
	told $? "masked: $*"
}

for who in "$(id -un)" boss; do
	DOCKET_AS=$who
	export DOCKET_AS
	for n in "$case" "$app" "$visit"; do
		silent show "$n"
		silent show "$n" --format json
		silent show "$n" --format html
	done
	for format in text json csv md html; do
		silent list --format $format
		silent review --format $format
	done
	silent list "$mobile"
	silent alerts
	silent alerts --format json
	silent export
	silent export --format jsonl
	silent export --format ics
	silent prove letters.total period=2022
	silent prove letters.total period=2022 --format json
done
unset DOCKET_AS
docket show "$case"
says '110105\*+002X' '138\*\*\*\*5678'
docket show "$case" --format json
is "the platform's own number stays" "$(json 'd["external"]')" 330100202203011234

# what is confidential is not found by a number that nobody is shown; what is not, is
hidden=$("$DOCKET" add letter box=principal received=2022-03-01 subject="Dues $mobile" body="Pay to $identity, ring $mobile, in room 40412." from='Zhao Gang' confidential=yes \
	external=330100202203014321)
for guess in "$mobile" "$identity" 13812345 110105194912; do
	docket list "$guess" --format json
	is "$guess does not find it" "$(json "'$hidden' in [c['number'] for c in d['cases']]")" False
done
for word in Dues 40412 330100202203014321 "$hidden"; do
	docket list "$word" --format json
	is "$word finds it" "$(json "'$hidden' in [c['number'] for c in d['cases']]")" True
done
docket list "$mobile" --format json
is "an open one is found" "$(json "'$case' in [c['number'] for c in d['cases']]")" True
runs 0 correct "$hidden" confidential=no reason=x
docket list "$mobile" --format json
is "and what was confidential, once it is not" "$(json "'$hidden' in [c['number'] for c in d['cases']]")" True

# who is not to be named is not named by their own text either, nor found by it
signed=$("$DOCKET" add letter box=principal received=2022-03-01 subject='林则徐反映食堂' body='食堂太贵。林则徐 敬上' from=林则徐)
"$DOCKET" note "$signed" text='林则徐来电' >/dev/null
docket show "$signed"
says '林则徐 敬上' '林则徐来电'
runs 0 correct "$signed" class=accuse reason=x
asked=$("$DOCKET" add application applicant=孙行者 type=natural via=in_person arrived=2022-03-01 request='孙行者申请公开食堂账目' confidential=yes)
spelt=$("$DOCKET" add letter box=principal received=2022-03-01 subject='林 则徐反映' body='我是林　则　徐，大家叫我老林。则徐老师敬上' from=林则徐 confidential=yes)
runs 0 show "$spelt"
says '林\*反映' '我是林\*，大家叫我老林。\*老师敬上'
holds "however it is spelt" sh -c '! grep -q 则 "$1"' x "$out"
english=$("$DOCKET" add letter box=principal received=2022-03-01 subject='Zhou Min on rents' body='Minutes of Zhou Minor. Yours, Zhou Min' from='Zhou Min' confidential=yes)
"$DOCKET" note "$asked" text='孙行者来电' >/dev/null
for n in "$signed" "$asked" "$english"; do
	for format in text json html; do
		docket show "$n" --format $format
		holds "$n in $format names nobody" sh -c '[ -s "$1" ] && ! grep -Eq "$2" "$1"' - "$out" '林则徐|孙行者|Zhou Min([^o]|$)'
	done
done
docket show "$english"
says 'Zhou Minor'

# nor who speaks for the visitors, wherever the visitor is not named
runs 0 reception plan date=2022-03-01 leader=校长 place=201 from=14:30 to=17:00 slots=5 anyway=yes
group=$("$DOCKET" add visit received=2022-03-01 session=2022-03-01 visitor=白骨精 persons=8 representatives=孙行者、猪悟能 matter=宿舍漏水，孙行者作证 confidential=yes 2>/dev/null)
runs 0 receive "$group" minutes='孙行者说屋顶漏水' leader=校长
for format in text json html; do
	docket show "$group" --format $format
	holds "the group in $format" sh -c '[ -s "$1" ] && ! grep -Eq "孙行者|猪悟能" "$1"' - "$out"
	docket reception sheet 2022-03-01 --format $format
	holds "the day in $format" sh -c 'grep -q 宿舍 "$1" && ! grep -Eq "孙行者|猪悟能" "$1"' - "$out"
done
docket list kind:visit --format json
holds "the group in the list" sh -c 'grep -q 宿舍漏水 "$1" && ! grep -Eq "孙行者|猪悟能" "$1"' - "$out"
docket letter "$group" visit-record recorder=王某
holds "the record of it" sh -c 'grep -q 宿舍漏水 "$1" && ! grep -Eq "孙行者|猪悟能" "$1"' - "$out"
docket list 孙行者作证 --format json
is "nor is it found by them" "$(json "[c['ref'] for c in d['cases'] if c['kind'] == 'visit']")" "[]"
# nor whom a correction took out of the record, nor any of several, nor by the name of a file or of whom a reminder went to
several=$("$DOCKET" add letter box=principal received=2022-03-01 subject='沙悟净等反映，白龙马代笔' body='沙悟净、白龙马敬上，学号2019112233，牛魔王转' from='沙悟净等5人' confidential=yes)
printf x > "$home/沙悟净.pdf"
printf x > "$home/2.pdf"
runs 0 accept "$several"
runs 0 attach "$several" "$home/沙悟净.pdf" "$home/2.pdf"
runs 0 supervise "$several" to=沙悟净 text='牛魔王来电'
runs 0 correct "$several" from='代表白龙马' reason='沙悟净退出'
runs 0 correct "$several" from='牛魔王 铁扇' reason=x
runs 0 undo "$several"
runs 1 correct "$several" anonymous=yes reason=x
holds "a name and no name do not go together" grep -q 'from= and anonymous=yes do not go together' "$err"
runs 1 add letter box=principal received=2022-03-01 subject=x body=y from=z anonymous=yes
runs 0 correct "$several" anonymous=yes from= reason=x
# and of a remedy against it, which names nobody itself; of the case that it becomes
runs 0 draft "$several" text='沙悟净，已办。'
runs 0 --as boss approve "$several"
runs 0 reply "$several" via=post
runs 0 add remedy kind=recheck of="$several" authority=province taken=yes received=2022-03-01 body='沙悟净不服。白龙马敬上'
remedy=$(cat "$out")
nobody='沙悟净|白龙马|牛魔王|2019112233'
for n in "$several" "$remedy"; do
	for format in text json html; do
		docket show "$n" --format $format
		holds "$n in $format names none of them" sh -c '[ -s "$1" ] && ! grep -Eq "$2" "$1"' - "$out" "$nobody"
	done
done
runs 0 letter "$several" letter-sheet
holds "nor does its sheet" sh -c '! grep -Eq "$2" "$1"' - "$out" "$nobody"
for format in text json csv; do
	docket list --format $format
	holds "nor the list in $format" sh -c '[ -s "$1" ] && ! grep -Eq "$2" "$1"' - "$out" "$nobody"
done
for format in csv jsonl ics; do
	docket export --format $format
	holds "nor the export in $format" sh -c '[ -s "$1" ] && ! grep -Eq "$2" "$1"' - "$out" "$nobody"
done
for word in 沙悟净 白龙马 牛魔王 2019112233; do
	docket list "$word" --format json
	is "$word finds neither" "$(json "len(d['cases'])")" 0
done
mkdir -p "$home/saved"
runs 0 attachment "$several" save="$home/saved"
holds "the files that are taken out do not name them" sh -c '! ls "$1" | grep -Eq "$2"' - "$home/saved" "$nobody"
runs 0 reveal "$several" reason=y
says 沙悟净、白龙马敬上
runs 0 attachment "$several" item=1 save="$home/saved"
says 沙悟净.pdf

for word in 孙行者 '孙行者申请'; do
	docket list "$word" --format json
	is "$word does not find it" "$(json "'$asked' in [c['number'] for c in d['cases']]")" False
done
docket list 食堂账目 --format json
is "its matter does" "$(json "'$asked' in [c['number'] for c in d['cases']]")" True
is "and the list does not name them" "$(json "[c['subject'] for c in d['cases'] if c['number'] == '$asked']")" "['孙*申请公开食堂账目']"
docket export
holds "nor does the export" sh -c '! grep -q 孙行者 "$1"' - "$out"
runs 0 reveal "$asked" reason='to write to them'
says 孙行者申请公开食堂账目

# a paper that goes to others has it masked; one to the writer has their own words, of a confidential letter for a reason alone
silent letter "$case" letter-sheet
silent letter "$case" supervision until=2022-03-04
silent letter "$app" assist to=logistics what=look until=2022-03-04 telephone=87654321
docket letter "$app" receipt telephone=0571-87654321 issue=yes
holds "the applicant's own words, and the telephone of the office" grep -q "$identity" "$out"
docket letter "$app" issued=1
says '0571-87654321' '110105\*+002X'
docket add letter box=principal received=2022-03-01 subject="Rent $mobile" body="Card $identity, Zhao Gang" from='Zhao Gang' confidential=yes
closed=L2022-$(sed -n 's/.*〕\([0-9]*\)号/\1/p' "$out")
runs 0 accept "$closed"
runs 0 draft "$closed" text="Zhao Gang was rung on $mobile."
for paper in letter-sheet reply; do
	silent letter "$closed" $paper
	holds "no name either" sh -c '! grep -q "Zhao Gang" "$1"' - "$out"
done
runs 0 letter "$closed" reply reason='it goes out'
says "$mobile" 'Zhao Gang'
silent letter "$closed" letter-sheet reason='for the unit'

# revealed with a reason, which is recorded
runs 0 reveal "$case" reason="call back"
says "$mobile" "$identity"
runs 0 show "$case"
says 'call back'
plain=$(letter "Hot water")
refused 1 'nothing is known' reveal "$plain" reason=x

# nothing of it is lost: what goes on and what is corrected is the text itself
runs 0 correct "$case" category=TEACH reason=x
docket reveal "$case" reason=again --format json
is "the text itself" "$(json 'd["text"]')" "Call $mobile, card $identity. Platform 2022."
runs 0 audit
finish
