# What a manual page in mdoc says, a line a thing, tabs between: "usage" SECTION USAGE for each command that stands at the head of a
# section, "item" SECTION NAME for each entry of a list, "fact" SECTION NAME WORDS for what follows an entry in .Sy, and "text" SECTION
# WORDS for every line.
#
# A section is an .Ss, or what stands in an .Sh before its first .Ss. Usages stand at its head, parted by .br, and end with .Pp.

function usage_end()
{
	if (usage != "")
		print "usage" "\t" section "\t" usage
	usage = ""
}

function fact_end()
{
	if (fact != "")
		print "fact" "\t" section "\t" fact "\t" words
	fact = ""
}

# plain(TEXT) -> TEXT without the macros of one line
function plain(text)
{
	gsub(/ Ns (Cm |Ar |Li )?/, "", text)
	gsub(/(^| )(Cm|Fl|Ar|Li|Ic|Sy|Ev|Pa|Ns)( |$)/, " ", text)
	gsub(/\\/, "", text)
	gsub(/ +/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	return text
}

# argument(MACRO, WORDS) -> as a usage shows it
function argument(macro, words)
{
	return (macro == "Fl" ? "-" : "") words
}

/^\.(S[hs] |It |El)/ { fact_end() }
/^\.S[hs] / {
	usage_end()
	section = substr($0, 5)
	head = $1 == ".Ss"
	next
}
head && /^\.Ic / { usage_end(); usage = substr($0, 5); next }
head && usage != "" && /^\.(Ar|Cm|Fl) / { usage = usage " " argument(substr($1, 2), $2); next }
head && usage != "" && /^\.Op / { usage = usage " [" argument($2, $3) "]"; next }
head && /^\.br$/ { next }
head { usage_end(); head = 0 }

/^\.It / {
	name = substr($0, 5)
	# in mdoc one hyphen of a long option is the macro's
	if (name ~ /^Fl -/)
		sub(/^Fl /, "-", name)
	gsub(/"/, "", name)
	print "item" "\t" section "\t" plain(name)
	if ($2 == "Sy") {
		fact = $3
		words = ""
	}
}
fact != "" && !/^\./ { words = words (words == "" ? "" : " ") $0 }
/^\.\\"/ { next }
{ text = $0; sub(/^\.(It )?/, "", text); print "text" "\t" section "\t" plain(text) }
END { usage_end() }
