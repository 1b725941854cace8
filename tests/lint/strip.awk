# C without its comments, as FILE:LINE:text; what stands between quotes goes too, unless keep=1.
# Line ends stay, so that lines keep their numbers; an empty line is left out.
FNR == 1 {
	inside = 0
}
{
	out = ""
	rest = $0
	while (rest != "") {
		if (inside) {
			at = index(rest, "*/")
			if (!at)
				break
			rest = substr(rest, at + 2)
			inside = 0
			continue
		}
		if (!match(rest, /\/\*|\/\/|"|'/)) {
			out = out rest
			break
		}
		mark = substr(rest, RSTART, 1)
		if (mark == "/") {
			out = out substr(rest, 1, RSTART - 1)
			if (substr(rest, RSTART, 2) == "//")
				break
			inside = 1
			rest = substr(rest, RSTART + 2)
			continue
		}
		out = out substr(rest, 1, RSTART)
		rest = substr(rest, RSTART + 1)
		for (end = 1; end <= length(rest); end++) {
			c = substr(rest, end, 1)
			if (c == "\\")
				end++
			else if (c == mark)
				break
		}
		if (keep)
			out = out substr(rest, 1, end)
		else
			out = out mark
		rest = substr(rest, end + 1)
	}
	if (out ~ /[^ \t]/)
		print FILENAME ":" FNR ":" out
}
