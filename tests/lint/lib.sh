# What the checks of this folder share.
#
# A check is a script that defines two functions and calls a third:
#
#   findings   looks at the tree in the current directory and prints a line for every finding
#   sample     writes a bad tree into the current directory
#   lint WHAT PATTERN...
#
# Each PATTERN (an extended regular expression) must be among the findings in the bad tree, so that a check that has gone
# blind fails; in the project there must be no finding at all. What `findings` writes to file descriptor 3 is only a remark.
# The harness sets ROOT, the project; some checks need BUILD, the folder it was built in.

set -u
LC_ALL=C.UTF-8
export LC_ALL
: "${ROOT:?the root of the project}"
here=$ROOT/tests/lint

# sources DIR... -> the C files below those of the folders that exist, in order
sources()
{
	for folder; do
		[ -d "$folder" ] && find "$folder" -name '*.[ch]' -type f
	done | sort
}

# code FILE... -> FILE:LINE:text, without comments and without what stands between quotes
code()
{
	awk -f "$here/strip.awk" "$@" </dev/null
}

# literals FILE... -> FILE:LINE:text, without comments
literals()
{
	awk -v keep=1 -f "$here/strip.awk" "$@" </dev/null
}

comment()
{
	sed 's/^/# /'
}

# report NUMBER WHAT FILE -> a TAP line: ok where FILE is empty, else what it holds
report()
{
	if [ -s "$3" ]; then
		echo "not ok $1 - $2"
		comment <"$3"
	else
		echo "ok $1 - $2"
	fi
}

lint()
{
	what=$1
	shift
	scratch=$(mktemp -d) || exit 1
	trap 'rm -rf "$scratch"' EXIT
	trap 'exit 1' INT TERM
	mkdir "$scratch/bad"
	(cd "$scratch/bad" && sample)
	(cd "$scratch/bad" && findings) >"$scratch/found" 2>&1 3>/dev/null </dev/null
	echo "1..$(($# + 1))"
	number=0
	for pattern; do
		number=$((number + 1))
		if grep -Eq -e "$pattern" "$scratch/found"; then
			echo "ok $number - a bad tree is seen: $pattern"
		else
			echo "not ok $number - a bad tree is seen: $pattern"
			comment <"$scratch/found"
		fi
	done
	(cd "$ROOT" && findings) >"$scratch/found" 2>&1 3>"$scratch/remarks" </dev/null
	comment <"$scratch/remarks"
	report "$((number + 1))" "$what" "$scratch/found"
}
