#!/bin/sh
# The manual says what the program does: every command with its arguments, choices, states and roles as `docket help` prints them
# from the tables; every option, variable, term and exit status; and the words of the files that people write.
. "$(dirname "$0")/lib.sh"
docket=${BUILD:?the folder it was built in}/src/docket
HOME=$BUILD
DOCKET_LANG=en
export HOME DOCKET_LANG
unset DOCKET_REGISTER DOCKET_AS DOCKET_TODAY DOCKET_TRACE DOCKET_FAULT

# asked WORD... -> the page of help, unwrapped and without the marks of Markdown
asked()
{
	"$docket" help "$@" --format md </dev/null | sed 's/\\\([^A-Za-z0-9]\)/\1/g'
}

verbs()
{
	"$docket" help --complete -- '' </dev/null
}

# pages -> VERB TAB LINE for each line of the help of each command; the program is asked once
pages()
{
	[ -e "$scratch/pages" ] || for verb in $(verbs); do
		asked "$verb" | sed "s/^/$verb\t/"
	done >"$scratch/pages"
	cat "$scratch/pages"
}

# said KIND SECTION -> what docket.1 says there
said()
{
	awk -F '\t' -v kind="$1" -v section="$2" '$1 == kind && $2 == section { print $3 }' "$scratch/manual"
}

# differ WHAT WANTED GOT -> the lines in which two files differ
differ()
{
	sort -u "$2" >"$scratch/wanted"
	sort -u "$3" >"$scratch/got"
	comm -23 "$scratch/wanted" "$scratch/got" | sed "s/^/docket.1 lacks $1: /"
	comm -13 "$scratch/wanted" "$scratch/got" | sed "s/^/docket.1 has, but not the program, $1: /"
}

usages()
{
	pages | sed -n 's/^[^\t]*\tusage: docket //p' >"$scratch/usages"
	awk -F '\t' '$1 == "usage" { print $3 }' "$scratch/manual" >"$scratch/written"
	differ command "$scratch/usages" "$scratch/written"
}

