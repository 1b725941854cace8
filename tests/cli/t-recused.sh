#!/bin/sh
# Whoever withdrew from a case neither receives its visitor nor is written to about it (Regulations on Petitions art 28).
. "$(dirname "$0")/lib.sh"
begin
"$DOCKET" setting change impersonation on >/dev/null
"$DOCKET" unit add name=Logistics code=logistics >/dev/null
"$DOCKET" staff add login=head name=Zhou role=head unit=logistics >/dev/null
"$DOCKET" staff add login=deputy name=Qian role=head unit=logistics >/dev/null
"$DOCKET" staff add login=boss name=Sun role=leader >/dev/null
"$DOCKET" staff add login=vice name=Wu role=leader >/dev/null
"$DOCKET" staff add login=chief name=He role=supervisor >/dev/null

# the leader of the day, their substitute, who writes the minutes
runs 0 reception plan date=2022-03-01 leader=Sun substitute=Wu recorder=Zhou place=201 from=9:00 to=10:00 slots=2 anyway=yes
runs 0 add visit received=2022-03-01 session=2022-03-01 visitor='Sun Li' matter='a roof'
runs 0 recuse V2022-1 who=boss reason='her uncle'
refused 1 "Sun withdrew.*leader=.*Wu.*2005. art 30" receive V2022-1 minutes=m
refused 1 'boss withdrew.*leader=' receive V2022-1 minutes=m leader=boss
refused 1 'Sun withdrew.*accompany=' receive V2022-1 minutes=m leader=Wu accompany='He, Sun'
runs 0 recuse V2022-1 who=head reason='a friend'
refused 1 'Zhou withdrew.*recorder=' receive V2022-1 minutes=m leader=Wu
# blanks part names too, and a title is none
refused 1 'Sun withdrew.*accompany=' receive V2022-1 minutes=m leader=Wu recorder=He accompany='何 Sun'
refused 1 'Sun.* withdrew.*accompany=' receive V2022-1 minutes=m leader=Wu recorder=He accompany=Sun校长
runs 0 receive V2022-1 minutes=m leader=Wu recorder=He accompany='Sunny 何'
runs 0 show V2022-1
says 'Wu'
# a substitute who withdrew is not proposed
runs 0 add visit received=2022-03-01 session=2022-03-01 visitor='Li' matter='a door'
runs 0 recuse V2022-2 who=boss reason='her uncle'
runs 0 recuse V2022-2 who=vice reason='a friend'
refused 1 'Sun withdrew.*leader= names somebody else .Regulations on Petitions .2005. art 30' receive V2022-2 minutes=m
refused 1 'Wu withdrew.*leader= names somebody else .Regulations' receive V2022-2 minutes=m leader=Wu

whom='[i["to"] for i in d["due"] if i["ref"] == "L2022-1"]'
n=$(letter Roof track=complex)
runs 0 accept "$n"
runs 0 assign "$n" unit=logistics
runs 0 recuse "$n" who=head reason='his brother'
says_on 2022-03-15 "$whom" "['Qian']" ladder
runs 0 recuse "$n" who=deputy reason='her brother'
says_on 2022-03-15 "$whom" "['He']" ladder
runs 0 recuse "$n" who=chief reason='his brother'
says_on 2022-03-15 "$whom" "['Sun、Wu']" ladder
runs 0 recuse "$n" who=boss reason='his brother'
says_on 2022-03-22 "$whom" "['Wu']" ladder
runs 0 recuse "$n" who=vice reason='his brother'
says_on 2022-03-22 '[("withdrew" in i["refusal"], i["to"]) for i in d["due"] if i["ref"] == "L2022-1"]' "[(True, '')]" ladder
DOCKET_TODAY=2022-03-22 refused 1 'withdrew.*to= names somebody else.*2005. art 30' supervise "$n" step=T+5
refused 1 'Zhou withdrew.*2005. art 30' remind "$n" to=Zhou text=x
refused 1 'head withdrew.*2005. art 30' supervise "$n" to=head text=x
refused 1 'Wu withdrew.*2005. art 30' supervise "$n" to='He Ping、Wu' text=x
refused 1 'withdrew.*to= names somebody else' supervise "$n" text=x
refused 1 'Zhou withdrew' remind "$n" to='Zhou 孙' text=x
refused 1 'head withdrew' remind "$n" to='head He' text=x
refused 1 'Zhou老师 withdrew' remind "$n" to=Zhou老师 text=x
refused 1 'Zhou副处长 withdrew' remind "$n" to='孙（Zhou副处长）' text=x
DOCKET_TODAY=2022-05-05 refused 1 'Zhou withdrew.*Petitions art 28' remind "$n" to=Zhou text=x
runs 0 remind "$n" to=Logistics text=x
"$DOCKET" staff add login=ping name='Zhou Ping' role=handler unit=logistics >/dev/null
runs 0 remind "$n" to='Zhou Ping 孙' text=x
# a title before a name, or a surname with one
"$DOCKET" staff add login=jg name=吴建国 role=handler unit=logistics >/dev/null
runs 0 recuse "$n" who=jg reason='his daughter'
refused 1 '吴主任 withdrew' remind "$n" to=吴主任 text=x
refused 1 '主任吴建国 withdrew' remind "$n" to=主任吴建国 text=x
refused 1 '吴建国 withdrew' remind "$n" to='孙，副处长 吴建国' text=x
refused 1 'Mr Zhou withdrew' remind "$n" to='Mr Zhou' text=x
refused 1 'Dr[.] zhou withdrew' remind "$n" to='何、Dr. zhou' text=x
"$DOCKET" staff add login=li name=吴丽 role=handler unit=logistics >/dev/null
runs 0 remind "$n" to=吴主任 text=x
runs 0 remind "$n" to='Mr Zhou Ping' text=x
finish
