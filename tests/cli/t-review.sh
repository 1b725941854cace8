#!/bin/sh
# What waits for a signature or a decision: whose it is, since when, and that every count equals its list.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=logistics code=logistics >/dev/null
"$DOCKET" staff add login=head name=Head role=head unit=logistics >/dev/null
"$DOCKET" staff add login=boss name=Boss role=supervisor >/dev/null
"$DOCKET" staff add login=clerk name=Clerk role=clerk >/dev/null

runs 0 review
says 'Nothing waits'

draft=$(letter Canteen)
signed=$(letter Heating)
late=$(letter Lights)
back=$(letter Parking)
no=$(letter Advert)
asked=$(letter Library)
secret=$(letter Secret)
for n in "$draft" "$signed" "$late" "$back" "$asked" "$secret"; do
	"$DOCKET" accept "$n" >/dev/null
done
"$DOCKET" draft "$draft" text="We will." >/dev/null
"$DOCKET" assign "$signed" unit=logistics countersign=yes >/dev/null
"$DOCKET" --as head sign "$signed" >/dev/null
DOCKET_TODAY=2022-03-02 "$DOCKET" --as head draft "$signed" text="Done." countersign=yes >/dev/null
"$DOCKET" assign "$late" unit=logistics >/dev/null
"$DOCKET" --as head sign "$late" >/dev/null
"$DOCKET" assign "$back" unit=logistics >/dev/null
DOCKET_TODAY=2022-03-02 "$DOCKET" --as head return "$back" reason="not ours" >/dev/null
"$DOCKET" --as clerk refuse "$no" reason=advert ground=NA8 >/dev/null
DOCKET_TODAY=2022-03-03 docket --as head ask-extension "$late" reason="the pump is on order" days=2
is "asked" "$status" 0
DOCKET_TODAY=2022-03-03 refused 1 'already: .extend. or .decline.' --as head ask-extension "$late" reason=again
DOCKET_TODAY=2022-03-03 refused 1 'at most 5 for K2' --as head ask-extension "$signed" reason=r days=30
"$DOCKET" propose "$asked" text="Please instruct." >/dev/null

DOCKET_TODAY=2022-03-04
export DOCKET_TODAY
runs 0 review
says '^ *3wd +to sign +信2022-1 ' '^ *2wd +to countersign +信2022-2 ' '6 to decide, 4 of them by you'
runs 0 review --format csv
says 'the pump is on order'
docket review --format json
is "the longest wait first" "$(json '[i["waited"] for i in d["waiting"]] == sorted([i["waited"] for i in d["waiting"]], reverse=True)')" True
is "counts" "$(json '" ".join("%s=%d" % c for c in sorted(d["counts"].items()) if c[1])')" "approve=1 countersign=1 extension=1 instruct=1 refusal=1 return=1"
for what in countersign approve instruct extension return refusal; do
	docket review --format json
	count=$(json "d['counts']['$what']")
	docket list waits:$what --format json
	is "the list of $what has as many" "$(json 'd["total"]')" "$count"
done
docket list waits:any --format json
is "the list of all" "$(json 'd["total"]')" 6
docket list '待决:延期' --format json
is "in Chinese" "$(json '[c["ref"] for c in d["cases"]]')" "['L2022-3']"
refused 2 "cannot read 'waits:tea'" list waits:tea
refused 2 "nothing waits for 'tea'" review decision=tea

runs 0 review decision=extension
says '1 to decide'
runs 0 --as head review
says 'to countersign' 'to decide, 1 of them by you'
docket --as head review mine=yes --format json
is "a head's own" "$(json '[i["decision"] for i in d["waiting"]]')" "['countersign']"
docket --as clerk review mine=yes --format json
is "a clerk's own" "$(json '[i["decision"] for i in d["waiting"]]')" "['return']"

