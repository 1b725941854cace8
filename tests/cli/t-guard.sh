#!/bin/sh
# What guards an accusation is lifted by the discipline office alone, and nothing of its matter is left to nobody.
. "$(dirname "$0")/lib.sh"
begin
export DOCKET_TODAY=2022-03-02
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=后勤处 code=logistics >/dev/null
for who in clerk:clerk sup:supervisor dcp:discipline dis:disclosure ldr:leader arc:archivist; do
	"$DOCKET" staff add login="${who%:*}" name="${who%:*}" role="${who#*:}" >/dev/null
done
"$DOCKET" staff add login=hq name=HQ role=handler unit=后勤处 >/dev/null

# sees WHO NUMBER STATUS
sees()
{
	docket --as "$1" show "$2"
	is "$1 sees $2" "$status" "$3"
}

# logs WORD... -> a case of the clerk
logs()
{
	docket --as clerk add "$@"
	is "logged: $*" "$status" 0
}

# written NUMBER -> a letter that its unit handles
written()
{
	logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿 from=孙行者
	runs 0 --as clerk accept "$1"
	runs 0 --as clerk assign "$1" unit=后勤处 handler=hq
	sees hq "$1" 0
}

# neither a correction, nor taking one back, nor bringing one back makes it open again
written L2022-1
runs 0 --as sup correct L2022-1 class=accuse against=后勤处 reason=x
sees hq L2022-1 3
refused 4 'discipline office alone' --as sup correct L2022-1 class=claim reason=x
refused 4 'discipline office alone' --as sup undo L2022-1
sees hq L2022-1 3
runs 0 --as dcp undo L2022-1
sees hq L2022-1 0
runs 0 --as sup redo L2022-1
sees hq L2022-1 3
runs 0 --as dcp correct L2022-1 class=claim reason=x
runs 0 --as dcp undo L2022-1
refused 4 'discipline office alone' --as sup redo L2022-1
sees hq L2022-1 3
runs 0 --as sup note L2022-1 text=n
runs 0 --as sup undo L2022-1

# nor whom it is against
written L2022-2
runs 0 --as sup correct L2022-2 class=accuse reason=x
runs 0 --as sup correct L2022-2 against=后勤处 reason=x
refused 4 'discipline office alone' --as sup undo L2022-2
runs 0 --as dcp undo L2022-2

# the same of a visit
logs visit received=2022-03-02 visitor=猪八戒 matter=处长受贿
runs 0 --as sup correct V2022-1 class=accuse against=后勤处 reason=x
refused 4 'discipline office alone' --as sup undo V2022-1

# nor what was merged with it, for which the discipline office does what the office does otherwise
logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿
logs letter box=principal received=2022-03-02 subject=食堂 body=科长受贿五万元
runs 0 --as clerk merge L2022-4 into=L2022-3
runs 0 --as sup correct L2022-3 class=accuse reason=x
sees clerk L2022-4 3
refused 4 'discipline office alone' --as sup undo L2022-4
sees clerk L2022-4 3
runs 0 --as dcp undo L2022-4
sees clerk L2022-4 0
runs 0 audit
finish
