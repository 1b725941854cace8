# Reads layers.txt, homes.txt and then C files; prints every include that the two forbid.
function layer_of(path, part)
{
	sub(/^(src|include)\//, "", path)
	split(path, part, "/")
	sub(/\.c$/, "", part[1])
	return part[1]
}

function exists(path, line, found)
{
	if (!(path in known)) {
		found = (getline line < path) >= 0
		close(path)
		known[path] = found
	}
	return known[path]
}

# The header that file m.c of layer L answers to, or "" where there is none: its public one, or a private one beside it.
function own_header(path, name)
{
	if (path !~ /\.c$/)
		return ""
	name = path
	sub(/^src\//, "", name)
	sub(/\.c$/, ".h", name)
	return exists("include/" name) || exists("src/" name) ? name : ""
}

function say(text)
{
	print FILENAME ":" FNR ": " text
}

function check_own(name, from, to)
{
	to = name
	sub(/\/.*/, "", to)
	if (name !~ /\//) {
		if (name != "config.h")
			say("\"" name "\" names no layer")
	} else if (!(to in layers))
		say("\"" name "\": there is no layer " to)
	else if (to != from && !((from, to) in edge))
		say(from " may not include " to)
	else if (to != from && !exists("include/" name) && exists("src/" name))
		say("\"" name "\" is private to " to)
}

FNR == 1 {
	files++
	first = 1
}
/^#/ && files <= 2 { next }
files == 1 {
	sub(/:/, " ")
	layers[$1] = 1
	for (i = 2; i <= NF; i++)
		edge[$1, $i] = 1
	next
}
files == 2 {
	homed[$1] = 1
	for (i = 2; i <= NF; i++)
		home[$1, $i] = 1
	next
}
/^[ \t]*#[ \t]*include/ {
	name = $0
	sub(/^[^"<]*["<]/, "", name)
	sub(/[">].*/, "", name)
	own = own_header(FILENAME)
	if (first && own != "" && name != own)
		say("the first include of a module is its own header \"" own "\"")
	first = 0
	if ($0 ~ /"/)
		check_own(name, layer_of(FILENAME))
	folder = FILENAME
	sub(/[^\/]*$/, "", folder)
	if (name in homed && !((name, FILENAME) in home) && !((name, folder) in home))
		say(name " has another home")
}
