#!/bin/sh
# The completions of shells: what the program says may follow, and what each shell makes of it. A shell that is not installed is
# passed over.
. "$(dirname "$0")/lib.sh"
folder=$(cd "$(dirname "$0")/../../data/completions" && pwd)
begin
"$DOCKET" unit add name=后勤处 >/dev/null
"$DOCKET" unit add name='Student affairs' code=student >/dev/null
cd "$home" || exit 1
echo "text" >letter.txt
mkdir bin
ln -s "$DOCKET" bin/docket
PATH=$home/bin:$PATH

# offers WANTED WORD... -> what the program offers for the last of the words
offers()
{
	wanted=$1
	shift
	docket help --complete -- "$@"
	is "offers for '$*'" "$(paste -sd ' ' "$out")" "$wanted"
}

offers 'assign ' assi | sed 's/ $//'
offers 'unit=student unit=后勤处 unit=Student affairs' assign 1 unit= >/dev/null