# each is decided, and gone
runs 0 --as boss extend "$late" reason="the pump is on order" days=2
refused 1 "'decline' does not fit" --as boss decline "$late" reason=r
runs 0 --as boss approve "$draft"
runs 0 --as boss show "$no"
says 'approve the refusal'
runs 0 --as boss approve "$no"
says 'refusal approved'
runs 0 --as boss show "$no"
says 'refusal approved'
runs 0 --as boss instruct "$asked" text="Open longer." unit=logistics
runs 0 assign "$back" unit=logistics
runs 0 --as head countersign "$signed"
runs 0 review
says 'to sign +信2022-2 ' '1 to decide'
runs 0 undo "$no"
runs 0 review decision=refusal
says 'refusal to approve'
runs 0 --as boss send-back "$no" reason="it is none"
docket show "$no" --format json
is "taken up again" "$(json 'd["state"]')" registered
runs 0 audit

# the draft of a unit waits for its head, unless they drafted it; where there is none it goes on, and says so
told_of()
{
	"$DOCKET" show "$1" --format json | python3 -c "import json, sys; print([e['body'].get('headless') for e in json.load(sys.stdin)['events'] if e['kind'] in ('approve', 'countersign', 'search')])"
}
"$DOCKET" unit add name=Archives code=archives >/dev/null
"$DOCKET" staff add login=keeper name=Keeper role=handler unit=archives >/dev/null
for who in keeper warden; do
	over=$(letter "Shelves $who")
	runs 0 accept "$over"
	runs 0 assign "$over" unit=archives
	[ $who = keeper ] || "$DOCKET" staff add login=warden name=Warden role=head unit=archives >/dev/null
	runs 0 --as $who draft "$over" text="Done."
	runs 0 approve "$over"
	[ $who = keeper ] && is "a unit without a head goes on" "$(told_of "$over")" "['yes']"
done
is "where the head drafted it they signed" "$(told_of "$over")" "[None]"
over=$(letter "Shelves again")
runs 0 accept "$over"
runs 0 assign "$over" unit=archives
runs 0 --as keeper draft "$over" text="Done."
refused 1 'head of the unit countersigns' approve "$over"
refused 4 "is for the head of the unit: Warden" countersign "$over"
docket list waits:countersign --format json
is "it waits for them" "$(json "'$over' in [c['number'] for c in d['cases']]")" True
runs 0 --as warden countersign "$over"
runs 0 approve "$over"
is "what was countersigned has nothing to tell" "$(told_of "$over")" "[None, None]"
# as does what it found for an application
asked=$("$DOCKET" add application applicant=Li type=natural via=in_person arrived=2022-03-01 request=shelves)
runs 0 assign "$asked" unit=archives
refused 4 'handed in by its head: Warden' --as keeper search "$asked" result=found
refused 4 'handed in by its head: Warden' search "$asked" result=found
runs 0 --as warden search "$asked" result=found
# a draft of before waits as well
late=$(letter "Shelves late")
runs 0 accept "$late"
runs 0 assign "$late" unit=archives
"$DOCKET" staff retire warden >/dev/null
runs 0 --as keeper draft "$late" text="Done."
"$DOCKET" staff add login=guard name=Guard role=head unit=archives >/dev/null
refused 1 'Guard, the head of the unit, countersigns' approve "$late"
# what is not theirs is given back by the head within a working day; after that the office alone takes it back, and it says so
gone=$(letter "Not ours")
DOCKET_TODAY=2022-03-01 runs 0 accept "$gone"
DOCKET_TODAY=2022-03-01 runs 0 assign "$gone" unit=archives
refused 4 'given back by its head: Guard' --as keeper return "$gone" reason='not ours'
DOCKET_TODAY=2022-03-03 refused 1 'until 2022-03-02 to give it back.*working day.*the office' --as guard return "$gone" reason='not ours'
DOCKET_TODAY=2022-03-03 runs 0 return "$gone" reason='not theirs'
DOCKET_TODAY=2022-03-03 runs 0 assign "$gone" unit=archives
DOCKET_TODAY=2022-03-04 runs 0 --as guard return "$gone" reason='not ours'
docket show "$gone" --format json
is "what was late says so" "$(json "[e['body'].get('late') for e in d['events'] if e['kind'] == 'return']")" "['2022-03-02', None]"
# many at once are tried first: what would change, what is refused and why, and nothing is recorded
first=$(letter "Trial one")
second=$(letter "Trial two")
for each in "$first" "$second"; do
	runs 0 accept "$each"
