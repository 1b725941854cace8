#!/bin/sh
# The reception days: one and a rota of them, what falls on a day off, what is swapped and cancelled, and that the record holds it.
. "$(dirname "$0")/lib.sh"
begin

plan()
{
	docket reception plan leader=副校长 place=行政楼201 from=14:30 to=17:00 slots=5 "$@"
}

# one day
plan date=2022-03-09
is "a reception day is planned" "$(cat "$out")" "planned: 2022-03-09 Wed 14:30-17:00, 副校长, 行政楼201"
refused 1 '2022-03-09 14:30 already' reception plan date=2022-03-09 leader=校长 place=x from=16:00 to=18:00 slots=2
runs 0 reception plan date=2022-03-09 leader=校长 place=x from=9:00 to=11:00 slots=9:00,9:40 topic=Students
refused 1 'Sat.*next day is 2022-03-14' reception plan date=2022-03-12 leader=校长 place=x from=9:00 to=11:00 slots=2
refused 1 '清明节.*2022-04-06' reception plan date=2022-04-04 leader=校长 place=x from=9:00 to=11:00 slots=2
runs 0 reception plan date=2022-03-12 leader=校长 place=x from=9:00 to=11:00 slots=2 anyway=yes
refused 2 'from= takes a time of day.*later' reception plan date=2022-03-16 leader=校长 place=x from=later to=11:00 slots=2
refused 2 'ends after it begins' reception plan date=2022-03-16 leader=校长 place=x from=11:00 to=10:00 slots=2
refused 2 'later at least' reception plan date=2022-03-16 leader=校长 place=x from=10:00 to=10:00 slots=2
refused 2 'slots= says how many.*14:30,15:00' reception plan date=2022-03-16 leader=校长 place=x from=9:00 to=10:00 slots=0
refused 2 'do not fit' reception plan date=2022-03-16 leader=校长 place=x from=9:00 to=10:00 slots=20
refused 2 'does not fit' reception plan date=2022-03-16 leader=校长 place=x from=9:00 to=10:00 slots=8:00
refused 2 'place' reception plan date=2022-03-16 leader=校长 from=9:00 to=10:00 slots=2
refused 2 'until=' reception plan date=2022-03-16 leader=校长 place=x from=9:00 to=10:00 slots=2 holiday=move
refused 2 'substitute=校长 receives already' reception plan date=2022-03-16 leader=校长 substitute=校长 place=x from=9:00 to=10:00 slots=2
refused 2 'at most 60' reception plan date=2022-03-16 "leader=$(printf '%070d' 1)" place=x from=9:00 to=10:00 slots=2
runs 0 reception list 2022-03 --format json
is "in order" "$(json '[(s["date"], s["from"]) for s in d["days"]]')" \
	"[('2022-03-09', '09:00'), ('2022-03-09', '14:30'), ('2022-03-12', '09:00')]"
is "its slots" "$(json 'd["days"][1]["slots"]')" "['14:30', '15:00', '15:30', '16:00', '16:30']"

# a rota: the National Day is left out or moved, the vacation left out, and no turn is lost
runs 0 reception vacation
says 'empty'
runs 0 reception vacation from=2023-01-09 to=2023-02-12 name=寒假
says '2023-01-09 +2023-02-12 +寒假'
refused 1 '寒假' reception vacation from=2023-02-01 to=2023-02-20
refused 2 'ends after' reception vacation from=2023-03-02 to=2023-03-01
refused 2 'first and its last' reception vacation from=2023-03-02
plan date=2022-09-19 until=2022-10-26 weekday=周三 leader= 2>/dev/null
refused 2 'leader' reception plan date=2022-09-19 until=2022-10-26 weekday=周三 leader=高峰,,何平 place=x from=14:30 to=17:00 slots=5
refused 2 'day of the week' reception plan date=2022-09-19 until=2022-10-26 weekday=someday leader=x place=x from=14:30 to=17:00 slots=5
runs 0 reception plan date=2022-09-19 until=2022-10-26 weekday=周三 leader=高峰,孙丽、何平 substitute=孙丽 place=201 from=14:30 to=17:00 slots=5 --format json
is "skipped" "$(json '[(s["wanted"], s.get("date"), s.get("leader"), s["note"]) for s in d["days"]][1:4]')" \
	"[('2022-09-28', '2022-09-28', '孙丽', None), ('2022-10-05', None, None, 'left out: 国庆节'), ('2022-10-12', '2022-10-12', '何平', None)]"
