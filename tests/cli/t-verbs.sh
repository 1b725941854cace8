#!/bin/sh
# Every verb of events does what the table says: it is taken in a state that allows it, and leads where it should.
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" unit add name=logistics >/dev/null
"$DOCKET" unit add name=library >/dev/null

# state -> of the case in $case
state()
{
	"$DOCKET" show "$case" --format json 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["state"])'
}

# goes STATE VERB [FIELD...] -> the verb is taken and leads to STATE
goes()
{
	wanted=$1
	verb=$2
	shift 2
	docket "$verb" "$case" "$@"
	used="${used-} $verb"
	[ $status -eq 0 ] && [ "$(state)" = "$wanted" ]
	told $? "$verb leads to $wanted"
}

fresh()
{
	case=$(letter "$@")
}

fresh "Hot water"
goes accepted accept
goes accepted note text="seen"
goes accepted tell on=2022-03-01
goes accepted remind
goes accepted supervise text="hurry"
goes accepted extend reason="much to look up"
goes at-leader propose text="to logistics"
goes assigned instruct text="yes" unit=logistics
goes accepted return reason="not ours"
goes assigned assign unit=logistics with=library countersign=yes
goes handling sign
goes drafted draft text="the pump is new"
refused 1 countersign approve "$case"
goes review countersign
goes handling send-back reason="say when"
goes drafted draft text="the pump is new since Tuesday"
goes review countersign
goes approved approve
goes replied reply via=post on=2022-03-01
goes replied rate result=dissatisfied
goes handling rework reason="still cold"
goes drafted draft text="now it is warm"
goes review countersign
goes approved approve
goes replied reply via=email
refused 1 once rework "$case" reason="again"
goes closed close
goes archived archive

fresh "Advertising"
goes refused refuse reason="advertising" ground=NA8
goes refused approve
goes closed close
goes accepted reopen reason="a mistake"
goes withdrawn withdraw reason="asked for"
goes archived archive

first=$case
fresh "Second"
goes merged merge into="$first"
goes registered unmerge reason="another matter"
goes registered correct category=log reason="sorted"
goes filed file reason="no leads"
fresh "Accusation" class=accuse
refused 1 discipline accept "$case"
goes transferred transfer reason="art 30"
fresh "Wants documents"
goes converted convert reason="an application"
fresh "Entered twice"
goes void void reason="entered twice"
case=$("$DOCKET" add letter box=relay received=2022-03-01 subject=Relayed body=text external=Z-2)
goes objected object reason="not ours"
goes registered overrule reason="they insist"
goes objected object reason="still not ours"
goes returned release reason="they took it back"

# an application: every way that it can go
case=$("$DOCKET" add application applicant=Li type=other via=online arrived=2022-03-01 request=tenders)
goes registered confirm on=2022-03-01
goes registered split request="the minutes too" rest="tenders"
goes correction request-correction what="which year" until=2022-03-31
goes registered corrected received=2022-03-01 request="tenders of 2021"
goes reasons ask-reasons text="thirty a month"
goes registered reasoned result=reasonable
goes fee fee amount=300 reason="35 in a month"
goes registered paid
goes searching assign unit=logistics
goes searching remind
goes searching report-back text="half of them are found"
goes registered return reason="not ours"
goes consulting consult party=Builder sent=2022-03-01
goes searching consulted received=2022-03-01 opinion=agree
goes secrecy search result=found
goes cleared secrecy result=pass
goes drafted decide outcome=R1
goes cleared send-back reason="say where"
goes drafted decide outcome=R1
goes drafted draft text="here they are"
goes approved approve
goes closed serve how=post posted=2022-03-01
goes closed delivered on=2022-03-01
goes registered reopen reason="ordered to"
refused 1 'that answer stands' withdraw "$case" reason="asked for"
DOCKET_LANG=zh refused 2 '申请人撤回（withdraw）' withdraw "$case"
case=$("$DOCKET" add application applicant=Wu type=other via=fax arrived=2022-02-01 confirmed=2022-02-01 request=contracts)
DOCKET_TODAY=2022-02-02 goes registered ask-extension reason="many files"
DOCKET_TODAY=2022-02-02 goes registered decline reason="they are few"
DOCKET_TODAY=2022-02-02 goes correction request-correction what="which" until=2022-02-28
goes lapsed lapse
second=$case

