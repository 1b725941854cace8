# Turns text files into a C table: struct embedded EMBEDDED[] (base/embedded.h), by path below data/.
# usage: awk -f embed.awk FILE... > embedded.c
BEGIN {
	print "/* made by src/gen/embed.awk */"
	print "#include \"base/embedded.h\"\n"
	print "const struct embedded EMBEDDED[] = {"
}
FNR == 1 {
	if (NR > 1)
		print "\t},"
	name = FILENAME
	sub(/^.*data\//, "", name)
	printf "\t{\n\t\t.name = \"%s\",\n\t\t.text =\n\t\t\t\"\"\n", name
}
{
	gsub(/\\/, "&&")
	gsub(/"/, "\\\"")
	gsub(/\?\?/, "?\\?")
	gsub(/\t/, "\\t")
	gsub(/\r/, "\\r")
	printf "\t\t\t\"%s\\n\"\n", $0
}
END {
	if (NR)
		print "\t},"
	print "\t{0},\n};"
}
