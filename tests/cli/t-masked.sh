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
