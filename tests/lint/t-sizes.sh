#!/bin/sh
# A function has at most 60 lines, 5 arguments and complexity 15 (McCabe, by pmccabe, every case of a switch counted); a file of the
# source has at most 500 lines.
. "$(dirname "$0")/lib.sh"

# Functions whose arguments a library decides (sqlite3_set_authorizer).
CALLBACKS='authorize'

# C files -> FILE:LINE NAME LINES ARGUMENTS, a line for each function
functions()
{
	ctags -x --languages=C --kinds-C=f --fields-C= --_xformat='%F %n %{end} %N %S' "$@" |
		awk '{ print $1 ":" $2, $4, $3 - $2 + 1, arguments($0) }
		# commas outside inner parentheses, and one
		function arguments(text, depth, count, i, c)
		{
			sub(/^[^(]*/, "", text)
			if (text ~ /^\( *(void)? *\)/)
				return 0
			for (i = 1; i <= length(text); i++) {
				c = substr(text, i, 1)
				depth += (c == "(") - (c == ")")
				count += c == "," && depth == 1
			}
			return count + 1
		}'
}

# numbers, one a line -> "median M, 90 % up to P, longest X (N)"
spread()
{
	sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "median %d, 90 %% up to %d, most %d (of %d)\n", v[int((NR + 1) / 2)], v[int(NR * 0.9 + 0.999)], v[NR], NR }'
}

findings()
{
	files=$(sources src include tests)
	texts=$(find src include tests data/sql man -type f \( -name '*.[ch]' -o -name '*.awk' -o -name '*.sh' -o -name '*.sql' -o -name 'meson.build' \) 2>/dev/null | sort)
	wc -l $texts | awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines, more than 500" }'
	c=$(printf '%s\n' $files | grep '\.c$')
	functions $c >"$scratch/functions"
	awk -v callbacks=" $CALLBACKS " '$3 > 60 { print $1 ": " $2 " has " $3 " lines, more than 60" }
		$4 > 5 && index(callbacks, " " $2 " ") == 0 { print $1 ": " $2 " takes " $4 " arguments, more than 5" }' "$scratch/functions"
	pmccabe $c >"$scratch/complexity" 2>/dev/null
	awk -F '\t' '$2 > 15 { print $6 ": complexity " $2 ", more than 15" }' "$scratch/complexity"
	echo "files: $(wc -l $c | awk '$2 != "total" { print $1 }' | spread)" >&3
	echo "functions: $(awk '{ print $3 }' "$scratch/functions" | spread)" >&3
	echo "complexity: $(cut -f 2 "$scratch/complexity" | spread)" >&3
}

sample()
{
	mkdir -p src/base
	awk 'BEGIN {
		print "int long_one(int a)\n{"
		for (i = 0; i < 59; i++)
			print "\ta++;"
		print "\treturn a;\n}\nint many(int a, int b, int (*c)(int, int), int d, int e, int f)\n{\n\treturn a;\n}"
		print "int knotted(int a)\n{\n\tswitch (a) {"
		for (i = 0; i < 16; i++)
			print "\tcase " i ":\n\t\ta++;\n\t\tbreak;"
		print "\t}\n\treturn a;\n}\nint five(int a, int b, int (*c)(int, int), int d, int e)\n{\n\treturn a;\n}"
		for (i = 0; i < 400; i++)
			print "/* filling */"
	}' >src/base/bad.c
}

lint "functions and files are small" 'bad.c:1: long_one has 63 lines' 'many takes 6 arguments' 'knotted: complexity 17' 'bad.c: 5[0-9][0-9] lines'