refused 1 'already.*anyway=yes' reception plan date=2022-10-12 until=2022-11-16 leader=x place=x from=15:00 to=16:00 slots=2
runs 0 reception plan date=2022-10-12 until=2022-11-16 leader=x place=x from=15:00 to=16:00 slots=2 anyway=yes
says '3 reception days are planned, 3 were left out'
runs 0 reception plan date=2023-10-04 until=2023-10-11 leader=x place=x from=15:00 to=16:00 slots=2 holiday=move
says '2023-10-07 +Sat .*moved from 2023-10-04' '2023-10-11 +Wed'
refused 1 'no day is left' reception plan date=2023-01-10 until=2023-02-12 leader=x place=x from=15:00 to=16:00 slots=2 holiday=move
refused 1 '寒假' reception plan date=2023-01-10 leader=x place=x from=15:00 to=16:00 slots=2
runs 0 reception vacation from=2023-01-09 remove=yes
refused 3 'no vacation' reception vacation from=2023-01-09 remove=yes
runs 0 reception plan date=2023-01-10 until=2023-01-24 every=2 leader=x place=x from=15:00 to=16:00 slots=2
says '2023-01-10' 'left out: 春节'
refused 2 'weeks' reception plan date=2023-01-10 until=2023-01-24 every=20 leader=x place=x from=15:00 to=16:00 slots=2

docket reception vacation from=2023-01-21 to=2023-02-05 name=寒假
is "nothing is planned in it" "$status $(cat "$err")" "0 "
docket reception vacation from=2023-01-09 to=2023-01-20 name=寒假
is "what is planned in it is said" "$status $(cut -d';' -f1 "$err")" \
	"0 docket: reception days are planned in the vacation: 2023-01-10"

# another leader, another date, the place of another
refused 2 'nothing to change' reception swap 2022-03-09 reason=x
refused 3 'no reception day is planned on 2022-03-10; the next ones are 2022-03-09, 2022-03-12' reception swap 2022-03-10 leader=x
runs 0 reception swap 2022-03-09 at=15:00 leader=书记 reason=出差
says 'changed: 2022-03-09 Wed 14:30-17:00, 书记'
refused 1 'Sun' reception swap 2022-03-09 at=15:00 to=2022-03-13
runs 0 reception swap 2022-03-09 at=15:00 to=2022-03-10 reason=出差
says 'changed: 2022-03-10 Thu'
refused 3 . reception swap 2022-03-09 at=15:00 leader=x
runs 0 reception plan date=2022-03-17 leader=校长 place=y from=14:00 to=16:00 slots=2
runs 0 reception swap 2022-03-10 to=2022-03-17
runs 0 reception list 2022-03 --format json
is "the old day says where it went, and the leaders changed places" \
	"$(json '[(s["date"][5:], s["leader"], s["place"], s["state"], s["moved_to"]) for s in d["days"]]')" \
	"[('03-09', '校长', 'x', 'planned', None), ('03-09', '书记', '行政楼201', 'moved', '2022-03-10'), ('03-10', '校长', '行政楼201', 'planned', None), ('03-12', '校长', 'x', 'planned', None), ('03-17', '书记', 'y', 'planned', None)]"

# called off, and planned again
refused 2 reason reception cancel 2022-03-17
runs 0 reception cancel 2022-03-17 reason=会议
says 'cancelled: 2022-03-17'
refused 3 . reception cancel 2022-03-17 reason=会议
runs 0 reception list 2022-03
says '^date +on duty +place +slot +appt +walk +came +seen +spot +slip +shut$'
says '^2022-03-17 called off: 会议$' '^2022-03-09 moved 2022-03-10'
# at eighty columns a day, a leader and a place are whole
says '^2022-03-09 Wed ' '^2022-03-10 Thu '
is "nothing is cut" "$(grep -c '\.\.' "$out")" 0
runs 0 reception plan date=2022-03-17 leader=校长 place=y from=14:00 to=16:00 slots=2
for format in text md csv html json; do
	runs 0 reception list 2022-03 --format $format
