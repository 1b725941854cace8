# Prints the named statements of a file of SQL that have no comment of their own beside the line with the name.
function finish()
{
	if (name != "" && !told)
		print FILENAME ":" line ": " name " has no comment"
	name = ""
}
/^-- name:/ {
	finish()
	name = $3
	sub(/\(.*/, "", name)
	line = FNR
	told = above
	heading = 1
	above = 0
	next
}
/^--/ {
	above = 1
	if (heading)
		told = 1
	next
}
{
	above = heading = 0
}
END { finish() }
