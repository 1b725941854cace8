# Turns the named statements of data/sql/query/*.sql into a C table, or its header.
#
#   -- part: list_count()
#   A piece that is no statement by itself: what store/list.c puts together.
#
#   -- name: case_by_number(kind text, year int, serial int) -> id
#   -- What it is for, in a sentence or two. The word "scan" in brackets: it may read a whole table.
#   SELECT ...;
#
# An argument that is only called "scope" is who looks (struct scope of store/store.h): four values, always the last ones. In the text,
# {unhidden} is the condition that nothing hides the case c from them, and {seen} the same with the unit that they are bound to.
#
# usage: awk -v header=1 -f statements.awk FILE... > statements.h
#        awk -f statements.awk FILE... > statements.c
# Stops the build where a name repeats, a parameter is missing or $n and the list of arguments do not match.
function die(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	failed = 1
	exit 1
}
# That the unit VALUE is one of those that handle c beside the one that leads: co_unit holds their codes, one a line.
function beside(value) {
	return "instr(char(10) || c.co_unit || char(10), char(10) || " value " || char(10))"
}
# The conditions of a scope whose values are $first to $(first + 3).
function guard(first,   unhidden) {
	unhidden = "(c.guard \\& $" first ") = 0 AND ((c.guard \\& 8) = 0 OR c.id NOT IN (SELECT b.case_id FROM barred AS b WHERE b.who IN ($" \
		(first + 2) ", $" (first + 3) ")))"
	gsub(/[{]seen[}]/, "{unhidden} AND ($" (first + 1) " = '' OR c.unit = $" (first + 1) " OR " beside("$" (first + 1)) ")", text)
	gsub(/[{]unhidden[}]/, unhidden, text)
}
function finish(   i) {
	if (!name)
		return
	if (scoped)
		guard(scoped)
	if (text ~ /[{](seen|unhidden)[}]/)
		die(name ": a condition of a scope, but no scope among the arguments")
	for (i = 1; i <= arguments; i++)
		if (text !~ ("[$]" i "([^0-9]|$)"))
			die(name ": $" i " is not used")
	if (index(text, "$" (arguments + 1)))
		die(name ": $" (arguments + 1) " is not among the arguments")
	names[++count] = name
	texts[count] = text
	args[count] = arguments
	types[count] = type
	columns[count] = column
	parts_of[count] = part
	scans[count] = scan
	name = ""
}
/^-- (name|part): / {
	finish()
	part = $2 == "part:"
	line = substr($0, 10)
	name = line
	sub(/[( ].*/, "", name)
	if (name in seen)
		die("the name " name " is used twice")
	seen[name] = 1
	list = line
	sub(/^[^(]*\(/, "", list)
	sub(/\).*/, "", list)
	if (line !~ /\(/)
		list = ""
	arguments = list == "" ? 0 : split(list, parts, /, */)
	type = ""
	scoped = 0
	for (i = 1; i <= arguments; i++) {
		split(parts[i], word, " ")
		if (parts[i] == "scope") {
			if (i < arguments)
				die(name ": the scope is not the last argument")
			scoped = i
			arguments += 3
			type = type "ittt"
			break
		}
		type = type (word[2] == "int" ? "i" : word[2] == "text" ? "t" : word[2] == "day" ? "d" : word[2] == "blob" ? "b" : "?")
		if (type ~ /\?/)
			die(name ": the type of argument " i " is none of int, text, day, blob")
	}
	column = ""
	if (line ~ /->/) {
		column = line
		sub(/^.*-> */, "", column)
	}
	text = ""
	scan = 0
	next
}
/^--/ {
	if ($0 ~ /\[scan\]/)
		scan = 1
	next
}
name && NF {
	piece = $0
	gsub(/\\/, "&&", piece)
	gsub(/"/, "\\\"", piece)
	gsub(/\t/, " ", piece)
	text = text "\n\t\t\t\"" piece "\\n\""
}
END {
	if (failed)
		exit 1
	finish()
	if (failed)
		exit 1
	print "/* made by src/gen/statements.awk */"
	if (header) {
		print "#ifndef STORE_STATEMENTS_H\n#define STORE_STATEMENTS_H\n\n#include <stdbool.h>\n"
		print "enum sql {"
		for (i = 1; i <= count; i++)
			print "\tSQL_" toupper(names[i]) ","
		print "\tSQL_COUNT,\n};\n"
		print "struct statement_text {\n\tconst char *name;\n\tconst char *text;\n\tconst char *types; /* of the arguments: i, t, d, b */"
		print "\tconst char *columns; /* their names: \"id, number\" */"
		print "\tbool scan; /* may read a whole table */\n\tbool part; /* no statement by itself */\n};\n\nextern const struct statement_text STATEMENTS[SQL_COUNT];\n\n#endif"
		exit
	}
	print "#include \"store/statements.h\"\n\nconst struct statement_text STATEMENTS[SQL_COUNT] = {"
	for (i = 1; i <= count; i++)
		printf "\t[SQL_%s] = {\n\t\t.name = \"%s\",\n\t\t.types = \"%s\",\n\t\t.columns = \"%s\",\n\t\t.scan = %s,\n\t\t.part = %s,\n\t\t.text =%s,\n\t},\n", \
			toupper(names[i]), names[i], types[i], columns[i], scans[i] ? "true" : "false", \
			parts_of[i] ? "true" : "false", texts[i]
	print "};"
}
