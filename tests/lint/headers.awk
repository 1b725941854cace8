# Prints what public headers leave unexplained. A group is a run of lines without an empty one between them.
function say(line, text)
{
	print FILENAME ":" line ": " text
}

# Ends the group: it needs its comment where it has a prototype other than a plain new or free.
function end_group()
{
	if (telling && !commented)
		say(telling, "no comment before " telling_name)
	telling = commented = 0
}

function prototype(line, name)
{
	name = line
	sub(/\(.*/, "", name)
	sub(/.*[ *]/, "", name)
	if (!telling && name !~ /_(new|free)$/) {
		telling = FNR
		telling_name = name
	}
	names[++count] = name
	where[count] = FNR
}

# Every name begins with the module or with a type that the header declares.
function end_file(i, word, fine)
{
	end_group()
	for (i = 1; i <= count; i++) {
		fine = index(names[i], module) == 1
		for (word in types)
			fine = fine || index(names[i], word "_") == 1
		if (!fine)
			print file ":" where[i] ": " names[i] " begins neither with " module " nor with a type of the header"
	}
	count = 0
	for (word in types)
		delete types[word]
}

FNR == 1 {
	if (file != "")
		end_file()
	file = FILENAME
	module = file
	sub(/.*\//, "", module)
	sub(/\.h$/, "", module)
	guard = file
	sub(/^include\//, "", guard)
	gsub(/[^A-Za-z]/, "_", guard)
	guard = toupper(guard)
	if ($0 !~ /^\/\*/)
		say(1, "no comment at the top that says what the module is for")
}
/^#ifndef/ && !seen[FILENAME]++ {
	if ($2 != guard)
		say(FNR, "the guard should be " guard)
}
/^[ \t]*$/ { end_group() }
/\/\*/ { commented = 1 }
/^(struct|enum|union) [a-z_]+( \{|;)/ {
	word = $2
	sub(/;/, "", word)
	types[word] = 1
}
/^[a-z][a-z_0-9 ]*[ *][a-z_0-9]+\(/ && !/^(static|typedef|return)/ { prototype($0) }
END { if (file != "") end_file() }
