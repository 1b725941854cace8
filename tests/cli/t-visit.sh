#!/bin/sh
# A visit on the leaders' reception day: booked or walked in, and followed up from that day.
. "$(dirname "$0")/lib.sh"
begin

# field NUMBER PYTHON -> what the case says
field()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; d = json.load(sys.stdin); print($2)"
}

DOCKET_TODAY=2022-03-09
export DOCKET_TODAY
for day in 2022-03-09 2022-03-10 2022-03-12 2022-03-16; do
	runs 0 reception plan date=$day leader=VP place=201 from=14:30 to=17:00 slots=5 anyway=yes
done
runs 0 add visit received=2022-03-09 visitor='Zhao Tiezhu' matter='noise at night' persons=2 session=2022-03-09
says '^访〔2022〕1号$'
is "seven working days from the reception day" "$(field V2022-1 "d['kind'], d['state'], d['subject'], d['due_on'], d['clock'], d['persons']")" \
	"visit arrived noise at night 2022-03-18 V1 2"
runs 0 add visit received=today visitor='Li Ming' matter='a roof' session=2022-03-16 slot=14:30 class=claim
is "a day to come books it" "$(field V2022-2 "d['state'], d['session'], d['slot'], d['due_on'], [k['code'] for k in d['clocks']]")" \
	"booked 2022-03-16 14:30 2022-03-25 ['V1', 'K3']"

# a group speaks through at most five
refused 1 'at most 5.*art 18' add visit received=today visitor=group matter=dormitory persons=8
refused 1 'names 6 people' add visit received=today visitor=group matter=dormitory persons=8 representatives='A, B; C、D，E,F'
refused 1 'names 3 people.*persons=2' add visit received=today visitor=group matter=dormitory persons=2 representatives='A, B; C'
runs 0 add visit received=today visitor=group matter=dormitory persons=8 representatives='A, B; C、D，E'
refused 1 'at most 5' correct V2022-1 persons=6 reason=x
runs 0 correct V2022-1 persons=5 matter='noise, dust' reason=x
is "corrected" "$(field V2022-1 "d['persons'], d['subject']")" "5 noise, dust"

refused 1 'session=2022-03-08 lies before' add visit received=today visitor=x matter=y session=2022-03-08
refused 1 'slot= takes a time' add visit received=today visitor=x matter=y slot=soon
refused 1 'lies after today' add visit received=2022-03-10 visitor=x matter=y
refused 2 'needs matter=' add visit received=today visitor=x

runs 0 list kind:visit
says 'Zhao Tiezhu' 'Li Ming'
runs 0 void V2022-3 reason='taken twice'
is "the number stays void" "$(field V2022-3 "d['state']")" void
runs 0 undo V2022-3

# booked, received, handed over on a slip of its own
runs 0 unit add name=logistics
refused 1 'does not fit' receive V2022-2 minutes=m
runs 0 confirm-slot V2022-2 slot=15:00
runs 0 add visit received=today visitor='Sun' matter='tuition' session=2022-03-10
says '^访〔2022〕4号$'
runs 0 add visit received=today visitor='Qian' matter='a lamp' session=today
DOCKET_TODAY=2022-03-11
docket add visit received=today visitor='Zhou' matter='a door' session=2022-03-12
is "booked late, and booked" "$status $(cut -c1-62 "$err")" '0 docket: booked late: the first day to book for was 2022-03-14 '
runs 0 no-show V2022-4
is "whoever did not come waits for nothing" "$(field V2022-4 "d['state'], d['due_on'], d['next_due_on']")" "no-show None None"
runs 0 cancel V2022-6 reason='solved meanwhile'
DOCKET_TODAY=2022-03-15
refused 1 'booked for 2022-03-16.*on=.*rebook' arrive V2022-2
runs 0 arrive V2022-2 on=2022-03-15
is "who came early came on the day that is said" "$(field V2022-2 "d['session'], d['due_on']")" "2022-03-15 2022-03-24"
runs 0 undo V2022-2
DOCKET_TODAY=2022-03-17
refused 1 'the reception day was 2022-03-12.*archive|does not fit' confirm-slot V2022-6
runs 0 arrive V2022-2
is "entered late, the day stays that of the booking" "$(field V2022-2 "d['session'], d['due_on']")" "2022-03-16 2022-03-25"
runs 0 receive V2022-2 minutes='the roof leaks' leader='the president' recorder=Li signed=yes
runs 0 hand-over V2022-2 unit=logistics opinion='see to it' promised=2022-03-24
is "the slip, and the day that was promised" "$(field V2022-2 "d['slip'], d['state'], d['due_on'], d['clock'], d['promised_on']")" \
	"处〔2022〕1号 assigned 2022-03-24 V3 2022-03-24"
