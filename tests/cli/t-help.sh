#!/bin/sh
# Help, usage, versions, completion: printed from the tables; options before and behind the verb.
. "$(dirname "$0")/lib.sh"

runs 0 help
says '^usage: docket' '^-- handling a case' '^assign +' '^list +' '--register FILE' 'help events'
runs 0 --help
holds "--help is help" grep -q '^usage: docket' "$out"
runs 0 version
says '^docket [0-9]+\.[0-9]+\.[0-9]+$'
runs 0 --version
says '^docket [0-9]'
runs 0 help assign
says '^usage: docket assign NUMBER' 'unit=' 'needed' 'accepted'
runs 0 assign --help
holds "help behind the verb" grep -q '^usage: docket assign' "$out"
runs 0 help calendar due
says '^usage: docket calendar due DATE N \[unit=wd\|cd\|mo\]'
runs 0 help events
says 'state: registered' '^accept +'
runs 0 help filter
says '^due<3'
runs 0 help exit
says '^20 +alerts'
docket
is "no verb, no terminal" $status 2
is "nothing on standard output" "$(cat "$out")" ""
is "one line" "$(wc -l <"$err")" 1

# every verb has its page
for verb in $("$DOCKET" help --complete); do
	"$DOCKET" help "$verb" >"$out" 2>"$err" && grep -q "^docket $verb - ." "$out"
	told $? "help $verb"
done

# completes WORD FOUND -> what may follow WORDS
completes()
{
	wanted=$1
	shift
	docket help --complete -- "$@"
	is "completes $*" "$(tr '\n' ' ' <"$out")" "$wanted"
}
completes 'assign ' assi
completes 'change ' unit ch
completes 'due ' calendar du
completes 'unit= ' assign L2022-1 un
completes 'handler= ' assign unit=x 1 ha
completes 'via=email ' reply 1 via=e
completes 'unit=cd unit=mo unit=wd ' calendar due x 1 unit=
completes '--dry-run ' import --d
completes '--format ' list --fo
completes '' frobnicate x

completes 'events ' help ev
begin
"$DOCKET" unit add name=后勤处 code=logistics >/dev/null
completes 'unit=logistics unit=后勤处 ' assign 1 unit=
completes 'box=principal ' add letter box=princ

# options stand where one likes; behind -- everything is a word
letter Water >/dev/null
for words in '--format json list' 'list --format json' 'list --format=json' '--format=json list Water'; do
	# shellcheck disable=SC2086
	docket $words
	is "$words" "$(json 'd["total"]')" 1
done
docket list --format json -- --plain
is "a word like an option" "$(json 'd["total"]')" 0
DOCKET_REGISTER=/nonexistent docket --register "$home/register.db" list
is "the option stands over the variable" $status 0
unset DOCKET_REGISTER
refused 3 "$home/.local/share/docket/register.db.*docket init" list
runs 0 init
holds "the usual place" test -f "$home/.local/share/docket/register.db"
XDG_DATA_HOME=$home/data runs 0 init
holds "or where XDG says" test -f "$home/data/docket/register.db"
finish
