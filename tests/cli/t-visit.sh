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
for day in 2022-03-09 2022-03-16; do
	runs 0 reception plan date=$day leader=VP place=201 from=14:30 to=17:00 slots=5
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
runs 0 add visit received=today visitor=group matter=dormitory persons=8 representatives='A, B; C、D，E'
refused 1 'at most 5' correct V2022-1 persons=6 reason=x
runs 0 correct V2022-1 persons=5 matter='noise, dust' reason=x
is "corrected" "$(field V2022-1 "d['persons'], d['subject']")" "5 noise, dust"

refused 1 'session= lies before' add visit received=today visitor=x matter=y session=2022-03-08
refused 1 'slot= takes a time' add visit received=today visitor=x matter=y slot=24:00
refused 1 'lies after today' add visit received=2022-03-10 visitor=x matter=y
refused 2 'needs matter=' add visit received=today visitor=x

runs 0 list kind:visit
says 'Zhao Tiezhu' 'Li Ming'
runs 0 void V2022-3 reason='taken twice'
is "the number stays void" "$(field V2022-3 "d['state']")" void
runs 0 undo V2022-3
runs 0 export kind:visit
runs 0 audit
finish