# Every argument is explained in its section, or at the head of all commands.
arguments()
{
	awk -F '\t' '
		NR == FNR && $1 == "item" { for (n = split($3, words, /[ ,]+/); n; n--) explained[$2, words[n]] = 1 }
		NR == FNR || $1 != "usage" { next }
		{
			for (n = split($3, words, " "); n; n--) {
				word = words[n]
				gsub(/[][]/, "", word)
				if (words[n] !~ /^\[?(-|[A-Z]|[a-z-]+=)/)
					continue
				sub(/\.\.\.$/, "", word)
				sub(/=.*/, "=", word)
				if (!(($2, word) in explained) && !(("COMMANDS", word) in explained))
					print "docket.1, " $2 ": " word " is not explained"
			}
		}' "$scratch/manual" "$scratch/manual"
}

# fields -> VERB TAB FIELD for each field of each command; of the commands that say the same of a field, one
fields()
{
	pages | cut -f 2- | awk -v OFS='\t' '
		/^usage: docket / {
			verb = substr($0, 15)
			sub(/ (\\?\[|[A-Z-]|[a-z-]+=).*/, "", verb)
		}
		/^- \*\*[a-z-]+=\*\* / && !($0 in told) {
			told[$0]
			gsub(/\*/, "", $2)
			print verb, $2
		}'
}

# explaining FIELD -> the words of all sections that explain it
explaining()
{
	awk -F '\t' -v field="$1" '
		NR == FNR && $1 == "item" && index(" " $3 " ", " " field " ") { explains[$2] = 1 }
		NR != FNR && $1 == "text" && $2 in explains { print $3 }' "$scratch/manual" "$scratch/manual" | tr -s ' ,()' '\n'
}

# What a field may be is named where the field is explained.
choices()
{
	[ -e "$scratch/choices" ] || fields | while IFS="$(printf '\t')" read -r verb field; do
		# shellcheck disable=SC2086
		"$docket" help --complete -- $verb "$field" </dev/null
	done | sort -u >"$scratch/choices"
	cut -d = -f 1 "$scratch/choices" | sort -u | while read -r field; do
		explaining "$field=" >"$scratch/words"
		sed -n "s/^$field=//p" "$scratch/choices" | grep -vxF -f "$scratch/words" | sed "s/^/docket.1 does not name $field=/"
	done
}

# When an event may come, and who may do it.
rules()
{
	pages | sed -n -e 's/^\([^\t]*\)\t- \*\*legal basis\*\* \(.*\)/\1\tlaw\t\2./p' \
		-e 's/^\([^\t]*\)\t- \*\*\(state\|roles\)\*\* \(.*\)/\1\t\2\t\3./p' >"$scratch/rules"
	awk -F '\t' -v OFS='\t' '$1 == "fact" { print $2, $3, $4 }' "$scratch/manual" >"$scratch/facts"
	differ rule "$scratch/rules" "$scratch/facts"
}

# labels TOPIC -> what stands at the left of a page of help
labels()
{
	asked "$@" | sed -n 's/^- \*\*\(.*\)\*\* .*/\1/p' | tr -s ' '
}

# entries WHAT SECTION -> those that are no entry of SECTION, of the names on standard input
entries()
{
	said item "$2" >"$scratch/entries"
	grep -vxF -f "$scratch/entries" | sed "s/^/docket.1 lacks $1: /"
}

topics()
{
	labels | grep '^--' | entries option OPTIONS
	asked | grep -o 'variable [A-Z_]*' | sed 's/variable //' | while read -r name; do
		said item ENVIRONMENT | tr -d ',' | tr ' ' '\n' | grep -qx "$name" || echo "docket.1 lacks variable: $name"
	done
	labels exit | entries status 'EXIT STATUS'
	labels filter | entries term Filters
	labels dates | entries day Days
}

# names FILE TABLE -> the words by which the entries of a table in the source are known
names()
{
	awk -v table="$2" '
		index($0, table "[") { inside = 1 }
		inside && /^\t*};/ { exit }
		inside { while (match($0, /"[^"]*"/)) {
				if ($0 ~ /\.name = "|\] = "/)
					print substr($0, RSTART + 1, RLENGTH - 2)
				$0 = $0 ~ /\.name = "/ ? "" : substr($0, RSTART + RLENGTH)
			} }' "$1"
}

# unspoken PAGE WHENCE -> the words on standard input that the page does not speak of
unspoken()
{
	awk -f "$here/manual.awk" "man/$1" | tr -s '\t ,();"' '\n' | sed 's/[.:]$//' | sort -u >"$scratch/page"
	sort -u | comm -23 - "$scratch/page" | sed "s,^,$1 does not speak of ($2): ,"
}

# table PAGE FILE TABLE
table()
{
	[ -n "$(names "$ROOT/$2" "$3")" ] || echo "no names in $2, $3"
	names "$ROOT/$2" "$3" | unspoken "$1" "$2"
}

# The sections of the file of keys, and what they bind to beside the commands of the shell.
keys()
{
	sed -n 's/^\[\(.*\)\]$/\1/p' "$ROOT/data/keys.ini" | unspoken docket.5 data/keys.ini
	verbs >"$scratch/verbs"
	sed -n -e '/^#/d' -e 's/.* = \([a-z-]*\).*/\1/p' "$ROOT/data/keys.ini" | grep -vxF -f "$scratch/verbs" |
		unspoken docket.5 data/keys.ini
}

tables()
{
	table docket.1 src/office/setting.c SETTINGS
	table docket.5 src/ui/actions.c ACTIONS
	table docket.5 src/ui/style.c NAMES
	table docket.5 src/office/aliases.c FIELDS
	table docket-law.5 src/domain/rule.c KEYS
	table docket-law.5 src/domain/casefile.c FACTS
	keys
}

findings()
{
	[ -x "$docket" ] || echo "there is no program $docket"
	mandoc -T lint -W warning man/*.[1-9]
	awk -f "$here/manual.awk" man/docket.1 >"$scratch/manual"
	usages
	arguments
	choices
	rules
	topics
	tables
}

# The manual of the project, with a fault of each kind.
sample()
{
	mkdir man
	cp "$ROOT"/man/*.[1-9] man
	sed -e 's/^\.Op Cm countersign=$/.Op Cm counter=/' -e 's/^\.It Cm with=$/.It Cm together=/' -e 's/^\.Cm praise$/.Cm prize/' \
		-e 's/^\.It Fl -plain$/.It Fl -bare/' -e 's/^\.It 20$/.It 21/' -e 's/^\.It Li overdue$/.It Li late/' \
		-e '/^\.Ss file$/,/^\.Ss/s/^clerk.*/clerk./' -e 's/impersonation/pretence/' "$ROOT/man/docket.1" >man/docket.1
	sed 's/scope/range/; s/tick-all/all-ticks/' "$ROOT/man/docket.5" >man/docket.5
	sed 's/own_limit/limit_own/' "$ROOT/man/docket-law.5" >man/docket-law.5
	echo '.Xx nothing' >>man/docket.5
}

lint "the manual says what the program does" 'lacks command: assign .*countersign' 'not the program, command: assign .*counter=' \
	'assign: with= is not explained' 'does not name class=praise' 'not the program, rule: file.roles.clerk[.]' 'lacks option: --plain' \
	'lacks status: 20' 'lacks term: overdue' 'speak of .*: impersonation' 'speak of .*: tick-all' 'speak of .*: scope' 'speak of .*: own_limit' 'mandoc: '
