#!/bin/sh
# The completions of shells: what the program says may follow, and what each shell makes of it. A shell that is not there is passed
# over.
. "$(dirname "$0")/lib.sh"
here=$(cd "$(dirname "$0")" && pwd)
folder=$here/../../data/completions
begin
"$DOCKET" unit add name='Student affairs' code=student >/dev/null
"$DOCKET" unit add name=后勤处 >/dev/null
cd "$home" || exit 1
echo "text" >letter.txt
mkdir bin
ln -s "$DOCKET" bin/docket
PATH=$home/bin:$PATH

# offers WANTED WORD... -> what the program says may become of the last word, bars between
offers()
{
	wanted=$1
	shift
	docket help --complete -- "$@"
	is "offered for '$*'" "$(paste -sd '|' "$out")" "$wanted"
}

offers 'assign' assi
offers 'unit=Student affairs|unit=student|unit=后勤处' assign 1 unit=
offers 'unit=' assign 1 un
offers 'en|zh' --lang ''
offers 'json' list --format j
offers 'csv|ics|jsonl' export --format ''
offers 'assign' --format json --register "$home/register.db" assi
offers '' --register /nonexistent/r.db assign 1 unit=
offers 'unit=后勤处' --register="$home/register.db" assign 1 unit=后

# in_bash WANTED LINE -> what bash offers behind LINE; readline puts it behind the last "=", ":" or "@"
in_bash()
{
	got=$(bash --norc -c '
		source "$1"
		compopt() { :; }
		COMP_LINE=$2 COMP_POINT=${#2}
		_docket
		((${#COMPREPLY[@]})) && printf "%s\n" "${COMPREPLY[@]}"' bash "$folder/docket.bash" "$2" 2>&1 | paste -sd '|')
	is "bash: $2" "$got" "$1"
}

if command -v bash >/dev/null; then
	in_bash 'assign' 'docket assi'
	in_bash 'Student\ affairs|student|后勤处' 'docket assign 1 unit='
	in_bash 'Student\ affairs' 'docket assign 1 unit=Student\ '
	in_bash 'due\<' 'docket list du'
	in_bash 'letter.txt' 'docket attach 1 le'
	in_bash 'letter.txt' 'docket add letter body=@le'
	in_bash 'letter.txt' 'docket import map=le'
	in_bash 'letter' 'docket --lang en add l'
fi

# in_fish WANTED LINE
in_fish()
{
	got=$(fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$folder/docket.fish" "$2" 2>&1 | paste -sd '|')
	is "fish: $2" "$got" "$1"
}

if command -v fish >/dev/null; then
	in_fish 'assign' 'docket assi'
	in_fish 'unit=student|unit=Student affairs|unit=后勤处' 'docket assign 1 unit='
	in_fish 'due<' 'docket list du'
	in_fish 'letter.txt' 'docket attach 1 le'
	in_fish 'body=@letter.txt' 'docket add letter body=@le'
	in_fish 'letter' 'docket --lang en add l'
fi

# in_zsh WANTED WORD...
in_zsh()
{
	wanted=$1
	shift
	is "zsh: $*" "$(zsh -f "$here/completion.zsh" "$folder/_docket" "$@" 2>&1 | paste -sd '|')" "$wanted"
}

if command -v zsh >/dev/null; then
	in_zsh 'assign' docket assi
	in_zsh 'unit=Student affairs|unit=student|unit=后勤处' docket assign 1 unit=
	in_zsh 'due<' docket list du
	in_zsh 'files' docket attach 1 le
	in_zsh 'letter' docket --lang en add l
fi
finish