runs 0 receive V2022-1 minutes=m
runs 0 hand-over V2022-1 unit=logistics opinion=o
runs 0 undo V2022-1
runs 0 hand-over V2022-1 unit=logistics opinion=o
is "a slip that was taken back keeps its number" "$(field V2022-1 "d['slip']")" "处〔2022〕3号"
runs 0 receive V2022-5 minutes=m
runs 0 answer-on-spot V2022-5 text='a new lamp is on its way' result=explained
is "answered on the reception day" "$(field V2022-5 "d['outcome'], d['facts']['replied'], [k['state'] for k in d['clocks'] if k['code'] == 'V1']")" \
	"explained 2022-03-09 ['cancelled']"
runs 0 sign V2022-2
runs 0 draft V2022-2 text='mended'
runs 0 approve V2022-2
runs 0 extend V2022-2 reason='told by phone' clock=V1
is "up to fifteen working days" "$(field V2022-2 "[k['due_on'] for k in d['clocks'] if k['code'] == 'V1']")" "['2022-04-07']"
refused 1 "written opinion.*2005. art 32" reply V2022-2 via=phone
runs 0 reply V2022-2 via=post
runs 0 close V2022-2
runs 0 archive V2022-2
runs 0 show V2022-2
says 'the president' '处〔2022〕1号' 'handed over to a unit' 'the roof leaks'

# a visit may be what opens an application, and an accusation goes to the discipline office alone
docket add visit received=today visitor='Wu' matter='the budget'
runs 0 convert V2022-7 reason='asks for a document' to=application
is "opened from the visit, in person" "$(field A2022-1 "d['state'], d['via'], d['received_on']")" "registered in_person 2022-03-17"
runs 0 add visit received=2022-03-09 visitor='Ouyang' matter='the accounts' session=2022-03-16 slot=16:00
runs 0 arrive V2022-8
runs 0 convert V2022-8 reason='asks for a document' to=application
is "asked for when the visitor came, not when they booked" "$(field A2022-2 "d['received_on'], d['due_on']")" "2022-03-16 2022-04-14"
docket add visit received=today visitor='Zheng' matter='he takes bribes' class=accuse
runs 0 receive V2022-9 minutes=m
refused 1 '2005. art 23' hand-over V2022-9 unit=logistics opinion=o
DOCKET_TODAY=2022-05-03 refused 1 'Petitions art 30' hand-over V2022-9 unit=logistics opinion=o
DOCKET_TODAY=2022-05-03 refused 1 '2005. art 23' hand-over V2022-9 unit=logistics opinion=o on=2022-04-30
refused 1 '2005. art 23' answer-on-spot V2022-9 text=t
runs 0 transfer V2022-9 reason='for the discipline office'

# what adds up to the visitors of a year is listed, and the sum
docket report 2022 --format json
persons=$(json "[f['value'] for f in d['figures'] if f['id'] == 'visits.persons'][0]")
docket prove visits.persons period=2022 --format json
is "each visit with those who came" "$(json "(sum(r['persons'] for r in d['rows']), d['total'], d['unit'], [r['persons'] for r in d['rows'] if r['ref'] == 'V2022-3'])")" \
	"($persons, $persons, 'person', [8])"
runs 0 prove visits.persons period=2022
says "2022, Visitors: $persons .of [0-9]* cases" 'received +persons' '访〔2022〕3号.* 8$' "^total +$persons\$"
runs 0 prove visits.persons.group period=2022 --format csv
says ',persons.?$' '^访〔2022〕3号,.*,8.?$' '^total,,,13.?$'

runs 10 alerts
# where nobody says how many come, those who speak do
docket add visit received=today visitor=three matter=heating representatives='A, B, C'
three=$(sed -n 's/^访〔\([0-9]*\)〕\([0-9]*\)号.*/V\1-\2/p' "$out")
is "three names are three people" "$(field "$three" "d['persons']")" 3
refused 1 'names 4 people.*persons=3' correct "$three" representatives='A, B, C, D' reason=x
runs 0 correct "$three" representatives='A, B, C, D' persons= reason=x
is "and four are four" "$(field "$three" "d['persons']")" 4
docket help arrive
says 'on= .*the day that was booked when left out'
runs 0 export kind:visit
runs 0 rebuild
runs 0 audit
finish
