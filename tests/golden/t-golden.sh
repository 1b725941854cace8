#!/bin/sh
# One register, and what is said of it in every format, held against the files of expected/. What differs from run to run
# (identities, hashes, real times) is masked.
#
# To renew them after a change that is meant, with the program built in build/, and to look at what changed:
#
#     DOCKET=$PWD/build/src/docket RENEW=yes sh tests/golden/t-golden.sh && git diff tests/golden

set -u
: "${DOCKET:?the program}"
here=$(cd "$(dirname "$0")" && pwd)
expected=$here/expected
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME DOCKET_AS DOCKET_TODAY DOCKET_TRACE DOCKET_FAULT COLUMNS NO_COLOR LANGUAGE LANG
export HOME="$scratch" LC_ALL=C.UTF-8 TZ=Asia/Shanghai DOCKET_REGISTER="$scratch/register.db" DOCKET_LANG=zh
# what is printed is compared, no start's exit status: a search for leaks, where the sanitizers watch, would be for nothing
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
cd "$scratch" || exit 1
number=0

. "$here/register.sh"
export DOCKET_AS=li DOCKET_TODAY=2022-06-15T09:00

masked()
{
	sed -E -e "s,$here/,,g" -e 's/[0-9a-f]{64}/HASH/g' -e 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/UUID/g' \
		-e 's/"written_at": "[^"]*"/"written_at": "TIME"/; s/"by": "[^"]*"/"by": "USER"/' -e 's/^DTSTAMP:.*/DTSTAMP:TIME/'
}

# told OK WHAT [FILE] -> a line of TAP; where it is not ok, what FILE holds
told()
{
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		head -n 60 "${3:-/dev/null}" | sed 's/^/# /'
	fi
}

# golden FILE ARGUMENT... -> what the command prints is what stands in expected/FILE
golden()
{
	file=$1
	shift
	"$DOCKET" "$@" </dev/null 2>"$scratch/err" | masked >"$scratch/$file"
	[ -z "${RENEW-}" ] || cp "$scratch/$file" "$expected/$file"
	diff -u "$expected/$file" "$scratch/$file" >"$scratch/diff" 2>&1
	told $? "$file: $*" "$scratch/diff"
}

# formats NAME ARGUMENT... -> the same in every format, and for people in both languages
formats()
{
	name=$1
	shift
	golden "$name.txt" "$@"
	golden "$name.en.txt" --lang en "$@"
	for format in md csv json html; do
		golden "$name.$format" --format $format "$@"
	done
	python3 -B "$here/page.py" "$scratch/$name.html" >"$scratch/wrong" 2>&1
	told $? "$name.html is a whole page and nothing runs in it" "$scratch/wrong"
}

formats report report 2021-2022
golden report.pages report 2021-2022 --format pages
formats show show L2022-4
formats stranger show L2022-3
formats list list
formats due due L2022-4
formats paper letter L2021-1 letter-sheet
golden papers.txt letter L2021-1
formats alerts alerts
golden prove.txt prove letters.late period=2021-2022
golden export.csv export
golden export.jsonl export --format jsonl
golden export.ics export --format ics
"$DOCKET" audit >"$scratch/audit" 2>&1
told $? "the register is sound" "$scratch/audit"

# a year whose report tells the same as a real one
export DOCKET_REGISTER="$scratch/annual.db" DOCKET_TODAY=2022-10-10T09:00
unset DOCKET_AS
. "$here/annual.sh"
golden chapters.txt report 2021-2022 section=text
golden chapters.rounded.md report 2021-2022 section=text style=rounded --format md
golden chapters.html report 2021-2022 section=text --format html
golden chapters.en.txt --lang en report 2021-2022 section=text
golden counters.txt report 2021-2022 section=hand
"$DOCKET" report 2021-2022 --format md >"$scratch/whole.md"
golden chapters.proofread.txt proofread whole.md period=2021-2022
golden seed.proofread.txt proofread "$here/draft.txt" period=2021-2022
echo "1..$number"