done

# who comes: a booking needs a planned day and a free slot, and gets the first free one; a walk-in needs none
runs 0 reception plan date=2022-05-11 leader=校长 place=201 from=14:30 to=16:00 slots=3
refused 3 'no reception day is planned on 2022-05-12' reception book 2022-05-12 visitor=A matter=x
refused 1 'no reception day is planned on 2022-05-12' add visit received=today session=2022-05-12 visitor=A matter=x
runs 0 reception book 2022-05-11 visitor=赵铁柱 matter=施工噪音 persons=2
is "the number alone" "$(cat "$out")" 访〔2022〕1号
runs 0 add visit received=today session=2022-05-11 slot=15点30分 visitor=林淑芬 matter=退休金核算
refused 1 '15:30 of the reception day 2022-05-11 is taken; free are 15:00' reception book 2022-05-11 slot=15:30 visitor=B matter=x
refused 1 '15:10 is no slot .*free are 15:00' reception book 2022-05-11 slot=15:10 visitor=B matter=x
refused 1 'slot=' reception book 2022-05-11 slot=soon visitor=B matter=x
runs 0 reception book 2022-05-11 visitor=C matter='about the dean' class=accuse
refused 1 'all slots .* are taken' reception book 2022-05-11 visitor=D matter=x
docket staff add login=wang name=王敏 role=clerk
runs 0 reception show 2022-05-11
says '^14:30 +访2022-1 +赵铁柱 +2 .*booked' '^15:00 +访2022-3 +C\* ' '3 slots, 3 taken; 3 booked, 0 walk-in, 0 came'
runs 0 --as wang reception show 2022-05-11
says '^15:00 +\(taken\)' '3 slots, 3 taken; 2 booked'
is "nothing of it is said" "$(grep -c dean "$out")" 0
runs 0 --as wang reception show 2022-05-11 --format json
is "nor to programs" "$(json '[(v["time"], v["taken"], "case" in v) for v in d["visits"]], d["booked"]')" \
	"([('14:30', True, True), ('15:00', True, False), ('15:30', True, True)], 2)"