# visits on the leaders' day
for day in 2022-03-01 2022-03-04 2022-03-08; do
	"$DOCKET" reception plan date=$day leader=VP place=201 from=14:30 to=17:00 slots=5 anyway=yes >/dev/null
done
visited()
{
	case=$("$DOCKET" add visit received=2022-03-01 visitor=Zhao matter=noise "$@" 2>/dev/null)
}
visited session=2022-03-04
goes confirmed confirm-slot
goes confirmed rebook session=2022-03-08 reason="the leader travels"
goes cancelled cancel reason="solved meanwhile"
visited session=2022-03-04
DOCKET_TODAY=2022-03-04 goes arrived arrive
DOCKET_TODAY=2022-03-04 goes recorded receive minutes="heard"
DOCKET_TODAY=2022-03-04 goes assigned hand-over unit=logistics opinion="see to it"
visited session=2022-03-01
goes recorded receive minutes="heard"
goes replied answer-on-spot text="it stops at ten"
visited session=2022-03-04
DOCKET_TODAY=2022-03-05 goes no-show no-show

# a remedy against it
case=$second
case=$("$DOCKET" add remedy kind=reconsideration of="$case" received=2022-03-01 body=unlawful authority=province)
goes registered draft text="it was lawful"
goes replied answer
goes replied prolong reason="a complex case"
goes suspended stay reason="another first"
goes replied resume reason="that is over"
goes concluded conclude result=corrected
goes executing execute reason="ordered"
goes closed close

# a visit: from booking to the slip, and what else may become of it
for day in 2022-03-09 2022-03-16; do
	"$DOCKET" reception plan date=$day leader=VP place=201 from=14:30 to=17:00 slots=5 >/dev/null
done

# booked -> a visit to the day of the 9th
booked()
{
	case=$("$DOCKET" add visit received=2022-03-01 visitor=Zhao matter="noise at night" session=2022-03-09 2>/dev/null)
}

booked
goes booked rebook session=2022-03-16 reason="ill"
goes cancelled cancel reason="solved meanwhile"
booked
DOCKET_TODAY=2022-03-10 goes no-show no-show
export DOCKET_TODAY=2022-03-09
booked
goes confirmed confirm-slot slot=14:30
goes arrived arrive
goes recorded receive minutes="he wants it quiet"
goes assigned hand-over unit=logistics opinion="see to it"
booked
goes arrived arrive
goes recorded receive minutes="a lamp is missing"
goes replied answer-on-spot text="it is on its way" result=explained
goes closed close
export DOCKET_TODAY=2022-03-01

"$DOCKET" staff add login=pan name=Pan role=clerk >/dev/null
goes closed recuse who=pan reason="her brother asks"
DOCKET_AS=pan refused 3 . note "$case" text=x

# every verb that the table offers was tried
docket help events --format json
offered=$(json '" ".join(sorted({row["cells"][0]["text"] for b in d["blocks"] if b["kind"] == "table" for row in b["rows"]}))')
for verb in $offered; do
	holds "$verb was tried" sh -c "case ' $used ' in *' $verb '*) ;; *) false ;; esac"
done
# several units beside the one that leads, each once
several=$(letter several)
runs 0 accept "$several"
refused 1 'logistics leads: with=' assign "$several" unit=logistics with=logistics,library
"$DOCKET" unit add name=press >/dev/null
runs 0 assign "$several" unit=logistics with=library with=press
docket show "$several" --format json
is "as the command line takes them" "$(json 'd["with"]')" library,press
refused 2 'unit= .*given twice|unit.*given twice' assign "$several" unit=logistics unit=press
holds "and there are many" test "$(echo "$offered" | wc -w)" -ge 30
# in a step of many it is said whose fault it was, once
many=$(letter many)
refused 1 "^docket: 'accept' does not fit $many" accept "$many" "$many"
runs 0 -- list
refused 2 "no option '--foo'" --foo list
refused 2 "no option '-h'" -h
finish