done
runs 0 draft "$first" text="Done."
runs 0 --as boss approve "$first" "$second" --dry-run
says '信2022-13 +Trial one +reply drafted +approved' '信2022-14 +Trial two +accepted +refused' "^'approve' does not fit 信〔2022〕14号, which is" 'fits 1 of 2 cases, and all'
docket --as boss approve "$first" "$second" --dry-run --format json
is "as data" "$(json "d['verb'], d['fitting'], [(c['ref'], c['state'], c['would'], bool(c['why'])) for c in d['cases']]")" \
	"('approve', 1, [('L2022-13', 'drafted', 'approved', False), ('L2022-14', 'accepted', 'refuse', True)])"
runs 0 draft "$first" "$second" text="No." --dry-run
says '信〔2022〕13号 has a draft of its own' '1 of 2 cases'
runs 0 --as boss approve "$first" --dry-run
says '1 of 1 cases; nothing was recorded'
runs 1 accept "$second" --dry-run
says 'fits 0 of 1 cases'
# what is tried is the act itself: what it does to other cases, and one after the other
runs 0 staff add login=rector name=Rector role=leader
third=$(letter "Trial three")
gone=$(letter "Trial gone")
runs 0 accept "$third" "$third" --dry-run
says 'Trial three +registered +accepted' 'Trial three +accepted +refused' 'fits 1 of 2 cases'
runs 0 void "$gone" reason=r
runs 1 merge "$third" into="$gone" --dry-run
says 'refused' 'is void'
again=op=7f3a2b10-1111-4222-8333-444455556666
runs 0 note "$third" text=t $again
runs 0 note "$third" text=t $again --dry-run
runs 0 --as boss refuse "$third" reason=r ground=NA6
runs 0 --as rector approve "$third" --dry-run
says 'Trial three +not accepted +refusal approved'
asked=$("$DOCKET" add application applicant='Li Ming' type=natural via=in_person arrived=2022-03-01 request=budget 2>/dev/null)
runs 0 extend "$asked" reason=r --dry-run
says 'D2 would end on 2022-04-26 Tue, not on 2022-03-29 Tue'
docket extend "$asked" reason=r --dry-run --format json
is "the day that moves" "$(json "d['cases'][0]['moved'], d['cases'][0]['opened']")" "([{'code': 'D2', 'from': '2022-03-29', 'to': '2022-04-26'}], None)"
runs 0 split "$asked" request='the travels' rest=budget --dry-run
says 'would open 申〔2022〕3号'
refused 3 . show A2022-3
runs 0 decide "$asked" outcome=R5.1 to=letter box=principal
runs 0 --as rector approve "$asked"
runs 0 serve "$asked" how=electronic --dry-run
says 'would open 信〔2022〕17号'
runs 0 serve "$asked" how=electronic
runs 0 --as boss reopen "$asked" reason=r
runs 1 decide "$asked" outcome=R5.1 to=letter box=secretary --dry-run
says 'in another box'
runs 0 audit
docket show "$first" --format json
is "nothing was recorded" "$(json "d['state']")" drafted

# a head who withdrew is not waited for, and not said to be lacking
over=$(letter "Shelves withdrawn")
runs 0 accept "$over"
runs 0 assign "$over" unit=archives
runs 0 recuse "$over" who=guard reason="a cousin"
runs 0 --as keeper draft "$over" text="Done."
runs 0 approve "$over"
says 'the head of the unit withdrew'

# what is granted is what was asked for, where nothing else is said
few=$(letter "Few days")
runs 0 accept "$few"
runs 0 assign "$few" unit=logistics
runs 0 --as head ask-extension "$few" reason="a part is late" days=2
runs 0 --as boss extend "$few" reason=agreed
docket show "$few" --format json
is "as many days" "$(json "[e['body'].get('days') for e in d['events'] if e['kind'] == 'extend']")" "['2']"
finish