runs 0 --as wang reception sheet 2022-05-11
says 'Test University: register of the reception day' 'answered on the spot' 'at most 5' '^record: [0-9a-f]{64}$'
is "the paper keeps to 80 columns" "$(python3 -c 'import sys, unicodedata
print(max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n")) for line in open(sys.argv[1], encoding="utf-8")) <= 80)' "$out")" True
for format in md csv html json; do
	runs 0 reception sheet 2022-05-11 --format $format
	runs 0 reception sheet 2022-05-11 result=yes --format $format
done
runs 0 reception list 2022-05 --format csv
says '^2022-05-11,Wed,14:30-16:00,校长,201,3,3,0,0,0,0,0,0,'

# what befalls the day befalls those who booked, whoever may see them
runs 0 void 访〔2022〕2号 reason='taken twice'
docket --as wang reception swap 2022-05-11 leader=书记
is "they are told" "$status $(cat "$err")" "0 docket: 2 visits go with it; the visitors are to be told"
docket show V2022-3 --format json
is "in their history" "$(json 'd["events"][-1]["kind"], "书记" in str(d["events"][-1])')" "('note', True)"
docket --as wang reception swap 2022-05-11 to=2022-05-13
is "they go along" "$status $(cat "$err")" "0 docket: 2 visits go with it; the visitors are to be told"
runs 0 reception show 2022-05-13
says '^14:30 +访2022-1 ' '^15:00 +访2022-3 ' '^15:30 +- +\(free\)'
runs 0 reception plan date=2022-05-18 leader=何平 place=y from=9:00 to=10:00 slots=2
docket reception swap 2022-05-13 to=2022-05-18 at=14:30
runs 0 reception list 2022-05 --format json
is "a day of its own changes leaders, whatever its hours" \
	"$(json '[(s["date"][5:], s["from"], s["leader"], s["booked"]) for s in d["days"] if s["state"] == "planned"]')" \
	"[('05-13', '14:30', '何平', 2), ('05-18', '09:00', '书记', 0)]"
docket reception swap 2022-05-13 to=2022-05-18 anyway=yes
runs 0 reception list 2022-05 --format json
is "another hour of that date is free, and the day goes there" \
	"$(json '[(s["date"][5:], s["from"], s["booked"], s["moved_to"]) for s in d["days"]]')" \
	"[('05-11', '14:30', 0, '2022-05-13'), ('05-13', '14:30', 0, '2022-05-18'), ('05-18', '09:00', 0, None), ('05-18', '14:30', 2, None)]"
runs 0 reception plan date=2022-05-20 leader=孙丽 place=z from=9:00 to=10:00 slots=1
refused 1 'all slots' reception cancel 2022-05-18 at=14:30 reason=会议 to=2022-05-20
runs 0 reception plan date=2022-05-25 leader=孙丽 place=z from=9:00 to=10:00 slots=3
docket reception cancel 2022-05-18 at=14:30 reason=会议 to=2022-05-25
runs 0 reception show 2022-05-25
says '^09:00 +访2022-1 ' '^09:20 +访2022-3 '
docket reception cancel 2022-05-25 reason=会议
docket show V2022-1 --format json
is "else they are cancelled, with the reason" "$(json 'd["state"], d["events"][-1]["kind"], "会议" in str(d["events"][-1])')" \
	"('cancelled', 'cancel', True)"
refused 1 'booked again: no reception day is planned on 2022-05-25' undo V2022-1
runs 0 reception plan date=2022-05-25 leader=孙丽 place=z from=9:00 to=10:00 slots=3
runs 0 undo V2022-1
runs 0 cancel V2022-1 reason=x
runs 0 reception book 2022-05-25 slot=9:00 visitor=G matter=lights
refused 1 'booked again: .*09:00 of the reception day 2022-05-25 is taken; free are 09:20' undo V2022-1
runs 0 cancel V2022-4 reason=x
runs 0 undo V2022-1
refused 1 '09:00 of the reception day 2022-05-25 is taken' undo V2022-4
runs 0 redo V2022-1
runs 0 undo V2022-4
refused 1 '09:00 of the reception day 2022-05-25 is taken' undo V2022-1
runs 0 void V2022-4 reason=x
runs 0 undo V2022-1
runs 0 confirm-slot V2022-1
runs 0 undo V2022-1
refused 1 'no reception day is planned' rebook V2022-1 session=2022-05-19 reason=y
runs 0 rebook V2022-1 session=2022-05-18 slot=9:30 reason=y
refused 1 'no slot' confirm-slot V2022-1 slot=9:45
runs 0 confirm-slot V2022-1 slot=9:00

# whoever withdrew from one of the visits keeps the rota all the same, and hears of none
docket staff add login=boss2 name=赵 role=supervisor
DOCKET_TODAY=2022-05-16
export DOCKET_TODAY
runs 0 reception plan date=2022-05-19 leader=校长 place=y from=9:00 to=10:00 slots=2
runs 0 reception book 2022-05-19 visitor=H matter=heating
runs 0 recuse V2022-5 who=boss2 reason=亲属
docket --as boss2 reception swap 2022-05-19 leader=书记
is "it is told" "$status $(cat "$err")" "0 docket: 1 visit goes with it; the visitor is to be told"
docket --as boss2 reception cancel 2022-05-19 reason=会议
is "it is called off" "$status $(cat "$err" | grep -c '〔')" "0 0"
refused 3 . --as boss2 undo V2022-5
refused 1 . --as boss2 undo
docket show V2022-5 --format json
is "it is cancelled" "$(json 'd["state"]')" cancelled
DOCKET_TODAY=2022-05-20
export DOCKET_TODAY

# on the day: a walk-in has no slot, and a day to which somebody came stays
DOCKET_TODAY=2022-05-20
export DOCKET_TODAY
runs 0 add visit received=today session=2022-05-20 visitor=E matter='x。' persons=2
runs 0 add visit received=today session=2022-05-20 visitor=F matter=y
runs 0 reception show 2022-05-20
says '^09:00 +- +\(free\)' '^walk-in +访2022-6 +E ' '^walk-in +访2022-7 +F '
refused 1 'came to the reception day 2022-05-20 already: 2' reception cancel 2022-05-20 reason=x
refused 1 'came to the reception day' reception swap 2022-05-20 to=2022-05-27
runs 0 reception swap 2022-05-20 leader=何平 recorder=王敏
runs 0 receive V2022-6 minutes='heard and noted'
runs 0 answer-on-spot V2022-6 text='it is so'
runs 0 unit add name=后勤处
runs 0 receive V2022-7 minutes='to be looked at' leader=校长
docket hand-over V2022-7 unit=后勤处 opinion='look at it' promised=2022-05-30 result=meeting
runs 0 reception list 2022-05-20 --format json
is "what came of it" "$(json '[d["days"][0][k] for k in "booked walked_in arrived received on_the_spot handed_over closed".split()]')" "[0, 2, 2, 2, 1, 1, 0]"
docket show V2022-6 --format json
is "leader and recorder are those of the day" "$(json 'd["events"][1]["body"]["leader"], d["events"][1]["body"]["recorder"]')" "('何平', '王敏')"
# several who came are told as several, by whom they are named; a sentence in a sentence has no full stop
runs 0 letter V2022-6 来访答复函
says '^E等2人：$' '　　你们.*来访提出的“x”（' '^　　it is so$'
runs 0 reception sheet 2022-05-20 result=yes
says 'heard and noted' 'answered on the spot' 'handed over to: 后勤处' 'slip: ' 'promised for the answer: 2022-05-30' \
	'^received by: 校长$' '^result: put before a meeting$'
is "only where it was not the leader of the day" "$(grep -c 'received by' "$out")" 1
runs 0 reception sheet 2022-05-20 result=yes --format json
is "and to programs always" "$(json '[v["leader"] for v in d["visits"] if "case" in v]')" "['何平', '校长']"

# this morning for this afternoon is a booking until the visitor is signed in; without a time, or behind it, the visitor is here
DOCKET_TODAY=2022-06-08T15:10
runs 0 reception plan date=2022-06-08 leader=校长 place=y from=14:30 to=16:30 slots=4
runs 0 reception plan date=2022-06-08 leader=校长 place=y from=17:00 to=17:30 slots=2
runs 0 reception book 2022-06-08 at=14:30 visitor=I matter=lights
docket add visit received=today visitor=J matter=keys slot=16点
runs 0 add visit received=today visitor=K matter=bins slot=14:30
runs 0 add visit received=today visitor=L matter=bells session=today
runs 0 reception show 2022-06-08 --format json
is "each as it is" "$(json '[(v["time"], v["case"]["state"], v["booked"]) for v in d["visits"] if v["taken"]], d["booked"], d["walked_in"], d["arrived"]')" \
	"([('14:30', 'arrived', False), ('15:30', 'booked', True), ('16:00', 'booked', True), (None, 'arrived', False)], 2, 2, 2)"
refused 1 'no slot .* is left to book' reception book 2022-06-08 at=14:30 visitor=M matter=x
runs 0 reception book 2022-06-08 at=17:00 visitor=M matter=x
refused 1 'does not fit' receive V2022-8 minutes=m
runs 0 arrive V2022-8
runs 0 show V2022-8
says '2022-06-08 Wed 15:30 \(by appointment\)'
runs 0 show V2022-11
says '2022-06-08 Wed \(without an appointment\)'
docket add visit received=today visitor=N matter=x slot=16:30
is "a slot is one of the day" "$status" 1
docket add visit received=2022-06-07 visitor=N matter=bicycles
is "on another day it is an ordinary visit" "$status $(cat "$err")" \
	"0 docket: nobody receives on 2022-06-07 Tue: it is logged as an ordinary visit to the office"
runs 0 show V2022-13
says '2022-06-07 Tue \(no reception day\)'
docket report 2022-06-01..2022-06-30 --format json
is "the report keeps them apart" \
	"$(json '[f["value"] for i in "total appointed walkin ordinary".split() for f in d["figures"] if f["id"] == "visits." + i]')" "[4, 1, 2, 1]"
DOCKET_TODAY=2022-03-01
export DOCKET_TODAY

# where the register knows its leaders, another name is said
docket staff add login=gao name=高峰 role=leader
docket reception plan date=2022-06-15 leader=高风 substitute=高峰 place=y from=9:00 to=10:00 slots=2
is "kept as written, and said" "$status $(cat "$err")" \
	"0 docket: 高风 is none of the leaders of the register (高峰); the name is kept as written"
runs 0 reception swap 2022-06-15 leader=高峰
docket reception swap 2022-06-15 substitute=何平
is "of the substitute too" "$status $(grep -c '何平 is none' "$err")" "0 1"
docket staff retire gao

# on a full day two change places in one step, with all that holds for moving a visit, for both
runs 0 reception plan date=2022-06-21 leader=高峰 place=y from=9:00 to=10:00 slots=2
runs 0 reception plan date=2022-06-22 leader=高峰 place=y from=14:00 to=15:00 slots=1
runs 0 reception book 2022-06-21 visitor=O matter=x
one=$(cat "$out")
runs 0 reception book 2022-06-21 visitor=P matter=y class=accuse
hidden=$(cat "$out")
runs 0 reception book 2022-06-22 visitor=Q matter=z
two=$(cat "$out")
places()
{
	for day in 2022-06-21 2022-06-22; do
		docket reception show $day --format json
		json '" ".join(v["time"] + v["case"]["paper_number"] for v in d["visits"])'
	done | tr '\n' ' '
}
before=$(places)
refused 2 'needs session=' rebook "$one" reason=x
refused 1 'all slots .* are taken' rebook "$one" session=2022-06-22
refused 1 'names another visit' rebook "$one" swap="$one"
refused 3 'no case' rebook "$one" swap=V2022-99
refused 3 'no case' --as wang rebook "$one" swap="$hidden"
refused 1 "$two is booked for 2022-06-22 14:00" rebook "$one" swap="$two" session=2022-06-21
refused 1 "$two is booked for 2022-06-22 14:00" rebook "$one" swap="$two" slot=9:30
refused 1 '访〔2022〕6号, which is' rebook "$one" swap=V2022-6
runs 1 rebook "$one" swap=V2022-6 --dry-run
says '访〔2022〕6号, which is replied'
runs 0 rebook "$one" swap="$two" --dry-run
says 'fits 1 of 1'
is "a look changes nothing" "$(places)" "$before"
runs 0 confirm-slot "$one"
runs 0 rebook "$one" swap="$two" slot=14:00 reason=有课
says "it changed places with $two: both visitors are to be told"
is "each has the place of the other" "$(places)" "$(echo "$before" | sed "s/$one/@/; s/$two/$one/; s/@/$two/")"
docket show "$two" --format json
is "the other says why, and with whom" "$(json 'd["state"], [d["events"][-1]["body"][k] for k in ("reason", "swap")]')" "('booked', ['有课', 'V2022-14'])"
docket show "$one" --format json
is "as this one does" "$(json 'd["state"], d["events"][-1]["body"]["swap"]')" "('confirmed', 'V2022-16')"
runs 0 undo "$two"
is "what takes one back takes back both" "$(places)" "$before"
runs 0 redo "$one"
runs 0 confirm-slot "$two"
refused 1 "$two went on since the two changed places" undo "$one"
runs 0 undo "$two"
runs 0 undo
is "without a number too" "$(places)" "$before"
runs 0 confirm-slot "$two"
refused 1 "$two went on since it was taken back" redo "$one"

# an accusation that is booked is kept from the unit that it is against
plan date=2022-06-15 2>/dev/null
docket reception book 2022-06-15 visitor=Zhao matter=m class=accuse against=后勤处
kept=$(cat "$out")
docket show "$kept"
says 'made against +后勤处'

# who may, and that all of it is in the record
docket staff add login=zhang name=张 role=auditor
refused 4 clerk --as zhang reception plan date=2022-06-01 leader=x place=x from=15:00 to=16:00 slots=2
refused 4 clerk --as zhang reception cancel 2022-03-17 reason=x
refused 4 clerk --as zhang reception vacation from=2022-07-01 to=2022-08-01
runs 0 --as zhang reception list 2022-03
runs 0 audit
python3 - "$DOCKET_REGISTER" <<'END'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("update reception_day set leader = '张三' where day = '2022-03-17'")
db.execute("delete from vacation")
db.commit()
END
docket audit
is "what was changed from outside is found" "$status" 7
says "reception '2022-03-17 14:00' is not what the record says" "vacation '2023-01-09' is missing"
finish
