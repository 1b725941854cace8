# Prints the titles and sentences of data/keys.ini as C, so that xgettext finds them: "KEY = COMMAND # TITLE: SENTENCE".
/^[^#[]+=.*#/ {
	text = $0
	sub(/^[^#]*# */, "", text)
	if (match(text, /^[^:]*: /)) {
		print "_(\"" substr(text, 1, RLENGTH - 2) "\")"
		text = substr(text, RLENGTH + 1)
	}
	print "_(\"" text "\")"
}
